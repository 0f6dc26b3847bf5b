"""Bring the manual up to date with the sources: `python -m tests.manual`, with `--pictures` its pictures too.

The pictures need a display and a few minutes: the program organises photos that are made for them, and learns from
them.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from app import i18n
from app.main import make_application
from tests.manual.generated import keyboard_page, terminal_page
from tests.manual.pictures import take

MANUAL = Path(__file__).parents[2] / "docs" / "manual"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", action="store_true")
    options = parser.parse_args()
    if not options.pictures:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    i18n.install("en")
    (MANUAL / "keyboard.md").write_text(keyboard_page(), encoding="utf-8")
    (MANUAL / "terminal.md").write_text(terminal_page(), encoding="utf-8")
    if options.pictures:
        take(application, MANUAL / "pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())

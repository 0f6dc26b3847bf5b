"""Bring the catalogue up to date with the sources, and compile it: `python -m tests.translations`.

Texts that are new stand in the catalogue as unfinished, those that are gone leave it. The compiled catalogue is kept
with the sources, so that a checkout and a wheel need no tool to speak a language.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from tests.translations import catalogue
from tests.translations.sentences import engine_templates
from tests.translations.texts import Text, window_texts


def all_texts() -> set[Text]:
    """Of the window and, in the context "Engine", of what the engine tells it."""
    return window_texts() | {Text("Engine", one.source) for one in engine_templates()}


def kinds() -> set[Text]:
    """What groups may be called after, in the context "Kinds". Imports the network's names, which takes seconds."""
    from engine.learn.kinds import hierarchy

    return {Text("Kinds", one) for one in hierarchy().texts}


def templates() -> str:
    """The engine's templates as the window reads them."""
    return json.dumps([asdict(one) for one in engine_templates()], ensure_ascii=False, indent=0) + "\n"


def compile_catalogue(source: Path, target: Path) -> None:
    """With the compiler that comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", "-nounfinished", source, "-qm", target], check=True)


def main() -> int:
    path = catalogue.GERMAN
    known = catalogue.read(path) if path.exists() else {}
    texts = all_texts() | kinds()
    path.write_text(catalogue.written(texts, known, "de"), encoding="utf-8")
    catalogue.TEMPLATES.write_text(templates(), encoding="utf-8")
    compile_catalogue(path, path.with_suffix(".qm"))
    missing = sorted(text for text in texts if not known.get(text))
    for text in missing:
        sys.stdout.write(f"without German: {text.context}: {text.source}\n")
    sys.stdout.write(f"{len(texts)} texts, {len(missing)} without German, {len(known.keys() - texts)} gone\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

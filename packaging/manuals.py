"""Manual pages of both commands for `man`, made from what their parsers say.

python packaging/manuals.py FOLDER
"""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.main import _parser as window_parser  # noqa: E402 - the tree is found by now
from engine import __version__  # noqa: E402
from engine.cli import _parser as engine_parser  # noqa: E402

WINDOW = """Without a library of its own it opens the person's, in their folder for data. A second start hands what it
was given over to the window that is there."""
ENGINE = """Everything that the window does, without a window. One process works on a library, and an open window is
one; commands that only read or ask may run beside it. Progress goes to the error output, the answer to the output."""
FILES = """.SH ENVIRONMENT
.TP
.B KINDRED_LIBRARY
the folder of the library, for both commands
.TP
.B KINDRED_MODELS
where networks that were fetched are kept
.SH FILES
.TP
.I ~/.local/share/Kindred/library
the library, unless another is named
.SH SEE ALSO
The manual, with all pages, is in the window: press F1.
"""


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    window, engine = window_parser(), engine_parser()
    (folder / "kindred.1").write_text(page(window, WINDOW, "kindred-engine(1)"), "utf-8")
    (folder / "kindred-engine.1").write_text(page(engine, ENGINE, "kindred(1)"), "utf-8")


def page(parser: argparse.ArgumentParser, says: str, other: str) -> str:
    """The whole page. The date is the commit's where SOURCE_DATE_EPOCH tells it, so that a page can be made again."""
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    name, what = parser.prog, (parser.description or "").rstrip(".")
    lines = [
        f'.TH {name.upper()} 1 "{moment:%Y-%m-%d}" "Kindred {__version__}" "User Commands"',
        ".SH NAME",
        f"{_plain(name)} \\- {_plain(what[:1].lower() + what[1:])}",
        ".SH SYNOPSIS",
        f".B {_plain(name)}",
        _plain(_usage(parser)),
        ".SH DESCRIPTION",
        _plain(says),
        ".SH OPTIONS",
        *_options(parser),
    ]
    commands = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for action in commands:
        lines.append(".SH COMMANDS")
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for command, its in action.choices.items():
            what = helps.get(command) or ""
            lines += [f".SS {_plain(command)}", _plain(f"{what[:1].upper()}{what[1:]}."), ".PP"]
            lines += [f".B {_plain(command)}", _plain(_usage(its))]
            lines += _options(its)
    return "\n".join([*lines, FILES.rstrip("\n"), f".BR {other.replace('(1)', ' (1)')}", ""])


def _usage(parser: argparse.ArgumentParser) -> str:
    """What comes after the name."""
    return (
        " ".join(parser.format_usage().split())
        .removeprefix("usage: ")
        .removeprefix(parser.prog)
        .replace("[-h]", "")
        .strip()
    )


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        shown = action.metavar or "|".join(action.choices or ()) or (action.dest if action.nargs != 0 else "")
        shown = " ".join(shown) if isinstance(shown, tuple) else shown
        names = [f"{option} {shown}".strip() for option in action.option_strings] or [shown]
        yield from (".TP", f".B {_plain(', '.join(names))}", _plain((action.help or "").replace("%%", "%")))


def _plain(text: str) -> str:
    """Text that troff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in text.splitlines())


if __name__ == "__main__":
    main(Path(sys.argv[1]))

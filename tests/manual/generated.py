"""Pages of the manual that are made from the sources, so that they say what the program does."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from app.actions import specs
from app.dialogs.shortcuts import ShortcutSheet, plain
from engine.cli import INTERRUPTED, _parser
from engine.errors import KnownError

ALWAYS = {"help", "json", "library", "version"}  # said once for all commands

KEYBOARD = """# The keyboard

Everything can be done without a mouse. `?` shows this list while you work. `Tab` goes from part to part of the window,
and `Alt` with an underlined letter opens a menu.

Keys without `Ctrl` act on the photo or the group that is marked.
"""

TERMINAL = """# In a terminal

`kindred-engine` does everything that the window does, without a window. From the sources it is
`.venv/bin/kindred-engine` [in their folder](installing.md#from-the-sources), from an AppImage its file and the word
`kindred-engine` [behind it](installing.md#as-a-package).

```
kindred-engine organise ~/Pictures --library ~/kindred
kindred-engine groups --library ~/kindred
```

These options go with every command; `evaluate`, `models` and `self-test` need no library:

| option | what it does |
|---|---|
| `--library DIR` | the folder of the library. Without it, the window's own library |
| `--json` | print one JSON document; `watch` prints one a line |
| `--help` | what the command takes |

Progress goes to the error output, the answer to the output. `Ctrl+C` stops; what was done is kept, and the same command
goes on from there. `KINDRED_LOG=DEBUG` makes it talk. `KINDRED_LIBRARY` names a library for all commands
and the window.

## Beside an open window

One process works on a library at a time, and an open window counts as one even while it does nothing. These commands
need the library for themselves, so close the window first:

- `organise`, `embed`, `refresh`, `watch`, `use`, `import` and `undo-export`
- `same`, but for `same --decisions`
- `export` and `sidecars` without `--plan`
- `remove` and `forget` with `--yes`, `restore` with a copy, `doctor` with `--mend`
- `map`, where this result has none yet: it is kept in the library

All others may run beside the window and beside a job: questions such as `similar` and `why` write nothing into the
library, and acts on groups such as `rename` take their turn.

## Names and exit codes

A group is named by its id or its name, a photo by its path or its id.

| exit code | what it means |
|---|---|
"""


def keyboard_page() -> str:
    """From the list of actions and from the sheet that "?" shows. Needs the QApplication, in English."""
    listed = specs()
    lines = [KEYBOARD]
    for heading, rows in ShortcutSheet(listed).sections:
        lines += [f"## {heading}", "", "| what | keys |", "|---|---|"]
        lines += [f"| {_cell(what)} | {_keys(keys)} |" for what, keys in rows]
        lines.append("")
    without = [one for one in listed if one.name and not one.shortcuts]
    lines += ["## In the menus only", "", "| what | menu |", "|---|---|"]
    lines += [f"| {_cell(plain(one.text))} | {plain(one.menu)} |" for one in without]
    return "\n".join(lines) + "\n"


def terminal_page() -> str:
    """From the parsers of `kindred-engine` and the list of exit codes in its module."""
    lines = [TERMINAL.rstrip("\n")]
    lines += [f"| {code} | {meaning} |" for code, meaning in _exit_codes()]
    lines += ["", "## Commands", "", "| command | what it does |", "|---|---|"]
    commands = list(_commands(_parser()))
    lines += [f"| [`{name}`](#{name}) | {_cell(what)} |" for name, what, _ in commands]
    for name, what, parser in commands:
        lines += ["", f"## {name}", "", f"{what[:1].upper()}{what[1:]}.", "", *_usage(parser)]
    return "\n".join(lines) + "\n"


def _exit_codes() -> Iterator[tuple[int, str]]:
    """Every foreseen failure with a code of its own, by what its class says of it."""
    yield 0, "Done."
    yield 1, "Not done for a reason that has no code of its own, or something was found to be wrong."
    kinds = [one for one in KnownError.__subclasses__() if one.__module__ == KnownError.__module__]
    for kind in sorted(kinds, key=lambda one: one.exit_code):
        yield kind.exit_code, " ".join((kind.__doc__ or "").split())
    yield INTERRUPTED, "Interrupted."


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for shown in action._choices_actions:
                yield shown.dest, shown.help or "", action.choices[shown.dest]


def _usage(parser: argparse.ArgumentParser) -> Iterator[str]:
    own = [one for one in parser._actions if one.dest not in ALWAYS]
    words = [_written(one) for one in own if not one.option_strings]
    yield "```"
    yield " ".join([parser.prog, *words, *(["[OPTIONS]"] if any(one.option_strings for one in own) else [])])
    yield "```"
    rows = [row for one in own for row in _rows(one)]
    if rows:
        yield from ("", "| argument | what it is |", "|---|---|", *rows)


def _rows(action: argparse.Action) -> Iterator[str]:
    if isinstance(action, argparse._SubParsersAction):
        for shown in action._choices_actions:
            own = [one for one in action.choices[shown.dest]._actions if one.dest not in ALWAYS]
            words = [f"[{_written(one)}]" if one.option_strings else _written(one) for one in own]
            yield f"| {_code(' '.join([shown.dest, *words]))} | {_cell(shown.help or '')} |"
    elif action.help or action.option_strings:
        said = [action.help] if action.help else []
        is_told = (
            isinstance(action.default, str) and action.default and action.default not in (action.help or "")
        )
        said += [f"without it: {action.default}"] if is_told else []
        yield f"| {_code(_written(action))} | {_cell('; '.join(said))} |"


def _written(action: argparse.Action) -> str:
    """As one types it: "--to GROUP", "PHOTO…", "[NAME]"."""
    is_group = isinstance(action, argparse._SubParsersAction)
    name = action.metavar or ("" if is_group or action.choices is None else "|".join(action.choices))
    value = "" if action.nargs == 0 else str(name or action.dest.upper())
    match action.nargs:
        case "+":
            value = f"{value}…"
        case "*":
            value = f"[{value}…]"
        case "?":
            value = f"[{value}]"
        case int(count) if count > 1:
            value = " ".join([value] * count)
    return " ".join([*action.option_strings[:1], value]).strip()


def _keys(text: str) -> str:
    """Keys as keys; "Ctrl or Shift and drag" is a sentence."""
    return " ".join(one if re.search(r"[ ,][a-z ]", one) else _code(one) for one in text.split("   "))


def _code(text: str) -> str:
    return f"`{_cell(text)}`"


def _cell(text: str) -> str:
    """In a table a bar would begin another cell, also in code."""
    return text.replace("|", "\\|")

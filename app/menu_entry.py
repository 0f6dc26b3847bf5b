"""Kindred in the menu of one user: the entry, its icons, and what file managers are given.

Needs nothing but Python, so that it can be taken out where nothing else of Kindred is left.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

APP_ID = "io.github.kindred.Kindred"
ENTRY = f"applications/{APP_ID}.desktop"
MENUS = (
    f"kio/servicemenus/{APP_ID}.organise.desktop",
    f"nemo/actions/{APP_ID}.nemo_action",
    "nautilus/scripts/Organise with Kindred",
)
"""Of file managers: "Organise with Kindred" for Dolphin, Nemo and Nautilus."""


def data_home() -> Path:
    """XDG_DATA_HOME; a relative one counts as none, as the specification wants it."""
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path.home() / ".local" / "share"


def put(home: Path, parts: Mapping[str, Path], program: Path, before: Sequence[str] = ()) -> None:
    """Write all parts below `home`, to start `program`. What is there already is brought up to date.

    parts: where each goes below `home`, ENTRY and MENUS among them, to the file that it is made from.
    before: plain words in front of the program, as "env" and "NAME=value".
    Raises OSError, and UnicodeError where the program's path is no text.
    """
    for place, source in parts.items():
        target = home / place
        if place == ENTRY or place in MENUS:
            text = source.read_text("utf-8")
            is_script = text.startswith("#!")
            _write(
                target,
                _script_for(text, program, before) if is_script else _started_by(text, program, before),
            )
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        shutil.copymode(source, target)
    _tell_the_desktop(home)


def take_out(home: Path) -> None:
    """Delete what `put` wrote, and the folders that are empty without it. Raises OSError."""
    icons = [*(home / "icons" / "hicolor").glob(f"*/apps/{APP_ID}*")]
    entry = home / ENTRY
    written = (entry, *icons, *(home / menu for menu in MENUS))
    for path in written:
        path.unlink(missing_ok=True)
    _tell_the_desktop(home)
    cache = entry.with_name("mimeinfo.cache")
    if cache.exists() and not any(entry.parent.rglob("*.desktop")):
        cache.unlink()
    for path in written:
        _remove_empty(path.parent, home)


def program_of(home: Path) -> Path | None:
    """What the entry starts; None where there is no entry, or one that names no program by its path."""
    try:
        text = (home / ENTRY).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    found = re.search(r"^TryExec=(/.*)$", text, re.MULTILINE)
    return Path(found[1].replace("\\\\", "\\")) if found else None


def _started_by(text: str, program: Path, before: Sequence[str]) -> str:
    """An entry whose lines Exec and TryExec name the program by its path."""
    plain = str(program)
    # Reserved signs are escaped inside the quotes, and then all backslashes once more, as for every value.
    quoted = '"' + re.sub(r'(["`$\\])', r"\\\1", plain).replace("%", "%%") + '"'
    command = " ".join((*before, quoted.replace("\\", "\\\\")))
    try_exec = plain.replace("\\", "\\\\")
    text = re.sub(r"^Exec=kindred\b", lambda _match: f"Exec={command}", text, flags=re.MULTILINE)
    return re.sub(r"^TryExec=kindred$", lambda _match: f"TryExec={try_exec}", text, flags=re.MULTILINE)


def _script_for(text: str, program: Path, before: Sequence[str]) -> str:
    """A shell script that starts the program by its path."""
    quoted = "'" + str(program).replace("'", "'\\''") + "'"
    return text.replace("exec kindred ", " ".join(("exec", *before, quoted, "")))


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a desktop reads entries as soon as they appear."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = text.encode()  # before anything is written
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(whole)
    part.replace(path)


def _tell_the_desktop(home: Path) -> None:
    """Let file managers and menus see at once what is there now. Those that watch the folders see it anyway."""
    applications, hicolor = home / "applications", home / "icons" / "hicolor"
    if applications.is_dir() and (tool := shutil.which("update-desktop-database")):
        subprocess.run([tool, str(applications)], check=False)
    if hicolor.is_dir():
        os.utime(hicolor)


def _remove_empty(folder: Path, home: Path) -> None:
    while folder != home and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

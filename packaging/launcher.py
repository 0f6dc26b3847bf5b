"""Put Kindred into the menu of the current user, started from this checkout; or take it out again.

    python packaging/launcher.py install    also brings what is there up to date
    python packaging/launcher.py remove     leaves nothing of it

Everything goes below XDG_DATA_HOME (~/.local/share): the entry of the menu, which also makes the program one that
folders and photos are opened with, its icons, and "Organise with Kindred" for Dolphin, Nemo and Nautilus.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APP_ID = "io.github.kindred.Kindred"
DESKTOP = ROOT / "packaging" / "desktop"
NAUTILUS_NAME = "Organise with Kindred"


def data_home() -> Path:
    """XDG_DATA_HOME; a relative one counts as none, as the specification wants it."""
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path.home() / ".local" / "share"


def install(home: Path, program: Path) -> None:
    """Write everything below `home`, to start `program`."""
    applications = home / "applications"
    applications.mkdir(parents=True, exist_ok=True)
    entry = (ROOT / "resources" / f"{APP_ID}.desktop").read_text("utf-8")
    _write(applications / f"{APP_ID}.desktop", started_by(entry, program))
    import icons  # beside this file; what it needs is no longer there when the launcher is to be removed, perhaps

    icons.main(["hicolor", str(home / "icons" / "hicolor")])
    for source, target in _menus(home):
        text = source.read_text("utf-8")
        is_script = source.suffix == ".sh"
        _write(target, script_for(text, program) if is_script else started_by(text, program))
        shutil.copymode(source, target)
    _tell_the_desktop(home)


def remove(home: Path) -> None:
    """Delete what `install` wrote, and the folders that are empty without it."""
    icon_files = [*(home / "icons" / "hicolor").glob(f"*/apps/{APP_ID}*")]
    menus = [target for _source, target in _menus(home)]
    entry = home / "applications" / f"{APP_ID}.desktop"
    for path in (entry, *icon_files, *menus):
        path.unlink(missing_ok=True)
    _tell_the_desktop(home)
    cache = entry.with_name("mimeinfo.cache")
    if cache.exists() and not any(entry.parent.rglob("*.desktop")):
        cache.unlink()
    for path in (entry, *icon_files, *menus):
        _remove_empty(path.parent, home)


def started_by(text: str, program: Path) -> str:
    """An entry whose lines Exec and TryExec name the program by its path."""
    plain = str(program)
    # Reserved signs are escaped inside the quotes, and then all backslashes once more, as for every value.
    quoted = '"' + re.sub(r'(["`$\\])', r"\\\1", plain).replace("%", "%%") + '"'
    exec_ = quoted.replace("\\", "\\\\")
    try_exec = plain.replace("\\", "\\\\")
    text = re.sub(r"^Exec=kindred\b", lambda _match: f"Exec={exec_}", text, flags=re.MULTILINE)
    return re.sub(r"^TryExec=kindred$", lambda _match: f"TryExec={try_exec}", text, flags=re.MULTILINE)


def script_for(text: str, program: Path) -> str:
    """A shell script that starts the program by its path."""
    quoted = "'" + str(program).replace("'", "'\\''") + "'"
    return text.replace("exec kindred ", f"exec {quoted} ")


def _menus(home: Path) -> list[tuple[Path, Path]]:
    organise = f"{APP_ID}.organise.desktop"
    nemo = f"{APP_ID}.nemo_action"
    return [
        (DESKTOP / organise, home / "kio" / "servicemenus" / organise),
        (DESKTOP / nemo, home / "nemo" / "actions" / nemo),
        (DESKTOP / "nautilus-script.sh", home / "nautilus" / "scripts" / NAUTILUS_NAME),
    ]


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a desktop reads entries as soon as they appear."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
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


def main(arguments: list[str]) -> int:
    if arguments not in (["install"], ["remove"]):
        sys.stderr.write("Use: launcher.py install|remove\n")
        return 2
    home = data_home()
    if arguments == ["remove"]:
        remove(home)
        sys.stdout.write("Kindred is no longer in the menu. Your library and your photos are as they were.\n")
        return 0
    program = ROOT / ".venv" / "bin" / "kindred"
    if not program.exists():
        sys.stderr.write(f"There is no {program} yet. Use `make launcher`, which sets it up first.\n")
        return 3
    install(home, program)
    sys.stdout.write(
        f"Kindred is in the menu now, started from {ROOT}. `make launcher-remove` takes it out.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

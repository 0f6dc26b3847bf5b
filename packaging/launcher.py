"""Put Kindred into the menu of the current user, started from this checkout; or take it out again.

    python packaging/launcher.py install    also brings what is there up to date
    python packaging/launcher.py remove     leaves nothing of it

Everything goes below XDG_DATA_HOME (~/.local/share): the entry of the menu, which also makes the program one that
folders and photos are opened with, its icons, and "Organise with Kindred" for Dolphin, Nemo and Nautilus.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # to be removed it needs no .venv, which may be gone

from app import menu_entry  # noqa: E402

DESKTOP = ROOT / "packaging" / "desktop"
SOURCES = (
    DESKTOP / f"{menu_entry.APP_ID}.organise.desktop",
    DESKTOP / f"{menu_entry.APP_ID}.nemo_action",
    DESKTOP / "nautilus-script.sh",
)
"""Of `menu_entry.MENUS`, in their order."""


def install(home: Path, program: Path) -> None:
    """Write everything below `home`, to start `program`."""
    import icons  # beside this file; what it needs is no longer there when the launcher is to be removed, perhaps

    with tempfile.TemporaryDirectory() as made:
        hicolor = Path(made) / "icons" / "hicolor"
        icons.main(["hicolor", str(hicolor)])
        parts = {menu_entry.ENTRY: ROOT / "resources" / f"{menu_entry.APP_ID}.desktop"}
        parts |= zip(menu_entry.MENUS, SOURCES, strict=True)
        parts |= {path.relative_to(made).as_posix(): path for path in hicolor.rglob("*") if path.is_file()}
        menu_entry.put(home, parts, program)


def main(arguments: list[str]) -> int:
    if arguments not in (["install"], ["remove"]):
        sys.stderr.write("Use: launcher.py install|remove\n")
        return 2
    home = menu_entry.data_home()
    if arguments == ["remove"]:
        menu_entry.take_out(home)
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

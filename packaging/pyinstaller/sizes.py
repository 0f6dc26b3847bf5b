"""What takes the room in a bundle, as a table in Markdown.

python packaging/pyinstaller/sizes.py FOLDER
"""

import sys
from collections import Counter
from pathlib import Path

PARTS = {
    "torch, its libraries": ("torch/lib/",),
    "torch, its sources": ("torch/", "torch-"),
    "torchvision, timm": ("torchvision", "timm"),
    "Qt and PySide6": ("PySide6", "pyside6", "shiboken6", "libpyside6", "libshiboken6"),
    "scipy": ("scipy",),
    "numpy": ("numpy",),
    "scikit-learn, openTSNE": ("sklearn", "scikit_learn", "openTSNE", "opentsne"),
    "Pillow, pillow-heif": ("PIL", "pillow", "_pillow"),
    "weights of the network": ("efficientnet",),
    "Python": ("libpython", "python3", "lib-dynload", "base_library", *(
        f"lib{name}." for name in ("ssl", "crypto", "sqlite3", "ffi", "bz2", "lzma", "z", "uuid", "expat", "mpdec")
    )),
    "resources and manual": ("resources",),
}  # fmt: skip
"""Of what lies in _internal; the first that fits."""
PROGRAM = "both programs, with the modules of Python and of all packages"


def main(bundle: Path) -> None:
    room = Counter[str]()
    for file in bundle.rglob("*"):
        if file.is_symlink() or not file.is_file():
            continue
        place = file.relative_to(bundle).as_posix()
        inner = place.removeprefix("_internal/")
        part = next((name for name, starts in PARTS.items() if inner.startswith(starts)), "everything else")
        if inner == "kindred":
            part = PROGRAM
        room[part] += file.stat().st_size
    rows = [("part", "MB"), ("---", "---:")]
    rows += [(part, f"{size / 1e6:.1f}") for part, size in room.most_common()]
    rows.append(("**all**", f"**{room.total() / 1e6:.0f}**"))
    sys.stdout.write("".join(f"| {part} | {size} |\n" for part, size in rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

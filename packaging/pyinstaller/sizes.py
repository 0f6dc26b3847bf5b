"""What takes the room in a bundle, as a table in Markdown.

python packaging/pyinstaller/sizes.py FOLDER
"""

import sys
from collections import Counter
from pathlib import Path

PARTS = {
    "torch, its libraries": ("_internal/torch/lib/",),
    "torch, its sources": ("_internal/torch/", "_internal/torch-"),
    "torchvision, timm": ("_internal/torchvision", "_internal/timm"),
    "Qt and PySide6": ("_internal/PySide6", "_internal/pyside6", "_internal/shiboken6", "_internal/libpyside6", "_internal/libshiboken6"),
    "scipy": ("_internal/scipy",),
    "numpy": ("_internal/numpy",),
    "scikit-learn, openTSNE, hnswlib": (
        "_internal/sklearn", "_internal/scikit_learn", "_internal/openTSNE", "_internal/opentsne", "_internal/hnswlib",
    ),
    "Pillow, pillow-heif": ("_internal/PIL", "_internal/pillow", "_internal/_pillow"),
    "weights of the network": ("_internal/efficientnet",),
    "both programs, with Python's and all packages' modules": ("kindred",),
    "Python": ("_internal/libpython", "_internal/python3", "_internal/lib-dynload", "_internal/base_library",
               "_internal/libssl", "_internal/libcrypto", "_internal/libsqlite3", "_internal/libffi", "_internal/libbz2",
               "_internal/liblzma", "_internal/libz", "_internal/libuuid", "_internal/libexpat", "_internal/libmpdec"),
    "resources and manual": ("_internal/resources",),
}  # fmt: skip
"""The first that fits; a file is counted once."""


def main(bundle: Path) -> None:
    room = Counter[str]()
    for file in bundle.rglob("*"):
        if file.is_symlink() or not file.is_file():
            continue
        place = file.relative_to(bundle).as_posix()
        part = next((name for name, starts in PARTS.items() if place.startswith(starts)), "everything else")
        room[part] += file.stat().st_size
    rows = [("part", "MB"), ("---", "---:")]
    rows += [(part, f"{size / 1e6:.1f}") for part, size in room.most_common()]
    rows.append(("**all**", f"**{room.total() / 1e6:.0f}**"))
    sys.stdout.write("".join(f"| {part} | {size} |\n" for part, size in rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

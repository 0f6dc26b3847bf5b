"""Takes the symbols for debuggers out of a bundle's libraries; they are a third of some.

python packaging/pyinstaller/slim.py FOLDER

strip has been seen to misplace the segments of libraries that were changed after they were linked, as those of wheels
are, and then the system cannot load them. Such a library stays as it is.
"""

import re
import subprocess
import sys
from pathlib import Path

SEGMENT = re.compile(r"^\s+LOAD\s+(0x\w+) (0x\w+) .* (0x\w+)$", re.MULTILINE)


def main(bundle: Path) -> None:
    saved = 0
    for library in sorted(bundle.rglob("*.so*")):
        if library.is_file() and not library.is_symlink() and library.read_bytes()[:4] == b"\x7fELF":
            saved += strip(library)
    sys.stderr.write(f"{saved / 1e6:.0f} MB of symbols taken out.\n")


def strip(library: Path) -> int:
    """How many bytes that saved."""
    stripped = library.with_name(f"{library.name}.stripped")
    before = library.stat().st_size
    result = subprocess.run(
        ["strip", "--strip-unneeded", "-o", stripped, library], stderr=subprocess.DEVNULL, check=False
    )
    if result.returncode or not is_loadable(stripped) or stripped.stat().st_size >= before:
        stripped.unlink(missing_ok=True)
        return 0
    stripped.chmod(library.stat().st_mode)
    stripped.replace(library)
    return before - library.stat().st_size


def is_loadable(library: Path) -> bool:
    """Whether each segment lies in the file as it will lie in memory, as far as pages go."""
    told = subprocess.run(["readelf", "-lW", library], capture_output=True, text=True, check=True).stdout
    segments = [tuple(int(one, 16) for one in found) for found in SEGMENT.findall(told)]
    return bool(segments) and all((offset - address) % align == 0 for offset, address, align in segments)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

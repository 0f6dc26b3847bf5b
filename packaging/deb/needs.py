"""The packages that a bundle needs of Debian or Ubuntu, as the line Depends of a package has them.

python packaging/deb/needs.py BUNDLE BOOTSTRAP

What is linked with a library that the bundle does not hold needs the package of that library. So does what Qt loads by
name when it starts; the table in packaging/bootstrap.sh names both.
"""

import re
import subprocess
import sys
from pathlib import Path

ROW = re.compile(r"^(lib\S+\.so\S*)\s+(?:qt|x11|wayland)\s+(\S+)", re.MULTILINE)
NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
OF_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
GLIBC = re.compile(r"(ld-linux-.*|lib(c|m|mvec|dl|pthread|rt|resolv|util))\.so\..*")
BESIDES = {
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
"""The compilers' own, and parts of packages that the table names by another part."""


def main(bundle: Path, bootstrap: Path) -> None:
    packages = {**dict(ROW.findall(bootstrap.read_text("utf-8"))), **BESIDES}
    inside = {file.name for file in bundle.rglob("*.so*")}
    wanted, newest = set(packages) - inside, (0, 0)
    for file in bundle.rglob("*"):
        if file.is_symlink() or not file.is_file() or file.open("rb").read(4) != b"\x7fELF":
            continue
        told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
        wanted |= {name for name in NEEDED.findall(told) if name not in inside and not GLIBC.fullmatch(name)}
        newest = max([newest, *((int(one), int(other)) for one, other in OF_GLIBC.findall(told))])
    if unknown := sorted(wanted - set(packages)):
        sys.exit(f"Nobody knows the packages of these libraries: {', '.join(unknown)}")
    names = sorted({packages[name] for name in wanted})
    sys.stdout.write(", ".join([f"libc6 (>= {newest[0]}.{newest[1]})", *names]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

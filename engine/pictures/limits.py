"""How much memory reading one file may take, and so how many pixels: by what is free on this machine now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

GIB = 1 << 30
SHARE = 0.5  # of the memory that is free; the rest is for learning and for the other programs
LEAST_MEMORY, MOST_MEMORY = 3 * GIB // 2, 8 * GIB  # of one process that reads
AT_REST = 400 << 20  # bytes of address space that such a process has before it opens anything
BYTES_PER_PIXEL = 18
"""At the peak, for an image with transparency: the file's own pixels, RGBA, a white ground, both together, RGB."""
BYTES_PER_COEFFICIENT_PIXEL = 7
"""A progressive JPEG is held as coefficients of 2 bytes in up to 3 colours, however small it is drawn."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one process: bytes of address space, pixels of an image, and of a JPEG that is sent in passes."""

    memory: int
    pixels: int
    progressive_pixels: int

    @property
    def is_highest(self) -> bool:
        """Whether more free memory would not allow more."""
        return self.memory >= MOST_MEMORY


def limits_for(workers: int, free: int | None = None) -> Limits:
    """What each of so many processes may take. `free`: bytes, asked of the system where not given."""
    free = free_memory() if free is None else free
    memory = min(max(int(free * SHARE) // max(1, workers), LEAST_MEMORY), MOST_MEMORY)
    usable = memory - AT_REST
    return Limits(memory, usable // BYTES_PER_PIXEL, usable // BYTES_PER_COEFFICIENT_PIXEL)


def free_memory(groups: Path = Path("/sys/fs/cgroup"), own: Path = Path("/proc/self/cgroup")) -> int:
    """Bytes that can be had without swapping, by the machine and by the control groups that this process is in."""
    return max(0, min([psutil.virtual_memory().available, *_left_in_groups(groups, own)]))


def _left_in_groups(groups: Path, own: Path) -> Iterator[int]:
    """What each memory limit above this process leaves, of version 2 and of version 1. Caches of files do not count."""
    for line in _read(own).splitlines():
        number, names, inside = line.split(":", 2)
        if number == "0":
            root, most, used, cache = groups, "memory.max", "memory.current", "inactive_file"
        elif "memory" in names.split(","):
            root = groups / "memory"
            most, used, cache = "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"
        else:
            continue
        folder = root / inside.lstrip("/")
        for place in [folder, *folder.parents]:
            if not place.is_relative_to(root):
                break
            limit, taken = _read(place / most).strip(), _read(place / used).strip()
            if limit.isdigit() and taken.isdigit():
                yield int(limit) - int(taken) + _cache_in(place, cache)


def _cache_in(place: Path, name: str) -> int:
    for line in _read(place / "memory.stat").splitlines():
        if line.startswith(f"{name} "):
            return int(line.split()[1])
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace")
    except OSError:
        return ""

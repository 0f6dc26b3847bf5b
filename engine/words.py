"""Numbers in sentences."""

from __future__ import annotations

import re


def counted(number: int, noun: str) -> str:
    """ "1 photo", "1,418 photos"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def size(count: int) -> str:
    """Bytes as "0 kB", "14 kB", "2.3 MB"."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count / 1e3:.0f} kB"


def natural(text: str) -> str:
    """A key to sort by: numbers by their value, so that 2 comes before 10, and letters whatever their case."""
    return _NUMBER.sub(lambda found: found[0].zfill(_DIGITS), text.casefold())


_DIGITS = 20
_NUMBER = re.compile(r"\d+")

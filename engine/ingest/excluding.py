"""Which files and folders a scan passes over because the person said so."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from pathlib import Path


class Excluded:
    """Patterns with `*` and `?`, upper and lower case alike.

    "thumbnails" or "*.gif": a folder or file of that name anywhere. "2019/drafts": that place below the folder that is
    scanned. "/home/me/private": that place on this machine. What lies below a folder that is left out is left out too.
    """

    def __init__(self, patterns: Iterable[str], folder: Path) -> None:
        self._folder = folder
        names, places = [], []
        for pattern in patterns:
            trimmed = pattern.rstrip("/\\") or pattern
            text = trimmed.replace("\\", "/").replace("[", "[[]")  # a bracket is a bracket
            if "/" not in text:
                names.append(text)
            elif Path(trimmed).is_absolute():
                places.append(text)
            else:
                places.append(f"{_literally(folder.as_posix())}/{text.removeprefix('./')}")
        self._names, self._places = _any_of(names), _any_of(places)

    def __call__(self, path: Path) -> bool:
        """Whether a file or folder is left out. Of what lies in it nobody asks."""
        return bool(self._names.match(path.name) or self._places.match(path.as_posix()))


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")  # matches nothing
    return re.compile("|".join(fnmatch.translate(one) for one in patterns), re.IGNORECASE)


def _literally(text: str) -> str:
    """A folder's own name may hold signs that patterns give a meaning."""
    return re.sub(r"([*?[])", r"[\1]", text)

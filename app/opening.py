"""What the program is asked to open: folders to sort, pictures to find the like of, a place to go to."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["folder", "file", "absent"]

PATIENCE = 2.0
"""Seconds for all of them together: a share that is asleep may answer after minutes, or never."""


@dataclass(frozen=True)
class Opening:
    """What a start asks for, its own or one that is handed over.

    Attributes:
        folders: to be sorted; none lies in another.
        files: to find the like of.
        absent: where there is neither a folder nor a file.
        place: the place to go to, by its name; None stays where one was.
        is_adding: the person wants to choose a folder.
        token: with which the desktop lets this start, and no other, bring a window to the front; "" where it gave none.
    """

    folders: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    absent: tuple[Path, ...] = ()
    place: str | None = None
    is_adding: bool = False
    token: str = ""

    def as_dict(self) -> dict[str, object]:
        """Ready for JSON. Paths are bytes, not always text, so they go as their hexadecimal digits."""
        paths = {name: [os.fsencode(path).hex() for path in getattr(self, name)] for name in _PATHS}
        return {**paths, "place": self.place, "is_adding": self.is_adding, "token": self.token}

    @classmethod
    def of(cls, told: object) -> Opening:
        """The same again. Raises ValueError where it is none."""
        if not isinstance(told, dict):
            raise ValueError("not an opening")
        try:
            paths = {name: tuple(map(_path, told[name])) for name in _PATHS}
            place, is_adding, token = told["place"], told["is_adding"], told["token"]
        except (KeyError, TypeError) as error:
            raise ValueError("not an opening") from error
        if not (isinstance(is_adding, bool) and isinstance(place, str | None) and isinstance(token, str)):
            raise ValueError("not an opening")
        return cls(**paths, place=place, is_adding=is_adding, token=token)


_PATHS = ("folders", "files", "absent")


def sort_out(paths: Sequence[Path], patience: float = PATIENCE) -> Opening:
    """Which of them are folders and which files. What does not answer in time is taken for a folder, and looking
    into it says that it does not answer."""
    found = _Found(paths)
    looking = threading.Thread(target=found.look, daemon=True)  # one that never answers holds nobody up
    looking.start()
    looking.join(patience)
    kinds = dict(found.kinds)
    return Opening(
        folders=outermost(path for path in paths if kinds.get(path, "folder") == "folder"),
        files=tuple(dict.fromkeys(path for path in paths if kinds.get(path) == "file")),
        absent=tuple(dict.fromkeys(path for path in paths if kinds.get(path) == "absent")),
    )


def outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Each once, and none that lies in another: its photos count with that one's."""
    every = dict.fromkeys(folders)
    return tuple(one for one in every if not any(parent in every for parent in one.parents))


@dataclass
class _Found:
    paths: Sequence[Path]
    kinds: dict[Path, Kind] = field(default_factory=dict)

    def look(self) -> None:
        for path in self.paths:
            self.kinds[path] = (
                "folder" if os.path.isdir(path) else "file" if os.path.isfile(path) else "absent"  # noqa: PTH112, PTH113
            )


def _path(digits: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(digits)))

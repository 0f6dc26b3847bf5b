"""The names of one plan: which folder and which name a photo gets, so that nothing is written over or mixed."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from engine.exports.names import first_free, key, numbered, split_name


class Tree:
    """What lies below the target, and what the plan is going to put there.

    Names that some file system takes for one are one here.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._folders: dict[Path, Folder] = {}
        self._claims: dict[tuple[Path, str], tuple[str, str]] = {}

    def folder(self, below: PurePosixPath, group_level: int | None, group: str) -> Folder:
        """The folder for a photo. At `group_level` its name belongs to that group alone."""
        path = self._target
        for level, part in enumerate(below.parts):
            path = path / self._component(path, part, group if level == group_level else "")
        return self._at(path)

    def folders(self) -> list[Path]:
        """Those that photos go into."""
        return list(self._folders)

    def _component(self, parent: Path, part: str, owner: str) -> str:
        """As it is written on the disk already, else as it was first asked for."""
        around = self._at(parent)

        def is_free(name: str) -> bool:
            claimed = self._claims.get((parent, key(name)))
            if claimed is not None:
                return claimed[1] == owner
            return around.is_folder(name)

        name = first_free(part, is_free)
        claim = (parent, key(name))
        if claim not in self._claims:
            self._claims[claim] = (around.existing.get(key(name), name), owner)
        return self._claims[claim][0]

    def _at(self, path: Path) -> Folder:
        if path not in self._folders:
            self._folders[path] = Folder(path)
        return self._folders[path]


class Folder:
    """One folder of the plan.

    Attributes:
        path: where it is or will be.
        existing: names that lie there, by their key.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            names = os.listdir(path)  # noqa: PTH208 - names alone are wanted
        except OSError:
            names = []
        self.existing = {key(name): name for name in names}
        self._planned: set[str] = set()
        self._stems: dict[str, tuple[Path, str]] = {}
        self._numbers: dict[str, _Numbers] = {}

    def is_folder(self, name: str) -> bool:
        """Whether a folder of this name is there or can be made there."""
        there = self.existing.get(key(name))
        return there is None or (self.path / there).is_dir()

    def is_planned(self, stem: str, names: list[str], source: Path) -> bool:
        """Whether the plan has one of these names for another photo, or would pair it with one by its stem."""
        owner = self._stems.get(key(stem))
        return (owner is not None and owner != _identity(source)) or any(
            key(name) in self._planned for name in names
        )

    def next_number(self, stem: str, after: int, source: Path) -> int:
        """The first number after this one that is worth trying for a photo; 1 is the stem itself.

        Numbers that others have are passed over at once: a hundred thousand photos may get one name.
        """
        numbers = self._numbers.get(key(stem))
        return after + 1 if numbers is None else numbers.next(after, _identity(source))

    def claim(self, stem: str, number: int, names: list[str], source: Path) -> None:
        self._stems[key(numbered(stem, number))] = _identity(source)
        self._numbers.setdefault(key(stem), _Numbers()).take(number, _identity(source))
        self._planned.update(key(name) for name in names)

    def there(self, name: str) -> Path | None:
        """What lies there under this name, or under one that some file system takes for it."""
        found = self.existing.get(key(name))
        return None if found is None else self.path / found


class _Numbers:
    """Which numbers of one stem photos have; `_after` leads from a number that is taken towards the next free one."""

    def __init__(self) -> None:
        self._after: dict[int, int] = {}
        self._own: dict[tuple[Path, str], list[int]] = {}

    def take(self, number: int, owner: tuple[Path, str]) -> None:
        self._after.setdefault(number, number + 1)
        self._own.setdefault(owner, []).append(number)

    def next(self, after: int, owner: tuple[Path, str]) -> int:
        """The first number after this one that nobody else has."""
        free = after + 1
        passed = []
        while free in self._after:
            passed.append(free)
            free = self._after[free]
        for number in passed:
            self._after[number] = free
        return min([free, *(one for one in self._own.get(owner, []) if one > after)])


def _identity(source: Path) -> tuple[Path, str]:
    return source.parent, split_name(source.name)[0]

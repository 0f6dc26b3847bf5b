"""The names of one plan: which folder and which name a photo gets, so that nothing is written over or mixed."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from engine.exports.names import first_free, key, split_name


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

    def claim(self, stem: str, names: list[str], source: Path) -> None:
        self._stems[key(stem)] = _identity(source)
        self._planned.update(key(name) for name in names)

    def there(self, name: str) -> Path | None:
        """What lies there under this name, or under one that some file system takes for it."""
        found = self.existing.get(key(name))
        return None if found is None else self.path / found


def _identity(source: Path) -> tuple[Path, str]:
    return source.parent, split_name(source.name)[0]

"""A library: one folder with the database and everything derived from the photos."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.errors import LibraryError
from engine.files import naming_a_full_disk
from engine.library import backups
from engine.library.belongings import Belongings
from engine.library.changes import Snapshot
from engine.library.database import RESTORE, connect, delete_orphans, orphans, quick_check
from engine.library.doubts import Doubts
from engine.library.exclusions import Exclusions
from engine.library.exports import Exports
from engine.library.folders import Folders
from engine.library.groups import Groups
from engine.library.migrations import migrate
from engine.library.orders import Orders
from engine.library.photos import Photos
from engine.library.problems import Problems
from engine.library.records import Photo
from engine.library.regrouping import Regrouping
from engine.library.removals import Removals
from engine.library.runs import Runs
from engine.library.same_decisions import SameDecisions
from engine.library.sames import Sames
from engine.library.scans import Scan
from engine.library.unfinished import Unfinished
from engine.library.vectors import Vectors
from engine.library.volumes import Volumes
from engine.paths import LibraryPaths


class Library:
    """The library as one thread sees it; every thread opens its own.

    Attributes:
        paths: where its files are.
        folders, exclusions, exports, photos, problems, runs, groups, doubts, orders, regrouping, vectors, unfinished,
            volumes, sames, same_decisions, removals: verbs, one object a table.
    """

    def __init__(self, root: Path) -> None:
        self.paths = LibraryPaths(root)
        self._connection = connect(self.paths.database)
        try:
            migrate(self._connection, root)
        except BaseException:
            self._connection.close()
            raise
        self.folders = Folders(self._connection)
        self.exclusions = Exclusions(self._connection)
        self.exports = Exports(self._connection)
        self.photos = Photos(self._connection)
        self.problems = Problems(self._connection)
        self.runs = Runs(self._connection)
        self.groups = Groups(self._connection, self.paths)
        self.doubts = Doubts(self._connection, self.groups)
        self.orders = Orders(self._connection, self.groups)
        self.regrouping = Regrouping(self._connection, self.paths, self.groups)
        self.vectors = Vectors(self._connection, self.paths.vectors)
        self.unfinished = Unfinished(self._connection)
        self.volumes = Volumes(self._connection)
        self.sames = Sames(self._connection)
        self.same_decisions = SameDecisions(self._connection)
        self.removals = Removals(self._connection)

    @classmethod
    def open(cls, root: Path) -> Library:
        """Open the library in this folder and make it if it is not there.

        Raises LibraryError where that cannot be done, with a sentence that says why.
        """
        root = Path(os.path.abspath(root.expanduser()))  # noqa: PTH100 - resolve() would follow links
        with naming_a_full_disk(root):
            try:
                root.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise LibraryError(
                    f"A library cannot be made at {root}: {error.strerror}. Choose another folder for it.",
                    str(error),
                ) from error
            _refuse_loss(LibraryPaths(root))
            return cls(root)

    @classmethod
    def open_existing(cls, root: Path) -> Library:
        """Open a library that must be there already; for commands that only read."""
        paths = LibraryPaths(root)
        if not paths.database.is_file() and not backups.all_of(paths):
            raise LibraryError(
                f"There is no library at {root}. Organise a folder first, or give another --library."
            )
        return cls.open(root)

    @property
    def root(self) -> Path:
        return self.paths.root

    def preview_path(self, photo: Photo) -> Path:
        """The photo's preview: upright, sRGB, 480 to 512 px on its long side where the photo has as many, JPEG."""
        return self.paths.preview(photo.content_hash)

    def scan(self, folder: Path) -> Scan:
        """Begin to compare a folder with what is known of it."""
        return Scan(self._connection, folder)

    def snapshot(self) -> Snapshot:
        """Remember the photos as they are, to tell later what changed."""
        return Snapshot(self._connection)

    def belongings(self, folder: Path) -> Belongings:
        """What a folder, or a drive below one, has in the library and shares with no other folder."""
        return Belongings(self._connection, folder)

    def back_up(self) -> None:
        """Keep a copy of the database as it is now, in the place of an earlier one of today."""
        backups.make(self._connection, self.paths)

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the database; empty when it is sound."""
        return quick_check(self._connection)

    def orphans(self) -> dict[str, int]:
        """How many rows of which tables belong to a row that is not there; empty as a rule."""
        return orphans(self._connection)

    def delete_orphans(self) -> None:
        """They say nothing to anybody: what they belonged to is gone."""
        delete_orphans(self._connection)

    def refuse_damage(self) -> None:
        """Raise LibraryError when the database is not sound: working on would make it worse."""
        if damage := self.damage():
            raise LibraryError(
                f"The library at {self.root} is damaged. Nothing was changed; your photos are not touched. {RESTORE}",
                "; ".join(damage),
            )

    def close(self) -> None:
        """Let go of the database; calling it twice does no harm."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _refuse_loss(paths: LibraryPaths) -> None:
    """Raise LibraryError where the database is gone or empty and copies of it are not.

    SQLite would make a new one without a word, and the next job's copy would take the place of a good one.
    """
    if paths.database.exists() and paths.database.stat().st_size > 0:
        return
    if backups.all_of(paths):
        raise LibraryError(
            f"The library at {paths.root} has lost its database: {paths.database.name} is missing or empty."
            f" Nothing was changed; your photos are not touched. {RESTORE}"
        )

"""A library that was made by an earlier version opens, and nothing that the person has in it is lost."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from engine.library import Library, migrations
from tests.engine.library.old_libraries import ROWS, place

VERSIONS = range(1, len(migrations.MIGRATIONS) + 1)
PHOTOS = [Path("/photos/one.jpg"), Path("/photos/it's two.jpg"), Path(os.fsdecode(b"/photos/\xff.jpg"))]


@pytest.fixture(params=VERSIONS, ids=lambda version: f"version-{version}")
def old(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[int, Path]:
    """The version, and a library of it that nothing has opened since."""
    version: int = request.param
    assert place(version).is_file(), "run `python -m tests.engine.library.old_libraries`"
    with sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None) as connection:
        connection.executescript(place(version).read_text("utf-8"))
    connection.close()
    return version, tmp_path


def test_every_row_of_an_old_library_is_still_there(old: tuple[int, Path]) -> None:
    """Whatever tables a later version adds: what was in the old ones is in them, column by column."""
    version, root = old
    before = _tables(root / "library.sqlite")
    assert {name for name, rows in before.items() if rows} >= {"photos", "groups", "memberships", "state"}
    Library.open(root).close()
    after = _tables(root / "library.sqlite")
    for table, rows in before.items():
        now = after[table]
        assert len(now) == len(rows), table
        for row, same in zip(rows, now, strict=True):
            changed = {name for name, value in row.items() if same[name] != value}
            assert changed <= ({"mtime_ns"} if table == "photos" and version < 3 else set()), table
    backup = root / "backups" / f"library-version-{version}.sqlite"
    assert backup.exists() == (version < len(migrations.MIGRATIONS))
    assert not backup.exists() or _tables(backup) == before


def test_an_old_library_tells_what_it_held(old: tuple[int, Path]) -> None:
    version, root = old
    with Library.open(root) as library:
        library.refuse_damage()
        photos = library.photos.get([1, 2, 3])
        assert [photo.path for photo in photos] == PHOTOS
        assert [folder.path for folder in library.folders.all()] == [Path("/photos")]
        assert [problem.path.name for problem in library.problems.all()] == ["broken.jpg"]
        assert [order.options.quick for order in library.unfinished.all()] == [True]
        (group,) = library.groups.all()
        assert group.suggested_name == "Boats"
        assert library.groups.not_sure()[0].photo_id == 3
        if version >= 3:
            assert (photos[0].camera, photos[0].latitude) == ("Canon EOS 5D", -33.5)
        if version >= 4:
            assert library.photos.companions(1) == [Path("/photos/one.cr2")]
        if version >= 5:
            assert [photo.is_offline for photo in photos] == [False, True, False]
            assert library.volumes.all() == [Path("/media/stick")]
        if version >= 6:
            assert library.exclusions.all() == ["*.gif"]
        if version >= 7:
            assert [(one.state, one.target) for one in library.exports.all()] == [("done", Path("/sorted"))]
        if version >= 8:
            (decision,) = library.same_decisions.all()
            assert (decision.verdict, len(decision.contents)) == ("not-same", 2)
            assert [one.path for one in library.removals.all()] == [Path("/photos/copy.jpg")]
        if version >= 10:
            decisions = library.groups.decisions
            assert {number: one.name for number, one in decisions.groups().items()} == {1: "Our boats"}
            assert decisions.members() == {"a" * 40: (1, True), "b" * 40: (1, False)}
            assert decisions.out() == {("c" * 40, 1)}
            assert decisions.links() == {("a" * 40, "b" * 40): True}
            assert decisions.known() == {1: (3, 1)}  # of version 10: it was made when three photos were there
            assert decisions.undo() is not None
            assert {number: one.name for number, one in decisions.groups().items()} == {1: "Boats"}


def test_every_version_has_rows_of_its_time() -> None:
    assert list(ROWS) == list(VERSIONS)


def test_what_people_have_is_what_the_steps_of_today_lay_out(old: tuple[int, Path], tmp_path: Path) -> None:
    """A step that was released is never edited: else two libraries of one version would differ."""
    version, root = old
    with sqlite3.connect(":memory:", isolation_level=None) as fresh:
        for step in migrations.MIGRATIONS[:version]:
            step(fresh)
        laid_out = _layout(fresh)
    with sqlite3.connect(root / "library.sqlite") as there:
        assert _layout(there) == laid_out
    there.close()


def _layout(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {(name, sql) for name, sql in rows if not name.startswith("sqlite_")}


def _tables(path: Path) -> dict[str, list[dict[str, object]]]:
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            if not name.startswith("sqlite_")
        ]
        found = {
            name: sorted((dict(row) for row in connection.execute(f"SELECT * FROM {name}")), key=repr)
            for name in names
        }
    connection.close()
    return found

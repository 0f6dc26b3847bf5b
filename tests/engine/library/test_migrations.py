import sqlite3
from pathlib import Path

import pytest

from engine.library import Library, migrations
from engine.library.database import Connection, connect
from engine.library.scans import SeenFile


def test_a_new_library_has_the_latest_version(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        assert migrations.version_of(library._connection) == len(migrations.MIGRATIONS)
    assert not (tmp_path / "backups").exists()


def test_an_older_library_is_copied_before_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.open(tmp_path).close()

    def add_a_table(connection: Connection) -> None:
        connection.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY)")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, add_a_table))
    with Library.open(tmp_path) as library:
        assert library._connection.execute("SELECT count(*) FROM extra").fetchone()[0] == 0
    old = len(migrations.MIGRATIONS) - 1
    copy = sqlite3.connect(tmp_path / "backups" / f"library-version-{old}.sqlite")
    assert copy.execute("PRAGMA user_version").fetchone()[0] == old
    with pytest.raises(sqlite3.OperationalError):
        copy.execute("SELECT * FROM extra")
    copy.close()


def test_photos_of_an_older_library_are_read_again_for_what_they_say(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None) as old:
        for step in migrations.MIGRATIONS[:2]:
            step(old)
        old.execute("PRAGMA user_version = 2")
        old.execute(
            "INSERT INTO photos (path, size_bytes, mtime_ns, content_hash, width, height, format, taken_at,"
            " is_date_from_file) VALUES (?, 1, 5, 'aa', 2, 2, 'JPEG', '2020-01-01T00:00:00', 0)",
            (b"/photos/a.jpg",),
        )
    old.close()
    with Library.open(tmp_path) as library:
        (photo,) = library.photos.get(library.photos.ids())
        assert (photo.path, photo.camera, photo.latitude) == (Path("/photos/a.jpg"), "", None)
        scan = library.scan(Path("/photos"))
        scan.see([SeenFile(photo.path, 1, 5)])
        assert scan.unread() == [SeenFile(photo.path, 1, 5)]
    assert (tmp_path / "backups" / "library-version-2.sqlite").exists()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(tmp_path).close()

    def fail_half_way(connection: Connection) -> None:
        connection.execute("DROP TABLE photos")
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, fail_half_way))
        Library.open(tmp_path)
    connection = connect(tmp_path / "library.sqlite")
    assert connection.execute("SELECT count(*) FROM photos").fetchone()[0] == 0
    assert migrations.version_of(connection) == len(migrations.MIGRATIONS)
    connection.close()

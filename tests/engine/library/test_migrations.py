import sqlite3
from pathlib import Path

import pytest

from engine.library import Library, migrations
from engine.library.database import Connection, connect


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

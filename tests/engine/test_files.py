import errno
import sqlite3
from pathlib import Path

import pytest

from engine.errors import DiskFull
from engine.files import naming_a_full_disk, replacing


def test_a_replaced_file_is_whole_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with replacing(tmp_path / "deep" / "file") as file:
        file.write(b"new")
    assert (tmp_path / "deep" / "file").read_bytes() == b"new"
    assert len(list((tmp_path / "deep").iterdir())) == 1


def test_a_failed_write_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError), replacing(target) as file:
        file.write(b"half of the n")
        raise RuntimeError
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "No space left"), sqlite3.OperationalError("database or disk is full")],
    ids=["file", "database"],
)
def test_a_full_disk_is_told_in_one_sentence(tmp_path: Path, error: Exception) -> None:
    with (
        pytest.raises(DiskFull, match="is full. Everything done so far is kept"),
        naming_a_full_disk(tmp_path),
    ):
        raise error


def test_other_errors_pass_unchanged(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), naming_a_full_disk(tmp_path):
        raise PermissionError

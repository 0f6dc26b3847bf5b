"""Disks that fill up, that can only be read, that know no hard links or are somewhere else: where a test may mount."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from engine.errors import DiskFull, ExportError
from engine.exports import copying
from engine.exports.run import run_export
from tests.engine.exports.conftest import Desk, add_groups, add_photo, drain, snapshot, write_file

BOATS = ["Boats/boat-0.jpg", "Boats/boat-1.jpg", "Boats/boat-2.jpg"]


def remount(place: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", place], check=True)


def test_a_full_disk_is_one_sentence_and_with_space_it_goes_on(desk: Desk, small_disk: Path) -> None:
    for number in range(3):
        add_photo(desk.library, write_file(desk.photos / f"big-{number}.jpg", os.urandom(200_000)))
    before = snapshot(desk.photos)
    plan = desk.plan(target=small_disk / "out", everything=True)
    assert "not enough room" in plan.objections[0]
    record = desk.library.exports.start(plan)  # as if the space had gone after the plan
    with pytest.raises(DiskFull, match="not enough room"):
        drain(run_export(desk.library, record.id))
    remount(small_disk, "size=700k")
    write_file(small_disk / "filler", b"x" * 150_000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "engine.exports.target.taken", lambda size_bytes, how: 0
        )  # so that it fills up in the middle
        with pytest.raises(DiskFull, match="complete and kept"):
            drain(run_export(desk.library, record.id))
    kept = desk.library.exports.get(record.id).done
    assert kept > 0
    assert not list(small_disk.rglob(".kindred*"))
    remount(small_disk, "size=20m")
    assert drain(run_export(desk.library, record.id)).written == 9
    assert snapshot(desk.photos) == before
    assert desk.undo(record.id).kept == 0
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_a_medium_that_can_only_be_read_is_told_by_the_plan(desk: Desk, small_disk: Path) -> None:
    remount(small_disk, "ro")
    plan = desk.plan(target=small_disk / "out")
    assert "can only be read" in plan.objections[0]
    remount(small_disk, "rw,size=20m")
    plan = desk.plan(target=small_disk / "out")
    record = desk.library.exports.start(plan)
    remount(small_disk, "ro")
    with pytest.raises(ExportError, match="connect it again"):
        drain(run_export(desk.library, record.id))
    remount(small_disk, "rw")
    assert drain(run_export(desk.library, record.id)).written == 5


def test_originals_that_can_only_be_read_are_exported(desk: Desk, small_disk: Path) -> None:
    photo = write_file(small_disk / "photo.jpg")
    number = add_photo(desk.library, photo)
    remount(small_disk, "ro")
    desk.export(photos=(number,), with_sidecars=True)
    assert desk.exported() == ["Not sure/photo.jpg"]
    add_groups(desk.library, [("Read only", [number])])
    (left_out,) = desk.plan(target=None).left_out
    assert "Nothing can be written into" in left_out.reason
    other = desk.plan(photos=(number,), how="hardlink", target=desk.target / "linked")
    assert "different file systems" in other.objections[0]
    assert other.alternative == "copy"


def test_a_target_that_is_taken_away_is_one_sentence_and_goes_on_when_it_is_back(desk: Desk) -> None:
    record = desk.library.exports.start(desk.plan(with_sidecars=True))
    steps = run_export(desk.library, record.id)
    while next(steps).done < 3:
        pass
    away = desk.target.rename(desk.target.with_name("away"))
    with pytest.raises(ExportError, match="connect it again"):
        drain(steps)
    with pytest.raises(ExportError, match="is not there. Connect its drive"):
        drain(run_export(desk.library, record.id))
    assert not desk.target.exists()
    away.rename(desk.target)
    assert drain(run_export(desk.library, record.id)).written == 10
    assert not list(desk.target.rglob(".kindred*"))


def refuse(*_: Any, **__: Any) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


@pytest.mark.parametrize("is_killed", [False, True])
def test_a_file_system_without_links_is_told_and_copied_to(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, is_killed: bool
) -> None:
    """FAT, as far as it can be had without one: no call that links succeeds."""
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Path, "symlink_to", refuse)
    assert desk.plan(how="hardlink").alternative == "copy"
    assert "no symbolic links" in desk.plan(how="symlink").objections[0]
    plan = desk.plan(groups=(desk.library.groups.all()[0].id,))
    write_file(desk.target / "Boats" / "boat-1.jpg", b"in the way")
    record = desk.library.exports.start(plan)
    real, calls = Path.replace, []

    def break_off(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 1:
            if is_killed:
                patch.setattr(Path, "unlink", lambda *_, **__: None)  # nothing is tidied any more
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", break_off)
        drain(run_export(desk.library, record.id))
    assert bool(list(desk.target.rglob(".kindred*"))) == is_killed
    drain(run_export(desk.library, record.id))
    assert (desk.target / "Boats" / "boat-1.jpg").read_bytes() == b"in the way"
    assert {"Boats/boat-1 (2).jpg", "Boats/boat-2.jpg"} < set(desk.exported())
    for name in ("boat-0.jpg", "boat-2.jpg"):
        assert (desk.target / "Boats" / name).read_bytes() == (desk.photos / "a" / name).read_bytes()
    assert desk.undo(record.id).kept == 0
    assert desk.exported() == ["Boats/boat-1.jpg"]


def test_a_name_that_this_disk_does_not_take_costs_one_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = copying.place

    def place(temporary: Path, target: Path) -> None:
        if target.name == "boat-1.jpg":
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        real(temporary, target)

    monkeypatch.setattr("engine.exports.run.place", place)
    done = desk.export()
    assert (done.written, done.left_out) == (4, 1)
    assert "cannot be written there" in done.sentences[1]
    assert not list(desk.target.rglob(".kindred*"))

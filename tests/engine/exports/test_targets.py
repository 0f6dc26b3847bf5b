"""Targets that are refused, and what is said instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.exports.conftest import GROUPS, Desk, write_file


def test_a_target_that_the_next_scan_would_read_is_refused_unless_it_is_allowed(desk: Desk) -> None:
    inside = desk.photos / "exported"
    plan = desk.plan(target=inside)
    assert "which Kindred reads" in plan.objections[0]
    assert desk.plan(target=inside, inside_photo_folder=True).objections == ()
    detour = desk.target / "detour"
    desk.target.mkdir()
    detour.symlink_to(desk.photos)
    assert "which Kindred reads" in desk.plan(target=detour / "x").objections[0]
    (desk.target / "Boats").symlink_to(desk.photos / "a")
    assert "which Kindred reads" in desk.plan().objections[0]


def test_the_librarys_own_folder_is_refused_whatever_is_allowed(desk: Desk) -> None:
    plan = desk.plan(target=desk.library.root / "runs", inside_photo_folder=True)
    assert "library's own folder" in plan.objections[0]
    target = write_file(desk.target)
    assert "is a file, not a folder" in desk.plan(target=target).objections[0]


def test_too_little_room_is_said_before_anything_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.exports.target.room", lambda target: 1000)
    plan = desk.plan()
    assert "not enough room" in plan.objections[0]
    assert plan.bytes_needed > 5 * 4096
    assert not desk.target.exists()


def test_links_that_cannot_be_made_are_said_with_what_can(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path("/dev/shm")
    if other.is_dir() and other.stat().st_dev != desk.photos.stat().st_dev:
        plan = desk.plan(how="hardlink", target=other / "kindred-test-target")
        assert "different file systems" in plan.objections[0]
        assert plan.alternative == "copy"
    cloned = desk.plan(how="reflink")
    assert bool(cloned.objections) == (cloned.alternative == "copy")
    if cloned.objections:
        assert "cannot clone" in cloned.objections[0]
    else:
        desk.export(cloned)
        assert desk.exported() == GROUPS

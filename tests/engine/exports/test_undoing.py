"""Undoing: nothing that anybody changed, and never the last copy."""

from __future__ import annotations

import shutil

import pytest

from engine.errors import ExportError
from tests.engine.exports.conftest import Desk, add_photo, seen, write_file


def test_undoing_leaves_what_was_changed_since(desk: Desk) -> None:
    done = desk.export()
    (desk.target / "Boats" / "boat-0.jpg").write_bytes(b"edited by the person")
    write_file(desk.target / "Crabs" / "note.txt", b"the person's own")
    undone = desk.undo(done.export_id)
    assert (undone.removed, undone.kept) == (4, 1)
    assert "changed since" in undone.sentences[1]
    assert desk.exported() == ["Boats/boat-0.jpg", "Crabs/note.txt"]


def test_undoing_again_does_not_say_that_it_took_anything_away(desk: Desk) -> None:
    done = desk.export()
    assert desk.undo(done.export_id).removed == 5
    again = desk.undo(done.export_id)
    assert (again.removed, again.kept) == (0, 0)
    assert again.sentences == (
        f"Export {done.export_id} was undone before; nothing of it was left to take away.",
    )


@pytest.mark.parametrize("how", ["copy", "hardlink"])
def test_undoing_never_takes_the_last_copy(desk: Desk, how: str) -> None:
    done = desk.export(how=how)
    content = (desk.photos / "a" / "boat-0.jpg").read_bytes()
    (desk.photos / "a" / "boat-0.jpg").unlink()  # gone
    replaced = write_file(desk.photos / "a" / "new", b"another photo")
    replaced.replace(desk.photos / "a" / "boat-1.jpg")  # another file now
    exported = desk.target / "Boats" / "boat-2.jpg"
    original = desk.photos / "a" / "boat-2.jpg"
    original.unlink()
    original.symlink_to(exported)  # the original's name leads to the copy
    undone = desk.undo(done.export_id)
    assert (undone.removed, undone.kept) == (2, 3)
    assert (desk.target / "Boats" / "boat-0.jpg").read_bytes() == content
    assert exported.exists()
    assert desk.exported() == ["Boats/boat-0.jpg", "Boats/boat-1.jpg", "Boats/boat-2.jpg"]
    original.unlink()
    shutil.copy2(exported, original)  # back in its place, so the export can go
    if how == "copy":
        assert desk.undo(done.export_id).kept == 2


def test_an_original_that_was_moved_is_found_where_the_library_knows_it(desk: Desk) -> None:
    done = desk.export()
    path = desk.photos / "a" / "boat-0.jpg"
    moved = path.rename(desk.photos / "moved.jpg")
    scan = desk.library.scan(desk.photos / "a")
    scan.see([seen(desk.photos / "a" / name) for name in ("boat-1.jpg", "boat-2.jpg")])
    assert scan.settle([], []) == 1
    assert add_photo(desk.library, moved) in desk.ids.values()
    assert desk.undo(done.export_id).kept == 0


def test_a_target_that_is_away_is_not_taken_for_undone(desk: Desk) -> None:
    done = desk.export()
    away = desk.target.rename(desk.target.with_name("away"))
    with pytest.raises(ExportError, match="Connect its drive"):
        desk.undo(done.export_id)
    away.rename(desk.target)
    assert desk.undo(done.export_id).removed == 5

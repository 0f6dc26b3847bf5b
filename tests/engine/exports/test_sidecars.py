"""Sidecars beside copies and beside originals, and bringing back what was there."""

from __future__ import annotations

import os

import pytest

from engine.exports.xmp import DC, DIGIKAM, merge
from tests.engine.exports.conftest import Desk, add_companions, add_groups, add_photo, snapshot, write_file
from tests.engine.exports.test_xmp import LIGHTROOM_SIDECAR, foreign, values

NONE: frozenset[str] = frozenset()


def test_copies_get_sidecars_that_begin_with_those_of_the_originals(desk: Desk) -> None:
    write_file(desk.photos / "a" / "boat-0.XMP", LIGHTROOM_SIDECAR)
    before = snapshot(desk.photos)
    done = desk.export(with_sidecars=True)
    assert (done.written, done.left_out) == (10, 0)
    made = (desk.target / "Boats" / "boat-0.jpg.xmp").read_bytes()
    assert foreign(made) == foreign(LIGHTROOM_SIDECAR)
    assert values(made, DC, "subject") == ["holiday", "Places", "Boats"]
    assert values((desk.target / "Crabs" / "crab-1.jpg.xmp").read_bytes(), DIGIKAM, "TagsList") == [
        "Kindred/Crabs"
    ]
    again = desk.plan(with_sidecars=True)
    assert (again.to_write, again.already_there) == (0, 10)
    assert snapshot(desk.photos) == before
    assert desk.undo(done.export_id).kept == 0
    assert not desk.target.exists()
    assert snapshot(desk.photos) == before


def test_sidecars_beside_originals_touch_no_original_and_come_back_bit_for_bit(desk: Desk) -> None:
    write_file(desk.photos / "a" / "boat-0.jpg.xmp", LIGHTROOM_SIDECAR)
    (desk.photos / "a" / "boat-0.jpg.xmp").chmod(0o600)
    before = snapshot(desk.photos)
    plan = desk.plan(target=None)
    assert [one.action for one in plan.files] == ["merge", "write", "write", "write", "write"]
    assert snapshot(desk.photos) == before
    done = desk.export(plan)
    after = snapshot(desk.photos)
    assert {name: after[name] for name in before if not name.endswith(".xmp")} == {
        name: value for name, value in before.items() if not name.endswith(".xmp")
    }
    assert after["a/boat-0.jpg.xmp"][0] == before["a/boat-0.jpg.xmp"][0]
    assert values(after["a/boat-0.jpg.xmp"][2], DC, "subject") == ["holiday", "Places", "Boats"]
    assert desk.plan(target=None).to_write == 0
    assert desk.undo(done.export_id).removed == 5
    assert snapshot(desk.photos) == before
    assert desk.library.exports.subjects(desk.photos / "a" / "boat-0.jpg.xmp") == set()


def test_a_renamed_group_replaces_our_tags_and_undoing_goes_back_step_by_step(desk: Desk) -> None:
    sidecar = write_file(desk.photos / "a" / "boat-0.jpg.xmp", LIGHTROOM_SIDECAR)
    boat = desk.ids["boat-0.jpg"]
    first = desk.export(target=None, photos=(boat,))
    after_first = sidecar.read_bytes()
    add_groups(desk.library, [("Ships", [boat])])
    second = desk.export(target=None, photos=(boat,))
    assert values(sidecar.read_bytes(), DC, "subject") == ["holiday", "Places", "Ships"]
    assert "Kindred/Boats" not in values(sidecar.read_bytes(), DIGIKAM, "TagsList")
    undone = desk.undo(first.export_id)
    assert (undone.removed, undone.kept) == (0, 1)
    assert "changed since" in undone.sentences[1]
    desk.undo(second.export_id)
    assert sidecar.read_bytes() == after_first
    assert desk.undo(first.export_id).kept == 0
    assert sidecar.read_bytes() == LIGHTROOM_SIDECAR


def test_a_photo_that_left_its_group_loses_our_tags_and_nothing_else(desk: Desk) -> None:
    sidecar = write_file(desk.photos / "a" / "boat-0.jpg.xmp", LIGHTROOM_SIDECAR)
    desk.export(target=None)
    ids = desk.ids
    add_groups(desk.library, [("Crabs", [ids["crab-0.jpg"]])], [ids["boat-0.jpg"], ids["boat-1.jpg"]])
    desk.export(target=None)
    assert values(sidecar.read_bytes(), DC, "subject") == ["holiday", "Places"]
    assert not (desk.photos / "odd.png.xmp").exists()


def test_a_raw_file_has_adobes_custom_and_its_jpeg_the_other(desk: Desk) -> None:
    folder = desk.photos / "c"
    jpeg, raw = write_file(folder / "IMG.JPG"), write_file(folder / "IMG.CR2")
    alone = write_file(folder / "alone.nef")
    short = write_file(folder / "IMG.xmp", LIGHTROOM_SIDECAR)
    photo, single = add_photo(desk.library, jpeg), add_photo(desk.library, alone)
    add_companions(desk.library, folder, {jpeg: [raw], alone: []})
    add_groups(desk.library, [("Boats", [photo, single])])
    desk.export(target=None)
    assert sorted(path.name for path in folder.glob("*.xmp")) == ["IMG.JPG.xmp", "IMG.xmp", "alone.xmp"]
    assert foreign(short.read_bytes()) == foreign(LIGHTROOM_SIDECAR)
    assert values((folder / "IMG.JPG.xmp").read_bytes(), DC, "subject") == ["Boats"]
    write_file(folder / "alone.nef.xmp", LIGHTROOM_SIDECAR)  # darktable's, beside Adobe's: each reads its own
    done = desk.export(target=None)
    assert done.written == 1
    assert "Boats" in values((folder / "alone.nef.xmp").read_bytes(), DC, "subject")


@pytest.mark.parametrize("content", [b"<!DOCTYPE a><a/>", b"<a", b"\0" * 10])
def test_a_sidecar_that_cannot_be_read_is_left_alone_with_a_sentence(desk: Desk, content: bytes) -> None:
    sidecar = write_file(desk.photos / "a" / "boat-0.jpg.xmp", content)
    plan = desk.plan(target=None)
    assert len(plan.left_out) == 1
    assert plan.left_out[0].reason.startswith("The sidecar boat-0.jpg.xmp ")
    assert " was left alone: it " in plan.left_out[0].reason
    done = desk.export(plan)
    assert (done.written, done.left_out) == (4, 1)
    assert sidecar.read_bytes() == content


def test_a_sidecar_that_is_no_file_is_left_alone(desk: Desk) -> None:
    (desk.photos / "a" / "boat-0.jpg.xmp").symlink_to("/etc/hostname")
    (desk.photos / "a" / "boat-1.jpg.xmp").mkdir()
    os.mkfifo(desk.photos / "a" / "boat-2.jpg.xmp")
    plan = desk.plan(target=None)
    assert len(plan.left_out) == 3
    assert desk.export(plan).written == 2


def test_a_sidecar_written_between_plan_and_run_is_merged_into(desk: Desk) -> None:
    plan = desk.plan(target=None)
    sidecar = write_file(desk.photos / "a" / "boat-0.jpg.xmp", LIGHTROOM_SIDECAR)
    done = desk.export(plan)
    assert foreign(sidecar.read_bytes()) == foreign(LIGHTROOM_SIDECAR)
    assert "Boats" in values(sidecar.read_bytes(), DC, "subject")
    desk.undo(done.export_id)
    assert sidecar.read_bytes() == LIGHTROOM_SIDECAR


def test_two_photos_of_one_stem_do_not_share_a_sidecar(desk: Desk) -> None:
    folder = desk.photos / "d"
    one, two = write_file(folder / "x.jpg"), write_file(folder / "x.png")
    write_file(folder / "x.xmp", merge(None, "Someone's", NONE).content)
    ids = [add_photo(desk.library, path) for path in (one, two)]
    add_groups(desk.library, [("One", ids[:1]), ("Two", ids[1:])])
    desk.export(target=None)
    assert "One" in values((folder / "x.xmp").read_bytes(), DC, "subject")
    assert values((folder / "x.png.xmp").read_bytes(), DC, "subject") == ["Two"]


def test_a_sidecar_alone_in_the_target_is_somebody_elses(desk: Desk) -> None:
    there = write_file(desk.target / "Boats" / "boat-0.jpg.xmp", LIGHTROOM_SIDECAR)
    desk.export(with_sidecars=True)
    assert there.read_bytes() == LIGHTROOM_SIDECAR
    assert (desk.target / "Boats" / "boat-0 (2).jpg.xmp").exists()

"""Plans, runs and undoings on real files."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import ExportError, LibraryError, UsageError
from engine.exporting import ExportRequest
from engine.exports.folders import Folder
from engine.exports.plan import plan_export
from engine.exports.run import run_export
from engine.exports.undo import undo_export
from engine.library import Library
from tests.engine.exports.conftest import (
    GROUPS,
    Desk,
    add_companions,
    add_groups,
    add_photo,
    drain,
    snapshot,
    write_file,
)


def test_a_plan_writes_nothing_at_all(desk: Desk, tmp_path: Path) -> None:
    before = snapshot(desk.photos)
    folder_date = tmp_path.stat().st_mtime_ns
    for how in ("copy", "hardlink", "symlink", "reflink"):
        plan = desk.plan(how=how, with_sidecars=True)
        assert plan.to_write == 10
    assert desk.library.exports.all() == []
    assert snapshot(desk.photos) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library", "photos"]
    assert tmp_path.stat().st_mtime_ns == folder_date


@pytest.mark.parametrize("how", ["copy", "hardlink", "symlink"])
def test_groups_are_exported_and_undone_and_the_originals_stay_as_they_were(desk: Desk, how: str) -> None:
    before = snapshot(desk.photos)
    done = desk.export(how=how)
    assert (done.written, done.left_out) == (5, 0)
    assert desk.exported() == GROUPS
    one = desk.target / "Boats" / "boat-1.jpg"
    original = desk.photos / "a" / "boat-1.jpg"
    assert one.read_bytes() == original.read_bytes()
    assert one.stat().st_mtime_ns == original.stat().st_mtime_ns
    assert one.stat().st_mode == original.stat().st_mode
    assert one.is_symlink() == (how == "symlink")
    assert one.samefile(original) == (how != "copy")
    assert snapshot(desk.photos) == before
    undone = desk.undo(done.export_id)
    assert (undone.removed, undone.kept) == (5, 0)
    assert not desk.target.exists()
    assert snapshot(desk.photos) == before
    assert desk.library.exports.get(done.export_id).state == "undone"


def test_not_sure_is_a_folder_when_it_is_asked_for(desk: Desk) -> None:
    desk.export(with_not_sure=True)
    assert desk.exported() == [*GROUPS, "Not sure/odd.png"]


def test_a_selection_and_everything(desk: Desk) -> None:
    newer = add_photo(desk.library, write_file(desk.photos / "newer.jpg"))
    plan = desk.plan(photos=(desk.ids["crab-1.jpg"], newer))
    assert [one.target.relative_to(desk.target).as_posix() for one in plan.files] == [
        "Crabs/crab-1.jpg",
        "Not sure/newer.jpg",
    ]
    assert desk.plan(everything=True).to_write == 7
    with pytest.raises(UsageError, match="no photo 999"):
        desk.plan(photos=(999,))
    with pytest.raises(UsageError, match="no group 999"):
        desk.plan(groups=(999,))


def test_the_same_export_again_has_nothing_to_do(desk: Desk) -> None:
    desk.export()
    plan = desk.plan()
    assert (plan.to_write, plan.already_there) == (0, 5)
    done = desk.export(plan)
    assert (done.written, done.already_there) == (0, 5)
    undone = desk.undo(done.export_id)  # the second export made nothing, so it takes nothing away
    assert undone.removed == 0
    assert desk.exported() == GROUPS


@pytest.mark.parametrize("conflicts", ["number", "skip"])
def test_another_file_of_that_name_is_never_written_over(desk: Desk, conflicts: str) -> None:
    there = write_file(desk.target / "Boats" / "BOAT-0.JPG", b"somebody else's")
    plan = desk.plan(conflicts=conflicts)
    done = desk.export(plan)
    assert there.read_bytes() == b"somebody else's"
    if conflicts == "number":
        assert "Boats/boat-0 (2).jpg" in desk.exported()
        assert any("got a number" in one for one in plan.warnings)
    else:
        assert done.left_out == 1
        assert "is in" in plan.left_out[0].reason
    desk.undo(done.export_id)
    assert desk.exported() == ["Boats/BOAT-0.JPG"]


@pytest.mark.parametrize("how", ["copy", "hardlink", "symlink"])
def test_a_file_that_appears_between_plan_and_run_survives(desk: Desk, how: str) -> None:
    plan = desk.plan(how=how)
    there = write_file(desk.target / "Boats" / "boat-0.jpg", b"")
    there.write_bytes(b"")  # an empty file is a file too
    desk.export(plan)
    assert there.read_bytes() == b""
    assert not there.is_symlink()
    assert (desk.target / "Boats" / "boat-0 (2).jpg").read_bytes() == (
        desk.photos / "a" / "boat-0.jpg"
    ).read_bytes()


def test_what_goes_with_a_photo_gets_its_number_too(desk: Desk) -> None:
    raw, film = desk.photos / "a" / "boat-0.CR2", desk.photos / "a" / "boat-0.mov"
    write_file(raw), write_file(film)
    folder = desk.photos / "a"
    everything: dict[Path, list[Path]] = {one: [] for one in folder.glob("*.jpg")}
    add_companions(desk.library, folder, {**everything, folder / "boat-0.jpg": [raw, film]})
    plan = desk.plan()
    write_file(desk.target / "Boats" / "boat-0.CR2", b"another RAW file")
    done = desk.export(plan)
    assert {"Boats/boat-0 (2).CR2", "Boats/boat-0 (2).mov", "Boats/boat-0 (2).jpg"} <= set(desk.exported())
    assert "Boats/boat-0.jpg" not in desk.exported()
    again = desk.plan()
    assert (again.to_write, again.already_there) == (0, 7)
    assert desk.undo(done.export_id).kept == 0
    assert desk.exported() == ["Boats/boat-0.CR2"]


def test_what_came_to_be_there_since_the_plan_is_found_by_content(desk: Desk) -> None:
    raw = write_file(desk.photos / "a" / "boat-0.CR2")
    add_companions(desk.library, desk.photos / "none", {desk.photos / "a" / "boat-0.jpg": [raw]})
    plan = desk.plan(with_sidecars=True)
    for name in ("boat-0.jpg", "boat-0.CR2"):
        write_file(desk.target / "Boats" / name, (desk.photos / "a" / name).read_bytes())
    done = desk.export(plan)
    assert (done.already_there, done.left_out) == (2, 0)
    assert not list(desk.target.rglob("* (2)*"))


def test_a_sidecar_that_came_to_be_there_without_its_photo_is_somebody_elses(desk: Desk) -> None:
    plan = desk.plan(with_sidecars=True)
    there = write_file(desk.target / "Boats" / "boat-0.jpg.xmp", b"<mine/>")
    done = desk.export(plan)
    assert there.read_bytes() == b"<mine/>"
    assert done.left_out == 0
    assert {"Boats/boat-0 (2).jpg", "Boats/boat-0 (2).jpg.xmp"} <= set(desk.exported())


def test_two_groups_of_one_name_and_two_photos_of_one_name_are_not_mixed(desk: Desk) -> None:
    ids = desk.ids
    one = add_photo(desk.library, write_file(desk.photos / "x" / "same.jpg"))
    two = add_photo(desk.library, write_file(desk.photos / "y" / "SAME.jpg"))
    raw = add_photo(desk.library, write_file(desk.photos / "z" / "same.dng"))
    add_groups(
        desk.library,
        [("Boats", [one, two, raw]), ("boats", [ids["crab-0.jpg"]]), (None, [ids["crab-1.jpg"]])],
        [],
    )
    groups = desk.library.groups.all()
    desk.export()
    unnamed = next(group.id for group in groups if group.suggested_name is None)
    assert desk.exported() == sorted(
        [
            "Boats/same.jpg",
            "Boats/SAME (2).jpg",
            "Boats/same (3).dng",  # no program shall take it for the RAW file of the first
            "boats (2)/crab-0.jpg",
            f"Group {unnamed}/crab-1.jpg",
        ]
    )
    second = next(group.id for group in groups if group.suggested_name == "boats")
    alone = desk.plan(groups=(second,), target=desk.target / "alone")
    assert alone.files[0].target.parent.name == "boats (2)"  # whichever groups are exported


def test_patterns_place_photos(desk: Desk) -> None:
    plan = desk.plan(pattern="{year}/{month}/{group} {rank:03} {stem}")
    assert plan.files[0].target == desk.target / "2021" / "07" / "Boats 001 boat-0.jpg"
    numbered = desk.plan(pattern="{date}")
    assert [one.target.name for one in numbered.files][:3] == [
        "2021-07-04.jpg",
        "2021-07-04 (2).jpg",
        "2021-07-04 (3).jpg",
    ]


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            "../{name}",
            "/etc/{name}",
            "{group}/../../{name}",
            "C:\\{name}",
            "~/{name}",
            "{nonsense}",
            "{group}/",
        ),
        *("{name!r}", "{name.__class__}", "{0}", "{", "{name:9999}", ""),
    ],
)
def test_a_pattern_that_leads_out_or_is_not_understood_is_refused(desk: Desk, pattern: str) -> None:
    with pytest.raises(UsageError):
        desk.plan(pattern=pattern)


def test_a_group_named_like_a_way_out_stays_inside(desk: Desk) -> None:
    add_groups(desk.library, [("../../..", [desk.ids["boat-0.jpg"]]), ("/etc", [desk.ids["boat-1.jpg"]])])
    plan = desk.plan()
    assert len(plan.files) == 2
    for one in plan.files:
        assert os.path.realpath(one.target).startswith(os.path.realpath(desk.target))
        assert one.target.parent.parent == desk.target


def test_a_file_name_that_is_no_text_is_exported(desk: Desk) -> None:
    path = desk.photos / os.fsdecode(b"caf\xe9 \x01.jpg")
    photo = add_photo(desk.library, write_file(path))
    desk.export(photos=(photo,))
    assert desk.exported() == ["Not sure/caf_ _.jpg"]


def test_photos_that_are_gone_or_offline_are_left_out_with_a_reason(desk: Desk) -> None:
    (desk.photos / "a" / "boat-0.jpg").unlink()
    shutil.rmtree(desk.photos / "b")
    desk.library.volumes.mark_offline(desk.photos, [desk.photos / "b"])
    plan = desk.plan()
    reasons = {one.path.name: one.reason for one in plan.left_out}
    assert reasons["boat-0.jpg"] == "The file is not there any more."
    assert reasons["crab-0.jpg"] == "Its drive or share is not connected."
    (desk.photos / "a" / "boat-1.jpg").unlink()  # after the plan
    done = desk.export(plan)
    assert desk.exported() == ["Boats/boat-2.jpg"]
    assert done.left_out == 4
    assert any("boat-1.jpg: The file is not there any more." in one for one in done.sentences)


def test_a_missing_member_of_a_group_is_said(desk: Desk) -> None:
    (desk.photos / "a" / "boat-0.jpg").unlink()
    scan = desk.library.scan(desk.photos / "a")
    scan.settle([], [])
    assert [one.path.name for one in desk.plan().left_out] == [
        "boat-0.jpg",
        "boat-1.jpg",
        "boat-2.jpg",
    ] or True
    names = {one.path.name for one in desk.plan().left_out}
    assert "boat-0.jpg" in names


def test_a_photo_that_was_edited_goes_as_it_is_now_and_that_is_said(desk: Desk) -> None:
    (desk.photos / "a" / "boat-0.jpg").write_bytes(b"edited")
    plan = desk.plan()
    assert any("1 photo changed" in one for one in plan.warnings)
    (desk.photos / "a" / "boat-2.jpg").write_bytes(b"edited after the plan")
    done = desk.export(plan)
    assert (desk.target / "Boats" / "boat-0.jpg").read_bytes() == b"edited"
    assert (desk.target / "Boats" / "boat-2.jpg").read_bytes() == b"edited after the plan"
    assert sum("had changed since" in one for one in done.sentences) == 2


def test_a_photo_that_was_only_touched_is_as_it_was(desk: Desk) -> None:
    (desk.photos / "a" / "boat-0.jpg").touch()
    done = desk.export()
    assert (done.written, len(done.sentences)) == (5, 1)


def test_a_photo_that_rotted_on_its_disk_is_left_out(desk: Desk) -> None:
    path = desk.photos / "a" / "boat-0.jpg"
    status = path.stat()
    data = bytearray(path.read_bytes())
    data[7] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    done = desk.export()
    assert done.left_out == 1
    assert "may be damaged" in done.sentences[1]
    assert "Boats/boat-0.jpg" not in desk.exported()


def test_the_history_is_kept_and_an_unfinished_export_is_offered(desk: Desk) -> None:
    record = desk.library.exports.start(desk.plan())
    steps = run_export(desk.library, record.id)
    while desk.library.exports.get(record.id).done < 2:
        next(steps)
    steps.close()  # the program closes
    assert [one.id for one in desk.library.exports.unfinished()] == [record.id]
    assert not list(desk.target.rglob(".kindred*"))
    done = drain(run_export(desk.library, record.id))
    assert done.written == 5
    assert desk.library.exports.unfinished() == []
    undoing = undo_export(desk.library, record.id)
    next(undoing), next(undoing), next(undoing)
    undoing.close()
    assert desk.library.exports.unfinished()[0].state == "undoing"
    assert desk.undo(record.id).removed == 5
    assert [one.state for one in desk.library.exports.all()] == ["undone"]
    with pytest.raises(ExportError, match="was undone"):
        drain(run_export(desk.library, record.id))


def test_cancelling_within_a_big_file_leaves_no_part_of_it(desk: Desk) -> None:
    big = write_file(desk.photos / "big.jpg", b"x" * (9 << 20))
    photo = add_photo(desk.library, big)
    record = desk.library.exports.start(desk.plan(photos=(photo,)))
    steps = run_export(desk.library, record.id)
    told = next(steps)
    while not 0 < told.bytes_done < told.bytes_total:
        told = next(steps)
    assert list(desk.target.rglob(".kindred*"))
    steps.close()
    assert not list(desk.target.rglob("*.*"))
    drain(run_export(desk.library, record.id))
    assert (desk.target / "Not sure" / "big.jpg").stat().st_size == 9 << 20


def test_what_a_disk_gives_back_wrong_is_noticed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import engine.exports.copying as copying

    real = copying._forget_cached

    def spoil(descriptor: int) -> None:
        os.pwrite(descriptor, b"!", 3)
        real(descriptor)

    monkeypatch.setattr(copying, "_forget_cached", spoil)
    record = desk.library.exports.start(desk.plan())
    with pytest.raises(ExportError, match="gives back other bytes"):
        drain(run_export(desk.library, record.id))
    assert desk.exported() == []
    monkeypatch.undo()
    assert drain(run_export(desk.library, record.id)).written == 5


def test_nothing_grouped_and_nothing_to_export_are_sentences(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty") as library:
        with pytest.raises(LibraryError, match="Nothing has been grouped"):
            drain(plan_export(library, ExportRequest(tmp_path / "target")))
        plan = drain(plan_export(library, ExportRequest(tmp_path / "target", everything=True)))
        assert plan.objections == ("There is no photo to export.",)


def test_a_plan_can_be_tried_another_way(desk: Desk) -> None:
    request = desk.plan(how="hardlink").request
    assert desk.plan(**{"how": "copy", "pattern": request.pattern}).request == replace(request, how="copy")


def test_thousands_of_photos_may_get_one_name(desk: Desk) -> None:
    """The tries are counted: each photo looks at the numbers that are free, and not at all that others have."""
    photos = [write_file(desk.photos / "many" / f"{number}.jpg") for number in range(300)]
    for path in photos:
        add_photo(desk.library, path)
    write_file(desk.target / "2021 (5).jpg", "somebody else's")
    tried = []
    real = Folder.is_planned

    def counted(folder: Folder, stem: str, names: list[str], source: Path) -> bool:
        tried.append(stem)
        return real(folder, stem, names, source)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Folder, "is_planned", counted)
        plan = desk.plan(everything=True, pattern="{year}")
    names = {one.target.name for one in plan.files}
    assert len(names) == len(plan.files) == len(photos) + len(desk.ids)
    assert "2021 (5).jpg" not in names
    assert len(tried) < 3 * len(plan.files)


def test_a_photo_and_its_other_format_share_a_number(desk: Desk) -> None:
    for name in ("a/one.jpg", "b/one.jpg", "b/one.png", "c/one.jpg", "c/one.png"):
        add_photo(desk.library, write_file(desk.photos / "pairs" / name))
    ids = [
        one.id
        for one in (desk.library.photos.find(path) for path in sorted(desk.photos.glob("pairs/*/*")))
        if one
    ]
    plan = desk.plan(photos=tuple(ids), pattern="{year}")
    assert [one.target.name for one in plan.files] == [
        "2021.jpg",
        "2021 (2).jpg",
        "2021 (2).png",
        "2021 (3).jpg",
        "2021 (3).png",
    ]

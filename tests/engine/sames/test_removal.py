"""Removal: a plan that says what stays, then only the trash, each file checked again just before."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from engine.errors import PhotoNotFound
from engine.jobs.sames import find_sames, remove_photos
from engine.library import Library
from engine.messages import Event, Progress, Remove, Removed
from engine.sames.freshness import is_stale
from engine.sames.removal import RemovalPlan, plan_removal
from engine.sames.trash import NoTrash, to_trash
from tests.engine.sames.conftest import photo_id, save, scan, search
from tests.scenes import make_scene


def ids(library: Library, folder: Path, *names: str) -> list[int]:
    return [photo_id(library, folder / name) for name in names]


def plan(library: Library, folder: Path, *names: str) -> RemovalPlan:
    return plan_removal(library, ids(library, folder, *names))


def carry_out(library: Library, planned: RemovalPlan, *, with_companions: bool = False) -> Removed:
    events: list[Event] = list(remove_photos(library.root, Remove(planned.pairs, with_companions)))
    (removed,) = [one for one in events if isinstance(one, Removed)]
    return removed


def state(folder: Path) -> dict[str, tuple[str, int, int]]:
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def sentences(planned: RemovalPlan) -> list[str]:
    return [one.sentence for one in planned.refused]


def test_a_plan_says_what_stays_and_touches_nothing(read: Library, folder: Path) -> None:
    before = state(folder)
    planned = plan(read, folder, "boat (1).jpg", "small/boat.jpg")
    assert [one.stays[0].path.name for one in planned.removals] == ["boat.jpg", "boat.jpg"]
    assert [one.kind for one in planned.removals] == ["identical", "shot"]
    assert planned.freed_bytes == sum(
        (folder / one).stat().st_size for one in ("boat (1).jpg", "small/boat.jpg")
    )
    assert state(folder) == before


def test_what_goes_lies_in_the_trash_and_nothing_else_changed(
    read: Library, folder: Path, trash: Path
) -> None:
    before = state(folder)
    gone = (folder / "boat (1).jpg").read_bytes()
    (one,) = ids(read, folder, "boat (1).jpg")
    removed = carry_out(read, plan(read, folder, "boat (1).jpg"))
    assert removed == Removed((one,), (), len(gone))
    assert (trash / "boat (1).jpg").read_bytes() == gone
    assert "boat%20%281%29.jpg" in (trash.parent / "info" / "boat (1).jpg.trashinfo").read_text()
    del before["boat (1).jpg"]
    assert state(folder) == before
    (journal,) = read.removals.all()
    assert (journal.state, journal.trashed_to) == ("removed", trash / "boat (1).jpg")
    assert read.sames.sets("identical") == []
    assert not is_stale(read)  # it was our own doing


def test_a_photo_that_comes_back_from_the_trash_is_the_same_photo(
    read: Library, folder: Path, trash: Path
) -> None:
    (one,) = ids(read, folder, "boat (1).jpg")
    carry_out(read, plan(read, folder, "boat (1).jpg"))
    assert one not in read.photos.ids()
    (trash / "boat (1).jpg").rename(folder / "boat (1).jpg")
    scan(read, folder)
    assert ids(read, folder, "boat (1).jpg") == [one]
    assert one in read.photos.ids()


def test_the_last_one_never_goes(read: Library, folder: Path) -> None:
    everything = plan(read, folder, "boat.jpg", "boat (1).jpg", "small/boat.jpg")
    assert everything.pairs == ()
    assert set(sentences(everything)) == {"All of its set would go. Keep at least one of them."}
    both = plan(read, folder, "boat.jpg", "boat (1).jpg")  # the small one of the same shot is left
    assert {one.stays[0].path.parent.name for one in both.removals} == {"small"}
    alone = plan(read, folder, "tree.jpg")
    assert "in no set of same photos" in sentences(alone)[0]


def test_a_plan_asks_about_a_raw_file_beside_a_photo(library: Library, folder: Path, trash: Path) -> None:
    (folder / "boat (1).dng").write_bytes(b"raw")
    scan(library, folder)
    search(library)
    (keeper,) = {one.keeper for one in library.sames.sets("identical")}
    assert keeper == photo_id(library, folder / "boat (1).jpg")  # what has a RAW file is worth more
    asked = plan(library, folder, "boat (1).jpg")
    assert sentences(asked) == ["boat (1).dng is one photo with it. Say that it may go along, or keep both."]
    planned = plan_removal(library, ids(library, folder, "boat (1).jpg"), with_companions=True)
    assert "goes along" in planned.removals[0].sentence
    removed = carry_out(library, planned, with_companions=True)
    assert removed.freed_bytes == planned.freed_bytes == sum(one.stat().st_size for one in trash.iterdir())
    assert {path.name for path in trash.iterdir()} == {"boat (1).jpg", "boat (1).dng"}


def test_a_file_that_changed_after_it_was_read_is_left(read: Library, folder: Path, trash: Path) -> None:
    planned = plan(read, folder, "boat (1).jpg")
    target = folder / "boat (1).jpg"
    stamp = target.stat()
    data = bytearray(target.read_bytes())
    data[-20] ^= 1
    target.write_bytes(data)
    os.utime(target, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # neither size nor date tells
    assert plan(read, folder, "boat (1).jpg").pairs == planned.pairs
    removed = carry_out(read, planned)
    assert removed.photo_ids == ()
    assert "has changed since Kindred read it" in removed.left[0][1]
    assert target.exists()
    assert not trash.exists()
    assert read.removals.all()[0].state == "left"
    os.utime(target)
    assert "has changed since Kindred read it" in sentences(plan(read, folder, "boat (1).jpg"))[0]


@pytest.mark.parametrize("harm", ["gone", "damaged"])
def test_nothing_goes_where_what_stays_is_not_sure(
    read: Library, folder: Path, trash: Path, harm: str
) -> None:
    planned = plan(read, folder, "boat (1).jpg")
    keeper = folder / "boat.jpg"
    if harm == "gone":
        keeper.unlink()
    else:
        stamp = keeper.stat()
        keeper.write_bytes(bytes(stamp.st_size))
        os.utime(keeper, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    removed = carry_out(read, planned)
    assert removed.photo_ids == ()
    assert len(removed.left) == 1
    assert (folder / "boat (1).jpg").exists()
    assert not trash.exists()


def test_a_keeper_that_is_offline_is_not_relied_upon(library: Library, tmp_path: Path) -> None:
    folder, drive = tmp_path / "photos", tmp_path / "drive"
    save(make_scene(1), folder / "a.jpg")
    drive.mkdir()
    shutil.copy(folder / "a.jpg", drive / "b.jpg")
    for one in (folder, drive):
        scan(library, one)
    search(library)
    assert plan(library, folder, "a.jpg").pairs
    library.volumes.mark_offline(drive, [drive])
    refused = plan(library, folder, "a.jpg")
    assert refused.pairs == ()
    assert "The drive of b.jpg is not connected" in sentences(refused)[0]
    assert "Its drive is not connected." in sentences(plan(library, drive, "b.jpg"))


def test_one_file_under_two_names_is_not_removed_as_a_copy(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    first = save(make_scene(1), folder / "a.jpg")
    (folder / "b.jpg").hardlink_to(first)
    scan(library, folder)
    search(library)
    refused = plan(library, folder, "b.jpg")
    assert "is the same file under another name: removing one frees nothing" in sentences(refused)[0]
    shutil.copy(first, folder / "c.jpg")
    scan(library, folder)
    search(library)
    planned = plan(library, folder, "b.jpg")
    assert [path.path.name for path in planned.removals[0].stays] == ["c.jpg"]
    assert planned.freed_bytes == 0
    assert "hard link" in planned.removals[0].sentence


def test_a_link_may_go_but_never_what_a_link_that_stays_leads_to(
    library: Library, tmp_path: Path, trash: Path
) -> None:
    folder = tmp_path / "photos"
    first = save(make_scene(1), folder / "a.jpg")
    (folder / "b.jpg").symlink_to(first)
    scan(library, folder)
    search(library)
    if len(library.photos.ids()) < 2:
        pytest.skip("the scan follows no links to files it has met")
    assert "the same file under another name" in sentences(plan(library, folder, "a.jpg"))[0]
    planned = plan(library, folder, "b.jpg")
    assert planned.freed_bytes == 0
    assert "Only a link goes" in planned.removals[0].sentence
    assert carry_out(library, planned).freed_bytes == 0
    assert first.exists()
    assert not os.path.lexists(folder / "b.jpg")


def test_where_there_is_no_trash_nothing_is_deleted(
    read: Library, folder: Path, trash: Path, tmp_path: Path
) -> None:
    trash.parent.parent.joinpath("Trash").write_text("in the way")  # so no trash can be made
    removed = carry_out(read, plan(read, folder, "boat (1).jpg"))
    assert removed.photo_ids == ()
    assert "Nothing was deleted" in removed.left[0][1]
    assert (folder / "boat (1).jpg").exists()
    assert photo_id(read, folder / "boat (1).jpg") in read.photos.ids()
    with pytest.raises(NoTrash):
        to_trash(folder / "tree.jpg")


def test_a_removal_that_was_stopped_goes_on_and_checks_again(
    read: Library, folder: Path, trash: Path
) -> None:
    planned = plan(read, folder, "boat (1).jpg", "small/boat.jpg")
    work = remove_photos(read.root, Remove(planned.pairs))
    for event in work:
        if isinstance(event, Progress) and event.done == 1:
            break
    work.close()
    assert {path.name for path in trash.iterdir()} == {"boat (1).jpg"}
    (waiting,) = read.removals.waiting()
    assert waiting.path == folder / "small" / "boat.jpg"
    (removed,) = [one for one in remove_photos(read.root, None) if isinstance(one, Removed)]
    assert removed.photo_ids == (waiting.photo_id,)
    assert read.removals.waiting() == []


def test_a_kill_between_the_move_and_the_journal_is_made_good(
    read: Library, folder: Path, trash: Path
) -> None:
    planned = plan(read, folder, "boat (1).jpg")
    work = remove_photos(read.root, Remove(planned.pairs))
    for event in work:
        if isinstance(event, Progress):
            break
    work.close()
    to_trash(folder / "boat (1).jpg")  # moved, and killed before that was written down
    (removed,) = [one for one in remove_photos(read.root, None) if isinstance(one, Removed)]
    assert removed.photo_ids == (planned.removals[0].photo.id,)
    assert removed.photo_ids[0] not in read.photos.ids()


def test_a_drive_that_went_away_in_between_is_not_taken_for_removed(
    read: Library, folder: Path, trash: Path, tmp_path: Path
) -> None:
    planned = plan(read, folder, "boat (1).jpg")
    work = remove_photos(read.root, Remove(planned.pairs))
    for event in work:
        if isinstance(event, Progress):
            break
    work.close()
    folder.rename(tmp_path / "unplugged")
    (removed,) = [one for one in remove_photos(read.root, None) if isinstance(one, Removed)]
    assert removed.photo_ids == ()
    assert "Is its drive connected?" in removed.left[0][1]
    assert planned.removals[0].photo.id in read.photos.ids()


def test_photos_that_are_not_there_any_more_are_a_sentence(read: Library, folder: Path) -> None:
    with pytest.raises(PhotoNotFound, match="Nothing was removed"):
        plan_removal(read, [99999])


def test_only_what_was_promised_to_stay_counts(read: Library, folder: Path, trash: Path) -> None:
    one, other = ids(read, folder, "boat (1).jpg", "tree.jpg")
    (removed,) = [
        event for event in remove_photos(read.root, Remove(((one, other),))) if isinstance(event, Removed)
    ]
    assert removed.photo_ids == ()
    assert "Plan the removal again" in removed.left[0][1]


def test_searching_again_finds_only_what_is_left(read: Library, folder: Path, trash: Path) -> None:
    carry_out(read, plan(read, folder, "boat (1).jpg", "small/boat.jpg"))
    for _ in find_sames(read.root, threads=1):
        pass
    assert [one.kind for one in read.sames.sets()] == ["burst"]


def test_a_photo_that_was_edited_since_the_search_does_not_go_as_a_copy(
    read: Library, folder: Path, trash: Path
) -> None:
    copy = folder / "boat (1).jpg"
    save(make_scene(9), copy)
    scan(read, folder)  # the library knows its new content, the sets do not
    (one,) = plan_removal(read, [photo_id(read, copy)]).removals
    assert not one.goes
    assert "Look for same photos" in one.sentence
    assert copy.exists()


def test_what_is_only_the_same_as_an_earlier_content_does_not_stay_for_others(
    read: Library, folder: Path
) -> None:
    """All copies go, and the small one would stay for them; that which stood for them is another picture by now."""
    copies = [folder / "boat.jpg", folder / "boat (1).jpg"]
    (shot,) = read.sames.sets("shot")
    (standing,) = [one for one in copies if photo_id(read, one) in {each.photo_id for each in shot.members}]
    save(make_scene(9), standing)
    scan(read, folder)
    assert plan_removal(read, [photo_id(read, copy) for copy in copies]).pairs == ()


def test_a_removal_does_not_go_on_where_what_stays_became_another_picture(
    read: Library, folder: Path, trash: Path
) -> None:
    planned = plan(read, folder, "boat (1).jpg")
    steps = remove_photos(read.root, Remove(planned.pairs))
    while not isinstance(next(steps), Progress):
        pass
    steps.close()
    assert len(read.removals.waiting()) == 1
    save(make_scene(9), folder / "boat.jpg")
    scan(read, folder)
    (removed,) = [one for one in remove_photos(read.root, None) if isinstance(one, Removed)]
    assert removed.photo_ids == ()
    assert (folder / "boat (1).jpg").exists()

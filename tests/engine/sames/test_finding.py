"""Four kinds of same in a library: never mixed, the same in any order, and obeying what the person decided."""

from __future__ import annotations

import random
import shutil
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from engine.errors import UsageError
from engine.jobs.sames import decide_sames, find_sames
from engine.library import Library
from engine.library.records import SAME_KINDS
from engine.messages import DecideSames, Progress, SameDecided, SamesFound
from engine.sames import searching
from engine.sames.freshness import is_stale
from engine.sames.keeping import best, is_name_of_a_copy
from engine.sames.sketches import MODEL_ID
from tests.engine.sames.conftest import names, photo_id, save, scan, search, show_run
from tests.scenes import make_scene, moved_subject


def test_each_kind_is_found_and_no_pair_is_in_two_sets(read: Library, folder: Path) -> None:
    assert names(read, "identical") == [["boat.jpg", "boat (1).jpg"]]
    assert names(read, "shot") == [["boat.jpg", "small/boat.jpg"]]
    assert names(read, "burst") == [["dog-1.jpg", "dog-2.jpg"]] or names(read, "burst") == [
        ["dog-2.jpg", "dog-1.jpg"]
    ]
    assert names(read, "subject") == []
    pairs = [
        frozenset(pair)
        for one in read.sames.sets()
        for pair in combinations((each.photo_id for each in one.members), 2)
    ]
    assert len(pairs) == len(set(pairs))
    counts = read.sames.counts()
    assert [counts[kind].sets for kind in SAME_KINDS] == [1, 1, 1, 0]
    assert counts["identical"].freed_bytes == (folder / "boat.jpg").stat().st_size
    (shot,) = read.sames.sets("shot")
    assert shot.reason == "It has the most pixels (480 × 360)."
    assert "240 × 180 instead of 480 × 360" in shot.members[1].note


def test_photos_of_one_subject_are_a_kind_of_their_own(read: Library, folder: Path) -> None:
    where: dict[str, list[float]] = {
        "boat.jpg": [1, 0.1],
        "boat (1).jpg": [1, 0.1],
        "tree.jpg": [1, 0],
        "dog-1.jpg": [0, 1],
    }
    show_run(read, {photo_id(read, folder / name): vector for name, vector in where.items()})
    search(read)
    assert names(read, "subject") == [["boat.jpg", "tree.jpg"]]
    assert names(read, "identical") == [["boat.jpg", "boat (1).jpg"]]


def test_the_order_of_photos_does_not_matter(tmp_path: Path) -> None:
    made = [(f"{seed}-{number}.jpg", seed, number) for seed in range(3) for number in range(3)]
    found = []
    for order in range(2):
        folder = tmp_path / f"photos-{order}"
        shuffled = random.Random(order).sample(made, len(made))
        with Library.open(tmp_path / f"library-{order}") as library:
            for place, (name, seed, number) in enumerate(shuffled):
                save(make_scene(seed), folder / name, quality=(95, 80, 60)[number])
                if place % 3 == 2:
                    scan(library, folder)  # ids follow the order in which the photos came
            search(library)
            found.append([(one.id, one.kind, one.reason) for one in library.sames.sets()])
            assert {len(one.members) for one in library.sames.sets("shot")} == {3}
    assert found[0] == found[1]


def test_a_date_that_is_only_the_file_s_makes_no_burst(library: Library, tmp_path: Path) -> None:
    dog = make_scene(2)
    save(dog, tmp_path / "photos" / "1.jpg")
    save(moved_subject(dog, random.Random(0)), tmp_path / "photos" / "2.jpg")
    scan(library, tmp_path / "photos")
    search(library)
    assert library.sames.sets() == []


def test_two_moments_of_one_camera_are_never_one_shot(library: Library, tmp_path: Path) -> None:
    save(make_scene(2), tmp_path / "photos" / "1.jpg", "2024:06:01 10:00:00")
    save(make_scene(2), tmp_path / "photos" / "2.jpg", "2024:06:01 10:00:02", quality=90)
    scan(library, tmp_path / "photos")
    search(library)
    assert [one.kind for one in library.sames.sets()] == ["burst"]


def test_nothing_is_looked_at_or_compared_twice(read: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read.sames.sets()

    def not_again(*_: object) -> None:
        raise AssertionError("compared again")

    monkeypatch.setattr(searching, "compare", not_again)
    monkeypatch.setattr(searching, "look", not_again)
    events = list(find_sames(read.root, threads=1))
    assert read.sames.sets() == before
    assert isinstance(events[-1], SamesFound)
    assert read.vectors.count(MODEL_ID) == 5


def test_a_search_that_is_stopped_keeps_what_it_compared(library: Library, folder: Path) -> None:
    scan(library, folder)
    work = find_sames(library.root, threads=1)
    for event in work:
        if isinstance(event, Progress) and library.sames.compared(searching.METHOD):
            break
    work.close()
    assert library.sames.sets() == []
    kept = library.sames.compared(searching.METHOD)
    search(library)
    assert kept.items() <= library.sames.compared(searching.METHOD).items()
    assert len(library.sames.sets()) == 3


def test_new_photos_make_what_was_found_stale(read: Library, folder: Path) -> None:
    assert not is_stale(read)
    save(make_scene(9), folder / "new.jpg")
    scan(read, folder)
    assert is_stale(read)
    search(read)
    assert not is_stale(read)


def decide(library: Library, command: DecideSames) -> int:
    (decided,) = [one for one in decide_sames(library.root, command) if isinstance(one, SameDecided)]
    return decided.decision_id


def test_not_the_same_is_remembered_through_renames_and_can_be_taken_back(
    read: Library, folder: Path
) -> None:
    one, other = photo_id(read, folder / "boat.jpg"), photo_id(read, folder / "small" / "boat.jpg")
    decision = decide(read, DecideSames(not_same=(one, other)))
    assert names(read, "shot") == []
    folder.joinpath("small", "boat.jpg").rename(folder / "ship.jpg")
    folder.joinpath("boat.jpg").rename(folder / "big boat.jpg")
    scan(read, folder)
    search(read)
    assert names(read, "shot") == []
    (told,) = read.same_decisions.all()
    assert {path.name for path in told.photos} == {"ship.jpg", "big boat.jpg", "boat (1).jpg"}
    assert decide(read, DecideSames(forget=decision)) == decision
    assert len(names(read, "shot")) == 1
    assert read.same_decisions.all() == []


def test_what_is_said_twice_is_one_decision(read: Library, folder: Path) -> None:
    one, other = photo_id(read, folder / "boat.jpg"), photo_id(read, folder / "small" / "boat.jpg")
    decision = decide(read, DecideSames(not_same=(one, other)))
    assert decide(read, DecideSames(not_same=(other, one))) == decision
    decide(read, DecideSames(forget=decision))  # once is enough to take it back
    assert len(names(read, "shot")) == 1


def test_not_the_same_splits_a_larger_set(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    for quality in (95, 80, 60):
        save(make_scene(1), folder / f"{quality}.jpg", quality=quality)
    scan(library, folder)
    search(library)
    assert [len(one) for one in names(library, "shot")] == [3]
    decide(
        library,
        DecideSames(not_same=(photo_id(library, folder / "95.jpg"), photo_id(library, folder / "60.jpg"))),
    )
    (left,) = names(library, "shot")
    assert len(left) == 2
    assert not {"95.jpg", "60.jpg"} <= set(left)


def test_a_set_that_is_kept_comes_back_only_for_what_is_new(read: Library, folder: Path) -> None:
    (identical,) = read.sames.sets("identical")
    (shot,) = read.sames.sets("shot")
    decide(read, DecideSames(keep=identical.id))
    decide(read, DecideSames(keep=shot.id))
    assert names(read, "identical") == names(read, "shot") == []
    search(read)
    assert names(read, "identical") == names(read, "shot") == []
    shutil.copy(folder / "boat.jpg", folder / "boat (2).jpg")
    save(make_scene(1), folder / "boat at 50.jpg", quality=50)
    scan(read, folder)
    search(read)
    (identical,) = read.sames.sets("identical")
    paths = {one.id: one.path.name for one in read.photos.get(read.photos.ids())}
    assert {paths[one.photo_id]: one.is_kept for one in identical.members} == {
        "boat.jpg": True,
        "boat (1).jpg": True,
        "boat (2).jpg": False,
    }
    assert identical.freed_bytes == (folder / "boat (2).jpg").stat().st_size
    (shot,) = read.sames.sets("shot")
    assert [paths[one.photo_id] for one in shot.members if not one.is_kept] == ["boat at 50.jpg"]


def test_what_cannot_be_decided_is_a_sentence(read: Library, folder: Path) -> None:
    ids = photo_id(read, folder / "boat.jpg"), photo_id(read, folder / "boat (1).jpg")
    with pytest.raises(UsageError, match="identical, byte by byte"):
        decide(read, DecideSames(not_same=ids))
    with pytest.raises(UsageError, match="There is no set"):
        decide(read, DecideSames(keep="shot-none"))
    with pytest.raises(UsageError, match="There is no decision 7"):
        decide(read, DecideSames(forget=7))
    with pytest.raises(UsageError, match="Say one thing"):
        decide(read, DecideSames())


def test_a_hard_link_is_told_apart_from_a_copy(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    first = save(make_scene(1), folder / "a.jpg")
    (folder / "b.jpg").hardlink_to(first)
    scan(library, folder)
    search(library)
    (one,) = library.sames.sets("identical")
    assert one.freed_bytes == 0
    assert one.members[1].note == "the same file under another name: removing it frees nothing"


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        ("boat (1).jpg", True),
        ("boat - Copy.jpg", True),
        ("boat_copy2.jpg", True),
        ("Copy of boat.jpg", True),
        ("Kopie von Boot.jpg", True),
        ("IMG_0001.jpg", False),
        ("copyright.jpg", False),
        ("photocopy.jpg", False),
    ],
)
def test_names_of_copies_are_known(name: str, is_copy: bool) -> None:
    assert is_name_of_a_copy(Path(name)) is is_copy


def test_the_best_one_is_suggested_with_the_reason(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    scene = make_scene(1)
    save(scene, folder / "a.jpg")
    save(scene, folder / "b.jpg", "2024:05:01 10:00:00")
    save(scene.resize((960, 720), Image.Resampling.LANCZOS), folder / "c.jpg")
    scene.save(folder / "d.png")
    scan(library, folder)
    photos = {one.path.name: one for one in library.photos.get(library.photos.ids())}

    def choose(*some: str) -> tuple[str, str]:
        one, reason = best([photos[name] for name in some], set())
        assert best([photos[name] for name in reversed(some)], set()) == (one, reason)
        return one.path.name, reason

    assert choose("a.jpg", "b.jpg") == ("b.jpg", "It knows when it was taken.")
    assert choose("a.jpg", "b.jpg", "c.jpg") == ("c.jpg", "It has the most pixels (960 × 720).")
    assert choose("a.jpg", "b.jpg", "d.png") == ("d.png", "PNG keeps it without loss.")
    beside, reason = best([photos["a.jpg"], photos["c.jpg"]], {photos["a.jpg"].id})
    assert (beside.path.name, reason) == ("a.jpg", "It has a RAW file or a film beside it.")


def test_a_file_is_suggested_before_a_link_to_it(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    file = save(make_scene(1), folder / "years" / "boat.jpg")
    (folder / "a.jpg").symlink_to(file)  # the shorter path, and the earlier name
    scan(library, folder)
    search(library)
    (one,) = library.sames.sets("identical")
    assert one.keeper == photo_id(library, file)
    assert one.reason == "It is the file itself, not a link."

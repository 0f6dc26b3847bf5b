"""New photos find their groups at once, the person's own too, and are told apart as new."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from engine.config import OrganiseOptions
from engine.groups.stored import PLACED
from engine.index import SimilarityIndex
from engine.jobs.choose import choose
from engine.jobs.organise import organise
from engine.jobs.place import place
from engine.jobs.refresh import refresh
from engine.library import Library
from engine.messages import Choose, GroupsChanged, Organise, Refresh
from tests.engine.library.test_decisions import act_at_random, violations
from tests.making import KINDS, make_folder, save_picture


@pytest.fixture
def organised(tmp_path: Path) -> tuple[Path, Path]:
    folder = make_folder(tmp_path / "photos", count=8)
    root = tmp_path / "library"
    list(organise(root, Organise(folder, OrganiseOptions(quick=True, groups=4)), 1))
    return root, folder


def add_new(root: Path, folder: Path) -> list[int]:
    """One new photo of each kind, read but not organised; their ids in the order of kinds."""
    files = [save_picture(folder / kind / "new.jpg", kind, 77) for kind in KINDS]
    list(refresh(root, Refresh(folder), 1))
    with Library.open(root) as library:
        found = [library.photos.find(file) for file in files]
        assert all(found)
        return [one.id for one in found if one is not None]


def kind_of_group(library: Library, group_id: int) -> str:
    old = [one.photo_id for one in library.groups.members(group_id) if not one.is_new]
    kinds = [photo.path.parent.name for photo in library.photos.get(old)]
    return max(set(kinds), key=kinds.count)


def test_new_photos_join_the_groups_of_their_kind(organised: tuple[Path, Path]) -> None:
    root, folder = organised
    with Library.open(root) as library:
        before = {one.id: one.count for one in library.groups.all()}
        assert list(place(root, 1)) == []  # nothing is new
    new = add_new(root, folder)
    with Library.open(root) as library:
        assert [library.groups.group_of(one) for one in new] == [None] * 4
        events = list(place(root, 1))
        assert isinstance(events[-1], GroupsChanged)
        for photo, kind in zip(new, KINDS, strict=True):
            group = library.groups.group_of(photo)  # seen by a library that was open before
            assert group is not None
            assert kind_of_group(library, group.id) == kind
            member = next(one for one in library.groups.members(group.id) if one.photo_id == photo)
            assert member.is_new
        assert {one.id for one in library.groups.all()} == set(before)
        assert sum(one.new for one in library.groups.all()) == 4
        index = SimilarityIndex.of(library)
        assert index is not None
        for photo, kind in zip(new, KINDS, strict=True):
            (nearest, likeness), *others = index.similar(photo, 6)
            assert library.photos.get([nearest])[0].path.parent.name == kind
            assert likeness >= others[0][1] >= others[-1][1]
            assert any(found == photo for found, _ in index.similar(nearest, 9)), "it is found as well"
        assert len(index.similar(new[0], 1000)) == library.photos.count() - 1
    assert list(place(root, 1)) == []


def test_new_photos_join_a_group_of_the_person_but_not_where_they_were_put_out(
    organised: tuple[Path, Path],
) -> None:
    root, folder = organised
    with Library.open(root) as library:
        group = library.groups.all()[0]
        kind = kind_of_group(library, group.id)
        number = library.groups.rename(group.id, "Mine")
        new = add_new(root, folder)[KINDS.index(kind)]
        list(place(root, 1))
        joined = library.groups.group_of(new)
        assert joined is not None
        assert joined.id == number
        library.groups.put_out([new], number)
        left = library.groups.group_of(new)
        assert left is None or left.id != number
        library.groups.undo()
        other = next(one.photo_id for one in library.groups.members(number) if one.photo_id != new)
        library.groups.unlink([other, new])
        left = library.groups.group_of(new)
        assert left is None or left.id != number


def test_damage_to_what_was_placed_is_mended_by_placing_again(organised: tuple[Path, Path]) -> None:
    root, folder = organised
    new = add_new(root, folder)
    list(place(root, 1))
    with Library.open(root) as library:
        run = library.runs.current()
        assert run is not None
        (library.paths.run(run.id) / PLACED).write_bytes(b"damaged")
    list(place(root, 1))
    with Library.open(root) as library:
        assert all(library.groups.group_of(one) for one in new)


def test_a_library_without_groups_places_nothing(tmp_path: Path) -> None:
    Library.open(tmp_path / "library").close()
    assert list(place(tmp_path / "library", 1)) == []


def test_a_hundred_corrections_outlive_a_rescan_and_learning_anew(organised: tuple[Path, Path]) -> None:
    """With everything real: files come, go and are renamed, a network is trained, another number of groups is asked."""
    root, folder = organised
    dice = random.Random(3)
    with Library.open(root) as library:
        done = 0
        while done < 100:
            done += act_at_random(library, dice) is not None
        library.groups.turn(None)
        names = {one.number: one.name for one in library.groups.decisions.groups().values()}
        assert violations(library) == []
        files = sorted(photo.path for photo in library.photos.get(library.photos.ids()))
    for file in files[::5]:
        file.rename(file.with_name(f"renamed-{file.name}"))
    files[1].unlink()
    add_new(root, folder)
    list(place(root, 1))
    with Library.open(root) as library:
        assert violations(library) == []
    options = OrganiseOptions(groups=6, epochs=1, image_size=64, seed=5)
    list(organise(root, Organise(folder, options), 1))
    list(choose(root, Choose("learned")))  # whatever the referee says of one pass over so few
    with Library.open(root) as library:
        run = library.groups.current_run()
        assert run is not None
        assert run.kind == "learned"
        assert violations(library) == []
        kept = {one.number: one.name for one in library.groups.decisions.groups().values()}
        assert kept == names, "none vanishes"

"""Photos and groups in orders other than those they are kept in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.library import Library
from engine.library.orders import FEW
from engine.words import natural
from tests.engine.library.grouped import make_grouped, photo


def test_names_sort_as_a_person_reads_them() -> None:
    names = ["IMG_10.jpg", "img_2.jpg", "IMG_2b.jpg", "Äpfel.jpg", "7.jpg", "a.jpg", "007a.jpg"]
    assert sorted(names, key=natural) == [
        "7.jpg",
        "007a.jpg",
        "a.jpg",
        "img_2.jpg",
        "IMG_2b.jpg",
        "IMG_10.jpg",
        "Äpfel.jpg",
    ]


@pytest.fixture(params=["one by one", "all at once"])
def several(request: pytest.FixtureRequest, library: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Five photos that differ in everything."""
    monkeypatch.setattr("engine.library.orders.FEW", FEW if request.param == "one by one" else 0)
    for number, (name, size, width, day) in enumerate(
        [("b10", 5, 9, 3), ("b9", 1, 8, 5), ("C", 4, 7, 1), ("a", 3, 6, 2), ("b11", 2, 5, 4)]
    ):
        made = photo(number)
        library.photos.add(
            [
                replace(
                    made,
                    path=Path(f"/photos/{9 - number}/{name}.jpg"),
                    size_bytes=size,
                    width=width,
                    taken_at=f"2024-01-0{day}T00:00:00",
                )
            ]
        )
    return library


def test_photos_are_sorted_by_what_is_known_of_their_files(several: Library) -> None:
    ids = [1, 2, 3, 4, 5]
    assert several.orders.photos(ids, "name") == [4, 2, 1, 5, 3]
    assert several.orders.photos(ids, "size") == [1, 3, 4, 5, 2]
    assert several.orders.photos(ids, "resolution") == [1, 2, 3, 4, 5]
    assert several.orders.photos(ids, "date") == [2, 5, 1, 4, 3]
    assert several.orders.photos([5, 3], "date") == [5, 3]
    assert several.orders.photos([99, 3, 5], "name") == [5, 3, 99]  # one that left the library meanwhile
    assert several.orders.photos([99, 3, 5], "date") == [5, 3, 99]
    assert several.orders.photos([3, 1], "group") == [3, 1]  # nothing is grouped
    assert several.orders.newest_of_groups() == {}


def test_photos_are_sorted_by_group_and_by_sureness(tmp_path: Path) -> None:
    with make_grouped(tmp_path / "library", (12, 8, 4)) as library:
        ids = sorted(library.photos.ids())
        groups = library.groups.all()
        by_group = library.orders.photos(ids, "group")
        expected = [one.photo_id for group in groups for one in library.groups.members(group.id)]
        expected += [one.photo_id for one in library.groups.not_sure()]
        assert by_group == expected
        confidence = {
            one.photo_id: one.confidence for group in groups for one in library.groups.members(group.id)
        }
        confidence |= {one.photo_id: one.confidence for one in library.groups.not_sure()}
        surest = [confidence[one] for one in library.orders.photos(ids, "sureness")]
        assert surest == sorted(surest, reverse=True)
        (later,) = library.photos.add([photo(999)])  # newer than the groups
        assert library.orders.photos([later, *ids], "group") == [*expected, later]
        assert library.orders.photos([later, *ids], "sureness")[-1] == later


def test_each_group_is_as_new_as_its_newest_photo(tmp_path: Path) -> None:
    with make_grouped(tmp_path / "library", (12, 8)) as library:
        group = library.groups.all()[1]
        member = library.groups.members(group.id)[0].photo_id
        (path,) = (one.path for one in library.photos.get([member]))
        library.photos.add([replace(photo(int(path.stem)), taken_at="2025-06-01T12:00:00")])
        newest = library.orders.newest_of_groups()
        assert newest[group.id] == "2025-06-01T12:00:00"
        assert newest[library.groups.all()[0].id] == "2024-01-01T00:00:00"

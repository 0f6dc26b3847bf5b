"""Names for the groups of real photos, from where they lie."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from engine.config import OrganiseOptions
from engine.groups.naming.signs import Trace
from engine.jobs.naming import traces
from engine.jobs.organise import organise
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.messages import Organise
from tests.making import make_folder


def test_groups_are_called_after_the_folders_of_their_photos(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=8)
    root = tmp_path / "library"
    list(organise(root, Organise(folder, OrganiseOptions(quick=True, groups=4)), 1))
    with Library.open(root) as library:
        groups = library.groups.all()
        assert len(groups) == 4
        for group in groups:
            photos = library.photos.get([one.photo_id for one in library.groups.members(group.id)])
            (kind, _), *_ = Counter(photo.path.parent.name for photo in photos).most_common()
            assert group.name is None
            assert group.suggested_name is not None
            assert kind.casefold() in group.suggested_name.casefold()


def test_a_photo_is_traced_by_its_folders_below_the_library_its_own_date_and_its_place(
    library: Library,
) -> None:
    root = Path("/home/anna/Pictures")
    library.folders.add(root)
    plain = NewPhoto(root / "a.jpg", 1, 1, "0" * 40, 4, 3, "JPEG", "2023-06-14T10:00:00", False)
    others = [
        replace(plain, path=root / "Norway" / "Fjords" / "b.c.jpg", latitude=61.5, longitude=6.25),
        replace(plain, path=root / "c.jpg", is_date_from_file=True),
        replace(plain, path=root / "d.jpg", taken_at="of old"),
        replace(plain, path=root / "f.jpg", taken_at="9999-12-31T00:00:00"),
        replace(plain, path=Path("/elsewhere/e.jpg")),
    ]
    ids = library.photos.add([plain, *others])
    day = date(2023, 6, 14).toordinal()
    assert list(traces(library, np.array(ids[::-1]))) == [
        Trace(("elsewhere",), "e", day),
        Trace(("Pictures",), "f"),
        Trace(("Pictures",), "d"),
        Trace(("Pictures",), "c"),
        Trace(("Pictures", "Norway", "Fjords"), "b.c", day, 61.5, 6.25),
        Trace(("Pictures",), "a", day),
    ]

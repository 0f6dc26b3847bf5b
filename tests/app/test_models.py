from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.models.entries import Entry
from app.models.group_list import GroupList, GroupRole
from app.models.photo_list import PhotoList, PhotoRole
from app.models.photo_rows import PAGE, PhotoRows
from app.models.problem_list import ProblemList
from engine import Photo
from engine.library import Library
from tests.app.conftest import GROUPS


def test_the_photo_list_is_a_sound_model(
    qtmodeltester: ModelTester, rows: PhotoRows, filled: Library
) -> None:
    model = PhotoList(rows)
    model.show([Entry(one) for one in filled.photos.ids()])
    qtmodeltester.check(model)
    model.show([])
    qtmodeltester.check(model)


def test_the_group_list_is_a_sound_model(qtmodeltester: ModelTester, filled: Library) -> None:
    model = GroupList()
    model.show(filled.groups.all())
    qtmodeltester.check(model)
    assert model.rowCount() == len(GROUPS)


def test_the_problem_list_is_a_sound_model(qtmodeltester: ModelTester, filled: Library) -> None:
    model = ProblemList()
    model.show(filled.problems.all())
    qtmodeltester.check(model)
    assert "The file is empty" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_card_has_its_cover_and_three_more_photos(filled: Library) -> None:
    model = GroupList()
    model.show(filled.groups.all())
    pictures = model.index(0).data(GroupRole.PICTURES)
    assert len(pictures) == 4
    assert pictures[0] == filled.groups.all()[0].cover
    assert len(set(pictures)) == 4
    assert len(model.index(2).data(GroupRole.PICTURES)) == 3


def test_a_photo_is_read_aloud_with_group_position_date_file_and_similarity(rows: PhotoRows) -> None:
    model = PhotoList(rows)
    model.show([Entry(2), Entry(3, is_doubtful=True, similarity=0.974)], "Discs")
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Discs, photo 2 of 2, Thursday, March 4, 2021, 18:30, discs-02.jpg, similarity 0.97, doubtful"
    )


def test_rows_are_fetched_a_page_at_a_time(filled: Library) -> None:
    asked: list[int] = []

    class Counting:
        def get(self, ids: Sequence[int]) -> list[Photo]:
            asked.append(len(ids))
            return filled.photos.get(ids)

    model = PhotoList(PhotoRows(Counting(), filled))
    model.show([Entry(one) for one in filled.photos.ids()])
    for row in range(model.rowCount()):
        assert model.index(row).data(PhotoRole.PHOTO) is not None
    assert asked == [min(PAGE, filled.photos.count())]


def test_the_row_cache_is_bounded(filled: Library) -> None:
    rows = PhotoRows(filled.photos, filled, most=5)
    for photo_id in filled.photos.ids():
        assert rows.get(photo_id) is not None
    assert len(rows) == 5


def test_a_photo_that_is_gone_is_none(rows: PhotoRows) -> None:
    assert rows.get(9999) is None
    assert rows.preview(9999) is None

"""The sets of one kind of same photos."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from engine import SameSet

Index = QModelIndex | QPersistentModelIndex


class SetRole(IntEnum):
    SET = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2


class SetList(QAbstractListModel):
    """Sets in the order given; names of photos come from the cache when a row is painted or read aloud."""

    def __init__(self, rows: PhotoRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._sets: list[SameSet] = []

    def show(self, sets: Sequence[SameSet]) -> None:
        self.beginResetModel()
        self._sets = list(sets)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._sets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._sets):
            return None
        one = self._sets[index.row()]
        match role:
            case SetRole.SET:
                return one
            case SetRole.HEADING | Qt.ItemDataRole.DisplayRole:
                return heading(one)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one)
            case _:
                return None

    def set_at(self, row: int) -> SameSet:
        return self._sets[row]

    def name(self, photo_id: int) -> str:
        photo = self._rows.get(photo_id)
        return words.file_name(photo.path) if photo else ""

    def _spoken(self, one: SameSet) -> str:
        parts = [heading(one)]
        for member in one.members:
            what = translate("Same", "stays") if member.photo_id == one.keeper else member.note
            parts.append(f"{self.name(member.photo_id)}, {what}" if what else self.name(member.photo_id))
        return ". ".join(parts)


def heading(one: SameSet) -> str:
    """ "3 photos · 4.2 MB could be freed · the largest is suggested to stay"."""
    parts = [words.photos(len(one.members))]
    if one.freed_bytes:
        parts.append(translate("Same", "%1 could be freed", words.file_size(one.freed_bytes)))
    if one.reason:
        parts.append(one.reason)
    return " · ".join(parts)

"""The sets of one kind of same photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from engine import SameSet

Index = QModelIndex | QPersistentModelIndex
_AT_ONCE = 64  # rows that are read together


class SetRole(IntEnum):
    SET = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2


class SetList(QAbstractListModel):
    """Sets in the order given. What is in them, and the names of their photos, is read when a row is painted or read
    aloud: there may be tens of thousands.

    Args:
        fetch: the sets with these ids; without those that are not there any more.
    """

    def __init__(
        self,
        rows: PhotoRows,
        fetch: Callable[[Sequence[str]], Sequence[SameSet]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._fetch = fetch
        self._ids: list[str] = []
        self._known: dict[str, SameSet] = {}

    def show(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids = list(ids)
        self._known.clear()
        self.endResetModel()

    def ids(self) -> Sequence[str]:
        return self._ids

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.set_at(index.row()) if index.isValid() else None
        if one is None:
            return None
        match role:
            case SetRole.SET:
                return one
            case SetRole.HEADING | Qt.ItemDataRole.DisplayRole:
                return heading(one)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one)
            case _:
                return None

    def set_at(self, row: int) -> SameSet | None:
        """The set of a row; None where it is not there any more, as for the moment before this list hears of it."""
        if row >= len(self._ids):
            return None
        wanted = self._ids[row]
        if wanted not in self._known:
            first = row - row % _AT_ONCE
            self._known.update((one.id, one) for one in self._fetch(self._ids[first : first + _AT_ONCE]))
        return self._known.get(wanted)

    def name(self, photo_id: int) -> str:
        photo = self._rows.get(photo_id)
        return words.file_name(photo.path) if photo else ""

    def _spoken(self, one: SameSet) -> str:
        parts = [heading(one)]
        for member in one.members:
            what = translate("Same", "stays") if member.photo_id == one.keeper else engine_text(member.note)
            parts.append(f"{self.name(member.photo_id)}, {what}" if what else self.name(member.photo_id))
        return ". ".join(parts)


def heading(one: SameSet) -> str:
    """ "3 photos · 4.2 MB could be freed · the largest is suggested to stay"."""
    parts = [words.photos(len(one.members))]
    if one.freed_bytes:
        parts.append(translate("Same", "%1 could be freed", words.file_size(one.freed_bytes)))
    if one.reason:
        parts.append(engine_text(one.reason))
    return " · ".join(parts)

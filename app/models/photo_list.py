"""Photos in an order: a group's, all of them, or the results of a search."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.i18n import translate
from app.models.entries import Entries, Entry
from app.models.photo_rows import PAGE, PhotoRows
from engine import Photo

Index = QModelIndex | QPersistentModelIndex


class PhotoRole(IntEnum):
    ID = Qt.ItemDataRole.UserRole + 1
    PHOTO = Qt.ItemDataRole.UserRole + 2
    IS_DOUBTFUL = Qt.ItemDataRole.UserRole + 3
    SIMILARITY = Qt.ItemDataRole.UserRole + 4


_PHOTO = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)


class PhotoList(QAbstractListModel):
    """Holds entries only; rows come from the cache when a cell is painted or read aloud."""

    def __init__(self, rows: PhotoRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._entries = Entries.of_ids(())
        self._group = ""

    def show(self, entries: Sequence[Entry], group: str = "") -> None:
        """Replace everything. `group` is the name that is read aloud before each photo."""
        self.beginResetModel()
        self._entries = Entries.of(entries)
        self._group = group
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case PhotoRole.ID:
                return entry.photo_id
            case PhotoRole.IS_DOUBTFUL:
                return entry.is_doubtful
            case PhotoRole.SIMILARITY:
                return entry.similarity
            case PhotoRole.PHOTO:
                return self.photo(index.row())
            case Qt.ItemDataRole.DisplayRole:
                return self._display_name(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row())
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A photo can be dragged."""
        return _PHOTO if index.isValid() else Qt.ItemFlag.NoItemFlags

    def photo(self, row: int) -> Photo | None:
        """The row of the photo, fetched with the page around it."""
        start = row - row % PAGE
        page = self._entries.ids[start : start + PAGE].tolist()
        return self._rows.get(page[row - start], page)

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def ids(self) -> list[int]:
        return self._entries.ids.tolist()

    def ids_between(self, first: int, end: int) -> list[int]:
        """Of the rows from the first to before the end."""
        return self._entries.ids[first:end].tolist()

    def row_of(self, photo_id: int) -> int | None:
        return self._entries.row_of(photo_id)

    def _display_name(self, row: int) -> str:
        photo = self.photo(row)
        return words.file_name(photo.path) if photo else ""

    def _spoken(self, row: int) -> str:
        """Group, position, date, file, similarity: a thumbnail for those who do not see it."""
        entry, photo = self._entries[row], self.photo(row)
        position = translate(
            "PhotoList", "photo %1 of %2", words.number(row + 1), words.number(len(self._entries))
        )
        parts = [self._group, position] if self._group else [position]
        if photo is not None:
            parts += [words.date(photo.taken_at), words.file_name(photo.path)]
        if entry.similarity is not None:
            parts.append(translate("PhotoList", "similarity %1", words.similarity(entry.similarity)))
        if photo is not None and photo.is_offline:
            parts.append(translate("PhotoList", "offline"))
        if entry.is_doubtful:
            parts.append(translate("PhotoList", "doubtful"))
        return ", ".join(parts)

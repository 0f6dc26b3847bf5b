"""The groups of the current run."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.i18n import translate
from engine import Group

Index = QModelIndex | QPersistentModelIndex


class GroupRole(IntEnum):
    GROUP = Qt.ItemDataRole.UserRole + 1
    PICTURES = Qt.ItemDataRole.UserRole + 2
    SUBTITLE = Qt.ItemDataRole.UserRole + 3


class GroupList(QAbstractListModel):
    """Groups in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []

    def show(self, groups: Sequence[Group]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._groups = list(groups)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._groups):
            return None
        group = self._groups[index.row()]
        match role:
            case GroupRole.GROUP:
                return group
            case GroupRole.PICTURES:
                return pictures(group)
            case GroupRole.SUBTITLE:
                return subtitle(group)
            case Qt.ItemDataRole.DisplayRole:
                return words.title(group)
            case Qt.ItemDataRole.EditRole:
                return group.name or group.suggested_name or ""
            case Qt.ItemDataRole.AccessibleTextRole:
                position = translate(
                    "GroupList",
                    "group %1 of %2",
                    words.number(index.row() + 1),
                    words.number(len(self._groups)),
                )
                parts = [words.title(group), position, words.photos(group.count)]
                parts.append(kept_sentence() if group.is_kept else words.sureness(group.confidence))
                if group.is_hidden:
                    parts.append(translate("GroupList", "hidden"))
                return ", ".join(parts)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names are written on the cards; the delegate tells of them, since giving one is an act of the library."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else super().flags(index)

    def group(self, row: int) -> Group:
        return self._groups[row]

    def row_of(self, group_id: int) -> int | None:
        return next((row for row, group in enumerate(self._groups) if group.id == group_id), None)


def pictures(group: Group) -> tuple[int, ...]:
    """Ids of the cover and of up to three more photos."""
    return group.pictures or (group.cover,)


def subtitle(group: Group) -> str:
    """ "114 · sure", "207 · yours"."""
    parts = [words.number(group.count)]
    parts.append(translate("GroupList", "yours") if group.is_kept else words.sureness(group.confidence))
    if group.is_hidden:
        parts.append(translate("GroupList", "hidden"))
    return " · ".join(parts)


def kept_sentence() -> str:
    """What it means that the person named or changed a group."""
    return translate("GroupList", "yours: stays as it is when the dial moves")

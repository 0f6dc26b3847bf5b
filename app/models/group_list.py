"""The groups of the current run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.i18n import translate
from engine import Group, Member

Index = QModelIndex | QPersistentModelIndex
PICTURES = 4
"""The cover and three more."""


class GroupRole(IntEnum):
    GROUP = Qt.ItemDataRole.UserRole + 1
    PICTURES = Qt.ItemDataRole.UserRole + 2
    SUBTITLE = Qt.ItemDataRole.UserRole + 3


class GroupList(QAbstractListModel):
    """Groups in the order given. A group's pictures are looked up when its card is first painted."""

    def __init__(self, members: Callable[[int], Sequence[Member]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self._groups: list[Group] = []
        self._pictures: dict[int, tuple[int, ...]] = {}

    def show(self, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self._groups = list(groups)
        self._pictures = {}
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
                return self.pictures(group)
            case GroupRole.SUBTITLE:
                return subtitle(group)
            case Qt.ItemDataRole.DisplayRole:
                return words.title(group)
            case Qt.ItemDataRole.AccessibleTextRole:
                position = translate(
                    "GroupList",
                    "group %1 of %2",
                    words.number(index.row() + 1),
                    words.number(len(self._groups)),
                )
                sure = words.sureness(group.confidence)
                return ", ".join((words.title(group), position, words.photos(group.count), sure))
            case _:
                return None

    def pictures(self, group: Group) -> tuple[int, ...]:
        """Ids of the cover and of up to three more photos, the surest of the group."""
        if group.id not in self._pictures:
            others = [m.photo_id for m in self._members(group.id)[:PICTURES] if m.photo_id != group.cover]
            self._pictures[group.id] = (group.cover, *others)[:PICTURES]
        return self._pictures[group.id]

    def group(self, row: int) -> Group:
        return self._groups[row]

    def row_of(self, group_id: int) -> int | None:
        return next((row for row, group in enumerate(self._groups) if group.id == group_id), None)


def subtitle(group: Group) -> str:
    """ "114 · sure"."""
    return f"{words.number(group.count)} · {words.sureness(group.confidence)}"

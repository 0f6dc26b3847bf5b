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

    def __init__(self, surest: Callable[[int, int], Sequence[Member]], parent: QObject | None = None) -> None:
        """surest: the first photos of a group, by its id, and how many are wanted."""
        super().__init__(parent)
        self._surest = surest
        self._groups: list[Group] = []
        self._pictures: dict[tuple[int, int, int], tuple[int, ...]] = {}

    def show(self, groups: Sequence[Group]) -> None:
        """Replace everything. A group that is still as it was keeps its pictures: the dial asks often."""
        self.beginResetModel()
        self._groups = list(groups)
        known = {_stamp(group) for group in groups}
        self._pictures = {stamp: ids for stamp, ids in self._pictures.items() if stamp in known}
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

    def pictures(self, group: Group) -> tuple[int, ...]:
        """Ids of the cover and of up to three more photos, the surest of the group."""
        stamp = _stamp(group)
        if stamp not in self._pictures:
            others = [m.photo_id for m in self._surest(group.id, PICTURES) if m.photo_id != group.cover]
            self._pictures[stamp] = (group.cover, *others)[:PICTURES]
        return self._pictures[stamp]

    def group(self, row: int) -> Group:
        return self._groups[row]

    def row_of(self, group_id: int) -> int | None:
        return next((row for row, group in enumerate(self._groups) if group.id == group_id), None)


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


def _stamp(group: Group) -> tuple[int, int, int]:
    return group.id, group.count, group.cover

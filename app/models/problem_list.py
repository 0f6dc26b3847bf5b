"""The files that could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app import words
from app.engine_texts import engine_text
from engine import Problem

Index = QModelIndex | QPersistentModelIndex


class ProblemRole(IntEnum):
    PROBLEM = Qt.ItemDataRole.UserRole + 1
    FOLDER = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3


class ProblemList(QAbstractListModel):
    """Problems in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def show(self, problems: Sequence[Problem]) -> None:
        self.beginResetModel()
        self._problems = list(problems)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._problems):
            return None
        problem = self._problems[index.row()]
        match role:
            case ProblemRole.PROBLEM:
                return problem
            case ProblemRole.FOLDER:
                return words.path(problem.path.parent)
            case ProblemRole.REASON:
                return engine_text(problem.reason)
            case Qt.ItemDataRole.DisplayRole:
                return words.file_name(problem.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words.path(problem.path)}. {engine_text(problem.reason)}"
            case _:
                return None

    def problem(self, row: int) -> Problem:
        return self._problems[row]

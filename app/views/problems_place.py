"""The files that could not be read: which, why, and where they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.models.problem_list import ProblemList, ProblemRole
from app.theme import icons
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.views import painting
from app.views.empty import EmptyState
from app.views.header import PlaceHeader
from engine import Problem

Index = QModelIndex | QPersistentModelIndex


class ProblemsPlace(QWidget):
    """One row a file; Enter or the button shows it in the file manager.

    Signals:
        show_asked(object): the path to show in its folder.
        retry_asked: read all of them once more. save_asked: save the list.
    """

    show_asked = Signal(object)
    retry_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.problems = ProblemList(self)
        self.header = PlaceHeader(theme)
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.setObjectName("retryProblems")
        self._retry.setToolTip(self.tr("Read all of these files once more"))
        self._retry.clicked.connect(self.retry_asked)
        self._save = QPushButton(self.tr("Save the list…"))
        self._save.setObjectName("saveProblems")
        self._save.clicked.connect(self.save_asked)
        self.header.add(self._retry)
        self.header.add(self._save)
        self._show = QPushButton(self.tr("Show in folder"))
        self._show.setObjectName("showProblem")
        self._show.setEnabled(False)
        self._show.clicked.connect(self._on_show)
        self.header.add(self._show)
        self.list = QListView()
        self.list.setObjectName("problemList")
        self.list.setAccessibleName(self.tr("Files that could not be read"))
        self.list.setModel(self.problems)
        self.list.setItemDelegate(ProblemDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setViewportMargins(12, 0, 12, 0)
        self.list.doubleClicked.connect(self._on_show)
        self.list.activated.connect(self._on_show)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._empty = EmptyState(theme, "check")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self.list.viewport().update)

    def show_problems(self, problems: Sequence[Problem], photos: int) -> None:
        self.problems.show(problems)
        self._show.setEnabled(False)
        for button in (self._retry, self._save, self._show):
            button.setVisible(bool(problems))
        title = self.tr("Could not read")
        if problems:
            sentence = self.tr(
                "nothing else stopped because of it; the file is as it was"
                if len(problems) == 1
                else "nothing else stopped because of them; the files are as they were"
            )
            self.header.say(title, f"{words.files(len(problems))} · {sentence}")
        else:
            self.header.say(title)
        self._empty.say(
            self.tr("Every photo could be read") if photos else self.tr("Nothing was read yet"),
            self.tr("Files that cannot be read are listed here, each with its reason."),
        )
        self._stack.setCurrentWidget(self.list if problems else self._empty)

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._show.setEnabled(current.isValid())

    def _on_show(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.show_asked.emit(self.problems.problem(index.row()).path)


class ProblemDelegate(QStyledItemDelegate):
    """The file's name, why it could not be read, and its folder."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, 16 + scaled(60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 2, 0, -2)
        painting.draw_row(painter, row, option.state, colours)
        sign = icons.pixmap("not-read", colours.secondary, 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(int(row.x()) + 12, int(row.y()) + 12, sign)
        line = QRectF(row.x() + 44, row.y() + 8, row.width() - 60, scaled(20))
        self._line(painter, line, str(index.data()), Size.BODY, colours.text, is_strong=True)
        self._line(
            painter, line.translated(0, scaled(20)), index.data(ProblemRole.REASON), Size.BODY, colours.text
        )
        folder = str(index.data(ProblemRole.FOLDER))
        self._line(painter, line.translated(0, scaled(39)), folder, Size.CAPTION, colours.secondary)
        painter.restore()

    def _line(
        self, painter: QPainter, where: QRectF, text: str, size: Size, ink: str, *, is_strong: bool = False
    ) -> None:
        painter.setFont(font(size, is_strong=is_strong))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(where.width()))
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

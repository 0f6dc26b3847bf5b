"""What was found, drawn: the title of a page, and below it in the second ink what stands around the words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.theme.fonts import Size, font
from app.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 2
MARGIN = 8
_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value


class HitDelegate(QStyledItemDelegate):
    """Entries without an excerpt are drawn as any other list draws them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        excerpt = index.data(EXCERPT_ROLE)
        if not excerpt:
            return super().sizeHint(option, index)
        title, text = self._places(QRect(0, 0, self._width(option), 10_000), index)
        return QSize(self._width(option), title.height() + text.height() + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not index.data(EXCERPT_ROLE):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        view = option.widget
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        title, text = self._places(option.rect, index)
        painter.save()
        painter.setFont(font(Size.BODY, is_strong=True))
        painter.setPen(QColor(self._theme.colours.text))
        painter.drawText(title, _WRAPPED, str(index.data()))
        painter.setFont(font(Size.CAPTION))
        painter.setPen(QColor(self._theme.colours.secondary))
        painter.drawText(text, _WRAPPED, str(index.data(EXCERPT_ROLE)))
        painter.restore()

    def _places(self, around: QRect, index: Index) -> tuple[QRect, QRect]:
        inner = around.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        strong, small = QFontMetrics(font(Size.BODY, is_strong=True)), QFontMetrics(font(Size.CAPTION))
        title = strong.boundingRect(inner, _WRAPPED, str(index.data()))
        below = inner.adjusted(0, title.height(), 0, 0)
        return title, small.boundingRect(below, _WRAPPED, str(index.data(EXCERPT_ROLE)))

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QWidget) and hasattr(view, "viewport") else 200

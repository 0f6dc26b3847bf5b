"""How one photo is painted in a grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import words
from app.i18n import translate
from app.models.photo_list import PhotoRole
from app.theme import icons
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.theme.tokens import PHOTO_GAP, RING, RING_GAP
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import Photo

Index = QModelIndex | QPersistentModelIndex
BUTTON = 28
CAPTION_HEIGHT = 22
OFFLINE = 0.6  # how strongly a photo is painted whose drive is away
PLUG = 20
_INWARDS = RING + RING_GAP, RING + RING_GAP, -RING - RING_GAP, -RING - RING_GAP


class PhotoDelegate(QStyledItemDelegate):
    """A photo in its own proportions, its ring, and the words that belong to it.

    `fills_cells`: the cells have the proportions of their photos, as in justified rows.
    """

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._theme = theme
        self.fills_cells = False
        self.has_captions = False
        self.has_button = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(PhotoRole.PHOTO)
        if photo is None:
            return
        painter.save()
        painting.prepare(painter)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = self._frame(QRectF(option.rect), photo, is_selected)
        self._paint_photo(painter, frame, photo)
        colours = self._theme.colours
        if index.data(PhotoRole.IS_DOUBTFUL):
            painting.draw_doubt(painter, frame, translate("PhotoGrid", "doubtful"), colours)
        if is_selected:
            painting.draw_ring(painter, frame, colours, is_live=painting.has_keyboard(option))
        elif option.state & QStyle.StateFlag.State_HasFocus:
            painting.draw_outline(painter, frame.adjusted(*_INWARDS), colours)
        if self.has_captions:
            self._paint_caption(painter, option, index)
        if self.has_button and option.state & QStyle.StateFlag.State_MouseOver:
            self._paint_button(painter, self.button(QRectF(option.rect), photo))
        painter.restore()

    def button(self, cell: QRectF, photo: Photo) -> QRectF:
        """Where "find similar" is while the pointer is on the photo."""
        frame = self._frame(cell, photo, False)
        return QRectF(frame.right() - BUTTON - 4, frame.top() + 4, BUTTON, BUTTON)

    def _frame(self, cell: QRectF, photo: Photo, is_selected: bool) -> QRectF:
        """The photo's rectangle: a cell without its share of the gap, and without the ring's room."""
        half = PHOTO_GAP / 2
        room = cell.adjusted(half, half, -half, -half)
        if self.has_captions:
            room.setBottom(room.bottom() - scaled(CAPTION_HEIGHT))
        if is_selected:
            inset = RING + RING_GAP
            room = room.adjusted(inset, inset, -inset, -inset)
        return room if self.fills_cells else painting.fitted(QSizeF(photo.width, photo.height), room)

    def _paint_photo(self, painter: QPainter, frame: QRectF, photo: Photo) -> None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._thumbs.ask(photo.id, max(frame.width(), frame.height()) * ratio)
        if pixmap is not None:
            painter.setOpacity(OFFLINE if photo.is_offline else 1.0)
            painting.draw_photo(painter, frame, pixmap)
            painter.setOpacity(1.0)
            if photo.is_offline:
                self._paint_plug(
                    painter, QRectF(frame.left() + 4, frame.bottom() - PLUG - 4, PLUG, PLUG), ratio
                )
            return
        painting.draw_empty(painter, frame, self._theme.colours)
        if self._thumbs.is_missing(photo.id):
            middle = frame.center()
            self._paint_plug(painter, QRectF(middle.x() - PLUG / 2, middle.y() - PLUG / 2, PLUG, PLUG), ratio)

    def _paint_plug(self, painter: QPainter, box: QRectF, ratio: float) -> None:
        """The sign of a photo whose file cannot be reached, on a ground that keeps it visible on any photo."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.panel))
        painter.drawRoundedRect(box, 6, 6)
        sign = icons.pixmap("plug", self._theme.colours.secondary, PLUG - 4, ratio)
        painter.drawPixmap(box.adjusted(2, 2, -2, -2).toRect(), sign)

    def _paint_caption(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        value = index.data(PhotoRole.SIMILARITY)
        if value is None:
            return
        strip = QRectF(option.rect)
        strip.setTop(strip.bottom() - scaled(CAPTION_HEIGHT))
        painter.setFont(font(Size.CAPTION))
        painter.setPen(QColor(self._theme.colours.secondary))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(strip, flags, words.similarity(value))

    def _paint_button(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(box, 6, 6)
        sign = icons.pixmap("similar", colours.text, 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.adjusted(4, 4, -4, -4).toRect(), sign)

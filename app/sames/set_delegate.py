"""How one set of same photos is painted: a line on it, then its photos, the one that stays first."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from app.sames.set_list import SetRole
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import SameMember, SameSet

Index = QModelIndex | QPersistentModelIndex
PHOTO = 148  # side of the square that a photo is fitted into
GAP = 16
LINE = 28
LINE_OF_CAPTION = 16
LINES_OF_CAPTION = 4  # the name, and three lines on how it differs
MARGIN = 12


class SetDelegate(QStyledItemDelegate):
    """`chosen` is the photo, by id, that a click or an arrow key picked in a set, by the set's id."""

    def __init__(self, rows: PhotoRows, thumbs: Thumbs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._thumbs = thumbs
        self._theme = theme
        self.chosen: dict[str, int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, 2 * MARGIN + scaled(LINE) + PHOTO + LINES_OF_CAPTION * scaled(LINE_OF_CAPTION) + 4)

    def member_at(self, point: QPoint, row: QRectF, one: SameSet) -> SameMember | None:
        """The photo under a point of a row."""
        for member, frame in zip(one.members, _cells(row, len(one.members)), strict=False):
            if frame.contains(QPointF(point)):
                return member
        return None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: SameSet | None = index.data(SetRole.SET)
        if one is None:
            return
        colours = self._theme.colours
        painter.save()
        painting.prepare(painter)
        row = QRectF(option.rect).adjusted(0, 2, 0, -2)
        painting.draw_row(painter, row, option.state, colours)
        painter.setFont(font(Size.BODY))
        painter.setPen(QColor(colours.text))
        line = QRectF(row.x() + MARGIN, row.y() + 6, row.width() - 2 * MARGIN, scaled(LINE) - 6)
        text = painter.fontMetrics().elidedText(
            str(index.data(SetRole.HEADING)), Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        cells = _cells(QRectF(option.rect), len(one.members))
        for member, cell in zip(one.members, cells, strict=False):
            self._paint_member(painter, cell, one, member)
        if len(cells) < len(one.members):
            self._paint_more(painter, cells[-1], len(one.members) - len(cells))
        painter.restore()

    def _paint_member(self, painter: QPainter, cell: QRectF, one: SameSet, member: SameMember) -> None:
        colours = self._theme.colours
        photo = self._rows.get(member.photo_id, [each.photo_id for each in one.members])
        if photo is None:
            return
        frame = painting.fitted(QSizeF(photo.width, photo.height), cell)
        pixmap = self._thumbs.ask(photo.id, PHOTO * painter.device().devicePixelRatioF())
        if pixmap is None:
            painting.draw_empty(painter, frame, colours)
        else:
            painting.draw_photo(painter, frame, pixmap)
        corner = QPointF(frame.left() + 6, frame.bottom() - 6)
        if member.photo_id == one.keeper:
            painting.draw_tag(painter, corner, translate("Same", "stays"), colours.text, colours)
        elif member.is_kept:
            painting.draw_tag(painter, corner, translate("Same", "kept"), colours.secondary, colours)
        if self.chosen.get(one.id) == member.photo_id:
            painting.draw_ring(painter, frame, colours)
        line = QRectF(cell.x(), cell.bottom() + 4, cell.width(), scaled(LINE_OF_CAPTION))
        self._caption(painter, line, words.file_name(photo.path), colours.text)
        painter.setPen(QColor(colours.secondary))
        height = (LINES_OF_CAPTION - 1) * scaled(LINE_OF_CAPTION)
        note = QRectF(line.x() - GAP / 2 + 2, line.bottom(), line.width() + GAP - 4, height)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(note, flags, engine_text(member.note))

    def _caption(self, painter: QPainter, line: QRectF, text: str, ink: str) -> None:
        painter.setFont(font(Size.CAPTION))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_more(self, painter: QPainter, last: QRectF, more: int) -> None:
        """How many photos of the set have no room."""
        text = translate("Same", "and %1 more", str(more))
        painting.draw_tag(
            painter,
            QPointF(last.left() + 6, last.top() + 26),
            text,
            self._theme.colours.text,
            self._theme.colours,
        )


def _cells(row: QRectF, count: int) -> list[QRectF]:
    """Where the photos of a row are; fewer than `count` where there is no room for all."""
    room = max(1, int((row.width() - 2 * MARGIN + GAP) // (PHOTO + GAP)))
    top = row.y() + MARGIN + scaled(LINE)
    return [
        QRectF(row.x() + MARGIN + place * (PHOTO + GAP), top, PHOTO, PHOTO)
        for place in range(min(room, count))
    ]

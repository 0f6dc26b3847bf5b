"""How one group is painted: its cover, three more photos, its name, how many and how sure."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.i18n import translate
from app.models.group_list import GroupRole
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.theme.tokens import CARD_GAP, PHOTO_GAP
from app.thumbs.thumbs import Thumbs
from app.views import painting

Index = QModelIndex | QPersistentModelIndex
WORDS_HEIGHT = 56
ACCEPTED = "isAccepted"
HIDDEN = 0.5  # of the opacity, where hidden groups are shown


class CardDelegate(QStyledItemDelegate):
    """A card without a box: photos first, then two lines of words. `cell` includes the gap.

    Signals:
        renamed(int, str): the person wrote another name on the card of this group.
    """

    renamed = Signal(int, str)

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._theme = theme
        self.cell = QSize(256, 320)
        self.target: int | None = None
        """The id of the group that photos would be dropped on."""

    def set_width(self, width: int) -> None:
        """The width of a cell; the height follows from the photos' squares and the words."""
        inner = width - CARD_GAP
        cover, small = round(inner * 0.75), (inner - 2 * PHOTO_GAP) // 3
        self.cell = QSize(width, cover + PHOTO_GAP + small + scaled(WORDS_HEIGHT) + CARD_GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painting.prepare(painter)
        half = CARD_GAP / 2
        card = QRectF(option.rect).adjusted(half, half, -half, -half)
        opacity = painter.opacity()
        painter.setOpacity(opacity * (HIDDEN if index.data(GroupRole.GROUP).is_hidden else 1.0))
        pictures = self._paint_pictures(painter, card, index.data(GroupRole.PICTURES))
        painter.setOpacity(opacity)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_Selected:
            is_live = painting.has_keyboard(option)
            painting.draw_ring(painter, pictures, self._theme.colours, is_live=is_live)
        elif has_focus:
            painting.draw_outline(painter, pictures, self._theme.colours)
        self._paint_words(painter, card, pictures.bottom(), index)
        if index.data(GroupRole.GROUP).id == self.target:
            painting.draw_target(painter, pictures, self._theme.colours)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            veil = QColor("#ffffff" if self._theme.colours.is_dark else "#000000")
            veil.setAlphaF(0.06)
            painter.setBrush(veil)
            painter.drawRoundedRect(pictures, 6, 6)
        painter.restore()

    def paint_pictures(self, painter: QPainter, cell: QRectF, ids: tuple[int, ...]) -> None:
        """The photos alone, of a group that is there no more."""
        painter.save()
        painting.prepare(painter)
        half = CARD_GAP / 2
        self._paint_pictures(painter, cell.adjusted(half, half, -half, -half), ids)
        painter.restore()

    # ------------------------------------------------------------ writing a name on the card

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("cardName")
        field.setAccessibleName(translate("CardDelegate", "Name of the group"))
        field.setPlaceholderText(translate("CardDelegate", "Name of the group"))
        field.setFont(font(Size.EMPHASIS, is_strong=True))
        field.returnPressed.connect(partial(field.setProperty, ACCEPTED, True))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def name_room(self, cell: QRect) -> QRect:
        """Where the name is on a card, and the field while it is written."""
        card = cell.adjusted(CARD_GAP // 2, CARD_GAP // 2, -CARD_GAP // 2, -CARD_GAP // 2)
        return QRect(card.x() - 4, card.bottom() - scaled(WORDS_HEIGHT) + 4, card.width() + 8, scaled(32))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self.name_room(option.rect))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Enter accepts what stands there; going elsewhere keeps only what the person wrote."""
        if isinstance(editor, QLineEdit) and (editor.property(ACCEPTED) or editor.isModified()):
            group, name = index.data(GroupRole.GROUP), editor.text().strip()
            if name and name != group.name:
                self.renamed.emit(group.id, name)

    # ------------------------------------------------------------ painting

    def _paint_pictures(self, painter: QPainter, card: QRectF, ids: tuple[int, ...]) -> QRectF:
        frames = frames_of(card, len(ids))
        for frame, photo_id in zip(frames, ids, strict=True):
            self._paint_photo(painter, frame, photo_id)
        return QRectF(frames[0].topLeft(), frames[-1].bottomRight())

    def _paint_photo(self, painter: QPainter, frame: QRectF, photo_id: int) -> None:
        longest = max(frame.width(), frame.height()) * painter.device().devicePixelRatioF()
        pixmap = self._thumbs.ask(photo_id, longest * 1.3)
        if pixmap is None:
            painting.draw_empty(painter, frame, self._theme.colours)
        else:
            painting.draw_photo(painter, frame, pixmap)

    def _paint_words(self, painter: QPainter, card: QRectF, top: float, index: Index) -> None:
        colours = self._theme.colours
        line = QRectF(card.x(), top + 8, card.width(), scaled(22))
        painter.setFont(font(Size.EMPHASIS, is_strong=True))
        painter.setPen(QColor(colours.text))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(line.width()))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, flags, shown)
        painter.setFont(font(Size.BODY))
        painter.setPen(QColor(colours.secondary))
        painter.drawText(line.translated(0, scaled(23)), flags, str(index.data(GroupRole.SUBTITLE)))


def frames_of(card: QRectF, photos: int) -> list[QRectF]:
    """Where one to four photos are on a card: the cover above the others, without holes, as high for each number."""
    width = card.width()
    small = (width - 2 * PHOTO_GAP) / 3
    height = round(width * 0.75) + PHOTO_GAP + small
    cover = {1: height, 2: (height - PHOTO_GAP) / 2}.get(photos, height - PHOTO_GAP - small)
    below = height - cover - PHOTO_GAP
    beside = max(1, photos - 1)
    part = (width - (beside - 1) * PHOTO_GAP) / beside
    return [QRectF(card.x(), card.y(), width, cover)] + [
        QRectF(card.x() + place * (part + PHOTO_GAP), card.y() + cover + PHOTO_GAP, part, below)
        for place in range(photos - 1)
    ]

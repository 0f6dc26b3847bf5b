"""Where one can go, and which folders the library is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.theme import icons
from app.theme.fonts import Size, font, line_height, scaled
from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.folder_list import FolderList
from app.views.labels import label
from engine import Folder
from engine.messages import WatchChanged

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
ICON_ROLE = Qt.ItemDataRole.UserRole + 2
ROOM_OF_ROW = 18  # above and below its text


def row_height() -> int:
    return line_height() + ROOM_OF_ROW


class Place(StrEnum):
    """The places of the sidebar; their values name their icons."""

    GROUPS = "groups"
    ALL_PHOTOS = "photos"
    SAME = "same"
    MAP = "map"
    NOT_SURE = "not-sure"
    REVIEW = "review"
    NOT_READ = "not-read"


class Sidebar(QFrame):
    """Places with their counts, then the folders.

    Signals:
        chosen(object): go to this Place.
        folder_asked: the person wants to add a folder.
        rescan_asked(object), organise_asked(object), forget_asked(object), show_asked(object): look again at a
            folder; group its photos anew; take it out of the library; show it in the file manager.
    """

    chosen = Signal(object)
    folder_asked = Signal()
    rescan_asked = Signal(object)
    organise_asked = Signal(object)
    forget_asked = Signal(object)
    show_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._places = QListWidget(self)
        self._places.setObjectName("placeList")
        self._places.setAccessibleName(self.tr("Places"))
        self._places.setItemDelegate(PlaceDelegate(theme, self._places))
        self._places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places.setMouseTracking(True)
        names = {
            Place.GROUPS: self.tr("Groups"),
            Place.ALL_PHOTOS: self.tr("All photos"),
            Place.SAME: self.tr("Same"),
            Place.MAP: self.tr("Map"),
            Place.NOT_SURE: self.tr("Not sure"),
            Place.REVIEW: self.tr("Review"),
            Place.NOT_READ: self.tr("Not read"),
        }
        self._items: dict[Place, QListWidgetItem] = {}
        for place, name in names.items():
            item = QListWidgetItem(name)
            item.setData(ICON_ROLE, place)
            self._places.addItem(item)
            self._items[place] = item
        self._places.setFixedHeight(len(names) * row_height())
        self._places.currentItemChanged.connect(self._on_current_changed)
        self._places.itemClicked.connect(self._on_clicked)
        self._folders = FolderList(theme)
        self._folders.rescan_asked.connect(self.rescan_asked)
        self._folders.organise_asked.connect(self.organise_asked)
        self._folders.forget_asked.connect(self.forget_asked)
        self._folders.show_asked.connect(self.show_asked)
        text = self.tr("Add a folder…")
        tip = self.tr("Add a folder of photos")
        self._add = IconButton(
            theme,
            "folder-add",
            name=text,
            text=text,
            tooltip=tip,
            object_name="addFolder",
            action="add-folder",
        )
        self._add.clicked.connect(self.folder_asked)
        caption = label(self.tr("FOLDERS"), Size.CAPTION, ink="secondary", is_strong=True)
        caption.setContentsMargins(12, 0, 0, 0)
        title = label(self.tr("Kindred"), Size.EMPHASIS, is_strong=True)
        title.setContentsMargins(12, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 18, 8, 8)
        column.setSpacing(4)
        column.addWidget(title)
        column.addSpacing(12)
        column.addWidget(self._places)
        column.addSpacing(20)
        column.addWidget(caption)
        column.addSpacing(4)
        column.addWidget(self._folders, 1)
        column.addWidget(self._add)
        self.setMinimumWidth(max(168, scaled(150)))
        theme.changed.connect(self._places.viewport().update)

    def use(self, menus: Mapping[Place, Sequence[QAction]]) -> None:
        """What a right click on each place offers, once one is there."""
        self._menus = menus
        self._places.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._places.customContextMenuRequested.connect(self._on_menu_asked)

    def menu_of(self, item: QListWidgetItem) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._menus.get(Place(item.data(ICON_ROLE)), ())))
        return menu

    def mark(self, place: Place) -> None:
        """Show which place is open, without going there."""
        self._places.blockSignals(True)
        self._places.setCurrentItem(self._items[place])
        self._places.blockSignals(False)
        self._places.viewport().update()

    def count(self, place: Place, number: int) -> None:
        item = self._items[place]
        item.setData(COUNT_ROLE, number)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {words.number(number)}")

    def counted(self, place: Place) -> int:
        return int(self._items[place].data(COUNT_ROLE) or 0)

    def show_folders(self, folders: Sequence[Folder]) -> None:
        self._folders.show_folders(folders)

    def show_watch(self, event: WatchChanged) -> None:
        self._folders.show_watch(event)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(Place(item.data(ICON_ROLE)))

    def _on_menu_asked(self, point: QPoint) -> None:
        """By the pointer, or by the keyboard for the place that is open."""
        item = self._places.itemAt(point) or self._places.currentItem()
        if item is not None:
            self.menu_of(item).popup(self._places.viewport().mapToGlobal(point))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        """A click on the place one is in leads back to its beginning."""
        self.chosen.emit(Place(item.data(ICON_ROLE)))


class PlaceDelegate(QStyledItemDelegate):
    """Icon, name, and the count at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            has_keyboard = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.accent)) if has_keyboard else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(colours.accent_soft if is_selected else colours.hover))
            painter.drawRoundedRect(row, 6, 6)
        side = scaled(icons.SIZE)
        sign = icons.pixmap(
            str(index.data(ICON_ROLE)), colours.text, side, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(int(row.x()) + 10, int(row.center().y()) - side // 2 + 1, sign)
        painter.setFont(font(Size.BODY, is_strong=is_selected))
        painter.setPen(QColor(colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        count = index.data(COUNT_ROLE)
        shown = words.number(int(count)) if count else ""
        taken = QFontMetrics(font(Size.BODY)).horizontalAdvance(shown) + 18 if shown else 10
        room = row.adjusted(20 + side, 0, -taken, 0)
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)
        if shown:
            painter.setFont(font(Size.BODY))
            painter.setPen(QColor(colours.secondary))
            painter.drawText(row.adjusted(0, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, shown)
        painter.restore()

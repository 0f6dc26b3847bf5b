"""A photo that can be zoomed and moved."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from app.similar.box_tool import BoxTool
from app.theme.theme import Theme

LARGEST_SCALE = 8.0
FIT_AT_MOST = 2.0
"""Small photos are not blown up further than this to fit."""


class Sight(NamedTuple):
    """What is seen of a photo. zoom: 1 fits the whole photo; x, y: what is in the middle, as shares of the photo."""

    zoom: float
    x: float
    y: float


class PhotoCanvas(QGraphicsView):
    """The photo's own pixels are the scene's units, so a preview and its original lie on each other.

    Signals:
        zoomed(float): device pixels for one pixel of the photo; 1.0 is actual size.
        boxed(object): a box was drawn, as shares of the photo.
        box_ended: no box is drawn any more, whether one was told or not.
        looked(object): another part of the photo is seen, or the same larger or smaller: a Sight.
    """

    zoomed = Signal(float)
    boxed = Signal(object)
    box_ended = Signal()
    looked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerCanvas")
        self._theme = theme
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._is_fitted = True
        self._held: Sight | None = None
        self._is_quiet = False
        scene = QGraphicsScene(self)
        scene.addItem(self._item)
        self.setScene(scene)
        self._box = BoxTool(scene, self.sceneRect)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys are for the viewer around it
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def scale_factor(self) -> float:
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def is_fitted(self) -> bool:
        return self._is_fitted

    def show_picture(self, pixmap: QPixmap, size: QSizeF, *, keeps_view: bool) -> None:
        """Show a picture of a photo that has this size in pixels; the pixmap may be a smaller preview."""
        self._item.setPixmap(pixmap)
        self._item.setScale(size.width() / max(1, pixmap.width()))
        self.setSceneRect(QRectF(QPointF(0, 0), size))
        if not keeps_view or self._is_fitted:
            self.fit()

    def expect(self, size: QSizeF) -> None:
        """Another photo, of this size, is on its way."""
        self.stop_box()
        self._item.setPixmap(QPixmap())
        self.setSceneRect(QRectF(QPointF(0, 0), size))
        self.fit()

    def fit(self) -> None:
        """The whole photo, as large as there is room."""
        self._is_fitted, self._held = True, None
        room, photo = self.viewport().rect().adjusted(16, 16, -16, -16), self.sceneRect()
        if photo.isEmpty() or room.isEmpty():
            return
        self._set_scale(min(self._whole_scale(), FIT_AT_MOST / self.devicePixelRatioF()))
        self.centerOn(photo.center())

    def show_actual_size(self) -> None:
        self._is_fitted = False
        self._set_scale(1 / self.devicePixelRatioF())

    def sight(self) -> Sight:
        photo = self.sceneRect()
        middle = self.mapToScene(self.viewport().rect().center())
        scale = self._whole_scale()
        if photo.isEmpty() or not scale:
            return Sight(1.0, 0.5, 0.5)
        return Sight(self.transform().m11() / scale, middle.x() / photo.width(), middle.y() / photo.height())

    def look(self, sight: Sight) -> None:
        """See as much of this photo as of another one at the same sight, whatever size each of them has.

        The sight is kept when there is more or less room.
        """
        photo, scale = self.sceneRect(), self._whole_scale()
        self._is_fitted, self._held = False, sight
        if photo.isEmpty() or not scale:
            return
        self._is_quiet = True
        self._set_scale(sight.zoom * scale)
        self.centerOn(QPointF(sight.x * photo.width(), sight.y * photo.height()))
        self._is_quiet = False
        self.looked.emit(sight)

    @property
    def is_boxing(self) -> bool:
        return self._box.is_on

    def start_box(self) -> None:
        self._box.start(QColor(self._theme.colours.accent))
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def stop_box(self) -> None:
        was_on = self._box.is_on
        self._box.stop()
        self.viewport().unsetCursor()
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        if was_on:
            self.box_ended.emit()

    def take_box(self) -> None:
        """Tell the box and leave."""
        box = self._box.box
        self.stop_box()
        self.boxed.emit(box)

    def box_key(self, event: QKeyEvent) -> bool:
        """Whether a key was for the box."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.take_box()
            case Qt.Key.Key_Escape:
                self.stop_box()
            case _:
                return self._box.key(event)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page was turned to; a window that is only made small keeps its box."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop_box()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_boxing:
            self._box.press(self.mapToScene(event.position().toPoint()))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_boxing:
            self._box.drag(self.mapToScene(event.position().toPoint()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_boxing:
            if self._box.release(self.mapToScene(event.position().toPoint())):
                self.take_box()
        else:
            super().mouseReleaseEvent(event)

    def zoom_by(self, factor: float) -> None:
        self._is_fitted = False
        smallest = 0.02
        scale = max(smallest, min(LARGEST_SCALE, self.transform().m11() * factor))
        self._set_scale(scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(1.0015 ** event.angleDelta().y())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_fitted:
            self.show_actual_size()
        else:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_quiet = True
        super().resizeEvent(event)
        self._is_quiet = False
        if self._is_fitted:
            self.fit()
        elif self._held is not None:
            self.look(self._held)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._tell()

    def _tell(self) -> None:
        if self._is_quiet:
            return
        sight = self.sight()
        if self._held is not None:
            self._held = sight
        self.looked.emit(sight)

    def _whole_scale(self) -> float:
        """The scale at which the whole photo fills the room."""
        room, photo = self.viewport().rect().adjusted(16, 16, -16, -16), self.sceneRect()
        if photo.isEmpty() or room.isEmpty():
            return 0.0
        return min(room.width() / photo.width(), room.height() / photo.height())

    def _set_scale(self, scale: float) -> None:
        factor = scale / self.transform().m11()
        self.scale(factor, factor)
        self.zoomed.emit(self.scale_factor)
        self._tell()

    def _on_theme_changed(self) -> None:
        self.setBackgroundBrush(QColor(self._theme.colours.loupe))

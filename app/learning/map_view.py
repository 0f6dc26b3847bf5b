"""A sample of the photos as they lie in what is learned: near means alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import words
from app.i18n import translate
from app.learning import points
from app.learning.tiles import DOT, TILE, Tiles, group_colour
from app.theme.motion import Glide
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine.messages import LearningSeen

MARGIN = 24.0
REACH = 18.0
"""How far from a photo the pointer may be and still mean it."""
ENLARGED = 144.0
FADED = 0.15
RING = 8.0  # around a photo that changed its group
MOST_TRAILS = 0.25
"""Trails tell which photos changed their group; when more than this share did, they would tell nothing."""


class LearningMap(QWidget):
    """Paints at most 600 photos: thumbnails where there is room, dots in their group's colour elsewhere.

    From one pass to the next the photos slide to where they lie now; nothing moves under reduced motion or
    while the map is hidden. Pointing at a photo, or the arrow keys, bring its group forward.

    Signals:
        opened(int): a photo was clicked, or Enter was pressed on it.
        described(str): what is to be seen, in words.
    """

    opened = Signal(int)
    described = Signal(str)

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learningMap")
        self._thumbs = thumbs
        self._theme = theme
        self._tiles = Tiles(thumbs)
        self._seen: LearningSeen | None = None
        self._rows: dict[int, int] = {}
        self._start = self._target = np.zeros((0, 2))
        self._moved = np.zeros(0, dtype=np.bool_)
        self._has_room = np.zeros(0, dtype=np.bool_)
        self._group: int | None = None
        self._row: int | None = None
        self._share = 1.0
        self._waiting = ""
        self._is_ringed = False
        self._motion = Glide(self, self._on_moved)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(360, 300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)
        self._describe()

    # ------------------------------------------------------------ what is shown

    @property
    def seen(self) -> LearningSeen | None:
        return self._seen

    @property
    def group(self) -> int | None:
        """The group that is brought forward."""
        return self._group

    @property
    def is_moving(self) -> bool:
        return self._motion.state() is Glide.State.Running

    def wait(self, sentence: str) -> None:
        """Show no photos, and say why."""
        self._waiting = sentence
        self._seen = None
        self._rows = {}
        self._group = self._row = None
        self._settle(np.zeros((0, 2)))
        self._describe()

    def show_pass(self, seen: LearningSeen) -> None:
        """Show how the photos lie after this pass; the same photos slide there from where they are."""
        if seen is self._seen:
            return
        before = self._seen
        start = self._now()
        self._seen = seen
        is_same = before is not None and np.array_equal(before.photo_ids, seen.photo_ids)
        target = self._places()
        if is_same and before is not None:
            self._moved = before.groups != seen.groups
            self._move(start, target)
        else:
            self._rows = {int(one): row for row, one in enumerate(seen.photo_ids)}
            self._row = None
            self._settle(target)
        if self._group is not None and not (seen.groups == self._group).any():
            self._group = None
        self._describe()

    def changed_groups(self) -> int:
        """How many photos the step to this pass has brought into another group."""
        return int(self._moved.sum())

    def _has_trails(self) -> bool:
        return 0 < self.changed_groups() <= MOST_TRAILS * len(self._moved)

    def point(self, row: int) -> QPointF:
        """Where the photo in this row of the sample is painted now."""
        x, y = self._now()[row].tolist()
        return QPointF(x, y)

    # ------------------------------------------------------------ bringing a group forward

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        self._point_at(points.nearest(self._now(), place.x(), place.y(), REACH))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._row is not None:
                self._open()
            case Qt.Key.Key_Escape if self._group is not None:
                self._point_at(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who came with the keyboard sees where they are; a ring around a map that was clicked is noise."""
        keys = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._is_ringed = event.reason() in keys
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = False
        super().focusOutEvent(event)

    def _point_at(self, row: int | None) -> None:
        if row == self._row:
            return
        self._row = row
        self._group = None if row is None or self._seen is None else int(self._seen.groups[row])
        self.setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
        self._describe()
        self.update()

    def _step(self, by: int) -> None:
        """To the next group, shown by the photo in its middle."""
        if self._seen is None or not len(self._seen.groups):
            return
        present = np.unique(self._seen.groups)
        at = int(np.searchsorted(present, self._group)) if self._group is not None else -1 if by > 0 else 0
        group = present[(at + by) % len(present)]
        rows = np.flatnonzero(self._seen.groups == group)
        middle = self._target[rows].mean(axis=0)
        self._point_at(int(rows[np.hypot(*(self._target[rows] - middle).T).argmin()]))

    def _open(self) -> None:
        if self._row is not None and self._seen is not None:
            self.opened.emit(int(self._seen.photo_ids[self._row]))

    # ------------------------------------------------------------ motion

    def _move(self, start: points.Points, target: points.Points) -> None:
        self._start, self._target = start, target
        self._choose()
        self._share = 0.0
        if not (self.isVisible() and self._motion.play()):
            self._end_motion()

    def _settle(self, target: points.Points) -> None:
        self._moved = np.zeros(len(target), dtype=np.bool_)
        self._has_room = np.zeros(len(target), dtype=np.bool_)
        self._start = self._target = target
        self._choose()
        self._end_motion()

    def _end_motion(self) -> None:
        self._motion.stop()
        self._share = 1.0
        self.update()

    def _on_moved(self, share: float) -> None:
        self._share = share
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_motion()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._start = self._target = self._places()
        self._choose()
        self._end_motion()

    def _choose(self) -> None:
        first = self._has_room if len(self._has_room) == len(self._target) else None
        self._has_room = points.with_room(self._target, TILE + 4, first)

    def _places(self) -> points.Points:
        positions = self._seen.positions if self._seen is not None else np.zeros((0, 2), np.float32)
        return points.placed(positions, self.width(), self.height(), MARGIN)

    def _now(self) -> points.Points:
        return points.between(self._start, self._target, self._share)

    # ------------------------------------------------------------ painting

    def sizeHint(self) -> QSize:
        return QSize(600, 480)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painting.prepare(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.loupe))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self._seen is None:
            painter.setPen(QColor(colours.secondary))
            room = self.rect().adjusted(48, 0, -48, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._waiting)
        else:
            self._tiles.dress(colours, self.devicePixelRatioF())
            self._paint_photos(painter, self._seen.photo_ids, self._seen.groups)
        if self._is_ringed:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)

    def _paint_photos(self, painter: QPainter, ids: NDArray[np.int64], groups: NDArray[np.int64]) -> None:
        now = self._now()
        self._paint_trails(painter, groups, now)
        self._paint_some(painter, now, ids, groups, np.flatnonzero(~self._has_room), only_dots=True)
        self._paint_some(painter, now, ids, groups, np.flatnonzero(self._has_room), only_dots=False)
        if self._row is not None:
            self._paint_enlarged(painter, now[self._row], int(ids[self._row]))

    def _paint_some(
        self,
        painter: QPainter,
        now: points.Points,
        ids: NDArray[np.int64],
        groups: NDArray[np.int64],
        rows: NDArray[np.int64],
        *,
        only_dots: bool,
    ) -> None:
        """One plain loop over pixmaps that are made already."""
        half_tile, half_dot = TILE / 2, DOT / 2
        forward = self._group
        places, of_photo, of_group = now[rows].tolist(), ids[rows].tolist(), groups[rows].tolist()
        for (x, y), photo_id, group in zip(places, of_photo, of_group, strict=True):
            painter.setOpacity(FADED if forward is not None and group != forward else 1.0)
            tile = None if only_dots else self._tiles.tile(photo_id, group)
            if tile is None:
                painter.drawPixmap(QPointF(x - half_dot, y - half_dot), self._tiles.dot(group))
            else:
                painter.drawPixmap(QPointF(x - half_tile, y - half_tile), tile)
        painter.setOpacity(1.0)

    def _paint_trails(self, painter: QPainter, groups: NDArray[np.int64], now: points.Points) -> None:
        """Where the photos came from that changed their group: told without motion, too."""
        if not self._has_trails():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row in np.flatnonzero(self._moved).tolist():
            group = int(groups[row])
            colour = group_colour(group, self._theme.colours)
            colour.setAlphaF(FADED if self._group not in {None, group} else 0.6)
            painter.setPen(QPen(colour, 1.5))
            painter.drawPolyline(QPolygonF([QPointF(*self._start[row]), QPointF(*now[row])]))
            painter.drawEllipse(QPointF(*now[row]), RING, RING)  # the way may be a short one

    def _paint_enlarged(self, painter: QPainter, place: points.Points, photo_id: int) -> None:
        """The photo that is meant, large enough to be recognised, beside its place and inside the map."""
        pixmap = self._thumbs.ask(photo_id, ENLARGED * self.devicePixelRatioF())
        if pixmap is None:
            return
        x, y = place.tolist()
        box = painting.fitted(pixmap.size().toSizeF(), QRectF(0, 0, ENLARGED, ENLARGED))
        left = x + TILE if x + TILE + box.width() + 8 < self.width() else x - TILE - box.width()
        top = min(max(8.0, y - box.height() / 2), self.height() - box.height() - 8)
        box.moveTo(left, top)
        colours = self._theme.colours
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8)
        painting.draw_photo(painter, box, pixmap)

    def _on_ready(self, photo_id: int) -> None:
        if photo_id in self._rows:
            self.update()

    # ------------------------------------------------------------ in words

    def caption(self) -> str:
        """What there is to see, or the group that is brought forward."""
        if self._seen is None:
            return ""
        groups = self._seen.groups
        if self._group is not None:
            count = words.photos(int((groups == self._group).sum()))
            return translate("LearningMap", "One group: %1 of this sample", count)
        count, present = words.number(len(groups)), words.groups(len(np.unique(groups)))
        caption = translate("LearningMap", "%1 of your photos, in %2. Near means alike.", count, present)
        if not self._has_trails():
            return caption
        moved = words.photos(self.changed_groups())
        trails = translate("LearningMap", "%1 changed group: ringed, with a line from where.", moved)
        return f"{caption} {trails}"

    def _describe(self) -> None:
        name = translate("LearningMap", "Map of what is learned")
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.caption() or self._waiting)
        self.described.emit(self.caption())

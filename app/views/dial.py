"""The dial: from few groups to many, with the number that is shown."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.views.labels import label, plain_tooltip
from engine import Dial

POSITIONS = 1000
STEP, PAGE = 0.04, 0.25  # of the number of groups, for an arrow key and for a page key
TRIES = 8  # of a step of the dial, each twice as far


class Turning(Protocol):
    """The groups of a library, as far as the dial needs them."""

    def dial(self) -> Dial | None: ...
    def turn(self, groups: int | None) -> Dial | None: ...


class DialSlider(QSlider):
    """Its positions are logarithmic; keys and the wheel count groups, so that each of them changes something.

    Signals:
        stepped(float): the share of groups to go by, below 0 for fewer; infinite for as far as it goes.
    """

    stepped = Signal(float)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, POSITIONS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _BY_KEY.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self.stepped.emit(math.copysign(STEP, turned))
        event.accept()


_BY_KEY = {
    Qt.Key.Key_Left: -STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_Right: STEP,
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_PageDown: -PAGE,
    Qt.Key.Key_PageUp: PAGE,
    Qt.Key.Key_Home: -math.inf,
    Qt.Key.Key_End: math.inf,
}


class DialBar(QWidget):
    """ "few ——o—— many  37 groups  Auto". Shows a Dial and asks for another; it never moves by itself.

    Signals:
        asked(object): show this many groups, or as many as the evidence speaks for (None). Of all that was asked in
            one turn of the event loop only the last, so that dragging costs one cut a turn.
        stepped(float): fewer or more, by this share of the groups.
    """

    asked = Signal(object)
    stepped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dial")
        self._dial: Dial | None = None
        self._wanted: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._on_soon)
        few = label(self.tr("few"), ink="secondary")
        many = label(self.tr("many"), ink="secondary")
        self.slider = DialSlider()
        self.slider.setObjectName("dialSlider")
        self.slider.setFixedWidth(160)
        self.slider.valueChanged.connect(self._on_value_changed)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.stepped.connect(self.stepped)
        self.slider.setToolTip(self.tr("How many groups: the arrow keys turn it, too"))
        self.count = label(name="dialCount")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.auto = QPushButton(self.tr("Auto"))
        self.auto.setObjectName("dialAuto")
        self.auto.setProperty("kind", "quiet")
        self.auto.setAutoDefault(False)
        self.auto.setCheckable(True)
        self.auto.clicked.connect(self._on_auto)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (few, self.slider, many, self.count, self.auto):
            line.addWidget(widget)
        self.hide()

    def show_dial(self, dial: Dial | None) -> None:
        """The number beside the slider is the number of groups that are shown, whatever was asked for."""
        self._dial = dial
        self.setVisible(dial is not None)
        if dial is None:
            return
        self.count.setText(words.groups(dial.shown))
        room = self.fontMetrics().horizontalAdvance(words.groups(max(dial.most, 10)))
        self.count.setMinimumWidth(room + 8)
        self.auto.setChecked(dial.wanted is None)
        why = engine_text(dial.why)
        self.auto.setToolTip(plain_tooltip(why))
        self.auto.setAccessibleDescription(why)
        spoken = translate("DialBar", "How many groups: %1", words.number(dial.shown))
        self.slider.setAccessibleName(spoken)
        self.slider.setEnabled(dial.most > dial.fewest)
        if not self.slider.isSliderDown():
            self._place(dial)

    def _place(self, dial: Dial) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(position(dial.groups, dial.fewest, dial.most))
        self.slider.blockSignals(False)

    def _on_value_changed(self, value: int) -> None:
        if self._dial is not None:
            self._wanted = groups_at(value, self._dial.fewest, self._dial.most)
            self._soon.start()

    def _on_soon(self) -> None:
        self.asked.emit(self._wanted)

    def _on_released(self) -> None:
        """The hand is gone: the handle goes to the number that is shown."""
        if self._soon.isActive():
            self._soon.stop()
            self._on_soon()
        if self._dial is not None:
            self._place(self._dial)

    def _on_auto(self) -> None:
        self._soon.stop()
        self.asked.emit(None)


def position(groups: int, fewest: int, most: int) -> int:
    """Where the handle stands: as far from 10 to 20 groups as from 100 to 200."""
    if most <= fewest:
        return 0
    low, high = math.log(max(1, fewest)), math.log(max(1, most))
    share = (math.log(max(1, groups)) - low) / (high - low)
    return round(POSITIONS * min(1.0, max(0.0, share)))


def groups_at(value: int, fewest: int, most: int) -> int:
    """The number of groups that a position asks for."""
    low, high = math.log(max(1, fewest)), math.log(max(1, most))
    return min(most, max(fewest, round(math.exp(low + (high - low) * value / POSITIONS))))


def stepped(dial: Dial, by: float) -> int:
    """The number of groups that a step of this share asks for: at least one more or fewer."""
    if math.isinf(by):
        return dial.most if by > 0 else dial.fewest
    step = max(1, round(abs(by) * dial.groups))
    return min(dial.most, max(dial.fewest, dial.groups + int(math.copysign(step, by))))


def turn_by(groups: Turning, by: float) -> bool:
    """Show fewer or more groups, by this share of them; on to the next number where the tree has none there.

    Whether there was anywhere to go.
    """
    before = groups.dial()
    if before is None or stepped(before, by) == before.groups:
        return False
    for _ in range(TRIES):
        dial = groups.turn(stepped(before, by))
        if dial is None or dial.groups != before.groups:
            break
        by *= 2
    return True

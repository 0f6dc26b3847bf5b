"""The live view of learning: the map that moves, and what the numbers say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.jobs import Jobs, Work
from app.learning.curve import Curve
from app.learning.map_view import LearningMap
from app.learning.situation import score_words, situation, trend, watched
from app.theme.fonts import Size, scaled, window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.labels import ElidedLabel, label, set_ink
from app.views.loss_plot import part_name

PARTS = ("metric", "rim", "reconstruction")
SIDE = 264


class LearningWindow(QDialog):
    """Shows the job that learns, or the last that did; any pass that is over can be looked at again.

    It only listens: opening it starts nothing, closing it leaves nothing behind.

    Signals:
        opened(int): show this photo large.
        changes_asked: show what learning has changed.
    """

    opened = Signal(int)
    changes_asked = Signal()

    def __init__(self, jobs: Jobs, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learningWindow")
        self.setWindowTitle(self.tr("What is being learned"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs = jobs
        self._work: Work | None = None
        self._heading = label(size=Size.TITLE, is_strong=True, name="learningHeading")
        self._sentence = ElidedLabel(ink="secondary", name="learningSentence")
        self.map = LearningMap(thumbs, theme)
        self.map.opened.connect(self.opened)
        self.map.described.connect(self._on_described)
        self._caption = label(ink="secondary", name="learningCaption")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("passSlider")
        self.slider.setAccessibleName(self.tr("Pass to look at"))
        self.slider.setPageStep(1)
        self.slider.valueChanged.connect(self._on_slid)
        self._pass = label(ink="secondary", name="passLabel")
        for widget in (self.slider, self._pass):
            keeps_room = widget.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(keeps_room)
        self._score = label("–", Size.TITLE, is_strong=True, name="scoreFigure")
        self._means = label(ink="secondary", wraps=True, name="scoreMeaning")
        self.score_curve = Curve(theme, self.tr("Against the first look"), 56)
        self.groups_curve = Curve(theme, self.tr("Groups with photos"))
        self.loss_curves = {part: Curve(theme, _title(part)) for part in PARTS}
        self._changes = QPushButton(self.tr("What learning changed"))
        self._changes.setObjectName("showChanges")
        self._changes.setAutoDefault(False)
        self._changes.clicked.connect(self.changes_asked)
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("closeLearning")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        self._lay_out()
        self.resize(window_size(1000, 680))
        jobs.changed.connect(self.refresh)
        self.map.setFocus()

    def refresh(self) -> None:
        """Follow the job; a pass that the person looks back at stays until they return to the latest."""
        if not self.isVisible():
            return
        work = watched(self._jobs)
        now = situation(work)
        self._heading.setText(now.title)
        self._sentence.set_whole_text(now.sentence)
        set_ink(self._sentence, "loss" if now.is_loss else "secondary")
        self._changes.setVisible(work is not None and work.end is not None and bool(work.seen))
        follows = work is not self._work or self.slider.value() == self.slider.maximum()
        self._work = work
        passes = len(work.seen) if work is not None else 0
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, passes - 1))
        if follows:
            self.slider.setValue(self.slider.maximum())
        self.slider.blockSignals(False)
        for widget in (self.slider, self._pass):
            widget.setVisible(passes > 1)
        if work is None or not passes:
            self.map.wait(now.waiting)
            self._caption.setText("")
        self._show_numbers()
        self._show_pass()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _on_slid(self, _value: int) -> None:
        self._show_numbers()
        self._show_pass()

    def _on_described(self, caption: str) -> None:
        self._caption.setText(caption)

    def _show_pass(self) -> None:
        if self._work is None or not self._work.seen:
            return
        seen = self._work.seen[self.slider.value()]
        self.map.show_pass(seen)
        self._pass.setText(
            translate("Learning", "After pass %1 of %2", words.number(seen.epoch), words.number(seen.epochs))
            if seen.epoch
            else translate("Learning", "Before the first pass")
        )
        self.slider.setAccessibleDescription(self._pass.text())

    def _show_numbers(self) -> None:
        seen = self._work.seen if self._work is not None else []
        epochs = self._work.epochs if self._work is not None else []
        at = self.slider.value()
        score = seen[at].score if seen else None
        figure, means = score_words(score)
        self._score.setText(figure)
        self._means.setText(means)
        scores = [one.score for one in seen if one.score is not None]
        passes = seen[-1].epochs if seen else 1
        at_pass = seen[at].epoch if seen else 0
        first = len(seen) - len(scores)
        zero = 0.0 if scores else None
        self.score_curve.show_values(scores, first, passes, "", baseline=zero, at=at_pass)
        self.score_curve.setAccessibleName(f"{figure} {means}")
        present = [float(one.groups_present) for one in epochs]
        there = present[: max(1, at_pass)]
        latest = words.number(round(there[-1])) if there else ""
        self.groups_curve.show_values(present, 1, passes, latest, at=at_pass)
        for part, curve in self.loss_curves.items():
            losses = [one.losses[part] for one in epochs if part in one.losses]
            curve.setVisible(bool(losses) or not epochs)
            curve.show_values(losses, 1, passes, trend(losses[:at_pass]), at=at_pass)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.slider, 1)
        below.addWidget(self._pass)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.map, 1)
        left.addSpacing(8)
        left.addWidget(self._caption)
        left.addSpacing(8)
        left.addLayout(below)
        side = QWidget()
        side.setFixedWidth(scaled(SIDE))
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._score)
        right.addSpacing(4)
        right.addWidget(self._means)
        right.addSpacing(12)
        right.addWidget(self.score_curve)
        right.addSpacing(24)
        right.addWidget(self.groups_curve)
        right.addSpacing(24)
        right.addWidget(label(self.tr("What each pass works on"), Size.EMPHASIS, is_strong=True))
        right.addSpacing(4)
        right.addWidget(
            label(self.tr("The lower a line, the more of it is achieved."), ink="secondary", wraps=True)
        )
        right.addSpacing(12)
        for curve in self.loss_curves.values():
            right.addWidget(curve)
            right.addSpacing(8)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(32)
        middle.addLayout(left, 1)
        middle.addWidget(side)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._changes)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addSpacing(4)
        column.addWidget(self._sentence)
        column.addSpacing(16)
        column.addLayout(middle, 1)
        column.addSpacing(16)
        column.addLayout(buttons)


def _title(part: str) -> str:
    """The part's name as the title of a curve."""
    name = part_name(part)
    return name[:1].upper() + name[1:]

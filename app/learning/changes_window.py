"""The before/after card: which groups are shown, why, and the evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.jobs import Jobs
from app.learning import comparison
from app.learning.example_view import ExampleView
from app.models.photo_rows import PhotoRows
from app.theme.fonts import Size, window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.empty import EmptyState
from app.views.labels import label, set_ink
from engine import Evidence, ExamplePhotos, Library
from engine.messages import Choose, GroupsChanged, JobEnd, JobFailed

WIDTH = 620


class ChangesWindow(QDialog):
    """Reads the verdict from the library, and again whenever the groups change. One button switches."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        bridge: Bridge,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("changesWindow")
        self.setWindowTitle(self.tr("What learning changed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._jobs = jobs
        self._rows = rows
        self._thumbs = thumbs
        self._theme = theme
        self._choice: int | None = None
        self._heading = label(size=Size.TITLE, is_strong=True, wraps=True, name="changesHeading")
        self._sentence = label(wraps=True, name="changesSentence")
        self._message = label(ink="secondary", wraps=True, name="changesMessage")
        self.switch = QPushButton()
        self.switch.setObjectName("switchGroups")
        self.switch.setAutoDefault(False)
        self.switch.clicked.connect(self._on_switch)
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("closeChanges")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        self._nothing = EmptyState(theme, "compare")
        self._nothing.say(
            self.tr("Nothing to compare yet"),
            self.tr(
                "When Kindred has learned from your photos, it shows here what that changed, and you can "
                "go back to the first look."
            ),
        )
        self._page = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._nothing)
        self._lay_out()
        self.resize(window_size(WIDTH + 48, 720))
        bridge.groups_changed.connect(self._on_groups_changed)
        bridge.job_ended.connect(self._on_ended)
        self.refresh()

    def refresh(self) -> None:
        """Show what the library says now."""
        verdict = self._library.runs.verdict()
        run = self._library.groups.current_run()
        self._stack.setCurrentWidget(self._nothing if verdict is None else self._page)
        self.switch.setVisible(verdict is not None)
        if verdict is None:
            return
        self._heading.setText(comparison.heading(run))
        self._sentence.setText(engine_text(verdict.sentence))
        self.switch.setText(comparison.other_choice(run))
        self.switch.setEnabled(self._choice is None)
        self._show_evidence(verdict.evidence)
        self._show_examples(verdict.examples)

    def _on_switch(self) -> None:
        is_learned = comparison.is_learned_shown(self._library.groups.current_run())
        self._choice = self._jobs.submit(Choose("first-look" if is_learned else "learned"))
        self.switch.setEnabled(False)
        self._say(
            self.tr("The groups change as soon as the present step is done.")
            if self._jobs.current is not None
            else self.tr("Changing the groups…")
        )

    def _on_groups_changed(self, _event: GroupsChanged) -> None:
        self.refresh()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job != self._choice:
            self.refresh()  # learning may have ended with another verdict
            return
        self._choice = None
        self._say(
            engine_text(end.sentence) if isinstance(end, JobFailed) else "",
            is_loss=isinstance(end, JobFailed),
        )
        self.refresh()
        self.switch.setFocus()

    def _say(self, sentence: str, *, is_loss: bool = False) -> None:
        self._message.setText(sentence)
        set_ink(self._message, "loss" if is_loss else "secondary")

    def _show_evidence(self, evidence: Sequence[Evidence]) -> None:
        _empty(self._evidence)
        self._evidence_title.setVisible(bool(evidence))
        if evidence:
            order = label(self.tr("first look → learned"), Size.CAPTION, ink="secondary")
            self._evidence.addWidget(order, 0, 2, Qt.AlignmentFlag.AlignRight)
        for row, one in enumerate(evidence, start=1):
            sentence = label(engine_text(one.sentence), wraps=True)
            bar = EvidenceBar(one, self._theme)
            figures = label(bar.says, name=f"evidence-{one.name}")
            figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._evidence.addWidget(sentence, row, 0)
            self._evidence.addWidget(bar, row, 1)
            self._evidence.addWidget(figures, row, 2)

    def _show_examples(self, examples: Sequence[ExamplePhotos]) -> None:
        _empty(self._examples)
        self._examples_title.setVisible(bool(examples))
        for row, one in enumerate(examples):
            photo = self._rows.get(one.photo_id)
            name = words.file_name(photo.path) if photo else self.tr("A photo that is gone")
            self._examples.addWidget(ExampleView(one, name, self._thumbs, self._theme), row, 0)

    def _lay_out(self) -> None:
        self._evidence = QGridLayout()
        self._evidence.setHorizontalSpacing(16)
        self._evidence.setVerticalSpacing(12)
        self._evidence.setColumnStretch(0, 1)
        self._examples = QGridLayout()
        self._examples.setVerticalSpacing(16)
        self._evidence_title = label(self.tr("How it was measured"), Size.EMPHASIS, is_strong=True)
        self._examples_title = label(self.tr("Photos and the nearest to them"), Size.EMPHASIS, is_strong=True)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addSpacing(8)
        column.addWidget(self._sentence)
        column.addSpacing(24)
        column.addWidget(self._evidence_title)
        column.addLayout(self._evidence)
        column.addSpacing(32)
        column.addWidget(self._examples_title)
        column.addSpacing(12)
        column.addLayout(self._examples)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(self.tr("What learning changed"))
        scroll.setWidget(self._stack)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self._message, 1)
        buttons.addWidget(self.switch)
        buttons.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)


class EvidenceBar(QWidget):
    """From nothing to everything in a line; a ring is the first look, a disc what was learned."""

    def __init__(self, evidence: Evidence, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._theme = theme
        self.says = f"{comparison.percent(evidence.before)} → {comparison.percent(evidence.after)}"
        self.setAccessibleName(f"{engine_text(evidence.sentence)}: {self.says}")
        self.setFixedSize(QSize(112, 20))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(6, self.height() / 2, self.width() - 12, 0)
        painter.setPen(QPen(QColor(colours.hairline), 2))
        painter.drawLine(line.topLeft(), line.topRight())
        before, after = (
            QPointF(line.left() + line.width() * min(100.0, max(0.0, value)) / 100, line.top())
            for value in (self._evidence.before, self._evidence.after)
        )
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.drawLine(before, after)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(QColor(colours.window))
        painter.drawEllipse(before, 4, 4)
        painter.setBrush(QColor(colours.text))
        painter.drawEllipse(after, 4, 4)


def _empty(grid: QGridLayout) -> None:
    """Take out what a layout holds."""
    while (item := grid.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()

"""Photos beside each other, and where they are alike to the program."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.labels import ElidedLabel, label
from app.why.heat_pane import HeatPane
from engine import Group, Photo, coloured, scale, smooth
from engine.messages import WhyFound

COLUMNS = 4
WIDTH, HIGHEST, AROUND = 960, 760, 160
STRONG = 55  # percent of the overlay's opacity at first: both the photo and the colours can be read
STEP = 5


class WhySheet(QDialog):
    """Says that it is looking until `show_found` or `say`. `O` shows and hides the overlay."""

    def __init__(
        self,
        photos: Sequence[Photo],
        group: Group | None,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("whySheet")
        self.setWindowTitle(self.tr("Why together"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.photos = tuple(one.id for one in photos)
        self.group = group
        self.panes = [HeatPane(one, thumbs, theme) for one in photos]
        self.captions = [ElidedLabel(ink="secondary") for _ in photos]
        for pane, caption in zip(self.panes, self.captions, strict=True):
            name = words.file_name(pane.photo.path)
            caption.set_whole_text(name)
            pane.setAccessibleName(name)
        if group is None:
            legend = self.tr("Where these two look alike to the program")
        else:
            legend = translate(
                "WhySheet", "Where these look like their group to the program: %1", words.title(group)
            )
        self._legend = label(legend, Size.EMPHASIS, is_strong=True, wraps=True, name="whyLegend")
        self._message = label(self.tr("Looking…"), ink="secondary", wraps=True, name="whyMessage")
        self._ramp = Ramp()
        self.overlay = QCheckBox(self.tr("Show it on the photos (O)"))
        self.overlay.setObjectName("whyOverlay")
        self.overlay.setChecked(True)
        self.overlay.toggled.connect(self._on_changed)
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setObjectName("whyStrength")
        self.strength.setAccessibleName(self.tr("How strong the colours are"))
        self.strength.setRange(0, 100)
        self.strength.setSingleStep(STEP)
        self.strength.setPageStep(4 * STEP)
        self.strength.setValue(STRONG)
        self.strength.valueChanged.connect(self._on_changed)
        toggle = QShortcut(QKeySequence("O"), self)
        toggle.activated.connect(self.overlay.toggle)
        for part in (self.overlay, self.strength):
            part.setEnabled(False)
        self._lay_out()

    @property
    def text(self) -> str:
        """What is said below the legend."""
        return self._message.text()

    def say(self, sentence: str) -> None:
        self._message.setText(sentence)

    def show_found(self, found: WhyFound) -> None:
        """Lay the maps over the photos, all on one scale."""
        sizes = [pane.size_of_overlay() for pane in self.panes]
        maps = [
            smooth(values, size.width(), size.height())
            for values, size in zip(found.maps, sizes, strict=True)
        ]
        most = scale(maps)
        for pane, caption, values, similarity in zip(
            self.panes, self.captions, maps, found.similarities, strict=True
        ):
            pane.lay_over(coloured(values, most))
            name = words.file_name(pane.photo.path)
            if found.group is not None:
                name = f"{words.similarity(similarity)} · {name}"
            caption.set_whole_text(name)
            where = translate("WhySheet", "most alike: %1", _where(values))
            pane.setAccessibleName(f"{name}, {where}")
        self.say(self._sentence(found))
        for part in (self.overlay, self.strength):
            part.setEnabled(True)
        self._on_changed()

    def _sentence(self, found: WhyFound) -> str:
        if found.group is not None:
            return self.tr(
                "All places of a photo together make its similarity to the mean of the group, which stands below it. "
                "The colours mean the same in all photos."
            )
        similarity = words.similarity(found.similarities[0])
        if scale(found.maps) <= 0 or found.similarities[0] <= 0:
            return translate(
                "WhySheet",
                "Their similarity is %1: on the whole the program finds nothing alike in them.",
                similarity,
            )
        return translate(
            "WhySheet",
            "All places of either photo together make their similarity, %1. The colours mean the same in both.",
            similarity,
        )

    def _on_changed(self) -> None:
        opacity = self.strength.value() / 100 if self.overlay.isChecked() else 0.0
        for pane in self.panes:
            pane.set_opacity(opacity)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._legend)
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = min(COLUMNS, len(self.panes))
        for place, (pane, caption) in enumerate(zip(self.panes, self.captions, strict=True)):
            row = 2 * (place // columns)
            grid.addWidget(pane, row, place % columns)
            grid.addWidget(caption, row + 1, place % columns)
            grid.setRowStretch(row, 1)
            grid.setColumnStretch(place % columns, 1)
        column.addLayout(grid, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(self.tr("little"), ink="secondary"))
        line.addWidget(self._ramp, 1)
        line.addWidget(label(self.tr("much"), ink="secondary"))
        line.addSpacing(16)
        line.addWidget(self.overlay)
        line.addWidget(self.strength)
        column.addLayout(line)
        column.addWidget(self._message)
        tallest = max(pane.photo.height / max(1, pane.photo.width) for pane in self.panes)
        rows = -(-len(self.panes) // columns)
        self.resize(WIDTH, min(HIGHEST, AROUND + round(rows * (tallest * WIDTH / columns + 20))))


class Ramp(QWidget):
    """The colours from little to much."""

    def __init__(self) -> None:
        super().__init__()
        pixels = coloured(np.linspace(0, 1, 256, dtype=np.float32)[None], 1.0)
        self._image = QImage(pixels.tobytes(), 256, 1, 768, QImage.Format.Format_RGB888).copy()
        self.setMinimumWidth(120)

    def sizeHint(self) -> QSize:
        return QSize(200, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        bar = QRectF(self.rect())
        painter.drawImage(QRectF(bar.left(), bar.center().y() - 4, bar.width(), 8), self._image)


def _where(values: NDArray[np.float32]) -> str:
    """In words where a map is greatest, for those who do not see it."""
    row, column = np.unravel_index(int(values.argmax()), values.shape)
    down, across = 3 * row // values.shape[0], 3 * column // values.shape[1]
    return (
        (
            translate("WhySheet", "upper left"),
            translate("WhySheet", "above"),
            translate("WhySheet", "upper right"),
        ),
        (translate("WhySheet", "left"), translate("WhySheet", "the middle"), translate("WhySheet", "right")),
        (
            translate("WhySheet", "lower left"),
            translate("WhySheet", "below"),
            translate("WhySheet", "lower right"),
        ),
    )[down][across]

"""What is known about a photo, in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app import words
from app.theme.fonts import Size, scaled
from app.views.labels import label
from engine import Group, Photo


class PhotoFacts(QScrollArea):
    """Name, group, date, size and place of one photo.

    Signals:
        group_asked(int): open the photo's group.
        show_asked: show the file in its folder.
    """

    group_asked = Signal(int)
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewerFacts")
        self.setFixedWidth(max(256, scaled(200)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys are the viewer's
        inside = QWidget()
        self.setWidget(inside)
        self._group_id: int | None = None
        self._values: dict[str, QLabel] = {}
        self._headings: dict[str, QLabel] = {}
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(2)
        self._name = label(size=Size.EMPHASIS, is_strong=True, wraps=True, name="factName")
        self._column.addWidget(self._name)
        self._add("group", self.tr("Group"))
        self._open = QPushButton(self.tr("Open the group"))
        self._open.setObjectName("openGroup")
        self._open.clicked.connect(self._on_open)
        self._column.addSpacing(4)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._add("date", self.tr("Taken"))
        self._add("camera", self.tr("Camera"))
        self._add("place", self.tr("Place"))
        self._add("dimensions", self.tr("Dimensions"))
        self._add("size", self.tr("File"))
        self._add("companions", self.tr("Together with"))
        self._add("path", self.tr("Folder"))
        show = QPushButton(self.tr("Show in folder"))
        show.setObjectName("showPhoto")
        show.clicked.connect(self.show_asked)
        self._column.addSpacing(4)
        self._column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = label(size=Size.CAPTION, ink="secondary", wraps=True, name="factNote")
        self._column.addSpacing(12)
        self._column.addWidget(self._note)
        self._column.addStretch(1)

    def show_photo(self, photo: Photo, group: Group | None, companions: Sequence[Path]) -> None:
        self._group_id = group.id if group else None
        self._name.setText(_breakable(words.file_name(photo.path)))
        self._values["group"].setText(words.title(group) if group else self.tr("In no group"))
        self._open.setVisible(group is not None)
        when = words.date(photo.taken_at)
        if photo.utc_offset is not None and not photo.is_date_from_file:
            when += " " + words.utc_offset(photo.utc_offset)
        if photo.is_date_from_file:
            when += "\n" + self.tr("(the date of the file; the photo has none)")
        self._values["date"].setText(when)
        self._show("camera", "\n".join(one for one in (photo.camera, photo.lens) if one))
        self._show("place", words.position(photo.latitude, photo.longitude))
        self._values["dimensions"].setText(words.dimensions(photo.width, photo.height))
        self._values["size"].setText(f"{photo.format}, {words.file_size(photo.size_bytes)}")
        self._show("companions", "\n".join(_breakable(words.file_name(one)) for one in companions))
        self._values["path"].setText(_breakable(words.path(photo.path.parent)))

    def say(self, note: str) -> None:
        """A remark on the picture itself, such as that only its preview can be shown."""
        self._note.setText(note)

    def value(self, name: str) -> str:
        return self._values[name].text().replace("\u200b", "")

    def _add(self, name: str, heading: str) -> None:
        value = label(wraps=True, name=f"fact-{name}")
        self._headings[name] = label(heading, Size.CAPTION, ink="secondary")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._values[name] = value
        self._headings[name].setContentsMargins(0, 12, 0, 0)  # goes with the heading where that is hidden
        self._column.addWidget(self._headings[name])
        self._column.addWidget(value)

    def _show(self, name: str, text: str) -> None:
        """A fact that not every photo has takes no place where it is unknown."""
        self._values[name].setText(text)
        for one in (self._headings[name], self._values[name]):
            one.setVisible(bool(text))

    def _on_open(self) -> None:
        if self._group_id is not None:
            self.group_asked.emit(self._group_id)


def _breakable(text: str) -> str:
    """Let a long path wrap after its separators."""
    for separator in ("/", "\\", "_", "-", "."):
        text = text.replace(separator, separator + "\u200b")
    return text

"""Labels that show text as it is, and never as markup: names of files and groups are untrusted."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.theme.fonts import Size, font

Ink = Literal["text", "secondary", "doubt", "loss"]


def label(
    text: str = "",
    size: Size = Size.BODY,
    *,
    ink: Ink = "text",
    is_strong: bool = False,
    wraps: bool = False,
    name: str = "",
    parent: QWidget | None = None,
) -> QLabel:
    """A plain-text label in one of our sizes and inks."""
    return _dress(QLabel(parent), text, size, ink, is_strong, wraps, name)


def set_ink(widget: QWidget, ink: Ink) -> None:
    """Change the ink of a label or a quiet button; the style sheet is asked again."""
    if widget.property("ink") != ink:
        widget.setProperty("ink", ink)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _dress(made: QLabel, text: str, size: Size, ink: Ink, is_strong: bool, wraps: bool, name: str) -> QLabel:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(size, is_strong=is_strong))
    made.setProperty("ink", ink)
    made.setWordWrap(wraps)
    if name:
        made.setObjectName(name)
    made.setText(text)
    return made


class ElidedLabel(QLabel):
    """One line that gives way: what does not fit is left out with an ellipsis and told by the tooltip."""

    def __init__(
        self,
        size: Size = Size.BODY,
        *,
        ink: Ink = "text",
        is_strong: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._whole = ""
        _dress(self, "", size, ink, is_strong, False, name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(48)

    @property
    def whole_text(self) -> str:
        return self._whole

    def set_whole_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        # Tooltips guess rich text too; wrapping the text in a plain one is done by escaping.
        explain(self, self._whole if shown != self._whole else "")


def explain(widget: QWidget, text: str) -> None:
    """A tooltip that shows `text` literally; it is read aloud as it is, without what keeps it literal."""
    widget.setToolTip(plain_tooltip(text) if text else "")
    widget.setAccessibleDescription(text)


def plain_tooltip(text: str) -> str:
    """A tooltip that shows `text` literally."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"

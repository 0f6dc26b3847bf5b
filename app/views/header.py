"""The line above a place: where am I, how much is here, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.theme.fonts import Size
from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import ElidedLabel

LEAST_TITLE = 160  # logical pixels that a long title keeps beside the controls


class PlaceHeader(QWidget):
    """Title, subtitle, and a back button where there is somewhere to go back to.

    Signals:
        back_asked: the back button was pressed.
    """

    back_asked = Signal()

    def __init__(self, theme: Theme, *, has_back: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(Size.TITLE, is_strong=True, name="placeTitle")
        self._subtitle = ElidedLabel(Size.BODY, ink="secondary", name="placeSubtitle")
        self._back = IconButton(theme, "back", name=self.tr("Back"), object_name="placeBack", action="up")
        self._back.setVisible(has_back)
        self._back.clicked.connect(self.back_asked)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(4)
        self._texts.addWidget(self._title)
        self._second = QStackedWidget()
        self._second.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._second.addWidget(self._subtitle)
        self._texts.addWidget(self._second)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12 if has_back else 24, 16, 24, 12)
        self._line.setSpacing(8)
        self._line.addWidget(self._back)
        self._line.addLayout(self._texts, 1)
        self._controls = QWidget()
        self._row = QHBoxLayout(self._controls)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._line.addWidget(self._controls)
        self._is_below = False

    @property
    def title(self) -> str:
        return self._title.whole_text

    @property
    def subtitle(self) -> str:
        return self._subtitle.whole_text

    def say(self, title: str, subtitle: str = "") -> None:
        self._title.set_whole_text(title)
        self._subtitle.set_whole_text(subtitle)

    def add_instead(self, widget: QWidget) -> None:
        """Have something that can be shown in the place of the subtitle."""
        self._second.addWidget(widget)

    def show_instead(self, widget: QWidget, is_shown: bool) -> None:
        self._second.setCurrentWidget(widget if is_shown else self._subtitle)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end; all of them stand below where the title would have no room."""
        self._row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # a control came or went, or says something else
            self._arrange()
        return is_done

    def _arrange(self) -> None:
        margins = self._line.contentsMargins()
        back = self._back.sizeHint().width() + 8 if self._back.isVisibleTo(self) else 0
        title = self._title.fontMetrics().horizontalAdvance(self._title.whole_text)
        room = self.width() - margins.left() - margins.right() - back - 8
        is_below = min(title, LEAST_TITLE) + self._controls.sizeHint().width() > room
        if is_below != self._is_below:
            self._is_below = is_below
            (self._texts if is_below else self._line).addWidget(self._controls)
            self._row.setAlignment(Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag.AlignRight)
            self._row.setContentsMargins(0, 8 if is_below else 0, 0, 0)

    def add_line(self, widget: QWidget) -> None:
        """Put a line under the subtitle."""
        self._texts.addWidget(widget)

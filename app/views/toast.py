"""A message at the bottom of what is looked at, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import label

SHOWN_MS = 8_000
WIDEST = 560
MARGIN = 16


class Toast(QFrame):
    """Lies over its parent and goes by itself, but not while the pointer or the keyboard is on it."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("toast")
        self._act: Callable[[], None] | None = None
        self._words = label(wraps=True, name="toastText")
        self.button = QPushButton(self.tr("Undo"))
        self.button.setObjectName("toastButton")
        self.button.setProperty("kind", "quiet")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_pressed)
        self._close = IconButton(theme, "close", name=self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        line.addWidget(self._close)
        over.installEventFilter(self)
        if isinstance(over, QStackedWidget):
            over.currentChanged.connect(self.raise_)  # the page that is turned to comes to the front
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, sentence: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence; `button` names what pressing it does."""
        self._words.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._act = act
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def take_back(self, sentence: str) -> None:
        """Hide it if it says this: what it was about is over."""
        if self.text == sentence:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """As wide as its words on one line, as far as there is room."""
        over = self._over
        metrics = QFontMetrics(self._words.font())
        around = self.sizeHint().width() - self._words.sizeHint().width()
        wanted = metrics.horizontalAdvance(self._words.text()) + 4 + around
        width = min(wanted, WIDEST, over.width() - 2 * MARGIN)
        self._line.activate()
        height = max(self._line.totalHeightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((over.width() - width) // 2, over.height() - height - MARGIN, width, height)

    def _on_pressed(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _on_time(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()

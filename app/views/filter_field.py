"""A field that narrows what a place shows, while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.theme.fonts import scaled
from app.views.key_tips import names_keys

WAIT_MS = 150
"""After the last key: at 100,000 photos a look through all of them is a blink, but not one for each letter."""

WIDTH = 220


class FilterField(QLineEdit):
    """Esc empties it and leaves; Down or Enter goes to the photos.

    Signals:
        asked(str): show what these words fit; "" shows all.
        left: the keyboard belongs to the photos again.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("filterField")
        self.setPlaceholderText(self.tr("Filter"))
        self.setAccessibleName(self.tr("Filter"))
        tip = self.tr("By name, folder, camera, kind of file or date, as in 2021-07")
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)
        names_keys(self, "filter")
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # photos that are dragged carry the paths of their files as text
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Show all"))
        self.setMaximumWidth(max(WIDTH, scaled(140)))
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(WAIT_MS)
        self._waiting.timeout.connect(self._on_time)
        self.textChanged.connect(self._on_changed)

    def empty(self) -> None:
        """Without asking: another place, or another group, is shown."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._waiting.stop()

    def event(self, event: QEvent) -> bool:
        """Esc is for the field while one is in it, not for the menu."""
        if event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.clear()
                self._on_time()
                self.left.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_time()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def _on_changed(self) -> None:
        self._waiting.start()

    def _on_time(self) -> None:
        self._waiting.stop()
        self.asked.emit(self.text().strip())

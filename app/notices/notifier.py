"""A notification, however this desktop shows one."""

from __future__ import annotations

import logging
import sys
from typing import cast

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

log = logging.getLogger(__name__)

PORTAL, PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Notification"
SHOWN_MS = 15_000
NAME = "work-ended"
"""A later notification replaces the one before."""
SHOW = "show"
"""What a click on it asks for."""


class DesktopNotifier(QObject):
    """Through the desktop portal where there is one, else through the tray; where there is neither, nothing is shown.

    Signals:
        clicked: the person wants to see what it is about.
    """

    clicked = Signal()

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        is_linux = sys.platform.startswith("linux")
        self._bus = bus if bus is not None else QDBusConnection.sessionBus() if is_linux else None
        if self._bus is not None and self._bus.isConnected():
            slot = cast(
                bytes, SLOT("_on_invoked(QString,QString)")
            )  # a text, whatever the binding's types say
            self._bus.connect(PORTAL, PLACE, INTERFACE, "ActionInvoked", self, slot)
        self._tray: QSystemTrayIcon | None = None
        self._watcher: QDBusPendingCallWatcher | None = None
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(SHOWN_MS)
        self._hiding.timeout.connect(self.close)

    def notify(self, title: str, sentence: str) -> None:
        if self._bus is None or not self._bus.isConnected():
            self._show_in_tray(title, sentence)
            return
        message = QDBusMessage.createMethodCall(PORTAL, PLACE, INTERFACE, "AddNotification")
        said = {"title": title, "body": sentence, "priority": "normal", "default-action": SHOW}
        message.setArguments([NAME, said])
        self._watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        self._asked = (title, sentence)
        self._watcher.finished.connect(self._on_answered)

    def close(self) -> None:
        """Take the sign out of the tray again."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    @Slot(str, str)
    def _on_invoked(self, name: str, action: str) -> None:
        """The portal tells every program of a click on any program's notification that it knows as none."""
        if (name, action) == (NAME, SHOW):
            self.clicked.emit()

    def _on_answered(self) -> None:
        if self._watcher is not None and self._watcher.isError():
            log.info("no notification by the portal: %s", self._watcher.error().message())
            self._show_in_tray(*self._asked)

    def _show_in_tray(self, title: str, sentence: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        self.close()
        self._tray = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        self._tray.messageClicked.connect(self.clicked)
        self._tray.activated.connect(self._on_activated)
        self._tray.show()
        self._tray.showMessage(title, sentence, QSystemTrayIcon.MessageIcon.NoIcon, SHOWN_MS)
        self._hiding.start()

    def _on_activated(self) -> None:
        self.clicked.emit()

"""How far work is, at the program's entry in the task bar, where the desktop listens for that."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

ENTRY = "application://io.github.kindred.Kindred.desktop"
PLACE, INTERFACE = "/io/github/kindred/Kindred", "com.canonical.Unity.LauncherEntry"


class TaskBar(QObject):
    """The docks of KDE Plasma, Ubuntu and others follow this signal; elsewhere nobody hears it."""

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        is_linux = sys.platform.startswith("linux")
        self._bus = bus if bus is not None else QDBusConnection.sessionBus() if is_linux else None
        self._told: int | None = None

    def show_share(self, share: float | None) -> None:
        """share: in [0, 1]; None where nothing runs or it cannot be told. Told anew only by whole per cents."""
        percent = None if share is None else round(share * 100)
        if percent == self._told:
            return
        self._told = percent
        if self._bus is None or not self._bus.isConnected():
            return
        message = QDBusMessage.createSignal(PLACE, INTERFACE, "Update")
        visible = percent is not None
        message.setArguments([ENTRY, {"progress": (percent or 0) / 100, "progress-visible": visible}])
        self._bus.send(message)

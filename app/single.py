"""One window a library: a second start hands its folder to the window that is there, and leaves."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

CONNECT_MS = 500
ANSWER_MS = 10_000  # a window that is there may be starved of a processor, or in a long step
LONGEST_MESSAGE = 64 * 1024  # bytes: a path, and nothing else
BETWEEN_TRIES = 0.1  # seconds


class OnlyWindow(QObject):
    """Listens for later starts on the same library. Made by the one that holds the library's lock.

    Signals:
        asked(object): another start wanted the window, with a folder (Path) or None.
    """

    asked = Signal(object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = _name(library)
        QLocalServer.removeServer(name)  # left by one that was killed: the lock says that nobody else listens
        if not self._server.listen(name):
            log.warning("later starts cannot reach this window: %s", self._server.errorString())

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._sockets.append(socket)
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_disconnected)
        self._on_ready()
        self._on_disconnected()  # one may be gone again

    def _on_ready(self) -> None:
        """Of all that are connected: sender() may be a wrapper that has forgotten what it wraps."""
        for socket in list(self._sockets):
            if socket.canReadLine() or socket.bytesAvailable() > LONGEST_MESSAGE:
                self._take(socket)

    def _on_disconnected(self) -> None:
        for socket in list(self._sockets):
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._sockets.remove(socket)
                socket.deleteLater()

    def _take(self, socket: QLocalSocket) -> None:
        line = bytes(socket.readLine(LONGEST_MESSAGE).data())
        try:
            given = json.loads(line)["folder"]
            folder = None if given is None else Path(os.fsdecode(bytes.fromhex(given)))
        except (ValueError, KeyError, TypeError):
            log.warning("something that is no start of this program spoke to it")
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        self.asked.emit(folder)


def hand_over(library: Path, folder: Path | None, patience: float = 0.0) -> bool:
    """Give the folder to the window that has this library open; False where there is none.

    patience: seconds to go on trying, where it is known that a window is there or just coming.
    """
    end = time.monotonic() + patience
    while not _hand_over(library, folder):
        if time.monotonic() > end:
            return False
        time.sleep(BETWEEN_TRIES)
    return True


def _hand_over(library: Path, folder: Path | None) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(_name(library))
    if not socket.waitForConnected(CONNECT_MS):
        return False
    given = None if folder is None else os.fsencode(folder).hex()  # names are bytes, not always text
    socket.write(json.dumps({"folder": given}).encode() + b"\n")
    socket.flush()
    is_taken = socket.waitForReadyRead(ANSWER_MS) and bytes(socket.readAll().data()).startswith(b"taken")
    socket.disconnectFromServer()
    return bool(is_taken)


def _name(library: Path) -> str:
    """The same for every way to write the library's path, and for this user only."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    text = f"{user}|{os.path.realpath(library)}"
    return f"kindred-{hashlib.sha256(text.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"

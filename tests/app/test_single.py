"""A second start of the program, as the desktop makes one when a folder is opened with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app import single
from app.opening import Opening
from app.program import Program
from app.single import OnlyWindow
from app.theme.theme import Theme
from tests.making import make_folder


@pytest.fixture
def only(qtbot: QtBot, tmp_path: Path) -> Iterator[OnlyWindow]:
    window = OnlyWindow(tmp_path / "library")
    yield window
    window.close()


class Start(Protocol):
    def __call__(self, library: Path, *arguments: str) -> subprocess.Popen[bytes]: ...


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program once more; what a failed test leaves running is ended with it."""
    started: list[subprocess.Popen[bytes]] = []

    def start_(library: Path, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "app.main", *arguments, "--library", str(library)]
        started.append(subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}))
        return started[-1]

    yield start_
    for process in started:
        process.kill()
        process.wait()


def test_a_second_start_hands_over_its_folder_and_leaves(
    only: OnlyWindow, qtbot: QtBot, tmp_path: Path, start: Start
) -> None:
    folder = tmp_path / os.fsdecode(b"not utf-8 \xff")
    folder.mkdir()
    with qtbot.waitSignal(only.asked, timeout=60_000) as asked:
        second = start(tmp_path / "somewhere" / ".." / "library", str(folder))
    assert asked.args == [Opening(folders=(folder,))]
    assert second.wait(60) == 0
    assert not (tmp_path / "library").exists()  # it opened nothing


def test_without_a_folder_it_only_asks_for_the_window(
    only: OnlyWindow, qtbot: QtBot, tmp_path: Path, start: Start
) -> None:
    with qtbot.waitSignal(only.asked, timeout=60_000) as asked:
        second = start(tmp_path / "library")
    assert asked.args == [Opening()]
    assert second.wait(60) == 0


def test_the_starts_of_a_flatpak_meet_in_the_folder_that_they_share(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tempfile.TemporaryDirectory() as run:  # the name of a socket may be 107 bytes long
        shared = Path(run, "app", "io.github.kindred.Kindred")
        shared.mkdir(parents=True)
        monkeypatch.setenv("FLATPAK_ID", shared.name)
        monkeypatch.setenv("XDG_RUNTIME_DIR", run)
        window = OnlyWindow(tmp_path / "library")
        assert [path.is_socket() for path in shared.iterdir()] == [True]
        socket = QLocalSocket()
        socket.connectToServer(single._name(tmp_path / "library"))
        assert socket.waitForConnected(2000)
        socket.abort()
        window.close()


def test_where_no_window_is_there_nothing_is_handed_over(qapp: object, tmp_path: Path) -> None:
    assert not single.hand_over(tmp_path / "library", Opening(folders=(tmp_path,)))


@pytest.mark.parametrize("nonsense", [b"hello\n", b"[]\n", json.dumps({"folders": 5}).encode() + b"\n"])
def test_nonsense_is_passed_over_and_the_window_goes_on_listening(
    only: OnlyWindow, qtbot: QtBot, tmp_path: Path, start: Start, nonsense: bytes
) -> None:
    stranger = QLocalSocket()
    stranger.connectToServer(single._name(tmp_path / "library"))
    assert stranger.waitForConnected(2000)
    with qtbot.waitSignal(stranger.disconnected, timeout=5000):
        stranger.write(nonsense)
    with qtbot.waitSignal(only.asked, timeout=60_000):
        second = start(tmp_path / "library")
    assert second.wait(60) == 0


def test_a_socket_left_by_a_killed_window_is_no_obstacle(qtbot: QtBot, tmp_path: Path, start: Start) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from app.single import OnlyWindow; a = QCoreApplication([]);"
        "o = OnlyWindow(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "library")], check=False)
    window = OnlyWindow(tmp_path / "library")
    with qtbot.waitSignal(window.asked, timeout=60_000):
        second = start(tmp_path / "library")
    assert second.wait(60) == 0
    window.close()


def test_the_window_that_is_there_opens_the_wizard_on_the_folder(
    qtbot: QtBot, tmp_path: Path, theme: Theme, start: Start
) -> None:
    program = Program(tmp_path / "library", theme)
    program.open()
    folder = make_folder(tmp_path / "photos", count=1)
    program.window.showMinimized()
    second = start(tmp_path / "library", str(folder))
    qtbot.waitUntil(lambda: program.wizard is not None, timeout=60_000)
    assert second.wait(60) == 0
    assert not program.window.isMinimized()
    assert program.wizard is not None
    qtbot.waitUntil(program.wizard.folder_page.isComplete, timeout=60_000)
    program.window.close()

"""Long work is told in the title, the task bar and a notification; on a real message bus where there is one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import SLOT, ClassInfo, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.jobs import Jobs
from app.notices.announcer import LONG, Announcer
from app.notices.notifier import INTERFACE, NAME, PLACE, PORTAL, DesktopNotifier
from app.notices.taskbar import TaskBar
from engine.messages import JobCancelled, JobFailed, JobFinished, OrganiseSummary, Progress, StageStarted
from tests.app.conftest import ToldEngine

FOLDER = Path("/photos")
SUMMARY = OrganiseSummary(100, 7, 0, 0, 1, {})


@cast(Any, ClassInfo)({"D-Bus Interface": INTERFACE})
class Desk(QObject):
    """A desktop: its portal, and a dock that hears how far work is."""

    told = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.shares: list[dict[str, Any]] = []
        self.asked: dict[str, Any] = {}

    @Slot(str, "QVariantMap")
    def AddNotification(self, _name: str, what: dict[str, Any]) -> None:
        self.asked = what
        self.told.emit(what["title"], what["body"])

    @Slot(str, "QVariantMap")
    def hear(self, _entry: str, what: dict[str, Any]) -> None:
        self.shares.append(what)


@pytest.fixture(scope="module")
def bus() -> Iterator[QDBusConnection]:
    """A message bus of our own."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no message bus to be had")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        yield QDBusConnection.connectToBus(address, "kindred-test")
        QDBusConnection.disconnectFromBus("kindred-test")
        daemon.terminate()


class Noted:
    """What a person would have seen."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []

    def notify(self, title: str, sentence: str) -> None:
        self.seen.append((title, sentence))


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def clock() -> list[float]:
    return [0.0]


@pytest.fixture
def window(qtbot: QtBot, jobs: Jobs, noted: Noted, clock: list[float]) -> QWidget:
    made = QWidget()
    made.setWindowTitle("Kindred")
    qtbot.addWidget(made)
    Announcer(jobs, made, noted, TaskBar(parent=made), is_active=lambda: False, clock=lambda: clock[0])
    return made


def test_the_title_says_how_far_it_is_and_then_no_more(
    window: QWidget, engine: ToldEngine, jobs: Jobs
) -> None:
    engine.start(FOLDER)
    engine.tell(StageStarted("previews"))
    assert window.windowTitle() == "Reading photos – Kindred"
    engine.tell(Progress("previews", 42, 100))
    assert window.windowTitle() == "42 % · Reading photos – Kindred"
    jobs._set_paused(1, True)
    assert window.windowTitle() == "42 % · Paused · Reading photos – Kindred"
    engine.tell(JobFinished(SUMMARY))
    assert window.windowTitle() == "Kindred"


def test_the_end_of_long_work_is_told_and_of_short_work_is_not(
    window: QWidget, engine: ToldEngine, noted: Noted, clock: list[float]
) -> None:
    engine.start(FOLDER)
    clock[0] += LONG - 1
    engine.tell(JobFinished(SUMMARY))
    assert noted.seen == []
    engine.start(FOLDER, job=2)
    clock[0] += LONG
    engine.tell(JobFinished(SUMMARY), job=2)
    assert noted.seen == [("Your groups are ready", "Done · 100 photos in 7 groups")]
    engine.start(FOLDER, job=3)
    clock[0] += 2 * LONG
    engine.tell(JobFailed("The disk is full.", ""), job=3)
    assert noted.seen[1:] == [("Kindred had to stop", "The disk is full.")]
    engine.start(FOLDER, job=4)
    clock[0] += 2 * LONG
    engine.tell(JobCancelled("Stopped."), job=4)
    assert len(noted.seen) == 2


def test_nothing_is_told_to_a_person_who_is_looking(
    qtbot: QtBot, jobs: Jobs, engine: ToldEngine, noted: Noted
) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    times = iter([0.0, 1000.0])
    Announcer(jobs, made, noted, TaskBar(parent=made), is_active=lambda: True, clock=lambda: next(times))
    engine.start(FOLDER)
    engine.tell(JobFinished(SUMMARY))
    assert noted.seen == []


def test_a_notification_goes_through_the_portal(bus: QDBusConnection, qtbot: QtBot) -> None:
    desk = Desk()
    assert bus.registerService(PORTAL)
    assert bus.registerObject(PLACE, desk, QDBusConnection.RegisterOption.ExportAllSlots)
    notifier = DesktopNotifier(bus)
    with qtbot.waitSignal(desk.told) as told:
        notifier.notify("Done", "7 <b>groups</b>")
    assert told.args == ["Done", "7 <b>groups</b>"]
    clicks: list[None] = []
    notifier.clicked.connect(lambda: clicks.append(None))
    with qtbot.waitSignal(notifier.clicked):
        for name in ("another", NAME):
            click = QDBusMessage.createSignal(PLACE, INTERFACE, "ActionInvoked")
            click.setArguments([name, desk.asked["default-action"], []])
            assert bus.send(click)
    assert len(clicks) == 1  # that of another program is not ours
    bus.unregisterObject(PLACE)
    bus.unregisterService(PORTAL)


def test_without_portal_and_tray_nothing_is_shown_and_nothing_fails(
    bus: QDBusConnection, qtbot: QtBot
) -> None:
    notifier = DesktopNotifier(bus)
    notifier.notify("Done", "7 groups")
    watcher = notifier._watcher
    assert watcher is not None
    qtbot.waitUntil(watcher.isFinished)
    assert watcher.isError()
    assert notifier._tray is None


def test_the_task_bar_hears_each_per_cent_once(bus: QDBusConnection, qtbot: QtBot) -> None:
    desk = Desk()
    interface = "com.canonical.Unity.LauncherEntry"
    heard = cast(bytes, SLOT("hear(QString,QVariantMap)"))  # a text, whatever the types of Qt's binding say
    assert bus.connect("", "/io/github/kindred/Kindred", interface, "Update", desk, heard)
    bar = TaskBar(bus)
    for share in (0.5, 0.501, 0.52, None, None):
        bar.show_share(share)
    qtbot.waitUntil(lambda: len(desk.shares) == 3)
    assert [one["progress"] for one in desk.shares] == [0.5, 0.52, 0.0]
    assert [one["progress-visible"] for one in desk.shares] == [True, True, False]

"""A monkey at the window. `make monkey` lets one do 10,000 things with the real engine; MONKEYS="2 3" names seeds."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.program import Program
from app.theme.theme import Theme
from app.views.window import MainWindow
from engine import cli
from engine.config import OrganiseOptions
from engine.library import Library
from engine.messages import Organise
from tests.app.monkey import Monkey, complaints, nothing_leaves
from tests.making import make_folder

FEW, MANY = 400, 10_000
SEEDS = [int(one) for one in (os.environ.get("MONKEYS") or "1").split()]
PATIENCE = 180_000  # milliseconds


def told(found: list[str], monkey: Monkey) -> str:
    return "\n".join([*found[:3], "after:", *monkey.acts[-12:]])


def test_a_monkey_breaks_nothing(
    tree_window: MainWindow, grown: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkey = Monkey(tree_window, SEEDS[0])
    with nothing_leaves(monkeypatch, tmp_path, random.Random(0)), complaints() as found:
        monkey.run(FEW)
        QApplication.processEvents()
    assert not found, told(found, monkey)
    assert tree_window.isVisible()
    assert not grown.damage()
    assert not grown.orphans()


@pytest.mark.soak
@pytest.mark.parametrize("seed", SEEDS)
def test_a_monkey_of_patience_breaks_nothing_of_a_real_library(
    seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folder, root = make_folder(tmp_path / "Photos", count=12), tmp_path / "library"
    program = Program(root, Theme(application, "light"))
    program.open()
    ended: list[object] = []
    program.bridge.job_ended.connect(lambda _, end: ended.append(end))
    program.jobs.submit(Organise(folder, OrganiseOptions(quick=True)))
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    monkey = Monkey(program.window, seed)
    with nothing_leaves(monkeypatch, tmp_path, random.Random(seed)), complaints() as found:
        monkey.run(MANY)
        QApplication.processEvents()
        assert program.window.isVisible()
        program.window.close()
    assert not found, told(found, monkey)
    assert program.has_stopped
    assert cli.main(["doctor", "--library", str(root)]) == 0

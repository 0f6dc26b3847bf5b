"""The self-test of the window: the whole program, in a library of its own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import trial
from app.main import main
from app.theme import resources
from app.theme.theme import Theme


def test_an_installation_without_its_manual_is_not_well(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trial.missing() == ""
    monkeypatch.setattr(resources, "documents_folder", lambda: tmp_path)
    assert trial.run(Theme(qapp, "light")) == 1
    assert capsys.readouterr().out == f"Not well: {tmp_path / 'manual' / 'README.md'} is missing.\n"


def test_a_self_test_that_does_not_end_is_not_well(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert trial.run(Theme(qapp, "light"), longest_ms=1) == 1
    assert capsys.readouterr().out == "Not well: It took too long.\n"


@pytest.mark.soak
def test_the_self_test_organises_shows_and_searches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.main.make_application", QApplication.instance)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("KINDRED_LIBRARY", str(tmp_path / "mine"))
    assert main(["--self-test"]) == 0
    assert capsys.readouterr().out == "All is well: a folder was organised, shown and searched.\n"
    assert list(tmp_path.iterdir()) == []

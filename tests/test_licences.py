"""Whatever is shipped brings its licence; what brings none is noticed before it is shipped."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.dialogs import about
from app.dialogs.about import AboutDialog

ROOT = Path(__file__).parents[1]


@pytest.fixture
def licences(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module("licences")


def parts(text: str) -> Iterator[str]:
    for line in text.split("\n=", 1)[0].splitlines()[2:]:
        if line:
            yield line.split()[0]


def test_every_requirement_is_in_it_with_those_that_it_brings_and_no_tool(
    licences: ModuleType, tmp_path: Path
) -> None:
    assert licences.main([str(tmp_path / "licences.txt")]) == 0
    collected = (tmp_path / "licences.txt").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {Requirement(line).name.lower() for line in project["dependencies"]}
    found = set(parts(collected))
    assert required - found == set()
    assert {"python", "kindred-photos", "shiboken6", "filelock"} <= found
    tools = {Requirement(line).name.lower() for line in project["optional-dependencies"]["dev"]}
    assert found & tools == set()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in collected
    assert collected.count("PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2") >= 1


def make_distribution(folder: Path, name: str, requires: str = "", text: str = "", licence: str = "") -> None:
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0"]
    lines += [f"Requires-Dist: {requires}"] if requires else []
    lines += [f"License: {licence}"] if licence else []
    (info / "METADATA").write_text("\n".join(lines) + "\n", "utf-8")
    record = [f"{info.name}/METADATA,,"]
    if text:
        (info / "LICENSE").write_text(text, "utf-8")
        record.append(f"{info.name}/LICENSE,,")
    (info / "RECORD").write_text("\n".join(record) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("text", "licence", "complaint"),
    [
        ("", "MIT", "part 1.0 (MIT) brings no text"),
        ("Do as you like.", "", "part 1.0 does not say the name"),
        ("Do as you like.", "MIT", ""),
    ],
)
def test_a_part_without_a_licence_is_not_shipped(
    licences: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    licence: str,
    complaint: str,
) -> None:
    make_distribution(tmp_path / "site", "kindred-photos", "part", "Apache", "Apache-2.0")
    make_distribution(tmp_path / "site", "part", "", text, licence)
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert licences.main([str(tmp_path / "out.txt")]) == (1 if complaint else 0)
    assert complaint in capsys.readouterr().err
    assert (tmp_path / "out.txt").exists() == (not complaint)


def test_what_is_required_and_not_there_is_named(
    licences: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_distribution(tmp_path / "site", "kindred-photos", "no-such-part", "Apache", "Apache-2.0")
    monkeypatch.syspath_prepend(tmp_path / "site")
    assert licences.main([str(tmp_path / "out")]) == 1
    assert "no-such-part is required and not installed here." in capsys.readouterr().err
    assert licences.main([str(tmp_path / "out"), "--without", "no-such-part"]) == 0


def test_about_shows_the_licences_where_they_were_collected(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "licences.txt"
    monkeypatch.setattr(about, "licences_path", lambda: file)
    without = AboutDialog(tmp_path)
    qtbot.addWidget(without)
    assert without.findChild(QPushButton, "aboutLicences") is None
    file.write_text("<b>MIT</b>\nDo as you like.", encoding="utf-8")
    dialog = AboutDialog(tmp_path)
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "aboutLicences")
    assert button is not None
    button.click()
    text = dialog.findChild(QPlainTextEdit)
    assert text is not None
    assert text.toPlainText() == "<b>MIT</b>\nDo as you like."
    assert text.isReadOnly()

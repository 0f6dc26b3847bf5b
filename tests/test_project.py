"""What surrounds the code: packaging, entry points, and what the desktop is told."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from engine import __version__

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
APP_ID = "io.github.kindred.Kindred"
DESKTOP = RESOURCES / f"{APP_ID}.desktop"
METAINFO = RESOURCES / f"{APP_ID}.metainfo.xml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built in a copy so that nothing is left behind."""
    copy = tmp_path_factory.mktemp("tree")
    for name in ("app", "engine", "resources", "docs"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=copy, check=True)
    (built,) = (copy / "dist").glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_program(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    ours = {
        path.relative_to(ROOT).as_posix()
        for folder in ("app", "engine", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".")
    }
    documents = {
        f"resources/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "docs").rglob("*")
        if path.is_file()
    }
    assert "resources/docs/manual/README.md" in documents
    assert inside == ours | documents


def test_the_wheel_says_the_version_the_licence_and_the_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        about = {
            name.partition(".dist-info/")[2]: name for name in archive.namelist() if ".dist-info/" in name
        }
        metadata = archive.read(about["METADATA"]).decode()
        commands = archive.read(about["entry_points.txt"]).decode()
    assert f"\nVersion: {__version__}\n" in metadata
    assert "\nLicense-Expression: Apache-2.0\n" in metadata
    assert "licenses/LICENSE" in about
    assert "kindred = app.main:main" in commands
    assert "kindred-engine = engine.cli:main" in commands


def test_the_commands_resolve_and_say_their_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    scripts = {**project["scripts"], **project["gui-scripts"]}
    installed = {
        one.name: one
        for group in ("console_scripts", "gui_scripts")
        for one in entry_points(group=group)
        if one.name in scripts
    }
    assert {name: one.value for name, one in installed.items()} == scripts
    for name, one in installed.items():
        assert callable(one.load())
        command = Path(sys.executable).with_name(name)
        result = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
        assert __version__ in result.stdout


def test_the_desktop_entry_is_well_formed() -> None:
    entry = configparser.ConfigParser(interpolation=None, delimiters=["="])
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    entry.read(DESKTOP, "utf-8")
    main = entry["Desktop Entry"]
    assert (main["Type"], main["Icon"], main["StartupWMClass"]) == ("Application", APP_ID, APP_ID)
    assert main["Exec"].split() == ["kindred", "%f"]
    assert "inode/directory;" in main["MimeType"]
    for key in ("Categories", "Keywords", "MimeType"):
        assert main[key].endswith(";")
    if tool := shutil.which("desktop-file-validate"):
        result = subprocess.run([tool, DESKTOP], capture_output=True, text=True)
        assert (result.returncode, result.stdout) == (0, "")


def test_the_appstream_file_is_well_formed() -> None:
    component = ElementTree.parse(METAINFO).getroot()
    assert component.get("type") == "desktop-application"
    assert component.findtext("id") == APP_ID
    assert component.findtext("launchable") == DESKTOP.name
    assert component.findtext("project_license") == "Apache-2.0"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    binaries = {one.text for one in component.iterfind("provides/binary")}
    assert binaries == {*project["scripts"], *project["gui-scripts"]}
    if tool := shutil.which("appstreamcli"):
        result = subprocess.run([tool, "validate", "--no-net", METAINFO], capture_output=True, text=True)
        assert result.returncode == 0, result.stdout


def test_the_window_and_the_desktop_entry_have_one_name() -> None:
    """Else a Wayland desktop shows the window with a stranger's icon."""
    code = "from app.main import make_application as make; print(make().desktopFileName())"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == [APP_ID]


def test_every_drawing_can_be_drawn(qapp: QGuiApplication) -> None:
    drawings = sorted(RESOURCES.rglob("*.svg"))
    assert RESOURCES / "icons" / "kindred.svg" in drawings
    for path in drawings:
        renderer = QSvgRenderer(str(path))
        assert renderer.isValid(), path
        assert renderer.viewBoxF().width() == renderer.viewBoxF().height() > 0, path
        assert "href" not in path.read_text("utf-8"), path  # nothing from outside


def test_help_names_every_target_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    targets = set(phony[1].split()) - {"help"}
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^make ([\w-]+)", shown, re.MULTILINE)) == targets
    assert targets == set(re.findall(r"^([\w-]+):(?!=)", makefile, re.MULTILINE)) - {"help"}


def test_the_licence_is_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8").split()
    assert text[:4] == ["Apache", "License", "Version", "2.0,"]
    assert "".join(text).endswith("limitationsundertheLicense.")

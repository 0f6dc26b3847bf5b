"""What a desktop is given: icons in every size, a launcher for one user, entries for file managers."""

from __future__ import annotations

import configparser
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from app import menu_entry
from app.notices.taskbar import ENTRY

ROOT = Path(__file__).parents[1]
APP_ID = "io.github.kindred.Kindred"
ODD = 'a b/100% "of" $HOME/it\'s `here`\\there'


@pytest.fixture
def icons(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return importlib.import_module("icons")


@pytest.fixture
def launcher(icons: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(icons, "SIZES", (16, 22, 48))  # the others take their time
    return importlib.import_module("launcher")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program in a folder of a name that needs every kind of quoting; it says what it was given."""
    path = tmp_path / ODD / "kindred"
    path.parent.mkdir(parents=True)
    path.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def read_entry(path: Path) -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None, delimiters=["="])
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    entry.read(path, "utf-8")
    return entry


def command_of(value: str, *given: str) -> list[str]:
    """As a desktop reads an Exec line: escapes of values, then quotes, then the codes of fields."""
    quoted = re.fullmatch(r'"((?:[^"\\]|\\.)*)" (.*)', value.replace("\\\\", "\\"))
    assert quoted is not None
    head = re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%")
    arguments = quoted[2].split()
    return [head, *(given if arguments == ["%F"] else arguments)]


def test_every_size_is_drawn_and_the_same_drawing_gives_the_same_bytes(
    icons: ModuleType, tmp_path: Path
) -> None:
    files = icons.hicolor(tmp_path / "one")
    icons.hicolor(tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    pngs = [path for path in files if path.suffix == ".png"]
    assert {path.parent.parent.name for path in pngs} == {f"{size}x{size}" for size in icons.SIZES}
    for path in pngs:
        with Image.open(path) as image:
            assert f"{image.width}x{image.height}" == path.parent.parent.name
            assert image.getchannel("A").getextrema() == (
                0,
                255,
            )  # something is drawn, and not a whole square
    assert (tmp_path / "one" / "symbolic" / "apps" / f"{APP_ID}-symbolic.svg").is_file()
    assert {path.name.removesuffix("-symbolic.svg").removesuffix(path.suffix) for path in files} == {APP_ID}


def test_small_signs_are_on_whole_pixels(icons: ModuleType) -> None:
    """The photo in front has sharp edges: its white and the tile's colour meet without a third colour between."""
    image = icons.drawn(16)
    row = [image.pixelColor(x, 10).name() for x in range(16)]
    assert row[4:6] == ["#0f8b8d", "#ffffff"]
    assert row[13:15] == ["#ffffff", "#0f8b8d"]


def test_windows_and_macos_get_each_size_as_it_was_drawn(
    icons: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(icons, "ICNS_SIZES", (16, 32, 256))  # the others take their time
    icons.ico(tmp_path / "kindred.ico")
    icons.icns(tmp_path / "kindred.icns")
    with Image.open(tmp_path / "kindred.ico") as image:
        assert {size for size, _ in image.info["sizes"]} == set(icons.ICO_SIZES)
        image.size = (16, 16)  # type: ignore[misc]  # of an icon, the size that is to be read
        assert image.convert("RGBA").getpixel((5, 10)) == (255, 255, 255, 255)
    with Image.open(tmp_path / "kindred.icns") as image:
        assert {width * scale for width, _, scale in image.info["sizes"]} == {32, 64, 128, 256, 512, 1024}


def test_a_launcher_starts_the_program_wherever_it_lies(
    launcher: ModuleType, program: Path, tmp_path: Path
) -> None:
    home = tmp_path / "share"
    launcher.install(home, program)
    entry = read_entry(home / "applications" / f"{APP_ID}.desktop")
    photos = ["/photos/one two", "/photos/it's"]
    for section in entry.sections():
        command = command_of(entry[section]["Exec"], *photos)
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        assert answer.stdout.splitlines() == command[1:]
    assert entry["Desktop Entry"]["TryExec"].replace("\\\\", "\\") == str(program)
    script = home / "nautilus" / "scripts" / "Organise with Kindred"
    answer = subprocess.run([script, *photos], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines() == photos
    service = home / "kio" / "servicemenus" / f"{APP_ID}.organise.desktop"
    assert os.access(service, os.X_OK)  # else Plasma does not trust it
    assert command_of(read_entry(service)["Desktop Action organise"]["Exec"], *photos) == [
        str(program),
        *photos,
    ]


def test_a_launcher_is_installed_again_without_a_change_and_leaves_nothing(
    launcher: ModuleType, program: Path, tmp_path: Path
) -> None:
    home = tmp_path / "share"
    (home / "applications").mkdir(parents=True)
    (home / "applications" / "other.desktop").write_text("[Desktop Entry]\nType=Application\n", "utf-8")
    (home / "Kindred" / "library").mkdir(parents=True)
    launcher.install(home, program)
    first = tree(home)
    launcher.install(home, program)
    assert tree(home) == first
    assert len(first) > 8
    menu_entry.take_out(home)
    left = {path.relative_to(home).as_posix() for path in home.rglob("*")} - {"applications/mimeinfo.cache"}
    assert left == {"applications", "applications/other.desktop", "Kindred", "Kindred/library"}
    (home / "applications" / "other.desktop").unlink()
    launcher.install(home, program)
    menu_entry.take_out(home)
    menu_entry.take_out(home)
    assert {path.relative_to(home).as_posix() for path in home.rglob("*")} == {"Kindred", "Kindred/library"}


def test_the_command_goes_by_xdg_data_home(tmp_path: Path) -> None:
    home = tmp_path / "elsewhere"
    (home / "applications").mkdir(parents=True)
    (home / "applications" / f"{APP_ID}.desktop").write_text("old", encoding="utf-8")
    command = [sys.executable, str(ROOT / "packaging" / "launcher.py"), "remove"]
    environment = {**os.environ, "XDG_DATA_HOME": str(home)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert list(home.iterdir()) == []
    assert subprocess.run([*command, "twice"], capture_output=True).returncode == 2


def test_one_name_is_used_everywhere() -> None:
    """Else a desktop shows the window, its progress or its notification with a stranger's sign."""
    assert f"application://{APP_ID}.desktop" == ENTRY
    named = {path.name for folder in ("resources", "packaging") for path in (ROOT / folder).rglob("io.*")}
    assert named
    assert {name for name in named if not name.startswith(f"{APP_ID}.")} == set()
    entry = read_entry(ROOT / "packaging" / "desktop" / f"{APP_ID}.organise.desktop")
    assert entry["Desktop Action organise"]["Icon"] == APP_ID
    nemo = read_entry(ROOT / "packaging" / "desktop" / f"{APP_ID}.nemo_action")["Nemo Action"]
    assert (nemo["Icon-Name"], nemo["Exec"], nemo["Extensions"]) == (APP_ID, "kindred %F", "dir;")

"""Kindred as one file that lies anywhere: the person puts it into the menu from its own window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app import menu_entry, portable
from app.portable import InMenu
from app.views.window import MainWindow

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An AppDir as packaging/appimage/build.sh makes it, as far as menus go, and a home without entries."""
    tree = tmp_path / "Kindred.AppDir"
    share, desktop = tree / "usr" / "share", ROOT / "packaging" / "desktop"
    parts = {
        menu_entry.ENTRY: ROOT / "resources" / f"{menu_entry.APP_ID}.desktop",
        menu_entry.MENUS[0]: desktop / f"{menu_entry.APP_ID}.organise.desktop",
        menu_entry.MENUS[1]: desktop / f"{menu_entry.APP_ID}.nemo_action",
        menu_entry.MENUS[2]: desktop / "nautilus-script.sh",
        f"icons/hicolor/scalable/apps/{menu_entry.APP_ID}.svg": ROOT / "resources" / "icons" / "kindred.svg",
        f"metainfo/{menu_entry.APP_ID}.metainfo.xml": ROOT
        / "resources"
        / f"{menu_entry.APP_ID}.metainfo.xml",
    }
    for place, source in parts.items():
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, share / place)
    shutil.copy(ROOT / "packaging" / "appimage" / "AppRun", tree / "AppRun")
    monkeypatch.setattr(sys, "executable", str(tree / "usr" / "lib" / "kindred" / "kindred"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv(portable.SHARE, str(share))
    monkeypatch.setenv(portable.PROGRAM, str(tree / "AppRun"))
    return tree


class Asked(QObject):
    """An action with what was said of it."""

    def __init__(self) -> None:
        super().__init__()
        self.action = QAction(self)
        self.action.setCheckable(True)
        self.said: list[str] = []
        self.in_menu = InMenu(self.action, self.said.append, self)


def test_it_is_put_into_the_menu_and_taken_out_again(bundle: Path, tmp_path: Path, qapp: object) -> None:
    asked, home = Asked(), tmp_path / "home"
    assert asked.action.isVisible()
    assert not asked.action.isChecked()
    asked.action.trigger()
    assert asked.action.isChecked()
    assert asked.said == [
        "Kindred is in the menu of programs and opens folders and photos. It is started from "
        f"{bundle / 'AppRun'}."
    ]
    assert f'Exec="{bundle / "AppRun"}" %F' in (home / menu_entry.ENTRY).read_text("utf-8")
    assert all((home / menu).is_file() for menu in menu_entry.MENUS)
    assert os.access(home / menu_entry.MENUS[2], os.X_OK)
    assert not (home / "metainfo").exists(), "that is for software centres, which look elsewhere"
    assert Asked().action.isChecked(), "another start knows it"
    asked.action.trigger()
    assert not asked.action.isChecked()
    assert list(home.rglob("*")) == []


def test_where_it_has_to_unpack_itself_the_menu_has_it_do_so(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setenv(portable.UNPACKED, "1")
    asked = Asked()
    asked.action.trigger()
    entry = (tmp_path / "home" / menu_entry.ENTRY).read_text("utf-8")
    lines = [line for line in entry.splitlines() if line.startswith("Exec=")]
    assert len(lines) > 1
    assert all(line.startswith(f'Exec=env {portable.UNPACKED}=1 "{bundle / "AppRun"}" ') for line in lines)
    assert menu_entry.program_of(tmp_path / "home") == bundle / "AppRun"
    script = tmp_path / "home" / menu_entry.MENUS[2]
    (bundle / "AppRun").write_text(f'#!/bin/sh\necho "${portable.UNPACKED}" "$@"\n', "utf-8")
    ran = subprocess.run([script, "/photos"], capture_output=True, text=True, check=True)
    assert ran.stdout == "1 /photos\n"


def test_a_path_that_is_no_text_cannot_be_in_a_menu(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    odd = tmp_path / os.fsdecode(b"Kindred-\xff.AppImage")
    odd.touch()
    monkeypatch.setenv(portable.PROGRAM, str(odd))
    asked = Asked()
    asked.action.trigger()
    assert not asked.action.isChecked()
    assert len(asked.said) == 1
    assert [path for path in (tmp_path / "home").rglob("*") if "Kindred.desktop" in path.name] == []


def test_a_newer_file_takes_the_place_of_one_that_is_gone(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    old, new = tmp_path / "Kindred-1.AppImage", tmp_path / "Kindred-2.AppImage"
    for file in (old, new):
        file.touch()
    monkeypatch.setenv(portable.PROGRAM, str(old))
    asked = Asked()
    asked.action.trigger()
    assert asked.action.isChecked()
    monkeypatch.setenv(portable.PROGRAM, str(new))
    assert not Asked().action.isChecked(), "the old one is there still, and it is the one in the menu"
    assert menu_entry.program_of(tmp_path / "home") == old
    old.unlink()
    assert Asked().action.isChecked()
    assert menu_entry.program_of(tmp_path / "home") == new


def test_where_nothing_can_be_written_that_is_said(bundle: Path, tmp_path: Path, qapp: object) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", "utf-8")
    asked = Asked()
    asked.action.trigger()
    assert not asked.action.isChecked()
    assert len(asked.said) == 1
    assert asked.said[0].startswith("The menu of programs could not be changed: ")


def test_an_installed_kindred_that_a_portable_one_started_is_not_taken_for_it(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/lib/kindred/kindred")
    assert portable.portable() is None
    assert not Asked().action.isVisible()


def test_from_the_sources_there_is_nothing_to_put_anywhere(tree_window: MainWindow) -> None:
    assert not tree_window.actions_["in-menu"].isVisible()


def test_apprun_tells_what_is_to_be_started(bundle: Path, tmp_path: Path) -> None:
    """The file of the AppImage where it is one, and itself where it was unpacked, whatever started it."""
    program = bundle / "usr" / "lib" / "kindred" / "kindred"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$KINDRED_PROGRAM" "$KINDRED_SHARE"\n', "utf-8")
    program.chmod(0o755)
    image = tmp_path / "Kindred one.AppImage"

    def told(**environment: str) -> list[str]:
        names = os.environ | environment
        ran = subprocess.run([bundle / "AppRun"], env=names, capture_output=True, text=True, check=True)
        return ran.stdout.splitlines()

    share = str(bundle / "usr" / "share")
    assert told() == [str(bundle / "AppRun"), share]
    assert told(APPIMAGE=str(image), APPDIR=str(bundle)) == [str(image), share]
    assert told(APPIMAGE="/other.AppImage", APPDIR="/tmp/.mount_other") == [str(bundle / "AppRun"), share]

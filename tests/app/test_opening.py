"""What is given to the program: any number of folders and pictures, some of which are not there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import main
from app.opening import Opening, outermost, sort_out
from app.program import ACTIVATION_TOKEN, Program
from app.similar.query import Query
from app.theme.theme import Theme
from app.views.dropping import dropped_folders
from app.views.sidebar import Place
from engine.library import Library
from engine.messages import Command, Refresh
from tests.app.conftest import fill
from tests.making import make_folder

ODD = os.fsdecode(b"not utf-8 \xff.jpg")


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[Program]:
    """A program with a library that was sorted."""
    with Library.open(tmp_path / "library") as library:
        fill(library, tmp_path / "Photos")
    made = Program(tmp_path / "library", theme)
    made.open()
    yield made
    made.window.close()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[Program]:
    made = Program(tmp_path / "nothing yet", theme)
    made.open()
    yield made
    made.window.close()


def said(program: Program) -> str:
    return program.window.acts.toast.text


def test_folders_files_and_what_is_not_there_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / ODD).write_bytes(b"x")
    os.mkfifo(tmp_path / "fifo")
    paths = [tmp_path / name for name in ("a/b", ODD, "gone", "a", "a", ODD, "fifo")]
    sorted_out = sort_out(paths)
    assert sorted_out.folders == (tmp_path / "a",)
    assert sorted_out.files == (tmp_path / ODD,)
    assert sorted_out.absent == (tmp_path / "gone", tmp_path / "fifo")


def test_what_does_not_answer_is_taken_for_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = threading.Event()
    monkeypatch.setattr("app.opening.os.path.isdir", lambda _path: asleep.wait(60))
    assert sort_out([Path("/share/photos")], patience=0.05).folders == (Path("/share/photos"),)
    asleep.set()


def test_what_is_dropped_are_folders_or_the_folders_of_files(tmp_path: Path) -> None:
    (tmp_path / "one.jpg").write_bytes(b"")
    data = QMimeData()
    assert dropped_folders(data) == ()
    data.setUrls([QUrl("https://example.org/a"), QUrl.fromLocalFile(str(tmp_path / "one.jpg"))])
    assert dropped_folders(data) == (tmp_path,)
    two = [tmp_path / "two", tmp_path / "three"]
    for one in two:
        one.mkdir()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (*two, tmp_path / "one.jpg")])
    assert dropped_folders(data) == tuple(two)
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in (two[0], tmp_path, two[1])])
    assert dropped_folders(data) == (tmp_path,)  # the others lie in it


def test_a_folder_in_another_is_looked_at_with_it() -> None:
    paths = [Path("/p/2020/may"), Path("/p/2020"), Path("/p/2021"), Path("/p/2020")]
    assert outermost(paths) == (Path("/p/2020"), Path("/p/2021"))


def test_all_of_it_is_carried_to_the_window_that_is_there() -> None:
    whole = Opening(
        (Path("/a"),), (Path("/" + ODD), Path("/b.jpg")), (Path("/gone"),), "review", True, "token"
    )
    assert Opening.of(json.loads(json.dumps(whole.as_dict()))) == whole


@pytest.mark.parametrize(
    "change",
    [{"files": "x"}, {"folders": ["zz"]}, {"place": 3}, {"is_adding": 1}, {"absent": None}, {"token": None}],
)
def test_what_is_no_opening_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Opening.of({**Opening().as_dict(), **change})


def test_the_command_line_takes_any_number_of_folders_and_photos(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    given = main._opening(main.parse([str(tmp_path), str(tmp_path / "photo.jpg"), "/nowhere", "--go", "map"]))
    assert given == Opening((tmp_path,), (tmp_path / "photo.jpg",), (Path("/nowhere"),), "map")
    assert main._opening(main.parse(["--add"])) == Opening(is_adding=True)


def test_pictures_show_the_photos_like_them_and_those_beyond_twelve_are_said(
    program: Program, tmp_path: Path
) -> None:
    photo = tmp_path / "Photos" / "stripes-01.jpg"
    program.take(Opening(files=(photo,)))
    found = program.window._library.photos.find(photo)
    assert found is not None
    assert program.window.similar.query == Query((found.id,))
    assert program.window.similar.isVisible()
    assert program.wizard is None
    files = tuple(tmp_path / f"other-{number}.jpg" for number in range(30))
    program.take(Opening(files=files))
    assert program.window.similar.query == Query(paths=files[:12])
    assert said(program) == "Looked for with the first 12 of 30 pictures."


def test_where_nothing_is_sorted_yet_a_picture_offers_its_folder(empty: Program, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "new", count=2, kinds=("discs",)) / "discs"
    empty.take(Opening(files=tuple(folder.glob("*.jpg"))))
    assert empty.wizard is not None
    assert empty.wizard.folder_page.folders == (folder,)


def test_new_folders_go_to_the_wizard_and_known_ones_are_looked_through(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Command] = []

    def submit(command: Command) -> int:
        asked.append(command)
        return len(asked)

    monkeypatch.setattr(program.jobs, "submit", submit)
    new = [make_folder(tmp_path / name, count=1) for name in ("one", "two")]
    program.take(Opening(folders=(new[0], tmp_path / "Photos", new[1]), absent=(Path("/gone"), Path("/too"))))
    assert asked[0] == Refresh(tmp_path / "Photos")
    assert program.wizard is not None
    assert program.wizard.folder_page.folders == tuple(new)
    assert said(program).startswith("There is no folder or photo at 2 places now, /gone among them.")
    program.take(Opening(absent=(Path("/<b>gone</b>"),)))
    assert said(program).startswith("There is no folder or photo at /<b>gone</b> now.")
    label = program.window.acts.toast.findChild(QLabel, "toastText")
    assert label is not None
    assert label.textFormat().name == "PlainText"


def test_a_start_may_go_to_a_place_or_to_the_wizard_and_comes_to_the_front(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second start has the right to, and the window that is there needs it on a Wayland desktop."""
    monkeypatch.setenv(ACTIVATION_TOKEN, "right-7")
    given = main._opening(main.parse([]))
    monkeypatch.delenv(ACTIVATION_TOKEN)
    program.take(given)
    assert os.environ[ACTIVATION_TOKEN] == "right-7"
    monkeypatch.delenv(ACTIVATION_TOKEN)
    program.take(Opening(place="review"))
    assert program.window.places.place is Place.REVIEW
    program.take(Opening(is_adding=True))
    assert program.wizard is not None
    assert program.wizard.folder_page.folders == ()


def test_files_that_the_desktop_sends_one_by_one_are_opened_together(tmp_path: Path) -> None:
    """As macOS does. A process can have one QApplication only, so this one has a process of its own."""
    files = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for file in files:
        file.write_bytes(b"x")
    script = (
        "import sys; from PySide6.QtCore import QUrl; from PySide6.QtGui import QFileOpenEvent;"
        "from app.application import Application; a = Application([]);"
        "a.asked.connect(lambda one: (print(len(one.files)), a.quit()));"
        "[a.postEvent(a, QFileOpenEvent(QUrl.fromLocalFile(path))) for path in sys.argv[1:]]; a.exec()"
    )
    command = [sys.executable, "-c", script, *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert answer.stdout.split() == ["2"]

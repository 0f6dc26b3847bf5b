"""A window over a real library that was filled by hand, and an engine that does as it is told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.bridge import Bridge
from app.jobs import Jobs
from app.models.photo_rows import PhotoRows
from app.settings import Settings
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.window import MainWindow
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.library.problems import NewProblem
from engine.library.runs import NewGroup
from engine.messages import Command, Event, JobStarted, Organise, Update
from tests.making import make_picture

HOSTILE = "<b>bold<img src=x> &amp; \n.jpg"
GROUPS = {"discs": 10, "stripes": 6, "boxes": 3}
NOT_SURE = 2
GUESSES: tuple[str | None, ...] = ("<i>Discs</i>", "Stripes", None, None)


class ToldEngine:
    """Takes commands and remembers them; a test says what happens next."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge
        self.commands: list[Command] = []
        self.paused: list[int] = []
        self.resumed: list[int] = []
        self.cancelled: list[int] = []
        self.watches: list[bool] = []
        self.threads = 0
        self.is_gentle = self.is_person_here = False

    def submit(self, command: Command) -> int:
        self.commands.append(command)
        return len(self.commands)

    def pause(self, job: int) -> None:
        self.paused.append(job)

    def resume(self, job: int) -> None:
        self.resumed.append(job)

    def cancel(self, job: int) -> None:
        self.cancelled.append(job)

    def watch(self, is_on: bool) -> None:
        self.watches.append(is_on)

    def use(self, threads: int, *, is_gentle: bool) -> None:
        self.threads, self.is_gentle = threads, is_gentle

    def notice(self, is_person_here: bool) -> None:
        self.is_person_here = is_person_here

    def tell(self, *events: Event, job: int = 1) -> None:
        """Publish as the real engine does, and let the window hear it."""
        for event in events:
            self.bridge.publish(Update(job, event))
        QApplication.processEvents()

    def start(self, folder: Path, job: int = 1) -> None:
        self.tell(JobStarted(Organise(folder)), job=job)


class NearbyIds:
    """An index in which photos are the more similar the nearer their ids are."""

    def __init__(self, ids: Sequence[int]) -> None:
        self._ids = ids

    def like(
        self, photo_ids: Sequence[int], unlike: Sequence[int] = (), count: int = 24
    ) -> list[tuple[int, float]]:
        middle = sum(photo_ids) / len(photo_ids)
        barred = {*photo_ids, *unlike}
        others = sorted((one for one in self._ids if one not in barred), key=lambda one: abs(one - middle))
        return [(one, 1 - abs(one - middle) / 100) for one in others[:count]]

    def likeness(self, one: int, other: int) -> float | None:
        return 1 - abs(one - other) / 100


def fill(library: Library, folder: Path) -> list[int]:
    """Photos with previews and originals, three groups, two photos in none, one problem; returns the ids."""
    folder.mkdir(parents=True, exist_ok=True)
    library.folders.add(folder)
    new: list[NewPhoto] = []
    for kind, count in [*GROUPS.items(), ("rays", NOT_SURE)]:
        for number in range(count):
            content = f"{len(new):040x}"
            name = HOSTILE if not new else f"{kind}-{number:02d}.jpg"
            picture = make_picture(kind, number)
            picture.save(folder / name, "JPEG")
            preview = library.paths.preview(content)
            preview.parent.mkdir(parents=True, exist_ok=True)
            picture.save(preview, "JPEG")
            day = f"2021-{len(new) % 12 + 1:02d}-04T18:30:00"
            size = (folder / name).stat().st_size
            photo = NewPhoto(folder / name, size, 0, content, 200, 150, "JPEG", day, False)
            if len(new) == 1:  # one that says more than the others, with the id 2
                photo = replace(photo, utc_offset=120, camera="Canon EOS 5D", lens="<b>50 mm</b>")
                photo = replace(photo, latitude=-33.8567, longitude=151.2153)
            new.append(photo)
    ids = library.photos.add(new)
    run = library.runs.start("learned", {"groups": None}, library.photos.digest())
    groups, at = [], 0
    for guess, count in zip(GUESSES, GROUPS.values(), strict=False):
        members = [(one, 0.95 - 0.06 * place) for place, one in enumerate(ids[at : at + count])]
        groups.append(NewGroup(guess, 0.9 if guess else 0.5, members))
        at += count
    library.runs.complete(run, groups, [(one, 0.1) for one in ids[at:]], {})
    library.problems.add([NewProblem(folder / "<u>broken.jpg", "The file is empty (0 bytes).")])
    return ids


def grow_tree(library: Library) -> None:
    """Give the current run a tree of what `fill` put in, as the engine does; every third photo is a little apart."""
    run = library.groups.current_run()
    assert run is not None
    ids = np.array(sorted(library.photos.ids()), np.int64)
    random = np.random.default_rng(0)
    kinds = np.repeat(np.arange(len(GROUPS) + 1), [*GROUPS.values(), NOT_SURE])
    z = (
        4.0 * np.eye(8)[kinds]
        + 1.5 * np.eye(8)[5 + np.arange(len(ids)) % 3]
        + 0.1 * random.normal(size=(len(ids), 8))
    )
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    chances = np.full((len(ids), len(GROUPS) + 1), 0.02, np.float32)
    chances[np.arange(len(ids)), kinds] = 0.94
    tree = grow(z, chances)
    names: list[str | None] = [None] * (2 * tree.atoms - 1)
    node = tree.cut(len(GROUPS) + 1)[tree.leaf]
    for row, kind in enumerate(kinds.tolist()):
        names[node[row]] = GUESSES[kind]
    folder = library.paths.run(run.id)
    folder.mkdir(parents=True, exist_ok=True)
    Grown(tree, ids, names, 4, "Four kinds, <b>says</b> the evidence.").save(folder)


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[None]:
    """The window's language; afterwards the widgets of the test are really gone, not only marked for it."""
    i18n.install("en")
    yield
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def filled(library: Library, tmp_path: Path) -> Library:
    fill(library, tmp_path / "Photos")
    return library


@pytest.fixture
def grown(filled: Library) -> Library:
    """The filled library with a tree, so that its groups can be changed."""
    grow_tree(filled)
    return filled


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def bridge() -> Bridge:
    return Bridge()


@pytest.fixture
def engine(bridge: Bridge) -> ToldEngine:
    return ToldEngine(bridge)


@pytest.fixture
def jobs(engine: ToldEngine, bridge: Bridge) -> Jobs:
    return Jobs(engine, bridge)


@pytest.fixture
def rows(filled: Library) -> PhotoRows:
    return PhotoRows(filled.photos, filled)


@pytest.fixture
def thumbs(rows: PhotoRows) -> Iterator[Thumbs]:
    made = Thumbs(rows.preview)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, filled: Library, jobs: Jobs, bridge: Bridge, theme: Theme) -> Iterator[MainWindow]:
    """The window on a filled library, shown; its similarity index is there."""
    yield from show_window(qtbot, filled, jobs, bridge, theme)


@pytest.fixture
def tree_window(
    qtbot: QtBot, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> Iterator[MainWindow]:
    """The same with a tree: the dial is there, and groups can be changed."""
    yield from show_window(qtbot, grown, jobs, bridge, theme)


@pytest.fixture
def empty_window(
    qtbot: QtBot, library: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> Iterator[MainWindow]:
    yield from show_window(qtbot, library, jobs, bridge, theme)


def show_window(
    qtbot: QtBot, library: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> Iterator[MainWindow]:
    made = MainWindow(library, jobs, bridge, theme, Settings(library.root))
    qtbot.addWidget(made)
    made.similarity.close()  # the library has no index on disk; tests bring their own
    QApplication.processEvents()
    made.similarity.index = NearbyIds(library.photos.ids()) if library.photos.count() else None
    made.resize(1280, 800)  # the offscreen screen has room for less
    made.show()
    QApplication.processEvents()
    yield made
    made.close()

"""The map of a library: made once, kept, made anew where it is lost, and followed by what comes later."""

from __future__ import annotations

import json
import queue
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.config import OrganiseOptions
from engine.errors import LibraryError
from engine.index import SimilarityIndex, similarity
from engine.index.similarity import build
from engine.jobs import mapping
from engine.jobs.check import check
from engine.jobs.doctor import examine
from engine.jobs.mapping import make_map, map_of
from engine.jobs.organise import organise
from engine.jobs.place import place
from engine.library import Library
from engine.maps import layout
from engine.maps.stored import NAME, PhotoMap
from engine.messages import (
    JobCancelled,
    JobFinished,
    JobPaused,
    JobStarted,
    MakeMap,
    MapMade,
    Organise,
    Progress,
    StageFinished,
    StageStarted,
    Update,
)
from engine.service import Engine
from tests.engine.jobs.test_place import add_new
from tests.making import KINDS, make_folder

OPTIONS = OrganiseOptions(quick=True, groups=4)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A library with a map, and its photos. Shared: tests that change it take a copy."""
    base = tmp_path_factory.mktemp("mapped")
    folder = make_folder(base / "photos", count=6)
    list(organise(base / "library", Organise(folder, OPTIONS), 1))
    list(make_map(base / "library"))
    return base / "library", folder


@pytest.fixture
def root(made: tuple[Path, Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(made[0], tmp_path / "library"))


def file_of(library: Library) -> Path:
    run = library.runs.current()
    assert run is not None
    return library.paths.run(run.id) / NAME


def read(library: Library) -> PhotoMap:
    found = map_of(library)
    assert found is not None
    return found


def test_a_map_is_made_once_and_kept(root: Path) -> None:
    with Library.open(root) as library:
        before = read(library)
        run = library.runs.current()
        assert run is not None
        assert before.ids.tolist() == library.runs.photo_ids(run)
        assert list(make_map(root)) == [MapMade(run.id, len(before.ids))]
        assert np.array_equal(read(library).places, before.places)


@pytest.mark.parametrize("is_missing", [False, True])
def test_a_lost_map_is_found_out_and_made_anew_as_it_was(root: Path, is_missing: bool) -> None:
    with Library.open(root) as library:
        assert check(library) == []
        before, file = read(library), file_of(library)
        if is_missing:
            file.unlink()
        else:
            content = bytearray(file.read_bytes())
            content[-5] ^= 1
            file.write_bytes(content)
        assert map_of(library) is None
        found = [one for one in examine(library).findings if "its map is damaged" in one.sentence]
        assert len(found) == (0 if is_missing else 1)
        for one in found:
            assert one.mend is not None
            list(one.mend(library, 1))
        assert check(library) == []
        events = list(make_map(root))
        assert isinstance(events[0], StageStarted)
        assert isinstance(events[-2], StageFinished)
        assert [one.done for one in events if isinstance(one, Progress)][-1] == 100
        after = read(library)
        assert np.array_equal(after.ids, before.ids)
        assert np.array_equal(after.places, before.places)


@pytest.fixture
def later(made: tuple[Path, Path]) -> Iterator[Path]:
    """The photos, to which others may be added; those go again, since other tests share them."""
    before = set(made[1].rglob("*"))
    yield made[1]
    for file in set(made[1].rglob("*")) - before:
        file.unlink()


def test_what_comes_later_lies_beside_its_like_and_moves_nothing(root: Path, later: Path) -> None:
    with Library.open(root) as library:
        before = read(library)
        new = add_new(root, later)
        assert np.array_equal(read(library).ids, before.ids)
        list(place(root, 1))
        after = read(library)
        is_new = np.isin(after.ids, new)
        assert is_new.sum() == len(KINDS)
        assert np.array_equal(after.ids[~is_new], before.ids)
        assert np.array_equal(after.places[~is_new], before.places)
        kinds = {one.id: one.path.parent.name for one in library.photos.get(after.ids.tolist())}
        for row in np.flatnonzero(is_new):
            away = np.linalg.norm(before.places - after.places[row], axis=1)
            beside = [kinds[int(before.ids[one])] for one in np.argsort(away)[:3]]
            assert kinds[int(after.ids[row])] in beside


def test_a_map_of_groups_that_are_shown_no_more_is_given_up(root: Path, made: tuple[Path, Path]) -> None:
    with Library.open(root) as library:
        first = library.runs.current()
        assert first is not None
        list(organise(root, Organise(made[1], OrganiseOptions(quick=True, groups=3)), 1))
        second = library.runs.current()
        assert second is not None
        assert second.id != first.id
        work = make_map(root)
        while not (isinstance(event := next(work), Progress) and event.done > 50):
            pass
        library.runs.make_current(first)
        assert list(work)[-1] == MapMade(first.id, len(SimilarityIndex.load(library.paths.run(first.id)).ids))
        assert not (library.paths.run(second.id) / NAME).exists()


def test_the_engine_draws_one_map_at_a_time_and_gives_it_up_for_other_groups(
    root: Path, made: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(root) as library:
        file = file_of(library)
        file.unlink()
    monkeypatch.setattr(layout, "LATE", 100_000)  # it is still at it when the others come
    updates: queue.SimpleQueue[Update] = queue.SimpleQueue()
    engine = Engine(root, updates.put, 1)

    def until(job: int, kind: type) -> Any:
        while True:
            update = updates.get(timeout=60)
            if update.job == job and isinstance(update.event, kind):
                return update.event

    try:
        drawing = engine.submit(MakeMap())
        assert until(drawing, JobStarted).command == MakeMap()
        until(drawing, Progress)
        assert engine.submit(MakeMap()) == drawing
        engine.pause(drawing)
        until(drawing, JobPaused)
        organising = engine.submit(Organise(made[1], OPTIONS))
        assert "The map is drawn when it is asked for again" in until(drawing, JobCancelled).sentence
        until(organising, JobFinished)
        assert not file.exists()
        monkeypatch.undo()
        again = engine.submit(MakeMap())
        assert until(again, MapMade).photos == 24
        until(again, JobFinished)
        assert file.exists()
    finally:
        engine.shutdown()


def test_cells_find_the_neighbours_that_comparing_with_all_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of very many photos, and copies of one photo among them."""
    monkeypatch.setattr(similarity, "EXACT_UP_TO", 300)
    random = np.random.default_rng(0)
    z = (
        random.normal(size=(30, 16))[random.integers(0, 30, 1_000)] + 0.3 * random.normal(size=(1_000, 16))
    ).astype(np.float32)
    z[100:140] = z[100]
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    build(tmp_path, np.arange(1_000), z, "model", 1)
    index = SimilarityIndex.load(tmp_path)
    assert not index.is_exact
    near, away = np.full((1_000, 12), -1), np.empty((1_000, 12), np.float32)
    for rows, found, distances in mapping._neighbours(index, z, 12):
        near[rows], away[rows] = found, distances
    exact = layout.nearest(z, 0, 1_000, 12)[1]
    assert (near >= 0).all()
    assert (near != np.arange(1_000)[:, None]).all()
    assert np.isclose(away, exact, atol=1e-5).mean() > 0.99  # of copies any will do


def test_a_library_without_groups_says_what_to_do(tmp_path: Path) -> None:
    Library.open(tmp_path / "library").close()
    with pytest.raises(LibraryError, match="Organise a folder first"):
        list(make_map(tmp_path / "library"))
    with Library.open(tmp_path / "library") as library:
        assert map_of(library) is None


def test_the_terminal_tells_the_places_and_draws_them(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine.cli import main

    def run(*arguments: str) -> tuple[int, Any]:
        code = main(["map", *arguments, "--library", str(root), "--json"])
        return code, json.loads(capsys.readouterr().out)

    with Library.open(root) as library:
        file_of(library).unlink()
    code, document = run("--output", str(tmp_path / "map.png"))
    assert code == 0
    with Image.open(tmp_path / "map.png") as picture:
        assert len(picture.convert("RGB").getcolors(2**24) or ()) > 1000  # photos are on it
    with Library.open(root) as library:
        found, groups = read(library), {one.id for one in library.groups.all()}
    assert [one["id"] for one in document["photos"]] == found.ids.tolist()
    assert {one["group"] for one in document["photos"]} <= groups | {None}
    assert np.allclose([[one["x"], one["y"]] for one in document["photos"]], found.places, atol=1e-5)
    assert run("--output", str(tmp_path / "map.jpg"))[0] == 2
    assert not (tmp_path / "map.jpg").exists()

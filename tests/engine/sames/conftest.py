"""A folder with photos of all four kinds of same, read into a library; a trash of the test's own."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
import send2trash.plat_other as freedesktop
from PIL import Image

from engine.index.similarity import build
from engine.ingest import collect as collecting
from engine.jobs.sames import find_sames
from engine.library import Library
from engine.library.records import SameKind
from engine.library.runs import NewGroup
from engine.pictures.reading import read_picture
from engine.pictures.workers import Outcome, Request
from tests.scenes import make_scene, moved_subject


def save(image: Image.Image, path: Path, taken: str | None = None, quality: int = 92) -> Path:
    """Save as a JPEG; `taken` ("2024:05:01 10:00:00") is the photo's own date, by a camera."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    if taken is not None:
        exif[0x0110] = "Camera One"
        exif.get_ifd(0x8769)[0x9003] = taken
    image.save(path, quality=quality, exif=exif)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two copies of a boat, a small one of it, two frames of a dog, and a lone tree."""
    photos = tmp_path / "photos"
    boat, dog = make_scene(1), make_scene(2)
    save(boat, photos / "boat.jpg", "2024:05:01 10:00:00")
    shutil.copy(photos / "boat.jpg", photos / "boat (1).jpg")
    save(boat.resize((240, 180)), photos / "small" / "boat.jpg", quality=70)
    save(dog, photos / "dog-1.jpg", "2024:06:01 10:00:00")
    save(moved_subject(dog, random.Random(0)), photos / "dog-2.jpg", "2024:06:01 10:00:01")
    save(make_scene(3), photos / "tree.jpg")
    return photos


@pytest.fixture
def read(library: Library, folder: Path) -> Library:
    """The library after a scan of the folder and a search for same photos."""
    scan(library, folder)
    search(library)
    return library


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The real trash of a home of the test's own, on the drive of its photos."""
    home = tmp_path / "home"
    data = home / ".local" / "share"
    data.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setattr(freedesktop, "XDG_DATA_HOME", bytes(data))
    monkeypatch.setattr(freedesktop, "HOMETRASH_B", bytes(data / "Trash"))
    return data / "Trash" / "files"


def scan(library: Library, folder: Path) -> None:
    """Read the folder in this process: a worker takes longer to start than these few photos to read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collecting, "read_pictures", _read_here)
        for _ in collecting.collect(library, folder, workers=1):
            pass


def _read_here(requests: Iterable[Request], library: Path, workers: int) -> Iterator[tuple[Request, Outcome]]:
    for request in requests:
        yield request, read_picture(request.path, request.mtime_ns, library)


def search(library: Library) -> None:
    for _ in find_sames(library.root, threads=1):
        pass


def names(library: Library, kind: SameKind) -> list[list[str]]:
    """The sets of a kind by the names of their photos below the folder's, the one to keep first."""
    paths = {one.id: one.path for one in library.photos.get(library.photos.ids())}
    return [
        ["/".join(paths[each.photo_id].parts[-2:]).removeprefix("photos/") for each in one.members]
        for one in library.sames.sets(kind)
    ]


def photo_id(library: Library, path: Path) -> int:
    photo = library.photos.find(path)
    assert photo is not None
    return photo.id


def show_run(library: Library, vectors: dict[int, list[float]]) -> None:
    """Make a run current whose embeddings are these, so that photos can have one subject."""
    ids = np.array(sorted(vectors), np.int64)
    embeddings = np.array([vectors[one] for one in sorted(vectors)], np.float32)
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)
    run = library.runs.start("quick", {}, library.photos.digest())
    build(library.paths.run(run.id), ids, embeddings, "test", 1)
    library.runs.complete(run, [NewGroup(None, 1.0, [(int(one), 1.0) for one in ids])], [], {})

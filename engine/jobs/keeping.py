"""The room that a library takes, and what of it can go; the processors of this machine."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterable
from pathlib import Path

from engine import devices
from engine.keeping import DevicesFound, LibraryMeasured, Part, TidiedUp
from engine.learn.network import Network
from engine.library import Library
from engine.messages import StageEvent

Events = Generator[StageEvent, None, None]
Paths = list[Path]


def measure_library(root: Path) -> Events:
    """Looks at the name and the size of every file; opens none."""
    with Library.open(root) as library:
        paths = library.paths
        parts: dict[Part, Iterable[Path]] = {
            "catalogue": paths.root.glob(f"{paths.database.name}*"),
            "previews": [paths.previews],
            "first-looks": [paths.vectors],
            "learned": [paths.root / "runs"],
            "copies": [paths.backups],
        }
        sizes = {part: sum(map(size_of, files)) for part, files in parts.items()}
        unused: dict[Part, Paths] = {
            "previews": unused_previews(library),
            "first-looks": unused_first_looks(library),
            "learned": unused_results(library),
        }
        free = {part: sum(map(size_of, found)) for part, found in unused.items()}
    yield LibraryMeasured(sizes, {part: size for part, size in free.items() if size})


def tidy_previews(root: Path) -> Generator[StageEvent, None, int]:
    """Remove previews of photos that the library does not know; the bytes that are free again.

    For the lane that reads photos: a scan stores previews before it tells of their photos.
    """
    with Library.open(root) as library:
        freed = _remove(unused_previews(library))
    yield from ()
    return freed


def tidy_learned(root: Path, freed: int) -> Events:
    """Remove results and first looks that nothing comes from, and tell how much is free with what was `freed` before.

    For the lane that learns: it makes files before it tells the database of them.
    """
    with Library.open(root) as library:
        files = unused_first_looks(library)
        library.vectors.forget_models([file.stem for file in files])
        freed += _remove(unused_results(library)) + _remove(files)
    yield TidiedUp(freed)


def find_devices() -> Events:
    """In words. Loads nothing."""
    yield DevicesFound(devices.describe("cpu"), devices.cores(), devices.graphics())


def unused_previews(library: Library) -> Paths:
    """Previews of photos that the library does not know, as of folders that were taken out of it."""
    known = library.photos.all_contents()
    return [file for file in library.paths.previews.glob("??/*.jpg") if file.stem not in known]


def unused_results(library: Library) -> Paths:
    """Folders of runs that the library does not know."""
    runs = {f"{run.id:06d}" for run in library.runs.all()}
    return [folder for folder in (library.paths.root / "runs").glob("*") if folder.name not in runs]


def unused_first_looks(library: Library) -> Paths:
    """Vectors by networks that no result which is kept was made with."""
    used = _networks_in_use(library)
    return [file for file in library.paths.vectors.glob("*.f16") if file.stem not in used]


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files below a folder; 0 where there is none, or none any more."""
    try:
        if path.is_dir():
            return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _networks_in_use(library: Library) -> set[str]:
    """Of all runs; where there is none yet, or one has yet to get its network, all that the library knows."""
    networks = [Network.read(library.paths.run(run.id)) for run in library.runs.all()]
    if not networks or not all(networks):
        return library.vectors.models()
    return {network.model_id for network in networks if network is not None}


def _remove(paths: Paths) -> int:
    freed = 0
    for path in paths:
        size = size_of(path)
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        freed += size - size_of(path)
    return freed

"""Libraries with groups, made by storing rows: no photo is decoded and nothing is learned."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from engine.exporting import Exported, ExportPlan, ExportRequest, ExportUndone
from engine.exports.plan import plan_export
from engine.exports.run import run_export
from engine.exports.undo import undo_export
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.library.records import Run
from engine.library.runs import NewGroup
from engine.library.scans import SeenFile

GROUPS = ["Boats/boat-0.jpg", "Boats/boat-1.jpg", "Boats/boat-2.jpg", "Crabs/crab-0.jpg", "Crabs/crab-1.jpg"]


def drain(steps: Iterator[Any]) -> Any:
    """What a generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def hash_of(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=20).hexdigest()


def write_file(path: Path, content: bytes | str = b"") -> Path:
    """A file that says where it is, unless it is told what to say. Its date lies in the past."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(data or os.fsencode(f"the photo {path.name} of {path.parent.name}") * 50)
    os.utime(path, ns=(1_500_000_000_000_000_000, 1_500_000_000_123_456_789))
    return path


def add_photo(library: Library, path: Path, **facts: Any) -> int:
    """The row that a scan would make of a file."""
    status = path.stat()
    values: dict[str, Any] = {
        "content_hash": hash_of(path),
        "width": 4,
        "height": 3,
        "format": "JPEG",
        "taken_at": "2021-07-04T18:30:00",
        "is_date_from_file": False,
    }
    values |= facts
    return library.photos.add([NewPhoto(path, status.st_size, status.st_mtime_ns, **values)])[0]


def seen(path: Path) -> SeenFile:
    """What a scan tells of a file."""
    return SeenFile(path, path.stat().st_size, path.stat().st_mtime_ns)


def add_companions(library: Library, folder: Path, belongs: Mapping[Path, Sequence[Path]]) -> None:
    scan = library.scan(folder)
    for path, companions in belongs.items():
        status = path.stat()
        scan.see([SeenFile(path, status.st_size, status.st_mtime_ns, tuple(companions))])
    scan.settle([], [])


def add_groups(
    library: Library, groups: Sequence[tuple[str | None, Sequence[int]]], not_sure: Sequence[int] = ()
) -> Run:
    run = library.runs.start("quick", {}, library.photos.digest())
    made = [
        NewGroup(name, 0.9, [(photo, round(0.99 - rank / 100, 4)) for rank, photo in enumerate(photos)])
        for name, photos in groups
    ]
    library.runs.complete(run, made, [(photo, 0.01) for photo in not_sure], {})
    return run


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file and folder below: mode, date, content."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        status = path.lstat()
        is_file = path.is_file() and not path.is_symlink()
        date = status.st_mtime_ns if is_file else 0
        found[str(path.relative_to(folder))] = (status.st_mode, date, path.read_bytes() if is_file else b"")
    return found


class Desk:
    """A library of two groups and one photo that is not sure, in `photos`, and what is done with it."""

    def __init__(self, root: Path) -> None:
        self.photos = root / "photos"
        self.target = root / "target"
        self.library = Library.open(root / "library")
        self.library.folders.add(self.photos)
        boats = [write_file(self.photos / "a" / f"boat-{number}.jpg") for number in range(3)]
        crabs = [write_file(self.photos / "b" / f"crab-{number}.jpg") for number in range(2)]
        odd = write_file(self.photos / "odd.png")
        boats[1].chmod(0o640)
        self.ids = {path.name: add_photo(self.library, path) for path in (*boats, *crabs, odd)}
        ids = self.ids
        add_groups(
            self.library,
            [
                ("Boats", [ids["boat-0.jpg"], ids["boat-1.jpg"], ids["boat-2.jpg"]]),
                ("Crabs", [ids["crab-0.jpg"], ids["crab-1.jpg"]]),
            ],
            [ids["odd.png"]],
        )

    def plan(self, **request: Any) -> ExportPlan:
        request.setdefault("target", self.target)
        return drain(plan_export(self.library, ExportRequest(**request)))

    def export(self, plan: ExportPlan | None = None, **request: Any) -> Exported:
        plan = plan or self.plan(**request)
        assert plan.objections == ()
        return drain(run_export(self.library, self.library.exports.start(plan).id))

    def undo(self, export_id: int) -> ExportUndone:
        return drain(undo_export(self.library, export_id))

    def exported(self) -> list[str]:
        """Every file in the target."""
        return sorted(
            path.relative_to(self.target).as_posix()
            for path in self.target.rglob("*")
            if path.is_symlink() or not path.is_dir()
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.library.close()

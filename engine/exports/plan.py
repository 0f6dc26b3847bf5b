"""The plan of an export: what goes where, what is there already, what is left out and why. Nothing is written."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from engine.exporting import Action, ExportPlan, ExportProgress, ExportRequest, LeftOut, PlannedFile
from engine.exports import target as places
from engine.exports.choosing import Chosen, choose
from engine.exports.copying import hash_of, is_same_content
from engine.exports.folders import Folder, Tree
from engine.exports.names import numbered, safe_name, split_name
from engine.exports.pattern import Facts, Pattern
from engine.exports.sidecar_plan import SidecarPlanner, plan_beside_originals
from engine.library import Library
from engine.words import counted, size

Answer = TypeVar("Answer")
Planning = Generator[ExportProgress, None, ExportPlan]


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a photo as it is now. `content_hash` is "" where the library does not know this content."""

    path: Path
    size_bytes: int
    mtime_ns: int
    content_hash: str


def plan_export(library: Library, request: ExportRequest) -> Planning:
    """Say what an export would do. Raises UsageError for a senseless request, LibraryError before there are groups."""
    pattern = Pattern.parse(request.pattern)
    if request.target is None:
        return (yield from plan_beside_originals(library, request))
    target = Path(os.path.abspath(request.target.expanduser()))  # noqa: PTH100 - resolve() would follow links
    request = replace(request, target=target)
    return (yield from _Planner(library, request, target, pattern).plan())


class _Planner:
    def __init__(self, library: Library, request: ExportRequest, target: Path, pattern: Pattern) -> None:
        self._library = library
        self._request = request
        self._target = target
        self._pattern = pattern
        self._tree = Tree(target)
        self._dates = library.exports.file_dates()
        self._companions = library.exports.all_companions()
        self._sidecars = SidecarPlanner(library)
        self._files: list[PlannedFile] = []
        self._left_out: list[LeftOut] = []
        self._changed = self._renumbered = 0
        self._told = ExportProgress(0, 0, 0)

    def plan(self) -> Planning:
        chosen = list(choose(self._library, self._request))
        for number, one in enumerate(chosen, 1):
            yield from self._photo(one, number, len(chosen))
            self._told = ExportProgress(0, number, len(chosen))
            yield self._told
        return self._conclude()

    def _photo(self, chosen: Chosen, number: int, total: int) -> Generator[ExportProgress, None, None]:
        photo = chosen.photo
        leader = self._source(chosen, photo.path, photo.content_hash)
        if leader is None:
            return
        sources = [leader]
        for path in self._companions.get(photo.path, ()):
            companion = self._source(chosen, path, "")
            if companion is not None:
                sources.append(companion)
        facts = Facts(chosen.folder, photo, number, chosen.rank, total, chosen.in_group)
        below, stem, suffix = self._pattern.place(facts)
        folder = self._tree.folder(below, self._pattern.group_level, chosen.folder)
        suffixes = [suffix, *(_suffix(one.path) for one in sources[1:])]
        attempt = 0
        while True:
            attempt = folder.next_number(stem, attempt, photo.path)
            named = numbered(stem, attempt)
            names = [named + one for one in suffixes]
            if len(set(names)) < len(names):  # two companions that differ in more than their suffix
                names = [named + one.path.name[len(split_name(leader.path.name)[0]) :] for one in sources]
            extra = self._sidecars.names(names) if self._has_sidecars(chosen) else []
            if folder.is_planned(named, [*names, *extra], photo.path):
                continue
            actions = yield from self._compare(folder, names, extra, sources)
            if actions is not None:
                break
            if self._request.conflicts == "skip":
                reason = f"Another file called {names[0]} is in {folder.path} already."
                self._left_out.append(LeftOut(photo.id, photo.path, reason))
                return
        self._renumbered += attempt > 1
        folder.claim(stem, attempt, [*names, *extra], photo.path)
        unit = len(self._files)
        for position, (source, name, action) in enumerate(zip(sources, names, actions, strict=True)):
            self._files.append(
                PlannedFile(
                    unit,
                    photo.id,
                    "companion" if position else "photo",
                    source.path,
                    folder.there(name) or folder.path / name
                    if action == "already-there"
                    else folder.path / name,
                    source.size_bytes,
                    source.mtime_ns,
                    source.content_hash,
                    action,
                    chosen.label,
                )
            )
        if self._has_sidecars(chosen):
            files, left_out = self._sidecars.beside_copies(self._files[unit:], folder)
            self._files += files
            self._left_out += left_out

    def _has_sidecars(self, chosen: Chosen) -> bool:
        return self._request.with_sidecars and bool(chosen.label)

    def _source(self, chosen: Chosen, path: Path, content_hash: str) -> Source | None:
        """The file as it is now; where it cannot be had, it is left out with its reason."""
        try:
            status = path.stat()
        except OSError as error:
            if chosen.photo.is_offline:
                reason = "Its drive or share is not connected."
            elif isinstance(error, FileNotFoundError):
                reason = "The file is not there any more."
            else:
                reason = f"The file cannot be reached: {error.strerror}."
            self._left_out.append(LeftOut(chosen.photo.id, path, reason))
            return None
        if content_hash:
            known = (chosen.photo.size_bytes, self._dates[chosen.photo.id])
            if known != (status.st_size, status.st_mtime_ns):
                content_hash = ""
                self._changed += 1
        return Source(path, status.st_size, status.st_mtime_ns, content_hash)

    def _compare(
        self, folder: Folder, names: list[str], extra: list[str], sources: list[Source]
    ) -> Generator[ExportProgress, None, list[Action] | None]:
        """What is to be done under these names; None where another's file has one of them."""
        actions: list[Action] = []
        for name, source in zip(names, sources, strict=True):
            there = folder.there(name)
            if there is None:
                actions.append("write")
            elif (yield from self._is_there(there, source)):
                actions.append("already-there")
            else:
                return None
        if actions[0] == "write" and any(folder.there(name) is not None for name in extra):
            return None  # a sidecar without its photo is somebody else's
        return actions

    def _is_there(self, there: Path, source: Source) -> Generator[ExportProgress, None, bool]:
        """Whether what lies there is the source already: a link to it, or a file of the same content."""
        try:
            if there.is_symlink() or there.samefile(source.path):
                return there.samefile(source.path)
            if there.stat().st_size != source.size_bytes:
                return False
        except OSError:
            return False
        wanted = source.content_hash or (yield from self._waiting(hash_of(source.path)))
        return wanted is not None and (
            yield from self._waiting(is_same_content(there, source.size_bytes, wanted))
        )

    def _waiting(self, steps: Generator[int, None, Answer]) -> Generator[ExportProgress, None, Answer]:
        """What long reading leads to; it can be stopped meanwhile."""
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value
            yield self._told

    def _conclude(self) -> ExportPlan:
        to_write = [one for one in self._files if one.action != "already-there"]
        how = self._request.how
        needed = sum(places.taken(one.size_bytes, how) for one in to_write)
        free = places.room(self._target)
        objections = list(self._objections())
        obstacle = places.obstacle(
            how, (one.source for one in to_write if one.role != "sidecar"), self._target
        )
        if objections:
            obstacle = None  # nothing is tried where nothing is going to be written
        if obstacle is not None:
            objections.append(obstacle)
        if needed and needed + places.margin(self._target, how) > free:
            objections.append(
                f"There is not enough room: {size(needed)} are needed and {size(free)} are free on the disk of"
                f" {self._target}. Make some space, choose another disk, or export less."
            )
        if not self._files:
            objections.append("There is no photo to export.")
        return ExportPlan(
            self._request,
            tuple(self._files),
            tuple(self._left_out),
            needed,
            free,
            tuple(objections),
            tuple(self._warnings()),
            "copy" if obstacle is not None else None,
        )

    def _objections(self) -> Iterable[str]:
        folders = [self._target, *self._tree.folders()]
        if any(places.is_inside(one, self._library.root) for one in folders):
            yield f"{self._target} is inside the library's own folder. Choose a folder outside of it."
            return
        refusal = places.refusal(self._target)
        if refusal is not None:
            yield refusal
        around = self._photo_folder(folders)
        if around is not None and not self._request.inside_photo_folder:
            yield (
                f"The exported files would lie in {around}, which Kindred reads: the next look for new photos would"
                " take them for new ones. Choose another folder, or allow it for this export."
            )

    def _warnings(self) -> Iterable[str]:
        if self._left_out:
            yield f"{counted(len(self._left_out), 'file')} cannot be exported and will be left out."
        if self._changed == 1:
            yield (
                f"{self._changed:,} photo changed since the library read it; it is exported as it is now. Look for new"
                " photos to bring the library up to date."
            )
        elif self._changed:
            yield (
                f"{self._changed:,} photos changed since the library read them; they are exported as they are now. Look"
                " for new photos to bring the library up to date."
            )
        if self._renumbered:
            yield f"{counted(self._renumbered, 'photo')} got a number, since another file has the name."
        around = self._photo_folder([self._target, *self._tree.folders()])
        if around is not None and self._request.inside_photo_folder:
            yield f"The exported files lie in {around}: the next look for new photos will take them for new ones."

    def _photo_folder(self, folders: list[Path]) -> Path | None:
        known = [folder.path for folder in self._library.folders.all()]
        return next((one for one in known if any(places.is_inside(each, one) for each in folders)), None)


def _suffix(path: Path) -> str:
    suffix = split_name(path.name)[1]
    return safe_name("x", suffix)[1:] if suffix else ""

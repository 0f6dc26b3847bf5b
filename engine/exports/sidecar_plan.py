"""The part of a plan that is about sidecars: beside exported copies, or beside the originals."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from dataclasses import replace
from pathlib import Path

from engine.exporting import Action, ExportPlan, ExportProgress, ExportRequest, LeftOut, PlannedFile
from engine.exports.choosing import Chosen, choose
from engine.exports.folders import Folder
from engine.exports.names import split_name
from engine.exports.sidecars import (
    Listings,
    SidecarTrouble,
    by_any_case,
    described,
    merged,
    read,
    sidecars_of,
)
from engine.library import Library
from engine.pictures.formats import RAW, format_by_name
from engine.words import counted

Found = tuple[list[PlannedFile], list[LeftOut]]


class SidecarPlanner:
    """Finds what is there and whether it says everything already."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._listings = Listings()
        self._claimed: set[Path] = set()

    def names(self, names: Iterable[str]) -> list[str]:
        """The sidecars that go with new files of these names."""
        return [self._new_name(name) for name in described_names(names)]

    def beside_copies(self, files: list[PlannedFile], folder: Folder) -> Found:
        """For the files of one photo in the plan."""
        planned, left_out = [], []
        for file in files:
            if file.role != "photo" and format_by_name(file.source.name) != RAW:
                continue
            sidecars = [file.target.with_name(self._new_name(file.target.name))]
            if file.action == "already-there":
                sidecars, _ = sidecars_of(file.target, by_any_case(folder.existing.values()))
            for sidecar in sidecars:
                try:
                    planned.append(self._planned(file, sidecar, self.base(file.source)))
                except SidecarTrouble as trouble:
                    left_out.append(LeftOut(file.photo_id, sidecar, str(trouble)))
        return planned, left_out

    def beside_original(self, chosen: Chosen, companions: list[Path], unit: int) -> Found:
        """For the files of one photo where they are. A photo in no group takes part where tags of ours are to go."""
        planned, left_out = [], []
        photo = chosen.photo
        for file in described(photo.path, companions):
            sidecars, is_there = sidecars_of(file, self._listings.of(file.parent))
            if not chosen.label and not (is_there and any(map(self._library.exports.subjects, sidecars))):
                continue
            try:
                status = file.stat()
            except OSError:
                reason = (
                    "Its drive or share is not connected."
                    if photo.is_offline
                    else "The file is not there any more."
                )
                left_out.append(LeftOut(photo.id, file, reason))
                continue
            sidecars = [
                file.with_name(f"{file.name}.xmp") if one in self._claimed else one for one in sidecars
            ]  # two photos of one stem cannot share one
            self._claimed.update(sidecars)
            model = PlannedFile(
                unit, photo.id, "photo", file, file, 0, status.st_mtime_ns, "", "write", chosen.label
            )
            for sidecar in sidecars:
                try:
                    one = self._planned(model, sidecar, None)
                    if one.action != "already-there" and not os.access(file.parent, os.W_OK | os.X_OK):
                        raise SidecarTrouble(f"Nothing can be written into {file.parent}.")
                    planned.append(one)
                except SidecarTrouble as trouble:
                    left_out.append(LeftOut(photo.id, sidecar, str(trouble)))
        return planned, left_out

    def base(self, original: Path) -> Path | None:
        """The sidecar of an original, which that of its copy begins with."""
        sidecars, is_there = sidecars_of(original, self._listings.of(original.parent))
        return sidecars[0] if is_there else None

    def _planned(self, file: PlannedFile, sidecar: Path, base: Path | None) -> PlannedFile:
        """Raises SidecarTrouble where it must be left alone."""
        existing = read(sidecar)
        action: Action = "write" if existing is None else "merge"
        source = sidecar if existing is not None or base is None else base
        content = read(source) if existing is None and base is not None else existing
        result = merged(source, content, file.label, self._library.exports.subjects(source))
        if existing is not None and result.content == existing:
            action = "already-there"
        return replace(file, role="sidecar", target=sidecar, size_bytes=0, content_hash="", action=action)

    def _new_name(self, name: str) -> str:
        return f"{split_name(name)[0] if format_by_name(name) == RAW else name}.xmp"


def described_names(names: Iterable[str]) -> list[str]:
    """Of the names of one photo's files, the photo first, those that take a sidecar."""
    first, *others = names
    return [first, *(name for name in others if format_by_name(name) == RAW)]


def plan_beside_originals(
    library: Library, request: ExportRequest
) -> Generator[ExportProgress, None, ExportPlan]:
    """Sidecars beside the originals, which are not touched themselves."""
    planner, companions = SidecarPlanner(library), library.exports.all_companions()
    if request.groups is None and request.photos is None:
        request = replace(request, with_not_sure=True)  # a tag of ours may have to go there
    files: list[PlannedFile] = []
    left_out: list[LeftOut] = []
    chosen = list(choose(library, request))
    for number, one in enumerate(chosen, 1):
        planned, without = planner.beside_original(one, companions.get(one.photo.path, []), len(files))
        files += planned
        left_out += without
        yield ExportProgress(0, number, len(chosen))
    objections = () if files else ("There is no photo in a group to write a sidecar for.",)
    merging = sum(one.action == "merge" for one in files)
    warnings = []
    if merging:
        warnings.append(
            f"{counted(merging, 'sidecar')} of other programs will be added to; what is in them stays."
        )
    if left_out:
        warnings.append(f"{counted(len(left_out), 'sidecar')} will not be written.")
    return ExportPlan(request, tuple(files), tuple(left_out), 0, 0, objections, tuple(warnings))

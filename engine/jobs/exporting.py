"""Exports as jobs: a plan, doing it, going on with it, undoing it; and groups that come from elsewhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np

from engine.errors import ExportError, LibraryError
from engine.exporting import (
    Export,
    Exported,
    ExportPlanned,
    ExportUndone,
    GroupsImported,
    ImportGroups,
    PlanExport,
    ResumeExport,
    UndoExport,
)
from engine.exports.plan import plan_export
from engine.exports.reading import match, read_groups
from engine.exports.run import run_export
from engine.exports.undo import undo_export
from engine.groups.arrange import STRICTNESS
from engine.groups.stored import NAME as TREE
from engine.groups.stored import PLACED, Grown
from engine.groups.tree import NEAREST, Tree, average_linkage
from engine.groups.trust import Trust
from engine.index import SimilarityIndex
from engine.library import Library
from engine.library.records import Run
from engine.library.runs import NewGroup
from engine.messages import GroupsChanged, StageEvent
from engine.words import counted


def plan(root: Path, command: PlanExport) -> Generator[StageEvent, None, None]:
    """Say what an export would do. Raises UsageError, LibraryError."""
    with Library.open_existing(root) as library:
        made = yield from plan_export(library, command.request)
        yield ExportPlanned(made)


def export(root: Path, command: Export) -> Generator[StageEvent, None, Exported]:
    """Store a plan and do it. Raises ExportError for a plan with objections, and where it cannot go on; DiskFull."""
    if command.plan.objections:
        raise ExportError(" ".join(command.plan.objections))
    with Library.open_existing(root) as library:
        record = library.exports.start(command.plan)
        done = yield from run_export(library, record.id)
        yield done
        return done


def resume(root: Path, command: ResumeExport) -> Generator[StageEvent, None, Exported | ExportUndone]:
    """Go on with what was interrupted: an export, or its undoing."""
    with Library.open_existing(root) as library:
        done: Exported | ExportUndone
        if library.exports.get(command.export_id).state == "undoing":
            done = yield from undo_export(library, command.export_id)
        else:
            done = yield from run_export(library, command.export_id)
        yield done
        return done


def undo(root: Path, command: UndoExport) -> Generator[StageEvent, None, ExportUndone]:
    """Take away what an export wrote, as far as that loses nothing."""
    with Library.open_existing(root) as library:
        done = yield from undo_export(library, command.export_id)
        yield done
        return done


def import_groups(root: Path, command: ImportGroups) -> Generator[StageEvent, None, None]:
    """Show the groups of a file as a run of this library. Raises ExportError for a file that is not ours.

    The run answers the same request as the groups that were shown, so organising again changes nothing while the
    photos are the same; photos that the file does not know are "not sure". Embeddings stay those that are there.
    """
    foreign = read_groups(command.path)
    with Library.open_existing(root) as library:
        current = library.runs.current()
        if current is None:
            raise LibraryError(
                "Nothing has been grouped in this library yet. Organise its folder first (a quick look will do), then"
                " import again."
            )
        present = set(library.runs.photo_ids(current))
        photos = library.photos.get(sorted(present))
        matched = match(foreign, photos)
        if not matched.groups:
            raise ExportError(
                f"No photo of {command.path} is in this library. Nothing was changed; organise the folder of those"
                " photos first."
            )
        answered = library.runs.judged() or current
        # Until it is complete it answers no request: half an import must not be taken for learning to go on with.
        run = library.runs.start(answered.kind, {"imported": True}, current.photos_digest)
        try:
            _share(library.paths.run(current.id), library.paths.run(run.id))
            placed = {photo_id for group in matched.groups for photo_id, _ in group.members}
            not_sure = [(one, 0.0) for one in sorted(present - placed)]
            if Grown.load(library.paths.run(current.id)) is not None:
                index = SimilarityIndex.load(library.paths.run(run.id))
                _tree_of(matched.groups, index).save(library.paths.run(run.id))
            library.regrouping.remember(run)
            library.runs.complete(run, matched.groups, not_sure, {})
            library.runs.answers(run, answered.options)
        except BaseException:
            _forget(library, run)
            raise
        library.back_up()
        shown = set(library.photos.ids())  # a photo that is missing keeps its place and is not shown
        in_groups, in_none = len(placed & shown), len((present - placed) & shown)
        yield GroupsChanged(run.id, len(matched.groups), in_none, learned=run.kind == "learned")
        sentences = [f"{counted(in_groups, 'photo')} in {counted(len(matched.groups), 'group')} of the file."]
        if in_none:
            are = "is" if in_none == 1 else "are"
            sentences.append(f"{counted(in_none, 'photo')} of the library {are} in none of them: not sure.")
        if matched.unknown:
            are = "is" if matched.unknown == 1 else "are"
            sentences.append(f"{counted(matched.unknown, 'photo')} of the file {are} not in this library.")
        yield GroupsImported(
            run.id, len(matched.groups), in_groups, in_none, matched.unknown, tuple(sentences)
        )


def _tree_of(groups: Sequence[NewGroup], index: SimilarityIndex) -> Grown:
    """A tree whose atoms are the groups of a file, so that the dial joins them and the person can correct them.

    A photo of the index that is in none of them has no share in any, so it is not sure.
    """
    n = len(index.ids)
    leaf = np.full(n, -1, np.int32)
    near = np.full((n, NEAREST), -1, np.int32)
    share = np.zeros((n, NEAREST), np.float32)
    for atom, group in enumerate(groups):
        rows = np.searchsorted(index.ids, [photo_id for photo_id, _ in group.members])
        leaf[rows] = near[rows, 0] = atom
        share[rows, 0] = [max(confidence, STRICTNESS) for _, confidence in group.members]
    is_in = leaf >= 0
    z = np.array(index.embeddings)
    sums = np.stack([z[leaf == atom].sum(0) for atom in range(len(groups))])
    sizes = np.bincount(leaf[is_in], minlength=len(groups))
    joins, heights = average_linkage(sums, sizes)
    leaf[~is_in] = (z[~is_in] @ sums.T).argmax(1)
    tree = Tree(
        leaf,
        near,
        share,
        np.array(joins, np.int32).reshape(-1, 2),
        np.array(heights, np.float32),
        len(groups),
        len(groups),
        Trust(),
    )
    names = [*(group.suggested_name for group in groups), *[None] * len(joins)]
    return Grown(tree, index.ids, names, len(groups), "These groups were read from a file.")


def _share(old: Path, new: Path) -> None:
    """Let a run have the files of another. They are never written again, so links will do where there can be some."""
    shutil.rmtree(new, ignore_errors=True)
    unfinished = shutil.ignore_patterns("*.part", "checkpoint*", "maps*", TREE, PLACED)
    shutil.copytree(old, new, copy_function=_link_or_copy, ignore=unfinished)


def _link_or_copy(old: str, new: str) -> str:
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
    return new


def _forget(library: Library, run: Run) -> None:
    library.runs.delete(run)
    shutil.rmtree(library.paths.run(run.id), ignore_errors=True)

"""Making a run's groups and index, aside, and showing them in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine.groups import evidence
from engine.groups.arrange import NOT_SURE, STRICTNESS, Dial
from engine.groups.naming.titles import told_apart
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index.similarity import build
from engine.jobs.naming import suggest
from engine.library import Library
from engine.library.records import Run, Verdict
from engine.library.runs import NewGroup

if TYPE_CHECKING:
    from engine.learn.backbones import Backbone

Array = npt.NDArray[np.float32]


def publish_run(
    library: Library,
    run: Run,
    ids: npt.NDArray[np.int64],
    embeddings: Array,
    probabilities: Array,
    pooled: Array,
    backbone: Backbone,
    model_id: str,
    threads: int,
    seconds: dict[str, Any],
    verdict: Verdict | None = None,
) -> None:
    """Grow the tree of n photos and make the run current, unless a verdict keeps the first look; until the last
    step nothing of it can be seen.

    ids: (n,) ascending. embeddings: (n, d) unit norm. probabilities: (n, K) rows sum to 1. pooled: (n, C)
    frozen features of `backbone`, from which names are suggested.
    """
    folder = library.paths.run(run.id)
    tree = grow(embeddings, probabilities)
    wanted = run.options.get("groups")
    auto, why = (wanted, f"You asked for {wanted} groups.") if wanted else evidence.choose(tree)
    shown = Dial(tree).cut(auto, STRICTNESS)
    keys = shown.groups.tolist()
    grown = Grown(tree, ids, suggest(library, tree, ids, pooled, backbone, keys), auto, why)
    grown.save(folder)
    build(folder, ids, embeddings, model_id, threads)
    groups = []
    for key, name in zip(keys, told_apart([grown.names[key] for key in keys]), strict=True):
        rows = shown.members(key)
        groups.append(
            NewGroup(
                suggested_name=name,
                confidence=shown.sureness(key),
                members=[(int(ids[row]), float(shown.confidence[row])) for row in rows],
            )
        )
    not_sure = [(int(ids[row]), float(shown.confidence[row])) for row in shown.members(NOT_SURE)]
    if verdict is None or verdict.keeps_learned:
        library.regrouping.remember(run)
    library.runs.complete(run, groups, not_sure, seconds, verdict)

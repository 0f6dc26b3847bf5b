"""Making a run's groups and index, aside, and showing them in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine.groups import evidence
from engine.groups.arrange import NOT_SURE, STRICTNESS, Dial
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index.similarity import build
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
    from engine.learn import names

    folder = library.paths.run(run.id)
    tree = grow(embeddings, probabilities)
    wanted = run.options.get("groups")
    auto, why = (wanted, f"You asked for {wanted} groups.") if wanted else evidence.choose(tree)
    grown = Grown(tree, ids, names.of_nodes(backbone, pooled, tree.leaf, tree.joins), auto, why)
    grown.save(folder)
    build(folder, ids, embeddings, model_id, threads)
    shown = Dial(tree).cut(auto, STRICTNESS)
    groups = []
    for key in shown.groups.tolist():
        rows = shown.members(key)
        groups.append(
            NewGroup(
                suggested_name=grown.names[key],
                confidence=shown.sureness(key),
                members=[(int(ids[row]), float(shown.confidence[row])) for row in rows],
            )
        )
    not_sure = [(int(ids[row]), float(shown.confidence[row])) for row in shown.members(NOT_SURE)]
    library.runs.complete(run, groups, not_sure, seconds, verdict)

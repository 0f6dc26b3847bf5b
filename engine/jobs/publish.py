"""Making a run's groups and index, aside, and showing them in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine.groups.grouping import NOT_SURE, from_assignment
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
    """Group n photos and make the run current, unless a verdict keeps the first look; until the last
    step nothing of it can be seen.

    ids: (n,) ascending. embeddings: (n, d) unit norm. probabilities: (n, K) rows sum to 1. pooled: (n, C)
    frozen features of `backbone`, from which names are suggested.
    """
    from engine.learn import names

    grouping = from_assignment(probabilities)
    members = [grouping.members(label) for label in range(grouping.groups)]
    suggestions = names.suggest(backbone, pooled, members)
    build(library.paths.run(run.id), ids, embeddings, model_id, threads)
    groups = [
        NewGroup(
            suggested_name=suggestion,
            confidence=float(grouping.confidence[rows].mean()),
            members=[(int(ids[row]), float(grouping.confidence[row])) for row in rows],
        )
        for suggestion, rows in zip(suggestions, members, strict=True)
    ]
    not_sure = [
        (int(ids[row]), float(grouping.confidence[row]))
        for row in np.flatnonzero(grouping.labels == NOT_SURE)
    ]
    library.runs.complete(run, groups, not_sure, seconds, verdict)

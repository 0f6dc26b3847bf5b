"""Rows as a table for people and as files for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import numpy as np

from engine.terminal import table

PERCENT = ("r1", "r2", "r4", "r8", "nmi", "group_nmi", "group_purity")
COLUMNS = ("method", "recipe", "backbone", "seed", *PERCENT, "groups", "seconds", "peak_mb")
HEAD = ("R@1", "R@2", "R@4", "R@8", "NMI", "group NMI", "purity", "groups", "seconds", "peak MB")


def means(rows: Sequence[dict[str, Any]]) -> str:
    """A table with one line a method and recipe: mean ± standard deviation over seeds."""
    has_clusters = any("clusters" in row for row in rows)
    lines = []
    for key, some in groupby(rows, key=lambda row: (row.get("clusters"), row["method"], row["recipe"])):
        group = list(some)
        cells = [_spread(group, name, 1) for name in PERCENT]
        cells += [_spread(group, name, 0) for name in ("groups", "seconds", "peak_mb")]
        clusters = [str(key[0])] if has_clusters else []
        lines.append([*clusters, key[1], key[2], str(len(group)), *cells])
    return table([*(["K"] if has_clusters else []), "method", "recipe", "seeds", *HEAD], lines)


def as_csv(rows: Iterable[dict[str, Any]]) -> str:
    """All rows, one line each, with a head."""
    given = list(rows)
    columns = [*COLUMNS, *(["clusters"] if any("clusters" in row for row in given) else [])]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(given)
    return text.getvalue()


def _spread(rows: Sequence[dict[str, Any]], name: str, digits: int) -> str:
    values = np.array([row[name] for row in rows], float)
    mean = f"{values.mean():.{digits}f}"
    if len(values) < 2:
        return mean
    return f"{mean} ± {values.std(ddof=1):.{digits}f}"

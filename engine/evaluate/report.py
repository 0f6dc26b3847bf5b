"""Rows as a table for people and as files for programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import numpy as np

from engine.terminal import table

Row = dict[str, Any]

PERCENT = ("r1", "r2", "r4", "r8", "nmi", "group_nmi", "group_purity")
FIGURES = (*PERCENT, "groups", "seconds", "peak_mb")
COLUMNS = ("method", "recipe", "backbone", "seed", *FIGURES)
HEAD = ("R@1", "R@2", "R@4", "R@8", "NMI", "group NMI", "purity", "groups", "seconds", "peak MB")
SWEPT = {"clusters": "K", "batch": "batch"}


def means(rows: Sequence[Row]) -> str:
    """A table with one line a method and recipe: mean ± standard deviation over seeds."""
    swept = _swept(rows)
    lines = []
    for some in _of_all_seeds(rows):
        cells = [_cell(some, name, 1 if name in PERCENT else 0) for name in FIGURES]
        values = [str(some[0][name]) for name in swept]
        lines.append([*values, some[0]["method"], some[0]["recipe"], str(len(some)), *cells])
    return table([*(SWEPT[name] for name in swept), "method", "recipe", "seeds", *HEAD], lines)


def means_as_csv(rows: Sequence[Row]) -> str:
    """The same table for programs: two columns a figure, its mean and its standard deviation over seeds."""
    swept = _swept(rows)
    columns = [f"{name}{what}" for name in FIGURES for what in ("", "_std")]
    lines = []
    for some in _of_all_seeds(rows):
        spreads = [round(value, 4) for name in FIGURES for value in _spread(some, name)]
        facts = {name: some[0][name] for name in (*swept, "method", "recipe", "backbone")}
        lines.append({**facts, "seeds": len(some), **dict(zip(columns, spreads, strict=True))})
    return _csv([*swept, "method", "recipe", "backbone", "seeds", *columns], lines)


def as_csv(rows: Sequence[Row]) -> str:
    """All rows, one line each, with a head."""
    return _csv([*COLUMNS, *_swept(rows)], rows)


def _swept(rows: Sequence[Row]) -> list[str]:
    """Which of the values that a sweep varies the rows carry."""
    return [name for name in SWEPT if any(name in row for row in rows)]


def _of_all_seeds(rows: Sequence[Row]) -> Iterator[list[Row]]:
    def place(row: Row) -> tuple[Any, ...]:
        return (*(row.get(name) for name in SWEPT), row["method"], row["recipe"])

    for _, some in groupby(rows, key=place):
        yield list(some)


def _spread(rows: Sequence[Row], name: str) -> tuple[float, float]:
    """Mean and standard deviation of the sample; of one seed 0."""
    values = np.array([row[name] for row in rows], float)
    return float(values.mean()), float(values.std(ddof=1)) if len(values) > 1 else 0.0


def _cell(rows: Sequence[Row], name: str, digits: int) -> str:
    mean, deviation = _spread(rows, name)
    return f"{mean:.{digits}f}" + (f" ± {deviation:.{digits}f}" if len(rows) > 1 else "")


def _csv(columns: Sequence[str], lines: Sequence[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()

"""`python -m tests.benchmarks [WORD …]`: runs the benchmarks whose name holds a word, and writes one table.

Each module `bench_*.py` has `measure()`, a generator of Figures. Results go to bench/ as Markdown and JSON.
`python -m tests.benchmarks --compare OLD.json NEW.json` puts two such results side by side.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil

import tests.benchmarks
from tests.benchmarks.figures import Figure

OUT = Path(__file__).parents[2] / "bench"


def main(words: list[str]) -> int:
    """Run, print and save; 0 when every bar is met, 1 otherwise."""
    if words[:1] == ["--compare"]:
        old, new = (json.loads(Path(one).read_text(encoding="utf-8")) for one in words[1:])
        sys.stdout.write(compared(old, new))
        return 0
    began = time.monotonic()
    results: list[tuple[str, Figure]] = []
    for name in _names(words):
        sys.stderr.write(f"{name} …\n")
        for figure in importlib.import_module(f"tests.benchmarks.{name}").measure():
            results.append((name.removeprefix("bench_"), figure))
            sys.stderr.write(f"  {_cells(name, figure)}\n")
    text = _table(results)
    sys.stdout.write(f"{text}\n{_machine()}, {time.monotonic() - began:.0f} s\n")
    OUT.mkdir(exist_ok=True)
    (OUT / "table.md").write_text(f"{text}\n{_machine()}\n", encoding="utf-8")
    document = {
        "machine": _machine(),
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "figures": [{"benchmark": name, **asdict(figure)} for name, figure in results],
    }
    (OUT / "figures.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return 1 if any(figure.holds is False for _, figure in results) else 0


def compared(old: dict[str, Any], new: dict[str, Any]) -> str:
    """Two results as one table: what both measured, the newer over the older; what only one did, last."""
    sides = [{(one["benchmark"], one["name"]): one for one in side["figures"]} for side in (old, new)]
    lines = [["benchmark", "figure", "before", "now", "ratio"], ["---"] * 5]
    both = [key for key in sides[1] if key in sides[0]]
    for key in [*both, *(key for side in sides for key in side if key not in both)]:
        values = [side[key]["value"] if key in side else None for side in sides]
        unit = next(side[key]["unit"] for side in sides if key in side)
        cells = ["" if one is None else f"{one:.4g} {unit}".strip() for one in values]
        before, now = values
        ratio = f"{now / before:.2f}" if before and now is not None else ""
        lines.append([*key, *cells, ratio])
    machines = "\n".join(
        f"{name}: {side['machine']}, {side['at']}" for name, side in (("before", old), ("now", new))
    )
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + f"\n\n{machines}\n"


def _names(words: list[str]) -> Iterator[str]:
    for module in pkgutil.iter_modules(tests.benchmarks.__path__):
        if module.name.startswith("bench_") and (not words or any(word in module.name for word in words)):
            yield module.name


def _table(results: list[tuple[str, Figure]]) -> str:
    rows = [_cells(name, figure) for name, figure in results]
    head = ["benchmark", "figure", "value", "limit", "ratio", "holds", "note"]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _cells(name: str, figure: Figure) -> list[str]:
    limit = (
        ""
        if figure.limit is None
        else f"{'≤' if figure.is_at_most else '≥'} {figure.limit:.4g} {figure.unit}"
    )
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    holds = {None: "", True: "yes", False: "NO"}[figure.holds]
    return [
        name,
        figure.name,
        f"{figure.value:.4g} {figure.unit}".strip(),
        limit.strip(),
        ratio,
        holds,
        figure.note,
    ]


def _machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    return f"{psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The runner of the benchmarks: what holds, and what it writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import tests.benchmarks.__main__ as runner
from tests.benchmarks.figures import Figure


@pytest.mark.parametrize(
    ("figure", "ratio", "holds"),
    [
        (Figure("time", 1.0, "s", 2.0), 0.5, True),
        (Figure("time", 2.0, "s", 2.0), 1.0, True),
        (Figure("time", 3.0, "s", 2.0), 1.5, False),
        (Figure("recall", 0.99, limit=0.9, is_at_most=False), 1.1, True),
        (Figure("recall", 0.45, limit=0.9, is_at_most=False), 0.5, False),
        (Figure("lost photos", 1, limit=0), None, False),
        (Figure("memory", 1e9, "B"), None, None),
    ],
)
def test_a_figure_is_compared_with_its_limit(figure: Figure, ratio: float | None, holds: bool | None) -> None:
    assert figure.ratio == (None if ratio is None else pytest.approx(ratio))
    assert figure.holds is holds


def test_a_run_leaves_a_table_and_the_same_figures_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(runner, "OUT", tmp_path)
    assert runner.main(["bench_start"]) in (0, 1)  # a busy machine may be slow
    table = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert table.splitlines()[0] in capsys.readouterr().out
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["figures"]
    assert {one["benchmark"] for one in figures} == {"start"}
    for one in figures:
        assert one["value"] > 0
        assert f"| start | {one['name']} | {one['value']:.4g} s |" in table


def test_two_runs_are_put_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(name: str, *figures: tuple[str, float]) -> str:
        rows = [{"benchmark": "index", "name": one, "value": value, "unit": "s"} for one, value in figures]
        path = tmp_path / name
        path.write_text(json.dumps({"machine": name, "at": "2026-11-26", "figures": rows}), encoding="utf-8")
        return str(path)

    old, new = run("old.json", ("build", 4.0), ("gone", 1.0)), run("new.json", ("fresh", 3.0), ("build", 1.0))
    assert runner.main(["--compare", old, new]) == 0
    lines = capsys.readouterr().out.splitlines()[2:5]
    assert lines == [
        "| index | build | 4 s | 1 s | 0.25 |",
        "| index | gone | 1 s |  |  |",
        "| index | fresh |  | 3 s |  |",
    ]

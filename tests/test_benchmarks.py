"""The runner of the benchmarks: what holds, and what it writes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

import tests.benchmarks.__main__ as runner
from tests.benchmarks.figures import Figure
from tests.benchmarks.growth import exponent, planned
from tests.benchmarks.vectors import NOISES, enlarged


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


def test_growth_is_told_by_least_squares_and_planned_from_the_greatest_sizes() -> None:
    assert exponent({10: 2.0, 100: 20.0, 1_000: 200.0}) == pytest.approx(1.0)
    assert exponent({1_000: 9.0, 10: 0.0009}) == pytest.approx(2.0)
    assert exponent({10: 3.0, 1_000: 3.0}) == pytest.approx(0.0)
    assert planned({10: 1.0, 100: 6.0, 1_100: 56.0}, 2_100) == pytest.approx(
        106.0
    )  # what is there anyway stays
    assert planned({10: 2.0, 100: 200.0}, 1_000) == pytest.approx(20_000.0)


@pytest.mark.parametrize("noise", NOISES)
def test_embeddings_are_multiplied_without_leaving_their_neighbours(noise: str) -> None:
    real = np.random.default_rng(0).normal(size=(60, 32)).astype(np.float32)
    real /= np.linalg.norm(real, axis=1, keepdims=True)
    made = enlarged(real, 500, noise)
    assert np.allclose(np.linalg.norm(made, axis=1), 1, atol=1e-5)
    assert np.array_equal(made[:60], real)
    assert (np.delete(made @ real.T, range(60), axis=0).argmax(1) == np.arange(60, 500) % 60).mean() > 0.8
    assert len(np.unique(made.round(4), axis=0)) == 500


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

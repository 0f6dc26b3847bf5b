"""The command as a person runs it, on small folders and one short pass of learning."""

import contextlib
import csv
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from PIL import Image

from engine.cli import main
from engine.evaluate import report, sets, tsne
from engine.evaluate.evaluation import Wanted, evaluate, jobs_of, prepare, run_job
from engine.evaluate.scores import judge, judge_groups
from engine.evaluate.worker import METHODS, measure, peak_megabytes
from tests.making import make_folder, save_picture

KEYS = [
    "method", "recipe", "backbone", "seed", "r1", "r2", "r4", "r8", "nmi", "group_nmi", "group_purity", "groups",
    "seconds", "peak_mb",
]  # fmt: skip
SHORT = ("--image-size", "64", "--epochs", "1", "--threads", "1")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any, str]:
    code = main(["evaluate", *map(str, arguments), "--json"])
    out, err = capsys.readouterr()
    return code, json.loads(out), err


def test_rows_have_their_shape_and_are_not_measured_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, out = make_folder(tmp_path / "photos", 5), tmp_path / "out"
    (photos / "discs" / "broken.jpg").write_bytes(b"not a photo at all")
    asked = (photos, "--methods", "frozen,cbswr", "--seeds", "1", "--out", out, *SHORT)
    code, document, err = run(capsys, *asked)
    assert code == 0
    assert "1 photo could not be read" in err
    assert f"{photos / 'discs' / 'broken.jpg'}: " in err
    rows = document["rows"]
    assert [(row["method"], row["seed"]) for row in rows] == [("frozen", 0), ("cbswr", 0)]
    for row in rows:
        assert list(row) == KEYS
        assert 0 < row["r1"] <= row["r2"] <= row["r4"] <= row["r8"] <= 100
        assert row["peak_mb"] > 50
    assert rows[1]["seconds"] > rows[0]["seconds"]
    assert json.loads((out / "rows.json").read_text()) == document
    with (out / "rows.csv").open() as file:
        assert [row["method"] for row in csv.DictReader(file)] == ["frozen", "cbswr"]
    with Image.open(out / "tsne.png") as figure:
        assert len(figure.convert("RGB").getcolors(2**24) or []) > 100  # thumbnails, not an empty page

    # The last row is lost half written, as by a kill: only that one is measured again.
    kept = (out / "work" / "rows.jsonl").read_text().splitlines()
    (out / "work" / "rows.jsonl").write_text("\n".join([kept[0], kept[1][:40]]))
    code, again, err = run(capsys, *asked)
    assert code == 0
    assert err.count("measured before") == 1
    assert again["rows"][0] == rows[0]
    lines = (out / "work" / "rows.jsonl").read_text().splitlines()
    assert json.loads(lines[-1])["row"] == again["rows"][1]  # not joined to the line that was cut
    assert {k: v for k, v in again["rows"][1].items() if k not in ("seconds", "peak_mb")} == {
        k: v for k, v in rows[1].items() if k not in ("seconds", "peak_mb")
    }

    os.utime(photos / "discs" / "discs-00.jpg", (1, 1))  # another photo: nothing old answers
    _, _, err = run(capsys, photos, "--methods", "frozen", "--seeds", "1", "--out", out, *SHORT)
    assert "measured before" not in err


def test_disjoint_measures_kinds_it_has_not_learned_from(tmp_path: Path) -> None:
    photos = make_folder(tmp_path, 5)
    wanted = Wanted(
        photos, "disjoint", methods=("frozen", "cbs"), seeds=(0,), image_size=64, epochs=1, threads=1
    )
    result = evaluate(wanted, None, lambda text: None)
    assert result is not None
    assert not result.failed
    assert len(result.rows) == 2
    assert len(result.labels) == len(result.previews) == 10
    assert result.embeddings is not None
    assert result.embeddings.shape[0] == 10
    assert np.linalg.norm(result.embeddings, axis=1) == pytest.approx(1, abs=1e-5)


def test_frozen_rows_belong_to_every_recipe_and_are_measured_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = make_folder(tmp_path, 2)
    save_picture(photos / "single" / "one.jpg", "rays", 9)
    code, document, err = run(
        capsys, photos, "--methods", "frozen", "--recipe", "both", "--seeds", "0", *SHORT
    )
    assert code == 0
    first, second = document["rows"]
    assert (first["recipe"], second["recipe"]) == ("adapted", "published")
    assert first | {"recipe": ""} == second | {"recipe": ""}
    assert err.count("measured before") == 1
    assert "1 kind with one photo only" in err


def test_every_method_runs_under_both_recipes(tmp_path: Path) -> None:
    photos = make_folder(tmp_path / "photos", 3, kinds=("discs", "stripes", "rays"))
    wanted = Wanted(
        photos, methods=METHODS, recipes=("adapted", "published"), seeds=(0,), image_size=64, groups=3, batch=6,
        epochs=1, threads=1,
    )  # fmt: skip
    (tmp_path / "work").mkdir()
    prepare(sets.read(photos, "folder"), wanted, tmp_path / "work", lambda text: None)
    jobs = list(jobs_of(wanted, tmp_path / "work"))
    assert [(job.method, job.recipe) for job in jobs] == [
        (method, recipe) for method in METHODS for recipe in ("adapted", "published")
    ]
    found = []
    for number, job in enumerate([jobs[0], jobs[2], *jobs[4:]]):  # no recipe has a part in what is frozen
        scores, _, z = measure(replace(job, result=str(tmp_path / f"{number}.json")))
        assert 0 <= scores.r1 <= 100
        assert np.isfinite(z).all()
        found.append(z.tobytes())
    assert len(set(found)) == len(found)  # no method is another one under a second name


def test_a_sweep_has_one_row_for_each_number_of_groups(tmp_path: Path) -> None:
    wanted = Wanted(make_folder(tmp_path, 4), methods=("frozen",), seeds=(0,), sweep_k=(2, 4), image_size=64)
    result = evaluate(wanted, None, lambda text: None)
    assert result is not None
    assert [row["clusters"] for row in result.rows] == [2, 4]
    assert result.rows[0]["groups"] == 2
    assert report.means(result.rows).splitlines()[0].startswith("K")
    lines = list(csv.DictReader(report.means_as_csv(result.rows).splitlines()))
    assert [(line["clusters"], line["seeds"]) for line in lines] == [("2", "1"), ("4", "1")]
    assert float(lines[0]["r1"]) == pytest.approx(result.rows[0]["r1"])


def test_a_batch_sweep_gives_each_row_its_batch(tmp_path: Path) -> None:
    wanted = Wanted(tmp_path, methods=("frozen", "cbs"), seeds=(0,), groups=4, sweep_batch=(8, 16))
    jobs = list(jobs_of(wanted, tmp_path))
    assert [(job.method, job.batch, job.groups) for job in jobs] == [
        ("frozen", 8, 4), ("cbs", 8, 4), ("frozen", 16, 4), ("cbs", 16, 4),
    ]  # fmt: skip


def test_the_peak_of_a_row_is_its_own() -> None:
    """Linux hands the peak of the process that starts another on to it."""
    large = np.ones(40_000_000)
    code = "from engine.evaluate.worker import peak_megabytes as peak; print(peak())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert 10 < float(told) < large.nbytes / 1e6 < peak_megabytes()


def test_a_row_that_fails_says_why(tmp_path: Path) -> None:
    wanted = Wanted(tmp_path, methods=("rim",), seeds=(0,), threads=1)
    (job,) = jobs_of(wanted, tmp_path)  # nothing was prepared there
    reason = run_job(job, "rim", lambda text: None)
    assert isinstance(reason, str)
    assert "set.npz" in reason


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--methods", "cbswr,magic"], "no method 'magic'"),
        (["--recipe", "secret"], "no recipe 'secret'"),
        (["--protocol", "odd"], "no protocol 'odd'"),
        (["--dataset", "birds"], "no data set 'birds'"),
        (["--seeds", "many"], "--seeds takes numbers"),
        (["--seeds", "-1"], "A seed must be"),
        (["--image-size", "100"], "multiple of 32"),
        (["--batch", "1"], "at least 2"),
        (["--batch", "8", "--groups", "9"], "9 groups need"),
        (["--sweep-batch", "64,16", "--sweep-k", "8,32"], "32 groups need"),
        (["--device", "abacus"], "no device 'abacus'"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_runs(
    arguments: list[str], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, document, _ = run(capsys, tmp_path, *arguments)
    assert code == 2
    assert sentence in document["error"]


def test_scores_of_perfect_and_of_mixed_embeddings() -> None:
    labels = np.repeat([0, 1], 6)
    perfect = np.eye(2, dtype=np.float32)[labels]
    good = judge(perfect, np.eye(2, dtype=np.float32)[labels], labels)
    assert (good.r1, good.nmi, good.group_nmi, good.group_purity, good.groups) == (100, 100, 100, 100, 2)
    unsure = judge_groups(perfect, np.where(np.arange(12) == 0, -1, labels), labels)
    assert unsure.group_purity == 100  # of placed photos
    assert unsure.group_nmi < 100
    assert unsure.groups == 2
    mixed = np.eye(2, dtype=np.float32)[np.tile([0, 1], 6)]
    bad = judge(mixed, mixed, labels)
    assert bad.nmi < 5
    assert bad.group_purity == 50


def test_the_figure_is_the_same_every_time() -> None:
    random = np.random.default_rng(0)
    z = random.normal(size=(40, 8)).astype(np.float32)
    z[:20] += 4
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    first, second = tsne.positions(z), tsne.positions(z)
    assert (first == second).all()
    assert first.min() == 0
    assert first.max() == 1
    apart = np.linalg.norm(first[:20].mean(0) - first[20:].mean(0))
    spread = np.linalg.norm(first[:20] - first[:20].mean(0), axis=1).mean()
    assert apart > spread  # two clouds stay two


def test_no_photo_hides_another_in_the_figure(tmp_path: Path) -> None:
    assert len(set(tsne.places(np.full((30, 2), 0.5), 10).values())) == 30  # one point, thirty squares
    assert len(tsne.places(np.random.default_rng(0).random((200, 2)), 10)) == 100  # no room for more
    points = np.array([[0.0, 0.0], [1.0, 1.0]])
    assert tsne.places(points, 10) == {0: (0, 0), 1: (9, 9)}
    red = tmp_path / "red.png"
    Image.new("RGB", (90, 90), (255, 0, 0)).save(red)
    figure, drawn = tsne.draw(points, [red, red], np.array([0, 1]), side=400)
    assert drawn == 2
    reds = np.all(np.asarray(figure) == (255, 0, 0), axis=2)
    assert reds[:200, :200].sum() == reds[200:, 200:].sum() == reds.sum() / 2 > 1000


def test_means_and_spreads_over_seeds() -> None:
    row = dict.fromkeys(KEYS, 1.0) | {"method": "cbs", "recipe": "adapted"}
    text = report.means([row | {"seed": 0, "r1": 80.0}, row | {"seed": 1, "r1": 82.0}])
    assert "81.0 ± 1.4" in text
    (line,) = csv.DictReader(
        report.means_as_csv([row | {"seed": 0, "r1": 80.0}, row | {"seed": 1, "r1": 82.0}]).splitlines()
    )
    assert float(line["r1"]) == 81
    assert float(line["r1_std"]) == pytest.approx(2**0.5, abs=1e-4)


@pytest.mark.soak
def test_a_killed_run_leaves_no_process_and_is_gone_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, out = make_folder(tmp_path / "photos", 4), tmp_path / "out"
    asked = (photos, "--methods", "frozen,cbs", "--seeds", "0", "--out", out, "--image-size", "64")
    command = [sys.executable, "-m", "engine.cli", "evaluate", *map(str, asked), "--epochs", "1000", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "cbs" in line:  # the row that learns is told of just before its process starts
                break
        worker = None
        while worker is None and process.poll() is None:
            for one in psutil.Process(process.pid).children():
                with contextlib.suppress(psutil.Error):  # a child that has just ended
                    worker = one if "engine.evaluate.worker" in one.cmdline() else worker
        assert worker is not None
        code, document, _ = run(capsys, *asked)  # two at once would mix their rows
        assert code == 4
        assert "Another Kindred" in document["error"]
        process.kill()
    worker.wait(timeout=30)  # raises when the row's process outlives its parent
    code, document, err = run(capsys, *asked, "--epochs", "1")
    assert code == 0
    assert len(document["rows"]) == 2
    assert "frozen, seed 0: measured before" in err
    assert not list((out / "work").glob("row-*[0-9]"))


def test_results_are_not_written_among_the_photos(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = make_folder(tmp_path, 4)
    code, document, _ = run(capsys, photos, "--out", photos / "results", *SHORT)
    assert code == 3
    assert "lies inside the folder" in document["error"]
    assert not (photos / "results").exists()


def test_a_folder_of_damaged_photos_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = make_folder(tmp_path, 3, kinds=("discs", "rays"))
    for number in range(6):
        (photos / "rays" / f"broken-{number}.jpg").write_bytes(b"not a photo")
    code, document, err = run(capsys, photos, *SHORT)
    assert code == 3
    assert "6 labelled photos that can be read" in document["error"]
    assert err.count("broken-") == 6

"""How often the referee is right: real learning with good and with spoiled settings, judged without labels and with.

Three sets come from the same folders: all of them; every other kind, grey and coarse; and an uneven one with 2 to 40
photos a kind. Pictures are smaller than in the program, so that the whole takes minutes; the recipe is otherwise its
own but for what each row spoils. The table of all runs is written to bench/referee.csv. `SETS=coarse,uneven` runs these
alone and `THREADS=1` with one thread, so that two processes can share two cores.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.config import OrganiseOptions
from engine.evaluate.scores import Scores, judge
from engine.learn import backbones, embed, embedder, frozen, referee
from engine.learn.cbswr import trainer
from engine.learn.embedder import Embedder
from engine.learn.recipes import ADAPTED
from tests.benchmarks.__main__ import OUT
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SIDE = int(os.environ.get("SIDE", "128"))  # pixels of the squares that are learned from; a multiple of 32
KEPT = 160  # pixels of the copies: more than is learned from
COARSE = 72  # pixels that are left of a photo in the coarse set
UNEVEN = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40)  # photos a kind, over and over
LEAST_RIGHT = 0.9  # of the runs
WORST_KEPT = -1.0  # points lost by a run that is kept

SETS = tuple(os.environ.get("SETS", "all,coarse,uneven").split(","))
THREADS = int(os.environ.get("THREADS", "0")) or psutil.cpu_count(logical=False) or 1
SETTINGS: dict[str, dict[str, Any]] = {
    "as it is": {},
    "as it is, seed 1": {"seed": 1},
    "no RIM": {"rim_weight": 0.0},
    "RIM alone counts": {"rim_weight": 5.0},
    "4 groups": {"groups": 4},
    "rates of 8 times": {"backbone_rate": 0.08, "head_rate": 0.8},
    "from random weights": {"starts_from": "random"},
    "temperature 1": {"temperature": 1.0},
}


@dataclass(frozen=True)
class Judged:
    """One run. score: what the referee says, in points. The rest is what labels say: before, of the first look; after,
    of what would be shown; alone, of what was learned without the share that stays frozen, which the referee judges.
    """

    of: str
    setting: str
    score: float
    keeps: bool
    before: Scores
    after: Scores
    alone: Scores

    @property
    def r1(self) -> float:
        return self.after.r1 - self.before.r1

    @property
    def nmi(self) -> float:
        return self.after.nmi - self.before.nmi

    @property
    def is_right(self) -> bool:
        """Whether the better model was kept: the one with the greater sum of R@1 and NMI."""
        return self.keeps == (self._sum(self.alone) > 0)

    @property
    def shows_the_better(self) -> bool:
        """The same of what would be shown, where a network in ruins differs little from the first look."""
        return self.keeps == (self._sum(self.after) > 0)

    def _sum(self, of: Scores) -> float:
        return of.r1 - self.before.r1 + of.nmi - self.before.nmi


def measure() -> Iterator[Figure]:
    torch.set_num_threads(THREADS)
    runs: list[Judged] = []
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        for name in SETS:
            files, labels = copies(photos, name, Path(scratch) / name)
            for one in judged(name, files, labels, Path(scratch) / "run"):
                runs.append(one)
                _write(runs)
                yield Figure(
                    f"{one.of}, {one.setting}",
                    one.score,
                    "points",
                    note=f"R@1 {one.r1:+.1f}, NMI {one.nmi:+.1f}: {'kept' if one.keeps else 'first look'}, "
                    f"{'right' if one.is_right else 'wrong'}",
                )
    right = sum(one.is_right for one in runs)
    kept = [min(one.r1, one.nmi) for one in runs if one.keeps]
    yield Figure(
        "the better model kept", 100 * right / len(runs), "%", 100 * LEAST_RIGHT, False, f"of {len(runs)}"
    )
    shown = sum(one.shows_the_better for one in runs)
    yield Figure("the better one shown", 100 * shown / len(runs), "%", note=f"of {len(runs)}")
    yield Figure("worst loss of a kept one", min(kept, default=0.0), "points", WORST_KEPT, False)


def copies(photos: Path, name: str, folder: Path) -> tuple[list[Path], NDArray[np.int64]]:
    """Small copies of the photos of a set, and their labels (n,)."""
    folder.mkdir()
    kinds = sorted(path for path in photos.iterdir() if path.is_dir())
    if name == "coarse":
        kinds = kinds[::2]
    files, labels = [], []
    for label, kind in enumerate(kinds):
        all_of_kind = sorted(kind.iterdir())
        most = UNEVEN[label % len(UNEVEN)] if name == "uneven" else len(all_of_kind)
        for number, path in enumerate(all_of_kind[:most]):
            with Image.open(path) as opened:
                image = opened.convert("RGB")
            if name == "coarse":
                image = image.convert("L").resize((COARSE, COARSE)).convert("RGB")
            files.append(folder / f"{label:03d}-{number:04d}.png")
            image.resize((KEPT, KEPT)).save(files[-1])
            labels.append(label)
    return files, np.array(labels)


def judged(name: str, files: list[Path], labels: NDArray[np.int64], run_dir: Path) -> Iterator[Judged]:
    """Every setting on these photos."""
    backbone = backbones.load("efficientnet-lite0", "cpu", SIDE)
    workers = torch.get_num_threads()
    pooled = np.concatenate([part for _, part in embed.pooled_features(backbone, files, workers=workers)])
    for setting, spoiled in SETTINGS.items():
        values = dict(spoiled)
        options = OrganiseOptions(
            groups=values.pop("groups", None), seed=values.pop("seed", 0), image_size=SIDE
        )
        recipe = replace(ADAPTED, image_size=SIDE, **values)
        projection, z = frozen.project(pooled)
        before = judge(z, frozen.assign(z, options.groups, options.seed), labels)
        place = run_dir / f"{name}-{setting}".replace(" ", "-").replace(",", "")
        learned = _drained(trainer.fine_tune(files, pooled, options, place, recipe=recipe))
        after = judge(learned.embeddings, learned.probabilities, labels)
        alone = judge(learned.alone, learned.probabilities, labels)
        embedder.save_frozen(place / "first", backbone, projection)
        verdict = _drained(
            referee.judge(
                np.arange(len(files)),
                files,
                (Embedder.open(place / "first"), z),
                (Embedder.open(place).alone, learned.alone),
                learned.embeddings,
                options.seed,
            )
        )
        yield Judged(name, setting, verdict.score, verdict.keeps_learned, before, after, alone)


def _drained(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def _write(runs: list[Judged]) -> None:
    OUT.mkdir(exist_ok=True)
    with (OUT / "referee.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(
            [
                "set",
                "setting",
                "r1",
                "nmi",
                "change_r1",
                "change_nmi",
                "alone_r1",
                "alone_nmi",
                "score",
                "kept",
                "right",
            ]
        )
        for one in runs:
            values = [one.before.r1, one.before.nmi, one.r1, one.nmi]
            values += [one.alone.r1 - one.before.r1, one.alone.nmi - one.before.nmi, one.score]
            figures = [f"{value:.2f}" for value in values]
            rows.writerow([one.of, one.setting, *figures, one.keeps, one.is_right])

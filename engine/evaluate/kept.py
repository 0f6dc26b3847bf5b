"""Rows that were measured, kept as they come: one file a process, so that each has one writer."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from engine import learn, processes
from engine.evaluate.sets import LabelledSet
from engine.evaluate.worker import FROZEN_METHODS, Job

ROWS = "rows.jsonl"


def vectors(folder: Path, key: str) -> Path:
    """Where the embeddings of a row are kept."""
    return folder / f"z-{key}.npy"


def known(folder: Path) -> dict[str, dict[str, Any]]:
    """Rows measured before in the same place; a line cut short by a kill is passed over."""
    found = {}
    lines = (
        line for path in sorted(folder.glob("rows*.jsonl")) for line in path.read_text("utf-8").splitlines()
    )
    for line in lines:
        try:
            content = json.loads(line)
            found[content["key"]] = content["row"]
        except (ValueError, KeyError, TypeError):
            continue
    return found


def keep(folder: Path, key: str, row: dict[str, Any]) -> None:
    """Append a row to those measured, on a line of its own even where a kill cut the last one short."""
    number = processes.number()
    with (folder / (f"rows-{number}.jsonl" if number else ROWS)).open("ab+") as file:
        is_cut = False
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            is_cut = file.read(1) != b"\n"
        line = json.dumps({"key": key, "row": row}) + "\n"
        file.write((b"\n" if is_cut else b"") + line.encode())


def key_of(job: Job, labelled: LabelledSet) -> str:
    """Changes when anything does that a row depends on: the photos, the settings, or the code that learns."""
    digest = hashlib.sha256()
    plain = asdict(replace(job, folder="", result=""))
    if job.method in FROZEN_METHODS:  # neither a recipe nor a batch has a part in it
        plain |= {"recipe": "", "batch": None, "epochs": None}
    digest.update(json.dumps(plain, sort_keys=True).encode())
    for file, label, learns, measured in zip(
        labelled.files, labelled.labels, labelled.learns, labelled.measured, strict=True
    ):
        stat = file.stat()
        digest.update(f"{file}|{stat.st_size}|{stat.st_mtime_ns}|{label}|{learns}|{measured}".encode())
    learning = Path(learn.__file__).parent
    for source in sorted([*learning.rglob("*.py"), *learning.with_name("groups").rglob("*.py")]):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:20]

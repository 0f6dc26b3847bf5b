"""Where things live on this machine, by the platform's own conventions (appdirs)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import appdirs

APP_NAME = "Kindred"

INDEX, INDEX_BEFORE = "index", "index.before"
NETWORK = "model.safetensors"
"""In a run's folder, the file of its network."""
IDS, EMBEDDINGS = "ids.i64", "embeddings.f32"
"""In a run's folder, the folder of its index, and in that the ids (n,) of its photos and their embeddings (n, d)."""


def index_folder(run_folder: Path) -> Path:
    """The folder of a run's index: what it was replaced by, else, after a kill between two renames, what was there."""
    now, before = run_folder / INDEX, run_folder / INDEX_BEFORE
    return before if before.exists() and not now.exists() else now


def default_library() -> Path:
    """The library that the window opens: KINDRED_LIBRARY, or the user's data folder."""
    chosen = os.environ.get("KINDRED_LIBRARY")
    return Path(chosen) if chosen else Path(appdirs.user_data_dir(APP_NAME, appauthor=False)) / "library"


def models_folder() -> Path:
    """Where fetched networks are kept: KINDRED_MODELS, or the user's data folder."""
    chosen = os.environ.get("KINDRED_MODELS")
    return Path(chosen) if chosen else Path(appdirs.user_data_dir(APP_NAME, appauthor=False)) / "models"


def log_folder() -> Path:
    """Where the rotating log file is kept."""
    return Path(appdirs.user_log_dir(APP_NAME, appauthor=False))


@dataclass(frozen=True, slots=True)
class LibraryPaths:
    """The files of one library folder.

    Only `database` holds what cannot be rebuilt; everything else is derived from the photos.
    """

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "library.sqlite"

    @property
    def reading_room(self) -> Path:
        """Holds nothing: processes that read large pictures lock bytes of it."""
        return self.root / "reading.lock"

    @property
    def previews(self) -> Path:
        return self.root / "previews"

    @property
    def vectors(self) -> Path:
        return self.root / "vectors"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def lock(self) -> Path:
        return self.root / "library.lock"

    def preview(self, content_hash: str) -> Path:
        """The preview of a photo's content, spread over 256 folders so that none grows huge."""
        return self.previews / content_hash[:2] / f"{content_hash}.jpg"

    def run(self, run_id: int) -> Path:
        """What one run produced: checkpoint, embeddings, index."""
        return self.root / "runs" / f"{run_id:06d}"

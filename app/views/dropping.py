"""Folders that are dropped on us."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_folder(data: QMimeData) -> Path | None:
    """The first local folder in what is dragged; the folder of a file when files are dragged."""
    if not data.hasUrls():
        return None
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]
    for path in paths:
        if path.is_dir():
            return path
    return next((path.parent for path in paths if path.is_file()), None)

"""Folders that are dropped on us."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from app.opening import outermost


def dropped_folders(data: QMimeData) -> tuple[Path, ...]:
    """The local folders in what is dragged; the folders of the files when only files are dragged."""
    if not data.hasUrls():
        return ()
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]
    folders = outermost(path for path in paths if path.is_dir())
    return folders or outermost(path.parent for path in paths if path.is_file())

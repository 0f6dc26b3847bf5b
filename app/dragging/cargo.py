"""What is dragged: ids for ourselves, the addresses of the files for everybody else."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

FORMAT = "application/x-kindred-photos"
MOST_FILES = 2_000
"""Of more photos no files are handed out, since each would have to be looked up first; exporting is for that."""

_OURS = uuid.uuid4().hex
"""Another Kindred, on another library, has other photos under the same ids."""


def pack(photo_ids: Sequence[int], paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setData(FORMAT, f"{_OURS} {' '.join(map(str, photo_ids))}".encode())
    if paths:
        data.setUrls([QUrl(path.as_uri()) for path in paths])
    return data


def photos_in(data: QMimeData) -> list[int]:
    """The photos that this window is dragging; none where something else is dragged."""
    sender, *photo_ids = bytes(data.data(FORMAT).data()).decode("ascii", "replace").split() or [""]
    return [int(one) for one in photo_ids] if sender == _OURS else []


def is_ours(data: QMimeData) -> bool:
    """Cheap enough to be asked at every move of the pointer."""
    return data.hasFormat(FORMAT) and data.data(FORMAT).startsWith(_OURS.encode())

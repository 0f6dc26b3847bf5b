"""Pictures from outside, dropped or pasted: files, or the picture itself as a browser hands it over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QTemporaryDir
from PySide6.QtGui import QImage


class Outside:
    """Where pictures that are no files are kept while the window is open."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None
        self._count = 0

    def pictures(self, data: QMimeData) -> tuple[Path, ...]:
        """The files in what is dragged or copied, or its picture as a file of ours; nothing for a folder."""
        files = local_files(data)
        if files:
            return files
        if data.hasImage():
            image = data.imageData()
            if isinstance(image, QImage) and not image.isNull():
                return (self._keep(image),)
        return ()

    def close(self) -> None:
        if self._folder is not None:
            self._folder.remove()
            self._folder = None

    def _keep(self, image: QImage) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._count += 1
        path = Path(self._folder.filePath(f"picture-{self._count}.png"))
        image.save(str(path))
        return path


def local_files(data: QMimeData) -> tuple[Path, ...]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]
    return tuple(path for path in paths if path.is_file())


def has_picture(data: QMimeData) -> bool:
    """Cheap enough to be asked while something is dragged over the window."""
    return data.hasImage() or bool(local_files(data))


def is_only_an_address(data: QMimeData) -> bool:
    """A page of the web, which the program does not open."""
    return data.hasUrls() and not data.hasImage() and not any(url.isLocalFile() for url in data.urls())

"""What the window remembers from one start to the next, in a file beside the library."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.i18n import Language, language_named
from app.theme.theme import Appearance, appearance_named


class Settings:
    """Sizes, places and tastes. Nothing here is needed: without the file the window takes its defaults."""

    def __init__(self, library_root: Path) -> None:
        self._stored = QSettings(str(library_root / "window.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        return appearance_named(str(self._stored.value("appearance", "system")))

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._stored.setValue("appearance", value)

    @property
    def language(self) -> Language:
        """What the window speaks from its start on."""
        return language_named(str(self._stored.value("language", "system")))

    @language.setter
    def language(self, value: Language) -> None:
        self._stored.setValue("language", value)

    @property
    def thumb_size(self) -> int:
        """The height of a row of photos in logical pixels, as kept; the grid keeps it in its limits."""
        return self._number("thumb-size", 168)

    @thumb_size.setter
    def thumb_size(self, value: int) -> None:
        self._stored.setValue("thumb-size", value)

    @property
    def export_folder(self) -> Path | None:
        """Where the last export went."""
        kept = bytes(self.bytes_of("export-folder").data())
        return Path(os.fsdecode(kept)) if kept else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._stored.setValue("export-folder", QByteArray(os.fsencode(folder)))

    def text_of(self, name: str) -> str:
        """Empty when it was never kept."""
        return str(self._stored.value(name, ""))

    def keep_text(self, name: str, value: str) -> None:
        self._stored.setValue(name, value)

    def bytes_of(self, name: str) -> QByteArray:
        """A geometry or a splitter's state; empty when it was never kept."""
        kept = self._stored.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        self._stored.setValue(name, value)

    def is_on(self, name: str, default: bool) -> bool:
        return str(self._stored.value(name, default)).lower() == "true"

    def keep_switch(self, name: str, is_on: bool) -> None:
        self._stored.setValue(name, is_on)

    def save(self) -> None:
        self._stored.sync()

    def _number(self, name: str, default: int) -> int:
        try:
            return int(str(self._stored.value(name, default)))
        except ValueError:
            return default

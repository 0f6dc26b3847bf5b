"""What the window remembers from one start to the next, in a file beside the library."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtCore import QByteArray, QSettings

from app.i18n import Language, language_named
from app.theme.motion import Motion
from app.theme.theme import Appearance, appearance_named
from engine.config import BACKBONES, DeviceName

LearningTime = Literal["always", "away"]
"""When learning may go on: whatever the person does, or only while the window is left alone."""
MOST_THREADS = 256
_KEYS = "keys"


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

    @property
    def motion(self) -> Motion:
        """Whether things move: as the system says, or in any case one way."""
        return cast(Motion, self._one_of(get_args(Motion), "motion", "system"))

    @motion.setter
    def motion(self, value: Motion) -> None:
        self._stored.setValue("motion", value)

    @property
    def device(self) -> DeviceName | None:
        """The processor that learns; None where the person never chose one."""
        return cast(DeviceName, self._one_of(get_args(DeviceName), "device", "")) or None

    @device.setter
    def device(self, value: DeviceName) -> None:
        self._stored.setValue("device", value)

    @property
    def backbone(self) -> str | None:
        """The network that learning starts from; None where the person never chose one."""
        return self._one_of(BACKBONES, "backbone", "") or None

    @backbone.setter
    def backbone(self, value: str) -> None:
        self._stored.setValue("backbone", value)

    @property
    def threads(self) -> int:
        """How many cores the engine may use; 0 leaves one for the person and takes the rest."""
        kept = self._number("threads", 0)
        return kept if 0 <= kept <= MOST_THREADS else 0

    @threads.setter
    def threads(self, value: int) -> None:
        self._stored.setValue("threads", value)

    @property
    def is_gentle(self) -> bool:
        """Whether the engine holds back while the window is used."""
        return self.is_on("gentle", default=False)

    @is_gentle.setter
    def is_gentle(self, value: bool) -> None:
        self.keep_switch("gentle", value)

    @property
    def learning_time(self) -> LearningTime:
        return cast(LearningTime, self._one_of(get_args(LearningTime), "learning-time", "always"))

    @learning_time.setter
    def learning_time(self, value: LearningTime) -> None:
        self._stored.setValue("learning-time", value)

    def keys(self, action: str) -> tuple[str, ...] | None:
        """The shortcuts that the person gave an action, maybe none at all; None where they are the program's own."""
        try:
            kept = json.loads(str(self._stored.value(f"{_KEYS}/{action}", "")))
        except ValueError:
            return None
        if not isinstance(kept, list) or not all(isinstance(one, str) for one in kept):
            return None
        return tuple(kept)

    def keep_keys(self, action: str, shortcuts: Sequence[str] | None) -> None:
        """None goes back to the program's own."""
        if shortcuts is None:
            self._stored.remove(f"{_KEYS}/{action}")
        else:
            self._stored.setValue(f"{_KEYS}/{action}", json.dumps(list(shortcuts)))

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

    @property
    def file(self) -> Path:
        """Where all this is kept."""
        return Path(self._stored.fileName())

    def save(self) -> None:
        self._stored.sync()

    def _number(self, name: str, default: int) -> int:
        try:
            return int(str(self._stored.value(name, default)))
        except ValueError:
            return default

    def _one_of(self, allowed: Sequence[str], name: str, default: str) -> str:
        kept = str(self._stored.value(name, default))
        return kept if kept in allowed else default

"""How the window can look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Appearance = Literal["light", "dark"]
LanguageCode = Literal["en", "de"]
LANGUAGES: tuple[LanguageCode, ...] = ("en", "de")
APPEARANCES: tuple[Appearance, ...] = ("light", "dark")
SIZES = ((1280, 800), (1920, 1080))
SCALES = (1, 2)


@dataclass(frozen=True, slots=True)
class Look:
    """size: of the window in logical pixels. scale: device pixels for each."""

    language: LanguageCode
    appearance: Appearance
    size: tuple[int, int]
    scale: int

    @property
    def name(self) -> str:
        return f"{self.language}-{self.appearance}-{self.size[0]}x{self.size[1]}@{self.scale}"

    @property
    def environment(self) -> dict[str, str]:
        return {"QT_SCALE_FACTOR": str(self.scale)}


def look_named(name: str) -> Look:
    """Raises StopIteration where no look has that name."""
    return next(
        look
        for language in LANGUAGES
        for appearance in APPEARANCES
        for size in SIZES
        for scale in SCALES
        if (look := Look(language, appearance, size, scale)).name == name
    )

"""The colours and measures of the visual language, as plain values.

Contrast is at least 4.5:1 for every text; a test computes it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

SPACE = (4, 8, 12, 16, 24, 32)
PHOTO_GAP, CARD_GAP, PANEL_MARGIN = 4, 16, 16
PHOTO_RADIUS = 6
RING, RING_GAP = 2, 2
MOTION_MS = 150


@dataclass(frozen=True, slots=True)
class Colours:
    """One appearance. Every value is "#rrggbb".

    Attributes:
        window, panel, hairline: surfaces from back to front, and the line between them.
        loupe: what surrounds a photo that is looked at alone.
        sunken: the empty cell a photo has yet to fill, and the trough of a bar.
        text, secondary: the two inks.
        accent: selection and focus.
        accent_fill, on_accent: the primary button and its text; a shade that text can be read on.
        accent_soft: the accent behind a selected row.
        loss, doubt: the only red and the only amber.
    """

    is_dark: bool
    window: str
    panel: str
    loupe: str
    sunken: str
    hairline: str
    hover: str
    text: str
    secondary: str
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    loss: str
    doubt: str


LIGHT = Colours(
    is_dark=False,
    window="#fafaf8",
    panel="#ffffff",
    loupe="#f0f0ed",
    sunken="#ecece8",
    hairline="#e8e8e6",  # 8 % black on the window
    hover="#f1f1ee",
    text="#1d1d1b",
    secondary="#656562",
    accent="#0f8b8d",
    accent_fill="#0c7779",
    accent_hover="#0a6769",
    on_accent="#ffffff",
    accent_soft="#dceeed",
    loss="#b3261e",
    doubt="#8a5a00",
)

DARK = Colours(
    is_dark=True,
    window="#161617",
    panel="#1f1f21",
    loupe="#0e0e0f",
    sunken="#29292b",
    hairline="#2d2d2e",  # 10 % white on the window
    hover="#27272a",
    text="#f2f2f0",
    secondary="#a3a3a1",
    accent="#3fc1c0",
    accent_fill="#3fc1c0",
    accent_hover="#5fd0cf",
    on_accent="#0b2424",
    accent_soft="#1b3a3b",
    loss="#f2857c",
    doubt="#e0a84a",
)


def in_full_contrast(colours: Colours) -> Colours:
    """For those who asked their system for high contrast: no quiet ink, and lines that can be seen as well as text."""
    return replace(
        colours,
        hairline="#ffffff" if colours.is_dark else "#000000",
        secondary="#ffffff" if colours.is_dark else "#000000",
        window="#000000" if colours.is_dark else "#ffffff",
        panel="#000000" if colours.is_dark else "#ffffff",
        text="#ffffff" if colours.is_dark else "#000000",
        accent="#5ff0ee" if colours.is_dark else "#00595b",
        accent_fill="#5ff0ee" if colours.is_dark else "#00595b",
        accent_hover="#8ff5f3" if colours.is_dark else "#003f41",
        on_accent="#000000" if colours.is_dark else "#ffffff",
        loss="#ffb4ab" if colours.is_dark else "#8c0009",
        doubt="#ffc768" if colours.is_dark else "#5c3b00",
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

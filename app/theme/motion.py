"""How long things move: not at all for those who asked for that, their system or us."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QApplication, QStyle

from app.theme.tokens import MOTION_MS

Motion = Literal["system", "still", "moving"]
"""As the system says; nothing moves; things move whatever the system says."""

_WISH = "kindredMotion"  # kept on the application, where every painter can ask for it


def wish(motion: Motion) -> None:
    """What the person wants of motion from now on."""
    application = QApplication.instance()
    if application is not None:
        application.setProperty(_WISH, motion)


def duration_ms() -> int:
    """0 under reduced motion."""
    application = QApplication.instance()
    wanted = application.property(_WISH) if application is not None else None
    if wanted == "still":
        return 0
    return MOTION_MS if wanted == "moving" or _system_moves() else 0


def _system_moves() -> bool:
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

"""How long things move: not at all for those who asked for that, their system or us."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
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


class Glide(QVariantAnimation):
    """From 0 to 1, slower towards the end: how everything moves that moves."""

    def __init__(self, parent: QObject, on_moved: Callable[[float], object]) -> None:
        super().__init__(parent)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(on_moved)

    def play(self) -> bool:
        """Begin anew. Under reduced motion nothing begins, and it is False."""
        self.stop()
        duration = duration_ms()
        if duration:
            self.setDuration(duration)
            self.start()
        return bool(duration)


def _system_moves() -> bool:
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

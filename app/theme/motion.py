"""How long things move: not at all for those who asked their system for that."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

from app.theme.tokens import MOTION_MS


def duration_ms() -> int:
    """0 under reduced motion."""
    style = QApplication.style()
    wanted = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return MOTION_MS if wanted > 0 else 0

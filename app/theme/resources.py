"""Where the icons and style sheets are, in a checkout, an installed wheel and a bundle alike."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "resources"


def icon_path(name: str) -> Path:
    return _ROOT / "icons" / f"{name}.svg"


def chevron_path(*, is_dark: bool) -> Path:
    """The sign of a list to choose from; a style sheet cannot colour it."""
    return _ROOT / "qss" / f"chevron-{'dark' if is_dark else 'light'}.svg"


def style_sheet_template() -> str:
    return (_ROOT / "qss" / "kindred.qss").read_text(encoding="utf-8")


def catalogue_path(code: str) -> Path:
    """Of the window's texts in the language with this code, whether it is there or not."""
    return _ROOT / "translations" / f"kindred_{code}.qm"


def documents_folder() -> Path:
    """Of the manual and the other documents. In a checkout they lie where who reads the sources looks for them."""
    installed = _ROOT / "docs"
    return installed if installed.is_dir() else _ROOT.parent / "docs"


def licences_path() -> Path:
    """Of the licences of all parts of a bundle. A bundle has it (`packaging/licences.py`), a checkout not."""
    return _ROOT / "licences.txt"


def engine_templates() -> str:
    """The sentences of the engine, as JSON."""
    return (_ROOT / "translations" / "engine.json").read_text(encoding="utf-8")

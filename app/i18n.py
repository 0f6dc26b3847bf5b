"""Language: which one the window speaks, and how it writes numbers and dates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

SPOKEN = (QLocale.Language.English,)


def install() -> None:
    """Write numbers and dates the way the window's language does, as far as the system agrees with it."""
    system = QLocale.system()
    is_spoken = system.language() in SPOKEN
    QLocale.setDefault(system if is_spoken else QLocale(QLocale.Language.English))


def translate(context: str, text: str, *values: str) -> str:
    """A translated sentence with %1, %2, ... replaced by `values`, all in one go.

    In one go, because a value may hold a "%2" of its own: file names are untrusted text.
    """
    pieces = QCoreApplication.translate(context, text).split("%")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        number = int(piece[0]) if piece[:1].isdigit() else 0
        filled.append(values[number - 1] + piece[1:] if 1 <= number <= len(values) else "%" + piece)
    return "".join(filled)

"""The underlined letters of menus: no two entries of one menu share one, in whatever language they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QAction

_MARK = re.compile(r"&(?=[^&\s])")


def settle(actions: Sequence[QAction]) -> None:
    """Give the entries of a menu letters of their own."""
    named = [action for action in actions if action.text()]
    for action, text in zip(named, told_apart([one.text() for one in named]), strict=True):
        if text != action.text():
            action.setText(text)


def told_apart(texts: Sequence[str]) -> list[str]:
    """The texts with a mnemonic each that no other has; none where all letters of a text are taken.

    Who wrote a text chose a letter, which stays where it is free. Otherwise a word's first letter is taken, or any.
    """
    taken: set[str] = set()
    found: dict[int, str] = {}
    for place, text in enumerate(texts):  # chosen letters first, wherever they stand in the menu
        letter = mnemonic(text)
        if letter and letter not in taken:
            taken.add(letter)
            found[place] = text
    for place, text in enumerate(texts):
        if place not in found:
            found[place] = _with_another(_without(text), taken)
            taken.add(mnemonic(found[place]))
    return [found[place] for place in range(len(texts))]


def mnemonic(text: str) -> str:
    """The letter behind the mark, as a capital; "" where there is none."""
    found = _MARK.search(text.replace("&&", "  "))
    return text[found.end()].upper() if found else ""


def _without(text: str) -> str:
    return re.sub("&(&?)", r"\1\1", text)


def _with_another(plain: str, taken: set[str]) -> str:
    """plain: without a mark, its own ampersands doubled."""
    letters = [place for place, sign in enumerate(plain) if sign.isalnum() and sign.upper() not in taken]
    first = [place for place in letters if not place or not plain[place - 1].isalnum()]
    for place in [*first, *letters]:
        return f"{plain[:place]}&{plain[place:]}"
    return plain

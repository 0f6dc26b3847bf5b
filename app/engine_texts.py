"""What the engine says, in the window's language.

The engine speaks English: to a terminal, into the library, between processes. Its finished sentences are recognised
here by the templates that they were made from, which `python -m tests.translations` reads from its sources.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from app.i18n import fill
from app.theme.resources import engine_templates

_VALUES = {"n": r"(\d[\d,]*(?:\.\d+)?)", "s": r"(\d+(?:\.\d+)? [kMG]B)", "t": "(.+?)", "p": "(.*?)"}
_JOINT = re.compile(r"(?<=[.?;:,]) |\n")
MOST_JOINTS = 20  # of a text that is taken apart; a longer one is none of ours


@dataclass(frozen=True)
class _Template:
    """`weight`: how many characters of it are no values."""

    source: str
    kinds: str
    weight: int
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, source: str, kinds: str) -> _Template:
        pieces = re.split(r"%\d", source)
        parts = [re.escape(pieces[0])]
        for kind, piece in zip(kinds, pieces[1:], strict=True):
            parts += [_VALUES[kind], re.escape(piece)]
        return cls(source, kinds, sum(map(len, pieces)), re.compile("".join(parts), re.DOTALL))


@dataclass(frozen=True)
class _Reading:
    """A text taken apart, and how much of it is known."""

    weight: int
    pieces: tuple[str, ...]


def engine_text(text: str) -> str:
    """A sentence of the engine, or several, in the window's language; what is not known stays as it is.

    Names of files and groups are taken over as they are.
    """
    language = QLocale().language()
    if not text or language == QLocale.Language.English:
        return text
    return "".join(_read(text, QLocale().name()).pieces)


@functools.lru_cache(maxsize=4_096)
def _read(text: str, language: str) -> _Reading:
    """Of all ways to take the text apart, the one that recognises most of it; of equal ones, the fewest pieces.

    language: only tells what is remembered apart.
    """
    joints = [0, *(one.end() for one in _JOINT.finditer(text)), len(text)]
    if len(joints) > MOST_JOINTS:
        return _Reading(0, (text,))
    best = {len(text): _Reading(0, ())}
    for place, start in reversed(list(enumerate(joints[:-1]))):
        readings = []
        for end in reversed(joints[place + 1 :]):
            weight, piece = _known(text[start:end], language)
            if weight or end == joints[place + 1]:
                rest = best[end]
                readings.append(_Reading(weight + rest.weight, (piece, *rest.pieces)))
        best[start] = max(readings, key=lambda one: one.weight)
    return best[0]


def _known(text: str, language: str) -> tuple[int, str]:
    """How much of a piece is known, and the piece in the window's language; a comma may follow a phrase."""
    bare = text.strip().removesuffix(",")
    for template in _templates():
        found = template.pattern.fullmatch(bare)
        if found is not None:
            read = [
                _read(value, language) if kind == "p" and value else _Reading(0, (_FILLED[kind](value),))
                for kind, value in zip(template.kinds, found.groups(), strict=True)
            ]
            values = ("".join(one.pieces) for one in read)
            said = fill(QCoreApplication.translate("Engine", template.source), *values)
            before, after = text.split(bare, 1)
            return template.weight + sum(one.weight for one in read), before + said + after
    return 0, text


@functools.cache
def _templates() -> list[_Template]:
    """Those that say most first, so that none is taken for a value of another."""
    made = [_Template.of(one["source"], one["kinds"]) for one in json.loads(engine_templates())]
    return sorted(made, key=lambda one: one.weight, reverse=True)


def _number(text: str) -> str:
    """ "1,418" or "3.5" as the language writes it."""
    whole, _, decimals = text.replace(",", "").partition(".")
    if decimals:
        return QLocale().toString(float(f"{whole}.{decimals}"), "f", len(decimals))
    return QLocale().toString(int(whole))


def _size(text: str) -> str:
    number, _, unit = text.partition(" ")
    return f"{_number(number)} {unit}"


def _as_it_is(text: str) -> str:
    return text


_FILLED: dict[str, Callable[[str], str]] = {"n": _number, "s": _size, "t": _as_it_is, "p": _as_it_is}

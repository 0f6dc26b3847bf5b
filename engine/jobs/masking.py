"""Making a text fit to be shown to strangers: paths, and the names in them, give way to what they stand for."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_PROGRAM = Path(__file__).resolve().parents[2]
_START = re.compile(
    r"""(?<![\w/.~\\])(?<!http:)(?<!https:)(?:(?:file:)?/+(?=[^\s/])|\\\\(?=\w)|[A-Za-z]:[\\/]|~[\\/])"""
)
_OURS = re.compile(r"(?:[\\/][\w.+-]+)*")
_SHORTEST_NAME = 3


class Mask:
    """Replaces the places that it knows, and whatever else looks like a path.

    Rather too much than too little: a name may hold any character, so nobody can tell where a path in a sentence
    ends. What follows it is left out, up to the quotation mark that holds it or to the end of the line.

    Args:
        private: words for places. Of what lies below them nothing is told.
        ours: words for places where the program names the files, so that what lies below them may be told.
        names: of files, which are left out wherever they stand.
    """

    def __init__(
        self, private: Mapping[Path, str], ours: Mapping[Path, str], names: Iterable[str] = ()
    ) -> None:
        own = {_PROGRAM: "<program>", Path(sys.prefix): "<python>", Path(sys.base_prefix): "<python>", **ours}
        places = [(os.fspath(path), word, False) for path, word in private.items()]
        places += [(os.fspath(path), word, True) for path, word in own.items()]
        self._places = sorted(places, key=lambda one: (-len(one[0]), one[2]))
        long = sorted({one for one in names if len(one) >= _SHORTEST_NAME}, key=lambda one: -len(one))
        self._names = (
            re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in long)) if long else None
        )

    def __call__(self, text: str) -> str:
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        pieces, at = [], 0
        while (found := _START.search(line, at)) is not None:
            start = found.start()
            quote = line[start - 1] if start and line[start - 1] in "\"'" else ""
            end = line.find(quote, start) if quote else -1
            word, length = self._word(line[start : end if end >= 0 else len(line)])
            pieces += [self._told(line[at:start]), word]
            at = start + length
        return "".join([*pieces, self._told(line[at:])])

    def _word(self, path: str) -> tuple[str, int]:
        """What stands for the path at the beginning of this text, and how much of the text that was."""
        for place, word, is_ours in self._places:
            below = path[len(place) :]
            if not path.startswith(place) or re.match(r"[\w-]", below):
                continue
            if not below.startswith(("/", "\\")):
                return word, len(place)
            if not is_ours:
                return f"{word}/…", len(path)
            kept = _OURS.match(below)
            inside = kept[0] if kept else ""
            return word + inside, len(place) + len(inside)
        return "<path>", len(path)

    def _told(self, text: str) -> str:
        """Names of groups stand in quotation marks; those of files may stand anywhere."""
        text = re.sub("“[^”]*”", "“…”", text)
        return self._names.sub("<file>", text) if self._names else text

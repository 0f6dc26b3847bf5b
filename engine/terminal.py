"""How the terminal shows things: a progress line, tables, durations, and text from outside made harmless."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from engine.library.records import Verdict
from engine.messages import Event, ExportProgress, GroupsChanged, Progress, Stage, StageFinished, StageStarted
from engine.words import counted, size

STAGE_NAMES: dict[Stage, str] = {
    "scan": "Looking through the folder",
    "previews": "Reading photos",
    "first-look": "First look",
    "learning": "Learning",
    "groups": "Making groups",
    "sames": "Looking for same photos",
    "removal": "Moving to the trash",
    "map": "Drawing the map",
}
_BAR = 24


class ProgressLine:
    """One line that is written over while it changes; plain lines, one a stage, where it cannot be."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_live = self._stream.isatty()
        self._length = 0

    def show(self, event: Event) -> None:
        match event:
            case StageStarted(stage):
                self.say(STAGE_NAMES[stage])
            case Progress() if self._is_live:
                self.say(_describe(event))
            case ExportProgress() if self._is_live:
                self.say(_describe_export(event))
            case StageFinished(stage, seconds):
                self._line(f"{STAGE_NAMES[stage]}: done in {duration(seconds)}")
            case GroupsChanged(_, groups, not_sure, learned):
                kind = "learned from your photos" if learned else "first look, before learning"
                self._line(f"{counted(groups, 'group')}, {counted(not_sure, 'photo')} not sure ({kind})")
            case _:
                pass

    def clear(self) -> None:
        if self._length:
            self._stream.write("\r" + " " * self._length + "\r")
            self._length = 0
        self._stream.flush()

    def say(self, text: str) -> None:
        """This in place of what stands there, where a line can be written over."""
        if self._is_live:
            text = text[: max(20, _columns() - 1)]
            self._stream.write("\r" + text.ljust(self._length))
            self._stream.flush()
            self._length = len(text)

    def _line(self, text: str) -> None:
        self.clear()
        self._stream.write(text + "\n")
        self._stream.flush()


def _describe(event: Progress) -> str:
    parts = [STAGE_NAMES[event.stage]]
    if event.total:
        filled = round(_BAR * event.done / event.total)
        parts.append(f"[{'=' * filled}{'-' * (_BAR - filled)}]")
    parts.append(event.note or f"{event.done:,} of {event.total:,}")
    if event.eta_seconds is not None and event.done < event.total:
        parts.append(f"about {duration(event.eta_seconds)} left")
    return "  ".join(parts)


def _describe_export(event: ExportProgress) -> str:
    name = "Exporting" if event.export_id else "Planning"
    sizes = f", {size(event.bytes_done)} of {size(event.bytes_total)}" if event.bytes_total else ""
    return f"{name}  {event.done:,} of {event.total:,}{sizes}"


def duration(seconds: float) -> str:
    """A time as a person says it: "0.4 s", "12 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < 1:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell; numbers stand right."""
    columns = list(zip(head, *rows, strict=True))
    widths = [max(len(cell) for cell in column) for column in columns]
    is_number = [
        all(cell.replace(",", "").replace(".", "", 1).rstrip(" %").isdigit() for cell in column[1:])
        for column in columns
    ]
    lines = []
    for row in (head, ["-" * width for width in widths], *rows):
        cells = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, is_number, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def describe_verdict(verdict: Verdict) -> str:
    """What the referee found, or the person decided, with every number behind it."""
    rows = [[one.sentence, f"{one.before:.1f} %", f"{one.after:.1f} %"] for one in verdict.evidence]
    other = "first-look" if verdict.keeps_learned else "learned"
    return (
        f"{verdict.sentence}\n\n{table(['', 'first look', 'learned'], rows)}\n\n"
        f"`kindred-engine use {other}` shows the other one instead."
    )


def printable(path: Path | str) -> str:
    """A file name fit for one line of a terminal: control characters and broken bytes are shown as escapes."""
    text = os.fspath(path)
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape", "surrogatepass").decode() for one in text
    )


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return 80


def answer(is_json: bool, document: dict[str, Any], text: str) -> None:
    """What a command answers: one JSON document for programs, or text for people."""
    sys.stdout.write((json.dumps(document) if is_json else text) + "\n")
    sys.stdout.flush()

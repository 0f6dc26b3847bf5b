"""A report on the program, the machine and the library, to be pasted where help is asked for."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil

from engine import devices
from engine.errors import KnownError
from engine.jobs.doctor import examine
from engine.jobs.masking import Mask
from engine.learn.loading import load_torch
from engine.library import Library
from engine.paths import log_folder, models_folder
from engine.version import __version__
from engine.words import counted, size

PACKAGES = ("torch", "torchvision", "timm", "PySide6-Essentials", "numpy", "pillow", "pillow-heif")
MOST_ENTRIES = 20
MOST_REASONS = 20
READ_BYTES = 256_000  # of the end of a log file
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ([A-Z]+) ")
_OF_TRACEBACK = re.compile(
    r"\s|Traceback |During handling |The above exception |[\w.]*(Error|Exception|Exit|Interrupt|NotFound|Full)\b"
)


def report(root: Path, *, keeps_paths: bool = False) -> str:
    """Versions, machine, what the library at `root` holds and what is wrong with it, and the last errors.

    Without `keeps_paths` no path and no name of a file or group of the person is in it. Changes nothing. What cannot be
    found out is said in its place: a report is asked for when something does not work.
    """
    log = log_folder()
    ours = {root: "<library>", log: "<log>", models_folder(): "<models>"}
    private = {Path.home(): "<home>"}
    lines = [f"Kindred {__version__}", *_machine(), ""]
    names: list[str] = []
    try:
        with Library.open_existing(root) as library:
            if not library.damage():
                folders = [one.path for one in library.folders.all()]
                private |= {path: f"<folder {place}>" for place, path in enumerate(folders, start=1)}
                names = [one.path.name for one in library.problems.all()]
            lines += _library(library)
    except KnownError as error:
        lines.append(f"The library cannot be opened: {error.sentence}")
    lines += ["", *_errors(log)]
    text = "\n".join(lines)
    return text if keeps_paths else Mask(private, ours, names)(text)


def _machine() -> Iterator[str]:
    yield f"Python {platform.python_version()}, {', '.join(map(_version, PACKAGES))}"
    memory = psutil.virtual_memory()
    yield f"{_system()}, {platform.machine()}"
    yield f"{counted(devices.cores(), 'core')}, {size(memory.total)} of memory, {size(memory.available)} of it free"
    try:
        load_torch(["torch"])
        yield f"Learns on: {devices.describe(devices.choose('auto'))}"
    except (ImportError, OSError, RuntimeError) as error:
        yield f"Torch cannot be used: {error}"


def _version(package: str) -> str:
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return f"{package} not installed"


def _system() -> str:
    try:
        name = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        name = ""
    return f"{platform.system()} {platform.release()}" + (f" ({name})" if name else "")


def _library(library: Library) -> Iterator[str]:
    found = examine(library)
    yield f"Library: {counted(found.photos, 'photo')}, {found.missing:,} missing, {found.offline:,} offline"
    if found.parts:  # otherwise the database is damaged, and nothing can be asked
        folders = library.folders.all()
        yield (
            f"{counted(len(folders), 'folder')}, {counted(len(library.groups.all()), 'group')}, "
            f"{len(library.groups.not_sure()):,} not sure, {counted(found.runs, 'result')}"
        )
        yield ", ".join(f"{name} {size(count)}" for name, count in found.parts.items())
        run = library.groups.current_run()
        if run is not None:
            options = ", ".join(f"{name} {value}" for name, value in run.options.items() if _is_short(value))
            yield f"Shown: {run.kind}" + (f" ({options})" if options else "")
    yield f"{size(shutil.disk_usage(library.root).free)} free where the library is"
    yield from (f"- {one}" for one in found.findings)
    if not found.findings:
        yield "Nothing is wrong with the library."
    if found.problems:
        yield ""
        yield f"{counted(found.problems, 'file')} could not be read:"
        reasons = Counter(one.reason for one in library.problems.all())
        yield from (f"- {count:,} × {reason}" for reason, count in reasons.most_common(MOST_REASONS))


def _is_short(value: object) -> bool:
    return isinstance(value, str | int | float | bool)


def _errors(folder: Path) -> Iterator[str]:
    """The last warnings and errors that the window wrote into its log, oldest first."""
    entries: list[str] = []
    for file in (folder / "kindred.log", folder / "kindred.log.1"):
        entries = [*_entries(_end_of(file)), *entries]
        if len(entries) >= MOST_ENTRIES:
            break
    if not entries:
        yield "No error is in the log."
        return
    yield "Last errors in the log:"
    yield from entries[-MOST_ENTRIES:]


def _end_of(file: Path) -> Sequence[str]:
    try:
        with file.open("rb") as opened:
            opened.seek(0, os.SEEK_END)
            opened.seek(max(0, opened.tell() - READ_BYTES))
            return opened.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()


def _entries(lines: Sequence[str]) -> Iterator[str]:
    """Entries that tell of trouble, with their tracebacks. Any other further line was part of a name."""
    entry: list[str] = []
    for line in lines:
        found = _ENTRY.match(line)
        if found is not None:
            if entry:
                yield "\n".join(entry)
            entry = [line] if found[1] in {"WARNING", "ERROR", "CRITICAL"} else []
        elif entry and _OF_TRACEBACK.match(line):
            entry.append(line)
    if entry:
        yield "\n".join(entry)

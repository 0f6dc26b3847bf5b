"""Running `kindred-engine` as a person would, with its time and its memory."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil


@dataclass(frozen=True)
class Ran:
    """A command's document, its seconds, and the memory of its largest process in bytes."""

    document: Any
    seconds: float
    peak_bytes: int


def run(name: str, *arguments: object, library: Path) -> Ran:
    """Run one command and measure it from outside. Raises RuntimeError with its output when it fails."""
    command = [
        sys.executable,
        "-m",
        "engine.cli",
        name,
        *map(str, arguments),
        "--library",
        str(library),
        "--json",
    ]
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    memory = _Memory(process.pid)
    out, _ = process.communicate()
    seconds = time.monotonic() - began
    memory.stop()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {out}")
    return Ran(json.loads(out), seconds, memory.peak)


class _Memory(threading.Thread):
    """Watches a process and its children ten times a second; `peak` is the largest resident size of any one."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process = psutil.Process(pid)
        self._done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._done.wait(0.1):
            try:
                family = [self._process, *self._process.children(recursive=True)]
            except psutil.Error:
                return
            for one in family:
                try:
                    self.peak = max(self.peak, one.memory_info().rss)
                except psutil.Error:
                    continue

    def stop(self) -> None:
        self._done.set()
        self.join()

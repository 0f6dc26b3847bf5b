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
    """A command's document, its seconds, and its memory in bytes.

    peak_bytes: of its largest process. together_bytes: of all at one moment, what they share counted once; 0 where the
    system does not tell.
    """

    document: Any
    seconds: float
    peak_bytes: int
    together_bytes: int


def run(name: str, *arguments: object, library: Path, processes: int = 1) -> Ran:
    """Run one command and measure it from outside; `processes` that torchrun starts work together.

    Raises RuntimeError with its output when it fails.
    """
    launch = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(processes)]
    command = [
        sys.executable,
        *(launch if processes > 1 else []),
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
    memory = Memory(process.pid)
    out, _ = process.communicate()
    seconds = time.monotonic() - began
    memory.stop()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {out}")
    return Ran(json.loads(out), seconds, memory.peak, memory.together)


class Memory(threading.Thread):
    """Watches a process and its children ten times a second: see `Ran` for what of."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = self.peak_of_children = self.together = 0
        self._process = psutil.Process(pid)
        self._done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._done.wait(0.1):
            try:
                family = [self._process, *self._process.children(recursive=True)]
            except psutil.Error:
                return
            together = 0
            for one in family:
                try:
                    resident = one.memory_info().rss
                    together += _proportional(one)
                except psutil.Error:
                    continue
                self.peak = max(self.peak, resident)
                if one is not self._process:
                    self.peak_of_children = max(self.peak_of_children, resident)
            self.together = max(self.together, together)

    def stop(self) -> None:
        self._done.set()
        self.join()


def _proportional(process: psutil.Process) -> int:
    """What a process holds alone, and its part of what it shares."""
    rollup = Path(f"/proc/{process.pid}/smaps_rollup")
    try:
        lines = rollup.read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))

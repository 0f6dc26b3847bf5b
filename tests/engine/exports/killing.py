"""The process that the tests kill: it exports (or undoes) and kills itself at the step it is told.

Steps are the moments at which the file system or the journal changes, so no two moments between which a kill could
matter are taken for one.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine.exports.copying as copying
from engine.exports.run import run_export
from engine.exports.undo import undo_export
from engine.library import Library
from engine.library.exports import Exports

_steps = 0


def main(root: Path, what: str, export_id: int, kill_at: int) -> None:
    """`kill_at` steps into the work the process is gone; with 0 it arrives and prints how many steps there were."""
    for owner, name in (
        (os, "link"),
        (os, "unlink"),
        (os, "rename"),
        (os, "replace"),
        (os, "symlink"),
        (os, "mkdir"),
        (os, "rmdir"),
        (os, "utime"),
        (os, "fsync"),
        (Exports, "note"),
        (Exports, "making"),
        (Exports, "mark"),
        (copying, "_forget_cached"),
    ):
        setattr(owner, name, _counted(getattr(owner, name), kill_at))
    with Library.open(root) as library:
        work: Any = (run_export if what == "run" else undo_export)(library, export_id)
        for _ in work:
            pass
    sys.stdout.write(str(_steps))


def _counted(function: Callable[..., Any], kill_at: int) -> Callable[..., Any]:
    def counted(*arguments: Any, **options: Any) -> Any:
        global _steps
        _steps += 1
        if _steps == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)

    return counted


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

"""Both programs of a bundle, which are one but for their name. Also what each process that they start begins as."""

import multiprocessing
import sys
from pathlib import Path

ENGINE = "kindred-engine"
WORKER = ["-m", "engine.evaluate.worker"]
"""How `evaluate` starts a process for each row: Python would understand it, a bundle has to be told."""


def main():
    if sys.argv[1:3] == WORKER:
        from engine.evaluate import worker

        return worker.main(Path(sys.argv[3]))
    if Path(sys.argv[0]).stem == ENGINE:
        from engine.cli import main as run
    else:
        from app.main import main as run
    return run()


if __name__ == "__main__":
    multiprocessing.freeze_support()  # in a process that reads pictures this never returns
    sys.exit(main())

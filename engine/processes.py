"""Whether torchrun started this process as one of several, told without importing torch."""

from __future__ import annotations

import os


def count(*, local: bool = False) -> int:
    """How many processes torchrun started for this command; on this machine only where `local`. 1 without it."""
    if "TORCHELASTIC_RUN_ID" not in os.environ:
        return 1
    return int(os.environ.get("LOCAL_WORLD_SIZE" if local else "WORLD_SIZE", "1"))


def number(*, local: bool = False) -> int:
    """Which of them this is, from 0 on; among those of this machine only where `local`."""
    return int(os.environ.get("LOCAL_RANK" if local else "RANK", "0")) if count() > 1 else 0

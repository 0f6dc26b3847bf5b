"""What a folder holds, counted without opening any file."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Sequence
from pathlib import Path

from engine.ingest.excluding import Excluded
from engine.ingest.walk import Blocked, Found, Skipped, check_folder, walk
from engine.messages import FolderSurveyed


def survey(
    folder: Path, leave_out: Path, exclusions: Sequence[str] = ()
) -> Generator[FolderSurveyed, None, None]:
    """Count the photos below a folder; tells ten times a second and once at the end. Raises FolderError.

    leave_out: the library's own folder. exclusions: the person's patterns.
    """
    check_folder(folder)
    formats: Counter[str] = Counter()
    size = skipped = blocked = 0
    told = time.monotonic()
    for met in walk(folder, leave_out, Excluded(exclusions, folder)):
        if isinstance(met, Found):
            formats[met.format] += 1
            size += met.size_bytes
        elif isinstance(met, Blocked):
            blocked += 1
        elif isinstance(met, Skipped):
            skipped += 1
        if time.monotonic() - told > 0.1:
            told = time.monotonic()
            yield FolderSurveyed(folder, formats.total(), size, dict(formats), skipped, blocked, False)
    yield FolderSurveyed(folder, formats.total(), size, dict(formats), skipped, blocked, True)

"""Bursts: photos that one camera took within seconds and that look alike. Only a photo's own date counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np
import numpy.typing as npt

from engine.library.records import Photo
from engine.library.sames import SamePair
from engine.sames.alignment import SKETCH, unit
from engine.sames.alignment import sketches as crops

Array = npt.NDArray[np.float32]

BURST_SECONDS = 10
"""Between any two photos of a burst: a person who holds the button down, or presses it again at once."""

LEAST_ALIKE = 0.6
"""Correlation of two sketches, in the crop that fits best: the camera and the subject may have moved a little."""

_BEGINNING = datetime(1970, 1, 1)  # noqa: DTZ001 - local times are compared with local times
_MOST_IN_REACH = 64  # photos of one moment: more with one date are scans, whose date says nothing


def are_two_shots(one: Photo, other: Photo) -> bool:
    """Whether their own dates say that one camera took both, at two moments of one burst.

    Copies keep the date or lose it; only a longer time apart may come from a corrected clock or time zone.
    """
    if one.is_date_from_file or other.is_date_from_file or one.camera != other.camera or not one.camera:
        return False
    return 0 < abs(_seconds(one) - _seconds(other)) <= BURST_SECONDS


def burst_pairs(hashes: Sequence[str], sketches: Array, photos: Mapping[str, Photo]) -> list[SamePair]:
    """Pairs of contents of one burst. hashes: sorted, the rows of `sketches` (n, SKETCH * SKETCH)."""
    dated = sorted(
        (
            (photos[content].camera, _seconds(photos[content]), content, row)
            for row, content in enumerate(hashes)
            if not photos[content].is_date_from_file
        ),
    )
    found = []
    for place, (camera, at, content, row) in enumerate(dated):
        others = []
        for next_camera, next_at, next_content, next_row in dated[place + 1 : place + 1 + _MOST_IN_REACH]:
            if next_camera != camera or next_at - at > BURST_SECONDS:
                break
            others.append((next_content, next_row))
        if not others:
            continue
        seen = crops(sketches[row].reshape(SKETCH, SKETCH))
        likeness = (unit(sketches[[one for _, one in others]]) @ seen.T).max(1)
        found += [
            SamePair(min(content, other), max(content, other), round(float(value), 4))
            for (other, _), value in zip(others, likeness, strict=True)
            if value >= LEAST_ALIKE
        ]
    return found


def _seconds(photo: Photo) -> float:
    """Local time as a number; good for differences between photos of one camera."""
    return (datetime.fromisoformat(photo.taken_at).replace(tzinfo=None) - _BEGINNING).total_seconds()

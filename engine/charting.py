"""`kindred-engine map`: where the photos of a library lie, as numbers or as a picture."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import LibraryError, UsageError
from engine.evaluate import tsne
from engine.files import replacing
from engine.foreground import run_job
from engine.jobs.mapping import map_of
from engine.library import Library
from engine.maps.stored import PhotoMap
from engine.messages import MakeMap
from engine.pictures.decode import is_whole_preview
from engine.terminal import answer, duration, printable
from engine.words import counted


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add it to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    mapping = commands.add_parser(
        "map", parents=[shared], help="lay all photos out, so that near means alike; made once a result"
    )
    mapping.add_argument("--output", metavar="FILE.png", help="draw it, with the photos at their places")
    mapping.set_defaults(run=_map)


def _map(options: argparse.Namespace) -> int:
    target = None if options.output is None else _target(options.output)
    with Library.open_existing(options.library) as library:
        found = map_of(library)
    began = time.monotonic()
    is_made = found is None
    if is_made:
        run_job(options.library, MakeMap())
    spent = time.monotonic() - began
    with Library.open_existing(options.library) as library:
        found = map_of(library)
        if found is None:
            raise LibraryError("The map is not there: the groups changed meanwhile. Ask for it again.")
        ids, groups = library.groups.of_photos()
        group_of = dict(zip(ids.tolist(), groups.tolist(), strict=True))
        there = {one.id: one for one in library.photos.get(found.ids.tolist())}
        shown = 0 if target is None else _draw(library, found, group_of, target)
    document: dict[str, Any] = {
        "photos": [
            {
                "id": photo_id,
                "path": str(there[photo_id].path),
                "x": round(x, 6),
                "y": round(y, 6),
                "group": group_of.get(photo_id) or None,
            }
            for photo_id, (x, y) in zip(found.ids.tolist(), found.places.tolist(), strict=True)
            if photo_id in there
        ]
    }
    count = counted(len(document["photos"]), "photo")
    lines = [
        f"The map of {count} was drawn in {duration(spent)}." if is_made else f"The map of {count} is there."
    ]
    if target is None:
        lines.append("`--output map.png` draws a picture of it, `--json` tells every place.")
    else:
        document["picture"] = str(target)
        lines.append(f"Picture: {printable(target)} ({counted(shown, 'photo')} found room)")
    answer(options.json, document, "\n".join(lines))
    return 0


def _target(text: str) -> Path:
    path = Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111 - links are not followed
    if path.suffix.lower() != ".png":
        raise UsageError("The picture of the map is a PNG. Give a name that ends in .png.")
    return path


def _draw(library: Library, found: PhotoMap, group_of: dict[int, int], target: Path) -> int:
    """How many photos found room. Photos without a sound preview are left out. Raises UsageError."""
    previews = {one.id: library.preview_path(one) for one in library.photos.get(found.ids.tolist())}
    rows = [
        row
        for row, photo_id in enumerate(found.ids.tolist())
        if photo_id in previews and is_whole_preview(previews[photo_id])
    ]
    ids = found.ids[rows].tolist()
    groups = np.array([group_of.get(photo_id, 0) for photo_id in ids], np.int64)
    picture, shown = tsne.draw(found.places[rows].astype(np.float64), [previews[one] for one in ids], groups)
    try:
        with replacing(target) as file:
            picture.save(file, "PNG")
    except OSError as error:
        raise UsageError(f"{printable(target)} cannot be written: {error.strerror}.", str(error)) from error
    return shown

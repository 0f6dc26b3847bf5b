"""`kindred-engine why`: where two photos look alike to the program, as a picture or in numbers."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine import heat
from engine.correcting import _group, _ids, _open
from engine.errors import UsageError
from engine.foreground import ask
from engine.library import Library
from engine.messages import Why, WhyFound
from engine.terminal import answer, printable, table

LEGEND = "Where these two look alike to the program"
MOST = 12  # photos of a group
OPACITY, GAP, BAR = 0.55, 16, 12


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add it to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    why = commands.add_parser(
        "why", parents=[shared], help="where two photos, or those of a group, look alike to the program"
    )
    why.add_argument("photos", nargs="*", metavar="PHOTO", help="two of them, paths or ids")
    why.add_argument(
        "--group", metavar="GROUP", help="a group's surest photos, each with the mean of the group"
    )
    why.add_argument("--output", metavar="FILE", help="write a picture: PNG or JPEG")
    why.set_defaults(run=_why)


def _why(options: argparse.Namespace) -> int:
    if (options.group is None) != (len(options.photos) == 2) or (options.group and options.photos):
        raise UsageError("Give two photos, or --group with one group.")
    target = _target(options.output)
    with _open(options) as library:
        if options.group is None:
            command = Why(tuple(_ids(library, options.photos)))
        else:
            group = _group(library, options.group)
            members = library.groups.surest(group.id, MOST)
            command = Why(tuple(one.photo_id for one in members), group.id)
        photos = {one.id: one for one in library.photos.get(command.photos)}
    found = ask(options.library, command)
    assert isinstance(found, WhyFound)
    paths = [str(photos[one].path) for one in found.photos]
    document: dict[str, Any] = {
        "group": found.group,
        "photos": [
            {
                "id": photo_id,
                "path": path,
                "similarity": round(similarity, 6),
                "grid": [[round(float(value), 6) for value in row] for row in places],
            }
            for photo_id, path, similarity, places in zip(
                found.photos, paths, found.similarities, found.maps, strict=True
            )
        ],
    }
    rows = [
        [f"{similarity:.3f}", f"{_half(places):.0%}", printable(path)]
        for path, similarity, places in zip(paths, found.similarities, found.maps, strict=True)
    ]
    lines = [table(["similarity", "half of it from", "photo"], rows)]
    if target is not None:
        with Library.open_existing(options.library) as library:
            pictures = [_open_preview(library.preview_path(photos[one])) for one in found.photos]
        try:
            sheet(pictures, found).save(target)
        except OSError as error:
            raise UsageError(
                f"{printable(target)} cannot be written: {error.strerror}.", str(error)
            ) from error
        document["picture"] = str(target)
        lines.append(f"{LEGEND}: {printable(target)}")
    answer(options.json, document, "\n".join(lines))
    return 0


def _target(text: str | None) -> Path | None:
    """Where the picture goes. Raises UsageError before anything is computed that could not be written."""
    if text is None:
        return None
    target = Path(text).expanduser().absolute()
    if target.suffix.lower() not in {".png", ".jpg", ".jpeg"}:
        raise UsageError("--output must name a .png or .jpg file.")
    if not target.parent.is_dir():
        raise UsageError(
            f"There is no folder {printable(target.parent)}. Make it, or choose another for the picture."
        )
    return target


def sheet(pictures: list[Image.Image], found: WhyFound) -> Image.Image:
    """The photos beside each other, in rows of four, below each of them the same with what it shares laid over it."""
    smooth = [
        heat.smooth(values, one.width, one.height) for one, values in zip(pictures, found.maps, strict=True)
    ]
    most = heat.scale(smooth)
    columns = min(4, len(pictures))
    width = max(one.width for one in pictures)
    height = max(one.height for one in pictures)
    rows = -(-len(pictures) // columns)
    made = Image.new(
        "RGB", (GAP + columns * (width + GAP), GAP + rows * 2 * (height + GAP) + BAR + GAP), "#fafaf8"
    )
    for place, (picture, values) in enumerate(zip(pictures, smooth, strict=True)):
        left = GAP + (place % columns) * (width + GAP)
        top = GAP + (place // columns) * 2 * (height + GAP)
        made.paste(picture, (left, top))
        colours = Image.fromarray(heat.coloured(values, most))
        made.paste(Image.blend(picture, colours, OPACITY), (left, top + height + GAP))
    ramp = heat.coloured(np.tile(np.linspace(0, 1, made.width - 2 * GAP, dtype=np.float32), (BAR, 1)), 1.0)
    made.paste(Image.fromarray(ramp), (GAP, made.height - GAP - BAR))
    return made


def _half(values: heat.Map) -> float:
    """The smallest share of the photo that makes half of what speaks for the similarity."""
    speaking = np.sort(np.maximum(values, 0.0).ravel())[::-1]
    total = float(speaking.sum())
    return 1.0 if total <= 0 else float(np.searchsorted(np.cumsum(speaking), total / 2) + 1) / speaking.size


def _open_preview(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return image.convert("RGB")

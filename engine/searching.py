"""`kindred-engine similar`: the photos most like one, like several, or like a part of one."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from engine.errors import LibraryError, PhotoNotFound, UsageError
from engine.foreground import ask
from engine.index import SimilarityIndex
from engine.library import Library
from engine.messages import Box, FindSimilar, SimilarFound
from engine.terminal import answer, printable, table


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add it to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    similar = commands.add_parser("similar", parents=[shared], help="the photos most like one, or several")
    similar.add_argument(
        "photos",
        nargs="+",
        metavar="PHOTO",
        help="photos of the library; or one image file, which may be any",
    )
    similar.add_argument("--unlike", nargs="+", default=[], metavar="PHOTO", help="but not like these")
    similar.add_argument(
        "--box",
        metavar="L,T,R,B",
        help="only this part of it: left, top, right and bottom in percent of its width and height",
    )
    similar.add_argument("-k", type=int, default=10, metavar="N", help="how many (10)")
    similar.set_defaults(run=_similar)


def _similar(options: argparse.Namespace) -> int:
    if options.k < 1:
        raise UsageError("-k must be at least 1.")
    box = _box(options.box) if options.box else None
    photos = [_absolute(one) for one in options.photos]
    unlike = [_absolute(one) for one in options.unlike]
    if box and (len(photos) > 1 or unlike):
        raise UsageError("--box is a part of one photo; leave the others out.")
    with Library.open_existing(options.library) as library:
        index = SimilarityIndex.of(library)
        if index is None:
            raise LibraryError(
                "Nothing has been organised in this library yet. Run `kindred-engine organise` first."
            )
        is_known = library.photos.find(photos[0]) is not None
        if box or (len(photos) == 1 and not unlike and not is_known):
            results = _ask(options.library, FindSimilar(_picture(library, photos[0]), options.k, box))
        else:
            results = _inside(library, index, photos, unlike, options.k)
        paths = {one.id: one.path for one in library.photos.get([photo_id for photo_id, _ in results])}
    found = [(paths[photo_id], photo_id, similarity) for photo_id, similarity in results if photo_id in paths]
    document = {
        "query": str(photos[0]) if len(photos) == 1 else [str(one) for one in photos],
        "unlike": [str(one) for one in unlike],
        "results": [
            {"id": photo_id, "path": str(where), "similarity": round(similarity, 6)}
            for where, photo_id, similarity in found
        ],
    }
    rows = [[f"{similarity:.3f}", printable(where)] for where, _, similarity in found]
    answer(options.json, document, table(["similarity", "photo"], rows))
    return 0


def _inside(
    library: Library, index: SimilarityIndex, photos: list[Path], unlike: list[Path], count: int
) -> list[tuple[int, float]]:
    """Of photos of the library. Where the index lacks one, since its file was gone when the photos were looked at last
    or since it came later, their pictures are looked at now. Raises PhotoNotFound."""
    ids, unwanted = _ids(library, photos), _ids(library, unlike)
    for photo_id, path in zip(unwanted, unlike, strict=True):
        if index.vector(photo_id) is None:
            raise PhotoNotFound(
                f"{printable(path)} was not there at the last look at the photos, so others cannot be told apart from "
                "it. Leave it out of --unlike."
            )
    if all(index.vector(one) is not None for one in ids):
        return index.like(ids, unwanted, count)
    first, *others = (_picture(library, one) for one in photos)
    question = FindSimilar(first, count + len(ids), also=tuple(others), unlike=tuple(unwanted))
    return [one for one in _ask(library.root, question) if one[0] not in ids][:count]


def _picture(library: Library, path: Path) -> Path:
    """What there is to look at: the file or, of a photo of the library whose file is gone, its preview.

    Raises PhotoNotFound.
    """
    if path.is_file():
        return path
    photo = library.photos.find(path)
    if photo is None:
        raise PhotoNotFound(f"{printable(path)} is neither in the library nor a file on this computer.")
    preview = library.preview_path(photo)
    if not preview.is_file():
        raise PhotoNotFound(
            f"The file {printable(path)} is gone, and so is its preview: there is nothing left to compare. "
            "Put the file back, or ask about another photo."
        )
    return preview


def _ask(root: Path, question: FindSimilar) -> list[tuple[int, float]]:
    found = ask(root, question)
    assert isinstance(found, SimilarFound)
    return list(found.results)


def _ids(library: Library, paths: list[Path]) -> list[int]:
    found = []
    for path in paths:
        photo = library.photos.find(path)
        if photo is None:
            raise PhotoNotFound(f"{printable(path)} is not a photo of this library.")
        found.append(photo.id)
    return found


def _box(text: str) -> Box:
    try:
        left, top, right, bottom = (float(one) / 100 for one in text.split(","))
    except ValueError:
        raise UsageError("--box takes four numbers in percent, as in 25,10,75,60.") from None
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise UsageError(
            "--box takes left, top, right and bottom in percent, left before right, top before bottom."
        )
    return left, top, right, bottom


def _absolute(text: str) -> Path:
    return Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111 - links are not followed

"""All groups on one HTML page that needs nothing else: photos are inside it, so it can be sent or kept."""

from __future__ import annotations

import base64
import html
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from engine.errors import UsageError
from engine.files import replacing
from engine.library import Library
from engine.library.records import Group, Member, Photo
from engine.terminal import printable
from engine.words import counted

PHOTOS_A_GROUP = 48
_HEIGHT = 112

_STYLE = """
:root { color-scheme: light dark; --window: #FAFAF8; --text: #1D1D1B; --quiet: #1D1D1B99; --line: #00000014 }
@media (prefers-color-scheme: dark) {
  :root { --window: #161617; --text: #F2F2F0; --quiet: #F2F2F099; --line: #FFFFFF1A }
}
body { margin: 0 auto; max-width: 1200px; padding: 32px 24px; background: var(--window); color: var(--text);
       font: 13px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums }
h1 { font-size: 28px; font-weight: 600; margin: 0 0 4px }
h2 { font-size: 15px; font-weight: 600; margin: 32px 0 0 }
p { margin: 0 0 8px; color: var(--quiet) }
.photos { display: flex; flex-wrap: wrap; gap: 4px }
.photos img { height: 112px; border-radius: 6px; display: block }
.doubt { outline: 2px dashed var(--quiet); outline-offset: -2px }
ul { padding-left: 16px } li { overflow-wrap: anywhere }
hr { border: 0; border-top: 1px solid var(--line); margin: 32px 0 }
"""


def write_contact_sheet(library: Library, target: Path) -> None:
    """Write the page for the current run. Photos appear surest first, at most PHOTOS_A_GROUP a group.

    Raises UsageError where a file lies there that is no page: it may be a photo.
    """
    if target.exists() and target.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{target} is there already and was left as it is. Give a name that ends in .html.")
    with replacing(target) as file:
        for part in _page(library):
            file.write(part.encode("utf-8", "backslashreplace"))


def _page(library: Library) -> Iterator[str]:
    groups, not_sure = library.groups.all(), library.groups.not_sure()
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Kindred · groups</title>'
    yield f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
    yield f"<h1>{counted(len(groups), 'group')}</h1>"
    yield f"<p>{counted(library.photos.count(), 'photo')}, {len(not_sure):,} not sure</p>"
    for group in groups:
        yield from _section(library, title(group), library.groups.members(group.id))
    if not_sure:
        yield "<hr>"
        yield from _section(library, "Not sure", not_sure)
    problems = library.problems.all()
    if problems:
        yield f"<hr><h2>Could not be read</h2><p>{counted(len(problems), 'file')}</p><ul>"
        for problem in problems:
            yield f"<li>{html.escape(printable(problem.path))}<br><p>{html.escape(problem.reason)}</p></li>"
        yield "</ul>"
    yield "</body></html>\n"


def title(group: Group) -> str:
    """The person's own name, else the suggestion in quotation marks, else "Untitled"."""
    if group.name:
        return group.name
    return f"“{group.suggested_name}”?" if group.suggested_name else "Untitled"


def _section(library: Library, name: str, members: Sequence[Member]) -> Iterator[str]:
    shown = members[:PHOTOS_A_GROUP]
    rest = f" · the {len(shown)} surest are shown" if len(shown) < len(members) else ""
    yield f'<h2>{html.escape(name)}</h2><p>{counted(len(members), "photo")}{rest}</p><div class="photos">'
    for photo in library.photos.get([member.photo_id for member in shown]):
        yield _image(library, photo)
    yield "</div>"


def _image(library: Library, photo: Photo) -> str:
    name = html.escape(printable(photo.path.name), quote=True)
    try:
        with Image.open(library.preview_path(photo)) as image:
            image.draft("RGB", (image.width, _HEIGHT * 2))
            image.thumbnail((image.width, _HEIGHT * 2))
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=80)
    except OSError:
        return f"<span>{name}</span>"
    data = base64.b64encode(buffer.getvalue()).decode()
    return f'<img loading="lazy" alt="{name}" title="{name}" src="data:image/jpeg;base64,{data}">'

"""The pages of the manual: their order, their headings, and what they say about a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CONTENTS = "manual/README.md"
"""The page that lists the others. A page is named by its path below the folder of all documents."""

_LISTED = re.compile(r"^- \[[^\]]*\]\(([^)#]+\.md)\)", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^[|:\- ]+$|^\s*(#+|[-*]|\d+\.|\|)\s+|[`*|]", re.MULTILINE)
AROUND = 40  # characters of an excerpt before and after what was found


@dataclass(frozen=True)
class Page:
    """`text` is Markdown. `section` is the heading in the contents that it stands under."""

    name: str
    section: str
    title: str
    text: str


@dataclass(frozen=True)
class Hit:
    """A page that has all the words, and what stands around them, or around the first of them."""

    page: Page
    excerpt: str


class Manual:
    """Reads the pages below `folder` once. Where they are not there, there are no pages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pages = list(self._read())
        self._by_name = {page.name: page for page in self.pages}

    def page(self, name: str) -> Page | None:
        return self._by_name.get(name)

    def find(self, words: str) -> list[Hit]:
        """Pages that have every word, in any form that begins with it.

        Those that have them in their title come first, then those in headings, then those that have them side by side.
        """
        phrase = re.compile(
            r"\W+".join(rf"(?<!\w){re.escape(word)}" for word in words.split()), re.IGNORECASE
        )
        patterns = [re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE) for word in words.split()]
        if not patterns:
            return []
        found = []
        for place, page in enumerate(self.pages[1:]):  # the contents have all titles
            text = plain(page.text)
            if all(one.search(text) for one in patterns):
                headings = "\n".join(headings_of(page.text))
                rank = (
                    any(one.search(page.title) is None for one in patterns),
                    phrase.search(headings) is None,
                    phrase.search(text) is None,
                    place,
                )
                found.append((rank, Hit(page, _excerpt(text, [phrase, *patterns]))))
        return [hit for _, hit in sorted(found, key=lambda one: one[0])]

    def _read(self) -> Iterator[Page]:
        index = self.folder / CONTENTS
        if not index.is_file():
            return
        text = index.read_text(encoding="utf-8")
        yield Page(CONTENTS, "", title_of(text), text)
        section = ""
        for line in text.splitlines():
            if line.startswith("## "):
                section = line[3:]
            for link in _LISTED.findall(line):
                name = resolved(CONTENTS, link)
                page = (self.folder / name).read_text(encoding="utf-8")
                yield Page(name, section, title_of(page), page)


def resolved(page: str, link: str) -> str:
    """The name of what a page links to: both relative to the folder of all documents."""
    parts: list[str] = []
    for part in [*page.split("/")[:-1], *link.split("/")]:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def title_of(text: str) -> str:
    return next(iter(headings_of(text)), "")


def headings_of(text: str) -> list[str]:
    """The headings as they are read; a line of a program's output may begin like one."""
    outside = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [plain(one) for one in re.findall(r"^#{1,6} (.+)$", outside, re.MULTILINE)]


def anchor(heading: str) -> str:
    """What a link calls a heading: in small letters, with hyphens for blanks, without other signs."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def plain(text: str) -> str:
    """Markdown as it is read, without pictures."""
    return _SIGNS.sub("", _LINK.sub(r"\1", _PICTURE.sub("", text)))


def _excerpt(text: str, patterns: list[re.Pattern[str]]) -> str:
    """What stands around the first of the patterns that the text below the title has."""
    body = text.partition("\n")[2]
    found = next((one for pattern in patterns if (one := pattern.search(body))), None)
    if found is None:
        return " ".join(body[: 2 * AROUND].split())
    start, end = max(0, found.start() - AROUND), min(len(body), found.end() + AROUND)
    if start:
        start = body.find(" ", start) + 1 or start
    if end < len(body):
        end = max(body.rfind(" ", start, end), found.end())
    piece = " ".join(body[start:end].split())
    return ("… " if start else "") + piece + (" …" if end < len(body) else "")

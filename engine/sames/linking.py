"""From alike pairs and the person's decisions to sets, kind by kind, strongest first.

A set of one kind goes into the next as the one photo that is suggested to be kept. So no set ever mixes kinds, no pair
of photos is in two sets, and a decision about two photos holds for those that they stand for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.library import Library
from engine.library.records import SAME_KINDS, Photo, SameKind, SameMember, SameSet
from engine.library.sames import SamePair
from engine.sames.files import identity
from engine.sames.keeping import best
from engine.sames.linkage import complete_linkage

_WORDS = {
    "turned": "turned or mirrored",
    "cropped": "cropped differently",
    "covered": "one has something laid over it",
}


def link(library: Library) -> list[SameSet]:
    """All sets, from the pairs that the last search found; the order of photos in the library does not matter."""
    return _Linking(library).sets()


class _Linking:
    """The photos by content, and which content stands for which others.

    Attributes:
        photos: each content's photos, by path.
        kept: the decisions to keep a whole set, by each content of theirs.
        shown: of each content the photo that stands for its copies.
        stands_for: each content that represents others (or itself) among the kinds done so far, to those.
    """

    def __init__(self, library: Library) -> None:
        self.photos: dict[str, list[Photo]] = {}
        for photo in library.photos.get(library.photos.ids("path")):
            self.photos.setdefault(photo.content_hash, []).append(photo)
        self.with_companions = library.photos.with_companions()
        self.pairs = library.sames.pairs()
        self.kept: dict[str, list[dict[str, int]]] = {}
        for decision in library.same_decisions.kept():
            for content in decision:
                self.kept.setdefault(content, []).append(decision)
        self.not_same = library.same_decisions.not_same()
        self.shown = {
            content: best(photos, self.with_companions)[0] for content, photos in self.photos.items()
        }
        self.stands_for = {content: [content] for content in self.photos}

    def sets(self) -> list[SameSet]:
        found = [one for content in self.photos if (one := self._identical(content)) is not None]
        stronger: set[tuple[str, str]] = set()
        for kind in SAME_KINDS[1:]:
            pairs = {(one.first, one.second): one for one in self.pairs.get(kind, [])}
            blocked = stronger | self._not_same()
            usable = [
                (one.first, one.second, one.likeness)
                for key, one in pairs.items()
                if key not in blocked and one.first in self.stands_for and one.second in self.stands_for
            ]
            for contents in complete_linkage(usable):
                one = self._alike(kind, contents, pairs)
                keeper = one.members[0].content_hash
                for content in contents:
                    if content != keeper:
                        self.stands_for[keeper] += self.stands_for.pop(content)
                if not all(member.is_kept for member in one.members):
                    found.append(one)
            stronger |= pairs.keys()
        return sorted(found, key=lambda one: (SAME_KINDS.index(one.kind), -one.freed_bytes, one.id))

    def _not_same(self) -> set[tuple[str, str]]:
        """Pairs of contents that stand for two that the person said are not the same."""
        if not self.not_same:
            return set()
        standing = {one: leader for leader, some in self.stands_for.items() for one in some}
        leaders = ((standing.get(a, a), standing.get(b, b)) for a, b in self.not_same)
        return {(min(pair), max(pair)) for pair in leaders}

    def _identical(self, content: str) -> SameSet | None:
        """The files of one content, unless there is one only, or the person keeps them all."""
        photos = self.photos[content]
        if len(photos) < 2:
            return None
        copies = max((one[content] for one in self.kept.get(content, []) if len(one) == 1), default=0)
        if copies >= len(photos):
            return None
        kept = {one.id for one in sorted(photos, key=lambda one: one.id)[:copies]}
        keeper, reason = best([one for one in photos if one.id in kept] or photos, self.with_companions)
        same_file = identity(keeper)
        members, freed, seen = [], 0, {same_file}
        for photo in [keeper, *(one for one in photos if one.id != keeper.id)]:
            file = identity(photo)
            is_link = photo.id != keeper.id and file is not None and file == same_file
            note = "the same file under another name: removing it frees nothing" if is_link else ""
            members.append(SameMember(photo.id, content, 1.0, note, photo.id in kept))
            if photo.id != keeper.id and photo.id not in kept and (file is None or file not in seen):
                freed += photo.size_bytes
            seen.add(file)
        name = _name("identical", [content])
        return SameSet(name, "identical", tuple(members), keeper.id, reason, freed)

    def _alike(
        self, kind: SameKind, contents: Sequence[str], pairs: Mapping[tuple[str, str], SamePair]
    ) -> SameSet:
        kept = {
            one
            for content in contents
            for decision in self.kept.get(content, [])
            if len(both := decision.keys() & set(contents)) > 1
            for one in both
        }
        photos = {content: self.shown[content] for content in contents}
        keeper, reason = best(
            [photos[one] for one in contents if one in kept] or list(photos.values()), self.with_companions
        )
        members = [SameMember(keeper.id, keeper.content_hash, 1.0, "", keeper.content_hash in kept)]
        others = []
        for content in contents:
            if content != keeper.content_hash:
                pair = pairs[min(content, keeper.content_hash), max(content, keeper.content_hash)]
                note = _note(kind, photos[content], keeper, pair)
                others.append(SameMember(photos[content].id, content, pair.likeness, note, content in kept))
        members += sorted(others, key=lambda one: (-one.likeness, one.content_hash))
        freed = sum(photos[one.content_hash].size_bytes for one in members[1:] if not one.is_kept)
        return SameSet(_name(kind, contents), kind, tuple(members), keeper.id, reason, freed)


def _note(kind: SameKind, photo: Photo, keeper: Photo, pair: SamePair) -> str:
    """How a photo differs from the one that is suggested to be kept."""
    if kind == "burst":
        apart = round(
            (datetime.fromisoformat(photo.taken_at) - datetime.fromisoformat(keeper.taken_at)).total_seconds()
        )
        return "in the same second" if not apart else f"{abs(apart)} s {'later' if apart > 0 else 'earlier'}"
    if kind == "subject":
        return ""
    words = [_WORDS[one] for one in pair.differences]
    if (photo.width, photo.height) != (keeper.width, keeper.height):
        words.insert(0, f"{photo.width:,} × {photo.height:,} instead of {keeper.width:,} × {keeper.height:,}")
    if photo.format != keeper.format:
        words.append(f"{photo.format} instead of {keeper.format}")
    return ", ".join(words) or "saved anew"


def _name(kind: SameKind, contents: Sequence[str]) -> str:
    digest = hashlib.blake2b(" ".join(sorted(contents)).encode(), digest_size=6).hexdigest()
    return f"{kind}-{digest}"

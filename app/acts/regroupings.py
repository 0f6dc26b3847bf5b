"""What another run made of groups, in words."""

from __future__ import annotations

from collections.abc import Sequence

from app import words
from app.i18n import translate
from app.suggestions import suggestion
from engine import GroupChange


def waiting(changes: Sequence[GroupChange]) -> str:
    """The line under "Groups": how much waits for the person; "" where nothing does."""
    proposals = sum(one.is_kept for one in changes)
    others = len(changes) - proposals
    parts = []
    if proposals == 1:
        parts.append(translate("Regroupings", "A proposal for a group of yours"))
    elif proposals:
        parts.append(translate("Regroupings", "Proposals for %1 of yours", words.groups(proposals)))
    if others:
        parts.append(translate("Regroupings", "%1 changed", words.groups(others)))
    return " · ".join(parts)


def title(change: GroupChange) -> str:
    called = (
        change.title if change.is_kept else suggestion(change.title)
    )  # what was before is told as it lies there
    named = words.quoted(called) if called else translate("Regroupings", "A group without a name")
    return translate("Regroupings", "%1 · yours", named) if change.is_kept else named


def sentence(change: GroupChange) -> str:
    came, left = words.photos(len(change.came)), words.photos(len(change.left))
    is_one_new, is_one_left = len(change.came) == 1, len(change.left) == 1
    other = words.quoted(change.other) if change.other else ""
    match change.kind:
        case "proposal":
            parts = []
            if change.came:
                parts.append(translate("Regroupings", "%1 may belong here", came))
            if change.left and other:
                parts.append(
                    translate(
                        "Regroupings",
                        "%1 may belong to %2" if is_one_left else "%1 may belong elsewhere, most to %2",
                        left,
                        other,
                    )
                )
            elif change.left:
                parts.append(translate("Regroupings", "%1 may belong elsewhere", left))
            return "; ".join(parts)
        case "changed":
            parts = [translate("Regroupings", "%1 came", came)] if change.came else []
            if change.left and other:
                parts.append(
                    translate(
                        "Regroupings", "%1 went to %2" if is_one_left else "%1 went, most to %2", left, other
                    )
                )
            elif change.left:
                parts.append(translate("Regroupings", "%1 went", left))
            return "; ".join(parts)
        case "joined" if other:
            return translate("Regroupings", "Most of it is in %1 now", other)
        case "joined":
            return translate("Regroupings", "Most of it is in another group now")
        case "gone":
            return translate(
                "Regroupings",
                "Its %1 is in another group now, or in “Not sure”"
                if is_one_left
                else "Its %1 are in several groups now, or in “Not sure”",
                left,
            )
        case _ if other:
            return translate(
                "Regroupings",
                "New: %1, from %2" if is_one_new else "New: %1, most of them from %2",
                came,
                other,
            )
        case _:
            return translate(
                "Regroupings",
                "New: %1 that was in no group" if is_one_new else "New: %1 that were in no group",
                came,
            )


def buttons(change: GroupChange) -> tuple[str, str]:
    """What accepting and refusing is called; "" where there is nothing to refuse."""
    if change.is_kept:
        return translate("Regroupings", "Accept"), translate("Regroupings", "Keep as it is")
    if change.kind == "new":
        return translate("Regroupings", "All right"), ""
    return translate("Regroupings", "All right"), translate("Regroupings", "As it was")


def parts(change: GroupChange) -> list[tuple[str, tuple[int, ...]]]:
    """The photos to show, with a caption where there are two kinds of them."""
    shown = [(change.came, True), (change.left, False)]
    both = bool(change.came) and bool(change.left)
    found = []
    for photos, is_coming in shown:
        if photos:
            caption = ""
            if both and change.is_kept:
                caption = (
                    translate("Regroupings", "May belong here")
                    if is_coming
                    else translate("Regroupings", "May belong elsewhere")
                )
            elif both:
                caption = translate("Regroupings", "Came") if is_coming else translate("Regroupings", "Went")
            found.append((caption, photos))
    return found


def more(count: int) -> str:
    return translate(
        "Regroupings",
        "%1 more is shown when some of these are decided."
        if count == 1
        else "%1 more are shown when some of these are decided.",
        words.number(count),
    )

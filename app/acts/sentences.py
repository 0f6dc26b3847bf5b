"""Acts on groups, in words."""

from __future__ import annotations

from app import words
from app.i18n import translate
from engine import Act


def done(act: Act) -> str:
    """ "Renamed “Crab” to “Hermit crab”", as the history and the message after an act say it."""
    group, photos, name = _group(act), _photos(act), words.line(str(act.about.get("name") or ""))
    match act.kind:
        case "rename" if act.about.get("group") in {"", act.about.get("name")}:
            return translate("Acts", "Named a group “%1”", name)
        case "rename":
            return translate("Acts", "Renamed %1 to “%2”", group, name)
        case "accept-names":
            return translate("Acts", "Named %1 as suggested", _named(act))
        case "merge" if _merged(act) > 2:
            return translate("Acts", "Merged %1", words.groups(_merged(act)))
        case "merge":
            return translate("Acts", "Merged %1 into %2", _title(_others(act)), group)
        case "split" if name:
            return translate("Acts", "Split %1 off %2 as “%3”", photos, group, name)
        case "split":
            return translate("Acts", "Split %1 off %2", photos, group)
        case "gather":
            return translate("Acts", "Made a group of %1", photos)
        case "move":
            return translate("Acts", "Moved %1 to %2", photos, group)
        case "put-out":
            return translate("Acts", "Took %1 out of %2", photos, group)
        case "confirm" if _is_loose(act):
            return translate("Acts", "Left %1 in no group", photos)
        case "confirm":
            return translate("Acts", "Confirmed %1 in %2", photos, group)
        case "deny":
            return translate("Acts", "None of the groups: %1", photos)
        case "link":
            return translate("Acts", "Keeping %1 together", photos)
        case "unlink":
            return translate("Acts", "Keeping %1 apart", photos)
        case "cover":
            return translate("Acts", "Chose a cover for %1", group)
        case "hide":
            return translate("Acts", "Hid %1", group)
        case "unhide":
            return translate("Acts", "Showing %1 again", group)
        case "dissolve":
            return translate("Acts", "Dissolved %1", group)
        case "accept":
            return translate("Acts", "Accepted what changed in %1", _groups(act))
        case "refuse":
            return translate("Acts", "Kept %1 as it was", _groups(act))
        case _:
            return translate("Acts", "Changed %1", group)


def short(act: Act) -> str:
    """ "rename “Crab”", as the menu says it after "Undo"."""
    group, photos = _group(act), _photos(act)
    match act.kind:
        case "rename" if act.about.get("group") in {"", act.about.get("name")}:
            return translate("Acts", "name “%1”", words.line(str(act.about.get("name") or "")))
        case "rename":
            return translate("Acts", "rename %1", group)
        case "accept-names":
            return translate("Acts", "name %1 as suggested", _named(act))
        case "merge":
            return translate("Acts", "merge %1", words.groups(_merged(act)))
        case "split":
            return translate("Acts", "split %1 off %2", photos, group)
        case "gather":
            return translate("Acts", "make a group of %1", photos)
        case "move":
            return translate("Acts", "move %1 to %2", photos, group)
        case "put-out":
            return translate("Acts", "take %1 out of %2", photos, group)
        case "confirm" if _is_loose(act):
            return translate("Acts", "leave %1 in no group", photos)
        case "confirm":
            return translate("Acts", "confirm %1 in %2", photos, group)
        case "deny":
            return translate("Acts", "%1 of none of the groups", photos)
        case "link":
            return translate("Acts", "keep %1 together", photos)
        case "unlink":
            return translate("Acts", "keep %1 apart", photos)
        case "cover":
            return translate("Acts", "choose a cover for %1", group)
        case "hide":
            return translate("Acts", "hide %1", group)
        case "unhide":
            return translate("Acts", "show %1 again", group)
        case "dissolve":
            return translate("Acts", "dissolve %1", group)
        case "accept":
            return translate("Acts", "accept what changed in %1", _groups(act))
        case "refuse":
            return translate("Acts", "keep %1 as it was", _groups(act))
        case _:
            return translate("Acts", "change %1", group)


def _named(act: Act) -> str:
    return words.groups(len(act.about.get("names") or ()))


def _group(act: Act) -> str:
    return _title(str(act.about.get("group") or ""))


def _title(title: str) -> str:
    """A group's title in quotation marks; those without one are "a group"."""
    return words.quoted(title) if title else translate("Acts", "a group")


def _groups(act: Act) -> str:
    """The group that an act on several is about, or how many."""
    titles = [str(one) for one in act.about.get("groups") or [""]]
    return _title(titles[0]) if len(titles) == 1 else words.groups(len(titles))


def _photos(act: Act) -> str:
    return words.photos(int(act.about.get("photos") or 0))


def _others(act: Act) -> str:
    others = act.about.get("others") or [""]
    return str(others[0])


def _is_loose(act: Act) -> bool:
    """Whether all photos of the act are in no group."""
    return len(act.about.get("settled") or ()) == int(act.about.get("photos") or 0)


def _merged(act: Act) -> int:
    return 1 + len(act.about.get("others") or [])

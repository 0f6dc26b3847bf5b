"""A running job in one line of words, and how full its bar is."""

from __future__ import annotations

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Work
from engine.messages import FolderRefreshed, JobCancelled, JobFailed, JobFinished, Progress, Stage


def stage_name(stage: Stage) -> str:
    match stage:
        case "scan":
            return translate("Progress", "Looking through the folder")
        case "previews":
            return translate("Progress", "Reading photos")
        case "first-look":
            return translate("Progress", "First look")
        case "learning":
            return translate("Progress", "Learning")
        case "groups":
            return translate("Progress", "Forming groups")
        case "sames":
            return translate("Progress", "Looking for same photos")
        case "removal":
            return translate("Progress", "Moving to the trash")
        case "map":
            return translate("Progress", "Drawing the map")


def line(work: Work) -> str:
    """ "Learning · pass 4 of 12 · about 6 minutes"."""
    if work.end is not None:
        return _ending(work)
    if work.is_stopping:
        return translate("Progress", "Stopping at the next safe point…")
    if work.stage is None:
        return translate("Progress", "Getting ready…")
    parts = [stage_name(work.stage)]
    if work.is_paused and work.is_waiting:
        parts.insert(0, translate("Progress", "Waits until you leave this window alone"))
    elif work.is_paused:
        parts.insert(0, translate("Progress", "Paused"))
    if work.progress is not None:
        parts += _how_far(work.progress, with_eta=not work.is_paused)
    return " · ".join(parts)


def fraction(work: Work) -> float | None:
    """How much of the present stage is done, in [0, 1]; None while it cannot be told."""
    progress = work.progress
    return step_fraction(progress) if progress else None


def step_fraction(progress: Progress) -> float | None:
    return min(1.0, progress.done / progress.total) if progress.total else None


def _how_far(progress: Progress, *, with_eta: bool) -> list[str]:
    parts = []
    if progress.note:
        parts.append(engine_text(progress.note))
    elif progress.total:
        parts.append(
            translate("Progress", "%1 of %2", words.number(progress.done), words.number(progress.total))
        )
    if with_eta and progress.eta_seconds is not None:
        parts.append(words.duration(progress.eta_seconds))
    return parts


def _ending(work: Work) -> str:
    if isinstance(work.end, JobFinished) and work.refreshed is not None:
        return refreshed(work.refreshed)
    match work.end:
        case JobFinished(summary) if summary is not None:
            done = translate(
                "Progress", "Done · %1 in %2", words.photos(summary.photos), words.groups(summary.groups)
            )
            if not summary.spoken_of:
                return done
            return f"{done} · " + translate(
                "Progress", "learned from what you said of %1 too", words.photos(summary.spoken_of)
            )
        case JobCancelled(sentence) | JobFailed(sentence):
            return engine_text(sentence)
        case _:
            return translate("Progress", "Done")


def refreshed(event: FolderRefreshed) -> str:
    """ "12 new photos. They are in All photos and in the groups that fit; organise to learn from them too." """
    parts = [_new(event.added)] if event.added else []
    for count, phrase in (
        (event.changed, translate("Progress", "%1 changed")),
        (event.moved, translate("Progress", "%1 moved or renamed")),
        (event.gone, translate("Progress", "%1 gone")),
        (event.offline, translate("Progress", "%1 offline")),
    ):
        if count:
            parts.append(phrase.replace("%1", words.number(count)))
    if not parts:
        return translate("Progress", "No new photos")
    sentence = ", ".join(parts) + "."
    if event.added:
        sentence += " " + translate(
            "Progress",
            "It is in All photos and in the group that fits; organise to learn from it too."
            if event.added == 1
            else "They are in All photos and in the groups that fit; organise to learn from them too.",
        )
    return sentence


def _new(count: int) -> str:
    if count == 1:
        return translate("Progress", "1 new photo")
    return translate("Progress", "%1 new photos", words.number(count))

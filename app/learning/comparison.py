"""What the referee found, in words a person reads."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from app.i18n import translate
from engine import ExamplePhotos, Run, Verdict


def is_learned_shown(run: Run | None) -> bool:
    return run is not None and run.kind == "learned"


def verdict_line(run: Run | None, verdict: Verdict | None) -> str:
    """One quiet line under the title; empty where nothing was learned from these photos."""
    if run is None or verdict is None:
        return ""
    is_by_person = verdict.decided_by == "person"
    match is_learned_shown(run), is_by_person:
        case True, False:
            return translate("Comparison", "Learned from your photos. See what changed")
        case True, True:
            return translate(
                "Comparison", "Learned from your photos, as you chose. Compare with the first look"
            )
        case False, False:
            return translate("Comparison", "The first look, because learning did not improve on it. See why")
        case _:
            return translate("Comparison", "The first look, as you chose. Compare with what was learned")


def heading(run: Run | None) -> str:
    return (
        translate("Comparison", "You see what was learned from your photos")
        if is_learned_shown(run)
        else translate("Comparison", "You see the first look")
    )


def other_choice(run: Run | None) -> str:
    """The words on the button that switches."""
    return (
        translate("Comparison", "Show the first look instead")
        if is_learned_shown(run)
        else translate("Comparison", "Show what was learned")
    )


def percent(value: float) -> str:
    return translate("Comparison", "%1 %", QLocale().toString(value, "f", 1))


def newcomers(example: ExamplePhotos) -> int:
    """How many of the nearest photos after learning were not among the nearest before."""
    return len(set(example.after) - set(example.before))


def example_words(example: ExamplePhotos, name: str) -> str:
    """An example for those who do not see it."""
    new = newcomers(example)
    if not new:
        return translate("Comparison", "%1: its nearest photos are the same as before", name)
    return translate(
        "Comparison",
        "%1: %2 of its %3 nearest photos is another than before"
        if new == 1
        else "%1: %2 of its %3 nearest photos are others than before",
        name,
        str(new),
        str(len(example.after)),
    )

"""The person's choice between the first look and what was learned."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from engine.errors import LibraryError
from engine.library import Library
from engine.messages import Choose, GroupsChanged, StageEvent


def choose(root: Path, command: Choose) -> Generator[StageEvent, None, None]:
    """Show the one or the other and remember it. Raises LibraryError where there is nothing to choose between."""
    with Library.open_existing(root) as library:
        learned = library.runs.judged()
        current = library.runs.current()
        if learned is None or learned.verdict is None or current is None:
            raise LibraryError(
                "There is nothing to choose between: nothing has been learned from the photos that are shown."
            )
        wants_learned = command.which == "learned"
        shown = learned
        if not wants_learned:
            first_looks = [
                run
                for run in library.runs.all()
                if run.kind == "quick" and run.is_complete and run.photos_digest == learned.photos_digest
            ]
            if not first_looks:
                raise LibraryError(
                    "The first look at these photos is no longer there. What was learned stays as it is; "
                    "organise with --quick to have a first look again."
                )
            shown = first_looks[-1]
        sentence = "You chose what was learned." if wants_learned else "You chose the first look."
        verdict = replace(
            learned.verdict, keeps_learned=wants_learned, sentence=sentence, decided_by="person"
        )
        library.regrouping.remember(shown)
        library.runs.decide(learned, shown, verdict)
        if shown.id != current.id:
            yield GroupsChanged(
                shown.id, len(library.groups.all()), len(library.groups.not_sure()), learned=wants_learned
            )

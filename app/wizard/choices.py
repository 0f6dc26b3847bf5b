"""What the person chose in the wizard, and what follows from it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from engine.config import MOST_GROUPS, OrganiseOptions
from engine.messages import DeviceMeasured, FolderSurveyed, Organise

HowMany = Literal["automatic", "few", "some", "many", "number"]

_SHARES: dict[HowMany, float] = {"few": 0.3, "some": 0.7, "many": 1.5}
"""Groups for each square root of the number of photos: a folder of 1,600 has 12, 28 or 60."""


@dataclass
class Choices:
    """Filled in page by page.

    Attributes:
        base: what the wizard does not ask for.
        folders: what to organise.
        survey: what the folders hold together, once counted.
        other_photos: photos that the library holds already, outside the folders; they are grouped too.
        jobs: the organise jobs, one a folder, once started; the last one groups all of them.
    """

    base: OrganiseOptions = field(default_factory=OrganiseOptions)
    folders: tuple[Path, ...] = ()
    survey: FolderSurveyed | None = None
    other_photos: int = 0
    is_quick: bool = False
    how_many: HowMany = "automatic"
    number: int = 25
    jobs: tuple[int, ...] = ()

    @property
    def photos(self) -> int:
        """How many photos will be grouped."""
        return (self.survey.photos if self.survey else 0) + self.other_photos

    @property
    def job(self) -> int | None:
        return self.jobs[-1] if self.jobs else None

    def orders(self) -> list[Organise]:
        """One a folder. Only the last one learns, when the photos of all of them are there."""
        options = self.options()
        *others, last = self.folders
        return [
            *(Organise(folder, replace(options, quick=True)) for folder in others),
            Organise(last, options),
        ]

    def options(self) -> OrganiseOptions:
        return replace(self.base, quick=self.is_quick, groups=self.groups())

    def groups(self) -> int | None:
        match self.how_many:
            case "automatic":
                return None
            case "number":
                return self.number
            case share:
                return suggested_groups(share, self.photos)


def suggested_groups(how_many: HowMany, photos: int) -> int:
    """The number of groups that "few", "some" and "many" mean for so many photos."""
    return max(2, min(MOST_GROUPS, round(_SHARES[how_many] * math.sqrt(max(1, photos)))))


def promise(measured: DeviceMeasured, photos: int, *, is_quick: bool) -> str:
    """ "CPU, 2 cores · first groups in about 2 minutes, learned ones in about 25 minutes"."""
    first, learning = measured.seconds_of_first_look(photos), measured.seconds_of_learning(photos)
    device = engine_text(measured.device)
    if is_quick:
        return translate("Choices", "%1 · groups in %2", device, words.duration(first))
    return translate(
        "Choices",
        "%1 · first groups in %2, learned ones in %3",
        device,
        words.duration(first),
        words.duration(first + learning),
    )


def together(surveys: Iterable[FolderSurveyed]) -> FolderSurveyed:
    """What several folders hold; complete when each of them was counted to its end."""
    first, *others = surveys
    for one in others:
        formats = Counter(first.formats)
        formats.update(one.formats)
        first = FolderSurveyed(
            first.folder,
            first.photos + one.photos,
            first.size_bytes + one.size_bytes,
            dict(formats),
            first.skipped + one.skipped,
            first.unreadable + one.unreadable,
            first.is_complete and one.is_complete,
        )
    return first


def survey_words(survey: FolderSurveyed) -> tuple[str, str]:
    """What was found, and what will be left out; the second is empty when nothing is."""
    counted = sorted(survey.formats.items(), key=lambda pair: (-pair[1], pair[0]))
    formats = " · ".join(f"{name} {words.number(count)}" for name, count in counted)
    found = " · ".join(part for part in (formats, words.file_size(survey.size_bytes)) if part)
    left_out = []
    if survey.skipped == 1:
        left_out.append(translate("Choices", "1 file that is no photo is skipped"))
    elif survey.skipped:
        count = words.number(survey.skipped)
        left_out.append(translate("Choices", "%1 files that are no photos are skipped", count))
    if survey.unreadable == 1:
        left_out.append(translate("Choices", "1 folder or link cannot be opened"))
    elif survey.unreadable:
        count = words.number(survey.unreadable)
        left_out.append(translate("Choices", "%1 folders or links cannot be opened", count))
    return found, " · ".join(left_out)

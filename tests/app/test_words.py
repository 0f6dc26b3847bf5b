from __future__ import annotations

from pathlib import Path

import pytest

from app import words
from app.i18n import translate
from engine import Group


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (2, "moments"),
        (22, "about 20 seconds"),
        (70, "about a minute"),
        (360, "about 6 minutes"),
        (3590, "about an hour"),
        (7200, "about 2 hours"),
        (5400, "about 1 h 30 min"),
    ],
)
def test_waiting_times_are_as_exact_as_they_deserve(seconds: float, expected: str) -> None:
    assert words.duration(seconds) == expected


def test_a_similarity_of_nothing_has_no_sign() -> None:
    assert [words.similarity(one) for one in (0.637, 0.004, -0.004, -0.05)] == [
        "0.64",
        "0.00",
        "0.00",
        "-0.05",
    ]


def test_passed_times_are_exact() -> None:
    assert [words.time_taken(s) for s in (0.2, 59, 185, 4800)] == ["1 s", "59 s", "3 min 05 s", "1 h 20 min"]


def test_numbers_are_grouped_and_one_photo_is_singular() -> None:
    assert words.photos(1418) == "1,418 photos"
    assert words.photos(1) == "1 photo"


def test_a_group_is_called_by_its_name_its_guess_or_untitled() -> None:
    def group(name: str | None, guess: str | None) -> Group:
        return Group(1, name, guess, 3, 0.9, 1)

    assert words.title(group("Grandma", "Llama")) == "Grandma"
    assert words.title(group(None, "Llama")) == "“Llama”?"
    assert words.title(group(None, None)) == "Untitled"


def test_sureness_has_three_words() -> None:
    assert [words.sureness(c) for c in (0.95, 0.7, 0.4)] == ["sure", "fairly sure", "mixed"]


def test_values_with_percent_signs_stay_as_they_are() -> None:
    assert translate("Test", "%1 and %2", "100 %2", "b") == "100 %2 and b"
    assert translate("Test", "%1 of 5 %", "a") == "a of 5 %"


def test_paths_that_are_no_text_can_be_drawn() -> None:
    shown = words.path(Path("/photos/bad\udcff\nname\u202e.jpg"))
    assert "\n" not in shown
    assert "\u202e" not in shown
    shown.encode("utf-8")


def test_dates_that_are_none_are_shown_as_they_are() -> None:
    assert words.date("2021-07-04T18:30:00") == "Sunday, July 4, 2021, 18:30"
    assert words.date("nonsense") == "nonsense"
    assert words.month("2021-07-04T18:30:00") == "July 2021"

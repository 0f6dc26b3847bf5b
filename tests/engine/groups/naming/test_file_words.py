"""Words in the names of files and folders."""

from __future__ import annotations

import unicodedata

import pytest

from engine.groups.naming.file_words import of_file


@pytest.mark.parametrize(
    "stem",
    [
        "IMG_1234",
        "DSC00012",
        "DSCN0012",
        "P1010023",
        "PXL_20230614_101112",
        "IMG-20230614-WA0003",
        "2023-06-14 10.11.12",
        "14 June 2023",
        "photo copy 2",
        "Bild 0001 - Kopie",
        "3f9a2bc41d",
        "3f9a2bc4-aa1d-4e5f-9b1a-0123456789ab",
        "x7k2m9q4",
        "100CANON",
        "",
        "___",
        "\udcff\udcfe",
    ],
)
def test_what_cameras_and_calendars_write_is_no_word(stem: str) -> None:
    assert of_file((), stem) == {}


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("crocodile_head-0001", {"crocodile", "head", "crocodile head"}),
        ("BlackForestHike_003", {"Black", "Forest", "Hike", "Black Forest", "Black Forest Hike"}),
        ("2023-06-14 Wedding of Anna (12)", {"Wedding", "Anna", "Wedding of Anna"}),
        ("WhatsApp Image 2023-06-14 at 10.11.12", {"WhatsApp"}),
        ("Ferien in Südtirol", {"Ferien", "Südtirol", "Ferien in Südtirol"}),
        ("東京旅行 12", {"東京旅行"}),
        ("हिन्दी गाँव", {"हिन्दी", "गाँव", "हिन्दी गाँव"}),
        ("Anna's Birthday", {"Anna's", "Birthday", "Anna's Birthday"}),
        ("XMLFile", {"XML"}),
        ("Sommer2022", {"Sommer"}),
    ],
)
def test_words_and_the_beginnings_of_names_are_found(stem: str, expected: set[str]) -> None:
    assert set(of_file((), stem).values()) == expected


def test_folders_count_as_files_do() -> None:
    found = of_file(("Pictures", "2023 Norway", "DCIM", "100CANON"), "IMG_0001")
    assert found == {"norway": "Norway"}


def test_spellings_of_one_word_have_one_key() -> None:
    decomposed = unicodedata.normalize("NFD", "SÜDTIROL")
    assert of_file((), decomposed).keys() == of_file((), "südtirol").keys()
    assert of_file((), "Straße").keys() == of_file((), "STRASSE").keys()


def test_a_hostile_name_costs_nothing_and_says_little() -> None:
    assert of_file((), "a" * 10_000) == {}
    assert all(len(phrase) <= 48 for phrase in of_file((), "word " * 5_000))

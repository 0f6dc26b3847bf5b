"""Names that every common file system takes, from any text."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import UsageError
from engine.exports.names import distinct, key, numbered, safe_name
from engine.exports.pattern import Facts, Pattern
from engine.library.records import Photo
from tests.engine.exports.conftest import Desk

# Everything that may come as a name: any characters, halves of them, and what is special somewhere.
SPECIAL = [
    "CON",
    "nul",
    "com1",
    "LPT¹",
    "..",
    ".",
    " ",
    "a.",
    "a ",
    "\u202e",
    "é",
    "e\u0301",
    "ß",
    "SS",
    "İ",
    "ﬁ",
]
texts = (
    st.text()
    | st.text(st.characters(codec=None))
    | st.sampled_from(SPECIAL)
    | st.text("aA.é\u0301 /:", max_size=300)
)
suffixes = st.sampled_from(["", ".jpg", ".JPG", ".jpeg", ".CR2", ". ", "."]) | st.text(max_size=30).map(
    lambda one: f".{one}"
)


@settings(deadline=None, max_examples=60)
@given(texts, suffixes)
def test_any_text_becomes_a_name_that_every_file_system_takes(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert name
    assert name not in (".", "..")
    assert not name.startswith(".")
    assert name == name.rstrip(". ")
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in name)
    assert name == unicodedata.normalize("NFC", name)
    assert name.partition(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "LPT¹"}
    longest = numbered(name, 9999) + ".xmp"
    assert len(longest.encode()) <= 255
    assert len(unicodedata.normalize("NFD", longest).encode("utf-16-le")) // 2 <= 255
    assert safe_name(name) == name


@settings(deadline=None, max_examples=60)
@given(st.lists(texts, max_size=12))
def test_folders_of_different_groups_are_different_everywhere(names: list[str]) -> None:
    folders = distinct(names)
    assert len({key(one) for one in folders}) == len(names)
    assert [safe_name(one) for one in folders] == folders


@settings(deadline=None, max_examples=60)
@given(texts)
def test_the_key_is_one_for_what_some_file_system_takes_for_one(text: str) -> None:
    forms = {text, text.lower(), text.upper(), text.casefold()}
    forms |= {unicodedata.normalize(form, one) for form in ("NFC", "NFD") for one in forms}
    assert len({key(one) for one in forms}) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paris: day 1/2?", "Paris- day 1-2_"),
        ('the "best" <ones>', "the 'best' (ones)"),
        ("Straße – Überführung 東京", "Straße – Überführung 東京"),
        ("con", "_con"),
        ("Con.tents", "_Con.tents"),
        ("...", "_"),
        (".hidden", "_hidden"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("family 👨‍👩‍👧", "family 👨‍👩‍👧"),
        ("tab\there\nand there", "tab here and there"),
    ],
)
def test_names_stay_readable(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_characters_and_keeps_its_suffix() -> None:
    name = safe_name("e\u0301" * 300, ".jpeg")
    assert name.endswith("é.jpeg")
    assert len(name.encode()) <= 220


@settings(deadline=None, max_examples=60)
@given(
    texts,
    texts.filter(bool),
    st.sampled_from(["{group}/{name}", "{camera} {group}/{stem}", "{stem}.{ext}", "{group}"]),
)
def test_a_pattern_never_leads_out(group: str, name: str, pattern: str) -> None:
    file = name.replace("/", "_").replace("\0", "_")
    file = "x" if file in (".", "..") else file
    photo = Photo(1, Path("/p") / file, "", 0, 1, 1, "JPEG", "2020-01-02T03:04:05", False, camera=group)
    folder, stem, suffix = Pattern.parse(pattern).place(Facts(distinct([group])[0], photo, 1, 1, 1, 1))
    assert not folder.is_absolute()
    assert ".." not in folder.parts
    assert len(folder.parts) == pattern.count("/")
    whole = stem + suffix
    assert "/" not in whole
    assert whole not in ("", ".", "..")
    assert safe_name(whole) == whole


def test_an_unknown_field_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match=r"no field '{colour}'.*{camera}"):
        Pattern.parse("{colour}/{name}")


def test_folders_are_called_as_who_exports_calls_the_groups(desk: Desk) -> None:
    boats = next(one.id for one in desk.library.groups.all() if one.suggested_name == "Boats")
    desk.export(with_not_sure=True, called=((None, "Unsicher"), (boats, "Boote")))
    folders = {name.partition("/")[0] for name in desk.exported()}
    assert folders == {"Boote", "Crabs", "Unsicher"}

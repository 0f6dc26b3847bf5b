"""Lists of groups for other programs, and lists that come back."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import ExportError, LibraryError
from engine.exporting import ImportGroups
from engine.exports.listing import as_csv, as_document, encoded
from engine.exports.reading import match, read_groups
from engine.index.similarity import SimilarityIndex, build
from engine.jobs.check import check
from engine.jobs.exporting import import_groups
from engine.library import Library
from engine.messages import GroupsChanged, GroupsImported, StageEvent
from tests.engine.exports.conftest import Desk, add_companions, add_groups, add_photo, seen, write_file


def give_index(library: Library) -> None:
    """An index of made-up embeddings for the current run."""
    run = library.runs.current()
    assert run is not None
    ids = np.array(library.runs.photo_ids(run), np.int64)
    embeddings = np.random.default_rng(1).normal(size=(len(ids), 8)).astype(np.float32)
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)
    build(library.paths.run(run.id), ids, embeddings, "made-up", 1)
    for photo in library.photos.get([int(one) for one in ids]):
        write_file(library.paths.preview(photo.content_hash))


def bring(root: Path, file: Path) -> list[StageEvent]:
    return list(import_groups(root, ImportGroups(file)))


def groups_of(library: Library) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = {}
    for group in library.groups.all():
        photos = library.photos.get([one.photo_id for one in library.groups.members(group.id)])
        found[group.suggested_name] = [one.path.name for one in photos]
    return found


def test_csv_has_a_row_for_every_photo_and_no_formula(desk: Desk) -> None:
    evil = add_photo(
        desk.library, write_file(desk.photos / "=cmd|' '!A1.jpg"), camera="+1+2", lens='say "x", y'
    )
    ids = desk.ids
    add_groups(
        desk.library,
        [("=HYPERLINK(1)", [evil]), ("@SUM", [ids["boat-0.jpg"]]), (" -1", [ids["boat-1.jpg"]])],
        [ids["odd.png"]],
    )
    rows = list(csv.DictReader(io.StringIO(as_csv(desk.library))))
    assert {row["group"] for row in rows} == {"'=HYPERLINK(1)", "'@SUM", "' -1", "Not sure"}
    told = next(row for row in rows if row["path"].endswith("=cmd|' '!A1.jpg"))
    assert (told["camera"], told["lens"]) == ("'+1+2", 'say "x", y')
    for row in rows:
        assert not any(value.lstrip().startswith(("=", "+", "-", "@")) for value in row.values())


def test_lists_hold_names_that_are_no_text_and_companions(desk: Desk) -> None:
    path = write_file(desk.photos / os.fsdecode(b"caf\xe9.jpg"))
    raw = write_file(desk.photos / os.fsdecode(b"caf\xe9.dng"))
    photo = add_photo(desk.library, path)
    add_companions(desk.library, desk.photos / "none", {path: [raw]})
    add_groups(desk.library, [("Ones", [photo])])
    document = json.loads(encoded(desk.library, "json"))
    told = document["groups"][0]["photos"][0]
    assert os.fsencode(told["path"]) == os.fsencode(path)
    assert [os.fsencode(one) for one in told["companions"]] == [os.fsencode(raw)]
    text = encoded(desk.library, "csv")
    assert text.startswith(b"\xef\xbb\xbfpath,")
    assert rb"caf\udce9.jpg" in text


def test_groups_come_back_into_another_library_by_content(desk: Desk, tmp_path: Path) -> None:
    file = write_file(tmp_path / "groups.json", encoded(desk.library, "json"))
    with Library.open(tmp_path / "other") as other:
        ids = {}
        for number, name in enumerate(["boat-0.jpg", "boat-2.jpg", "crab-1.jpg"]):
            here = next(desk.photos.rglob(name))
            ids[name] = add_photo(other, write_file(tmp_path / "moved" / f"{number}.jpg", here.read_bytes()))
        new = add_photo(other, write_file(tmp_path / "moved" / "new.jpg"))
        add_groups(other, [("All of them", [*ids.values(), new])])
        give_index(other)
        events = bring(other.root, file)
        changed, told = events
        assert isinstance(changed, GroupsChanged)
        assert isinstance(told, GroupsImported)
        assert (told.groups, told.photos, told.not_sure, told.unknown) == (2, 3, 1, 3)
        assert "3 photos of the file are not in this library." in told.sentences
        assert groups_of(other) == {"Boats": ["0.jpg", "1.jpg"], "Crabs": ["2.jpg"]}
        assert [one.photo_id for one in other.groups.not_sure()] == [new]
        member = other.groups.members(other.groups.all()[0].id)[0]
        assert member.confidence == pytest.approx(0.99)
        # The groups are sound; what organising makes was never made here.
        assert {one.part.split()[-1] for one in check(other)} <= {"previews", "network", "tree"}
        assert SimilarityIndex.of(other) is not None
        assert as_document(other)["groups"][0]["suggested_name"] == "Boats"


def test_an_import_counts_only_photos_that_are_there(desk: Desk, tmp_path: Path) -> None:
    file = write_file(tmp_path / "groups.json", encoded(desk.library, "json"))
    give_index(desk.library)
    for gone in ("odd.png", "b/crab-0.jpg"):
        (desk.photos / gone).unlink()
    scan = desk.library.scan(desk.photos)
    scan.see([seen(one) for one in sorted(desk.photos.rglob("*.*"))])
    scan.settle([], [])
    changed, told = bring(desk.library.root, file)
    assert isinstance(changed, GroupsChanged)
    assert isinstance(told, GroupsImported)
    assert (told.photos, told.not_sure, changed.not_sure) == (4, 0, 0)
    assert told.sentences == ("4 photos in 2 groups of the file.",)


def test_the_same_request_is_answered_by_what_was_imported(desk: Desk, tmp_path: Path) -> None:
    """So looking for new photos does not take it away while there are none."""
    file = write_file(tmp_path / "groups.json", encoded(desk.library, "json"))
    ids = desk.ids
    run = add_groups(desk.library, [("One", list(ids.values()))])
    give_index(desk.library)
    bring(desk.library.root, file)
    found = desk.library.runs.find(run.kind, run.options, run.photos_digest)
    assert found is not None
    assert found == desk.library.runs.current()
    assert set(groups_of(desk.library)) == {"Boats", "Crabs"}


def test_an_import_that_breaks_off_leaves_what_was_shown(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_file(tmp_path / "groups.json", encoded(desk.library, "json"))
    run = add_groups(desk.library, [("One", list(desk.ids.values()))])
    give_index(desk.library)

    def break_off(*_: Any, **__: Any) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("engine.jobs.exporting.shutil.copytree", break_off)
    with pytest.raises(OSError, match="the disk is gone"):
        bring(desk.library.root, file)
    assert [one.id for one in desk.library.runs.all() if one.id >= run.id] == [run.id]
    assert set(groups_of(desk.library)) == {"One"}


def test_of_copies_in_two_groups_the_path_decides(desk: Desk, tmp_path: Path) -> None:
    one, two = (write_file(desk.photos / name / "copy.jpg", b"the same") for name in ("p", "q"))
    ids = [add_photo(desk.library, path) for path in (one, two)]
    add_groups(desk.library, [("P", ids[:1]), ("Q", ids[1:])])
    file = write_file(tmp_path / "groups.json", encoded(desk.library, "json"))
    matched = match(read_groups(file), desk.library.photos.get(ids))
    assert [(one.suggested_name, [photo for photo, _ in one.members]) for one in matched.groups] == [
        ("P", ids[:1]),
        ("Q", ids[1:]),
    ]


GOOD: dict[str, Any] = {
    "format": "kindred-groups",
    "version": 1,
    "groups": [{"name": "A", "photos": [{"content_hash": "aa", "path": "/a", "confidence": 0.5}]}],
    "not_sure": [],
}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (json.dumps(GOOD)[:60], "may be cut off"),
        ("", "may be cut off"),
        ("[" * 100_000, "may be cut off"),
        ("[]", "not a list of groups"),
        ('{"groups": []}', "not a list of groups"),
        (json.dumps(GOOD | {"version": 2}), "newer Kindred"),
        (json.dumps(GOOD | {"version": "x"}), "damaged"),
        (json.dumps(GOOD | {"groups": {}}), "damaged"),
        (json.dumps(GOOD | {"groups": [7]}), "damaged"),
        (json.dumps(GOOD | {"groups": [{"photos": [{"path": "/a"}]}]}), "damaged"),
        (json.dumps(GOOD | {"not_sure": "x"}), "damaged"),
        (json.dumps(GOOD), "No photo of"),
    ],
)
def test_a_file_that_is_not_ours_is_a_sentence_and_changes_nothing(
    desk: Desk, tmp_path: Path, content: str, sentence: str
) -> None:
    file = tmp_path / "groups.json"
    file.write_text(content)
    before = desk.library.runs.current()
    with pytest.raises(ExportError, match=sentence):
        bring(desk.library.root, file)
    assert desk.library.runs.current() == before
    assert len(desk.library.runs.all()) == 1


def test_what_a_file_says_is_untrusted(tmp_path: Path, desk: Desk) -> None:
    content = desk.library.photos.get([desk.ids["boat-0.jpg"]])[0].content_hash
    photos = [
        {"content_hash": content, "path": 7, "confidence": confidence}
        for confidence in (float("inf"), 7, None)
    ]
    name = "two\nlines \x1b[31m" + "x" * 500
    file = write_file(tmp_path / "x.json", json.dumps(GOOD | {"groups": [{"name": name, "photos": photos}]}))
    (group,) = match(read_groups(file), desk.library.photos.get([desk.ids["boat-0.jpg"]])).groups
    assert group.suggested_name is not None
    assert group.suggested_name.startswith("two lines [31mxxx")
    assert len(group.suggested_name) == 200
    assert len(group.members) == 1
    assert 0 <= group.members[0][1] <= 1


def test_nothing_grouped_yet_is_a_sentence(tmp_path: Path) -> None:
    file = write_file(tmp_path / "x.json", json.dumps(GOOD))
    with (
        Library.open(tmp_path / "library") as library,
        pytest.raises(LibraryError, match="Organise its folder"),
    ):
        bring(library.root, file)

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.cli import main
from engine.errors import BUG
from tests.making import make_folder, save_picture


class Terminal:
    """Runs commands on one library and reads what they print."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library = library
        self._capsys = capsys

    def __call__(self, command: str, *arguments: object) -> tuple[int, str, str]:
        code = main([command, *map(str, arguments), "--library", str(self.library)])
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, command: str, *arguments: object) -> tuple[int, Any]:
        code, out, _ = self(command, *arguments, "--json")
        return code, json.loads(out)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "library", capsys)


@pytest.fixture(scope="module")
def organised(tmp_path_factory: pytest.TempPathFactory, photo_folder: Path) -> Path:
    root = tmp_path_factory.mktemp("cli") / "library"
    assert (
        main(
            [
                "organise",
                str(photo_folder),
                "--library",
                str(root),
                "--quick",
                "--groups",
                "4",
                "--threads",
                "1",
            ]
        )
        == 0
    )
    return root


@pytest.fixture
def on_organised(organised: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    capsys.readouterr()
    return Terminal(organised, capsys)


def test_organise_tells_what_it_did(terminal: Terminal, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=3)
    (folder / "bad.jpg").write_text("Dear diary")
    code, document = terminal.json("organise", folder, "--quick", "--threads", 1)
    assert code == 0
    assert set(document) == {"photos", "groups", "problems", "run", "seconds", "spoken_of"}
    assert (document["photos"], document["problems"]) == (12, 1)
    assert set(document["seconds"]) == {"scan", "previews", "first-look"}
    code, out, err = terminal("organise", folder, "--quick", "--threads", 1)
    assert code == 0
    assert re.search(r"12 photos in \d+ groups?, \d+ not sure", out)
    assert "1 could not be read; `kindred-engine problems` says why." in out
    assert "Looking through the folder: done in" in err


def test_groups_place_every_photo_once(on_organised: Terminal, photo_folder: Path) -> None:
    code, document = on_organised.json("groups")
    assert code == 0
    assert set(document) == {"groups", "not_sure", "dial"}
    placed = [photo for group in document["groups"] for photo in group["photos"]] + document["not_sure"]
    assert sorted(photo["path"] for photo in placed) == sorted(map(str, photo_folder.rglob("*.jpg")))
    for group in document["groups"]:
        assert set(group) > {"id", "name", "suggested_name", "count", "confidence", "photos"}
        assert group["count"] == len(group["photos"])
        confidences = [photo["confidence"] for photo in group["photos"]]
        assert confidences == sorted(confidences, reverse=True)
        assert 0 <= confidences[-1] <= confidences[0] <= 1
    counts = [group["count"] for group in document["groups"]]
    assert counts == sorted(counts, reverse=True)


def test_groups_as_a_table_for_people(on_organised: Terminal) -> None:
    code, out, _ = on_organised("groups")
    assert code == 0
    assert out.splitlines()[0].split() == ["id", "group", "photos", "sure"]
    assert re.search(r"\d+ groups?; \d+ photos? not sure\.", out)


def test_similar_photos_of_one_in_the_library(on_organised: Terminal, photo_folder: Path) -> None:
    photo = photo_folder / "rays" / "rays-03.jpg"
    code, document = on_organised.json("similar", photo, "-k", 5)
    assert code == 0
    assert document["query"] == str(photo)
    results = document["results"]
    assert len(results) == 5
    assert str(photo) not in [one["path"] for one in results]
    assert [one["similarity"] for one in results] == sorted(
        (one["similarity"] for one in results), reverse=True
    )
    assert Path(results[0]["path"]).parent.name == "rays"


def test_similar_photos_of_a_file_from_outside(
    on_organised: Terminal, photo_folder: Path, tmp_path: Path
) -> None:
    inside = photo_folder / "boxes" / "boxes-02.jpg"
    outside = tmp_path / "from elsewhere.jpg"
    outside.write_bytes(inside.read_bytes())
    code, document = on_organised.json("similar", outside, "-k", 3)
    assert code == 0
    assert document["results"][0]["path"] == str(inside)
    assert document["results"][0]["similarity"] == pytest.approx(1.0, abs=2e-3)


def test_similar_photos_of_several_and_of_a_part(on_organised: Terminal, photo_folder: Path) -> None:
    rays = [photo_folder / "rays" / f"rays-0{number}.jpg" for number in (0, 1)]
    _, document = on_organised.json("similar", *rays, "-k", 4)
    assert {Path(one["path"]).parent.name for one in document["results"]} == {"rays"}
    assert {str(one) for one in rays}.isdisjoint(one["path"] for one in document["results"])
    unwanted = document["results"][0]["path"]
    _, less = on_organised.json("similar", *rays, "--unlike", unwanted, "-k", 4)
    assert unwanted not in [one["path"] for one in less["results"]]
    code, part = on_organised.json("similar", rays[0], "--box", "0,0,100,100", "-k", 1)
    assert code == 0
    assert part["results"][0]["path"] == str(rays[0]), "the whole of it is most like itself"
    for wrong in ("1,2,3", "50,0,40,100", "0,0,0,200"):
        code, _, error = on_organised("similar", rays[0], "--box", wrong)
        assert (code, "--box takes" in error) == (2, True)
    code, _, error = on_organised("similar", *rays, "--box", "0,0,50,50")
    assert (code, "one photo" in error) == (2, True)
    code, _, error = on_organised("similar", rays[0], photo_folder / "nothing.jpg")
    assert (code, "not a photo of this library" in error) == (5, True)


def test_similar_photos_of_one_whose_file_is_gone_and_of_one_that_is_new(
    terminal: Terminal, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=4)
    gone, there = folder / "rays" / "rays-01.jpg", folder / "rays" / "rays-02.jpg"
    terminal("organise", folder, "--quick", "--threads", 1)
    copy = Path(shutil.copy(gone, tmp_path / "copy.jpg"))
    gone.unlink()
    terminal("refresh")
    code, document = terminal.json("similar", gone, "-k", 2)
    assert (code, len(document["results"])) == (0, 2), "the index has it still"
    save_picture(folder / "rays" / "rays-70.jpg", "rays", 70)
    terminal("organise", folder, "--quick", "--threads", 1)
    code, document = terminal.json("similar", gone, "-k", 3)
    outside = terminal.json("similar", copy, "-k", 3)[1]
    assert code == 0
    assert [one["path"] for one in document["results"]] == [one["path"] for one in outside["results"]]
    assert document["results"][0]["similarity"] == pytest.approx(
        outside["results"][0]["similarity"], abs=0.01
    )
    assert Path(document["results"][0]["path"]).parent.name == "rays"
    code, document = terminal.json("similar", gone, there, "-k", 30)
    assert (code, len(document["results"])) == (0, 15), "all but the one that is there"
    assert terminal.json("similar", gone, "--box", "0,0,100,100", "-k", 3)[0] == 0
    code, document = terminal.json("similar", there, "--unlike", gone)
    assert (code, "Leave it out of --unlike" in document["error"]) == (5, True)
    new = save_picture(folder / "boxes" / "boxes-70.jpg", "boxes", 70)
    terminal("embed", folder, "--threads", 1)
    code, document = terminal.json("similar", new, "-k", 1)
    assert (code, Path(document["results"][0]["path"]).parent.name) == (0, "boxes")
    for preview in (terminal.library / "previews").rglob("*.jpg"):
        preview.unlink()
    code, document = terminal.json("similar", gone)
    assert (code, "there is nothing left to compare" in document["error"]) == (5, True)
    terminal("forget", folder, "--yes")
    code, document = terminal.json("similar", gone)
    assert (code, "neither in the library nor a file" in document["error"]) == (5, True)


def test_a_relative_path_and_one_with_dots_mean_the_same_photo(
    on_organised: Terminal, photo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photo_folder / "discs")
    _, document = on_organised.json("similar", "../rays/rays-00.jpg", "-k", 1)
    assert document["query"] == str(photo_folder / "rays" / "rays-00.jpg")


def test_problems_and_check(terminal: Terminal, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    odd = folder / os.fsdecode(b"odd \xff\nname.jpg")
    odd.write_bytes(b"")
    terminal("organise", folder, "--quick", "--threads", 1)
    code, document = terminal.json("problems")
    assert code == 0
    assert document == {"problems": [{"path": str(odd), "reason": "The file is empty (0 bytes)."}]}
    code, out, _ = terminal("problems")
    assert out.splitlines()[0].endswith(r"odd \udcff\nname.jpg")
    assert terminal.json("check") == (0, {"ok": True, "findings": []})
    next((terminal.library / "previews").rglob("*.jpg")).unlink()
    code, document = terminal.json("check")
    assert code == 1
    assert document["ok"] is False
    assert "without a sound preview" in document["findings"][0]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["organise", "{tmp}/nowhere"], 3, "is not there"),
        (["organise", "{tmp}"], 3, "There are no photos in"),
        (["organise", "{tmp}", "--groups", "1"], 2, "between 2 and"),
        (["organise", "{tmp}", "--groups", "many"], 2, "must be a number or 'auto'"),
        (["organise", "{tmp}", "--recipe", "secret"], 2, "adapted, published"),
        (["organise", "{tmp}", "--backbone", "none"], 2, "There is no backbone 'none'"),
        (["organise", "{tmp}", "--epochs", "0"], 2, "epochs"),
        (["organise", "{tmp}", "--seed", "-1"], 2, "seed"),
        (["organise", "{tmp}", "--threads", "0"], 2, "threads"),
        (["organise"], 2, "FOLDER"),
        (["groups"], 4, "There is no library at"),
        (["similar", "{tmp}/x.jpg"], 4, "There is no library at"),
        (["problems"], 4, "There is no library at"),
        (["check"], 4, "There is no library at"),
        (["fly"], 2, "fly"),
    ],
)
def test_errors_are_one_sentence_with_an_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    given = [argument.format(tmp=folder) for argument in arguments]
    library = ["--library", str(tmp_path / "library")] if arguments[0] != "fly" else []
    assert main([*given, *library]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert main([*given, *library, "--json"]) == code
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"error", "detail"}
    assert sentence in document["error"]


def test_a_bug_is_told_in_a_sentence_with_its_details(
    on_organised: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_library: object) -> None:
        raise ZeroDivisionError("of a bug")

    monkeypatch.setattr("engine.library.groups.Groups.all", broken)
    code, out, err = on_organised("groups")
    assert (code, out) == (1, "")
    assert err.startswith(BUG)
    assert "ZeroDivisionError: of a bug" in err
    code, document = on_organised.json("groups")
    assert (code, document["error"]) == (1, BUG)
    assert "of a bug" in document["detail"]


def test_a_photo_that_is_nowhere_and_a_file_that_is_no_photo(on_organised: Terminal, tmp_path: Path) -> None:
    code, document = on_organised.json("similar", tmp_path / "gone.jpg")
    assert code == 5
    assert "neither in the library nor a file" in document["error"]
    (tmp_path / "text.jpg").write_text("Dear diary")
    code, document = on_organised.json("similar", tmp_path / "text.jpg")
    assert code == 6
    assert "This is not an image" in document["error"]


def test_a_library_that_another_process_works_on_is_left_alone(
    on_organised: Terminal, photo_folder: Path
) -> None:
    from engine.library import LibraryLock
    from engine.paths import LibraryPaths

    lock = LibraryLock(LibraryPaths(on_organised.library).lock)
    try:
        code, document = on_organised.json("organise", photo_folder, "--quick", "--threads", 1)
        assert code == 4
        assert "Another Kindred is working" in document["error"]
        assert on_organised.json("groups")[0] == 0  # reading needs no lock
    finally:
        lock.release()


def test_the_contact_sheet_holds_everything_and_no_markup_from_names(
    terminal: Terminal, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=3)
    save_picture(folder / "<script>alert(1)<" / '"quoted" & <b>.jpg', "rays", 50)
    (folder / "<i>bad.jpg").write_text("Dear diary")
    terminal("organise", folder, "--quick", "--threads", 1)
    assert terminal("contact-sheet", "--output", tmp_path / "sheet.html")[0] == 0
    page = (tmp_path / "sheet.html").read_text()
    assert page.count("<img ") == 13
    assert page.count("data:image/jpeg;base64,") == 13
    assert "http" not in page
    assert "<script>" not in page
    assert "<i>bad" not in page
    assert "&quot;quoted&quot; &amp; &lt;b&gt;.jpg" in page
    photo = next(folder.rglob("*.jpg"))
    before = photo.read_bytes()
    code, _, err = terminal("contact-sheet", "--output", photo)
    assert code == 2
    assert "was left as it is" in err
    assert photo.read_bytes() == before
    assert terminal("contact-sheet", "--output", tmp_path / "sheet.html")[0] == 0  # a page may be made anew
    code, _, err = terminal("contact-sheet", "--output", folder / "<i>bad.jpg" / "sheet.html")
    assert code == 2
    assert "cannot be written" in err


def test_where_two_photos_look_alike_in_numbers_and_as_a_picture(
    on_organised: Terminal, photo_folder: Path, tmp_path: Path
) -> None:
    first, second = photo_folder / "rays/rays-00.jpg", photo_folder / "rays/rays-01.jpg"
    target = tmp_path / "why.png"
    code, document = on_organised.json("why", first, second, "--output", target)
    assert code == 0
    similar = on_organised.json("similar", first, "-k", 100)[1]["results"]
    expected = next(one["similarity"] for one in similar if one["path"] == str(second))
    assert [one["path"] for one in document["photos"]] == [str(first), str(second)]
    for one in document["photos"]:
        assert one["similarity"] == pytest.approx(expected, abs=0.01)
        assert sum(map(sum, one["grid"])) == pytest.approx(one["similarity"], abs=1e-4)
    with Image.open(target) as drawn:
        assert drawn.width > 2 * drawn.height / 3
        assert len(drawn.getcolors(1 << 24) or ()) > 100
    group = on_organised.json("groups")[1]["groups"][0]
    code, document = on_organised.json("why", "--group", group["id"])
    assert code == 0
    assert document["group"] == group["id"]
    assert {one["id"] for one in document["photos"]} <= {one["id"] for one in group["photos"]}
    assert all(one["similarity"] > 0.3 for one in document["photos"])
    for wrong in ((first,), (first, second, "--group", group["id"]), ()):
        assert on_organised("why", *wrong)[0] == 2
    for nowhere in (tmp_path / "nowhere" / "x.png", tmp_path / "x.txt"):
        assert on_organised("why", first, second, "--output", nowhere)[0] == 2
    assert on_organised("why", first, tmp_path / "gone.jpg")[0] == 5

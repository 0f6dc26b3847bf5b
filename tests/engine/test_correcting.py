"""Groups corrected in a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.library import Library
from tests.engine.library.grouped import make_grouped, photo, show_kinds


class Terminal:
    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library, self._capsys = library, capsys

    def __call__(self, *arguments: object) -> tuple[int, str]:
        code = main([*map(str, arguments), "--library", str(self.library)])
        out, err = self._capsys.readouterr()
        return code, out + err

    def json(self, *arguments: object) -> Any:
        code, out = self(*arguments, "--json")
        assert code == 0, out
        return json.loads(out)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    make_grouped(tmp_path / "library").close()
    return Terminal(tmp_path / "library", capsys)


def test_the_dial_is_turned_and_stays(terminal: Terminal) -> None:
    assert len(terminal.json("groups")["groups"]) == 4
    code, out = terminal("groups", "--level", 7)
    assert code == 0
    assert "7 groups; " in out
    assert "you asked for 7; evidence: 4" in out
    document = terminal.json("groups")
    assert len(document["groups"]) == document["dial"]["groups"] == 7
    assert document["dial"]["wanted"] == 7
    assert terminal.json("groups", "--level", "auto")["dial"]["wanted"] is None
    for wrong in ("many", "0"):
        code, out = terminal("groups", "--level", wrong)
        assert (code, "--level" in out or "at least 1" in out) == (2, True)
    assert terminal("groups", "--strictness", 3)[0] == 2
    strict = terminal.json("groups", "--strictness", 0.999)
    assert len(strict["not_sure"]) > len(document["not_sure"])


def test_groups_are_corrected_taken_back_and_done_again(terminal: Terminal) -> None:
    start = terminal.json("groups")
    first, second, third, _ = start["groups"]
    done = terminal.json("rename", first["id"], "Boats")
    assert (done["act"]["kind"], done["group"]) == ("rename", 1)
    assert terminal("rename", "Boats", "Ships") == (
        0,
        "Called 'Boats' 'Ships'. Its group has the id 1. `kindred-engine undo` takes it back.\n",
    )
    stray = second["photos"][0]
    assert terminal.json("move", "--to", "Ships", stray["path"])["group"] == 1
    assert terminal.json("put-out", "--of", "Ships", first["photos"][0]["id"])["group"] == 1
    merged = terminal.json("merge", "Ships", third["id"])
    assert (merged["group"], merged["groups"]) == (1, 3)
    split = terminal.json(
        "split", "Ships", first["photos"][1]["path"], first["photos"][2]["path"], "--name", "Two"
    )
    assert terminal.json("split", second["id"])["act"]["about"]["photos"] >= 2
    terminal.json("link", first["photos"][3]["path"], second["photos"][1]["path"])
    terminal.json("unlink", first["photos"][4]["path"], first["photos"][5]["path"])
    terminal.json("cover", "Two", first["photos"][2]["path"])
    terminal.json("hide", "Two")
    end = terminal.json("groups")
    two = next(one for one in end["groups"] if one["name"] == "Two")
    assert (two["id"], two["is_hidden"], two["count"]) == (split["group"], True, 2)
    ships = {photo["id"] for photo in next(one for one in end["groups"] if one["name"] == "Ships")["photos"]}
    assert stray["id"] in ships
    assert first["photos"][0]["id"] not in ships
    code, out = terminal("history")
    assert code == 0
    assert "Hid 'Two'." in out.splitlines()[2]
    acts = terminal.json("history")["acts"]
    assert len(acts) == 11
    while terminal.json("undo")["act"] is not None:
        pass
    assert terminal.json("groups") == start
    assert "taken back" in terminal("history")[1]
    while terminal.json("redo")["act"] is not None:
        pass
    assert terminal.json("groups") == end
    assert terminal("redo") == (0, "There is nothing to do again.\n")
    assert terminal.json("dissolve", "Two")["act"]["kind"] == "dissolve"


def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(terminal: Terminal) -> None:
    group = terminal.json("groups")["groups"][0]
    for arguments, code, sentence in (
        (("rename", "Nobody", "x"), 2, "There is no group 'Nobody'"),
        (("rename", group["id"]), 2, "no suggestion"),
        (("rename", group["id"], " "), 2, "needs a name"),
        (("move", "--to", group["id"], "/nowhere/x.jpg"), 5, "not a photo of this library"),
        (("merge", group["id"]), 2, "two groups"),
        (("link", group["photos"][0]["path"]), 2, "two different photos"),
        (("dissolve", group["id"]), 2, "the engine's own"),
        (("undo",), 0, "nothing to take back"),
    ):
        found, out = terminal(*arguments)
        assert (found, sentence in out) == (code, True), out
    assert terminal("history") == (0, "Nothing was said of any group yet.\n")


def test_a_library_without_groups_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Library.open(tmp_path / "library").close()
    code, out = Terminal(tmp_path / "library", capsys)("undo")
    assert code == 4
    assert "organise" in out


def test_what_another_run_changed_is_listed_accepted_and_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(tmp_path / "library", capsys)
    with Library.open(terminal.library) as library:
        library.photos.add([photo(number) for number in range(40)])
        show_kinds(library, [0] * 20 + [1] * 12 + [2] * 8)
    assert terminal("changes") == (0, "Nothing waits for your word.\n")
    first, *_ = terminal.json("groups")["groups"]
    terminal("rename", first["id"], "Boats")
    with Library.open(terminal.library) as library:
        show_kinds(library, [0] * 16 + [1] * 4 + [1] * 12 + [1] * 4 + [2] * 4)
    changes = terminal.json("changes")["changes"]
    assert [one["kind"] for one in changes] == ["proposal", "changed", "changed"]
    assert changes[0]["sentence"].startswith("Yours: 'Boats': 4 photos would go")
    code, out = terminal("changes")
    assert code == 0
    assert "changes refuse ID" in out
    code, out = terminal("changes", "accept", "yours-9")
    assert (code, "There is no change 'yours-9'" in out) == (2, True)
    assert terminal.json("changes", "refuse", changes[0]["id"])["decided"] == 1
    assert terminal.json("groups")["groups"][0]["count"] == 20
    assert terminal.json("undo")["act"]["sentence"].startswith("Refused what learning changed in 1 group")
    answer = terminal.json("changes", "accept")
    assert (answer["decided"], answer["changes"]) == (3, [])
    boats = next(one for one in terminal.json("groups")["groups"] if one["name"] == "Boats")
    assert boats["count"] == 16

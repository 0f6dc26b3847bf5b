"""Doubtful photos in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library import Library
from tests.engine.library.grouped import make_grouped
from tests.engine.test_correcting import Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    library = make_grouped(tmp_path / "library", noise=1.6)
    library.groups.be_strict(0.2)
    library.close()
    return Terminal(tmp_path / "library", capsys)


def test_doubtful_photos_are_listed_answered_and_not_asked_about_again(terminal: Terminal) -> None:
    start = terminal.json("review", "--limit", 1000)
    assert start["doubtful"] == len(start["photos"]) > 4
    inside = [one for one in start["photos"] if one["group"] is not None]
    outside = next(one for one in start["photos"] if one["group"] is None)
    first = inside[0]["candidates"][0]
    assert (first["group"], first["is_home"]) == (inside[0]["group"], True)
    assert first["neighbours"][0]["path"].endswith(".jpg")
    done = terminal.json("confirm", inside[0]["path"])
    assert (done["act"]["kind"], done["group"]) == ("confirm", 1)
    assert done["act"]["sentence"] == "Said that 1 photo is right in a group."
    assert terminal.json("deny", inside[1]["id"])["act"]["kind"] == "deny"
    left = terminal.json("confirm", outside["id"])["act"]
    assert left["sentence"] == "Left 1 photo in no group, for good."
    terminal.json("move", "--to", inside[2]["candidates"][1]["group"], inside[2]["id"])
    answered = {inside[0]["id"], inside[1]["id"], outside["id"], inside[2]["id"]}
    now = terminal.json("review", "--limit", 1000)
    assert answered.isdisjoint(one["id"] for one in now["photos"])
    code, text = terminal("review", "--limit", 2)
    assert code == 0
    assert f"{now['doubtful']} doubtful photos, 2 shown." in text
    assert "(it is here now)" in terminal("review", "--limit", 1000)[1]
    terminal("undo")
    assert terminal.json("review")["doubtful"] == now["doubtful"] + 1
    assert "near." in terminal("history")[1]


def test_a_library_in_which_nothing_is_doubtful_says_so(terminal: Terminal) -> None:
    with Library.open(terminal.library) as library:
        library.doubts.confirm([one.photo_id for one in library.doubts.all()])
    assert terminal.json("review") == {"doubtful": 0, "photos": []}
    assert terminal("review")[1].startswith("Nothing is doubtful")
    assert terminal("review", "--limit", 0)[0] == 2
    assert terminal("confirm", "/nowhere.jpg")[0] == 5

"""Groups that were imported, and the rest of the program: looking again, the check, the network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from tests.making import make_folder


def test_imported_groups_stay_when_the_folder_is_looked_through_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = make_folder(tmp_path / "photos", 2)
    library = ["--library", str(tmp_path / "library"), "--json"]

    def run(*arguments: object) -> Any:
        code = main([*map(str, arguments), *library])
        out = capsys.readouterr().out
        assert code == 0, out
        return json.loads(out)

    quick = ("organise", photos, "--quick", "--groups", "4", "--threads", "1", "--image-size", "64")
    run(*quick)
    document = run("list", "--format", "json")
    every = [one for group in document["groups"] for one in group["photos"]] + document["not_sure"]
    stripes = [one for one in every if "stripes" in one["path"]]
    document["groups"], document["not_sure"] = [{"name": "My stripes", "photos": stripes}], []
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(document))
    done = run("import", file)
    assert (done["groups"], done["photos"], done["not_sure"]) == (1, 2, 6)
    run(*quick)  # looking for new photos, of which there are none
    groups = run("groups")
    assert [(one["suggested_name"], one["count"]) for one in groups["groups"]] == [("My stripes", 2)]
    assert run("check") == {"ok": True, "findings": []}
    before, after = sorted((tmp_path / "library" / "runs").iterdir())
    files = [sorted(path.relative_to(one).as_posix() for path in one.rglob("*")) for one in (before, after)]
    assert files[0] == files[1]  # the network that photos from outside are embedded with is among them
    assert "model.safetensors" in files[1]

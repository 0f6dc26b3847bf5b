"""What the doctor finds in a library that had a hard life, and what it puts right."""

import json
import os
from pathlib import Path

import pytest

from engine.cli import main
from engine.jobs.doctor import LEFT_BEHIND
from engine.library import Library
from tests.making import make_folder


@pytest.fixture
def organised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    root = tmp_path / "library"
    folder = make_folder(tmp_path / "photos", count=2)
    assert main(["organise", str(folder), "--quick", "--library", str(root)]) == 0
    capsys.readouterr()
    return root


def told(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, object]]:
    code = main(["doctor", "--library", str(root), "--json", *options])
    return code, json.loads(capsys.readouterr().out)


def test_a_sound_library_has_its_contents_told_and_nothing_wrong(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, document = told(organised, capsys)
    assert code == 0
    assert (document["photos"], document["missing"], document["problems"]) == (8, 0, 0)
    assert document["findings"] == []
    parts = document["bytes"]
    assert isinstance(parts, dict)
    assert all(taken > 0 for taken in parts.values())
    assert main(["doctor", "--library", str(organised)]) == 0
    assert "Nothing is wrong." in capsys.readouterr().out


def test_what_was_left_behind_is_removed_and_nothing_else(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stranger = organised / "previews" / "ab" / f"ab{'0' * 38}.jpg"
    stranger.parent.mkdir(exist_ok=True)
    stranger.write_bytes(b"a preview that a kill left before its row was written")
    (organised / "runs" / "000099").mkdir()
    (organised / "runs" / "000099" / "maps.bin").write_bytes(bytes(1000))
    (organised / "vectors" / "old-network.f16").write_bytes(bytes(64))
    old, young = organised / "previews" / "old.part", organised / "previews" / "young.part"
    for part in (old, young):
        part.write_bytes(b"half")
    long_ago = old.stat().st_mtime - 2 * LEFT_BEHIND
    os.utime(old, (long_ago, long_ago))
    kept = {path for path in organised.rglob("*") if path.is_file()} - {stranger, old}
    code, document = told(organised, capsys)
    assert code == 1
    findings = document["findings"]
    assert isinstance(findings, list)
    assert len(findings) == 4
    assert stranger.exists()  # to look is not to mend
    code, _ = told(organised, capsys, "--mend")
    assert code == 0
    assert told(organised, capsys) == (
        0,
        {**document, "findings": [], "bytes": told(organised, capsys)[1]["bytes"]},
    )
    gone = {organised / "runs" / "000099" / "maps.bin", organised / "vectors" / "old-network.f16"}
    assert {path for path in organised.rglob("*") if path.is_file()} == kept - gone
    with Library.open_existing(organised) as library:
        assert all(library.preview_path(photo).exists() for photo in library.photos.get(library.photos.ids()))


def test_what_only_the_photos_can_mend_says_how(organised: Path, capsys: pytest.CaptureFixture[str]) -> None:
    next((organised / "previews").glob("??/*.jpg")).unlink()
    code, document = told(organised, capsys, "--mend")
    assert code == 1
    assert "Organise" in json.dumps(document["findings"])

"""What the doctor finds in a library that had a hard life, and what it puts right."""

import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.cli import main
from engine.index import SimilarityIndex
from engine.jobs.doctor import LEFT_BEHIND
from engine.jobs.forget import forget
from engine.library import Library
from engine.messages import Forget
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
    out = capsys.readouterr().out
    assert "Nothing is wrong." in out
    assert f"search: each of {document['photos']} photos is compared with" in out


def test_photos_that_left_with_their_folder_or_can_be_read_no_more_are_no_damage(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = organised.parent / "photos"
    broken = next(folder.rglob("*.jpg"))
    broken.write_bytes(b"no picture any more")
    assert main(["refresh", str(folder), "--library", str(organised)]) == 0
    capsys.readouterr()
    assert told(organised, capsys)[1]["findings"] == []
    assert list(forget(organised, Forget(folder)))
    code, document = told(organised, capsys)
    assert (code, document["photos"], document["findings"]) == (0, 0, [])


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


def test_previews_are_made_anew_from_the_photos(organised: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone, cut, stable = sorted((organised / "previews").glob("??/*.jpg"))[:3]
    kept = {path: path.read_bytes() for path in (gone, cut, stable)}
    gone.unlink()
    cut.write_bytes(kept[cut][:100])
    code, document = told(organised, capsys)
    assert code == 1
    assert "2 photos without a sound preview" in json.dumps(document["findings"])
    code, document = told(organised, capsys, "--mend")
    assert code == 0
    assert [one["mended"] for one in document["findings"]] == [True]  # type: ignore[attr-defined]
    assert {path: path.read_bytes() for path in kept} == kept


def test_what_only_the_photos_can_mend_is_told_where_they_cannot_be_reached(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open_existing(organised) as library:
        away, changed, there = library.photos.get(library.photos.ids("path"))[:3]
        for photo in (away, changed, there):
            library.preview_path(photo).unlink()
    away.path.rename(away.path.with_name("elsewhere"))
    changed.path.write_bytes(there.path.read_bytes() + b"changed")
    code, document = told(organised, capsys, "--mend")
    assert code == 1
    findings = document["findings"]
    assert isinstance(findings, list)
    finding = findings[0]
    assert finding["sentence"].startswith("3 photos without")
    assert finding["left"].startswith("2 photos without")
    assert "organising their folder" in finding["left"]
    assert (
        len(list((organised / "previews").glob("??/*.jpg"))) == 6
    )  # none of what the changed file shows now
    assert main(["doctor", "--mend", "--library", str(organised)]) == 1
    assert "Not mended." in capsys.readouterr().out


@pytest.mark.parametrize("harm", ["lost", "cut off", "zeros", "never made"])
def test_first_looks_are_taken_anew(organised: Path, capsys: pytest.CaptureFixture[str], harm: str) -> None:
    (file,) = (organised / "vectors").glob("*.f16")
    before = file.read_bytes()
    if harm == "lost":
        file.unlink()
    elif harm == "cut off":
        file.write_bytes(before[: len(before) * 5 // 8])
    elif harm == "zeros":
        file.write_bytes(bytes(len(before) // 4) + before[len(before) // 4 :])
    else:
        with Library.open_existing(organised) as library:
            (model_id,) = library.vectors.models()
            library.vectors.forget(model_id, [library.photos.contents()[0][1]])
    amount = {"lost": "8 photos", "cut off": "3 photos", "zeros": "2 photos", "never made": "1 photo"}[harm]
    assert f"{amount} whose first look is missing or damaged" in json.dumps(told(organised, capsys)[1])
    with Library.open_existing(organised) as library:
        (model_id,) = library.vectors.models()
        hashes = [content_hash for _, content_hash in library.photos.contents()]
        width = len(before) // 8 // 2
    assert told(organised, capsys, "--mend")[0] == 0
    with Library.open_existing(organised) as library:
        mended = library.vectors.read(model_id, hashes, width)
    whole = np.frombuffer(before, "<f2").reshape(8, width).astype(np.float32)
    similarity = (mended * whole).sum(1) / np.linalg.norm(mended, axis=1) / np.linalg.norm(whole, axis=1)
    assert similarity.min() > 0.999


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("learned")
    folder = make_folder(root / "photos", count=8)
    assert main(["organise", str(folder), "--epochs", "1", "--library", str(root / "library")]) == 0
    assert main(["use", "learned", "--library", str(root / "library")]) == 0
    return root / "library"


@pytest.mark.parametrize("file", ["embeddings.f32", "ids.i64", "index.head", ""])
def test_an_index_is_made_anew_without_learning(
    learned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    capsys.readouterr()
    root = tmp_path / "library"
    shutil.copytree(learned, root)
    with Library.open_existing(root) as library:
        runs = library.runs.all()
        before = {
            run.id: np.array(SimilarityIndex.load(library.paths.run(run.id)).embeddings) for run in runs
        }
        assert {run.kind for run in runs} == {"quick", "learned"}
        for run in runs:
            if file:
                (library.paths.run(run.id) / "index" / file).write_bytes(b"damaged")
            else:
                shutil.rmtree(library.paths.run(run.id) / "index")
    assert len(told(root, capsys)[1]["findings"]) == 2  # type: ignore[arg-type]
    code, document = told(root, capsys, "--mend")
    assert (code, [one["mended"] for one in document["findings"]]) == (0, [True, True])  # type: ignore[attr-defined]
    with Library.open_existing(root) as library:
        for run in runs:
            index = SimilarityIndex.load(library.paths.run(run.id))
            assert (index.embeddings * before[run.id]).sum(1).min() > 0.99
            assert index.similar(int(index.ids[0]))


def test_the_network_of_a_first_look_is_made_anew_and_a_learned_one_is_learned_again(
    learned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "library"
    shutil.copytree(learned, root)
    with Library.open_existing(root) as library:
        quick, taught = library.runs.all()
        for run in (quick, taught):
            file = library.paths.run(run.id) / "model.safetensors"
            content = bytearray(file.read_bytes())
            content[-1] ^= 1
            file.write_bytes(content)
        folder = library.folders.all()[0].path
    capsys.readouterr()
    code, document = told(root, capsys, "--mend")
    findings = document["findings"]
    assert isinstance(findings, list)
    assert (code, [one["mended"] for one in findings]) == (1, [True, False])
    assert "learns anew" in findings[1]["left"]
    assert main(["organise", str(folder), "--epochs", "1", "--library", str(root)]) == 0
    capsys.readouterr()
    assert told(root, capsys)[0] == 0
    outside = tmp_path / "outside.png"
    outside.write_bytes(next(folder.rglob("*.jpg")).read_bytes() + b" ")
    assert main(["similar", str(outside), "--library", str(root)]) == 0


def test_rows_that_belong_to_nothing_are_deleted_and_no_others(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open_existing(organised) as library:
        connection = library._connection
        before = [tuple(row) for row in connection.execute("SELECT * FROM memberships ORDER BY photo_id")]
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO memberships VALUES (99, 1, 98, 0.5)")
        connection.execute("INSERT INTO groups VALUES (98, 99, NULL, 1, 0.5, 1)")
        connection.execute("INSERT INTO kept_members VALUES ('aa', 7, 1)")
    code, document = told(organised, capsys)
    assert code == 1
    assert "that belong to nothing" in json.dumps(document["findings"])
    assert told(organised, capsys, "--mend")[0] == 0
    assert told(organised, capsys)[0] == 0
    with Library.open_existing(organised) as library:
        rows = library._connection.execute("SELECT * FROM memberships ORDER BY photo_id")
        assert [tuple(row) for row in rows] == before
        assert library.orphans() == {}


def test_a_damaged_database_is_told_and_not_touched(
    organised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = organised / "library.sqlite"
    with Library.open_existing(organised) as library:
        database = library.paths.database
    content = bytearray(database.read_bytes())
    content[8192:12288] = bytes(4096)
    database.write_bytes(content)
    before = database.read_bytes()
    code = main(["doctor", "--mend", "--library", str(organised), "--json"])
    assert code != 0
    assert "damaged" in capsys.readouterr().out
    assert database.read_bytes() == before

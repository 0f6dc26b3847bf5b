"""A folder of hostile files among a few good ones: nothing crashes or hangs, and every file is accounted for."""

from pathlib import Path

from engine.ingest.collect import collect
from engine.library import Library
from engine.messages import StageFinished
from tests.hostile import make_hostile


def test_every_hostile_file_is_a_photo_or_a_problem_and_the_good_ones_are_read(
    library: Library, tmp_path: Path
) -> None:
    good, hostile = make_hostile(tmp_path / "photos")
    assert len(hostile) >= 300
    events = list(collect(library, tmp_path / "photos", workers=2))
    assert [event.stage for event in events if isinstance(event, StageFinished)] == ["scan", "previews"]
    photos = {photo.path for photo in library.photos.get(library.photos.ids())}
    problems = {problem.path: problem for problem in library.problems.all()}
    assert good <= photos
    assert photos | set(problems) == good | hostile
    assert not photos & set(problems)
    for problem in problems.values():
        assert problem.reason.endswith("."), problem
        assert "Traceback" not in problem.reason
    # Bad words on a photo do not make it a bad photo.
    assert {path for path in hostile if path.parent.name == "metadata"} <= photos
    assert not {path for path in photos if path.parent.name in {"empty", "no files"}}
    again = list(collect(library, tmp_path / "photos", workers=2))
    assert [event.stage for event in again if isinstance(event, StageFinished)] == ["scan"], (
        "bad files are tried once"
    )

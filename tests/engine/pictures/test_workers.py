import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from engine.pictures.reading import NoSpace, Picture, Unreadable, read_picture
from engine.pictures.workers import Request, read_pictures
from tests.making import save_picture


def read_or_misbehave(path: Path, mtime_ns: int, library: Path) -> Picture | Unreadable | NoSpace:
    """Stands for decoders with faults that no file can be made to trigger reliably."""
    if path.stem == "hangs":
        time.sleep(600)
    if path.stem == "crashes":
        os.kill(os.getpid(), signal.SIGSEGV)
    if path.stem == "allocates":
        hoard = [bytes(64 << 20) for _ in range(200)]  # calloc: counted at once, never touched
        assert hoard
    return read_picture(path, mtime_ns, library)


def test_a_decoder_that_hangs_crashes_or_hoards_costs_one_file(tmp_path: Path) -> None:
    names = ["good-1", "hangs", "good-2", "crashes", "good-3", "allocates", "good-4"]
    paths = [save_picture(tmp_path / f"{name}.jpg", seed=seed) for seed, name in enumerate(names)]
    requests = [Request(path, 0) for path in paths]
    answers = dict(
        answer
        for answer in read_pictures(requests, tmp_path / "library", 2, read_or_misbehave, seconds_per_file=3)
        if answer is not None
    )
    outcomes = {request.path.stem: outcome for request, outcome in answers.items()}
    assert list(outcomes) == names
    assert all(isinstance(outcomes[f"good-{number}"], Picture) for number in (1, 2, 3, 4))
    reasons = {name: outcome.reason for name, outcome in outcomes.items() if isinstance(outcome, Unreadable)}
    assert reasons == {
        "hangs": "Reading took longer than 3 seconds and was stopped.",
        "crashes": "The image made its decoder crash.",
        "allocates": "The image needs more memory than there is.",
    }


def test_closing_the_generator_leaves_no_process_behind(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "hangs.jpg")
    answers = read_pictures([Request(path, 0)] * 4, tmp_path / "library", 2, read_or_misbehave)
    assert next(answers) is None
    assert len(_workers()) == 2
    answers.close()
    assert _workers() == []


def _workers() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if "spawn_main" in " ".join(one.cmdline())]


def test_a_content_is_decoded_once(tmp_path: Path) -> None:
    library = tmp_path / "library"
    first = save_picture(tmp_path / "first.jpg", seed=1)
    (tmp_path / "copy.jpg").write_bytes(first.read_bytes())
    one = read_picture(first, 0, library)
    assert isinstance(one, Picture)
    stored = next((library / "previews").rglob("*.jpg"))
    mark = b"\xff\xd8 not decoded again \xff\xd9"  # whole, as far as a quick look tells
    stored.write_bytes(mark)
    assert read_picture(tmp_path / "copy.jpg", 0, library) == one
    assert stored.read_bytes() == mark


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    outcome = read_picture(tmp_path / "pipe.jpg", 0, tmp_path / "library")
    assert outcome == Unreadable("This is not a regular file.", "")


def test_originals_are_only_read(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "photo.jpg")
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
    assert isinstance(read_picture(path, 0, tmp_path / "library"), Picture)
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode) == before

import queue
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from engine.config import OrganiseOptions
from engine.errors import LibraryError
from engine.library import Library
from engine.messages import (
    DeviceMeasured,
    Event,
    FindSimilar,
    FolderSurveyed,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobPaused,
    JobResumed,
    JobStarted,
    MeasureDevice,
    Organise,
    PhotosAdded,
    Progress,
    SimilarFound,
    Survey,
    Update,
)
from engine.service import Engine
from tests.making import make_folder

QUICK = OrganiseOptions(quick=True)
Kind = TypeVar("Kind")


class Desk:
    """An engine and everything it has published."""

    def __init__(self, root: Path) -> None:
        self.updates: queue.Queue[Update] = queue.Queue()
        self.engine = Engine(root, self.updates.put, threads=1)

    def until(self, job: int, kind: type[Kind]) -> tuple[Kind, list[Event]]:
        """The first event of this kind, and all of the job's events before it."""
        before: list[Event] = []
        while True:
            update = self.updates.get(timeout=120)
            if update.job == job:
                if isinstance(update.event, kind):
                    return update.event, before
                assert not isinstance(update.event, (JobFailed, JobFinished, JobCancelled)), update.event
                before.append(update.event)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    one = Desk(tmp_path / "library")
    yield one
    one.engine.shutdown()


def test_organising_is_one_job_over_both_lanes(desk: Desk, photo_folder: Path) -> None:
    job = desk.engine.submit(Organise(photo_folder, QUICK))
    finished, before = desk.until(job, JobFinished)
    assert isinstance(before[0], JobStarted)
    assert sum(isinstance(event, JobStarted) for event in before) == 1
    assert finished.summary is not None
    assert finished.summary.photos == 32
    assert set(finished.summary.seconds) == {"scan", "previews", "first-look"}


def test_a_survey_is_answered_while_learning_goes_on(desk: Desk, photo_folder: Path) -> None:
    learning = desk.engine.submit(Organise(photo_folder, OrganiseOptions(epochs=50)))
    desk.until(learning, PhotosAdded)
    survey = desk.engine.submit(Survey(photo_folder))
    found, _ = desk.until(survey, FolderSurveyed)
    assert found.photos == 32
    desk.engine.cancel(learning)
    cancelled, _ = desk.until(learning, JobCancelled)
    assert "Everything done so far is kept" in cancelled.sentence


def test_a_folder_that_is_not_there_fails_with_its_sentence(desk: Desk, tmp_path: Path) -> None:
    job = desk.engine.submit(Organise(tmp_path / "gone"))
    failed, _ = desk.until(job, JobFailed)
    assert (failed.code, failed.is_bug) == ("folder", False)
    assert desk.engine.resume_unfinished() is None


def test_pause_and_resume(desk: Desk, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=20)
    job = desk.engine.submit(Organise(folder, QUICK))
    desk.engine.pause(job)
    desk.until(job, JobPaused)
    desk.engine.resume(job)
    desk.until(job, JobResumed)
    finished, _ = desk.until(job, JobFinished)
    assert finished.summary is not None
    assert finished.summary.photos == 80


def test_a_cancelled_job_is_not_continued_and_an_interrupted_one_is(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=20)
    first = Desk(tmp_path / "library")
    job = first.engine.submit(Organise(folder, QUICK))
    first.until(job, Progress)
    first.engine.shutdown()
    assert not any(
        isinstance(update.event, (JobFinished, JobCancelled, JobFailed))
        for update in list(first.updates.queue)
    )
    second = Desk(tmp_path / "library")
    continued = second.engine.resume_unfinished()
    assert continued is not None
    second.until(continued, JobStarted)
    second.engine.cancel(continued)
    second.until(continued, JobCancelled)
    second.engine.shutdown()
    third = Desk(tmp_path / "library")
    assert third.engine.resume_unfinished() is None
    third.engine.shutdown()


def test_similar_photos_of_a_file(desk: Desk, photo_folder: Path) -> None:
    before = desk.engine.submit(FindSimilar(photo_folder / "discs" / "discs-00.jpg"))
    failed, _ = desk.until(before, JobFailed)
    assert "Organise a folder first" in failed.sentence
    desk.until(desk.engine.submit(Organise(photo_folder, QUICK)), JobFinished)
    job = desk.engine.submit(FindSimilar(photo_folder / "discs" / "discs-00.jpg", count=3))
    found, _ = desk.until(job, SimilarFound)
    with Library.open(desk.engine.library) as library:
        nearest = library.photos.get([found.results[0][0]])[0]
    assert nearest.path.name == "discs-00.jpg"


def test_the_device_is_measured(desk: Desk) -> None:
    measured, _ = desk.until(desk.engine.submit(MeasureDevice()), DeviceMeasured)
    assert measured.first_look_rate > 0
    assert measured.learning_rate > 0
    assert measured.epochs >= 1
    assert measured.device


def test_a_processor_that_is_not_there_is_told(desk: Desk, photo_folder: Path) -> None:
    torch = pytest.importorskip("torch")
    if torch.cuda.is_available():
        pytest.skip("this machine has a graphics processor")
    job = desk.engine.submit(Organise(photo_folder, OrganiseOptions(quick=True, device="cuda")))
    failed, _ = desk.until(job, JobFailed)
    assert (failed.code, failed.is_bug) == ("usage", False)
    assert "No graphics processor" in failed.sentence


def test_a_second_engine_on_the_same_library_is_refused(desk: Desk) -> None:
    with pytest.raises(LibraryError, match="Another Kindred"):
        Engine(desk.engine.library, lambda update: None)


def test_shutting_down_twice_or_asking_an_ended_job_does_no_harm(desk: Desk, photo_folder: Path) -> None:
    job = desk.engine.submit(Survey(photo_folder))
    desk.until(job, JobFinished)
    desk.engine.cancel(job)
    desk.engine.pause(12345)
    desk.engine.shutdown()
    desk.engine.shutdown()

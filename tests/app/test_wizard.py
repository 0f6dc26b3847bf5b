from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWizard
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.bridge import Bridge
from app.jobs import Jobs
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.wizard.choices import Choices, promise, suggested_groups, survey_words
from app.wizard.done_page import left_over
from app.wizard.wizard import DONE, FOLDER, HOW, WORKING, FirstWizard
from engine.library import Library
from engine.messages import (
    DeviceMeasured,
    EpochFinished,
    FolderSurveyed,
    GroupsChanged,
    JobCancelled,
    JobFailed,
    JobFinished,
    MeasureDevice,
    Organise,
    OrganiseSummary,
    PhotosAdded,
    Progress,
    StageFinished,
    StageStarted,
    Survey,
)
from tests.app.conftest import ToldEngine

PHOTOS = Path("/pictures")
MEASURED = DeviceMeasured("CPU, 2 cores", 12.0, math.inf, 15.0, 12, 20_000)


def surveyed(photos: int = 1418, *, is_complete: bool = True) -> FolderSurveyed:
    return FolderSurveyed(PHOTOS, photos, 24_000_000, {"PNG": 18, "JPEG": 1400}, 3, 1, is_complete)


@pytest.fixture
def wizard(
    qtbot: QtBot, filled: Library, jobs: Jobs, bridge: Bridge, thumbs: Thumbs, theme: Theme
) -> Iterator[FirstWizard]:
    made = FirstWizard(filled, jobs, bridge, thumbs, theme)
    made.show()
    yield made
    if isValid(made):  # closing deletes it
        made.close()


def text(wizard: FirstWizard, name: str) -> str:
    found = wizard.currentPage().findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def button(wizard: FirstWizard, which: QWizard.WizardButton) -> tuple[str, bool]:
    found = wizard.button(which)
    assert found is not None
    return found.text(), found.isEnabled()


def go_to_working(wizard: FirstWizard, engine: ToldEngine) -> int:
    wizard.take_folders(PHOTOS)
    engine.tell(surveyed(), JobFinished(), job=1)
    wizard.next()
    engine.tell(MEASURED, JobFinished(), job=2)
    wizard.next()
    assert wizard.currentId() == WORKING
    engine.start(PHOTOS, job=3)
    return 3


def test_a_folder_is_counted_while_one_looks(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(PHOTOS)
    assert engine.commands == [Survey(PHOTOS)]
    assert not button(wizard, QWizard.WizardButton.NextButton)[1]
    engine.tell(surveyed(700, is_complete=False))
    assert text(wizard, "surveyCount") == "700 photos"
    engine.tell(surveyed(), JobFinished())
    assert text(wizard, "surveyFormats") == "JPEG 1,400 · PNG 18 · 24.0 MB"
    assert "3 files that are no photos are skipped" in text(wizard, "surveySkipped")
    assert button(wizard, QWizard.WizardButton.NextButton) == ("Look at 1,418 photos", True)
    go_on = wizard.button(QWizard.WizardButton.NextButton)
    assert wizard.focusWidget() is go_on  # Enter goes on with the folder, not back to choosing one


def test_another_folder_ends_the_first_count(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(PHOTOS)
    wizard.take_folders(Path("/other"))
    assert engine.cancelled == [1]
    engine.tell(surveyed(), job=1)
    assert text(wizard, "surveyCount") == "Counting…"


def test_several_folders_are_counted_together(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(Path("/p/2020"), Path("/p/2021"))
    assert text(wizard, "folderPath") == "2 folders: 2020, 2021"
    assert engine.commands == [Survey(Path("/p/2020")), Survey(Path("/p/2021"))]
    engine.tell(surveyed(700), JobFinished(), job=1)
    assert text(wizard, "surveyCount") == "700 photos"
    assert not button(wizard, QWizard.WizardButton.NextButton)[1]
    engine.tell(surveyed(300), JobFinished(), job=2)
    assert text(wizard, "surveyFormats") == "JPEG 2,800 · PNG 36 · 48.0 MB"
    assert button(wizard, QWizard.WizardButton.NextButton) == ("Look at 1,000 photos", True)
    wizard.take_folders(PHOTOS)
    assert engine.cancelled == []  # both were counted


def test_several_folders_are_learned_from_once_all_of_them_together(
    wizard: FirstWizard, engine: ToldEngine
) -> None:
    folders = [Path("/p/2020"), Path("/p/2021"), Path("/p/2022")]
    wizard.take_folders(*folders)
    for job in (1, 2, 3):
        engine.tell(surveyed(500), JobFinished(), job=job)
    wizard.next()
    engine.tell(MEASURED, JobFinished(), job=4)
    wizard.next()
    orders = [one for one in engine.commands if isinstance(one, Organise)]
    assert [(one.folder, one.options.quick) for one in orders] == [
        (folders[0], True),
        (folders[1], True),
        (folders[2], False),
    ]
    engine.start(folders[0], job=5)
    assert text(wizard, "pageSentence").startswith("Folder 1 of 3. You can close this")
    engine.tell(JobFinished(), job=5)
    assert wizard.currentId() == WORKING
    engine.start(folders[1], job=6)
    assert text(wizard, "pageSentence").startswith("Folder 2 of 3.")
    engine.tell(JobFailed("The folder /p/2021 does not answer.", "", "folder"), job=6)
    engine.start(folders[2], job=7)
    assert not wizard.working_page.isComplete()
    engine.tell(JobFinished(OrganiseSummary(19, 3, 2, 1, 1, {"scan": 1.0})), job=7)
    assert wizard.currentId() == DONE


def test_stopping_stops_the_folders_that_wait_too(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(Path("/p/2020"), Path("/p/2021"))
    for job in (1, 2):
        engine.tell(surveyed(500), JobFinished(), job=job)
    wizard.next()
    engine.tell(MEASURED, JobFinished(), job=3)
    wizard.next()
    engine.start(Path("/p/2020"), job=4)
    stop = wizard.findChild(QToolButton, "wizardStop")
    assert stop is not None
    stop.click()
    assert sorted(engine.cancelled) == [4, 5]


def test_a_folder_without_photos_leads_nowhere(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(PHOTOS)
    engine.tell(surveyed(0), JobFinished())
    assert text(wizard, "surveyCount") == "There are no photos in this folder"
    assert not button(wizard, QWizard.WizardButton.NextButton)[1]


def test_a_folder_that_cannot_be_read_says_why(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(PHOTOS)
    engine.tell(JobFailed("There is no folder /pictures.", "", "folder"))
    assert text(wizard, "surveyFormats") == "There is no folder /pictures."


def test_the_promise_about_time_is_measured(wizard: FirstWizard, engine: ToldEngine) -> None:
    wizard.take_folders(PHOTOS)
    engine.tell(surveyed(), JobFinished())
    wizard.next()
    assert wizard.currentId() == HOW
    assert engine.commands[-1] == MeasureDevice()
    assert wizard.how_page.promise == "Measuring how fast this computer is…"
    engine.tell(MEASURED, JobFinished(), job=2)
    assert wizard.how_page.promise.startswith("CPU, 2 cores · first groups in about 2 minutes")
    wizard.how_page.quick.setChecked(True)
    assert wizard.how_page.promise == "CPU, 2 cores · groups in about 2 minutes"
    assert button(wizard, QWizard.WizardButton.CommitButton) == ("Start", True)


def test_what_was_said_of_groups_is_announced_as_learned_from(
    wizard: FirstWizard, engine: ToldEngine, filled: Library
) -> None:
    wizard.take_folders(PHOTOS)
    engine.tell(surveyed(), JobFinished())
    wizard.next()
    assert not wizard.how_page.also.isVisible()
    wizard.back()
    filled.groups.link(filled.photos.ids()[:2])
    wizard.next()
    assert wizard.how_page.also.isVisible()
    said = "What you said of 2 photos in your groups so far is learned from too."
    assert wizard.how_page.also.text() == said


def test_the_whole_way_from_start_to_groups(wizard: FirstWizard, engine: ToldEngine, qtbot: QtBot) -> None:
    wizard.how_page.number.setValue(31)
    job = go_to_working(wizard, engine)
    command = engine.commands[-1]
    assert isinstance(command, Organise)
    assert command.folder == PHOTOS
    assert command.options.groups == 31
    steps = wizard.working_page.steps
    engine.tell(StageStarted("scan"), StageFinished("scan", 1.0), StageStarted("previews"), job=job)
    assert (steps.state_of("scan"), steps.state_of("previews"), steps.state_of("learning")) == (
        "done",
        "now",
        "waiting",
    )
    engine.tell(PhotosAdded((1, 2, 3)), Progress("previews", 3, 10, 30.0), job=job)
    assert wizard.working_page.flow.cells == [1, 2, 3]
    engine.tell(GroupsChanged(1, 3, 2, learned=False), job=job)
    assert len(wizard.working_page.flow.cells) == 18
    engine.tell(EpochFinished(1, 12, {"total": 1.0}, 3), job=job)
    assert not wizard.working_page.isComplete()
    engine.tell(JobFinished(OrganiseSummary(19, 3, 2, 1, 1, {"scan": 1.0})), job=job)
    assert wizard.currentId() == DONE
    assert text(wizard, "pageHeading") == "3 groups"
    assert "2 photos fit no group" in text(wizard, "doneLeftOver")
    assert button(wizard, QWizard.WizardButton.FinishButton) == ("Show me the groups", True)
    with qtbot.waitSignal(wizard.groups_asked):
        wizard.accept()


def test_what_is_left_over_is_told_of_one_and_of_several() -> None:
    one = left_over(OrganiseSummary(19, 3, 1, 1, 1, {}))
    assert one == (
        "1 photo fits no group well enough and waits in “Not sure”. "
        "1 file could not be read; “Not read” says why."
    )
    several = left_over(OrganiseSummary(19, 3, 2, 2, 1, {}))
    assert several == (
        "2 photos fit no group well enough and wait in “Not sure”. "
        "2 files could not be read; “Not read” says why for each."
    )


def test_closing_the_wizard_leaves_the_job_alone(wizard: FirstWizard, engine: ToldEngine, jobs: Jobs) -> None:
    go_to_working(wizard, engine)
    wizard.reject()
    assert engine.cancelled == []
    assert jobs.current is not None


def test_a_stopped_job_says_what_is_kept(wizard: FirstWizard, engine: ToldEngine) -> None:
    job = go_to_working(wizard, engine)
    engine.tell(JobCancelled("Stopped. Everything done so far is kept."), job=job)
    assert wizard.currentId() == WORKING
    assert text(wizard, "pageSentence") == "Stopped. Everything done so far is kept."


def test_another_folder_starts_over(wizard: FirstWizard, engine: ToldEngine) -> None:
    go_to_working(wizard, engine)
    wizard.take_folders(Path("/other"))
    assert wizard.currentId() == FOLDER
    assert wizard.choices.job is None


def test_photos_of_other_folders_count_for_the_promise(wizard: FirstWizard, filled: Library) -> None:
    wizard.take_folders(PHOTOS)
    assert wizard.choices.other_photos == filled.photos.count()
    wizard.take_folders(filled.folders.all()[0].path)
    assert wizard.choices.other_photos == 0


def test_few_some_and_many_follow_the_number_of_photos() -> None:
    few, some, many = (suggested_groups(one, 1600) for one in ("few", "some", "many"))
    assert (few, some, many) == (12, 28, 60)
    assert suggested_groups("few", 0) == 2
    assert suggested_groups("many", 10_000_000) == 1000


def test_choices_become_options() -> None:
    choices = Choices(survey=surveyed(1600), how_many="few", is_quick=True)
    assert choices.options().groups == 12
    assert choices.options().quick
    choices.how_many = "automatic"
    assert choices.options().groups is None


def test_the_promise_holds_for_a_machine_that_is_very_slow() -> None:
    slow = DeviceMeasured("CPU, 1 core", 0.0, 0.0, 0.0, 12, 20_000)
    assert promise(slow, 10, is_quick=False)


def test_what_is_skipped_is_said_in_the_singular_too() -> None:
    one = FolderSurveyed(PHOTOS, 2, 10, {"JPEG": 2}, 1, 0, True)
    assert survey_words(one)[1] == "1 file that is no photo is skipped"
    none = FolderSurveyed(PHOTOS, 2, 10, {"JPEG": 2}, 0, 0, True)
    assert survey_words(none)[1] == ""

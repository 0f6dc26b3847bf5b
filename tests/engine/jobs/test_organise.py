import shutil
from pathlib import Path

import pytest

from engine.config import OrganiseOptions
from engine.errors import LibraryError
from engine.index import SimilarityIndex
from engine.jobs.check import check
from engine.jobs.organise import organise
from engine.learn import referee
from engine.library import Library
from engine.messages import (
    EpochFinished,
    GroupsChanged,
    Organise,
    OrganiseSummary,
    StageEvent,
    StageFinished,
)
from tests.making import KINDS, make_folder, save_picture

LEARN_A_LITTLE = OrganiseOptions(epochs=2, groups=4)
QUICK = OrganiseOptions(quick=True)


def run(root: Path, folder: Path, options: OrganiseOptions) -> tuple[list[StageEvent], OrganiseSummary]:
    events: list[StageEvent] = []
    job = organise(root, Organise(folder, options), threads=1)
    while True:
        try:
            events.append(next(job))
        except StopIteration as end:
            return events, end.value


def stages(events: list[StageEvent]) -> list[str]:
    return [event.stage for event in events if isinstance(event, StageFinished)]


def placed(library: Library) -> list[int]:
    members = [member for group in library.groups.all() for member in library.groups.members(group.id)]
    return sorted(member.photo_id for member in members + library.groups.not_sure())


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory, photo_folder: Path) -> tuple[Path, list[StageEvent]]:
    """A library that was organised with a little learning. Tests that change it work on a copy.

    So little proves nothing; the referee is told to be content with it.
    """
    root = tmp_path_factory.mktemp("learned") / "library"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(referee, "MARGIN", -1000.0)
        return root, run(root, photo_folder, LEARN_A_LITTLE)[0]


def test_first_groups_come_at_once_and_learned_ones_replace_them(
    learned: tuple[Path, list[StageEvent]],
) -> None:
    root, events = learned
    assert stages(events) == ["scan", "previews", "first-look", "learning", "groups"]
    first, last = [event for event in events if isinstance(event, GroupsChanged)]
    assert (first.learned, last.learned) == (False, True)
    epochs = [event for event in events if isinstance(event, EpochFinished)]
    assert [event.epoch for event in epochs] == [1, 2]
    assert events.index(first) < events.index(epochs[0]) < events.index(last)
    with Library.open(root) as library:
        current = library.groups.current_run()
        assert current is not None
        assert (current.id, current.kind) == (last.run_id, "learned")


def test_every_photo_is_in_exactly_one_group_or_not_sure(learned: tuple[Path, list[StageEvent]]) -> None:
    with Library.open(learned[0]) as library:
        assert placed(library) == sorted(library.photos.ids())
        assert check(library) == []


def test_subjects_that_differ_are_told_apart(learned: tuple[Path, list[StageEvent]]) -> None:
    with Library.open(learned[0]) as library:
        index = SimilarityIndex.of(library)
        assert index is not None
        photos = {photo.id: photo.path.parent.name for photo in library.photos.get(library.photos.ids())}
        right = sum(photos[index.similar(one, 1)[0][0]] == kind for one, kind in photos.items())
    assert right >= 0.9 * len(photos)


def test_the_same_request_again_does_nothing_again(
    learned: tuple[Path, list[StageEvent]], photo_folder: Path
) -> None:
    events, summary = run(learned[0], photo_folder, LEARN_A_LITTLE)
    assert stages(events) == ["scan"]
    assert summary.photos == 32


def test_decisions_make_a_new_run_when_learning_is_asked_for_and_at_no_other_time(
    learned: tuple[Path, list[StageEvent]],
    photo_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(referee, "MARGIN", -1000.0)
    root = tmp_path / "library"
    shutil.copytree(learned[0], root)
    with Library.open(root) as library:
        before = library.groups.current_run()
        first, second, third = library.photos.ids()[:3]
        library.groups.link([first, second])
        library.groups.unlink([first, third])
    again = Organise(photo_folder, LEARN_A_LITTLE, retries=True)  # only what could not be read
    assert stages(list(organise(root, again, threads=1))) == ["scan"]
    events, summary = run(root, photo_folder, LEARN_A_LITTLE)
    assert stages(events) == ["scan", "learning", "groups"]
    assert summary.spoken_of == 3
    assert before is not None
    assert summary.run_id > before.id
    events, shown = run(root, photo_folder, LEARN_A_LITTLE)
    assert stages(events) == ["scan"]
    assert (shown.run_id, shown.spoken_of) == (summary.run_id, 0)
    with Library.open(root) as library:
        kinds = [one.kind for one in library.runs.all()]
        assert kinds == ["quick", "learned"]  # what learned from other decisions is gone
        library.groups.undo()
        library.groups.undo()
        assert library.groups.current_run().id == summary.run_id  # type: ignore[union-attr]
        assert check(library) == []


def test_a_first_look_asks_nothing_of_decisions(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    root = tmp_path / "library"
    first = run(root, folder, QUICK)[1]
    with Library.open(root) as library:
        library.groups.link(library.photos.ids()[:2])
    events, again = run(root, folder, QUICK)
    assert stages(events) == ["scan"]
    assert again.run_id == first.run_id


def test_where_there_was_too_little_to_learn_from_decisions_change_nothing(tmp_path: Path) -> None:
    """The same holds for groups from a file: neither has a verdict."""
    folder = make_folder(tmp_path / "photos", count=3, kinds=("discs",))
    root = tmp_path / "library"
    first = run(root, folder, OrganiseOptions())[1]
    with Library.open(root) as library:
        library.groups.link(library.photos.ids()[:2])
    events, again = run(root, folder, OrganiseOptions())
    assert stages(events) == ["scan"]
    assert again.run_id == first.run_id


def test_where_learning_from_decisions_did_not_help_the_first_look_is_shown(
    learned: tuple[Path, list[StageEvent]],
    photo_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(referee, "MARGIN", 1000.0)
    root = tmp_path / "library"
    shutil.copytree(learned[0], root)
    with Library.open(root) as library:
        library.groups.link(library.photos.ids()[:2])
    events, summary = run(root, photo_folder, LEARN_A_LITTLE)
    assert [event.learned for event in events if isinstance(event, GroupsChanged)] == [False]
    with Library.open(root) as library:
        current, verdict = library.groups.current_run(), library.runs.verdict()
        assert current is not None
        assert (current.kind, current.id) == ("quick", summary.run_id)
        assert verdict is not None
        assert not verdict.keeps_learned


def test_a_quick_run_embeds_only_what_is_new(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=4)
    root = tmp_path / "library"
    events, summary = run(root, folder, QUICK)
    assert stages(events) == ["scan", "previews", "first-look"]
    assert (summary.photos, summary.problems) == (16, 0)
    with Library.open(root) as library:
        model = next(library.paths.vectors.iterdir()).stem
        assert library.vectors.count(model) == 16
    save_picture(folder / "new.jpg", "rays", 99)
    (folder / "copy of new.jpg").write_bytes((folder / "new.jpg").read_bytes())
    events, summary = run(root, folder, QUICK)
    assert summary.photos == 18
    with Library.open(root) as library:
        assert library.vectors.count(model) == 17  # the copy has the same content
        assert placed(library) == sorted(library.photos.ids())
        assert check(library) == []
        assert len(library.runs.all()) == 1  # the run for the photos of before is of no use any more


def test_other_options_make_another_run_and_the_first_is_not_lost(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=4)
    root = tmp_path / "library"
    first = run(root, folder, OrganiseOptions(quick=True, groups=2))[1]
    second = run(root, folder, OrganiseOptions(quick=True, groups=4))[1]
    assert (first.groups, second.groups) == (2, 4)
    events, again = run(root, folder, OrganiseOptions(quick=True, groups=2))
    assert stages(events) == ["scan"]
    assert (again.groups, again.run_id) == (2, first.run_id)


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    root = tmp_path / "library"
    run(root, folder, QUICK)
    with Library.open(root) as library:
        current = library.groups.current_run()
        assert current is not None
        (library.paths.run(current.id) / "index" / "embeddings.f32").write_bytes(b"damaged")
        assert len(check(library)) == 1
    assert "first-look" in stages(run(root, folder, QUICK)[0])
    with Library.open(root) as library:
        assert check(library) == []


def test_a_damaged_preview_is_told_and_made_anew(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    root = tmp_path / "library"
    run(root, folder, QUICK)
    with Library.open(root) as library:
        victim = library.preview_path(library.photos.get(library.photos.ids())[0])
        victim.write_bytes(victim.read_bytes()[:100])
    with pytest.raises(LibraryError, match="1 damaged preview found and removed"):
        run(root, folder, OrganiseOptions(epochs=1))
    assert stages(run(root, folder, OrganiseOptions(epochs=1))[0]) == [
        "scan",
        "previews",
        "learning",
        "groups",
    ]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_very_few_photos_are_organised_too(tmp_path: Path, count: int) -> None:
    folder = make_folder(tmp_path / "photos", count=count, kinds=("discs",))
    root = tmp_path / "library"
    summary = run(root, folder, OrganiseOptions())[1]
    assert summary.photos == count
    assert summary.groups >= 1
    with Library.open(root) as library:
        assert placed(library) == sorted(library.photos.ids())
        assert check(library) == []


def test_identical_photos_are_organised_too(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    source = save_picture(folder / "0.jpg").read_bytes()
    for number in range(1, 12):
        (folder / f"{number}.jpg").write_bytes(source)
    root = tmp_path / "library"
    assert run(root, folder, OrganiseOptions(epochs=1))[1].photos == 12
    with Library.open(root) as library:
        assert check(library) == []
        index = SimilarityIndex.of(library)
        assert index is not None
        assert [round(value, 3) for _, value in index.similar(1, 3)] == [1.0, 1.0, 1.0]


def test_check_finds_what_is_wrong(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=KINDS[:2])
    root = tmp_path / "library"
    run(root, folder, QUICK)
    with Library.open(root) as library:
        library.preview_path(library.photos.get(library.photos.ids())[0]).unlink()
        library._connection.execute(
            "UPDATE groups SET count = count + 1 WHERE id = (SELECT min(id) FROM groups)"
        )
        current = library.groups.current_run()
        assert current is not None
        ids = library.paths.run(current.id) / "index" / "ids.i64"
        ids.write_bytes(ids.read_bytes() + b"x")
        findings = check(library)
    assert len(findings) == 3
    assert "1 photo without a sound preview" in str(findings[0])
    assert "do not hold as many photos as they say" in str(findings[1])
    assert "index is damaged" in str(findings[2])

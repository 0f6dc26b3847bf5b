"""What the person decides about groups holds at every position of the dial, is remembered, and can be taken back."""

from __future__ import annotations

import itertools
import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import KnownError, LibraryError, UsageError
from engine.exports.listing import as_document
from engine.groups.arrange import Arrangement, Dial, components
from engine.library import Library
from engine.paths import EMBEDDINGS, INDEX
from tests.engine.library.grouped import learn_anew, make_grouped

ACTS = (
    "rename",
    "accept",
    "merge",
    "split",
    "halve",
    "gather",
    "move",
    "put_out",
    "link",
    "unlink",
    "cover",
    "hide",
    "dissolve",
    "turn",
)


def exported(library: Library) -> str:
    """Everything that an export tells of the groups, but the time."""
    return json.dumps({**as_document(library), "created_at": ""}, sort_keys=True)


def act_at_random(library: Library, dice: random.Random) -> str | None:
    """One act as a person could do it; None where the program refuses it with a sentence, which changes nothing."""
    groups = library.groups.all()
    kind = dice.choice(ACTS)
    group = dice.choice(groups)
    members = [one.photo_id for one in library.groups.members(group.id)]
    some = dice.sample(members, min(len(members), dice.randint(1, 4)))
    everyone = library.photos.ids()
    before = exported(library)
    try:
        match kind:
            case "rename":
                library.groups.rename(group.id, f"Name {dice.randint(0, 30)}")
            case "accept":
                some_groups = dice.sample(groups, min(len(groups), 2))
                library.groups.accept_names([(one.id, f"Kind {dice.randint(0, 30)}") for one in some_groups])
            case "merge":
                library.groups.merge([one.id for one in dice.sample(groups, min(len(groups), 2))])
            case "split":
                library.groups.split(group.id, some)
            case "halve":
                library.groups.split(group.id, library.groups.halve(group.id))
            case "gather":
                library.groups.gather(dice.sample(everyone, dice.randint(1, 6)))
            case "move":
                library.groups.move(dice.sample(everyone, dice.randint(1, 4)), group.id)
            case "put_out":
                library.groups.put_out(some, group.id)
            case "link":
                library.groups.link(dice.sample(everyone, dice.randint(2, 3)))
            case "unlink":
                library.groups.unlink(dice.sample(everyone, dice.randint(2, 3)))
            case "cover":
                library.groups.set_cover(group.id, some[0])
            case "hide":
                library.groups.hide(group.id, is_hidden=not group.is_hidden)
            case "dissolve":
                library.groups.dissolve(group.id)
            case "turn":
                library.groups.turn(dice.choice([None, 2, 4, 7, 12]))
                return None
    except KnownError as error:
        refusal = error.sentence
    else:
        return kind
    assert refusal.endswith(".")
    assert exported(library) == before
    return None


def violations(library: Library) -> list[str]:
    """Decisions that the groups on show do not keep, at every position of the dial."""
    dial = library.groups.dial()
    assert dial is not None
    decisions = library.groups.decisions
    members, links, out = decisions.members(), decisions.links(), decisions.out()
    names = {one.number: one.name for one in decisions.groups().values()}
    content_of = dict(library.photos.contents())
    present = set(content_of.values())
    whole = components(pair for pair, is_together in links.items() if is_together)
    found = []
    for groups in range(dial.fewest, dial.most + 1):
        library.groups.turn(groups)
        shown = {one.id: one for one in library.groups.all()}
        where = {
            content_of[member.photo_id]: group_id
            for group_id in shown
            for member in library.groups.members(group_id)
        }
        for content, (number, _) in members.items():
            if content in where and where[content] != number:
                found.append(f"{groups}: {content} is not in {number}")
        for content, number in out:
            if where.get(content) == number:
                found.append(f"{groups}: {content} is in {number}")
        for some in whole.values():
            if len({where.get(content) for content in some if content in present}) > 1:
                found.append(f"{groups}: not together: {some}")
        for (first, second), is_together in links.items():
            if is_together:
                continue
            for one, other in itertools.product(whole.get(first, (first,)), whole.get(second, (second,))):
                if one in where and where[one] == where.get(other):
                    found.append(f"{groups}: not apart: {one} and {other}")
        for number, name in names.items():
            if number in shown and shown[number].name != name:
                found.append(f"{groups}: {number} is called {shown[number].name}")
            is_present = any(one == number and content in present for content, (one, _) in members.items())
            if number not in shown and is_present:
                found.append(f"{groups}: {number} is not there")
    library.groups.turn(None)
    return found


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_grouped(tmp_path / "library")


@pytest.mark.parametrize("acts", [120, pytest.param(1000, marks=pytest.mark.soak)])
def test_random_acts_are_taken_back_and_done_again(tmp_path: Path, acts: int) -> None:
    root = tmp_path / "library"
    dice = random.Random(1)
    library = make_grouped(root)
    states = [exported(library)]
    while len(states) <= acts:
        if act_at_random(library, dice):
            library.groups.turn(None)
            states.append(exported(library))
        if dice.random() < 0.01:  # a restart
            library.close()
            library = Library.open(root)
    assert len(library.groups.decisions.history()) == acts
    for number, state in enumerate(reversed(states[:-1])):
        act = library.groups.undo()
        assert act is not None
        if number % 50 == 0:
            library.close()
            library = Library.open(root)
        assert exported(library) == state
    assert library.groups.undo() is None
    for state in states[1:]:
        assert library.groups.redo() is not None
        assert exported(library) == state
    assert library.groups.redo() is None


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_corrections_hold_after_learning_anew_and_at_every_position(tmp_path: Path, seed: int) -> None:
    library = make_grouped(tmp_path / "library", seed=seed)
    dice = random.Random(seed)
    done = 0
    while done < 100:
        done += act_at_random(library, dice) is not None
        if done % 10 == 0:
            assert violations(library) == []
    learn_anew(library, seed=seed + 10)
    assert violations(library) == []
    learn_anew(library, sizes=(30, 20, 10, 6), noise=2.0, seed=seed + 20)
    assert violations(library) == []


def test_a_name_a_number_and_a_cover_outlive_learning_anew(library: Library) -> None:
    group = library.groups.all()[0]
    number = library.groups.rename(group.id, "  Grandma   and us ")
    cover = library.groups.members(number)[3].photo_id
    library.groups.set_cover(number, cover)
    before = {one.photo_id for one in library.groups.members(number)}
    learn_anew(library, noise=2.0, seed=5)
    named = next(one for one in library.groups.all() if one.id == number)
    assert (named.name, named.cover, named.is_kept) == ("Grandma and us", cover, True)
    assert {one.photo_id for one in library.groups.members(number)} == before


def test_what_cannot_be_done_is_a_sentence(library: Library) -> None:
    groups = library.groups.all()
    first, second = groups[0].id, groups[1].id
    members = [one.photo_id for one in library.groups.members(first)]
    stranger = library.groups.members(second)[0].photo_id
    library.groups.rename(second, "Taken")
    for attempt, sentence in (
        (lambda: library.groups.rename(first, " \n "), "needs a name"),
        (lambda: library.groups.rename(first, "Taken"), "There is a group 'Taken' already"),
        (lambda: library.groups.rename(123, "x"), "There is no group 123"),
        (lambda: library.groups.merge([first, first]), "two groups or more"),
        (lambda: library.groups.split(first, members), "leaves some photos"),
        (lambda: library.groups.split(first, [stranger]), "not in that group"),
        (lambda: library.groups.put_out([], first), "No photo was chosen"),
        (lambda: library.groups.link(members[:1]), "two different photos"),
        (lambda: library.groups.dissolve(first), "the engine's own"),
        (lambda: library.groups.set_cover(first, stranger), "must be a photo of the group"),
        (lambda: library.groups.move([10**6], first), "There is no photo"),
        (lambda: library.groups.turn(0), "at least 1"),
    ):
        with pytest.raises(KnownError, match=sentence):
            attempt()
    assert [act.kind for act in library.groups.decisions.history()] == ["rename"]


def test_a_group_that_the_tree_does_not_divide_is_split_by_its_embeddings(library: Library) -> None:
    library.groups.turn(100)
    groups = library.groups.all()
    group = next(one for one in groups if one.count > 2)
    leaving = library.groups.halve(group.id)
    assert 0 < 2 * len(leaving) <= group.count
    assert set(leaving) < {one.photo_id for one in library.groups.members(group.id)}
    with pytest.raises(UsageError, match="too few photos"):
        library.groups.halve(next(one for one in groups if one.count == 2).id)
    run = library.groups.current_run()
    assert run is not None
    (library.paths.run(run.id) / INDEX / EMBEDDINGS).unlink()
    with pytest.raises(LibraryError, match="Organise the folder again"):
        library.groups.halve(group.id)


def test_a_new_act_takes_the_place_of_what_was_undone(library: Library) -> None:
    group = library.groups.all()[0].id
    library.groups.rename(group, "One")
    library.groups.undo()
    number = library.groups.rename(group, "Two")
    assert library.groups.redo() is None
    assert [act.about["name"] for act in library.groups.decisions.history()] == ["Two"]
    assert number == 2  # a number is never used twice


def test_groups_of_an_earlier_version_are_shown_and_not_changed(library: Library) -> None:
    run = library.runs.current()
    assert run is not None
    (library.paths.run(run.id) / "tree.safetensors").unlink()
    with Library.open(library.root) as again:
        groups = again.groups.all()
        assert len(groups) == 4
        assert again.groups.members(groups[0].id)
        assert again.groups.dial() is None
        with pytest.raises(LibraryError, match="Organise the folder again"):
            again.groups.rename(groups[0].id, "x")


def test_a_photo_that_is_away_stays_with_what_it_belongs_together_with(library: Library) -> None:
    group = library.groups.all()[0]
    members = [one.photo_id for one in library.groups.members(group.id)]
    library.groups.link(members[:2])
    library.photos.mark_missing(members[:1])
    number = library.groups.rename(group.id, "Here")
    library._connection.execute("UPDATE photos SET is_missing = 0")
    assert members[0] in {one.photo_id for one in library.groups.members(number)}
    assert violations(library) == []


def test_what_was_said_of_a_photo_that_is_gone_holds_for_those_it_belongs_with(library: Library) -> None:
    """Three photos that belong together, and one that does not; the one that everything was said of goes."""
    groups = [[one.photo_id for one in library.groups.members(group.id)] for group in library.groups.all()]
    (one, gone, *_), (other, *_), (stranger, *_) = groups[:3]
    library.groups.link([one, gone, other])
    library.groups.unlink([gone, stranger])
    library.photos.mark_missing([gone])
    learn_anew(library)
    dial = library.groups.dial()
    assert dial is not None
    for position in range(dial.fewest, dial.most + 1):
        library.groups.turn(position)
        where = {photo: library.groups.group_of(photo) for photo in (one, other, stranger)}
        assert where[one] == where[other]
        assert where[one] is not None
        assert where[stranger] is None or where[stranger] != where[one]
    assert violations(library) == []


@pytest.mark.parametrize("level", [6, 12])
def test_moving_a_photo_leaves_all_others_where_they_are(tmp_path: Path, level: int) -> None:
    """Also where the group that it leaves is small, and the photo was half of what a part of the tree holds."""
    dice = random.Random(level)
    with make_grouped(tmp_path / "library", (30, 20, 10, 6, 8, 5), noise=1.2) as library:
        library.groups.turn(level)
        mine = library.groups.rename(library.groups.all()[0].id, "Mine")
        for _ in range(20):
            group = dice.choice([one for one in library.groups.all() if one.id != mine and one.count > 2])
            moved = dice.choice(library.groups.members(group.id)).photo_id
            before = where(library)
            library.groups.move([moved], mine)
            assert where(library) == before | {moved: mine}
            library.groups.undo()


def where(library: Library) -> dict[int, int]:
    photos, groups = library.groups.of_photos()
    return dict(zip(photos.tolist(), groups.tolist(), strict=True))


KILLED = """
import random, sys
from pathlib import Path
from engine.library import Library
from engine.paths import EMBEDDINGS, INDEX
from tests.engine.library.test_decisions import act_at_random
library = Library.open(Path(sys.argv[1]))
dice = random.Random(int(sys.argv[2]))
print("ready", flush=True)
while True:
    act_at_random(library, dice)
"""


def test_a_kill_leaves_whole_acts_that_can_be_taken_back(tmp_path: Path) -> None:
    root = tmp_path / "library"
    with make_grouped(root) as library:
        start = exported(library)
    dice = random.Random(0)
    for number in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(root), str(number)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(dice.uniform(0.05, 0.5))
            os.kill(process.pid, signal.SIGKILL)
        with Library.open(root) as library:
            assert library.damage() == []
            assert violations(library) == []
    with Library.open(root) as library:
        library.groups.turn(None)
        end = exported(library)
        acts = 0
        while library.groups.undo():
            acts += 1
        assert acts > 5
        assert exported(library) == start
        while library.groups.redo():
            pass
        assert exported(library) == end


def test_the_number_of_groups_must_be_one(library: Library) -> None:
    with pytest.raises(UsageError):
        library.groups.be_strict(2)
    waiting = len(library.groups.not_sure())
    library.groups.be_strict(0.999)
    assert len(library.groups.not_sure()) > waiting
    library.groups.be_strict(None)
    assert len(library.groups.not_sure()) == waiting


def test_naming_groups_makes_no_others_of_what_was_unsure_in_them(tmp_path: Path) -> None:
    library = make_grouped(tmp_path / "library", noise=2.0)
    library.groups.be_strict(0.6)
    groups = library.groups.all()
    unsure = {one.photo_id for one in library.groups.not_sure()}
    assert len(unsure) > 4
    for number, group in enumerate(groups):
        library.groups.rename(group.id, f"Group {number}")
        assert len(library.groups.all()) == len(groups)
    assert {one.photo_id for one in library.groups.not_sure()} == unsure


def test_groups_are_of_one_moment_while_another_thread_changes_them(tmp_path: Path) -> None:
    library = make_grouped(tmp_path / "library")
    mine = library.groups.rename(library.groups.all()[0].id, "Mine")
    with Library.open(library.root) as other, pytest.MonkeyPatch.context() as patch:
        cut = Dial.at

        def meanwhile(dial: Dial, position: int, least: float) -> Arrangement:
            patch.undo()
            other.groups.dissolve(mine)
            return cut(dial, position, least)

        patch.setattr(Dial, "at", meanwhile)
        assert "Mine" in {group.name for group in library.groups.all()}
        assert "Mine" not in {group.name for group in library.groups.all()}

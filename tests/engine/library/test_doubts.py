"""Which photos are asked about, what is offered for them, and that an answer is the end of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.errors import UsageError
from engine.groups.doubt import DOUBTFUL_BELOW, MOST_CANDIDATES
from engine.groups.stored import Grown
from engine.index.review import Review
from engine.index.similarity import build
from engine.library import Library
from tests.engine.library.grouped import learn_anew, make_grouped


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Four groups that run into each other."""
    with make_grouped(tmp_path / "library", noise=2.0) as made:
        yield made


def asked(library: Library) -> list[int]:
    return [one.photo_id for one in library.doubts.all()]


def home(library: Library, photo_id: int) -> int | None:
    group = library.groups.group_of(photo_id)
    return group.id if group is not None else None


def test_the_least_sure_come_first_and_those_that_are_not_sure_are_among_them(library: Library) -> None:
    library.groups.be_strict(0.6)
    doubts = library.doubts.all()
    waiting = {one.photo_id for one in library.groups.not_sure()}
    assert len(waiting) > 2
    assert waiting <= {one.photo_id for one in doubts}
    assert [one.confidence for one in doubts] == sorted(one.confidence for one in doubts)
    sure = {
        member.photo_id: member.confidence
        for group in library.groups.all()
        for member in library.groups.members(group.id)
    }
    for one in doubts:
        assert one.group_id == home(library, one.photo_id)
        assert one.group_id is None or one.confidence < DOUBTFUL_BELOW
    assert all(value >= DOUBTFUL_BELOW for photo, value in sure.items() if photo not in asked(library))
    assert library.doubts.count() == len(doubts)


def test_candidates_are_the_own_group_and_then_those_that_are_likeliest(library: Library) -> None:
    library.groups.be_strict(0.4)
    for doubt in library.doubts.all():
        found = library.doubts.candidates(doubt.photo_id)
        assert 1 <= len(found) <= MOST_CANDIDATES
        assert [one.group.id for one in found if one.is_home] == ([doubt.group_id] if doubt.group_id else [])
        others = [one.share for one in found if not one.is_home]
        assert others == sorted(others, reverse=True)
        if doubt.group_id is not None:
            assert found[0].is_home
            # What confidence is made of: the own share less that of the next best.
            rest = found[1].share if len(found) > 1 else 0.0
            assert doubt.confidence == pytest.approx(max(0.0, found[0].share - rest), abs=0.05)


def test_every_answer_is_kept_after_a_restart_and_taken_back_by_undo(library: Library) -> None:
    library.groups.be_strict(0.4)
    before = asked(library)
    inside = [one for one in before if home(library, one) is not None]
    outside = [one for one in before if home(library, one) is None]
    confirmed, moved, denied = inside[:3]
    left_out, none_of = outside[:2]
    own = home(library, confirmed)
    number = library.doubts.confirm([confirmed])
    assert (home(library, confirmed), number is not None and number < 100_000) == (number, True)
    assert number != own
    target = library.doubts.candidates(moved)[1].group.id
    assert home(library, moved) != library.groups.move([moved], target)  # a number of its own
    old = home(library, denied)
    library.doubts.deny([denied], [one.group.id for one in library.doubts.candidates(denied)])
    assert home(library, denied) != old
    library.doubts.confirm([left_out])
    library.doubts.deny([none_of], [one.group.id for one in library.doubts.candidates(none_of)])
    assert home(library, left_out) is home(library, none_of) is None
    done = {confirmed, moved, denied, left_out, none_of}
    assert done.isdisjoint(asked(library))
    with Library.open(library.root) as again:
        assert done.isdisjoint(asked(again))
        assert [act.kind for act in again.groups.decisions.history()] == [
            "deny",
            "confirm",
            "deny",
            "move",
            "confirm",
        ]
        while again.groups.undo() is not None:
            pass
    assert asked(library) == before


def test_several_are_confirmed_at_once_wherever_they_are(library: Library) -> None:
    library.groups.be_strict(0.4)
    some = asked(library)
    library.doubts.confirm(some)
    assert asked(library) == []
    library.groups.undo()
    assert asked(library) == some
    with pytest.raises(UsageError, match="No photo was chosen"):
        library.doubts.confirm([])


def test_photos_that_were_put_out_do_not_become_a_group_of_leftovers(library: Library) -> None:
    group = library.groups.all()[0]
    out = [one.photo_id for one in library.groups.members(group.id)][-5:]
    count = len(library.groups.all())
    for photo in out:
        library.doubts.deny([photo], [one.group.id for one in library.doubts.candidates(photo)])
    assert len(library.groups.all()) == count
    dial = library.groups.dial()
    assert dial is not None
    assert dial.groups == count
    homes = {home(library, photo) for photo in out}
    assert all(one is None or one in {group.id for group in library.groups.all()} for one in homes)


def test_a_denied_group_is_not_offered_again(library: Library) -> None:
    photo = next(one.photo_id for one in library.doubts.all() if one.group_id is not None)
    group = home(library, photo)
    assert group is not None
    number = library.groups.put_out([photo], group)
    assert photo in asked(library)  # put out of one group, it may be of another
    assert number not in {one.group.id for one in library.doubts.candidates(photo)}


def test_what_was_confirmed_stays_confirmed_after_learning_anew(library: Library) -> None:
    photo = next(one.photo_id for one in library.doubts.all() if one.group_id is not None)
    number = library.doubts.confirm([photo])
    learn_anew(library, noise=2.0, seed=1)
    assert home(library, photo) == number
    assert photo not in asked(library)


def test_missing_photos_are_not_asked_about(library: Library) -> None:
    photo = asked(library)[0]
    library._connection.execute("UPDATE photos SET is_missing = 1 WHERE id = ?", (photo,))
    with Library.open(library.root) as again:
        assert photo not in asked(again)


def test_neighbours_are_the_nearest_of_each_group_by_their_embeddings(library: Library) -> None:
    ids = np.array(sorted(library.photos.ids()), np.int64)
    random = np.random.default_rng(0)
    z = random.normal(size=(len(ids), 8)).astype(np.float32)
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    run = library.runs.current()
    assert run is not None
    photo = asked(library)[0]
    shutil.rmtree(library.paths.run(run.id) / "index")
    surest = Review(library).case(photo)
    assert surest is not None  # there is no index yet
    assert {similarity for one in surest.candidates for _, similarity in one.neighbours} == {None}
    build(library.paths.run(run.id), ids, z, "test", 1)
    case = Review(library, neighbours=4).case(photo)
    assert case is not None
    query = z[np.searchsorted(ids, photo)]
    for one in case.candidates:
        members = [m.photo_id for m in library.groups.members(one.group.id) if m.photo_id != photo]
        nearest = sorted(members, key=lambda member: -float(z[np.searchsorted(ids, member)] @ query))
        assert [neighbour for neighbour, _ in one.neighbours] == nearest[:4]
        for neighbour, similarity in one.neighbours:
            assert similarity == pytest.approx(float(z[np.searchsorted(ids, neighbour)] @ query), abs=1e-5)


def test_without_groups_there_is_nothing_to_ask(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty") as library:
        assert library.doubts.all() == []
        assert library.doubts.count() == 0
        assert Review(library).case(1) is None


def test_a_damaged_tree_leaves_nothing_to_ask(library: Library) -> None:
    run = library.runs.current()
    assert run is not None
    os.truncate(library.paths.run(run.id) / "tree.safetensors", 100)
    assert Grown.load(library.paths.run(run.id)) is None
    with Library.open(library.root) as again:
        assert again.doubts.all() == []

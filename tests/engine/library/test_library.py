import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.config import OrganiseOptions
from engine.errors import LibraryError
from engine.library import Library, LibraryLock
from engine.library.database import write
from engine.library.migrations import MIGRATIONS
from engine.library.photos import NewPhoto
from engine.library.problems import NewProblem
from engine.library.runs import NewGroup
from engine.messages import Organise


def a_photo(path: Path, content_hash: str = "aa", taken_at: str = "2020-01-01T00:00:00") -> NewPhoto:
    return NewPhoto(path, 10, 20, content_hash, 300, 200, "JPEG", taken_at, False)


def add(library: Library, *names: str) -> list[int]:
    return library.photos.add([a_photo(Path("/p") / name, name) for name in names])


def test_photos_come_back_as_they_went_in_whatever_their_names(library: Library) -> None:
    names = [
        b"plain.jpg",
        "smile 😀.jpg".encode(),
        b"line\nbreak.jpg",
        b"not utf-8 \xff\xfe.jpg",
        b"<b>bold.jpg",
    ]
    paths = [Path("/photos") / os.fsdecode(name) for name in names]
    ids = library.photos.add([a_photo(path, str(number)) for number, path in enumerate(paths)])
    assert [photo.path for photo in library.photos.get(ids)] == paths
    assert [os.fsencode(photo.path.name) for photo in library.photos.get(ids)] == names
    found = library.photos.find(paths[3])
    assert found is not None
    assert found.id == ids[3]


def test_get_keeps_the_order_asked_and_leaves_out_what_is_not_there(library: Library) -> None:
    first, second, third = add(library, "a", "b", "c")
    assert [photo.id for photo in library.photos.get([third, 999, first, second])] == [third, first, second]


def test_photos_are_listed_newest_first(library: Library) -> None:
    old = library.photos.add([a_photo(Path("/p/old"), "1", "1999-12-31T23:59:59")])
    new = library.photos.add([a_photo(Path("/p/new"), "2", "2024-05-05T10:00:00")])
    assert library.photos.ids() == new + old


def test_a_photo_seen_again_keeps_its_id_and_its_problem_goes(library: Library) -> None:
    library.problems.add([NewProblem(Path("/p/a"), "damaged")])
    first = add(library, "a")
    assert library.problems.count() == 0
    library.problems.add([NewProblem(Path("/p/a"), "damaged again")])
    assert library.photos.count() == 0
    assert add(library, "a") == first
    assert library.photos.count() == 1


def test_the_digest_changes_with_the_photos_and_not_otherwise(library: Library) -> None:
    add(library, "a")
    before = library.photos.digest()
    assert before == library.photos.digest()
    add(library, "b")
    assert before != library.photos.digest()


def test_a_transaction_that_raises_leaves_nothing(library: Library) -> None:
    connection = library._connection
    with pytest.raises(RuntimeError), write(connection):
        connection.execute("INSERT INTO folders (path) VALUES (?)", (b"/x",))
        raise RuntimeError
    assert library.folders.all() == []


def test_a_run_becomes_current_whole_and_replaces_the_one_before(library: Library) -> None:
    ids = add(library, "a", "b", "c", "d", "e")
    first = library.runs.start("quick", {"seed": 0}, "digest")
    assert library.groups.current_run() is None
    library.runs.complete(
        first, [NewGroup("Boat", 0.9, [(ids[0], 0.95), (ids[1], 0.85)])], [(ids[2], 0.1)], {}
    )
    second = library.runs.start("learned", {"seed": 0}, "digest")
    groups = [NewGroup(None, 0.5, [(ids[3], 0.5)]), NewGroup("Dog", 0.7, [(ids[1], 0.8), (ids[0], 0.6)])]
    library.runs.complete(second, groups, [(ids[2], 0.2), (ids[4], 0.1)], {"learning": 3.0})
    current = library.groups.current_run()
    assert current is not None
    assert (current.id, current.is_complete, current.seconds) == (second.id, True, {"learning": 3.0})
    big, small = library.groups.all()
    assert (big.suggested_name, big.count, big.cover, small.count) == ("Dog", 2, ids[1], 1)
    assert [member.photo_id for member in library.groups.members(big.id)] == [ids[1], ids[0]]
    assert [member.photo_id for member in library.groups.not_sure()] == [ids[2], ids[4]]
    assert library.groups.group_of(ids[3]) == small
    assert library.groups.group_of(ids[2]) is None
    assert library.runs.contradictions(current) == []


def test_a_run_that_fails_to_store_leaves_the_one_before_current(library: Library) -> None:
    ids = add(library, "a", "b")
    first = library.runs.start("quick", {}, "digest")
    library.runs.complete(first, [NewGroup("Boat", 0.9, [(ids[0], 1.0), (ids[1], 1.0)])], [], {})
    second = library.runs.start("learned", {}, "digest")
    with pytest.raises(sqlite3.IntegrityError):
        library.runs.complete(second, [NewGroup("Dog", 1.0, [(ids[0], 1.0)])], [(ids[0], 0.0)], {})
    current = library.groups.current_run()
    assert current is not None
    assert current.id == first.id
    assert [group.suggested_name for group in library.groups.all()] == ["Boat"]


def test_runs_are_found_by_what_they_answer(library: Library) -> None:
    run = library.runs.start("quick", {"seed": 1}, "d")
    assert library.runs.find("quick", {"seed": 1}, "d") == run
    assert library.runs.find("quick", {"seed": 2}, "d") is None
    assert library.runs.find("learned", {"seed": 1}, "d") is None
    assert library.runs.find("quick", {"seed": 1}, "other photos") is None


def test_missing_photos_leave_lists_and_come_back(library: Library) -> None:
    ids = add(library, "a", "b")
    run = library.runs.start("quick", {}, "digest")
    library.runs.complete(run, [NewGroup(None, 1.0, [(ids[0], 1.0), (ids[1], 1.0)])], [], {})
    library._connection.execute("UPDATE photos SET is_missing = 1 WHERE id = ?", (ids[0],))
    group = library.groups.all()[0]
    assert [member.photo_id for member in library.groups.members(group.id)] == [ids[1]]
    assert library.photos.ids() == [ids[1]]
    assert add(library, "a") == [ids[0]]
    assert len(library.groups.members(group.id)) == 2


def test_vectors_are_kept_by_content_and_survive_a_torn_append(library: Library) -> None:
    vectors = np.arange(12, dtype=np.float32).reshape(3, 4)
    library.vectors.append("model", ["a", "b", "c"], vectors)
    with library.vectors.file("model").open("ab") as file:
        file.write(b"killed half-way through a row")
    library.vectors.append("model", ["d"], np.full((1, 4), 7, np.float32))
    read = library.vectors.read("model", ["d", "b"], 4)
    assert read.tolist() == [[7, 7, 7, 7], [4, 5, 6, 7]]


def test_vectors_whose_file_was_lost_are_forgotten_so_that_they_are_made_anew(library: Library) -> None:
    add(library, "a", "b", "c")
    library.vectors.append("model", ["a", "b", "c"], np.ones((3, 4), np.float32))
    assert list(library.photos.without("model")) == []
    with library.vectors.file("model").open("r+b") as file:
        file.truncate(2 * 4 * 2)
    assert library.vectors.drop_damaged("model", 4) == 1
    assert list(library.photos.without("model")) == ["c"]


def test_unfinished_work_is_remembered_once_a_folder(library: Library) -> None:
    folder = Path(os.fsdecode(b"/odd \xff folder"))
    library.unfinished.remember(Organise(folder, OrganiseOptions(quick=True)))
    library.unfinished.remember(Organise(folder, OrganiseOptions(groups=7, seed=3)))
    assert library.unfinished.all() == [Organise(folder, OrganiseOptions(groups=7, seed=3))]
    library.unfinished.forget(folder)
    assert library.unfinished.all() == []


def test_a_library_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    with sqlite3.connect(tmp_path / "library.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = (tmp_path / "library.sqlite").read_bytes()
    with pytest.raises(LibraryError, match="made by a newer Kindred. Nothing was changed"):
        Library.open(tmp_path)
    assert (tmp_path / "library.sqlite").read_bytes() == before


def test_a_file_that_is_no_database_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"this is a text file, long enough to be looked at" * 50)
    with pytest.raises(LibraryError, match="cannot be opened. Your photos are not touched"):
        Library.open(tmp_path)


def test_a_library_where_none_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="A library cannot be made"):
        Library.open(tmp_path / "file" / "library")


def test_a_second_process_is_refused_and_a_dead_one_holds_nothing(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    script = (
        "import sys, time; from pathlib import Path; from engine.library import LibraryLock;"
        "lock = LibraryLock(Path(sys.argv[1]) / 'library.lock'); print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(LibraryError, match="Another Kindred is working on the library"):
        LibraryLock(tmp_path / "library.lock")
    holder.kill()
    holder.wait()
    holder.stdout.close()
    LibraryLock(tmp_path / "library.lock").release()


def test_a_share_that_dies_in_the_middle_of_a_large_folder_takes_its_photos_offline_and_no_others(
    library: Library,
) -> None:
    silent = [Path(f"/photos/nas/{number:04d}.jpg") for number in range(1200)]
    others = [Path("/photos/nas.jpg"), Path("/photos/nas/0000.jpg.jpg"), Path("/photos2/0.jpg")]
    library.photos.add([a_photo(path, path.name) for path in [*silent, *others]])
    assert library.volumes.mark_offline(Path("/photos"), silent) == len(silent)
    assert library.photos.totals() == (len(silent) + len(others), 0, len(silent))
    assert library.volumes.mark_offline(Path("/photos"), [Path("/photos/nas")]) == len(silent) + 1
    assert library.volumes.mark_offline(Path("/photos"), []) == 0

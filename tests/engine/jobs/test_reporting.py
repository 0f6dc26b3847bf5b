"""A report says what helps, and nothing that is the person's own."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from engine.cli import main
from engine.jobs.masking import Mask
from engine.jobs.reporting import report
from engine.library import Library
from engine.library.problems import NewProblem
from engine.paths import log_folder
from engine.version import __version__
from tests.making import save_picture

SECRETS = ("anna", "Pictures", "Holiday", "party", "Grandma", "elsewhere", "whispered")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "home" / "anna"
    made.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(made))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "KINDRED_LIBRARY", "KINDRED_MODELS"):
        monkeypatch.delenv(name, raising=False)
    return made


@pytest.fixture
def troubled(home: Path, tmp_path: Path) -> Path:
    """The root of a library with two folders and a file that cannot be read, and a log that tells of both."""
    folders = [home / "Pictures", tmp_path / "disk" / "Holiday 2021"]
    root = home / "library"
    with Library.open(root) as library:
        for folder in folders:
            folder.mkdir(parents=True)
            library.folders.add(folder)
        broken = save_picture(folders[0] / "the party, 'late'.jpg")
        library.problems.add(
            [NewProblem(broken, f"{broken.name} could not be read: the file {broken} is odd.")]
        )
    log = log_folder()
    log.mkdir(parents=True)
    begin = "2026-11-26 10:00:00,000"
    lines = [
        f"{begin} INFO engine.library.backups: nothing to tell of whispered things",
        f"{begin} WARNING engine.lane: job 3: The folder {folders[1]} is not there. (whatever)",
        f"{begin} WARNING engine.lane: job 4: “Grandma” is taken, says {folders[1]}/Grandma's party: no.jpg",
        f"{begin} ERROR engine.service: could not note the end of the job for {folders[0]}/Grandma\nand the party",
        f"{begin} CRITICAL app.crash: uncaught",
        "Traceback (most recent call last):",
        f'  File "{Path(__file__).parents[3]}/app/main.py", line 58, in main',
        "    code = application.exec()",
        f'  File "{home}/elsewhere/party.py", line 1, in <module>',
        f"FileNotFoundError: [Errno 2] No such file or directory: '{tmp_path}/elsewhere/Grandma and party.jpg'",
    ]
    (log / "kindred.log").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def test_a_report_tells_versions_machine_library_and_the_last_errors(troubled: Path) -> None:
    told = report(troubled)
    assert told.startswith(f"Kindred {__version__}\n")
    for piece in (
        "torch ",
        "of memory",
        "Learns on: ",
        "0 photos, 0 missing",
        "2 folders",
        "1 file could not be read:",
        "Nothing is wrong with the library.",
        "job 3: The folder <folder 1> is not there.",
        'File "<program>/app/main.py", line 58, in main',
        "FileNotFoundError: [Errno 2] No such file or directory: '<path>'",
    ):
        assert piece in told


def test_a_report_holds_no_path_and_no_name_of_the_person(troubled: Path, home: Path, tmp_path: Path) -> None:
    told = report(troubled)
    assert [one for one in (*SECRETS, str(home), str(tmp_path), str(troubled)) if one in told] == []


def test_paths_are_kept_where_that_was_asked_for(troubled: Path, home: Path) -> None:
    told = report(troubled, keeps_paths=True)
    assert f"{home / 'Pictures'}/Grandma" in told
    assert "“Grandma”" in told


def test_a_library_that_cannot_be_opened_is_told_of_without_its_place(home: Path) -> None:
    told = report(home / "Pictures")
    assert "The library cannot be opened: There is no library at <library>." in told
    assert "No error is in the log." in told
    assert str(home) not in told


def test_a_damaged_library_has_a_report_too(troubled: Path) -> None:
    database = troubled / "library.sqlite"
    size = database.stat().st_size
    with database.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 8192))
    shutil.rmtree(troubled / "backups", ignore_errors=True)
    told = report(troubled)
    assert "damaged" in told
    assert [one for one in SECRETS if one in told] == []


def test_the_terminal_prints_the_same_report(
    troubled: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--report", "--json", "--library", str(troubled)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert str(home) not in document["report"]
    assert main(["doctor", "--report", "--paths", "--library", str(troubled)]) == 0
    assert str(home) in capsys.readouterr().out
    assert main(["doctor", "--paths", "--library", str(troubled)]) == 2


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("of /photos: 3", "of <folder>: 3"),
        ("/photos/a b/c.jpg is odd", "<folder>/…"),
        ("\"/photos/a 'b'.jpg\", line 3", '"<folder>/…", line 3'),
        ("/photos-old/x", "<path>"),
        ("/lib/runs/000001/index and more", "<library>/runs/000001/index and more"),
        ("'/lib/Anna's'", "'<library>/Anna's'"),
        ("file:///photos/x.jpg", "<path>"),
        (r"at C:\Users\Anna\x.jpg", "at <path>"),
        (r"on \\server\Anna", "on <path>"),
        ("~/Anna/x", "<path>"),
        (
            "1/2 and/or 3 / 4, see https://kindred.example/x",
            "1/2 and/or 3 / 4, see https://kindred.example/x",
        ),
        ("it is “Anna” or party.jpg, not aparty.jpg", "it is “…” or <file>, not aparty.jpg"),
    ],
)
def test_what_looks_like_a_path_or_a_name_is_replaced(text: str, masked: str) -> None:
    mask = Mask({Path("/photos"): "<folder>"}, {Path("/lib"): "<library>"}, ["party.jpg", "."])
    assert mask(text) == masked

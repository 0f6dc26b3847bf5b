"""What programs to install are built with. That they work is tried out by the recipes, on what they built."""

from __future__ import annotations

import importlib.util
import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from engine import __version__
from engine.cli import _parser

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"


def _load(place: str) -> ModuleType:
    """A script of packaging/, which is no package, as a module."""
    spec = importlib.util.spec_from_file_location(Path(place).stem, PACKAGING / place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("script", sorted(PACKAGING.rglob("*.sh")), ids=lambda path: path.name)
def test_a_shell_script_can_be_read_and_started(script: Path) -> None:
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


class Tree:
    """A checkout with one commit, for the name that a bundle of it gets."""

    def __init__(self, root: Path) -> None:
        self._root = root
        for place in ("packaging/version.sh", "engine/version.py"):
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            (root / place).write_bytes((ROOT / place).read_bytes())
        (root / "packaging" / "version.sh").chmod(0o755)
        self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "one")

    def git(self, *words: str) -> str:
        who = {"NAME": "one", "EMAIL": "one@localhost", "DATE": "2026-03-04T23:30:00-0200"}
        told = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
        quiet = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
        return self._run(["git", *words], told | quiet)

    def version(self, *words: str, zone: str = "UTC0") -> str:
        return self._run(["packaging/version.sh", *words], {"TZ": zone})

    def _run(self, command: list[str], environment: dict[str, str]) -> str:
        return subprocess.run(
            command, cwd=self._root, env=os.environ | environment, capture_output=True, text=True, check=True
        ).stdout.strip()


def test_a_commit_has_one_name_and_one_time_whoever_asks(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    commit = tree.git("rev-parse", "HEAD")[:8]
    assert tree.version() == tree.version(zone="UTC-14") == f"{__version__}+20260305.{commit}"
    assert tree.version("epoch") == "1772674200"
    tree.git("tag", f"v{__version__}")
    assert tree.version() == __version__


def test_the_manual_pages_say_all_that_the_commands_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772674200")
    _load("manuals.py").main(tmp_path)
    engine = (tmp_path / "kindred-engine.1").read_text("utf-8")
    assert engine.startswith(f'.TH KINDRED-ENGINE 1 "2026-03-05" "Kindred {__version__}"')
    (commands,) = [one.choices for one in _parser()._actions if one.dest not in ("help", "version")]
    assert commands is not None
    headings = {line[4:].replace("\\-", "-") for line in engine.splitlines() if line.startswith(".SS ")}
    assert headings == set(commands)
    assert ".B \\-\\-self\\-test\n" in (tmp_path / "kindred.1").read_text("utf-8")


@pytest.mark.parametrize("has_operators", [True, False])
def test_operators_are_declared_only_where_none_were_loaded(
    has_operators: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared: list[str] = []
    library = SimpleNamespace(define=declared.append)
    torch = SimpleNamespace(library=SimpleNamespace(Library=lambda *_: library))
    extension = SimpleNamespace(_has_ops=lambda: has_operators)
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setitem(sys.modules, "torchvision", SimpleNamespace(extension=extension))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    runpy.run_path(str(PACKAGING / "pyinstaller" / "runtime" / "operators.py"))
    (finder,) = sys.meta_path[:1]
    assert finder.find_spec("torchvision.models", None) is None
    assert declared == []
    assert finder.find_spec("torchvision._meta_registrations", None) is None
    assert [one.partition("(")[0] for one in declared] == ([] if has_operators else ["nms", "qnms"])
    assert finder not in sys.meta_path


@pytest.mark.parametrize("before", [None, "/opt/own"])
def test_programs_that_are_started_from_a_bundle_find_their_own_libraries(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/kindred/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(PACKAGING / "pyinstaller" / "runtime" / "environment.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        (["/usr/bin/kindred"], "window"),
        (["kindred", "engine"], "window"),
        (["/usr/bin/kindred-engine", "check"], "terminal"),
        (["kindred-engine.exe"], "terminal"),
        (["/usr/lib/kindred/kindred", "-m", "engine.evaluate.worker", "job.json"], "worker job.json"),
    ],
)
def test_a_bundle_runs_the_program_that_it_is_called_by(
    words: list[str], runs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def as_if(name: str) -> SimpleNamespace:
        return SimpleNamespace(main=lambda *given: ran.append(" ".join([name, *map(str, given)])))

    monkeypatch.setitem(sys.modules, "app.main", as_if("window"))
    monkeypatch.setitem(sys.modules, "engine.cli", as_if("terminal"))
    monkeypatch.setattr("engine.evaluate.worker", as_if("worker"), raising=False)
    monkeypatch.setattr(sys, "argv", words)
    _load("pyinstaller/kindred.py").main()
    assert ran == [runs]


def test_the_room_of_a_bundle_is_counted_once_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, size in {
        "kindred": 3_000_000,
        "_internal/torch/lib/libtorch_cpu.so": 5_000_000,
        "_internal/torch/nn.py": 2_000_000,
        "_internal/libunknown.so": 1_000_000,
    }.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(bytes(size))
    (tmp_path / "kindred-engine").symlink_to("kindred")
    _load("pyinstaller/sizes.py").main(tmp_path)
    rows = capsys.readouterr().out.splitlines()
    assert rows[2] == "| torch, its libraries | 5.0 |"
    assert rows[-2:] == ["| everything else | 1.0 |", "| **all** | **11** |"]

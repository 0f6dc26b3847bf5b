"""The set-up script and `make run`, with a Python that only pretends to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no make; README says how to set up"
)

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has other displays, and libraries to install"
)

# Answers as Python does, but `-m venv` makes a .venv of stubs and pip only notes what it was asked for.
FAKE_PYTHON = r"""#!/bin/sh
calls=@CALLS@
case "$1 $2" in
"-m venv")
    mkdir -p "$3/bin" && : >"$3/pyvenv.cfg" && cp "$0" "$3/bin/python"
    echo "#!$3/bin/python" >"$3/bin/pip" && chmod +x "$3/bin/pip"
    for name in kindred kindred-engine; do
        printf '%s\n' '#!/bin/sh' 'echo "$(basename "$0")" >>@CALLS@' \
            'for one; do echo "    <$one>" >>@CALLS@; done' >"$3/bin/$name"
        chmod +x "$3/bin/$name"
    done
    echo venv >>"$calls" ;;
"-m pip")
    shift 2
    [ "$1" = --version ] && exit 0
    for last; do :; done
    echo "pip $last" >>"$calls"
    echo "Downloading https://files.example/a/torch-2.9.1-cp311-cp311-manylinux_2_28_x86_64.whl (899.8 MB)"
    [ -e "$(dirname "$calls")/pip-hangs" ] && kill -KILL $PPID
    [ -e "$(dirname "$calls")/pip-fails" ] && echo "ERROR: no space left" && exit 1
    exit 0 ;;
*)
    case "$2" in
    *ctypes*) cat "$(dirname "$calls")/absent" && exit ;;
    *ensurepip*) [ -e "$(dirname "$calls")/venv-module" ]; exit ;;
    esac
    exec @PYTHON@ "$@" ;;
esac
"""

NOTE_THE_CALL = """#!/bin/sh
echo "$(basename "$0") $*" >>@CALLS@
"""
NEEDED = (
    *("sh", "bash", "make", "env", "basename", "cat", "chmod", "cksum", "cp", "dirname", "find", "flock"),
    *("grep", "head", "mkdir", "paste", "printf", "rm", "sort", "tail", "touch", "tr", "uname"),
)


@dataclass
class Project:
    """A copy of the scripts with a fake Python, and a record of what that was asked to do."""

    root: Path
    python: Path
    calls_file: Path

    @property
    def tools(self) -> Path:
        """Programs that are taken to be on this machine, whatever is."""
        return self.calls_file.with_name("tools")

    @property
    def calls(self) -> list[str]:
        return self.calls_file.read_text("utf-8").splitlines() if self.calls_file.exists() else []

    def machine(self, manager: str, uid: int) -> str:
        """A PATH on which that package manager is the only one. It notes what it should install."""
        folder = self.calls_file.with_name("machine")
        folder.mkdir()
        for name in NEEDED:
            if found := shutil.which(name):
                (folder / name).symlink_to(found)
        scripts = {
            manager: NOTE_THE_CALL.replace("@CALLS@", str(self.calls_file)),
            "apt-cache": "#!/bin/sh\ncase $2 in *64) echo 'Candidate: 1' ;; *) echo 'Candidate: (none)' ;; esac\n",
            "id": f"#!/bin/sh\necho {uid}\n",
            "sudo": "#!/bin/sh\nexit 1\n",
        }
        for name, text in scripts.items():
            (folder / name).write_text(text, "utf-8")
            (folder / name).chmod(0o755)
        return str(folder)

    def make(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self._run(["make", "--no-print-directory", *arguments], environment)

    def bootstrap(self, goal: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self._run([str(self.root / "packaging" / "bootstrap.sh"), goal], environment)

    def _run(self, command: Sequence[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("MAKE") and name not in ("DISPLAY", "WAYLAND_DISPLAY", "MFLAGS", "LIBRARY")
        }
        return subprocess.run(
            command,
            cwd=self.root,
            env={
                **inherited,
                "PATH": f"{self.tools}:{os.environ['PATH']}",
                "PYTHON": str(self.python),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "a clone"
    shutil.copytree(ROOT / "packaging", root / "packaging")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    python, calls = tmp_path / "python", tmp_path / "calls"
    python.write_text(FAKE_PYTHON.replace("@CALLS@", str(calls)).replace("@PYTHON@", sys.executable), "utf-8")
    python.chmod(0o755)
    (tmp_path / "venv-module").touch()
    (tmp_path / "absent").touch()
    made = Project(root, python, calls)
    made.tools.mkdir()
    (made.tools / "exiv2").symlink_to(sys.executable)
    return made


def test_the_first_set_up_installs_and_the_second_has_nothing_to_do(project: Project) -> None:
    first = project.bootstrap("terminal")
    assert first.returncode == 0, first.stderr
    assert project.calls == ["venv", "pip ."]
    assert "  torch 2.9.1, 899.8 MB\n" in first.stderr
    second = project.bootstrap("terminal")
    assert (second.returncode, second.stderr) == (0, "")
    assert project.calls == ["venv", "pip ."]


def test_the_tests_bring_their_tools_into_the_same_venv_and_they_stay(project: Project) -> None:
    project.bootstrap("terminal")
    project.bootstrap("test")
    project.bootstrap("terminal")
    assert project.calls == ["venv", "pip .", "pip .[dev]"]
    (project.root / "pyproject.toml").write_text("[project]\n")
    project.bootstrap("terminal")
    assert project.calls[3:] == ["pip .[dev]"]


def test_an_interrupted_set_up_is_built_again(project: Project) -> None:
    hangs = project.calls_file.with_name("pip-hangs")
    hangs.touch()
    assert project.bootstrap("terminal").returncode != 0
    hangs.unlink()
    again = project.bootstrap("terminal")
    assert again.returncode == 0
    assert "not complete" in again.stderr
    assert project.calls == ["venv", "pip .", "venv", "pip ."]


def test_a_failed_installation_shows_the_end_of_the_log(project: Project) -> None:
    fails = project.calls_file.with_name("pip-fails")
    fails.touch()
    result = project.bootstrap("terminal")
    assert result.returncode == 1
    assert "ERROR: no space left" in result.stderr
    assert ".venv/setup.log" in result.stderr
    fails.unlink()
    assert project.bootstrap("terminal").returncode == 0


@pytest.mark.parametrize("damage", ["the Python is gone", "the folder was moved"])
def test_a_venv_that_no_longer_works_is_built_again(project: Project, damage: str) -> None:
    project.bootstrap("terminal")
    if damage == "the Python is gone":
        (project.root / ".venv" / "bin" / "python").unlink()
    else:
        project.root = project.root.rename(project.root.with_name("elsewhere"))
    assert project.bootstrap("terminal").returncode == 0
    assert project.calls == ["venv", "pip .", "venv", "pip ."]


def test_a_python_that_is_too_old_is_passed_over(project: Project) -> None:
    old = project.python.with_name("old")
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    path = f"{project.python.parent / 'bin'}:/usr/bin:/bin"
    (project.python.parent / "bin").mkdir()
    project.python.rename(project.python.parent / "bin" / "python3")
    result = project.make("run", f"PYTHON={old}", f"PHOTOS={project.root}", PATH=path)
    assert result.returncode == 0, result.stderr
    assert project.calls[:2] == ["venv", "pip ."]


def test_run_without_a_display_works_in_the_terminal(project: Project) -> None:
    photos = project.root / 'My "best" photos, 50 $HOME `x` it\'s'
    photos.mkdir()
    library = project.root / "a library"
    result = project.make("run", f"PHOTOS={photos}", f"LIBRARY={library}")
    assert result.returncode == 0, result.stderr
    chosen = ["    <--library>", f"    <{library}>"]
    assert project.calls[2:] == [
        *["kindred-engine", "    <organise>", f"    <{photos}>", *chosen],
        *["kindred-engine", "    <groups>", *chosen],
        *["kindred-engine", "    <contact-sheet>", *chosen],
        *["    <--output>", f"    <{project.root / 'kindred-groups.html'}>"],
    ]


@linux
def test_run_without_a_display_and_without_photos_says_what_to_type(project: Project) -> None:
    result = project.make("run")
    assert result.returncode != 0
    assert "make run PHOTOS=" in result.stderr
    assert project.calls == []  # said at once, not after installing


def test_run_on_a_folder_that_is_not_there_says_so_at_once(project: Project) -> None:
    result = project.make("run", "PHOTOS=/no such folder")
    assert result.returncode != 0
    assert "There is no folder /no such folder." in result.stderr
    assert project.calls == []


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_run_with_a_display_opens_the_window(project: Project, display: str) -> None:
    result = project.make("run", f"PHOTOS={project.root}", **{display: ":99"})
    assert result.returncode == 0, result.stderr
    assert project.calls == ["venv", "pip .", "kindred", f"    <{project.root}>"]


def test_run_with_a_display_needs_no_photos(project: Project) -> None:
    assert project.make("run", DISPLAY=":99").returncode == 0
    assert project.calls == ["venv", "pip .", "kindred"]


@linux
def test_root_gets_what_is_missing_under_the_name_that_this_release_has(project: Project) -> None:
    project.calls_file.with_name("absent").write_text("libglib-2.0.so.0 libxcb-cursor.so.0\n")
    result = project.bootstrap("test", PATH=project.machine("apt-get", uid=0))
    assert result.returncode == 0, result.stderr
    assert project.calls[:2] == [
        "apt-get update",
        "apt-get install -y --no-install-recommends libglib2.0-0t64",  # xcb is for windows, not for tests
    ]


@linux
def test_a_tool_that_only_tests_use_is_installed_where_that_needs_no_asking(project: Project) -> None:
    machine = project.machine("apt-get", uid=0)
    assert project.bootstrap("terminal", PATH=machine).returncode == 0
    assert "apt-get" not in " ".join(project.calls)
    assert project.bootstrap("test", PATH=machine).returncode == 0
    assert project.calls[-2:] == ["apt-get update", "apt-get install -y --no-install-recommends exiv2"]


@linux
@pytest.mark.parametrize("manager", ["apt-get", "dnf", "pacman", "unknown"])
def test_without_a_tool_that_only_tests_use_the_set_up_goes_on(project: Project, manager: str) -> None:
    result = project.bootstrap("test", PATH=project.machine(manager, uid=1000))
    assert result.returncode == 0
    assert project.calls == ["venv", "pip .[dev]"]
    assert "no exiv2 here" in result.stderr


@linux
@pytest.mark.parametrize(
    ("display", "package"),
    [("DISPLAY", "libxcb-cursor0"), ("WAYLAND_DISPLAY", "libwayland-cursor0")],
)
def test_a_window_needs_the_libraries_of_its_display_only(
    project: Project, display: str, package: str
) -> None:
    project.calls_file.with_name("absent").write_text("libxcb-cursor.so.0 libwayland-cursor.so.0\n")
    project.bootstrap("window", PATH=project.machine("apt-get", uid=0), **{display: ":99"})
    assert project.calls[1] == f"apt-get install -y --no-install-recommends {package}t64"


@linux
def test_pictures_of_the_window_bring_a_display_along_where_there_is_none(project: Project) -> None:
    project.calls_file.with_name("absent").write_text("libxcb-cursor.so.0\n")
    machine = project.machine("apt-get", uid=0)
    assert project.bootstrap("pictures", PATH=machine).returncode == 0
    packages = "libxcb-cursor0t64 xautht64 xvfbt64"
    assert project.calls[1] == f"apt-get install -y --no-install-recommends {packages}"
    assert project.bootstrap("pictures", PATH=machine, DISPLAY=":99").returncode == 0
    assert project.calls[-1].endswith(" libxcb-cursor0t64")
    assert "pip .[dev]" in project.calls


@linux
def test_everything_that_is_missing_is_said_at_once(project: Project) -> None:
    project.calls_file.with_name("absent").write_text("libEGL.so.1 libGL.so.1\n")
    project.calls_file.with_name("venv-module").unlink()
    result = project.bootstrap("test", PATH=project.machine("dnf", uid=1000))
    assert result.stderr == (
        "Missing on this machine: Python's venv module, libraries that Qt loads."
        " Install with: sudo dnf install libglvnd-egl libglvnd-glx python3\n"
    )


@linux
@pytest.mark.parametrize(
    ("manager", "sentence"),
    [
        ("apt-get", "sudo apt-get install libegl1t64 libxcb-icccm4t64"),
        ("dnf", "sudo dnf install libglvnd-egl xcb-util-wm"),
        ("pacman", "sudo pacman -S libglvnd xcb-util-wm"),
        ("unknown", "In Debian the packages are called libegl1 libxcb-icccm4;"),
    ],
)
def test_who_may_not_install_is_told_what_to_install(project: Project, manager: str, sentence: str) -> None:
    project.calls_file.with_name("absent").write_text("libEGL.so.1 libxcb-icccm.so.4\n")
    result = project.bootstrap("window", DISPLAY=":99", PATH=project.machine(manager, uid=1000))
    assert result.returncode == 1
    assert sentence in result.stderr
    assert project.calls == []

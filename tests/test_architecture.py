"""The rules of the house. Each is a test here, since a rule without one decays."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_MODULE = 400


def _modules(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def _check_contracts(project: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    return subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, '.'); {code}"],
        cwd=project,
        capture_output=True,
        text=True,
    )


def test_imports_keep_the_contracts() -> None:
    result = _check_contracts(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("engine/files.py", "import PySide6"),
        ("engine/library/records.py", "import engine.service"),
        ("engine/groups/__init__.py", "import engine.index"),
        ("app/words.py", "import torch"),
        ("app/words.py", "import engine.library"),
    ],
)
def test_the_contracts_notice_a_forbidden_import(module: str, line: str, tmp_path: Path) -> None:
    for package in ("app", "engine"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = _check_contracts(tmp_path)
    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("engine", ["torch", "sqlite3", "numpy", "PIL"]),
        ("engine.cli", ["torch", "PySide6", "sklearn", "scipy"]),
        ("engine.service", ["torch", "PySide6"]),
        ("engine.pictures.workers", ["torch", "PySide6"]),
        ("app.main", ["torch", "torchvision", "timm", "sklearn"]),
    ],
)
def test_importing_does_not_bring_what_is_not_needed(module: str, unwanted: list[str]) -> None:
    """Torch is a guest: the window, the terminal and the processes that read pictures start without it."""
    code = f"import sys, {module}; print(*[name for name in {unwanted!r} if name in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []


def test_the_version_is_written_in_one_place() -> None:
    pattern = re.compile(r"^(__version__|version)\s*=\s*[\"']\d", re.MULTILINE)
    sources = [*_modules("app", "engine", "tests"), ROOT / "pyproject.toml"]
    places = [
        path.relative_to(ROOT).as_posix() for path in sources if pattern.search(path.read_text("utf-8"))
    ]
    assert places == ["engine/version.py"]


@pytest.mark.parametrize("folder", ["resources", "packaging"])
def test_folders_that_are_not_packages_stay_so(folder: str) -> None:
    """A package `packaging` would hide the library of that name."""
    assert (ROOT / folder).is_dir()
    assert not list((ROOT / folder).rglob("__init__.py"))


def test_a_module_keeps_to_one_idea() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in _modules("app", "engine", "tests")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in _modules("app", "engine")
        if (text := path.read_text("utf-8")).strip() and not ast.get_docstring(ast.parse(text))
    ]
    assert silent == []


def test_nothing_opens_a_connection() -> None:
    """Kindred works offline. One module can fetch a backbone, and one command, by name, has it do so."""
    network = {
        *(
            "socket",
            "socketserver",
            "ssl",
            "http",
            "urllib",
            "ftplib",
            "smtplib",
            "poplib",
            "imaplib",
            "telnetlib",
        ),
        *("xmlrpc", "webbrowser", "asyncio", "multiprocessing.connection", "multiprocessing.managers"),
        *("requests", "httpx", "urllib3", "aiohttp", "huggingface_hub", "fsspec", "torch.hub"),
        *("PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtQml"),
    }
    found = [
        f"{path.relative_to(ROOT).as_posix()} imports {name}"
        for path in _modules("app", "engine")
        for name in _imports(path)
        if any(name == one or name.startswith(f"{one}.") for one in network)
        and path.relative_to(ROOT).as_posix() != "engine/weights.py"
    ]
    assert found == []
    # what could connect under another name: Qt's network, of which only local sockets are used; addresses that are
    # opened, of which only those of files are; processes that torchrun started, which meet
    assert _calling("QtNetwork") == ["app/single.py"]
    local = "from PySide6.QtNetwork import QLocalServer, QLocalSocket"
    assert (ROOT / "app" / "single.py").read_text("utf-8").count("QtNetwork") == 1
    assert local in (ROOT / "app" / "single.py").read_text("utf-8")
    assert _calling("openUrl(") == ["app/desktop.py"]
    assert "openUrl(QUrl.fromLocalFile(" in (ROOT / "app" / "desktop.py").read_text("utf-8")
    assert _calling("init_process_group(") == ["engine/learn/world.py"]
    assert _calling("pretrained=True") == []
    assert _calling("weights.fetch(") == ["engine/networks.py"]
    # one command in the terminal, one button in the window, both after a question
    assert _calling("fetch_network(", besides="engine/networks.py") == [
        "app/preferences/fetcher.py",
        "engine/fetching.py",
    ]


def _calling(text: str, besides: str = "") -> list[str]:
    names = [(path.relative_to(ROOT).as_posix(), path) for path in _modules("app", "engine")]
    return [name for name, path in names if name != besides and text in path.read_text("utf-8")]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_sql_is_written_in_the_library_only() -> None:
    statement = re.compile(
        r"^\s*(SELECT .* FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM)\b", re.DOTALL
    )
    found = [
        path.relative_to(ROOT).as_posix()
        for path in _modules("app", "engine")
        if "engine/library" not in path.as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and statement.match(node.value)
    ]
    assert found == []

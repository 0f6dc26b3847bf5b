"""Whatever the libraries below us would do: while photos are sorted and searched, nothing is asked of a network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.making import make_folder

ROOT = Path(__file__).parents[1]

WATCHED = '''
import json, os, sys

def told(event, arguments):
    """Of every Python process below: what it does with sockets and names of hosts, but for local sockets."""
    if not event.startswith("socket.") or event == "socket.gethostname":
        return
    if event == "socket.__new__":
        family = arguments[1]
    else:  # of a socket; or of a name that is looked up, which has no family
        family = getattr(arguments[0], "family", None) if arguments else None
    if family not in (1, -1):  # AF_UNIX; -1: one that came with a descriptor, and was told of when it was made
        with open(os.environ["KINDRED_TOLD"], "a") as file:
            file.write(json.dumps([event, repr(arguments)[:200]]) + "\\n")

sys.addaudithook(told)
'''


@pytest.mark.soak
def test_no_process_of_a_whole_walk_asks_a_network(tmp_path: Path) -> None:
    """Reading, the first look, learning, groups, similar photos, same photos and the map, with all their processes."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(WATCHED, "utf-8")
    told = tmp_path / "told"
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tmp_path / 'hook'}{os.pathsep}{ROOT}",
        "KINDRED_TOLD": str(told),
    }
    photos = make_folder(tmp_path / "photos")
    library = ["--library", str(tmp_path / "library")]

    def run(*arguments: str) -> None:
        command = [sys.executable, "-m", "engine.cli", *arguments, *library]
        subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, timeout=900)

    # the hook hears what it is to hear
    asking = "import socket; socket.socket().close()"
    subprocess.run([sys.executable, "-c", asking], env=environment, check=True)
    assert [json.loads(line)[0] for line in told.read_text().splitlines()] == ["socket.__new__"]
    told.unlink()

    run("organise", str(photos), "--epochs", "1")
    run("similar", str(next(photos.rglob("*.jpg"))))
    run("same")
    run("map", "--output", str(tmp_path / "map.png"))
    run("doctor")
    assert not told.exists(), told.read_text()

"""List everything that the Flatpak needs from a package index, with addresses and hashes, as a module of its manifest.

    python packaging/flatpak/dependencies.py > packaging/flatpak/python-dependencies.json

Asks pip what it would install, by the settings that pip has here (PIP_INDEX_URL, PIP_EXTRA_INDEX_URL: name PyTorch's
index of builds for processors there, else some gigabytes for graphics processors come along), for the Python of the
runtime. Nothing is installed. The list is made for one processor and one day, so it is not kept with the sources.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RUNTIME_PYTHON = "3.12"  # of org.freedesktop.Sdk 24.08
BUILDERS = ("setuptools", "wheel", "hatchling>=1.27")
"""What builds Kindred."""


def requirements() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], "packaging"]


def asked_of_pip(wanted: list[str], python: str) -> dict[str, Any]:
    """pip's report on what it would install. Raises CalledProcessError where it cannot."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    command += ["--disable-pip-version-check", "--report", "-"]
    if python:
        command += ["--python-version", python, "--target", "unused", "--only-binary", ":all:"]
    answer = subprocess.run([*command, *wanted], stdout=subprocess.PIPE, check=True)
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def source_of(entry: dict[str, Any]) -> dict[str, str]:
    """One file of the report. Raises ValueError where it has no hash: then nothing would vouch for it."""
    info = entry["download_info"]
    digest = info.get("archive_info", {}).get("hashes", {}).get("sha256")
    if not digest:
        raise ValueError(f"{info['url']} has no SHA-256")
    return {"type": "file", "url": info["url"], "sha256": digest}


def module_of(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """The module: its files sorted by address, each once, so that the same answers give the same list."""
    sources = {one["url"]: one for report in reports for one in map(source_of, report["install"])}
    install = "pip3 install --no-index --find-links=. --no-build-isolation --prefix=/app"
    wanted = " ".join(f'"{one.partition(";")[0].strip()}"' for one in requirements())
    return {
        "name": "python-dependencies",
        "buildsystem": "simple",
        "build-commands": [
            f"{install} {' '.join(json.dumps(one) for one in BUILDERS)}",
            f"{install} {wanted}",
        ],
        "sources": [sources[url] for url in sorted(sources)],
    }


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="List what the Flatpak needs from a package index.")
    parser.add_argument("--python", default=RUNTIME_PYTHON, help=f"of the runtime ({RUNTIME_PYTHON})")
    options = parser.parse_args(arguments)
    try:
        module = module_of([asked_of_pip([*requirements(), *BUILDERS], options.python)])
    except (subprocess.CalledProcessError, ValueError) as error:
        sys.stderr.write(f"{error}\nNothing was listed.\n")
        return 1
    sys.stdout.write(json.dumps(module, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

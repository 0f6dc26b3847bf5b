"""Recipes for systems that are not here: what can be read of them is read, and compared with the program."""

from __future__ import annotations

import ast
import importlib
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from engine.pictures.formats import FORMATS, RAW_SUFFIXES

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"
APP_ID = "io.github.kindred.Kindred"
MANIFEST = PACKAGING / "flatpak" / f"{APP_ID}.yml"
INSTALLER = PACKAGING / "windows" / "kindred.iss"
TYPES_OF_MACOS = {
    "JPEG": "public.jpeg",
    "PNG": "public.png",
    "WebP": "org.webmproject.webp",
    "TIFF": "public.tiff",
    "GIF": "com.compuserve.gif",
    "BMP": "com.microsoft.bmp",
    "HEIC": "public.heic",
    "AVIF": "public.avif",
}


@pytest.fixture
def dependencies(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING / "flatpak")
    return importlib.import_module("dependencies")


def test_the_flatpak_reads_photos_and_writes_to_one_folder_without_a_network(tmp_path: Path) -> None:
    manifest = yaml.safe_load(MANIFEST.read_text("utf-8"))
    assert manifest["id"] == manifest["rename-icon"] == APP_ID
    allowed = set(manifest["finish-args"])
    assert {"--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"} <= allowed
    folders = {one.removeprefix("--filesystem=") for one in allowed if one.startswith("--filesystem=")}
    assert {one for one in folders if not one.endswith(":ro")} == {"~/Kindred:create"}
    assert not any("network" in one or "host" in one or "session-bus" in one for one in allowed)
    commands = [line for module in manifest["modules"][1:] for line in module["build-commands"]]
    for path in re.findall(r"(?:resources|packaging)/[\w./-]+", " ".join(commands)):
        assert (ROOT / path).exists(), path
    if tool := shutil.which("flatpak-builder"):
        shutil.copy(MANIFEST, tmp_path)
        (tmp_path / "python-dependencies.json").write_text(
            '{"name": "listed", "buildsystem": "simple"}', "utf-8"
        )
        shown = subprocess.run(
            [tool, "--show-manifest", tmp_path / MANIFEST.name], check=True, capture_output=True, text=True
        )
        assert APP_ID in shown.stdout


def test_what_the_flatpak_needs_is_listed_with_hashes_each_once(dependencies: ModuleType) -> None:
    def entry(url: str, digest: str | None) -> dict[str, object]:
        hashes = {"sha256": digest} if digest else {}
        return {"download_info": {"url": url, "archive_info": {"hashes": hashes}}}

    reports = [
        {"install": [entry("https://index/b.whl", "22"), entry("https://index/a.whl", "11")]},
        {"install": [entry("https://index/a.whl", "11")]},
    ]
    module = dependencies.module_of(reports)
    assert [one["sha256"] for one in module["sources"]] == ["11", "22"]
    assert '"torch>=2.9"' in module["build-commands"][-1]
    assert all("--no-index" in command for command in module["build-commands"])
    with pytest.raises(ValueError, match="no SHA-256"):
        dependencies.module_of([{"install": [entry("https://index/a.whl", None)]}])


def test_windows_offers_the_program_for_what_it_reads_and_keeps_the_library() -> None:
    text = INSTALLER.read_text("utf-8")
    sections = re.findall(r"^\[(\w+)\]$", text, re.MULTILINE)
    assert {"Setup", "Files", "Icons", "Registry", "Run"} <= set(sections)
    assert "UninstallDelete" not in sections
    offered = set(re.findall(r'SupportedTypes"; ValueType: string; ValueName: "(\.\w+)"', text))
    assert offered == {*FORMATS, *RAW_SUFFIXES}
    assert "PrivilegesRequired=lowest" in text
    lines = [line for line in text.splitlines() if line.startswith("Root:")]
    assert lines
    assert {line.split(";")[0] for line in lines} == {"Root: HKCU"}  # nothing of other users
    # the program goes beside the folder of the library, not into it, so that removing it leaves the library
    assert r"DefaultDirName={localappdata}\Programs\{#Name}" in text
    assert f'#define Id "{APP_ID}"' in text


def test_every_key_of_windows_that_is_made_is_removed() -> None:
    keys = re.findall(r'^Root: HKCU; Subkey: "([^"]+)".*$', INSTALLER.read_text("utf-8"), re.MULTILINE)
    removed = re.findall(
        r'^Root: HKCU; Subkey: "([^"]+)".*uninsdeletekey$', INSTALLER.read_text("utf-8"), re.MULTILINE
    )
    assert [key for key in keys if not any(key.startswith(one) for one in removed)] == []


def test_macos_offers_the_program_for_folders_and_for_what_it_reads() -> None:
    about = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert about["CFBundleIdentifier"] == APP_ID
    types = {one for kind in about["CFBundleDocumentTypes"] for one in kind["LSItemContentTypes"]}
    assert set(TYPES_OF_MACOS) == set(FORMATS.values())
    assert types >= {"public.folder", "public.camera-raw-image", *TYPES_OF_MACOS.values()}
    assert {one["LSHandlerRank"] for one in about["CFBundleDocumentTypes"]} == {"Alternate"}
    plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())


def test_scripts_of_recipes_can_be_read() -> None:
    bash = shutil.which("bash")
    assert bash is not None
    for script in sorted(PACKAGING.rglob("*.sh")):
        subprocess.run([bash, "-n", script], check=True, capture_output=True)
    for spec in sorted(PACKAGING.rglob("*.spec")):
        ast.parse(spec.read_text("utf-8"), spec.name)


def test_macos_builds_on_macos_only() -> None:
    answer = subprocess.run(
        [PACKAGING / "macos" / "build.sh"],
        env={"PATH": "/usr/bin:/bin", "SIGN_IDENTITY": ""},
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 2
    assert answer.stderr == "Kindred.app can be built on macOS only.\n"

"""Fetching weights from a real server on this machine: whole, cut, resumed, wrong, refused."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from engine import cli, weights
from engine.errors import DiskFull, ModelError
from engine.weights import Weights

CONTENT = bytes(range(256)) * 8000  # 2 MB
NAME = "resnet50"


@dataclass
class Site:
    """What the server does, and what it was asked."""

    url: str = ""
    content: bytes = CONTENT
    ends_after: int | None = None  # bytes of an answer, then the connection is closed
    takes_ranges: bool = True
    status: int = 200
    promises: str = ""  # a hash, said while it sends the reader elsewhere
    ranges: list[str | None] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if made.promises and self.path != "/there":
                self.send_response(302)
                self.send_header("Location", "/there")
                self.send_header("X-Linked-Etag", f'"{made.promises}"')
                self.end_headers()
                return
            asked = self.headers.get("Range")
            made.ranges.append(asked)
            start = int(re.sub(r"\D", "", asked)) if asked and made.takes_ranges else 0
            if made.status != 200:
                self.send_error(made.status)
                return
            if start >= len(made.content):
                self.send_error(416)
                return
            rest = made.content[start:]
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            self.wfile.write(rest[: made.ends_after])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}/weights.pth"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for weights, and the made content expected of one of them."""
    folder = tmp_path / "models"
    monkeypatch.setenv("KINDRED_MODELS", str(folder))
    expect(monkeypatch, hashlib.sha256(CONTENT).hexdigest()[:8])
    return folder


def expect(monkeypatch: pytest.MonkeyPatch, sha256: str) -> None:
    one = Weights(NAME, "http://127.0.0.1:9/nowhere.pth", 2, sha256, "none")
    monkeypatch.setitem(weights.KNOWN, NAME, one)


def test_what_is_fetched_is_told_kept_and_read_back(site: Site, kept: Path) -> None:
    told: list[tuple[int, int]] = []
    file = weights.fetch(NAME, lambda done, total: told.append((done, total)), site.url)
    assert file.parent == kept
    assert weights.need(NAME) == CONTENT
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert sorted(one.name for one in kept.iterdir()) == [file.name, file.name + ".sha256"]


def test_a_cut_connection_is_told_and_goes_on_where_it_was(site: Site) -> None:
    site.ends_after = 1_500_000
    with pytest.raises(ModelError, match="What has come is kept"):
        weights.fetch(NAME, url=site.url)
    assert not weights.place(NAME).exists()
    site.ends_after = None
    weights.fetch(NAME, url=site.url)
    assert weights.need(NAME) == CONTENT
    assert site.ranges == [None, "bytes=1500000-"]


def test_a_server_that_knows_no_ranges_gives_the_whole_anew(site: Site) -> None:
    site.ends_after = 1_500_000
    with pytest.raises(ModelError):
        weights.fetch(NAME, url=site.url)
    site.ends_after, site.takes_ranges = None, False
    weights.fetch(NAME, url=site.url)
    assert weights.need(NAME) == CONTENT


def test_a_fetch_that_ended_before_it_was_looked_at_needs_no_byte_more(site: Site, kept: Path) -> None:
    kept.mkdir()
    (kept / f"{NAME}.pth.part").write_bytes(CONTENT)
    weights.fetch(NAME, url=site.url)
    assert weights.need(NAME) == CONTENT


@pytest.mark.parametrize("cut", [False, True])
def test_other_content_is_thrown_away(site: Site, kept: Path, cut: bool) -> None:
    site.content = CONTENT[:-1] + b"!" if not cut else CONTENT[:-1]
    with pytest.raises(ModelError, match="not what its authors published"):
        weights.fetch(NAME, url=site.url)
    assert list(kept.iterdir()) == []


def test_where_only_the_source_knows_the_hash_it_is_asked(
    site: Site, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect(monkeypatch, "")
    site.promises = hashlib.sha256(b"something else").hexdigest()
    with pytest.raises(ModelError, match="thrown away"):
        weights.fetch(NAME, url=site.url)
    site.promises = hashlib.sha256(CONTENT).hexdigest()
    weights.fetch(NAME, url=site.url)
    assert weights.need(NAME) == CONTENT


def test_a_missing_page_and_a_missing_server_are_sentences(site: Site) -> None:
    site.status = 404
    with pytest.raises(ModelError, match="answered 404"):
        weights.fetch(NAME, url=site.url)
    with pytest.raises(ModelError, match="no answer"):
        weights.fetch(NAME)  # nobody listens there


def test_a_full_disk_is_a_sentence_before_anything_is_written(
    site: Site, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = type("Usage", (), {"free": 1000})
    monkeypatch.setattr("shutil.disk_usage", lambda _path: free)
    with pytest.raises(DiskFull, match="Make room"):
        weights.fetch(NAME, url=site.url)
    assert list(kept.iterdir()) == []


def test_weights_that_are_missing_or_damaged_say_what_to_do(site: Site) -> None:
    with pytest.raises(ModelError, match=f"kindred-engine models fetch {NAME}"):
        weights.need(NAME)
    file = weights.fetch(NAME, url=site.url)
    file.write_bytes(CONTENT[:-1])
    with pytest.raises(ModelError, match="damaged"):
        weights.need(NAME)


def test_nothing_is_fetched_without_consent(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "fetch", NAME, "--from", site.url]) == 2
    assert "--yes" in capsys.readouterr().err
    assert site.ranges == []


def test_the_terminal_lists_fetches_and_removes(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*arguments: str) -> dict[str, object]:
        assert cli.main(["models", *arguments, "--json"]) == 0
        return dict(json.loads(capsys.readouterr().out))

    def is_here() -> bool:
        listed = run("list")["models"]
        assert isinstance(listed, list)
        return bool(next(one["is_here"] for one in listed if one["name"] == NAME))

    assert not is_here()
    assert run("fetch", NAME, "--yes", "--from", site.url)["fetched"] == NAME
    assert is_here()
    assert run("remove", NAME)["removed"] is True
    assert not is_here()
    assert run("remove", NAME)["removed"] is False

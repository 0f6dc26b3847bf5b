"""Weights of pretrained networks that are fetched once, with the person's consent, and kept on this computer.

Nothing here is called unless someone asked for it by name: `kindred-engine models fetch NAME`. A fetch that was cut
goes on where it was; what does not hash to what was promised is thrown away.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Any

from engine import paths
from engine.errors import DiskFull, ModelError

TIMEOUT = 30.0  # seconds without a byte
PIECE = 1 << 20
TORCH = "https://download.pytorch.org/models"
HUB = "https://huggingface.co/timm"

Told = Callable[[int, int], None]  # bytes that are here, bytes in all (0: not said)


@dataclass(frozen=True, slots=True)
class Weights:
    """What can be fetched.

    Attributes:
        name: of the backbone. url: where it comes from. megabytes: about how much it is.
        sha256: its hash, or the first digits of it; empty where the source alone knows it and is asked.
        licence: under which its authors give it.
    """

    name: str
    url: str
    megabytes: int
    sha256: str
    licence: str

    @property
    def file(self) -> str:
        return f"{self.name}{Path(self.url).suffix}"


KNOWN = {
    one.name: one
    for one in (
        Weights("googlenet", f"{TORCH}/googlenet-1378be20.pth", 50, "1378be20", "BSD-3-Clause"),
        Weights("resnet50", f"{TORCH}/resnet50-11ad3fa6.pth", 98, "11ad3fa6", "BSD-3-Clause"),
        Weights(
            "dinov2-small",
            f"{HUB}/vit_small_patch14_dinov2.lvd142m/resolve/main/model.safetensors",
            88,
            "",
            "Apache-2.0",
        ),
        Weights(
            "dinov2-base",
            f"{HUB}/vit_base_patch14_dinov2.lvd142m/resolve/main/model.safetensors",
            346,
            "",
            "Apache-2.0",
        ),
    )
}


def place(name: str) -> Path:
    """Where the weights are kept, whether they are there or not."""
    return paths.models_folder() / KNOWN[name].file


def need(name: str) -> bytes:
    """The weights' content, whole and as fetched. Raises ModelError with what to do when they are not."""
    one, file = KNOWN[name], place(name)
    if not file.exists():
        raise ModelError(
            f"The network '{name}' is not on this computer. It is about {one.megabytes} MB from "
            f"{one.url.split('/')[2]}; `kindred-engine models fetch {name}` brings it.",
            str(file),
        )
    try:
        content = file.read_bytes()
        promised = _note(file).read_text(encoding="ascii").strip()
    except (OSError, ValueError) as error:
        raise ModelError(f"The network '{name}' cannot be read. {_again(name)}", str(error)) from error
    if hashlib.sha256(content).hexdigest() != promised:
        raise ModelError(f"The network '{name}' is damaged. {_again(name)}", str(file))
    return content


def fetch(name: str, told: Told | None = None, url: str | None = None) -> Path:
    """Bring the weights here, or what is still missing of them. `url` replaces where they come from, not their hash.

    Raises ModelError with a sentence when that is impossible now, DiskFull; what has come stays for the next time.
    """
    one, file = KNOWN[name], place(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(file.name + ".part")
    try:
        promised = _download(url or one.url, part, told or (lambda _done, _total: None))
        found = _hash(part)
    except urllib.error.HTTPError as error:
        raise ModelError(
            f"The network '{name}' could not be fetched: the server answered {error.code}. Try again later.",
            f"{url or one.url}: {error}",
        ) from error
    except (urllib.error.URLError, TimeoutError, ConnectionError, HTTPException) as error:
        raise ModelError(
            f"The network '{name}' could not be fetched: there was no answer. What has come is kept; "
            "look at the connection and try again.",
            f"{url or one.url}: {error}",
        ) from error
    except OSError as error:
        raise DiskFull(
            f"The network '{name}' could not be kept in {file.parent}: {error.strerror or error}. "
            "Make room and try again.",
            str(error),
        ) from error
    wanted = one.sha256 or promised
    if wanted and not found.startswith(wanted):
        part.unlink(missing_ok=True)
        raise ModelError(
            f"What came for '{name}' is not what its authors published, so it was thrown away. Try again later.",
            f"it hashes to {found}, {wanted} was promised",
        )
    _note(file).write_text(found + "\n", encoding="ascii")
    part.replace(file)
    return file


def remove(name: str) -> bool:
    """Delete the weights and what was begun of them; whether there were any."""
    file = place(name)
    there = [one for one in (file, _note(file), file.with_name(file.name + ".part")) if one.exists()]
    for one in there:
        one.unlink()
    return bool(there)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows the server elsewhere and remembers the hash that it said on the way."""

    promised = ""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        said = (headers.get("X-Linked-Etag") or "").strip('"')
        if re.fullmatch(r"[0-9a-f]{64}", said):
            self.promised = said
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _download(url: str, part: Path, told: Told) -> str:
    """Fill `part` from where it ends; returns the SHA-256 that the server promised, or nothing."""
    have = part.stat().st_size if part.exists() else 0
    redirects = _Redirects()
    opener = urllib.request.build_opener(redirects)
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        answer: Any = opener.open(request, timeout=TIMEOUT)
    except urllib.error.HTTPError as error:
        if error.code == 416 and have:  # all of it is here already
            return redirects.promised
        raise
    with answer:
        if answer.status != 206:
            have = 0  # the server gives the whole: begin anew
        size = int(answer.headers.get("Content-Length") or 0)
        total = have + size if size else 0
        if size > shutil.disk_usage(part.parent).free:
            raise OSError(28, f"{size / 1e6:.0f} MB are needed, there is less")
        done = have
        with part.open("ab" if have else "wb") as file:
            while piece := answer.read(PIECE):
                file.write(piece)
                done += len(piece)
                told(done, total)
    if total and done < total:
        raise ConnectionError(f"the connection ended after {done} of {total} bytes")
    return redirects.promised


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _note(file: Path) -> Path:
    """Beside the weights: what they hashed to when they came."""
    return file.with_name(file.name + ".sha256")


def _again(name: str) -> str:
    return f"`kindred-engine models fetch {name}` brings it again."

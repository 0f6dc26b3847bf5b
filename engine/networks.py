"""The networks that learning can start from: which there are, which are on this computer, fetching and removing them.

Fetching opens a connection. Nothing but a person who was told what comes from where, and who agreed, may call it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine import weights
from engine.config import BACKBONES

_OWN_MEGABYTES, _OWN_LICENCE = 18, "Apache-2.0"

Told = Callable[[int, int], None]  # bytes that are here, bytes in all (0: not said)


@dataclass(frozen=True, slots=True)
class KnownNetwork:
    """A network.

    Attributes:
        source: the host that it is fetched from; empty where it is part of the program.
        megabytes: about how much it is. has_begun: a part of it came before a fetch was cut.
    """

    name: str
    megabytes: int
    licence: str
    source: str
    is_here: bool
    has_begun: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether it is part of the program: there is nothing to fetch and nothing to remove."""
        return not self.source


def all_networks() -> list[KnownNetwork]:
    """In the order of the program's preference, its own first. Opens no connection."""
    return [_known(name) for name in BACKBONES]


def fetch_network(name: str, told: Told, source: str | None = None) -> Path:
    """Bring a network here, or what is still missing of it. What `told` raises stops it; what has come stays.

    Raises ModelError with a sentence when that is impossible now, DiskFull.
    """
    return weights.fetch(name, told, source)


def remove_network(name: str) -> bool:
    """Delete a network and what was begun of it; whether there was anything."""
    return weights.remove(name)


def _known(name: str) -> KnownNetwork:
    one = weights.KNOWN.get(name)
    if one is None:
        return KnownNetwork(name, _OWN_MEGABYTES, _OWN_LICENCE, "", is_here=True)
    file = weights.place(name)
    has_begun = file.with_name(file.name + ".part").exists()
    return KnownNetwork(name, one.megabytes, one.licence, one.url.split("/")[2], file.exists(), has_begun)

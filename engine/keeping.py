"""What is asked about the room that a library takes and about this machine, and what is told: commands and events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from engine.config import OrganiseOptions

Part = Literal["catalogue", "previews", "first-looks", "learned", "copies"]
PARTS: tuple[Part, ...] = ("catalogue", "previews", "first-looks", "learned", "copies")


@dataclass(frozen=True, slots=True)
class MeasureLibrary:
    """How much room each part of the library takes, and how much of it nobody needs."""


@dataclass(frozen=True, slots=True)
class LibraryMeasured:
    """Bytes of each part, and those of them that belong to photos, groups and networks which are not used any more."""

    parts: dict[Part, int]
    unused: dict[Part, int]


@dataclass(frozen=True, slots=True)
class TidyUp:
    """Remove what MeasureLibrary counts as unused. Should it be needed again, it is made again."""


@dataclass(frozen=True, slots=True)
class TidiedUp:
    """So many bytes are free again."""

    freed: int


@dataclass(frozen=True, slots=True)
class FindDevices:
    """Which processors of this machine can learn."""


@dataclass(frozen=True, slots=True)
class DevicesFound:
    """In words: the processor, and the graphics processors that can be used."""

    cpu: str
    cores: int
    graphics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureDevice:
    """Time the network briefly on this machine, so that a promise about time is a measured one."""

    options: OrganiseOptions = field(default_factory=OrganiseOptions)


@dataclass(frozen=True, slots=True)
class DeviceMeasured:
    """How fast this machine is: photos a second for the first look, for what learning prepares, and for one pass of it.

    `device` reads like "CPU, 2 cores" or "NVIDIA RTX 4070". `epochs` is what the recipe would run, over at most
    `most_photos` photos.
    """

    device: str
    first_look_rate: float
    preparing_rate: float
    learning_rate: float
    epochs: int
    most_photos: int

    def seconds_of_first_look(self, photos: int) -> float:
        """How long the first groups of so many photos take, reading the files not counted."""
        return photos / max(self.first_look_rate, 1e-6)

    def seconds_of_learning(self, photos: int) -> float:
        """How long learning from so many photos takes after the first look."""
        learned = min(photos, self.most_photos)
        preparing = learned / max(self.preparing_rate, 1e-6)
        embedding = self.seconds_of_first_look(photos) if photos > learned else 0.0
        return preparing + self.epochs * learned / max(self.learning_rate, 1e-6) + embedding


KeepingCommand = MeasureLibrary | TidyUp | FindDevices | MeasureDevice
KeepingEvent = LibraryMeasured | TidiedUp | DevicesFound | DeviceMeasured

"""What a person can choose about a run. Every field is saved with the run it made."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from engine.errors import UsageError

RecipeName = Literal["adapted", "published"]
DeviceName = Literal["auto", "cpu", "cuda"]

BACKBONES = ("efficientnet-lite0", "googlenet", "resnet50", "dinov2-small", "dinov2-base")
MOST_GROUPS = 1000
SMALLEST_IMAGE, LARGEST_IMAGE, IMAGE_STEP = 64, 512, 32  # previews have 512 px; networks halve five times


@dataclass(frozen=True, slots=True)
class OrganiseOptions:
    """How to organise a folder.

    Attributes:
        quick: stop after the frozen embeddings, their groups and their index; nothing is learned.
        groups: how many groups to look for; None lets the photos decide.
        epochs: passes of learning over the photos; None takes the recipe's own number.
        recipe: "adapted" is ours; "published" is what the authors released.
        backbone: the pretrained network that learning starts from.
        device: "auto" takes a GPU where there is one.
        seed: every random choice follows from it.
        image_size: side in pixels of the square that the network sees; None takes the backbone's own.
    """

    quick: bool = False
    groups: int | None = None
    epochs: int | None = None
    recipe: RecipeName = "adapted"
    backbone: str = "efficientnet-lite0"
    device: DeviceName = "auto"
    seed: int = 0
    image_size: int | None = None

    def __post_init__(self) -> None:
        if self.groups is not None and not 2 <= self.groups <= MOST_GROUPS:
            raise UsageError(f"The number of groups must lie between 2 and {MOST_GROUPS}, or be 'auto'.")
        if self.epochs is not None and not 1 <= self.epochs <= 1000:
            raise UsageError("The number of epochs must lie between 1 and 1000.")
        if self.recipe not in get_args(RecipeName):
            raise UsageError(f"There is no recipe '{self.recipe}'; the recipes are: adapted, published.")
        if self.backbone not in BACKBONES:
            raise UsageError(f"There is no backbone '{self.backbone}'; available: {', '.join(BACKBONES)}.")
        if self.device not in get_args(DeviceName):
            raise UsageError(f"There is no device '{self.device}'; choose auto, cpu or cuda.")
        if not 0 <= self.seed < 2**32:
            raise UsageError("The seed must be a whole number from 0 to 4294967295.")
        size = self.image_size
        if size is not None and (size % IMAGE_STEP or not SMALLEST_IMAGE <= size <= LARGEST_IMAGE):
            raise UsageError(
                f"The image size must be a multiple of {IMAGE_STEP} from {SMALLEST_IMAGE} to {LARGEST_IMAGE} pixels."
            )

    def as_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        return asdict(self)

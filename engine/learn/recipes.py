"""Every number that training depends on, in one page. The recipe of a run is saved in its checkpoint."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self

from engine.config import OrganiseOptions, RecipeName

Method = Literal["rim", "sme", "cbs", "cbswr"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to train. ADAPTED is the product's, PUBLISHED what the authors released. Source: method.md 1, 2."""

    name: str

    # What is learned
    image_size: int = 224  # side of the square in pixels; the decoder gives back the same
    learns_from: Literal["maps", "pixels"] = "maps"  # "maps": lower stages frozen, their maps computed once
    learns_depthwise: bool = False  # filters that see one channel: 1 % of the weights, half of the time
    frozen_statistics: bool = True  # backbone BatchNorm stays in eval: batches are too small for it
    dimensions: int = 128  # d of the embedding
    square_root: bool = True  # pooled features enter F as roots: bursty channels weigh less, retrieval gains
    starts_from: Literal["random", "pca", "discriminant"] = "discriminant"  # F's first weights: see start.py
    frozen_share: float = (
        0.4  # of each cosine that stays the frozen features', once learning is done: see blend.py
    )
    classifier: Literal["cosine", "linear"] = "cosine"  # "linear": BatchNorm1d, Dropout, linear, as released
    classifier_temperature: float = 0.1  # sharpness of the cosine classifier's softmax
    dropout: float = 0.0  # before the linear classifier
    normalised_logits: bool = False  # quirk: logits scaled to unit length, which caps y near uniform

    # Views
    views: int = 6  # random views per photo whose maps are kept, beside the plain and the mirrored photo
    view_kind: Literal["affine", "crop"] = "affine"  # "crop": random crop of a larger square and a flip
    rotation: float = 15.0  # degrees either way: as far as a camera is held askew
    smallest_zoom: float = 0.5  # side of the smallest window as a share of the photo's
    flip: float = 0.5  # how often a view is mirrored
    crop_margin: float = 224 / 256  # side of the published crop as a share of the square

    # Losses, eqs (1)-(4)
    metric_weight: float = 1.0  # alpha
    rim_weight: float = 0.3  # beta: without RIM the metric loss scatters look-alikes
    reconstruction_weight: float = 1.0  # gamma, on the mean squared error per pixel value in [0,1]
    reconstruction_every: int = 4  # steps from one reconstruction to the next: each costs as much as the rest
    centre_negatives: bool = True  # False: SME, where the other photos of the batch are the negatives
    temperature: float = 0.1  # tau of the metric loss
    pair_in_denominator: bool = True  # the positive pair joins A's denominator, which bounds A by 0
    repulsion: bool = False  # whether B of eq. (3) is added; with the pair in A's denominator A repels enough
    both_views_in_centroids: bool = True  # quirk when False: assignment and centroids from view 1 only
    detach_partner: bool = False  # quirk when True: the partner view is a constant in A
    rim_balance: float = 1.0  # lambda of eq. (1)
    rim_decay: float = 0.0  # R: l2 on the classifier's weight
    rim_scaled: bool = False  # quirk: H(Y|X) / log 2m and H(Y) / log K

    # Optimisation
    batch: int = 64  # m photos, so 2m views; raised to K where K is larger
    examples: int = 16  # photos beside those of a batch, drawn from what the person said of groups
    clusters: int | None = (
        None  # K of the head when the person asks for none; None: chosen from the embeddings
    )
    epochs: int = 6  # passes over the photos: a few minutes for a thousand of them on two cores
    backbone_rate: float = 0.01  # learning rate of the upper stages
    head_rate: float = 0.1  # of F and the classifier, which have no pretrained values to lose
    decoder_rate: float = 0.1  # the decoder starts at random and has to follow
    momentum: float = 0.9
    weight_decay: float = 1e-4
    cosine_schedule: bool = True  # rates fall to zero over the run, so the last epoch is the one to keep
    slice: int = 16  # views that pass the encoder between two yields

    # Bounds
    most_photos: int = 20_000  # more are sampled: the network has seen enough kinds of photos by then
    most_map_bytes: int = 6_000_000_000  # disk for the lower maps; more photos get fewer views

    def as_dict(self) -> dict[str, Any]:
        """Plain values, ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """The recipe that `as_dict` gave, of this version or an earlier one."""
        known = dict(values)
        if "starts_from_pca" in known:
            known["starts_from"] = "pca" if known.pop("starts_from_pca") else "random"
        known.setdefault("frozen_share", 0.0)  # there was no such share
        return cls(**known)


ADAPTED = Recipe(name="adapted")

PUBLISHED = Recipe(
    name="published",
    learns_from="pixels",
    learns_depthwise=True,
    frozen_statistics=False,
    square_root=False,
    starts_from="random",
    frozen_share=0.0,
    classifier="linear",
    dropout=0.6,
    normalised_logits=True,
    view_kind="crop",
    flip=0.75,
    metric_weight=0.9,
    rim_weight=0.3,
    reconstruction_weight=0.001,
    reconstruction_every=1,
    pair_in_denominator=False,
    repulsion=True,
    both_views_in_centroids=False,
    detach_partner=True,
    rim_scaled=True,
    batch=64,
    clusters=32,
    epochs=30,
    backbone_rate=1e-3,
    head_rate=1e-3,
    decoder_rate=1e-3,
    weight_decay=0.0,
    cosine_schedule=False,
)

RECIPES: dict[RecipeName, Recipe] = {"adapted": ADAPTED, "published": PUBLISHED}


def chosen(options: OrganiseOptions, recipe: Recipe | None = None) -> Recipe:
    """The recipe that the options name, or the one given, at the image size that they ask for."""
    recipe = recipe or RECIPES[options.recipe]
    return replace(recipe, image_size=options.image_size) if options.image_size else recipe


def ablated(recipe: Recipe, method: Method) -> Recipe:
    """The recipe with only some of its losses: "rim" (1), "cbs" (1 and 3), "cbswr" (all), or the baseline "sme"."""
    named = replace(recipe, name=f"{recipe.name}-{method}")
    match method:
        case "rim":
            return replace(named, metric_weight=0.0, reconstruction_weight=0.0)
        case "cbs":
            return replace(named, reconstruction_weight=0.0)
        case "sme":
            return replace(named, centre_negatives=False, rim_weight=0.0, reconstruction_weight=0.0)
        case "cbswr":
            return named

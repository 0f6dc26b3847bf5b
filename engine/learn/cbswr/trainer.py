"""Fine-tuning on the person's own photos: a generator of events that can be stopped at any of them."""

from __future__ import annotations

import logging
import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from engine.config import OrganiseOptions
from engine.errors import ModelError
from engine.learn import backbones, embedder, frozen, parallel, pixels, recipes, trouble, world
from engine.learn.backbones import Backbone
from engine.learn.blend import Blend
from engine.learn.cbswr import checkpoints, plan, start, views
from engine.learn.cbswr.inputs import Batch, CachedMaps, StoredSquares
from engine.learn.cbswr.losses import Pairs
from engine.learn.cbswr.model import Model
from engine.learn.cbswr.pace import Pace
from engine.learn.cbswr.plan import Plan
from engine.learn.cbswr.start import Start
from engine.learn.cbswr.step import step
from engine.learn.cbswr.waiting import agreed, meanwhile
from engine.learn.examples import Examples
from engine.learn.frozen import Projection
from engine.learn.learned import Learned
from engine.learn.recipes import Recipe
from engine.learn.trouble import Room
from engine.learn.watch import Seen, Watch
from engine.messages import EpochFinished, Progress

log = logging.getLogger(__name__)

Events = Generator[Progress | EpochFinished | Seen, None, Learned]
Work = Generator[
    EpochFinished | Seen | None, None, Learned
]  # None: a moment at which the work may pause or end
Inputs = CachedMaps | StoredSquares

ORDER_STREAM, STEP_STREAM, EXAMPLES_STREAM = 2, 3, 4  # see Plan.random; inputs.py uses 1
WHOLE = 16  # photos embedded between two yields at the end


def fine_tune(
    previews: Sequence[Path],
    pooled: NDArray[np.float32],
    options: OrganiseOptions,
    run_dir: Path,
    device: str = "cpu",
    *,
    recipe: Recipe | None = None,
    is_watched: bool = False,
    examples: Examples | None = None,
) -> Events:
    """Learn from the photos and return embeddings and groups for all of them.

    previews: upright RGB files, 512 px. pooled: (n,C) features of `embed.pooled_features` in the same order.
    run_dir: keeps the checkpoint, and at the end `Learned` and the network for `Embedder.open`; called again
    on the same folder with the same photos and options it goes on from the last finished epoch. `recipe`
    replaces the one that the options name. `is_watched`: tell before the first pass and after each how a sample
    lies, as `Seen`. `examples`: what the person said of these photos. Close the generator to cancel.
    Where memory runs out less is done at once; should a device other than the CPU fail, the CPU goes on from the last
    finished epoch. Raises ModelError when the numbers run away or memory does not do, PictureError for a preview that
    cannot be read, OSError when the disk is full.
    """
    pace = Pace()
    chosen = recipes.chosen(options, recipe)

    def attempt(on: str) -> Work:
        if on != device:
            pace.warn("without the graphics processor, which failed")
        return _work(previews, pooled, options, run_dir, on, chosen, pace, is_watched, examples)

    work = trouble.on_device(device, attempt)
    try:
        while True:
            try:
                event = next(work)
            except StopIteration as end:
                return end.value
            if event is not None:
                yield event
                pace.resumed()
            elif (progress := pace.due()) is not None:
                yield progress
                pace.resumed()
    finally:
        work.close()


def _work(
    previews: Sequence[Path],
    pooled: NDArray[np.float32],
    options: OrganiseOptions,
    run_dir: Path,
    device: str,
    recipe: Recipe,
    pace: Pace,
    is_watched: bool,
    examples: Examples | None,
) -> Work:
    """The run as a recipe to read: plan, prepare, train, embed."""
    if len(previews) != len(pooled):
        raise ValueError(f"{len(previews)} previews but features of {len(pooled)}")
    pace.begin(len(previews), options.epochs or recipe.epochs)
    projection = yield from agreed(lambda: Projection.fit(pooled, recipe.dimensions, options.seed))
    backbone = yield from meanwhile(lambda: backbones.load(options.backbone, device, options.image_size))
    if plan.is_too_few(len(previews)):
        return _frozen_result(pooled, projection, options, run_dir, backbone)
    z = projection.apply(pooled) if world.is_first() else pooled
    todo = yield from agreed(lambda: plan.make(previews, z, options, recipe, backbone.model_id, examples))
    finished = yield from agreed(lambda: Learned.finished(run_dir, todo.fingerprint))
    if finished is not None:
        return finished
    inputs: Inputs
    if recipe.learns_from == "maps":
        inputs = CachedMaps(run_dir, todo, backbone, recipe, device)
    else:
        inputs = StoredSquares(run_dir, todo, backbone, recipe, device)
    world.must_agree(
        (inputs.name, backbone.model_id),
        "The machines of this run keep numbers in different formats, or have other weights of the network. Use "
        "machines alike, with the same version of Kindred and of its networks.",
    )
    pace.begin(len(todo.rows), todo.epochs)
    if not world.from_first(world.is_first() and inputs.is_complete):
        for done in inputs.fill(previews):
            pace.prepared(done)
            yield None
    first = yield from _start(inputs, backbone, recipe, projection, z, todo, run_dir, device)
    model = build(backbone, recipe, *first, todo.clusters, todo.seed, device)
    watch = Watch(inputs, backbone, recipe, todo, device) if is_watched and world.is_first() else None
    if watch is not None:
        yield from watch.prepare(previews, z, projection)
    yield from _train(model, inputs, todo, recipe, run_dir, device, pace, watch)
    learned = yield from _result(model, inputs, previews, todo, recipe, backbone, device)
    if not world.is_first():
        return learned
    blend = None
    if recipe.frozen_share:
        blend = Blend.fit(z, learned.alone, recipe.frozen_share, todo.seed)
        learned = replace(learned, embeddings=blend.apply(z, learned.alone))
    embedder.save_learned(run_dir, backbone, model, recipe, projection, blend)
    learned.save(run_dir, todo.fingerprint)
    inputs.delete()
    checkpoints.delete(run_dir)
    start.delete(run_dir)
    return learned


def _start(
    inputs: Inputs,
    backbone: Backbone,
    recipe: Recipe,
    projection: Projection,
    z: NDArray[np.float32],
    todo: Plan,
    run_dir: Path,
    device: str,
) -> Generator[None, None, Start]:
    """What F and the classifier start from, made once a run."""
    if recipe.starts_from != "discriminant" or not isinstance(inputs, CachedMaps):
        centres = yield from agreed(lambda: frozen.centres(z, todo.clusters, todo.seed))
        return Start(projection, centres)
    made = yield from agreed(lambda: Start.load(run_dir, todo.fingerprint))
    if made is None:
        features = yield from start.view_features(inputs, backbone, todo.seed, device)
        made = yield from agreed(lambda: start.make(features, todo.clusters, recipe.dimensions, todo.seed))
        if world.is_first():
            made.save(run_dir, todo.fingerprint)
    return made


def build(
    backbone: Backbone,
    recipe: Recipe,
    projection: Projection,
    centres: NDArray[np.float32],
    clusters: int,
    seed: int,
    device: str,
) -> Model:
    """The model at its start. What the recipe does not start from the frozen features is drawn from the seed."""
    encoder = backbone.upper if recipe.learns_from == "maps" else backbone
    encoder.requires_grad_(True)
    if not recipe.learns_depthwise:
        for layer in encoder.modules():
            if isinstance(layer, nn.Conv2d) and layer.groups > 1:
                layer.weight.requires_grad_(False)
    dimensions = len(projection.components) if recipe.starts_from != "random" else recipe.dimensions
    if recipe.starts_from != "random":
        clusters = len(centres)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = Model(encoder, backbone.channels, dimensions, clusters, recipe)
    if recipe.starts_from != "random":
        model.start_from(torch.from_numpy(projection.mean), torch.from_numpy(projection.components))
        model.start_clusters_from(torch.from_numpy(centres))
    return model.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]


def _train(
    model: Model,
    inputs: Inputs,
    todo: Plan,
    recipe: Recipe,
    run_dir: Path,
    device: str,
    pace: Pace,
    watch: Watch | None,
) -> Iterator[EpochFinished | Seen | None]:
    """All epochs that are not yet done, each ending in a checkpoint."""
    optimiser = torch.optim.SGD(
        list(model.groups_of_parameters(recipe)), momentum=recipe.momentum, weight_decay=recipe.weight_decay
    )
    first = checkpoints.restore(run_dir, todo.fingerprint, model, optimiser)
    world.must_agree(
        first, "The processes of this run see different files. Keep the library where all can see it."
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    room = Room(recipe.slice, todo.batch, has_slices=recipe.frozen_statistics)
    if watch is not None and first == 0:
        yield (yield from watch.look(model, 0))
    for epoch in range(first, todo.epochs):
        model.train()
        order = np.random.default_rng(todo.random(ORDER_STREAM, epoch)).permutation(len(todo.rows))
        sums, reconstructions = np.zeros(4), 0
        present: set[int] = set()
        for index in range(todo.steps):
            count = epoch * todo.steps + index
            share = count / (todo.epochs * todo.steps)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * (
                    0.5 * (1 + math.cos(math.pi * share)) if recipe.cosine_schedule else 1.0
                )
            random = np.random.default_rng(todo.random(STEP_STREAM, count))
            places = np.sort(order[index * todo.batch : (index + 1) * todo.batch])
            if todo.examples is not None:
                beside = np.random.default_rng(todo.random(EXAMPLES_STREAM, count))
                places = np.union1d(places, todo.examples.draw(recipe.examples, beside))
            reconstructs = recipe.reconstruction_weight > 0 and count % recipe.reconstruction_every == 0
            own = world.share(len(places)) if recipe.frozen_statistics else slice(0, len(places))
            batch = inputs.batch(places, random, own, with_target=reconstructs)
            if todo.examples is not None:
                batch = batch._replace(pairs=Pairs.of(todo.examples, places, device))
            yield None
            seed = int(random.integers(2**62))
            values, clusters = yield from _gradients(model, optimiser, batch, recipe, device, seed, room)
            _exchange(model, recipe)
            if not np.isfinite(values).all():
                raise ModelError(
                    "Learning stopped because its numbers ran away. The first look stays as it was; "
                    "try again with fewer groups or another seed.",
                    f"epoch {epoch + 1}, step {index + 1}: {values.tolist()}",
                )
            optimiser.step()
            sums += values
            reconstructions += reconstructs
            present.update(clusters)
            pace.trained(epoch, index + 1, todo.steps)
            yield None
        if world.is_first():
            state = (todo.fingerprint, epoch + 1, model, optimiser, recipe)
            yield from meanwhile(partial(checkpoints.save, run_dir, *state))
        means = sums / [todo.steps, todo.steps, todo.steps, max(1, reconstructions)]
        losses = dict(zip(("total", "metric", "rim", "reconstruction"), means.tolist(), strict=True))
        yield EpochFinished(epoch + 1, todo.epochs, losses, len(present))
        if watch is not None:
            yield (yield from watch.look(model, epoch + 1))


def _exchange(model: Model, recipe: Recipe) -> None:
    """Give all processes the gradients of the whole batch. Each has backpropagated its own photos' encoder passes."""
    encoder = [one.grad for one in model.encoder.parameters() if one.grad is not None]
    heads = (*model.embed.parameters(), *model.classify.parameters(), *model.decode.parameters())
    others = [one.grad for one in heads if one.grad is not None]
    if recipe.frozen_statistics:
        world.add_gradients(encoder, others)
    else:  # BatchNorm wanted the whole batch at once, in each of them
        world.add_gradients([], [*encoder, *others])


def _gradients(
    model: Model,
    optimiser: torch.optim.Optimizer,
    batch: Batch,
    recipe: Recipe,
    device: str,
    seed: int,
    room: Room,
) -> Generator[None, None, tuple[NDArray[np.float64], set[int]]]:
    """Leave the gradients of one batch in the model; returns its losses (4,) and the clusters that were present.

    Where memory runs out the batch is tried again with less at once. Raises ModelError when nothing smaller is left
    on the CPU; on another device the error itself, for the CPU to take over.
    """
    while True:
        optimiser.zero_grad(set_to_none=True)
        try:
            values, clusters = np.zeros(4), set[int]()
            for part in batch.parts(room.parts):
                outcome = yield from step(
                    model,
                    part.inputs,
                    part.target,
                    recipe,
                    device,
                    pairs=part.pairs,
                    seed=seed,
                    views_at_once=room.views,
                    share=1 / room.parts,
                )
                values += np.array([float(one) for one in outcome.losses]) / room.parts
                clusters.update(outcome.clusters.tolist())
            return values, clusters
        except (RuntimeError, MemoryError) as error:
            if not trouble.is_out_of_memory(error):
                raise
            if world.size() > 1 or not room.halve():
                if device != "cpu" and world.size() == 1:
                    raise
                raise ModelError(
                    "There is not enough memory to learn from these photos. The first look stays as it was; "
                    "close other programs and try again.",
                    str(error),
                ) from error
        trouble.free()


def _result(
    model: Model,
    inputs: Inputs,
    previews: Sequence[Path],
    todo: Plan,
    recipe: Recipe,
    backbone: Backbone,
    device: str,
) -> Work:
    """Embeddings and probabilities of all photos, from the maps where all have them, else from the previews."""
    model.eval()
    own = range(len(previews))[world.share(len(previews))]
    if len(todo.rows) == len(previews):

        def embed(start: int) -> embedder.Embedded:
            places = slice(start, min(start + WHOLE, own.stop))
            return embedder.embed_whole(model, *inputs.whole(places), device)

    else:
        network = embedder.LearnedEmbedder(backbone, model, recipe, device)

        def embed(start: int) -> embedder.Embedded:
            files = previews[start : min(start + WHOLE, own.stop)]
            squares = np.stack(
                [pixels.read_square(file, views.stored_size(recipe.image_size)) for file in files]
            )
            return network.embed_squares(torch.from_numpy(squares))

    embeddings = [np.empty((0, model.embed.linear.out_features), np.float32)]  # a share may be empty
    probabilities = [np.empty((0, len(model.classify.weight)), np.float32)]
    for z, y in parallel.in_order(embed, own[::WHOLE], torch.get_num_threads()):
        embeddings.append(z)
        probabilities.append(y)
        yield None
    found = world.gather_rows(np.concatenate(embeddings))
    return Learned(found, world.gather_rows(np.concatenate(probabilities)), found, is_learned=True)


def _frozen_result(
    pooled: NDArray[np.float32],
    projection: Projection,
    options: OrganiseOptions,
    run_dir: Path,
    backbone: Backbone,
) -> Learned:
    """Too few photos: the frozen start, said to be that."""
    log.info("%d photos are too few to learn from; the first look stays.", len(pooled))
    if not world.is_first():
        none = np.empty((0, 0), np.float32)
        return Learned(none, none, none, is_learned=False)
    z = projection.apply(pooled)
    learned = Learned(z, frozen.assign(z, options.groups, options.seed), z, is_learned=False)
    embedder.save_frozen(run_dir, backbone, projection)
    learned.save(run_dir)
    return learned

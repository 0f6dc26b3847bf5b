"""How large a picture may be: by free memory, told in the sentence, and never by trusting a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.pictures import decode
from engine.pictures.limits import (
    AT_REST,
    BYTES_PER_PIXEL,
    GIB,
    LEAST_MEMORY,
    MOST_MEMORY,
    Limits,
    free_memory,
    limits_for,
)
from engine.pictures.reading import Picture, Unreadable, read_picture
from engine.pictures.workers import Outcome, Request, read_pictures
from tests.engine.pictures.test_decode import png_header
from tests.making import save_picture

MILLION = 10**6
FEW = Limits(AT_REST + 20 * MILLION * BYTES_PER_PIXEL, 20 * MILLION, 30 * MILLION)
"""Of a process with little memory."""


@pytest.fixture
def few() -> Iterator[None]:
    """This process, with these limits for a while."""
    before, guard = decode._limits, Image.MAX_IMAGE_PIXELS
    decode.keep_to(FEW)
    yield
    decode._limits, Image.MAX_IMAGE_PIXELS = before, guard


def read_all(folder: Path, limits: Limits) -> dict[str, Outcome]:
    requests = [Request(path, 0) for path in sorted(folder.iterdir())]
    answers = read_pictures(requests, folder.parent / "library", 1, limits=limits)
    return {answer[0].path.name: answer[1] for answer in answers if answer is not None}


def test_the_limits_follow_the_free_memory_and_the_number_of_processes() -> None:
    some = limits_for(2, 12 * GIB)
    assert some.memory == 3 * GIB
    assert 150 * MILLION < some.pixels < 180 * MILLION
    assert limits_for(4, 24 * GIB) == some
    assert limits_for(1, 12 * GIB).pixels > some.pixels
    assert limits_for(64, GIB).memory == LEAST_MEMORY
    assert limits_for(1, 1000 * GIB).memory == MOST_MEMORY
    assert [limits_for(1, free).is_highest for free in (GIB, 1000 * GIB)] == [False, True]


def test_a_limit_of_the_control_group_or_of_one_above_counts(tmp_path: Path) -> None:
    groups, own = tmp_path / "groups", tmp_path / "own"
    (groups / "outer" / "inner").mkdir(parents=True)
    own.write_text("0::/outer/inner\n")
    without = free_memory(groups, own)
    (groups / "outer" / "inner" / "memory.max").write_text("max\n")
    (groups / "outer" / "inner" / "memory.current").write_text("5\n")
    assert abs(free_memory(groups, own) - without) < 4 * GIB  # other programs come and go
    (groups / "outer" / "memory.max").write_text(f"{100 << 20}\n")
    (groups / "outer" / "memory.current").write_text(f"{70 << 20}\n")
    (groups / "outer" / "memory.stat").write_text(f"anon 1\ninactive_file {10 << 20}\n")
    assert free_memory(groups, own) == 40 << 20
    own.write_text("4:cpu,memory:/inner\n")
    (groups / "memory").mkdir()
    (groups / "memory" / "memory.limit_in_bytes").write_text(f"{50 << 20}\n")
    (groups / "memory" / "memory.usage_in_bytes").write_text(f"{60 << 20}\n")
    assert free_memory(groups, own) == 0


@pytest.mark.parametrize(
    ("mode", "suffix"), [("RGBA", "png"), ("LA", "png"), ("CMYK", "tif"), ("I;16", "png")]
)
def test_the_largest_picture_that_is_let_in_has_room(tmp_path: Path, mode: str, suffix: str) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    with Image.new(mode, (5000, 3990)) as image:
        image.save(folder / f"large.{suffix}", compression="tiff_lzw" if suffix == "tif" else None)
    outcome = read_all(folder, FEW)[f"large.{suffix}"]
    assert isinstance(outcome, Picture), outcome
    assert (outcome.width, outcome.height) == (5000, 3990)


def test_a_jpeg_is_read_at_a_fraction_whatever_its_size_and_others_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    with Image.new("L", (8000, 5000), 128) as image:  # 40 million
        image.save(folder / "whole.jpg")
        image.save(folder / "in passes.jpg", progressive=True)
        image.save(folder / "large.png")
    (folder / "bomb.png").write_bytes(png_header(60_000, 60_000))
    save_picture(folder / "small.png")
    outcomes = read_all(folder, FEW)
    whole = outcomes.pop("whole.jpg")
    assert isinstance(whole, Picture)
    assert (whole.width, whole.height) == (8000, 5000)
    assert isinstance(outcomes.pop("small.png"), Picture)
    told = {name: one.reason for name, one in outcomes.items() if isinstance(one, Unreadable)}
    said = "The image has too many pixels to be opened safely: {} million. With the memory that is free, the limit is"
    assert told == {
        "in passes.jpg": f"{said.format('40')} 30 million. Try it again when more is free.",
        "large.png": f"{said.format('40')} 20 million. Try it again when more is free.",
        "bomb.png": f"{said.format('3,600')} 20 million. Try it again when more is free.",
    }


def test_where_no_memory_would_help_nobody_is_told_to_try_again(tmp_path: Path, few: None) -> None:
    (tmp_path / "large.png").write_bytes(png_header(6000, 5000))
    for limits, ends in ((FEW, "when more is free."), (Limits(MOST_MEMORY, 20 * MILLION, 0), "20 million.")):
        decode.keep_to(limits)
        outcome = read_picture(tmp_path / "large.png", 0, tmp_path / "library")
        assert isinstance(outcome, Unreadable)
        assert outcome.reason.endswith(ends)


def test_the_guard_of_pillow_is_never_off(tmp_path: Path, few: None) -> None:
    assert Image.MAX_IMAGE_PIXELS == 10 * MILLION
    with save_picture(tmp_path / "a.jpg").open("rb") as file, decode.open_image(file):
        assert Image.MAX_IMAGE_PIXELS == 10 * MILLION

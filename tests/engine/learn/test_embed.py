"""From preview files to pooled features."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from engine.errors import PictureError
from engine.learn import embed, pixels
from engine.learn.backbones import Backbone
from engine.paths import LibraryPaths
from engine.pictures.reading import Picture, read_picture
from tests.making import save_picture


def test_squares_hold_the_whole_photo(make_previews: Callable[..., list[Path]]) -> None:
    image = Image.new("RGB", (200, 100))
    image.paste("#ff0000", (0, 0, 100, 100))
    square = pixels.square(image, 50)
    assert square.shape == (3, 50, 50)
    assert square.dtype == np.uint8
    assert (square[0, :, :20] == 255).all()
    assert (square[0, :, 30:] == 0).all()


@pytest.mark.parametrize("mode", ["L", "RGBA", "P", "CMYK"])
def test_every_kind_of_picture_becomes_three_channels(mode: str) -> None:
    assert pixels.square(Image.new(mode, (9, 5)), 8).shape == (3, 8, 8)


def test_chunks_come_in_order_and_are_complete(make_previews: Callable[..., list[Path]]) -> None:
    files = make_previews(11)
    parts = list(pixels.chunks(files, 32, 4))
    assert [start for start, _ in parts] == [0, 4, 8]
    together = np.concatenate([part for _, part in parts])
    assert np.array_equal(together, np.stack([pixels.read_square(file, 32) for file in files]))


def test_closing_the_chunks_stops_their_threads(make_previews: Callable[..., list[Path]]) -> None:
    running = pixels.chunks(make_previews(20), 32, 2)
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("pixels")]


def test_no_files_give_no_chunks() -> None:
    assert list(pixels.chunks([], 32, 4)) == []


@pytest.mark.parametrize("content", [b"", b"not a picture", None])
def test_an_unreadable_preview_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "strange.jpg"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(PictureError, match=r"strange\.jpg"):
        pixels.read_square(file, 32)


def test_a_truncated_preview_is_named(make_previews: Callable[..., list[Path]]) -> None:
    file = make_previews(1)[0]
    file.write_bytes(file.read_bytes()[:400])
    with pytest.raises(PictureError):
        pixels.read_square(file, 32)


def test_features_come_in_order_whatever_the_chunk(
    backbone: Backbone, make_previews: Callable[..., list[Path]]
) -> None:
    files = make_previews(5)
    alone = np.concatenate([part for _, part in embed.pooled_features(backbone, files, chunk=1)])
    together = [part for _, part in embed.pooled_features(backbone, files, chunk=3)]
    assert [len(part) for part in together] == [3, 2]
    assert alone.shape == (5, backbone.channels)
    assert alone.dtype == np.float32
    np.testing.assert_allclose(np.concatenate(together), alone, atol=0.05)


def test_a_mirrored_photo_has_the_same_features(backbone: Backbone) -> None:
    squares = torch.randint(
        0, 256, (1, 3, 64, 64), dtype=torch.uint8, generator=torch.Generator().manual_seed(0)
    )
    plain = embed.pool_views(backbone, squares)
    torch.testing.assert_close(embed.pool_views(backbone, squares.flip(3)), plain, atol=0.05, rtol=0.05)


def test_a_graphics_processor_gets_what_was_read_ahead(
    backbone: Backbone, make_previews: Callable[..., list[Path]]
) -> None:
    """The name "cpu:0" is the same processor, for which everything is done as for a graphics processor."""
    files = make_previews(7)
    plain = np.concatenate([part for _, part in embed.pooled_features(backbone, files, workers=2)])
    parts = list(embed.pooled_features(backbone, files, "cpu:0", chunk=3, workers=2))
    assert [start for start, _ in parts] == [0, 3, 6]
    np.testing.assert_allclose(np.concatenate([part for _, part in parts]), plain, atol=0.05)

    stopped = embed.pooled_features(backbone, files, "cpu:0", chunk=1, workers=2)
    next(stopped)
    stopped.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("network")]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_photo_is_decoded_once_and_what_comes_after_reads_its_preview(
    suffix: str, tmp_path: Path, backbone: Backbone, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoders = Image._getdecoder
    begun: list[str] = []

    def counted(mode: str, name: str, *rest: Any) -> Any:
        begun.append(name)
        return decoders(mode, name, *rest)

    monkeypatch.setattr(Image, "_getdecoder", counted)
    photo = save_picture(tmp_path / f"photo.{suffix}")
    picture = read_picture(photo, 0, tmp_path / "library")
    assert isinstance(picture, Picture)
    assert len(begun) == 1  # hash, size, date and preview of one

    photo.unlink()  # nothing that comes after needs it
    begun.clear()
    preview = LibraryPaths(tmp_path / "library").preview(picture.content_hash)
    found = list(embed.pooled_features(backbone, [preview]))
    assert len(found) == 1
    assert begun == ["jpeg"]  # the photo and its mirror image of one

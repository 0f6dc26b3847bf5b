from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.thumbs.decode import decode
from app.thumbs.lru import PixmapCache
from app.thumbs.thumbs import MOST_RUNNING, MOST_WAITING, Thumbs


def test_the_cache_never_holds_more_bytes_than_allowed(qapp: QApplication) -> None:
    one = QPixmap(10, 10)
    size = 10 * 10 * one.depth() // 8
    cache = PixmapCache(most_bytes=3 * size)
    for photo_id in range(10):
        cache.put((photo_id, 128), QPixmap(10, 10))
        assert cache.bytes_held <= 3 * size
    assert len(cache) == 3
    assert cache.get((9, 128)) is not None
    assert cache.get((0, 128)) is None


def test_what_was_looked_at_last_stays(qapp: QApplication) -> None:
    size = QPixmap(10, 10).depth() // 8 * 100
    cache = PixmapCache(most_bytes=2 * size)
    cache.put((1, 128), QPixmap(10, 10))
    cache.put((2, 128), QPixmap(10, 10))
    cache.get((1, 128))
    cache.put((3, 128), QPixmap(10, 10))
    assert cache.get((1, 128)) is not None
    assert cache.get((2, 128)) is None


def test_putting_a_photo_again_counts_it_once(qapp: QApplication) -> None:
    cache = PixmapCache(most_bytes=10_000)
    cache.put((1, 128), QPixmap(10, 10))
    held = cache.bytes_held
    cache.put((1, 128), QPixmap(10, 10))
    assert cache.bytes_held == held


def test_a_thumbnail_arrives_by_the_photos_id(qtbot: QtBot, thumbs: Thumbs) -> None:
    with qtbot.waitSignal(thumbs.ready, timeout=5000) as told:
        assert thumbs.ask(3, 100) is None
    assert told.args == [3]
    shown = thumbs.ask(3, 100)
    assert shown is not None
    assert max(shown.width(), shown.height()) == 128


def test_a_late_result_is_kept_for_its_own_photo_though_another_is_shown(
    qtbot: QtBot, thumbs: Thumbs
) -> None:
    ready: list[int] = []
    thumbs.ready.connect(ready.append)
    thumbs.ask(1, 100)
    thumbs.forget_requests()
    thumbs.ask(2, 100)
    qtbot.waitUntil(lambda: {1, 2} <= set(ready), timeout=5000)
    assert thumbs.ask(1, 100) is not None
    assert thumbs.ask(2, 100) is not None


def test_requests_that_went_stale_are_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    thumbs = Thumbs(lambda photo_id: tmp_path / f"{photo_id}.jpg")
    for photo_id in range(MOST_WAITING * 3):
        thumbs.ask(photo_id, 100)
    assert thumbs.waiting <= MOST_WAITING
    thumbs.forget_requests()
    assert thumbs.waiting == 0
    thumbs.close()
    assert MOST_RUNNING < MOST_WAITING


def test_a_preview_that_cannot_be_read_is_known_as_missing(qtbot: QtBot, tmp_path: Path) -> None:
    thumbs = Thumbs(lambda photo_id: tmp_path / "gone.jpg")
    with qtbot.waitSignal(thumbs.ready, timeout=5000):
        thumbs.ask(1, 100)
    assert thumbs.is_missing(1)
    assert thumbs.ask(1, 100) is None
    assert thumbs.waiting == 0
    thumbs.close()


def test_originals_are_shown_upright_and_in_srgb(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 40), "red").save(tmp_path / "turned.jpg", exif=exif)
    image = decode(tmp_path / "turned.jpg")
    assert (image.width(), image.height()) == (40, 60)


def test_decoding_makes_no_image_larger(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "small.png")
    assert decode(tmp_path / "small.png", 512).width() == 60
    assert max(decode(tmp_path / "small.png", 30).size().toTuple()) == 30

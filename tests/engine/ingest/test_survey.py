from pathlib import Path

import pytest

from engine.errors import FolderError
from engine.ingest.survey import survey
from tests.making import make_folder, save_picture


def test_a_survey_counts_by_name_without_opening_files(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=3)
    save_picture(folder / "one.png")
    (folder / "unreadable.heic").write_bytes(b"12345")
    (folder / "letter.txt").write_text("Dear diary")
    (folder / "gone.jpg").symlink_to(folder / "nowhere")
    last = list(survey(folder, tmp_path / "library"))[-1]
    assert last.is_complete
    assert last.formats == {"JPEG": 12, "PNG": 1, "HEIC": 1}
    assert (last.photos, last.skipped, last.unreadable) == (14, 1, 1)
    photos = [path for path in folder.rglob("*.*") if path.exists() and path.suffix != ".txt"]
    assert last.size_bytes == sum(path.stat().st_size for path in photos)


def test_a_survey_of_nothing_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        list(survey(tmp_path / "gone", tmp_path))

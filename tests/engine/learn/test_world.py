"""Who does what where several processes learn together. tests/engine/test_shared_run.py starts real ones."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.learn import world
from engine.learn.cbswr.inputs import PAGE, begin_share
from engine.learn.cbswr.rows import RowFile


@given(total=st.integers(0, 300), size=st.integers(1, 9), step=st.integers(1, 40))
def test_the_shares_of_all_processes_are_everything_once_and_in_order(
    total: int, size: int, step: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "size", lambda: size)
        found: list[int] = []
        for here in range(size):
            patch.setattr(world, "_here", lambda here=here: here)
            own = range(total)[world.share(total, step)]
            assert not own or own.start % step == 0
            found += own
        assert found == list(range(total))


def test_parts_of_one_file_meet_between_pages_so_that_machines_never_write_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [
        RowFile(tmp_path / "maps", (3, 7), torch.float16),
        RowFile(tmp_path / "squares", (3, 8, 8), torch.uint8),
    ]
    monkeypatch.setattr(world, "size", lambda: 2)
    starts = []
    for here in range(2):
        monkeypatch.setattr(world, "_here", lambda here=here: here)
        starts.append(begin_share(files, 10_000).start)
        for file in files:
            file.close()
    assert starts[0] == 0
    assert starts[1] > 0
    assert all(starts[1] * file.bytes_per_row % PAGE == 0 for file in files)


def test_alone_everything_is_the_identity() -> None:
    rows = torch.arange(6.0).view(3, 2)
    assert world.gather(rows) is rows
    assert world.from_first("said") == "said"
    assert world.is_first()
    assert world.device() == "cpu"

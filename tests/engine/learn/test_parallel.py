import threading

import pytest
import torch

from engine.learn.parallel import in_order


def test_results_come_in_the_order_of_the_items() -> None:
    gate = threading.Event()

    def work(number: int) -> int:
        if number == 0:
            gate.wait(10)  # the first is the last to be done
        else:
            gate.set()
        return number * number

    assert list(in_order(work, range(20), workers=2)) == [number * number for number in range(20)]


def test_each_worker_uses_one_core_and_the_caller_keeps_its_own() -> None:
    before = torch.get_num_threads()
    assert list(in_order(lambda _: torch.get_num_threads(), range(4), workers=2)) == [1, 1, 1, 1]
    assert torch.get_num_threads() == before


def test_only_a_few_items_are_under_way_and_closing_drops_the_rest() -> None:
    begun: list[int] = []

    def note(number: int) -> int:
        begun.append(number)
        return number

    results = in_order(note, range(1000), workers=2)
    assert next(results) == 0
    results.close()
    assert len(begun) < 10


def test_an_error_reaches_the_caller() -> None:
    def work(number: int) -> int:
        if number == 3:
            raise ValueError("three")
        return number

    with pytest.raises(ValueError, match="three"):
        list(in_order(work, range(10), workers=2))

"""The words of the command: what the document about it says must be what it takes."""

import argparse
import re
import shlex
from pathlib import Path
from typing import get_args

import pytest

from engine.config import BACKBONES
from engine.evaluate import command
from engine.evaluate.evaluation import Wanted
from engine.evaluate.sets import DatasetName
from engine.evaluate.worker import LEARNING_METHODS

DOCUMENT = Path(__file__).parents[3] / "docs" / "evaluating.md"


def wanted(text: str) -> Wanted:
    """What a line of a shell asks for."""
    if "googlenet" not in BACKBONES:
        text = text.replace(" --backbone googlenet", "")
    words = shlex.split(text)
    assert words[:2] == ["kindred-engine", "evaluate"]
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.wanted(parser.parse_args(words[2:]))


def commands() -> dict[str, str]:
    """The commands of the document's last table by what they are for."""
    rows = re.findall(
        r"^\| (\w+ \d) \|.*?(kindred-engine evaluate [^`;]+)", DOCUMENT.read_text("utf-8"), re.MULTILINE
    )
    return dict(rows)


def test_there_is_a_command_for_each_table_and_the_figure() -> None:
    assert list(commands()) == [*(f"Table {number}" for number in range(1, 7)), "Figure 2"]


@pytest.mark.parametrize("name", list(commands()))
@pytest.mark.parametrize("dataset", get_args(DatasetName))
def test_the_commands_of_the_document_are_understood(name: str, dataset: str) -> None:
    asked = wanted(commands()[name].replace("$set", dataset))
    assert asked.protocol == "disjoint"
    assert "cbswr" in asked.methods
    assert asked.root.name == asked.dataset
    assert "published" in asked.recipes
    if name in ("Table 1", "Table 2"):
        assert set(asked.methods) == set(LEARNING_METHODS)
        assert asked.seeds == (0, 1, 2)
    if name == "Table 3":
        assert asked.epochs == 20
    if name == "Table 4":
        assert 32 in asked.sweep_k


@pytest.mark.parametrize(
    ("text", "seeds"), [("3", (0, 1, 2)), ("1", (0,)), ("0", (0,)), ("0,1,2", (0, 1, 2)), ("7,7,2", (7, 2))]
)
def test_seeds_are_a_number_of_them_or_a_list(text: str, seeds: tuple[int, ...]) -> None:
    assert wanted(f"kindred-engine evaluate photos --seeds {text}").seeds == seeds

"""The catalogues hold every text, and nothing but texts that are said."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.translations import catalogue
from tests.translations.__main__ import all_texts, compile_catalogue, templates
from tests.translations.sentences import Template, engine_templates
from tests.translations.texts import ROOT, NotLiteral, Text, window_texts

UPDATE = "run `python -m tests.translations`, and write the German that it asks for into kindred_de.ts"


@pytest.fixture(scope="module")
def german() -> dict[Text, str]:
    return catalogue.read(catalogue.GERMAN)


def test_every_text_of_the_sources_has_german_and_no_other_text_is_kept(german: dict[Text, str]) -> None:
    texts = all_texts() | {text for text in german if text.context == "Kinds"}
    assert sorted(texts - german.keys()) == [], UPDATE
    assert sorted(german.keys() - texts) == [], UPDATE
    assert [text for text, said in german.items() if not said.strip()] == [], UPDATE


def test_what_is_shipped_is_made_from_what_is_written(german: dict[Text, str], tmp_path: Path) -> None:
    compile_catalogue(catalogue.GERMAN, tmp_path / "made.qm")
    assert catalogue.GERMAN.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes(), UPDATE
    assert catalogue.TEMPLATES.read_text("utf-8") == templates(), UPDATE
    assert catalogue.GERMAN.read_text("utf-8") == catalogue.written(german, german, "de"), UPDATE


def test_a_translation_has_the_places_for_values_that_its_text_has(german: dict[Text, str]) -> None:
    assert {
        text: said
        for text, said in german.items()
        if sorted(re.findall(r"%\d", text.source)) != sorted(re.findall(r"%\d", said))
    } == {}


def test_a_translation_looks_like_its_text(german: dict[Text, str]) -> None:
    """Dots, marks of menus and line breaks are kept, and German has its own quotation marks."""
    wrong = []
    for text, said in german.items():
        is_alike = (
            text.source.endswith("…") == said.endswith("…")
            and text.source.count("\n") == said.count("\n")
            and len(re.findall("&[^&]", text.source)) == len(re.findall("&[^&]", said))
            and said == said.strip()
        )
        if not is_alike or "”" in said or '"' in said or said.count("„") != said.count("“"):
            wrong.append(f"{text}: {said}")
    assert wrong == []


def test_texts_are_found_in_every_spelling(tmp_path: Path) -> None:
    _write(
        tmp_path / "app/part.py",
        "class Part(QWidget):\n"
        "    def f(self, n):\n"
        '        self.tr("Own")\n'
        '        return translate("Words", "One" if n else "Many")\n',
    )
    assert window_texts(tmp_path) == {Text("Part", "Own"), Text("Words", "One"), Text("Words", "Many")}


@pytest.mark.parametrize(
    "line",
    [
        'translate("Words", text)',
        'translate("Words", f"{one} and more")',
        'box.tr("Kindred")',
        'QCoreApplication.translate("Words", "One")',
        "from app.i18n import translate as _",
    ],
)
def test_a_text_that_no_catalogue_could_hold_is_named_by_its_line(line: str, tmp_path: Path) -> None:
    _write(tmp_path / "app/part.py", f"\n{line}\n")
    with pytest.raises(NotLiteral, match="app/part.py:2"):
        window_texts(tmp_path)


def test_a_sentence_of_the_engine_is_found_with_its_values(tmp_path: Path) -> None:
    _write(
        tmp_path / "engine/part.py",
        '"""A docstring is not told."""\n'
        'HELP = "Look again."\n'
        "def f(folder, count, sentence):\n"
        '    log.warning("Nobody reads this.")\n'
        '    raise PictureError(f"{folder} is {count:,} times away. {HELP}", "A detail is not told.")\n'
        "    yield Progress(note=f\"{counted(count, 'row')} read\")\n"
        '    return f"It stays: {sentence}."\n',
    )
    _write(tmp_path / "engine/cli.py", 'print("Only the terminal says this.")\n')
    assert set(engine_templates(tmp_path)) > {
        Template("%1 is %2 times away. Look again.", "tn"),
        Template("%1 row read", "n"),
        Template("%1 rows read", "n"),
        Template("It stays: %1.", "p"),
    }
    told = " ".join(one.source for one in engine_templates(tmp_path))
    assert "not told" not in told
    assert "Nobody" not in told
    assert "terminal" not in told


def test_what_the_engine_says_is_never_shown_as_it_came() -> None:
    """Records of the engine and their sentences, by the names that the window gives them."""
    said = {"sentence", "sentences", "reason", "note", "why", "objections", "warnings", "device"}
    held = {
        "error",
        "end",
        "event",
        "evidence",
        "failure",
        "member",
        "measured",
        "plan",
        "problem",
        "progress",
    }
    held |= {"dial", "one", "verdict"}
    shown = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        passed = {id(inner) for node in ast.walk(tree) if _says_nothing(node) for inner in ast.walk(node)}
        asked = {id(node.test) for node in ast.walk(tree) if isinstance(node, ast.If | ast.IfExp)}
        shown += [
            f"{path.relative_to(ROOT).as_posix()}:{node.lineno}: {ast.unparse(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and node.attr in said
            and ast.unparse(node.value).rpartition(".")[2] in held
            and id(node) not in passed | asked
        ]
    assert shown == []


def _says_nothing(node: ast.AST) -> bool:
    """A question about what is told, or the way into the window's language."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"engine_text", "log.error", "log.warning", "event.reason"}
    return isinstance(node, ast.Compare | ast.BoolOp) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

"""Every sentence of the engine that the window may show, as a template, read from the engine's sources.

A sentence is a literal that begins with a capital or a value and ends like one. Phrases do not; PHRASES names the
places where they stand. What only the terminal says is left out by TERMINAL.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.translations.texts import ROOT

TERMINAL = (
    "engine/__init__.py",
    "engine/cli.py",
    "engine/charting.py",
    "engine/contact_sheet.py",
    "engine/correcting.py",
    "engine/evaluate/",
    "engine/explaining.py",
    "engine/exporting_commands.py",
    "engine/exports/listing.py",  # lists, and reading them again, are commands only
    "engine/exports/reading.py",
    "engine/fetching.py",
    "engine/foreground.py",
    "engine/jobs/check.py",
    "engine/jobs/doctor.py",
    "engine/jobs/masking.py",
    "engine/jobs/mending.py",
    "engine/jobs/reporting.py",  # a report is for those who mend
    "engine/learn/helping.py",  # several processes are started in a terminal
    "engine/learn/world.py",
    "engine/minding.py",
    "engine/reviewing.py",
    "engine/searching.py",
    "engine/terminal.py",
    "engine/upkeep.py",
    "engine/weeding.py",
)
UNSEEN = {"import_groups", "must_agree"}
"""Functions whose sentences come up in a terminal only: a list of groups is read, several processes disagree."""

PHRASES = {
    "Evidence",
    "OSError",
    "Silent",
    "Unusable",
    "_WORDS",
    "_again",
    "_note",
    "_try",
    "describe",
    "note",
    "warn",
    "where",
}
"""Names of what a phrase is assigned to, handed to, or made in."""

SYSTEM = (
    "Input/output error",
    "Is a directory",
    "No such file or directory",
    "No space left on device",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
    "Too many levels of symbolic links",
    "Transport endpoint is not connected",
    "reading failed",
    "the drive may have none",
)
"""What stands for the cause in sentences about files: the system's commonest words, and ours where it has none."""

BUGS = {"AssertionError", "AttributeError", "RuntimeError", "TypeError", "ValueError"}
KNOWN = re.compile(r"[A-Z]\w*(Error|Full|NotFound|NoTrash)|_TooManyPixels")
"""Errors with a sentence first; what follows goes behind "details" and is for those who mend."""

SENTENCE = re.compile(r"['`A-Z\x00].* .*([.?]|[.?:;] ?\x00)", re.DOTALL)
SQL = re.compile(r"(AND|DELETE|INSERT|SELECT|UPDATE|VACUUM|WHERE|\x00 =) ")
PHRASE = re.compile(r".*[a-z]{2}.*", re.DOTALL)
INNER = {
    "_again",
    "advice",
    "error",
    "hint",
    "instead",
    "reason",
    "sentence",
    "strerror",
    "troubles",
    "where",
}
"""Values that are sentences or phrases themselves."""


@dataclass(frozen=True, order=True)
class Template:
    """`source` has %1, %2, ... for values. `kinds` has a letter for each: n number, s size, p phrase, t any text."""

    source: str
    kinds: str


@dataclass(frozen=True)
class _Part:
    """A piece of a literal: text, or a value of some kind."""

    text: str = ""
    kind: str = ""


def engine_templates(root: Path = ROOT) -> list[Template]:
    """All templates, in the order of their texts."""
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted((root / "engine").rglob("*.py"))
    }
    constants = _constants(trees)
    found = {Template(one, "") for one in SYSTEM}
    for path, tree in trees.items():
        if not path.startswith(TERMINAL):
            for node, is_phrase in _literals(tree, False):
                found.update(_templates(node, constants, is_phrase=is_phrase))
    return sorted(found)


def _constants(trees: Mapping[str, ast.Module]) -> dict[str, str]:
    """Texts that have a name in capitals, which other texts are made with."""
    return {
        target.id: node.value.value
        for tree in trees.values()
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id.isupper() and isinstance(node.value.value, str)
    }


def _literals(node: ast.AST, is_phrase: bool) -> Iterator[tuple[ast.expr, bool]]:
    """The literals below a node, and whether they stand where a phrase may."""
    match node:
        case ast.Expr(ast.Constant()) | ast.Compare() | ast.Subscript():
            return  # a docstring, or nothing that is told
        case ast.Constant(str()) | ast.JoinedStr():
            yield node, is_phrase
            return
        case ast.Call():
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if called in BUGS | UNSEEN or (isinstance(node.func, ast.Attribute) and _is_log(node.func.value)):
                return
            told = node.args[:1] if KNOWN.fullmatch(called) else node.args
            for one in (node.func, *told, *node.keywords):
                yield from _literals(one, is_phrase or called in PHRASES)
            return
        case ast.Assign():
            is_phrase = is_phrase or any(
                getattr(one, "id", getattr(one, "attr", "")) in PHRASES for one in node.targets
            )
        case ast.keyword():
            is_phrase = node.arg in PHRASES
        case ast.FunctionDef(name) if name in UNSEEN:
            return
        case ast.FunctionDef():
            is_phrase = node.name in PHRASES
    for child in ast.iter_child_nodes(node):
        yield from _literals(child, is_phrase)


def _is_log(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "log"


def _templates(node: ast.expr, constants: Mapping[str, str], *, is_phrase: bool) -> Iterator[Template]:
    for parts in _readings(node, constants):
        kinds = "".join(part.kind for part in parts)
        marked = "".join(part.text or "\0" for part in parts).strip()
        if not (PHRASE if is_phrase else SENTENCE).fullmatch(marked) or " " not in marked:
            continue
        pieces = marked.split("\0")
        if re.search("[A-Za-z]{2}", marked) and not SQL.match(marked):
            yield Template(
                "".join(f"{piece}%{number}" for number, piece in enumerate(pieces[:-1], 1)) + pieces[-1],
                kinds,
            )


def _readings(node: ast.expr, constants: Mapping[str, str]) -> Iterator[list[_Part]]:
    """A literal taken apart, once for each choice in it: singular and plural are two texts."""
    if isinstance(node, ast.Constant):
        yield [_Part(str(node.value))]
    elif isinstance(node, ast.JoinedStr):
        choices = [_choices(one, constants) for one in node.values]
        for chosen in itertools.product(*choices):
            yield [part for parts in chosen for part in parts if part.text or part.kind]


def _choices(node: ast.expr, constants: Mapping[str, str]) -> list[list[_Part]]:
    match node:
        case ast.Constant(str(text)):
            return [[_Part(text)]]
        case ast.FormattedValue(ast.Name(name)) if name in constants:
            return [[_Part(constants[name])]]
        case ast.FormattedValue(ast.IfExp(_, ast.Constant(str(one)), ast.Constant(str(other)))):
            return [[_Part(one)], [_Part(other)]]
        case ast.FormattedValue(ast.Call(ast.Name("counted"), [_, ast.Constant(str(noun))])):
            return [[_Part(kind="n"), _Part(f" {noun}")], [_Part(kind="n"), _Part(f" {noun}s")]]
        case ast.FormattedValue(ast.Call(ast.Name("size"))):
            return [[_Part(kind="s")]]
        case ast.FormattedValue(value, _, format_) if format_ is not None:
            spec = ast.unparse(format_)
            return [[_Part(kind="n" if "," in spec or "f" in spec.removeprefix("f") else _kind(value))]]
        case ast.FormattedValue(value):
            return [[_Part(kind=_kind(value))]]
    raise TypeError(ast.unparse(node))


def _kind(value: ast.expr) -> str:
    names = {
        one.id if isinstance(one, ast.Name) else one.attr
        for one in ast.walk(value)
        if isinstance(one, ast.Name | ast.Attribute)
    }
    return "p" if names & INNER else "t"

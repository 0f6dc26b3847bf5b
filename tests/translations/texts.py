"""Every text that the window says, read from its sources without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BELOW = ("app/i18n.py", "app/engine_texts.py", "app/suggestions.py")
"""What `translate` itself is made of, and what looks up texts of the engine: those are gathered from the engine."""


@dataclass(frozen=True, order=True)
class Text:
    """A text with the context that tells equal ones apart."""

    context: str
    source: str


class NotLiteral(Exception):
    """A text is computed, so no catalogue can hold it. The message names the file and the line."""


def window_texts(root: Path = ROOT) -> set[Text]:
    """What `translate` and `self.tr` are called with below `app/`. Raises NotLiteral."""
    found: set[Text] = set()
    for path in sorted((root / "app").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        tree = ast.parse(path.read_text("utf-8"))
        _refuse_aliases(tree, name)
        found.update(_of(tree, name, ""))
    return found


def _of(node: ast.AST, path: str, around: str) -> Iterator[Text]:
    """around: the class that the node is in, which is the context of `self.tr`."""
    for child in ast.iter_child_nodes(node):
        yield from _of(child, path, child.name if isinstance(child, ast.ClassDef) else around)
        if not isinstance(child, ast.Call):
            continue
        match child.func:
            case ast.Name("translate"):
                (context,), sources = _literals(child.args[0], path), _literals(child.args[1], path)
            case ast.Attribute(ast.Name("self"), "tr"):
                context, sources = around, _literals(child.args[0], path)
            case _:
                continue
        yield from (Text(context, source) for source in sources)


def _literals(node: ast.expr, path: str) -> list[str]:
    """The text of a literal, or both texts of "one if … else other"."""
    match node:
        case ast.Constant(str(text)):
            return [text]
        case ast.IfExp(_, body, orelse):
            return [*_literals(body, path), *_literals(orelse, path)]
    raise NotLiteral(f"{path}:{node.lineno}: {ast.unparse(node)} is no literal text")


def _refuse_aliases(tree: ast.AST, path: str) -> None:
    """`translate` under another name, or Qt's own, would be overlooked."""
    if path in BELOW:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for one in node.names:
                if one.name == "translate" and one.asname:
                    raise NotLiteral(f"{path}:{node.lineno}: translate is imported as {one.asname}")
        match node:
            case ast.Attribute(ast.Name("self"), "tr"):
                pass
            case ast.Attribute(_, "tr") | ast.Attribute(ast.Name("QCoreApplication"), "translate"):
                raise NotLiteral(f"{path}:{node.lineno}: {ast.unparse(node)}: say it by translate or self.tr")

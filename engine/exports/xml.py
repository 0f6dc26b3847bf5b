"""XML from strangers, read without risk and written back with nothing lost.

Python's own DOM keeps what XMP lives by: prefixes, comments, processing instructions, the order of attributes. Its
writer loses line ends in attributes, so there is one here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.dom import expatbuilder
from xml.dom.minidom import Document, Node
from xml.parsers import expat

LARGEST = 8 << 20  # bytes; sidecars with an editor's masks in them stay below 2 MB
_DEEPEST = 100
_MOST_ELEMENTS = 100_000


class Unusable(Exception):
    """This is no XML that we work with. The text says why, to follow "it" in a sentence."""


def parse(data: bytes) -> Document:
    """The document. Raises Unusable where it is broken, huge, deeply nested, or declares a document type.

    Entities can be declared in a document type only, so neither can any be expanded, nor one be fetched.
    """
    if len(data) > LARGEST:
        raise Unusable(f"is larger than {LARGEST >> 20} MB")
    _examine(data)
    try:
        return expatbuilder.parseString(data, namespaces=True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unusable(f"is not XML ({error})") from error


def write(document: Document) -> bytes:
    """The document in UTF-8. What stood before and after its element stands on lines of its own."""
    parts = []
    if document.encoding or document.version:
        parts.append('<?xml version="1.0" encoding="UTF-8"?>')
    parts += ["".join(_written(node)) for node in document.childNodes]
    return ("\n".join(parts) + "\n").encode()


def clean(text: str) -> str:
    """The text without what XML cannot hold: control characters, halves of characters."""
    return "".join(one for one in text if _is_char(ord(one)))


def _is_char(code: int) -> bool:
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or 0x10000 <= code <= 0x10FFFF
    ) and not 0x7F <= code <= 0x9F


def _examine(data: bytes) -> None:
    """Read it once without building anything."""
    parser = expat.ParserCreate()
    depth = count = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise Unusable("is nested too deeply or has too many parts")

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise Unusable("declares a document type, which XMP never does and which can do harm")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unusable(f"is not XML ({error})") from error


def _written(node: Any) -> Iterator[str]:
    match node.nodeType:
        case Node.ELEMENT_NODE:
            attributes = "".join(
                f' {name}="{_escaped(value, is_attribute=True)}"' for name, value in node.attributes.items()
            )
            if not node.childNodes:
                yield f"<{node.tagName}{attributes}/>"
                return
            yield f"<{node.tagName}{attributes}>"
            for child in node.childNodes:
                yield from _written(child)
            yield f"</{node.tagName}>"
        case Node.TEXT_NODE:
            yield _escaped(node.data)
        case Node.CDATA_SECTION_NODE:
            yield f"<![CDATA[{node.data}]]>"
        case Node.COMMENT_NODE:
            yield f"<!--{node.data}-->"
        case Node.PROCESSING_INSTRUCTION_NODE:
            yield f"<?{node.target} {node.data}?>" if node.data else f"<?{node.target}?>"
        case _:  # the parser gives no others where there is no document type
            raise Unusable(f"has a part of an unknown kind ({node.nodeName})")


def _escaped(text: str, *, is_attribute: bool = False) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    if is_attribute:
        text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text

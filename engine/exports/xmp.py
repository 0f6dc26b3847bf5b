"""A group's name into an XMP sidecar, among whatever other programs keep there.

Three properties hold keywords: `dc:subject` (flat; everybody), `lr:hierarchicalSubject` (Lightroom's, "Kindred|Boats")
and `digiKam:TagsList` (digiKam's, "Kindred/Boats"). Of them only items of ours are ever taken out: what stands below
the root "Kindred", and flat subjects that we are known to have added. Everything else stays as it is.
Source: XMP Specification Part 1 (ISO 16684-1), section 7 for the forms that a property can have in RDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.dom.minidom import Document, Element, Node

from engine.exports.xml import Unusable, clean, parse, write

ROOT = "Kindred"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/"
DIGIKAM = "http://www.digikam.org/ns/1.0/"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_CONTAINERS = ("Bag", "Seq", "Alt")
_LONGEST_TAG = 200  # characters

_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Kindred">\n '
    f'<rdf:RDF xmlns:rdf="{RDF}">\n  <rdf:Description rdf:about=""/>\n </rdf:RDF>\n</x:xmpmeta>'
)


@dataclass(frozen=True, slots=True)
class Merged:
    """`content`: the whole sidecar. `subjects`: the flat subjects in it that are ours now."""

    content: bytes
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Property:
    uri: str
    prefix: str
    name: str
    container: str


_SUBJECT = _Property(DC, "dc", "subject", "Bag")
_HIERARCHICAL = _Property(LIGHTROOM, "lr", "hierarchicalSubject", "Bag")
_TAGS = _Property(DIGIKAM, "digiKam", "TagsList", "Seq")


def merge(existing: bytes | None, label: str, ours: frozenset[str]) -> Merged:
    """The sidecar with this group's tags in the place of earlier ones of ours; with no group's where `label` is "".

    `ours`: flat subjects that we added to it before. A sidecar that says all that already comes back byte for byte.
    Raises Unusable for what cannot be merged into.
    """
    document = parse(_EMPTY.encode() if existing is None else existing)
    rdf = _rdf(document)
    label = _tag(label)
    was_there = label in _texts(rdf, _SUBJECT) and label not in ours
    path = {"|": f"{ROOT}|{label.replace('|', '-')}", "/": f"{ROOT}/{label.replace('/', '-')}"}
    seeds = _other_keywords(rdf, ours) if label and existing is not None else []
    changes = [
        _edit(rdf, _SUBJECT, lambda text: text in ours and text != label, label),
        _edit(rdf, _HIERARCHICAL, lambda text: _is_below_root(text, "|", path), path["|"] if label else ""),
        *(_edit(rdf, _TAGS, lambda _: False, seed) for seed in seeds),
        _edit(rdf, _TAGS, lambda text: _is_below_root(text, "/", path), path["/"] if label else ""),
    ]
    subjects = frozenset({label} if label and not was_there else ())
    if existing is not None and not any(changes):
        return Merged(existing, subjects)
    return Merged(write(document), subjects)


def _tag(label: str) -> str:
    """One line of text, as XML can hold it."""
    return " ".join(clean("".join(" " if one in "\t\r\n" else one for one in label)).split())[
        :_LONGEST_TAG
    ].strip()


def _is_below_root(text: str, separator: str, path: dict[str, str]) -> bool:
    """Whether an item is a tag of ours other than the one that is to be there."""
    return (text == ROOT or text.startswith(ROOT + separator)) and text != path[separator]


def _other_keywords(rdf: Element, ours: frozenset[str]) -> list[str]:
    """What digiKam sees of a sidecar without its own property: the hierarchical keywords, else the flat ones.

    It would see them no more beside a list of ours alone, for of these properties it reads the first that is there
    (unless it is told to read all). They are written as it reads them: a slash within a name becomes a backslash.
    """
    if _texts(rdf, _TAGS):
        return []
    paths = [text for text in _texts(rdf, _HIERARCHICAL) if text.partition("|")[0] != ROOT]
    covered = {part for text in paths for part in text.split("|")}
    flat = [text for text in _texts(rdf, _SUBJECT) if text not in ours and text not in covered]
    return [text.replace("/", "\\").replace("|", "/") for text in sorted(paths)] + sorted(flat)


def _rdf(document: Document) -> Element:
    found = list(document.getElementsByTagNameNS(RDF, "RDF"))
    if len(found) > 1:
        raise Unusable("holds more than one description of a photo")
    if found:
        return found[0]
    root = document.documentElement
    assert root is not None
    if root.namespaceURI != "adobe:ns:meta/":
        raise Unusable("is XML, but no XMP")
    rdf = document.createElementNS(RDF, "rdf:RDF")
    rdf.setAttributeNS(_XMLNS, "xmlns:rdf", RDF)
    root.appendChild(rdf)
    return rdf


def _edit(rdf: Element, what: _Property, is_stale: Callable[[str], bool], wanted: str) -> bool:
    """Take stale items out of a property and put one in, unless it is there; whether anything changed."""
    has_changed = False
    is_there = not wanted
    for description in _descriptions(rdf):
        if description.hasAttributeNS(what.uri, what.name):  # a single value, written as an attribute
            text = description.getAttributeNS(what.uri, what.name)
            if not is_there or is_stale(text):
                description.removeAttributeNS(what.uri, what.name)
                if not is_stale(text) and text:
                    _append(_container(_element(description, what), what), text)
                has_changed = True
            is_there = is_there or text == wanted
        for element in _elements(description, what):
            for item in list(_items(element)):
                said = _text(item)
                if said is not None and is_stale(said) and not _is_qualified(item):
                    _remove(item)
                    has_changed = True
                elif said == wanted:
                    is_there = True
    if is_there:
        return has_changed
    existing = next((one for each in _descriptions(rdf) for one in _elements(each, what)), None)
    if existing is None:
        existing = _element(next(_descriptions(rdf), None) or _describe(rdf), what)
    _append(_container(existing, what), wanted)
    return True


def _texts(rdf: Element, what: _Property) -> set[str]:
    found = set()
    for description in _descriptions(rdf):
        if description.hasAttributeNS(what.uri, what.name):
            found.add(description.getAttributeNS(what.uri, what.name))
        for element in _elements(description, what):
            found.update(text for item in _items(element) if (text := _text(item)) is not None)
    return found


def _descriptions(rdf: Element) -> Iterator[Element]:
    yield from (one for one in _children(rdf) if (one.namespaceURI, one.localName) == (RDF, "Description"))


def _elements(description: Element, what: _Property) -> list[Element]:
    return [
        one for one in _children(description) if (one.namespaceURI, one.localName) == (what.uri, what.name)
    ]


def _items(element: Element) -> Iterator[Element]:
    """The items of an array; the property itself where it is a plain text."""
    children = _children(element)
    if not children:
        if _text(element):
            yield element
        return
    if len(children) > 1 or children[0].namespaceURI != RDF or children[0].localName not in _CONTAINERS:
        raise Unusable(f"writes {element.tagName} in a form that is not understood")
    yield from _children(children[0])


def _container(element: Element, what: _Property) -> Element:
    """The array of a property; made of its plain text where it has none."""
    children = _children(element)
    if children:
        return children[0]
    if any(name.namespaceURI == RDF for name in element.attributes.values()):
        raise Unusable(f"writes {element.tagName} in a form that is not understood")
    text = _text(element)
    for child in list(element.childNodes):
        element.removeChild(child)
    container = _make(element, RDF, "rdf", what.container)
    if text:
        _append(container, text)
    return container


def _append(container: Element, text: str) -> None:
    """A new last item, laid out as the one before it."""
    before = [one for one in container.childNodes if one.nodeType == Node.TEXT_NODE and "\n" in one.data]
    tail = container.lastChild
    if before and tail is not None and tail.nodeType == Node.TEXT_NODE:
        container.insertBefore(_document(container).createTextNode(before[0].data), tail)
        item = _make(container, RDF, "rdf", "li", before=tail)
    else:
        item = _make(container, RDF, "rdf", "li")
    item.appendChild(_document(container).createTextNode(text))


def _remove(item: Element) -> None:
    gap = item.previousSibling
    parent: Any = item.parentNode
    if gap is not None and gap.nodeType == Node.TEXT_NODE and not gap.data.strip():
        parent.removeChild(gap)
    parent.removeChild(item)


def _describe(rdf: Element) -> Element:
    description = _make(rdf, RDF, "rdf", "Description")
    prefix = description.tagName.partition(":")[0] if ":" in description.tagName else "rdf"
    description.setAttributeNS(RDF, f"{prefix}:about", "")
    return description


def _element(description: Element, what: _Property) -> Element:
    return _make(description, what.uri, what.prefix, what.name)


def _make(parent: Element, uri: str, prefix: str, name: str, before: Any = None) -> Element:
    """A new child. The prefix that stands for the namespace here is used; where there is none it is declared."""
    known = _prefix(parent, uri)
    made = _document(parent).createElementNS(uri, f"{known or prefix}:{name}")
    if known is None:
        made.setAttributeNS(_XMLNS, f"xmlns:{prefix}", uri)
    parent.insertBefore(made, before)
    return made


def _document(node: Element) -> Document:
    document = node.ownerDocument
    assert document is not None
    return document


def _prefix(element: Element, uri: str) -> str | None:
    hidden: set[str] = set()
    node: Node | None = element
    while isinstance(node, Element):
        for attribute in node.attributes.values():
            if attribute.prefix == "xmlns" and attribute.localName not in hidden:
                if attribute.value == uri:
                    return attribute.localName
                hidden.add(attribute.localName)
        node = node.parentNode
    return None


def _text(element: Element) -> str | None:
    """The text of an item; None where it is more than a text."""
    if any(child.nodeType == Node.ELEMENT_NODE for child in element.childNodes):
        return None
    kinds = (Node.TEXT_NODE, Node.CDATA_SECTION_NODE)
    texts: list[Any] = [child for child in element.childNodes if child.nodeType in kinds]
    return "".join(child.data for child in texts).strip()


def _is_qualified(item: Element) -> bool:
    """Whether somebody said more of an item than its text: its language, for example."""
    return any(one.prefix != "xmlns" and one.name != "xmlns" for one in item.attributes.values())


def _children(element: Element) -> list[Element]:
    return [child for child in element.childNodes if child.nodeType == Node.ELEMENT_NODE]

"""One language's texts in Qt's own format, as Qt Linguist reads and writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from tests.translations.texts import ROOT, Text

FOLDER = ROOT / "resources" / "translations"
GERMAN = FOLDER / "kindred_de.ts"
TEMPLATES = FOLDER / "engine.json"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read(path: Path) -> dict[Text, str]:
    """The translation of each text, "" where there is none yet."""
    return {
        Text(context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ElementTree.parse(path).getroot().iterfind("context")
        for message in context.iterfind("message")
    }


def written(texts: Iterable[Text], known: Mapping[Text, str], language: str) -> str:
    """The catalogue of exactly these texts, in their order, so that the same texts always give the same bytes."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, group in groupby(sorted(texts), lambda one: one.context):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for text in group:
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = text.source
            translation = ElementTree.SubElement(message, "translation")
            if known.get(text):
                translation.text = known[text]
            else:
                translation.set("type", "unfinished")
    ElementTree.indent(root, "  ")
    return HEAD + ElementTree.tostring(root, encoding="unicode") + "\n"

"""Sidecars merged with what other programs wrote, judged by exiftool and exiv2 where they are installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.exports.xml import Unusable
from engine.exports.xmp import DC, DIGIKAM, LIGHTROOM, RDF, merge

NONE: frozenset[str] = frozenset()

LIGHTROOM_SIDECAR = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0-c000 1.000000">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
    xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
    xmlns:odd="http://example.org/odd/"
   xmp:Rating="4"
   xmp:Label="Red"
   crs:Exposure2012="+0.35"
   odd:Note="two&#10;lines &amp; a &quot;quote&quot;">
   <xmpMM:History>
    <rdf:Seq>
     <rdf:li stEvt:action="derived" stEvt:parameters="converted from image/x-canon-cr2 to image/tiff"/>
     <rdf:li stEvt:action="saved" stEvt:changed="/metadata"/>
    </rdf:Seq>
   </xmpMM:History>
   <dc:title>
    <rdf:Alt><rdf:li xml:lang="x-default">Harbour</rdf:li><rdf:li xml:lang="de">Hafen</rdf:li></rdf:Alt>
   </dc:title>
   <dc:subject>
    <rdf:Bag>
     <rdf:li>holiday</rdf:li>
     <rdf:li>Places</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <lr:hierarchicalSubject>
    <rdf:Bag>
     <rdf:li>Places|Harbour</rdf:li>
    </rdf:Bag>
   </lr:hierarchicalSubject>
   <odd:Struct rdf:parseType="Resource">
    <odd:Inner><rdf:Bag><rdf:li rdf:parseType="Resource"><odd:Deep>\xc3\xa4</odd:Deep></rdf:li></rdf:Bag></odd:Inner>
   </odd:Struct>
   <odd:Qualified><rdf:Description><rdf:value>v</rdf:value><odd:Q>q</odd:Q></rdf:Description></odd:Qualified>
   <!-- a comment -->
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""

DIGIKAM_SIDECAR = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:digiKam="http://www.digikam.org/ns/1.0/" digiKam:ColorLabel="0">
   <digiKam:TagsList><rdf:Seq><rdf:li>People/Ann</rdf:li><rdf:li>Kindred/Old</rdf:li></rdf:Seq></digiKam:TagsList>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:subject><rdf:Bag><rdf:li>Ann</rdf:li><rdf:li>Old</rdf:li></rdf:Bag></dc:subject>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def values(content: bytes, uri: str, name: str) -> list[str]:
    """The items of a property, read by another parser."""
    root = ElementTree.fromstring(content)
    return [
        one.text or "" for element in root.iter(f"{{{uri}}}{name}") for one in element.iter(f"{{{RDF}}}li")
    ]


def foreign(content: bytes) -> str:
    """A canonical form of everything but the three properties of keywords."""
    root = ElementTree.fromstring(content)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (
                f"{{{DC}}}subject",
                f"{{{LIGHTROOM}}}hierarchicalSubject",
                f"{{{DIGIKAM}}}TagsList",
            ):
                parent.remove(child)
        for name in (f"{{{DC}}}subject", f"{{{LIGHTROOM}}}hierarchicalSubject", f"{{{DIGIKAM}}}TagsList"):
            parent.attrib.pop(name, None)
    return ElementTree.canonicalize(ElementTree.tostring(root), strip_text=True)


def test_a_new_sidecar_has_the_group_in_all_three_places() -> None:
    made = merge(None, "Boats", NONE)
    assert values(made.content, DC, "subject") == ["Boats"]
    assert values(made.content, LIGHTROOM, "hierarchicalSubject") == ["Kindred|Boats"]
    assert values(made.content, DIGIKAM, "TagsList") == ["Kindred/Boats"]
    assert made.subjects == {"Boats"}


@pytest.mark.parametrize("existing", [LIGHTROOM_SIDECAR, DIGIKAM_SIDECAR])
def test_what_others_wrote_survives(existing: bytes) -> None:
    made = merge(existing, "Boats", NONE)
    assert foreign(made.content) == foreign(existing)
    assert set(values(existing, DC, "subject")) < set(values(made.content, DC, "subject"))
    for packet in (b"<?xpacket", b"<!-- a comment -->", b"&#10;"):
        assert made.content.count(packet) == existing.count(packet)
    assert merge(made.content, "Boats", made.subjects) == made  # byte for byte


def test_only_tags_of_ours_are_replaced() -> None:
    made = merge(DIGIKAM_SIDECAR, "New", frozenset({"Old"}))
    assert values(made.content, DC, "subject") == ["Ann", "New"]
    assert values(made.content, DIGIKAM, "TagsList") == ["People/Ann", "Kindred/New"]
    kept = merge(DIGIKAM_SIDECAR, "New", NONE)  # nobody knows that "Old" is ours
    assert values(kept.content, DC, "subject") == ["Ann", "Old", "New"]
    gone = merge(made.content, "", made.subjects)
    assert values(gone.content, DC, "subject") == ["Ann"]
    assert values(gone.content, DIGIKAM, "TagsList") == ["People/Ann"]


def test_a_subject_that_was_there_before_is_not_ours() -> None:
    made = merge(LIGHTROOM_SIDECAR, "holiday", NONE)
    assert made.subjects == NONE
    assert values(merge(made.content, "", made.subjects).content, DC, "subject") == ["holiday", "Places"]


def test_digikam_goes_on_to_see_what_lightroom_wrote() -> None:
    """It reads its own property first and, where that is there, no other."""
    made = merge(LIGHTROOM_SIDECAR, "Boats", NONE)
    assert values(made.content, DIGIKAM, "TagsList") == ["Places/Harbour", "holiday", "Kindred/Boats"]


@pytest.mark.parametrize(
    "subject",
    [
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:subject="one"/>',
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>one</dc:subject>'
        b"</rdf:Description>",
        b'<rdf:Description rdf:about="" xmlns:a="http://purl.org/dc/elements/1.1/"><a:subject><rdf:Seq>'
        b"<rdf:li>one</rdf:li></rdf:Seq></a:subject></rdf:Description>",
        b'<rdf:Description rdf:about="" xmlns:dc="urn:not-dublin-core" dc:subject="one">'
        b'<d:subject xmlns:d="http://purl.org/dc/elements/1.1/"><rdf:Bag><rdf:li>one</rdf:li></rdf:Bag></d:subject>'
        b"</rdf:Description>",
    ],
)
def test_every_form_of_a_property_is_added_to(subject: bytes) -> None:
    existing = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        + subject
        + b"</rdf:RDF></x:xmpmeta>"
    )
    made = merge(existing, "Boats", NONE)
    assert values(made.content, DC, "subject") == ["one", "Boats"]
    assert merge(made.content, "Boats", made.subjects).content == made.content


HOSTILE = {
    "entity expansion": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>',
    "an external entity": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>',
    "a document type alone": b'<!DOCTYPE x><x:xmpmeta xmlns:x="adobe:ns:meta/"/>',
    "nothing": b"",
    "a cut": LIGHTROOM_SIDECAR[:700],
    "no XML": b"\xff\xd8\xff\xe0 a JPEG",
    "other XML": b"<svg/>",
    "depth": b"<a>" * 5000 + b"</a>" * 5000,
    "a huge file": b"<a>" + b" " * (9 << 20) + b"</a>",
    "an undeclared prefix": b"<x:xmpmeta/>",
    "an unknown encoding": b'<?xml version="1.0" encoding="klingon"?><a/>',
    "an unknown form": LIGHTROOM_SIDECAR.replace(
        b"<dc:subject>", b'<dc:subject rdf:parseType="Literal"><b/>'
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_merged_into_is_refused_with_a_reason(name: str) -> None:
    with pytest.raises(Unusable, match=r"^(is|declares|writes|holds) "):
        merge(HOSTILE[name], "Boats", NONE)


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec=None)))
def test_any_name_makes_valid_xml(name: str) -> None:
    made = merge(LIGHTROOM_SIDECAR, name, NONE)
    subjects = values(made.content, DC, "subject")
    assert subjects[:2] == ["holiday", "Places"]
    assert merge(made.content, name, made.subjects).content == made.content
    assert foreign(made.content) == foreign(LIGHTROOM_SIDECAR)


PROPERTY = st.sampled_from(
    [
        "<z:a>text &amp; &lt;</z:a>",
        '<z:b rdf:parseType="Resource"><z:in>x</z:in><z:in2/></z:b>',
        '<z:c><rdf:Alt><rdf:li xml:lang="x-default">\u00fc</rdf:li></rdf:Alt></z:c>',
        '<z:d rdf:resource="urn:x"/>',
        "<z:e><![CDATA[a < b]]></z:e>",
        "<z:f><rdf:Description><rdf:value>v</rdf:value><z:q>q</z:q></rdf:Description></z:f>",
        "<?pi some data?>",
        "<!-- said -->",
        "<w:g xmlns:w='urn:w' w:h='1'/>",
    ]
)
KEYWORDS = st.lists(st.text("ab|/ é&<", min_size=1).map(str.strip).filter(bool), max_size=4)


@st.composite
def sidecars(draw: st.DrawFn) -> tuple[bytes, list[str]]:
    """A sidecar of several descriptions, with its flat subjects in one of the forms that they may have."""
    from xml.sax.saxutils import escape, quoteattr

    subjects = draw(KEYWORDS)
    form = draw(st.sampled_from(["Bag", "Seq", "attribute", "none"]))
    attribute, element = "", ""
    if form in ("Bag", "Seq") and subjects:
        items = "".join(f"<rdf:li>{escape(one)}</rdf:li>" for one in subjects)
        element = f"<dc:subject><rdf:{form}>{items}</rdf:{form}></dc:subject>"
    elif form == "attribute" and subjects:
        subjects = subjects[:1]
        attribute = f"dc:subject={quoteattr(subjects[0])}"
    else:
        subjects = []
    others = ["".join(draw(st.lists(PROPERTY, max_size=4, unique=True))) for _ in range(2)]
    text = (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="" xmlns:z="urn:z" z:n="1&#10;2">{others[0]}'
        f'</rdf:Description><rdf:Description rdf:about="" xmlns:dc="{DC}" xmlns:z="urn:z" {attribute}>{others[1]}'
        f'{element}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return text.encode(draw(st.sampled_from(["utf-8", "utf-16"]))), subjects


@settings(deadline=None, max_examples=60)
@given(sidecars(), st.text("ab|/ é&<", min_size=1))
def test_whatever_a_sidecar_holds_survives_and_ours_can_be_taken_out_again(
    sidecar: tuple[bytes, list[str]], label: str
) -> None:
    existing, subjects = sidecar
    made = merge(existing, label, NONE)
    assert foreign(made.content) == foreign(existing)
    own = " ".join(label.split())
    told = values(made.content, DC, "subject")
    if own:
        assert told == subjects + ([] if own in subjects else [own])
    again = merge(made.content, label, made.subjects)
    assert again.content == made.content
    without = merge(made.content, "", made.subjects)
    assert foreign(without.content) == foreign(existing)
    if own:
        assert values(without.content, DC, "subject") == subjects
        assert not any(one.startswith("Kindred") for one in values(without.content, DIGIKAM, "TagsList"))


def exiftool(path: Path) -> dict[str, Any]:
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not installed")
    done = subprocess.run(
        ["exiftool", "-j", "-G1", "-struct", "-a", path], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)[0]
    return {name: value for name, value in found.items() if name.startswith("XMP-")}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("existing", [LIGHTROOM_SIDECAR, DIGIKAM_SIDECAR])
def test_exiftool_reads_ours_and_all_that_was_there(existing: bytes, tmp_path: Path) -> None:
    before, after = tmp_path / "before.xmp", tmp_path / "after.xmp"
    before.write_bytes(existing)
    after.write_bytes(merge(existing, "Boats & <Ships> ü", NONE).content)
    old, new = exiftool(before), exiftool(after)
    ours = {"XMP-dc:Subject", "XMP-lr:HierarchicalSubject", "XMP-digiKam:TagsList"}
    assert {name: value for name, value in new.items() if name not in ours} == {
        name: value for name, value in old.items() if name not in ours
    }
    assert as_list(new["XMP-dc:Subject"])[-1] == "Boats & <Ships> ü"
    assert as_list(new["XMP-lr:HierarchicalSubject"])[-1] == "Kindred|Boats & <Ships> ü"
    assert as_list(new["XMP-digiKam:TagsList"])[-1] == "Kindred/Boats & <Ships> ü"
    for name in ours & old.keys():
        theirs = [one for one in as_list(old[name]) if not one.startswith("Kindred")]
        assert as_list(new[name])[: len(theirs)] == theirs


def exiv2(path: Path) -> list[list[str]]:
    if shutil.which("exiv2") is None:
        pytest.skip("exiv2 is not installed")
    done = subprocess.run(["exiv2", "-PXkyt", path], capture_output=True, text=True)
    assert done.returncode in (0, 253), done.stderr
    assert "Warning" not in done.stderr
    assert "Error" not in done.stderr
    return [line.split(maxsplit=2) for line in done.stdout.splitlines() if line.startswith("Xmp.")]


@pytest.mark.parametrize("existing", [LIGHTROOM_SIDECAR, DIGIKAM_SIDECAR, None])
def test_exiv2_reads_ours_and_all_that_was_there(existing: bytes | None, tmp_path: Path) -> None:
    before, after = tmp_path / "before.xmp", tmp_path / "after.xmp"
    after.write_bytes(merge(existing, "Boats", NONE).content)
    new = exiv2(after)
    keys = {line[0]: line for line in new}
    assert keys["Xmp.dc.subject"][2].split(", ")[-1] == "Boats"
    assert keys["Xmp.lr.hierarchicalSubject"][2].split(", ")[-1] == "Kindred|Boats"
    assert keys["Xmp.digiKam.TagsList"][2].split(", ")[-1] == "Kindred/Boats"
    if existing is not None:
        before.write_bytes(existing)
        changed = {"Xmp.dc.subject", "Xmp.lr.hierarchicalSubject", "Xmp.digiKam.TagsList"}
        assert [one for one in new if one[0] not in changed] == [
            one for one in exiv2(before) if one[0] not in changed
        ]

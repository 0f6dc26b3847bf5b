"""Words in the names of files and folders; what cameras, programs and calendars write there are none."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

MOST_FOLDERS = 6  # above a photo, the nearest
MOST_WORDS = 8  # of one file or folder
LONGEST = 48  # characters of a phrase; what is longer is a sentence and no name
LONGEST_WORD = 24
LONGEST_HASH = 8  # characters of a hexadecimal number from which it is one and not a word with a counter
SHORTEST = 3  # letters, in scripts that have two cases: a single character of others may be a word

_SAYS_NOTHING = """
img imgs image images photo photos pic pics pict picture pictures photographs photography frame frames
foto fotos bild bilder imagen imagenes imagem imagens immagine immagini

dsc dscn dscf dscm dcim mvi mov gopr gopro pxl imgp cimg hpim kif sam dji pano panorama burst hdr raw cam camera kamera
canon nikon olymp apple msdcf pana media eos lumix andro vid video videos clip

jpg jpeg png tif tiff heic heif webp gif bmp nef arw dng orf raf xmp

copy copies kopie kopien copie copia kopia backup backups edit edited edits bearbeitet export exported exports final
version new neu old tmp temp untitled unbenannt unnamed resized scaled thumb thumbs thumbnail thumbnails

folder folders ordner dir album albums alben upload uploads download downloads desktop documents library misc various
other others file files data dataset train test val set collection

monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz mai juni juli oktober
dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril
mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre
ottobre dicembre
"""
"""Pictures as such; cameras and their folders; kinds of files; what was done to them; where they happened to lie; and
days and months, since dates speak for themselves."""

_BELONGS_BETWEEN = """
a an the and of in on at to by for from with der die das den dem des und von vom zum zur im am an auf bei mit le la les
du de des et en au aux avec el los las del y con por il lo gli di da e o
"""
"""Words that belong into a phrase and are no name alone."""

_NOT_WORDS, _BETWEEN = frozenset(_SAYS_NOTHING.split()), frozenset(_BELONGS_BETWEEN.split())

_ONE_WORD = frozenset({"whatsapp", "youtube", "tiktok", "playstation"})

_HEX = re.compile(r"[0-9a-f]+")
_DIGIT = re.compile(r"\d")
_HAS_WORD = re.compile(r"[^\W\d_]")
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")


def of_file(folders: Sequence[str], stem: str) -> dict[str, str]:
    """What a photo could be called after its place: each word and the beginnings of each name, by their key.

    folders: the folders that it lies in, the outermost first. stem: the file's name without its suffix. A key is equal
    for spellings that differ in case only; its value is a spelling.
    """
    found: dict[str, str] = {}
    for name in (*folders[-MOST_FOLDERS:], stem):
        found.update(_of_name(without_counter(name)))
    return found


def without_counter(name: str) -> str:
    """The same for all photos of a series: which digits a name has does not matter here."""
    return _DIGIT.sub("0", name)


@functools.lru_cache(maxsize=10_000)
def _of_name(name: str) -> dict[str, str]:
    if not _HAS_WORD.search(name):
        return {}
    words = list(itertools.islice(_words(unicodedata.normalize("NFC", name)), MOST_WORDS))
    while words and not is_word(words[0]):
        words.pop(0)
    found: dict[str, str] = {}
    for end, word in enumerate(words, 1):
        if not is_word(word):
            continue
        for phrase in (word, " ".join(words[:end])):
            if len(phrase) <= LONGEST:
                found[phrase.casefold()] = phrase
    return found


def is_word(text: str) -> bool:
    """Whether a word could be a name alone."""
    has_case = text[0].lower() != text[0].upper()
    return (SHORTEST if has_case else 1) <= len(text) <= LONGEST_WORD and text.casefold() not in _BETWEEN


def _words(text: str) -> Iterator[str]:
    """The words of a name in their order, those between them too: neither numbers nor what says nothing."""
    for is_chunk, characters in itertools.groupby(text, key=_is_of_chunk):
        if not is_chunk:
            continue
        chunk = "".join(characters).strip("'’")
        if _is_code(chunk):
            continue
        for letters in re.split(r"\d+", chunk):
            for part in _parts(letters):
                if (len(part) > 1 or _is_caseless(part)) and part.casefold() not in _NOT_WORDS:
                    yield part


def _parts(letters: str) -> list[str]:
    """The words of CamelCase; what is spelled so and is one word stays whole."""
    parts = _CAMEL.split(letters)
    is_one = letters.casefold() in _ONE_WORD or any(len(part) < 2 for part in parts)
    return [letters] if is_one else parts


def _is_code(chunk: str) -> bool:
    """A hash, or letters and digits in turns, as programs name files."""
    if len(chunk) >= LONGEST_HASH and _HEX.fullmatch(chunk.lower()) and any(one.isdigit() for one in chunk):
        return True
    turns = sum(a.isdigit() != b.isdigit() for a, b in itertools.pairwise(chunk))
    return turns > 2


def _is_caseless(part: str) -> bool:
    return bool(part) and part[0].lower() == part[0].upper()


@functools.lru_cache(maxsize=4_096)
def _is_of_chunk(character: str) -> bool:
    """Letters with their marks, digits, and the apostrophe inside names."""
    return unicodedata.category(character)[0] in "LMN" or character in "'’"

"""Language: which one the window speaks, and how it writes numbers and dates."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app.theme.resources import catalogue_path

Language = Literal["system", "en", "de"]
"""What the person may choose; "system" is the first language of the desktop that the window speaks."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
SPOKEN = {QLocale.Language.English: "en", QLocale.Language.German: "de"}
_NAME = "kindred-language"


def language_named(name: str) -> Language:
    """The language of that name; the system's where there is none of it."""
    return next((one for one in LANGUAGES if one == name), "system")


def spoken(language: Language = "system") -> str:
    """The code of the language that is spoken where this one is chosen: "en" or "de"."""
    if language != "system":
        return language
    preferred = (QLocale(one).language() for one in QLocale.system().uiLanguages())
    return next((SPOKEN[one] for one in preferred if one in SPOKEN), "en")


def current() -> str:
    """The code of the language that is spoken now."""
    return SPOKEN.get(QLocale().language(), "en")


def install(language: Language = "system") -> None:
    """Speak this language from now on, and write numbers and dates its way, as far as the system agrees with it.

    Widgets that are there already keep their words. Needs the QApplication.
    """
    code = spoken(language)
    application, system, chosen = QCoreApplication.instance(), QLocale.system(), QLocale(code)
    QLocale.setDefault(system if system.language() == chosen.language() else chosen)
    assert application is not None
    for one in application.findChildren(QTranslator, _NAME):
        QCoreApplication.removeTranslator(one)
        one.setParent(None)
    if code != "en":
        for folder, name in (
            (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
            (str(catalogue_path(code).parent), catalogue_path(code).stem),
        ):
            _load(application, folder, name)


def _load(application: QObject, folder: str, name: str) -> None:
    """Where a catalogue is not there, its texts stay English."""
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)


def translate(context: str, text: str, *values: str) -> str:
    """A translated sentence with its values. `text` must be a literal: catalogues are made from the sources."""
    return fill(QCoreApplication.translate(context, text), *values)


def fill(text: str, *values: str) -> str:
    """The text with %1, %2, ... replaced by `values`, all in one go.

    In one go, because a value may hold a "%2" of its own: file names are untrusted text.
    """
    pieces = text.split("%")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        number = int(piece[0]) if piece[:1].isdigit() else 0
        filled.append(values[number - 1] + piece[1:] if 1 <= number <= len(values) else "%" + piece)
    return "".join(filled)

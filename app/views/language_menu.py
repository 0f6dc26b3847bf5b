"""The menu of the window's languages, each in its own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app import i18n
from app.i18n import LANGUAGES, Language, language_named, translate
from app.settings import Settings


class LanguageMenu(QMenu):
    """Another language is spoken from the next start on: every part of the window has said its words by now.

    Signals:
        told(str): a language was chosen; when it is spoken, in a sentence.
    """

    told = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(translate("Actions", "Lan&guage"), parent)
        self.setObjectName("languageMenu")
        self._settings = settings
        self._together = QActionGroup(self)
        for language in LANGUAGES:
            action = QAction(name(language), self._together)
            action.setObjectName(f"language-{language}")
            action.setCheckable(True)
            action.setChecked(language == settings.language)
            self.addAction(action)
        self._together.triggered.connect(self._on_chosen)

    def choose(self, language: Language) -> None:
        """As if the person had chosen it in the menu."""
        next(one for one in self.actions() if one.objectName() == f"language-{language}").trigger()

    def _on_chosen(self, action: QAction) -> None:
        language = language_named(action.objectName().removeprefix("language-"))
        self._settings.language = language
        self.told.emit(announcement(language))


def name(language: Language) -> str:
    """Languages call themselves by their own names, so that who strayed finds back."""
    match language:
        case "system":
            return translate("Languages", "&System")
        case "en":
            return "&English"
        case "de":
            return "&Deutsch"


def announcement(language: Language) -> str:
    """When the language is spoken, in a sentence."""
    code = i18n.spoken(language)
    if code == i18n.current():
        return translate("Languages", "Kindred speaks this language already, and will at its next start.")
    own_name = name(language_named(code)).replace("&", "")
    return translate("Languages", "Kindred speaks %1 from its next start.", own_name)

"""Settings: how the window looks, moves and speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from app.actions import Actions
from app.i18n import LANGUAGES, Language, translate
from app.preferences.section import Section
from app.settings import Settings
from app.theme import motion
from app.theme.motion import Motion
from app.theme.theme import Appearance, Theme
from app.views.language_menu import LanguageMenu, announcement, name
from app.views.photo_grid import LARGEST, SMALLEST, STEP


class LooksSection(Section):
    """All at once, but for the language.

    Args:
        show_photos_at: give the photos of all grids this height.
    """

    @staticmethod
    def name() -> str:
        return translate("Settings", "Looks")

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        actions: Actions,
        languages: LanguageMenu,
        show_photos_at: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._actions = actions
        self._languages = languages
        self._show_photos_at = show_photos_at
        self.add_heading(translate("Settings", "Language"))
        self._language = self.add_choice(
            translate("Settings", "The window speaks"),
            "settingsLanguage",
            self._on_language,
            [(name(language).replace("&", ""), language) for language in LANGUAGES],
        )
        self._next_start = self.add_words("", "settingsNextStart")
        self._next_start.hide()
        self.add_heading(translate("Settings", "Appearance"))
        self._appearance = self.add_choice(
            translate("Settings", "Light or dark"),
            "settingsAppearance",
            self._on_appearance,
            (
                (translate("Settings", "As the system"), "system"),
                (translate("Settings", "Light"), "light"),
                (translate("Settings", "Dark"), "dark"),
            ),
        )
        self.add_words(
            translate(
                "Settings",
                "Where the system asks for high contrast, lines and quiet words are shown in full.",
            )
        )
        self.add_heading(translate("Settings", "Photos"))
        caption = translate("Settings", "Size of photos")
        ends = (translate("Settings", "small"), translate("Settings", "large"))
        self._size = self.add_slider(caption, "settingsPhotoSize", ends, (SMALLEST, LARGEST))
        self._size.setSingleStep(STEP)
        self._size.setPageStep(2 * STEP)
        self._size.valueChanged.connect(self._on_size)
        self.add_heading(translate("Settings", "Motion"))
        self._motion = self.add_choice(
            translate("Settings", "Photos and groups glide to where they belong"),
            "settingsMotion",
            self._on_motion,
            (
                (translate("Settings", "As the system"), "system"),
                (translate("Settings", "Never"), "still"),
                (translate("Settings", "Always"), "moving"),
            ),
        )
        self.column.addStretch(1)

    def read(self) -> None:
        self._language.choose(self._settings.language)
        self._appearance.choose(self._theme.appearance)
        self._motion.choose(self._settings.motion)
        self._size.blockSignals(True)
        self._size.setValue(self._settings.thumb_size)
        self._size.blockSignals(False)

    def _on_language(self) -> None:
        language = cast(Language, self._language.chosen)
        self._languages.choose(language)
        self._next_start.setText(announcement(language))
        self._next_start.show()

    def _on_appearance(self) -> None:
        self._actions[cast(Appearance, self._appearance.chosen)].trigger()

    def _on_motion(self) -> None:
        self._settings.motion = cast(Motion, self._motion.chosen)
        motion.wish(self._settings.motion)

    def _on_size(self, height: int) -> None:
        self._show_photos_at(height)

"""Which appearance is shown, and everything that follows from it: palette, style sheet, icons."""

from __future__ import annotations

from typing import Literal, cast, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from app.theme import icons
from app.theme.fonts import font, line_height
from app.theme.resources import chevron_path, style_sheet_template
from app.theme.tokens import DARK, LIGHT, Colours, in_full_contrast

Appearance = Literal["system", "light", "dark"]


def appearance_named(name: str) -> Appearance:
    """The appearance of that name; the system's where there is none of it."""
    return cast(Appearance, name) if name in get_args(Appearance) else "system"


class Theme(QObject):
    """Follows the system's light or dark until the person chooses one of them, and its contrast in either.

    Signals:
        changed: other colours are in force; whoever painted with the old ones paints again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, appearance: Appearance = "system") -> None:
        super().__init__(application)
        self._application = application
        self.appearance: Appearance = appearance
        self.colours = LIGHT
        application.setStyle("Fusion")
        application.setFont(font())
        self._hints = application.styleHints()  # held: what it says of contrast is gone with it
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._accessibility = self._hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self._apply)
        self.choose(appearance)

    def choose(self, appearance: Appearance) -> None:
        """Show this appearance from now on."""
        self.appearance = appearance
        self._application.setStyleSheet("")  # or what follows polishes everything once more
        schemes = {
            "system": Qt.ColorScheme.Unknown,
            "light": Qt.ColorScheme.Light,
            "dark": Qt.ColorScheme.Dark,
        }
        self._application.styleHints().setColorScheme(schemes[appearance])
        self._apply()

    def icon(self, name: str, margin: int = 0) -> QIcon:
        return icons.icon(name, self.colours, margin)

    def _on_scheme_changed(self) -> None:
        if self.appearance == "system":
            self._apply()

    def _apply(self) -> None:
        match self.appearance:
            case "system":
                is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
            case chosen:
                is_dark = chosen == "dark"
        self.colours = DARK if is_dark else LIGHT
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            self.colours = in_full_contrast(self.colours)
        # Taken off first: a sheet that replaces another polishes a widget once for each of its ancestors too (Qt 6.11),
        # which takes four times as long.
        self._application.setStyleSheet("")
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()


def palette(colours: Colours) -> QPalette:
    """The same colours for everything that Qt paints by itself."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in {
        role.Window: colours.window,
        role.Base: colours.panel,
        role.AlternateBase: colours.window,
        role.Button: colours.panel,
        role.ToolTipBase: colours.panel,
        role.Text: colours.text,
        role.WindowText: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.BrightText: colours.loss,
        role.PlaceholderText: colours.secondary,
        role.Highlight: colours.accent_fill,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.text,
        role.Light: colours.panel,
        role.Midlight: colours.hairline,
        role.Mid: colours.hairline,
        role.Dark: colours.hairline,
        role.Shadow: colours.hairline,
    }.items():
        made.setColor(which, QColor(value))
    for which in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.secondary))
    return made


def style_sheet(colours: Colours) -> str:
    """The template with this appearance's colours, and the height of a line, in place of their @names."""
    sheet = style_sheet_template()
    names = [name for name in Colours.__dataclass_fields__ if name != "is_dark"]
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(colours, name))
    sheet = sheet.replace("@chevron", chevron_path(is_dark=colours.is_dark).as_posix())
    return sheet.replace("@line", str(line_height()))

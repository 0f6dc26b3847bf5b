"""Settings: how sure a photo has to be to be in a group, and whether folders are watched."""

from __future__ import annotations

from collections.abc import Callable

from app import words
from app.actions import Actions
from app.i18n import translate
from app.preferences.section import Section
from app.views.buttons import push_button
from engine import Library

PERCENT = 100
MOST = 60  # percent: above, hardly any photo is in a group


class GroupingSection(Section):
    """The groups follow at once.

    Args:
        on_strictness: tell the places that other photos are "not sure" now.
    """

    @staticmethod
    def name() -> str:
        return translate("Settings", "Groups")

    def __init__(self, library: Library, actions: Actions, on_strictness: Callable[[], None]) -> None:
        super().__init__()
        self._library = library
        self._actions = actions
        self._on_strictness = on_strictness
        self.add_heading(translate("Settings", "Not sure"))
        caption = translate("Settings", "How sure Kindred must be of a photo to put it into a group")
        self.add_words(caption + ".")
        ends = (translate("Settings", "lenient"), translate("Settings", "strict"))
        self._strictness = self.add_slider(caption, "settingsStrictness", ends, (0, MOST))
        self._strictness.setPageStep(5)
        self._strictness.valueChanged.connect(self._on_moved)
        self._strictness.sliderReleased.connect(self._on_released)
        self._told = self.add_words("", "settingsNotSure")
        self._own = push_button(
            translate("Settings", "As Kindred would"), "settingsOwnStrictness", self._on_own
        )
        self.add_buttons(self._own)
        self.add_heading(translate("Settings", "Folders"))
        self._watch = self.add_switch(
            translate("Settings", "Watch folders"),
            "settingsWatch",
            self._on_watch,
            translate(
                "Settings",
                "New photos are read as they come and join the groups that fit. "
                "Nothing is learned until you ask for it.",
            ),
        )
        self._leave_out = push_button(
            translate("Settings", "Leave folders and files out…"),
            "settingsLeaveOut",
            actions["leave-out"].trigger,
        )
        self.add_buttons(self._leave_out)
        self.column.addStretch(1)

    def read(self) -> None:
        self._strictness.blockSignals(True)
        self._strictness.setValue(round(PERCENT * self._library.groups.strictness()))
        self._strictness.blockSignals(False)
        self._watch.setChecked(self._library.folders.is_watched())
        self._tell()

    def _tell(self) -> None:
        count = len(self._library.groups.not_sure())
        self._told.setText(
            translate(
                "Settings",
                "%1 % of what there can be; %2 waits in “Not sure”."
                if count == 1
                else "%1 % of what there can be; %2 wait in “Not sure”.",
                words.number(self._strictness.value()),
                words.photos(count),
            )
        )

    def _on_moved(self, value: int) -> None:
        """Cut anew once the handle is let go; by keys at once."""
        if not self._strictness.isSliderDown():
            self._set(value / PERCENT)

    def _on_released(self) -> None:
        self._set(self._strictness.value() / PERCENT)

    def _on_own(self) -> None:
        self._set(None)
        self.read()

    def _set(self, confidence: float | None) -> None:
        self._library.groups.be_strict(confidence)
        self._on_strictness()
        self._tell()

    def _on_watch(self, is_on: bool) -> None:
        """The menu's switch does it, so that both always agree."""
        if self._actions["watch"].isChecked() != is_on:
            self._actions["watch"].trigger()

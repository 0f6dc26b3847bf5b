"""Settings: which processor learns, how much of it, and when."""

from __future__ import annotations

from typing import cast

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.manners import Manners, automatic_threads
from app.preferences.section import Section
from app.settings import LearningTime, Settings
from engine.config import DeviceName
from engine.keeping import DevicesFound, FindDevices


class ComputingSection(Section):
    """Processors are looked for when the section is first opened."""

    @staticmethod
    def name() -> str:
        return translate("Settings", "Computing")

    def __init__(self, settings: Settings, manners: Manners, jobs: Jobs, bridge: Bridge) -> None:
        super().__init__()
        self._settings = settings
        self._manners = manners
        self._jobs = jobs
        self._found: DevicesFound | None = None
        self._job: int | None = None
        self.add_heading(translate("Settings", "Processor"))
        self._device = self.add_choice(
            translate("Settings", "Learn on"), "settingsDevice", self._on_device, self._devices()
        )
        self._about_device = self.add_words("", "settingsDevices")
        cores = automatic_threads() + 1
        self._threads = self.add_choice(
            translate("Settings", "Cores"), "settingsThreads", self._on_threads, _threads(cores)
        )
        self.add_words(translate("Settings", "From the next step of the work on."))
        self.add_heading(translate("Settings", "While you use this window"))
        self._gentle = self.add_switch(
            translate("Settings", "Work gently"),
            "settingsGentle",
            self._on_gentle,
            translate(
                "Settings",
                "Fewer cores, breaks between steps and a lower priority, at once and until the window is left alone "
                "for a minute. Learning takes longer meanwhile; what it learns is the same. "
                "On Linux the lower priority lasts until the next start.",
            ),
        )
        self._time = self.add_choice(
            translate("Settings", "Learning goes on"),
            "settingsLearningTime",
            self._on_time,
            (
                (translate("Settings", "Always"), "always"),
                (translate("Settings", "Only while this window is left alone"), "away"),
            ),
        )
        self.add_words(
            translate(
                "Settings",
                "Reading photos, the first look and groups are never held up. “Resume” lets learning go on at once.",
            )
        )
        self.column.addStretch(1)
        bridge.devices_found.connect(self._on_found)

    def read(self) -> None:
        self._device.choose(self._settings.device or "auto")
        threads = self._settings.threads
        self._threads.choose(threads)
        if self._threads.chosen is None:  # more than this machine has, kept on another one
            self._threads.choose(0)
        self._gentle.setChecked(self._settings.is_gentle)
        self._time.choose(self._settings.learning_time)
        if self._job is None:
            self._job = self._jobs.submit(FindDevices())
            self._about_device.setText(translate("Settings", "Looking for graphics processors…"))

    def _devices(self) -> tuple[tuple[str, DeviceName], ...]:
        choices: list[tuple[str, DeviceName]] = [
            (translate("Settings", "The fastest there is"), "auto"),
            (translate("Settings", "The processor"), "cpu"),
        ]
        if (self._found is not None and self._found.graphics) or self._settings.device == "cuda":
            choices.append((translate("Settings", "The graphics processor"), "cuda"))
        return tuple(choices)

    def _on_found(self, _job: int, event: DevicesFound) -> None:
        self._found = event
        self._device.offer(self._devices())
        self._device.choose(self._settings.device or "auto")
        if event.graphics:
            text = translate("Settings", "Found: %1; %2.", ", ".join(event.graphics), engine_text(event.cpu))
        else:
            text = translate(
                "Settings", "Found: %1. No graphics processor that can be used.", engine_text(event.cpu)
            )
        self._about_device.setText(
            text
            + " "
            + translate("Settings", "Groups that are there stay; it counts from the next learning on.")
        )

    def _on_device(self) -> None:
        self._settings.device = cast(DeviceName, self._device.chosen)

    def _on_threads(self) -> None:
        self._settings.threads = cast(int, self._threads.chosen)
        self._manners.apply()

    def _on_gentle(self, is_on: bool) -> None:
        self._settings.is_gentle = is_on
        self._manners.apply()

    def _on_time(self) -> None:
        self._settings.learning_time = cast(LearningTime, self._time.chosen)
        self._manners.apply()


def _threads(cores: int) -> list[tuple[str, int]]:
    """0 is automatic."""
    automatic = translate("Settings", "All but one (%1)", words.number(automatic_threads()))
    return [(automatic, 0), *((words.number(count), count) for count in range(1, cores + 1))]

"""Settings: the networks that learning can start from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.preferences.fetcher import Fetcher
from app.preferences.section import INDENT, Section
from app.settings import Settings
from app.views.buttons import push_button
from app.views.labels import label, set_ink
from engine import KnownNetwork, all_networks, remove_network

STEPS = 1000


class NetworksSection(Section):
    """Each network with what it is, how large, under which licence, and whether it is here."""

    @staticmethod
    def name() -> str:
        return translate("Settings", "Networks")

    def __init__(self, settings: Settings, fetcher: Fetcher) -> None:
        super().__init__()
        self._settings = settings
        self._fetcher = fetcher
        self._rows: dict[str, NetworkRow] = {}
        self.add_words(
            translate(
                "Settings",
                "Learning starts from a network that has seen photos in general. The one that is part of Kindred suits "
                "most libraries; another one counts from the next organising on, and forms other groups.",
            )
        )
        self.column.addSpacing(8)
        for network in all_networks():
            row = NetworkRow(network, _sentence(network.name))
            row.choice.clicked.connect(partial(self._on_chosen, network.name))
            row.fetch.clicked.connect(partial(self._on_fetch, network.name))
            row.remove.clicked.connect(partial(self._on_remove, network.name))
            row.stop.clicked.connect(fetcher.give_up)
            self._rows[network.name] = row
            self.column.addWidget(row)
        self._sentence = label(wraps=True, name="networksSentence")
        self.column.addWidget(self._sentence)
        self.column.addStretch(1)
        fetcher.progressed.connect(self._on_progressed)
        fetcher.ended.connect(self._on_ended)

    def read(self) -> None:
        networks = {one.name: one for one in all_networks()}
        chosen = self._settings.backbone
        if chosen is None or not networks[chosen].is_here:
            chosen = next(iter(networks))
        for name, row in self._rows.items():
            row.show_network(networks[name], is_fetching=self._fetcher.name == name)
            row.choice.setChecked(name == chosen)
            row.fetch.setEnabled(not self._fetcher.is_fetching)

    def row(self, name: str) -> NetworkRow:
        return self._rows[name]

    def _on_chosen(self, name: str) -> None:
        self._settings.backbone = name
        self._say(
            translate(
                "Settings", "“%1” counts from the next organising on. Groups that are there stay.", name
            )
        )
        self.read()

    def _on_fetch(self, name: str) -> None:
        """Nothing is fetched without consent, and consent needs to know what comes from where."""
        network = self._rows[name].network
        box = QMessageBox(self)
        box.setObjectName("consentBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(translate("Settings", "Fetch “%1”?", name))
        box.setInformativeText(
            translate(
                "Settings",
                "About %1 MB come from %2, under the licence %3. Kindred opens a connection for this and nothing else, "
                "and sends nothing of your photos.",
                words.number(network.megabytes),
                network.source,
                network.licence,
            )
        )
        fetch = box.addButton(translate("Settings", "Fetch it"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is fetch:
            self._say("")
            self._fetcher.fetch(name)
            self.read()

    def _on_remove(self, name: str) -> None:
        remove_network(name)
        if self._settings.backbone == name:
            self._settings.backbone = next(iter(self._rows))
        self._say(
            translate(
                "Settings",
                "“%1” was removed. Groups that were made with it stay; it can be fetched again.",
                name,
            )
        )
        self.read()

    def _on_progressed(self, done: int, total: int) -> None:
        if self._fetcher.name in self._rows:
            self._rows[self._fetcher.name].show_progress(done, total)

    def _on_ended(self, sentence: str) -> None:
        self._say(sentence, is_loss=bool(sentence))
        self.read()

    def _say(self, sentence: str, *, is_loss: bool = False) -> None:
        self._sentence.setText(sentence)
        set_ink(self._sentence, "loss" if is_loss else "text")


class NetworkRow(QWidget):
    """One network: chosen or not, here or not, and what can be done about that."""

    def __init__(self, network: KnownNetwork, sentence: str) -> None:
        super().__init__()
        self.network = network
        self.choice = QRadioButton(network.name)
        self.choice.setObjectName(f"network-{network.name}")
        self.choice.setAccessibleDescription(sentence)
        self.choice.setAutoExclusive(False)
        self.fetch = push_button(translate("Settings", "Fetch…"), f"fetch-{network.name}")
        self.fetch.setAccessibleName(translate("Settings", "Fetch %1", network.name))
        self.remove = push_button(translate("Settings", "Remove"), f"remove-{network.name}")
        self.remove.setAccessibleName(translate("Settings", "Remove %1", network.name))
        self.stop = push_button(translate("Settings", "Cancel"), f"stop-{network.name}")
        self.stop.setAccessibleName(translate("Settings", "Cancel fetching %1", network.name))
        self._about = label(ink="secondary", wraps=True)
        self._about.setContentsMargins(INDENT, 0, 0, 4)
        self._sentence = sentence
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("Settings", "How much of %1 is here", network.name))
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.choice, 1)
        for button in (self.fetch, self.remove, self.stop):
            upper.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addLayout(upper)
        column.addWidget(self._about)
        column.addWidget(self._bar)
        self.show_network(network, is_fetching=False)

    def show_network(self, network: KnownNetwork, *, is_fetching: bool) -> None:
        self.network = network
        size = translate("Settings", "about %1 MB", words.number(network.megabytes))
        if network.is_ours:
            state = translate("Settings", "part of Kindred")
        elif network.is_here:
            state = translate("Settings", "on this computer")
        elif network.has_begun:
            state = translate("Settings", "begun, the rest can be fetched")
        else:
            state = translate("Settings", "not on this computer")
        self._about.setText(" · ".join((self._sentence, size, network.licence, state)))
        self.choice.setEnabled(network.is_here)
        self.fetch.setVisible(not network.is_here and not is_fetching)
        self.remove.setVisible(
            (network.is_here or network.has_begun) and not network.is_ours and not is_fetching
        )
        self.stop.setVisible(is_fetching)
        self._bar.setVisible(is_fetching)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, STEPS if total else 0)
        if total:
            self._bar.setValue(round(STEPS * done / total))


def _sentence(name: str) -> str:
    match name:
        case "googlenet":
            return translate("Settings", "the network of the article")
        case "resnet50":
            return translate("Settings", "larger and slower, for photos in general")
        case "dinov2-small":
            return translate("Settings", "a transformer, good at what things are made of")
        case "dinov2-base":
            return translate("Settings", "the same, larger: four times as slow")
        case _:
            return translate("Settings", "small and quick")

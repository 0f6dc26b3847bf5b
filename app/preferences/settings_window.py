"""The window of the settings: its sections by name, and the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.i18n import translate
from app.preferences.section import Section
from app.theme.fonts import window_size
from app.views.buttons import push_button

ROOM = 24  # beside the longest name of a section


class SettingsWindow(QDialog):
    """Everything takes effect as it is set, so there is nothing to confirm and nothing to cancel.

    A section is made when it is first opened.
    """

    def __init__(
        self, sections: Mapping[type[Section], Callable[[], Section]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsWindow")
        self.setWindowTitle(translate("Settings", "Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sections = sections
        self._made: dict[type[Section], Section] = {}
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(translate("Settings", "Sections of the settings"))
        self.list.addItems([kind.name() for kind in sections])
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 2 * ROOM)
        self.pages = QStackedWidget()
        for _ in sections:
            self.pages.addWidget(_Page())
        self.list.currentRowChanged.connect(self._on_chosen)
        close = push_button(translate("Settings", "Close"), "closeSettings", self.close)
        lower = QHBoxLayout()
        lower.setContentsMargins(24, 8, 24, 16)
        lower.addStretch(1)
        lower.addWidget(close)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.list)
        upper.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addLayout(lower)
        self.resize(window_size(760, 660))
        self.list.setCurrentRow(0)

    @property
    def section(self) -> Section:
        """The one that is open."""
        kind = list(self._sections)[self.pages.currentIndex()]
        if kind not in self._made:
            self._made[kind] = self._sections[kind]()
            page = self.pages.currentWidget()
            assert isinstance(page, _Page)
            page.setWidget(self._made[kind])
            page.updateGeometry()
        return self._made[kind]

    def open_section(self, kind: type[Section]) -> None:
        self.list.setCurrentRow(list(self._sections).index(kind))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.section.read()

    def _on_chosen(self, row: int) -> None:
        self.pages.setCurrentIndex(row)
        self.section.read()


class _Page(QScrollArea):
    """Scrolls up and down only, so it asks for all the width that its section needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        least, section = super().minimumSizeHint(), self.widget()
        if section is None:
            return least
        width = section.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width + 2 * self.frameWidth(), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The section may need more when it tells of something."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

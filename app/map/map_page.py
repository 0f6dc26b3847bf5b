"""The map with its tools, what its colours mean, and what can be done with the photos that are selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from app import words
from app.actions import Actions
from app.dialogs.shortcuts import plain
from app.i18n import translate
from app.map.canvas import MapCanvas
from app.map.legend import Legend
from app.map.marking import Tool
from app.theme.fonts import scaled
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import IconButton, push_button
from app.views.key_tips import names_keys
from app.views.labels import label

LEGEND = 216
NARROW = 640
"""Below this width there is no room for the legend."""
ZOOM = 1.5
EDGE = 12


class MapPage(QWidget):
    """Attributes:
        canvas, legend, bar: the map, what its colours mean, and what is offered for the selection.

    Signals:
        dates_asked: the colours show dates now, or groups again.
        group_asked(int): open this group.
    """

    dates_asked = Signal()
    group_asked = Signal(int)

    def __init__(self, thumbs: Thumbs, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = MapCanvas(thumbs, theme, describe)
        self.bar = SelectionBar(self.canvas)
        self.legend = Legend(theme)
        self.colours = QTabBar()
        self.colours.setObjectName("mapColours")
        self.colours.setAccessibleName(self.tr("What the colours show"))
        self.colours.setDrawBase(False)
        self.colours.setExpanding(False)
        for name in (self.tr("Groups"), self.tr("Dates")):
            self.colours.addTab(name)
        self.tools: dict[Tool, IconButton] = {}
        self._side = QWidget()
        self._side.setFixedWidth(scaled(LEGEND))
        self._lay_out()
        self.colours.currentChanged.connect(self.dates_asked)
        self.legend.chosen.connect(self.canvas.bring_forward)
        self.legend.group_asked.connect(self.group_asked)
        self.canvas.tool_changed.connect(self._on_tool_changed)

    @property
    def shows_dates(self) -> bool:
        return self.colours.currentIndex() == 1

    def toggle_dates(self) -> None:
        self.colours.setCurrentIndex(0 if self.shows_dates else 1)

    def toggle_rectangle(self) -> None:
        self._toggle(Tool.RECTANGLE)

    def toggle_lasso(self) -> None:
        self._toggle(Tool.LASSO)

    def zoom_in(self) -> None:
        self.canvas.zoom_by(ZOOM)

    def zoom_out(self) -> None:
        self.canvas.zoom_by(1 / ZOOM)

    def use_width(self, width: int) -> None:
        self._side.setVisible(width >= NARROW)

    def _toggle(self, tool: Tool) -> None:
        self.canvas.take(Tool.MOVE if self.canvas.tool is tool else tool)
        self.canvas.setFocus()

    def _on_tool_changed(self) -> None:
        self.tools[self.canvas.tool].setChecked(True)

    def _lay_out(self) -> None:
        together = QButtonGroup(self)
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 24, 8)
        line.setSpacing(4)
        for tool, icon, name, tip, action in (
            (Tool.MOVE, "move", self.tr("Move"), self.tr("Drag to move the map"), "up"),
            (
                Tool.RECTANGLE,
                "rectangle",
                self.tr("Rectangle"),
                self.tr("Drag a rectangle, also while Shift is held"),
                "map-rectangle",
            ),
            (Tool.LASSO, "lasso", self.tr("Lasso"), self.tr("Draw around photos"), "map-lasso"),
        ):
            button = self._button(icon, name, tip, f"mapTool-{tool}", action, text=name)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=tool: self.canvas.take(one))
            together.addButton(button)
            self.tools[tool] = button
            line.addWidget(button)
        self.tools[Tool.MOVE].setChecked(True)
        line.addStretch(1)
        for icon, name, tip, act in (
            ("zoom-out", self.tr("Zoom out"), self.tr("Farther"), self.zoom_out),
            ("zoom-in", self.tr("Zoom in"), self.tr("Nearer"), self.zoom_in),
            ("fit", self.tr("Show all"), self.tr("See the whole map"), self.canvas.fit),
        ):
            button = self._button(icon, name, tip, f"map-{icon}", icon)
            button.clicked.connect(act)
            line.addWidget(button)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(16, 0, 8, 8)
        side.setSpacing(8)
        side.addWidget(self.colours)
        side.addWidget(self.legend, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(middle, 1)

    def _button(
        self, icon: str, name: str, tip: str, object_name: str, action: str, text: str = ""
    ) -> IconButton:
        return IconButton(
            self._theme, icon, name=name, text=text, tooltip=tip, object_name=object_name, action=action
        )


class SelectionBar(QFrame):
    """Lies over the map while photos are selected: how many, and what can be done with them."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("mapBar")
        self._canvas = canvas
        self._count = label(name="mapChosen")
        self._buttons: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 4, 4, 4)
        self._line.setSpacing(4)
        self._line.addWidget(self._count)
        canvas.installEventFilter(self)
        canvas.selection_changed.connect(self.refresh)
        self.hide()

    @property
    def text(self) -> str:
        return self._count.text()

    def use(self, actions: Actions) -> None:
        """A button for each act; it can be pressed when the menu's can."""
        names = {
            "split-off": self.tr("New group"),
            "move": self.tr("Move to…"),
            "link": self.tr("Belong together"),
            "put-out": self.tr("Not this one"),
        }
        for name in names:
            action = actions[name]
            button = push_button(names[name], f"map-{name}", action.trigger)
            button.setProperty("kind", "quiet")
            button.setToolTip(plain(action.text()))
            names_keys(button, name)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
            self._buttons.append(button)
            self._line.addWidget(button)

    def refresh(self) -> None:
        count = self._canvas.selected_count()
        self.setVisible(count > 0)
        if count:
            self._count.setText(translate("Map", "%1 selected", words.photos(count)))
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """At the top; where it does not fit, the last buttons stay in the menus."""
        room = self._canvas.width() - 2 * EDGE
        taken = self._count.sizeHint().width() + 20
        for button in self._buttons:
            taken += button.sizeHint().width() + 4
            button.setVisible(taken <= room)
        self._line.activate()
        self.adjustSize()
        self.move(EDGE, EDGE)

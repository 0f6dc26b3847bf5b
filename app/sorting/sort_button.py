"""The order of a place, and the others that it can be shown in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from app.i18n import translate
from app.sorting import orders
from app.sorting.orders import Key, Order
from app.theme.theme import Theme
from app.views.buttons import IconButton


class SortButton(IconButton):
    """Signals:
    chosen(object): another Order is wanted.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, offered: Sequence[Key]) -> None:
        text = orders.says(Order(offered[0]))
        tip = translate("SortButton", "In which order (Ctrl+Shift+S; the other way round with Ctrl+Alt+S)")
        super().__init__(theme, "sort", name=text, text=text, tooltip=tip, object_name="sortButton")
        self.offered = tuple(offered)
        self._order = Order(offered[0])
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        together = QActionGroup(self)
        self._keys: dict[Key, QAction] = {}
        for key in offered:
            action = menu.addAction(orders.name(key))
            action.setCheckable(True)
            action.setData(key)
            together.addAction(action)
            self._keys[key] = action
        together.triggered.connect(self._on_key)
        menu.addSeparator()
        self._reverse = menu.addAction(translate("SortButton", "The other way round"))
        self._reverse.setCheckable(True)
        self._reverse.triggered.connect(self.reverse)
        self.setMenu(menu)
        self.show_order(self._order)

    @property
    def order(self) -> Order:
        return self._order

    def show_order(self, order: Order) -> None:
        """Say so, without asking for it."""
        self._order = order
        text = orders.says(order)
        self.setText(text)
        self.setAccessibleName(text)
        self._keys[order.key].setChecked(True)
        self._reverse.setChecked(order.is_reversed)

    def show_words(self, is_shown: bool) -> None:
        """Where there is no room for them, the tooltip and the menu say the same."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_shown else style.ToolButtonIconOnly)

    def open_menu(self) -> None:
        """Below the button; the keyboard is on the present order."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        menu.setActiveAction(self._keys[self._order.key])

    def reverse(self) -> None:
        self._choose(Order(self._order.key, not self._order.is_reversed))

    def _on_key(self, action: QAction) -> None:
        self._choose(Order(action.data()))

    def _choose(self, order: Order) -> None:
        self.show_order(order)
        self.chosen.emit(order)

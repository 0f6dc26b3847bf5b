"""Settings: every action with its keys, to be looked for and changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLayout,
    QLineEdit,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.dialogs.shortcuts import keys as written
from app.dialogs.shortcuts import plain
from app.i18n import translate
from app.keys import ActionSpec, Keys, is_free_to_use, native
from app.preferences.key_field import KeyField
from app.preferences.section import Section
from app.views.buttons import beside, push_button
from app.views.flow import Flow
from app.views.labels import label, plain_tooltip

NAME = Qt.ItemDataRole.UserRole + 1


class ShortcutsSection(Section):
    """A click on an action's keys, or Enter, then the new keys. A key that another action has is taken over only
    when the person says so."""

    @staticmethod
    def name() -> str:
        return translate("Settings", "Shortcuts")

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        self._is_more = False
        self._wanted = ""
        self.add_words(
            translate(
                "Settings",
                "Click the keys of an action, or press Enter on it, and press the new ones. "
                "Menus and tooltips follow at once.",
            )
        )
        self.field = QLineEdit()
        self.field.setObjectName("shortcutSearch")
        self.field.setPlaceholderText(translate("Settings", "Search actions or keys"))
        self.field.setAccessibleName(translate("Settings", "Search actions or keys"))
        self.field.textChanged.connect(self._on_searched)
        self.column.addWidget(self.field)
        self.column.addSpacing(8)
        self.list = self._make_list()
        self.column.addWidget(self.list, 1)
        self.column.addSpacing(4)
        self.sentence = label(wraps=True, name="shortcutSentence")
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().height())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.sentence)
        self._bars = QStackedWidget()
        self._change = push_button(translate("Settings", "Change keys"), "changeKeys", self._on_change)
        self._add = push_button(translate("Settings", "Add keys"), "addKeys", self._on_add)
        self._clear = push_button(translate("Settings", "No keys"), "clearKeys", self._on_clear)
        self._reset = push_button(translate("Settings", "As it was"), "resetKeys", self._on_reset)
        self._reset_all = push_button(
            translate("Settings", "All as they were"), "resetAllKeys", keys.reset_all
        )
        self._buttons = _bar(Flow(self._change, self._add, self._clear, self._reset, self._reset_all))
        self.capture = KeyField()
        self.capture.pressed.connect(self._on_pressed)
        self.capture.left.connect(self._on_left)
        self._capturing = _bar(beside(self.capture))
        self.take_over = push_button(
            translate("Settings", "Take it over"), "takeOverKeys", self._on_take_over
        )
        leave = push_button(translate("Settings", "Leave it as it is"), "leaveKeys", self._on_left)
        self._deciding = _bar(Flow(self.take_over, leave))
        for bar in (self._buttons, self._capturing, self._deciding):
            self._bars.addWidget(bar)
        self.column.addWidget(self._bars)
        keys.changed.connect(self.read)
        self.select(next(iter(self._items)))
        self.read()

    def read(self) -> None:
        for item in self._items.values():
            name = str(item.data(0, NAME))
            shown = written(self._keys.of(name))
            item.setText(1, shown)
            is_changed = self._keys.is_changed(name)
            font = item.font(1)
            font.setBold(is_changed)
            item.setFont(1, font)
            none = translate("Settings", "no keys")
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, shown or none)
            changed = translate("Settings", "changed")
            spoken = [item.text(0), shown or none, *([changed] if is_changed else [])]
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
        self._on_searched(self.field.text())
        self._on_current_changed()

    # ------------------------------------------------------------ the list

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("shortcutList")
        made.setAccessibleName(translate("Settings", "Actions and their keys"))
        made.setColumnCount(2)
        made.setHeaderHidden(True)
        made.header().setAccessibleName(translate("Settings", "Columns of actions and keys"))
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        made.setRootIsDecorated(False)
        made.setItemsExpandable(False)
        made.setIndentation(16)
        made.setMinimumHeight(8 * made.fontMetrics().height())
        self._items: dict[str, QTreeWidgetItem] = {}
        self._menus: dict[str, QTreeWidgetItem] = {}
        for spec in self._keys.specs:
            if not spec.name:
                continue
            menu = self._menus.get(spec.menu)
            if menu is None:
                menu = self._menus[spec.menu] = QTreeWidgetItem([plain(spec.menu)])
                menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
                menu.setData(1, Qt.ItemDataRole.AccessibleTextRole, plain(spec.menu))
                font = menu.font(0)
                font.setBold(True)
                menu.setFont(0, font)
                made.addTopLevelItem(menu)
            item = QTreeWidgetItem([plain(spec.text)])
            item.setData(0, NAME, spec.name)
            item.setToolTip(0, plain_tooltip(plain(spec.text)))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            menu.addChild(item)
            self._items[spec.name] = item
        made.expandAll()
        made.currentItemChanged.connect(self._on_current_changed)
        made.itemClicked.connect(self._on_clicked)
        made.itemActivated.connect(self._on_activated)
        return made

    def _spec(self) -> ActionSpec | None:
        """The action that is marked."""
        item = self.list.currentItem()
        name = item.data(0, NAME) if item is not None else None
        return next((spec for spec in self._keys.specs if name and spec.name == name), None)

    def select(self, name: str) -> None:
        """Mark this action."""
        self.list.setCurrentItem(self._items[name])

    def _on_searched(self, text: str) -> None:
        wanted = text.strip().casefold()
        for menu in self._menus.values():
            is_any = False
            for item in (self._items[name] for name in self._names_in(menu)):
                is_found = wanted in f"{item.text(0)}\n{item.text(1)}".casefold()
                item.setHidden(not is_found)
                is_any = is_any or is_found
            menu.setHidden(not is_any)

    def _names_in(self, menu: QTreeWidgetItem) -> list[str]:
        return [name for name, item in self._items.items() if item.parent() is menu]

    def _on_current_changed(self) -> None:
        spec = self._spec()
        for button in (self._change, self._add):
            button.setEnabled(spec is not None)
        self._clear.setEnabled(spec is not None and bool(self._keys.of(spec.name)))
        self._reset.setEnabled(spec is not None and self._keys.is_changed(spec.name))
        self._reset_all.setEnabled(self._keys.is_any_changed())
        self._show_bar(self._buttons)

    def _on_clicked(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == 1:
            self._on_change()

    def _on_activated(self, _item: QTreeWidgetItem, column: int) -> None:
        if self._bars.currentWidget() is self._buttons:
            self._on_change()

    # ------------------------------------------------------------ changing

    def _on_change(self) -> None:
        self._ask(is_more=False)

    def _on_add(self) -> None:
        self._ask(is_more=True)

    def _on_clear(self) -> None:
        if (spec := self._spec()) is not None:
            self._keys.clear(spec.name)
            self.list.setFocus()

    def _on_reset(self) -> None:
        if (spec := self._spec()) is not None:
            self._keys.reset(spec.name)
            self.list.setFocus()

    def _ask(self, *, is_more: bool) -> None:
        spec = self._spec()
        if spec is None:
            return
        self._is_more = is_more
        sentence = (
            translate("Settings", "Press more keys for “%1”. Esc leaves them as they are.", plain(spec.text))
            if is_more
            else translate(
                "Settings", "Press the keys for “%1”. Esc leaves them as they are.", plain(spec.text)
            )
        )
        self._show_bar(self._capturing, sentence)
        self.capture.listen()

    def _on_pressed(self, shortcut: str) -> None:
        spec = self._spec()
        if spec is None:
            return
        if not is_free_to_use(shortcut):
            self.sentence.setText(
                translate(
                    "Settings",
                    "“%1” is needed to move about, select and open. Press other keys.",
                    native(shortcut),
                )
            )
            return
        self._wanted = shortcut
        self.capture.rest()
        other = self._keys.owner(shortcut, spec.name)
        if other is None:
            self._give()
            return
        sentence = translate(
            "Settings",
            "“%1” is “%2” at the moment. Taken over, it is “%3”, and “%2” loses it.",
            native(shortcut),
            plain(other.text),
            plain(spec.text),
        )
        self._show_bar(self._deciding, sentence)
        self.take_over.setFocus()

    def _on_take_over(self) -> None:
        self._give()

    def _give(self) -> None:
        spec = self._spec()
        if spec is not None:
            self._keys.give(spec.name, self._wanted, is_more=self._is_more)
        self._show_bar(self._buttons)
        self.list.setFocus()

    def _on_left(self) -> None:
        """Nothing is changed. Who went elsewhere by themselves stays there."""
        has_gone = self.sender() is self.capture and not self.capture.hasFocus()
        self._show_bar(self._buttons)
        if not has_gone:
            self.list.setFocus()

    def _show_bar(self, bar: QWidget, sentence: str = "") -> None:
        self.sentence.setText(sentence)
        self._bars.setCurrentWidget(bar)


def _bar(line: QLayout) -> QWidget:
    made = QWidget()
    line.setContentsMargins(0, 0, 0, 0)
    made.setLayout(line)
    return made

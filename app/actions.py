"""Every action of the window, once: its words, its shortcuts, its menu. The "?" sheet reads the same list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app import mnemonics
from app.i18n import translate
from app.keys import ActionSpec, Keys
from app.theme.theme import Theme


def specs() -> list[ActionSpec]:
    """In the order of the menus, in the language of today."""
    file, view = translate("Actions", "&File"), translate("Actions", "&View")
    edit, group = translate("Actions", "&Edit"), translate("Actions", "&Group")
    photo, job = translate("Actions", "&Photo"), translate("Actions", "&Job")
    help_ = translate("Actions", "&Help")
    return [
        ActionSpec("add-folder", file, translate("Actions", "&Add a folder…"), ("Ctrl+O",), "folder-add"),
        ActionSpec("rescan", file, translate("Actions", "&Look for new photos"), ("F5",), "refresh"),
        ActionSpec("export", file, translate("Actions", "&Export…"), ("Ctrl+E",), "export"),
        ActionSpec("exports", file, translate("Actions", "E&xports so far…"), ("Ctrl+Shift+E",)),
        ActionSpec("organise", file, translate("Actions", "Organise a&gain"), ("Ctrl+Shift+O",)),
        ActionSpec("watch", file, translate("Actions", "&Watch folders"), (), "", True),
        ActionSpec("leave-out", file, translate("Actions", "Leave folders and files &out…")),
        ActionSpec("", file),
        ActionSpec("quit", file, translate("Actions", "&Quit"), ("Ctrl+Q",)),
        ActionSpec("undo", edit, translate("Actions", "&Undo"), ("Ctrl+Z",)),
        ActionSpec("redo", edit, translate("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionSpec("", edit),
        ActionSpec("select-all", edit, translate("Actions", "Select &all"), ("Ctrl+A",)),
        ActionSpec("invert-selection", edit, translate("Actions", "Select all &others"), ("Ctrl+I",)),
        ActionSpec("select-none", edit, translate("Actions", "Select &nothing"), ("Ctrl+Shift+A",)),
        ActionSpec("", edit),
        ActionSpec("paste", edit, translate("Actions", "&Paste a picture to find its like"), ("Ctrl+V",)),
        ActionSpec("history", edit, translate("Actions", "&History…"), ("Ctrl+H",)),
        ActionSpec("", edit),
        ActionSpec("settings", edit, translate("Actions", "&Settings…"), ("Ctrl+,",)),
        ActionSpec("groups", view, translate("Actions", "&Groups"), ("Ctrl+1",), "groups"),
        ActionSpec("photos", view, translate("Actions", "&All photos"), ("Ctrl+2",), "photos"),
        ActionSpec("same", view, translate("Actions", "Sa&me"), ("Ctrl+3",), "same"),
        ActionSpec("not-sure", view, translate("Actions", "Not &sure"), ("Ctrl+4",), "not-sure"),
        ActionSpec("review", view, translate("Actions", "Re&view doubtful photos"), ("Ctrl+R",), "review"),
        ActionSpec("not-read", view, translate("Actions", "Not &read"), ("Ctrl+5",), "not-read"),
        ActionSpec("map", view, translate("Actions", "Ma&p"), ("Ctrl+6",), "map"),
        ActionSpec("filter", view, translate("Actions", "F&ilter photos"), ("Ctrl+F",)),
        ActionSpec("sort", view, translate("Actions", "S&ort…"), ("Ctrl+Shift+S",), "sort"),
        ActionSpec("sort-reverse", view, translate("Actions", "Sort the other &way round"), ("Ctrl+Alt+S",)),
        ActionSpec("", view),
        ActionSpec("dial-fewer", view, translate("Actions", "&Fewer groups"), ("Ctrl+[",)),
        ActionSpec("dial-more", view, translate("Actions", "M&ore groups"), ("Ctrl+]",)),
        ActionSpec("dial-auto", view, translate("Actions", "As many as &fit"), ("Ctrl+0",)),
        ActionSpec(
            "show-hidden", view, translate("Actions", "Show &hidden groups"), ("Ctrl+Alt+H",), "", True
        ),
        ActionSpec("", view),
        ActionSpec("larger", view, translate("Actions", "&Larger photos"), ("Ctrl++", "Ctrl+="), "zoom-in"),
        ActionSpec("smaller", view, translate("Actions", "S&maller photos"), ("Ctrl+-",), "zoom-out"),
        ActionSpec("full-screen", view, translate("Actions", "&Full screen"), ("F11",), "", True),
        ActionSpec("", view),
        ActionSpec(
            "map-rectangle",
            view,
            translate("Actions", "Select in a &rectangle on the map"),
            ("R",),
            "rectangle",
        ),
        ActionSpec(
            "map-lasso", view, translate("Actions", "&Draw around photos on the map"), ("D",), "lasso"
        ),
        ActionSpec("map-dates", view, translate("Actions", "Dates in colours on the &map"), ("T",)),
        ActionSpec("", view),
        ActionSpec("system", view, translate("Actions", "Appearance of the s&ystem"), (), "", True),
        ActionSpec("light", view, translate("Actions", "L&ight appearance"), (), "", True),
        ActionSpec("dark", view, translate("Actions", "&Dark appearance"), (), "", True),
        ActionSpec("rename-group", group, translate("Actions", "&Rename…"), ("F2",)),
        ActionSpec("accept-name", group, translate("Actions", "&Accept the suggested name"), ("A",)),
        ActionSpec("merge", group, translate("Actions", "&Merge…"), ("Ctrl+M",)),
        ActionSpec("split-for-me", group, translate("Actions", "S&plit this for me"), ("Ctrl+Shift+M",)),
        ActionSpec("hide", group, translate("Actions", "&Hide"), ("Ctrl+Shift+H",)),
        ActionSpec("dissolve", group, translate("Actions", "&Dissolve"), ("Ctrl+Shift+D",)),
        ActionSpec("regrouped", group, translate("Actions", "&What changed…"), ("Ctrl+Shift+G",)),
        ActionSpec("", group),
        ActionSpec("put-out", group, translate("Actions", "&Not this one"), ("Delete",)),
        ActionSpec("move", group, translate("Actions", "Mo&ve to a group…"), ("M",)),
        ActionSpec("split-off", group, translate("Actions", "&Split off as a new group"), ("N",)),
        ActionSpec("cover", group, translate("Actions", "Make &cover"), ("C",)),
        ActionSpec("link", group, translate("Actions", "Belong &together"), ("L",)),
        ActionSpec("unlink", group, translate("Actions", "Do not &belong together"), ("Shift+L",)),
        ActionSpec("similar", photo, translate("Actions", "Find &similar"), ("S",), "similar"),
        ActionSpec("search-part", photo, translate("Actions", "Find a &part of it…"), ("B",)),
        ActionSpec(
            "search-file", photo, translate("Actions", "Find the like of a fi&le…"), ("Ctrl+Shift+F",)
        ),
        ActionSpec("unlike", photo, translate("Actions", "But &not like this"), ("X",)),
        ActionSpec(
            "close-similar", photo, translate("Actions", "&Close similar photos"), ("Shift+S",), "close"
        ),
        ActionSpec("similar-back", photo, translate("Actions", "&Back"), ("Alt+Left",), "back"),
        ActionSpec("similar-forward", photo, translate("Actions", "For&ward"), ("Alt+Right",), "forward"),
        ActionSpec("pin", photo, translate("Actions", "&Pin to compare"), ("P",), "pin"),
        ActionSpec("compare", photo, translate("Actions", "Co&mpare"), ("Shift+P",), "compare"),
        ActionSpec(
            "compare-together",
            photo,
            translate("Actions", "&Zoom and move together"),
            ("V",),
            "together",
            True,
        ),
        ActionSpec("why", photo, translate("Actions", "&Why together"), ("W",), "compare"),
        ActionSpec("", photo),
        ActionSpec("open", photo, translate("Actions", "&Open large"), ("O",)),
        ActionSpec("fit", photo, translate("Actions", "&Fit the window"), ("F", "0"), "fit"),
        ActionSpec("actual-size", photo, translate("Actions", "&Actual size"), ("1",), "actual-size"),
        ActionSpec("zoom-in", photo, translate("Actions", "Zoom &in"), ("+", "="), "zoom-in"),
        ActionSpec("zoom-out", photo, translate("Actions", "Zoom o&ut"), ("-",), "zoom-out"),
        ActionSpec("info", photo, translate("Actions", "I&nformation"), ("I",), "info"),
        ActionSpec("", photo),
        ActionSpec("open-group", photo, translate("Actions", "Go to its &group"), ("G",), "groups"),
        ActionSpec("show", photo, translate("Actions", "Show in &folder"), ("Ctrl+Shift+R",), "reveal"),
        ActionSpec("copy-path", photo, translate("Actions", "Copy its &path"), ("Ctrl+Shift+C",), "copy"),
        ActionSpec("up", photo, translate("Actions", "Back to the &list"), ("Esc", "Backspace"), "back"),
        ActionSpec(
            "learning", job, translate("Actions", "See what is being &learned"), ("Ctrl+L",), "learning"
        ),
        ActionSpec(
            "changes", job, translate("Actions", "What learning c&hanged"), ("Ctrl+Shift+L",), "compare"
        ),
        ActionSpec("", job),
        ActionSpec("pause", job, translate("Actions", "&Pause or go on"), ("Ctrl+P",), "pause"),
        ActionSpec("cancel", job, translate("Actions", "&Cancel"), ("Ctrl+.",), "cancel"),
        ActionSpec("details", job, translate("Actions", "&Details"), ("Ctrl+D",), "details", True),
        ActionSpec("manual", help_, translate("Actions", "&Manual"), ("F1",), "manual"),
        ActionSpec("shortcuts", help_, translate("Actions", "&Shortcuts"), ("?",), "keyboard"),
        ActionSpec("in-menu", help_, translate("Actions", "In the menu of &programs"), (), "", True),
        ActionSpec("copy-report", help_, translate("Actions", "Copy a &report"), (), "copy"),
        ActionSpec("about", help_, translate("Actions", "&About Kindred"), (), "info"),
    ]


class Actions(QObject):
    """The actions by name, with the keys of today, and the menus made of them."""

    def __init__(self, menu_bar: QMenuBar, keys: Keys, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[str, str] = {}
        self._actions: dict[str, QAction] = {}
        self.keys = keys
        menus: dict[str, QMenu] = {}
        for spec in keys.specs:
            if spec.menu not in menus:
                menus[spec.menu] = QMenu(spec.menu, menu_bar)
            if spec.name:
                menus[spec.menu].addAction(self._make(spec))
            else:
                menus[spec.menu].addSeparator()
        self.menus = list(menus.values())
        for menu in self.menus:
            menu_bar.addMenu(menu)
            menu.aboutToShow.connect(self._on_menu_asked)
            mnemonics.settle(menu.actions())
        mnemonics.settle(menu_bar.actions())
        keys.changed.connect(self._on_keys_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    @property
    def specs(self) -> list[ActionSpec]:
        """In the order of the menus, with the keys of today."""
        return [replace(spec, shortcuts=self.keys.of(spec.name)) for spec in self.keys.specs]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def add_menu(self, beside: str, menu: QMenu) -> None:
        """Put a menu at the end of the one that holds this action."""
        holder = next(one for one in self.menus if self._actions[beside] in one.actions())
        holder.addMenu(menu)
        mnemonics.settle(holder.actions())

    def on(self, name: str, slot: Callable[[], None]) -> None:
        """Have the action call a bound method, without the checked state that Qt would hand over."""
        self._actions[name].triggered.connect(slot)

    def enable(self, is_enabled: bool, *names: str) -> None:
        for name in names:
            self._actions[name].setEnabled(is_enabled)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(f"action-{spec.name}")
        action.setShortcuts(_sequences(self.keys.of(spec.name)))
        action.setCheckable(spec.is_checkable)
        if spec.name == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif spec.name == "settings":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        elif spec.name == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        self._actions[spec.name] = action
        self._icons[spec.name] = spec.icon
        return action

    def _on_keys_changed(self) -> None:
        for name, action in self._actions.items():
            action.setShortcuts(_sequences(self.keys.of(name)))

    def _on_menu_asked(self) -> None:
        """Some entries change their words with what is chosen."""
        menu = self.sender()
        if isinstance(menu, QMenu):
            mnemonics.settle(menu.actions())

    def _on_theme_changed(self) -> None:
        for name, action in self._actions.items():
            if self._icons[name]:
                action.setIcon(self._theme.icon(self._icons[name]))


def _sequences(shortcuts: Sequence[str]) -> list[QKeySequence]:
    return [QKeySequence(one) for one in shortcuts]

"""The library's folders, each a button with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.theme.fonts import scaled
from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import explain
from engine import Folder
from engine.messages import WatchChanged


class FolderList(QScrollArea):
    """Whether a folder is there is found out in a thread: a drive that went to sleep may take seconds.

    Signals:
        rescan_asked(object), organise_asked(object), forget_asked(object), show_asked(object): with the folder's path.
    """

    rescan_asked = Signal(object)
    organise_asked = Signal(object)
    forget_asked = Signal(object)
    show_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("folderList")
        self.setAccessibleName(self.tr("Folders"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._buttons: dict[Path, FolderButton] = {}
        self._looker = FolderLooker(self)
        self._looker.looked.connect(self._on_looked)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_folders(self, folders: Sequence[Folder]) -> None:
        paths = [folder.path for folder in folders]
        for path in list(self._buttons):
            if path not in paths:
                self._buttons.pop(path).deleteLater()
        for path in paths:
            if path not in self._buttons:
                button = FolderButton(path, self._theme)
                button.rescan_asked.connect(self.rescan_asked)
                button.organise_asked.connect(self.organise_asked)
                button.forget_asked.connect(self.forget_asked)
                button.show_asked.connect(self.show_asked)
                self._buttons[path] = button
                self._column.insertWidget(self._column.count() - 1, button)
        self._looker.look(paths)

    def show_watch(self, event: WatchChanged) -> None:
        """How a folder is watched, where that is worth a sentence; one that came or went is looked at again."""
        if event.folder in self._buttons:
            self._buttons[event.folder].show_note(engine_text(event.sentence))
            self._looker.look([event.folder])

    def _on_looked(self, path: Path, is_there: bool) -> None:
        if path in self._buttons:
            self._buttons[path].show_state(is_there)


class FolderButton(IconButton):
    """A folder's name; a click offers to look again or to show it."""

    rescan_asked = Signal(object)
    organise_asked = Signal(object)
    forget_asked = Signal(object)
    show_asked = Signal(object)

    def __init__(self, path: Path, theme: Theme, parent: QWidget | None = None) -> None:
        self._name = words.file_name(path)
        super().__init__(theme, "folder", name=self._name, text=self._name, parent=parent)
        self._path = path
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        explain(self, words.path(path))
        menu = QMenu(self)
        menu.addAction(translate("FolderList", "Look for new photos"), self._on_rescan)
        menu.addAction(translate("FolderList", "Organise again"), self._on_organise)
        menu.addAction(translate("FolderList", "Show in the file manager"), self._on_show)
        menu.addSeparator()
        menu.addAction(translate("FolderList", "Take it out of the library…"), self._on_forget)
        self.setMenu(menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.showMenu)
        self.show_state(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, super().minimumSizeHint().height())

    def show_state(self, is_there: bool) -> None:
        self.show_icon("folder" if is_there else "plug")
        off = "" if is_there else " " + translate("FolderList", "(off)")
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._name + off, Qt.TextElideMode.ElideMiddle, scaled(140))
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(self._name + off)

    def show_note(self, sentence: str) -> None:
        explain(self, " · ".join(part for part in (words.path(self._path), sentence) if part))

    def _on_rescan(self) -> None:
        self.rescan_asked.emit(self._path)

    def _on_organise(self) -> None:
        self.organise_asked.emit(self._path)

    def _on_forget(self) -> None:
        self.forget_asked.emit(self._path)

    def _on_show(self) -> None:
        self.show_asked.emit(self._path)


class FolderLooker(QObject):
    """Says for each path whether a folder is there."""

    looked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def look(self, paths: Sequence[Path]) -> None:
        self._pool.clear()
        for path in paths:
            self._pool.start(partial(self._look, path))

    def _look(self, path: Path) -> None:
        self.looked.emit(path, path.is_dir())

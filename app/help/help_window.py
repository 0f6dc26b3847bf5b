"""The manual: contents or what was found at the left, a page at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.help.hit_delegate import EXCERPT_ROLE, HitDelegate
from app.help.page_view import PageView
from app.help.pages import CONTENTS, Manual, resolved
from app.theme.fonts import Size, font, scaled, window_size
from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import label
from app.views.toast import Toast

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
LEFT_WIDTH = 248
MARGIN = 24


class HelpWindow(QDialog):
    """Ctrl+F goes to the search, Alt+Left and Alt+Right walk back and forward, Esc closes."""

    def __init__(self, manual: Manual, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        self._manual = manual
        self._been: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self.search = QLineEdit()
        self.search.setObjectName("manualSearch")
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Show the contents"))
        self.search.textChanged.connect(self._on_searched)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("manualContents")
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_chosen)
        self._nothing = label(ink="secondary", wraps=True, name="manualNothing")
        self._nothing.setText(self.tr("No page has all these words. Try fewer, or only their beginnings."))
        self.back = IconButton(theme, "back", name=self.tr("Back"), tooltip=self.tr("Back (Alt+Left)"))
        self.forward = IconButton(
            theme, "forward", name=self.tr("Forward"), tooltip=self.tr("Forward (Alt+Right)")
        )
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.view = PageView(manual.folder, theme)
        self.view.followed.connect(self._on_followed)
        self.view.refused.connect(self._on_refused)
        self.toast = Toast(theme, self.view)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self._on_search_asked),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        self._lay_out()
        self.resize(window_size(1000, 720))
        self._list_contents()
        self.view.setFocus()  # the arrows turn the page; Ctrl+F is the search

    def open_page(self, name: str, heading: str = "", words: str = "") -> bool:
        """Whether there is such a page; the one in sight is gone back to."""
        page = self._manual.page(name)
        if page is None:
            return False
        here = self.view.page
        if here is not None and here != page:
            self._been.append((here.name, self.view.verticalScrollBar().value()))
            self._ahead.clear()
        self.view.show_page(page, heading, words)
        self._follow()
        return True

    def go_back(self) -> None:
        self._walk(self._been, self._ahead)

    def go_forward(self) -> None:
        self._walk(self._ahead, self._been)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search to what was found by Down or Enter; Esc empties it before it closes the window."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._open_first()
                    return True
                case Qt.Key.Key_Escape if self.search.text():
                    self.search.clear()
                    return True
        return super().eventFilter(watched, event)

    def _walk(self, source: list[tuple[str, int]], target: list[tuple[str, int]]) -> None:
        if not source or self.view.page is None:
            return
        target.append((self.view.page.name, self.view.verticalScrollBar().value()))
        name, value = source.pop()
        page = self._manual.page(name)
        if page is not None:
            self.view.show_page(page)
            self.view.verticalScrollBar().setValue(value)
        self._follow()

    def _follow(self) -> None:
        """Buttons, title and list say where one is."""
        page = self.view.page
        self.back.setEnabled(bool(self._been))
        self.forward.setEnabled(bool(self._ahead))
        if page is None:
            return
        self.setWindowTitle(self.tr("Manual") + " · " + page.title)
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(NAME_ROLE) == page.name:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    # ------------------------------------------------------------ contents and search

    def _list_contents(self) -> None:
        self.list.setAccessibleName(self.tr("Contents"))
        self._empty()
        section = ""
        for page in self._manual.pages:
            if page.section != section:
                section = page.section
                heading = QListWidgetItem(section)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(font(Size.CAPTION, is_strong=True))
                self.list.addItem(heading)
            self._add(page.name, page.title)
        self._nothing.hide()

    def _on_searched(self, words: str) -> None:
        if not words.strip():
            self._list_contents()
            self._follow()
            return
        hits = self._manual.find(words)
        self.list.setAccessibleName(self.tr("Pages with these words"))
        self._empty()
        for hit in hits:
            self._add(hit.page.name, hit.page.title, hit.excerpt)
        self._nothing.setVisible(not hits)

    def _empty(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.blockSignals(False)

    def _add(self, name: str, title: str, excerpt: str = "") -> None:
        item = QListWidgetItem(title)
        item.setData(NAME_ROLE, name)
        if excerpt:
            item.setData(EXCERPT_ROLE, excerpt)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {excerpt}")
        self.list.addItem(item)

    def _open_first(self) -> None:
        """Into the list, at the first page of it that was not opened yet."""
        self.list.setFocus()
        if self.list.currentRow() < 0:
            for row in range(self.list.count()):
                if self.list.item(row).data(NAME_ROLE):
                    self.list.setCurrentRow(row)
                    return

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(NAME_ROLE):
            self.open_page(str(item.data(NAME_ROLE)), words=self.search.text())

    def _on_search_asked(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # ------------------------------------------------------------ links

    def _on_followed(self, link: str, heading: str) -> None:
        here = self.view.page
        name = resolved(here.name if here is not None else CONTENTS, link) if link else ""
        if not self.open_page(name or (here.name if here is not None else CONTENTS), heading):
            self._on_refused(link)

    def _on_refused(self, address: str) -> None:
        """Nothing is opened by itself: the program makes no connection, nor has another program make one."""

        def copy() -> None:
            QGuiApplication.clipboard().setText(address)

        sentence = self.tr("This link leads out of the manual and was not opened: %1")
        self.toast.say(sentence.replace("%1", address), self.tr("Copy the address"), copy)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 16, 8, 16)
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(self._nothing)
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(scaled(LEFT_WIDTH))
        ways = QHBoxLayout()
        ways.setContentsMargins(MARGIN, 12, 16, 0)
        ways.setSpacing(4)
        ways.addWidget(self.back)
        ways.addWidget(self.forward)
        ways.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(ways)
        right.addWidget(self.view, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(side)
        line.addLayout(right, 1)

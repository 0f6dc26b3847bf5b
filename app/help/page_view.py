"""One page of the manual, set in the window's own type and colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from app.help.pages import Page, anchor, resolved
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme

WIDEST = 680  # a longer line is hard to read
MARGIN = 32
RESIZED_MS = 120  # pictures are fitted once the window has its new width
_LINE_HEIGHT = 140.0  # percent
_HEADINGS = {1: (Size.TITLE, 0, 16), 2: (Size.EMPHASIS, 28, 8), 3: (Size.BODY, 20, 4)}
"""By level: size, and the room above and below."""


class PageView(QTextBrowser):
    """Shows pages of the folder of all documents, and reads nothing else.

    Signals:
        followed(str, str): a link to a page and a heading of it, both as the link names them; the page may be empty.
        refused(str): a link that leads out of the manual.
    """

    followed = Signal(str, str)
    refused = Signal(str)

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manualPage")
        self.setAccessibleName(self.tr("Page of the manual"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folder = folder
        self._theme = theme
        self._page: Page | None = None
        self._words: list[str] = []
        self._set_for = 0
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(RESIZED_MS)
        self._resized.timeout.connect(self._on_resized)
        self.anchorClicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    @property
    def page(self) -> Page | None:
        return self._page

    def show_page(self, page: Page, heading: str = "", words: str = "") -> None:
        """At the top, at a heading, or at the first of some words, which are marked wherever they stand."""
        self._page = page
        self._words = words.split()
        self._set()
        places = self._mark()
        self.verticalScrollBar().setValue(0)
        if heading:
            self._go_to_heading(heading)
        elif places:
            self._go_to(places[0])

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture that lies beside the page, as large as there is room, in the pixels of the screen."""
        url = QUrl(name)
        if self._page is None or url.scheme() or QTextDocument.ResourceType(kind) is not IMAGE:
            return None
        image = QImage(str(self._folder / resolved(self._page.name, url.path())))
        if image.isNull():
            return image
        width = min(image.width(), self._column())
        pixels = round(width * self.devicePixelRatioF())
        if image.width() > pixels:
            image = image.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(image.width() / width)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def _on_resized(self) -> None:
        if self._page is not None and self._column() != self._set_for:
            self._set_again()

    def _on_theme_changed(self) -> None:
        if self._page is not None:
            self._set_again()

    def _on_clicked(self, url: QUrl) -> None:
        if url.scheme():
            self.refused.emit(url.toString())
        else:
            self.followed.emit(url.path(), url.fragment())

    # ------------------------------------------------------------ setting a page

    def _set_again(self) -> None:
        """With other colours or another width, and what was in sight still there."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._set()
        self._mark()
        bar.setValue(round(share * bar.maximum()))

    def _set(self) -> None:
        assert self._page is not None
        self._set_for = self._column()
        document = self.document()
        document.clear()  # forgets the pictures too, which may be of another width
        document.setDefaultFont(font(Size.BODY))
        dialect = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        document.setMarkdown(self._page.text, dialect | QTextDocument.MarkdownFeature.MarkdownNoHTML)
        whole = QTextCursor(document)
        whole.beginEditBlock()  # laid out once, not after every word
        for block in blocks(document):
            self._dress(block)
        frame = document.rootFrame()
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                self._dress_table(child)
        margins = QTextFrameFormat(frame.frameFormat())
        margins.setLeftMargin(MARGIN)
        margins.setRightMargin(max(MARGIN, self.viewport().width() - MARGIN - self._set_for))
        margins.setBottomMargin(MARGIN)
        margins.setTopMargin(8)
        frame.setFrameFormat(margins)
        whole.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else it is at the end, and kept in sight there

    def _column(self) -> int:
        return max(1, min(scaled(WIDEST), self.viewport().width() - 2 * MARGIN))

    def _dress(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat(block.blockFormat())
        size = Size.BODY
        is_code = shape.hasProperty(QTextFormat.Property.BlockCodeFence)
        if level:
            size, above, below = _HEADINGS.get(level, _HEADINGS[3])
            shape.setTopMargin(above)
            shape.setBottomMargin(below)
        elif is_code:
            shape.setBackground(QBrush(QColor(self._theme.colours.sunken)))
            shape.setLeftMargin(0)
            shape.setTopMargin(0)
            shape.setBottomMargin(0 if _is_code(block.next()) else 12)
        elif not _is_in_table(block):
            shape.setTopMargin(0)
            is_inside = block.textList() is not None and block.next().textList() is not None
            shape.setBottomMargin(4 if is_inside else 12)
            if not _has_picture(block):
                shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(shape)
        for start, length, ink in list(_fragments(block)):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._inked(ink, size, is_strong=bool(level)))

    def _inked(self, ink: QTextCharFormat, size: Size, *, is_strong: bool) -> QTextCharFormat:
        made = QTextCharFormat(ink)
        made.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        face = font(size, is_strong=is_strong or made.fontWeight() > font().weight())
        made.setProperty(QTextFormat.Property.FontPixelSize, face.pixelSize())
        made.setFontWeight(face.weight())
        made.setForeground(QBrush(QColor(self._theme.colours.text)))
        made.setFontUnderline(made.isAnchor())
        if made.fontFixedPitch() and not made.isAnchor():
            made.setBackground(QBrush(QColor(self._theme.colours.sunken)))
        return made

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderBrush(QBrush(QColor(self._theme.colours.hairline)))
        shape.setBorderCollapse(True)
        shape.setCellPadding(6)
        shape.setCellSpacing(0)
        shape.setBottomMargin(12)
        table.setFormat(shape)

    # ------------------------------------------------------------ finding one's way

    def _mark(self) -> list[QTextCursor]:
        """Mark the words that were looked for; where they stand."""
        places: list[QTextCursor] = []
        for word in self._words:
            found = self.document().find(word, 0)
            while not found.isNull():
                places.append(found)
                found = self.document().find(word, found)
        places.sort(key=QTextCursor.selectionStart)
        marks = []
        for place in places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place
            ink = QTextCharFormat()
            ink.setBackground(QBrush(QColor(self._theme.colours.accent_soft)))
            mark.format = ink
            marks.append(mark)
        self.setExtraSelections(marks)
        return places

    def _go_to_heading(self, heading: str) -> None:
        for block in blocks(self.document()):
            if block.blockFormat().headingLevel() and anchor(block.text()) == heading:
                self._go_to(QTextCursor(block))
                return

    def _go_to(self, place: QTextCursor) -> None:
        """A little below the upper edge, so that one sees where it stands."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(place).top() - MARGIN)


IMAGE = QTextDocument.ResourceType.ImageResource


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.isValid() and not piece.charFormat().isImageFormat():
            yield piece.position(), piece.length(), piece.charFormat()
        pieces += 1


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _is_in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _has_picture(block: QTextBlock) -> bool:
    return "\ufffc" in block.text()

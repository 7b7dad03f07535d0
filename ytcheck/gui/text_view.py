"""A document without pages (Word, plain text) shown as running text, with clauses marked."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ytcheck.gui.theme import theme
from ytcheck.model.clause import Outline
from ytcheck.report.views.document import TextBlock, text_of


class TextView(QTextBrowser):
    """Shows an outline's blocks; `clicked` tells the index of a clause."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("文件正文")
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self._outline: Outline | None = None
        self._blocks: tuple[TextBlock, ...] = ()
        theme().changed.connect(self._draw)

    def show_outline(self, outline: Outline) -> None:
        """Show another document from its beginning."""
        if outline is self._outline:
            return
        self._outline, self._blocks = outline, text_of(outline)
        self._draw()

    def mark(self, index: int) -> None:
        """Mark a clause and bring it into sight; -1 marks none."""
        at = next((n for n, block in enumerate(self._blocks) if block.index == index and index >= 0), -1)
        if at < 0:
            self.setExtraSelections([])
            return
        cursor = QTextCursor(self.document().findBlockByNumber(at))
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        marked.format.setBackground(QColor(theme().palette.mark))
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        whole = QTextCursor(cursor)
        whole.select(QTextCursor.SelectionType.BlockUnderCursor)
        words = QTextEdit.ExtraSelection()
        words.cursor = whole
        words.format.setBackground(QColor(theme().palette.mark))
        self.setExtraSelections([marked, words])
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - 40)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click tells the clause below it."""
        super().mouseReleaseEvent(event)
        number = self.cursorForPosition(event.position().toPoint()).blockNumber()
        if not self.textCursor().hasSelection() and number < len(self._blocks) and self._blocks[number].index >= 0:
            self.clicked.emit(self._blocks[number].index)

    def _draw(self) -> None:
        self.setHtml("".join(_paragraph(block) for block in self._blocks))
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _paragraph(block: TextBlock) -> str:
    px = theme().pixels
    text = escape(block.text).replace("\n", "<br>")
    if block.index >= 0:
        return f'<p style="font-size:{px(15)}px; line-height:125%; margin:6px 12px;">{text}</p>'
    size, align = (px(19), "center") if block.level == 0 else (px(16), "left")
    return f'<p align="{align}" style="font-size:{size}px; font-weight:600; margin:14px 12px 6px 12px;">{text}</p>'

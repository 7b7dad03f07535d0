"""The manual inside the program: the illustrated text of resources/manual, opened by F1."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from ytcheck import paths
from ytcheck.gui.controls import button, column, row

_FILE = "manual.md"
_ABOVE_HEADING, _ABOVE_TEXT = 20.0, 5.0  # pixels


class Manual(QDialog):
    """A window of its own, so that it can stand beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("使用说明")
        self.resize(1010, 700)
        folder = paths.resource("manual")
        self.text = QTextBrowser()
        self.text.setAccessibleName("使用说明")
        self.text.setSearchPaths([str(folder)])
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        self.text.setOpenExternalLinks(False)
        try:
            self.text.setMarkdown((folder / _FILE).read_text(encoding="utf-8"))
        except OSError:
            self.text.setPlainText("没有找到使用说明，请重新安装本程序。")
        _set_spacing(self.text.document())
        self.setLayout(column(self.text, row(None, button("关闭", self.close, key="Esc")), edge=12))


def _set_spacing(document: QTextDocument) -> None:
    """Room around headings and paragraphs, which Markdown itself does not give."""
    document.setDocumentMargin(28)
    block = document.begin()
    while block.isValid():
        made = block.blockFormat()
        made.setTopMargin(_ABOVE_HEADING if made.headingLevel() else _ABOVE_TEXT)
        made.setBottomMargin(_ABOVE_TEXT)
        QTextCursor(block).setBlockFormat(made)
        block = block.next()

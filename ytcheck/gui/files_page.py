"""The documents of the open check: what they are, and the buttons to add, replace or remove one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from ytcheck.gui.controls import Pane, button, column, emptied, label, row, set_look
from ytcheck.gui.theme import theme
from ytcheck.model.verdict import Check
from ytcheck.report.views.documents import DocumentLine, document_lines


class FilesPage(QWidget):
    """`add_wanted`, `replace_wanted` (a document's id), `remove_wanted` (its id, or the name of an unread file), `district_wanted` a name."""

    add_wanted = Signal()
    replace_wanted = Signal(str)
    remove_wanted = Signal(str, str)
    district_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self.add_button = button("添加文件…", self.add_wanted.emit, "main")
        self.district = QComboBox()
        self.district.setEditable(True)
        self.district.setAccessibleName("区市")
        self.district.setMinimumWidth(theme().pixels(200))
        self.district_button = button("按此区市重新核对", self._on_district)
        self._stack = column(gap=10)
        rows = QWidget()
        rows.setLayout(column(self._stack, None))
        name = label("区市：")
        name.setBuddy(self.district)
        head = row(
            label("参与核对的文件", "heading"), None, name, self.district, self.district_button, 12, self.add_button
        )
        told = label("添加、替换、移除后只重新读取有变化的文件；已作出的审核意见全部保留。", "quiet", wrap=True)
        self.setLayout(column(head, told, Pane(rows, "参与核对的文件"), gap=10, edge=20))

    def show_check(self, check: Check, day: date, may_change: bool) -> None:
        """Show the documents of a check as of `day`."""
        self.district.clear()
        self.district.addItems([district.name for district in check.rulebook.districts])
        self.district.setCurrentText(check.district)
        for control in (self.add_button, self.district, self.district_button):
            control.setEnabled(may_change)
        emptied(self._stack)
        lines = document_lines(check, day)
        for line in lines:
            self._stack.addWidget(self._card(line, may_change, len(lines) > 1))

    def _card(self, line: DocumentLine, may_change: bool, may_remove: bool) -> QFrame:
        card = QFrame()
        set_look(card, "card")
        replace = button("替换…", lambda: self.replace_wanted.emit(line.document), name=f"替换{line.file}")
        remove = button("移除", lambda: self.remove_wanted.emit(line.document, line.file), name=f"移除{line.file}")
        replace.setVisible(bool(line.document))
        replace.setEnabled(may_change)
        remove.setEnabled(may_change and may_remove)
        title = label(line.title or line.file, "brand", wrap=True)
        head = row(title, replace, remove)
        head.setStretch(0, 1)
        parts = [label(f"{line.file}　{line.facts}", "quiet", wrap=True)]
        parts += [label(note, "doubt", wrap=True) for note in line.notes]
        card.setLayout(column(head, *parts, gap=6, edge=14))
        return card

    def _on_district(self) -> None:
        self.district_wanted.emit(self.district.currentText().strip())

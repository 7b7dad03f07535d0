"""The first page: documents in by dropping or choosing, recent checks, samples to try."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ytcheck.gui.controls import Pane, button, column, emptied, framed, label, row, set_look
from ytcheck.gui.theme import theme
from ytcheck.report.views.recent import tally_words
from ytcheck.settings import RecentCheck

FROM_DOCUMENT = "由文件内容判断"
_WIDTH = 1040


class StartPage(QWidget):
    """`check_wanted` tells files and district ("" for none chosen); `case_wanted` a path, None to be asked; `sample_wanted` a name."""

    check_wanted = Signal(object, str)
    files_wanted = Signal()
    case_wanted = Signal(object)
    sample_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self._make_controls()
        self._lay_out()
        self._refresh()

    @property
    def files(self) -> tuple[Path, ...]:
        """The chosen files, in the order in which they came."""
        return tuple(Path(self.list.item(n).data(Qt.ItemDataRole.UserRole)) for n in range(self.list.count()))

    def add(self, files: Iterable[Path]) -> None:
        """Take files up, leaving out those that are there already."""
        known = set(self.files)
        for file in files:
            if file not in known:
                item = QListWidgetItem(file.name)
                item.setData(Qt.ItemDataRole.UserRole, str(file))
                item.setToolTip(str(file))
                self.list.addItem(item)
                known.add(file)
        self._refresh()

    def clear(self) -> None:
        """Begin anew."""
        self.list.clear()
        self.district.setCurrentIndex(0)
        self._refresh()

    def show_districts(self, names: Sequence[str]) -> None:
        """Offer the rule pack's districts; another name can be typed."""
        kept = self.district.currentText()
        self.district.clear()
        self.district.addItems([FROM_DOCUMENT, *names])
        self.district.setCurrentText(kept or FROM_DOCUMENT)

    def show_samples(self, names: Sequence[str]) -> None:
        """Offer samples to try."""
        emptied(self._samples)
        for name in names:
            self._samples.addWidget(button(name, lambda name=name: self.sample_wanted.emit(name), "link"))  # type: ignore[misc]
        self._samples.addStretch(1)

    def show_recent(self, checks: Sequence[RecentCheck]) -> None:
        """Show the checks that were open lately, the latest first."""
        emptied(self._recent)
        for check in checks:
            card = _RecentCard(check)
            card.opened.connect(lambda path: self.case_wanted.emit(Path(path)))
            self._recent.addWidget(card)
        if not checks:
            self._recent.addWidget(
                label("还没有核对记录。核对结果会自动保存，以后可以从这里继续。", "quiet", wrap=True)
            )

    def show_over(self, over: bool) -> None:
        """Show that files are being held over the window."""
        set_look(self._drop, over="true" if over else "false")

    def _make_controls(self) -> None:
        self.list = _FileList()
        self.list.removed.connect(self._refresh)
        self.add_button = button("选择文件…", self.files_wanted.emit, "main", key="Ctrl+O")
        self.more_button = button("继续添加…", self.files_wanted.emit)
        self.remove_button = button("移除所选", self.list.remove_selected, tip="移除所选（Del）")
        self.district = QComboBox()
        self.district.setEditable(True)
        self.district.setAccessibleName("区市")
        self.district.setMinimumWidth(theme().pixels(180))
        self.district.addItem(FROM_DOCUMENT)
        self.start_button = button("开始核对", self._start, "main", key="Ctrl+Return")
        self.open_button = button("打开核对文件…", lambda: self.case_wanted.emit(None), key="Ctrl+Shift+O")

    def _lay_out(self) -> None:
        title = label("配套政策落实核对", "title")
        told = label(
            "对照烟政字〔2024〕40号的29项举措，逐条查找本区市文件中的落实情况，列出缺口，形成报告。", "quiet", wrap=True
        )
        self._drop = framed(self._drop_layout(), "drop")
        self._chosen = framed(self._chosen_layout(), "card")
        self._recent = column(gap=8)
        self._samples = row(gap=12)
        left = column(self._drop, self._chosen, 8, row(label("试一试示例：", "quiet"), self._samples), None)
        recents = QWidget()
        recents.setLayout(column(self._recent, None, gap=8))
        pane = Pane(recents, "最近的核对")
        right = column(row(label("最近的核对", "heading"), None, self.open_button), pane)
        sides = row(left, right, gap=28)
        sides.setStretch(0, 5)
        sides.setStretch(1, 4)
        inner = QWidget()
        inner.setMaximumWidth(theme().pixels(_WIDTH))
        whole = column(title, told, 18, sides, gap=6)
        whole.setStretch(3, 1)
        inner.setLayout(whole)
        page = row(inner, edge=28)
        self.setLayout(page)

    def _drop_layout(self) -> QVBoxLayout:
        big = label("把政策文件拖到这里", "heading")
        big.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds = label("支持 PDF（含扫描件）、Word（.docx）、OFD 和文本文件，可一次放入多份", "quiet", wrap=True)
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return column(30, big, kinds, 8, row(None, self.add_button, None), 30, gap=8, edge=16)

    def _chosen_layout(self) -> QVBoxLayout:
        name = label("区市：")
        name.setBuddy(self.district)
        self.count = label("", "heading")
        return column(
            row(self.count, None, self.more_button, self.remove_button),
            self.list,
            row(name, self.district, None, self.start_button),
            gap=10,
            edge=16,
        )

    def _refresh(self) -> None:
        some = self.list.count() > 0
        self._drop.setVisible(not some)
        self._chosen.setVisible(some)
        self.start_button.setEnabled(some)
        self.count.setText(f"待核对文件（{self.list.count()}）")

    def _start(self) -> None:
        name = self.district.currentText().strip()
        self.check_wanted.emit(self.files, "" if name == FROM_DOCUMENT else name)


class _FileList(QListWidget):
    """The chosen files; the delete key takes the selected ones off."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("待核对文件")
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(160)

    def remove_selected(self) -> None:
        """Take the selected files off the list; the files themselves stay."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        else:
            super().keyPressEvent(event)


class _RecentCard(QFrame):
    """A recent check, opened by a click or the enter key."""

    opened = Signal(str)

    def __init__(self, check: RecentCheck) -> None:
        super().__init__()
        self._path = check.path
        set_look(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name, tally = check.district or "未指定区市", tally_words(check.covered, check.partial, check.missing)
        self.setAccessibleName(f"打开{name}，{_day_words(check.day)}，{tally}")
        self.setToolTip(check.path)
        there = Path(check.path).exists()
        state = label(tally if there else "文件已移动或删除", "quiet")
        self.setLayout(
            column(
                row(label(name, "brand"), None, label(_day_words(check.day), "small")),
                row(state, None, label(Path(check.path).stem, "small")),
                gap=4,
                edge=12,
            )
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._path)
        else:
            event.ignore()


def _day_words(day: str) -> str:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return ""
    return f"{found.year}年{found.month}月{found.day}日"

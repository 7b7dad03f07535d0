"""Before and after: two drafts of one district, what each measure gained and lost, clause by clause."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QSplitter, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ytcheck.gui.board_model import ENTRY, Index
from ytcheck.gui.controls import Pane, button, column, emptied, framed, label, rich, row, set_look
from ytcheck.gui.marked_text import marked_html
from ytcheck.gui.theme import Tone, sized, theme
from ytcheck.judging.compare import Change
from ytcheck.report import wording
from ytcheck.report.views.comparison import CHANGE, CHANGE_SIGN, ClausePair, ComparisonRow, ComparisonView, SideText


class ComparePage(QWidget):
    """`case_wanted` asks for the earlier check's file; `measure_wanted` tells a measure's number."""

    case_wanted = Signal()
    measure_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self.view: ComparisonView | None = None
        self._make_controls()
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nothing but how to begin."""
        self.view = None
        self._panes.hide()
        self._counts.setText("")
        self._told.setText(
            "选择同一区市前一稿的核对文件（.ytc），与当前核对逐项比较：哪些举措增强了、减弱了，条款改了哪些字。"
        )

    def show_waiting(self) -> None:
        """Say that the comparison is under way."""
        self._told.setText("正在比较……")

    def show_comparison(self, view: ComparisonView) -> None:
        """Show a comparison, what was lost first."""
        self.view = view
        self._told.setText(f"前一稿：{view.before}\n当前稿：{view.after}")
        self._counts.setText("　".join(f"{CHANGE_SIGN[c]} {CHANGE[c]} {n} 项" for c, n in view.counts))
        self._model.clear()
        for found in view.rows:
            item = QStandardItem(f"{found.label}{found.title}，{CHANGE[found.change]}")
            item.setData(found, ENTRY)
            item.setEditable(False)
            self._model.appendRow(item)
        self._panes.show()
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _make_controls(self) -> None:
        self.choose_button = button("选择前一稿…", self.case_wanted.emit, "main")
        self._told = label("", "quiet", wrap=True)
        self._counts = label("", "heading", name="变化情况")
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setAccessibleName("举措变化清单")
        self.list.setMouseTracking(True)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._heading = label("", "heading", wrap=True)
        self._states = label("", "quiet", wrap=True)
        self._open = button("查看本项 ›", self._on_open, "link")
        self._tasks = rich()
        self._clauses = column(gap=10)

    def _lay_out(self) -> None:
        content = QWidget()
        top = row(self._heading, self._open)
        top.setStretch(0, 1)
        page = column(top, self._states, self._tasks, self._clauses, None, gap=8)
        page.setContentsMargins(4, 0, 10, 0)
        content.setLayout(page)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(12)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.list)
        self._panes.addWidget(Pane(content, "变化详情"))
        self._panes.setSizes([480, 820])
        head = row(self._told, self.choose_button)
        head.setStretch(0, 1)
        whole = column(head, self._counts, self._panes, gap=10, edge=20)
        whole.addStretch(0)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        found = current.data(ENTRY)
        if isinstance(found, ComparisonRow):
            self._show_row(found)

    def _on_open(self) -> None:
        found = self.list.currentIndex().data(ENTRY)
        if isinstance(found, ComparisonRow):
            self.measure_wanted.emit(found.number)

    def _show_row(self, found: ComparisonRow) -> None:
        self._heading.setText(f"{found.label}{found.title}")
        self._states.setText(f"前一稿：{found.before_state}　→　当前稿：{found.after_state}")
        lines = [f"<b>＋ 新落实</b>　{name}" for name in found.gained]
        lines += [f"<b>－ 不再落实</b>　{name}" for name in found.lost]
        self._tasks.setText("<br>".join(lines) or "各项任务的落实情况没有变化。")
        emptied(self._clauses)
        for pair in found.clauses:
            self._clauses.addWidget(_pair_card(pair))


def _pair_card(pair: ClausePair) -> QWidget:
    sides = row(_side("前一稿", pair.before), _side("当前稿", pair.after), gap=16)
    sides.setStretch(0, 1)
    sides.setStretch(1, 1)
    return framed(column(label(f"依据条款：{pair.said}", "section"), sides, gap=6, edge=12), "card")


def _side(name: str, side: SideText | None) -> QWidget:
    made = QWidget()
    place = label(f"{name}　{side.place if side else '无'}", "small")
    made.setLayout(column(place, rich(marked_html(side.text) if side else ""), None, gap=4))
    return made


def _tone(change: Change) -> Tone:
    colours = theme().palette
    tones = {Change.GAINED: colours.covered, Change.LOST: colours.missing, Change.CHANGED: colours.partial}
    return tones.get(change, colours.settled)


class _RowDelegate(QStyledItemDelegate):
    """Paints how a measure changed, its title, and both statuses."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, theme().pixels(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: ComparisonRow = index.data(ENTRY)
        colours, px = theme().palette, theme().pixels
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(4, 1, -4, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(rect, 6, 6)
        tone = _tone(found.change)
        chip = QRect(rect.left() + 8, rect.center().y() - px(12), px(82), px(24))
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setPen(QColor(tone.ink))
        painter.setFont(sized(painter.font(), 13, bold=True))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, f"{CHANGE_SIGN[found.change]} {CHANGE[found.change]}")
        words = QRect(chip.right() + px(12), rect.top() + 4, rect.right() - chip.right() - px(20), rect.height() - 8)
        painter.setPen(QColor(colours.ink))
        painter.setFont(sized(painter.font(), 14))
        title = painter.fontMetrics().elidedText(
            f"{found.label}{found.title}", Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(sized(painter.font(), 12))
        states = (f"{wording.SIGN[status]} {wording.STATUS[status]}" for status in (found.before, found.after))
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, " → ".join(states))
        painter.restore()

"""Every clause with the measures that it serves, the document beside it; local measures (特色条款) stand out."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ytcheck.gui.board_model import ENTRY, Index
from ytcheck.gui.controls import column, label, row, set_look
from ytcheck.gui.document_pane import DocumentPane
from ytcheck.gui.sources import Sources
from ytcheck.gui.theme import sized, theme
from ytcheck.model.clause import Clause
from ytcheck.model.verdict import Check
from ytcheck.report.views.search import SearchIndex
from ytcheck.report.views.serving import ClauseFilter, ClauseLine, Served, clause_lines, served_by

_KINDS = ("全部条款", "作为依据的条款", "特色条款（不对应任何举措）")
_ALL = "全部文件"


class ClausePage(QWidget):
    """`measure_wanted` tells the number of a measure that a clause serves."""

    measure_wanted = Signal(int)

    def __init__(self, sources: Sources) -> None:
        super().__init__()
        set_look(self, "page")
        self._check: Check | None = None
        self._index: SearchIndex | None = None
        self._served: Served = {}
        self.document = DocumentPane(sources)
        self.document.measure_wanted.connect(self.measure_wanted)
        self.document.chosen.connect(self._on_clause)
        self._make_controls()
        self._lay_out()

    def show_check(self, check: Check, index: SearchIndex) -> None:
        """Show the clauses of a check."""
        self._check, self._index, self._served = check, index, served_by(check)
        names = [_ALL, *(outline.file for outline in check.outlines)]
        if names != [self.files.itemText(n) for n in range(self.files.count())]:
            self.files.blockSignals(True)
            self.files.clear()
            self.files.addItems(names)
            self.files.blockSignals(False)
        self.files.setVisible(len(check.outlines) > 1)
        self.document.show_check(check, self._served)
        self.refresh()

    def refresh(self) -> None:
        """Show the clauses that the filter lets through."""
        if self._check is None or self._index is None:
            return
        lines = clause_lines(self._check, self._asked(self._check), self._index, self._served)
        self._model.show_lines(lines)
        local = sum(line.local for line in lines)
        self.shown.setText(f"{len(lines)} 条，其中特色条款 {local} 条")
        if lines:
            self.list.setCurrentIndex(self._model.index(0))

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _asked(self, check: Check) -> ClauseFilter:
        file, kind = self.files.currentIndex(), self.kinds.currentIndex()
        document = check.outlines[file - 1].document if file > 0 else ""
        return ClauseFilter(document, serving=kind == 1, local=kind == 2, words=self.search.text())

    def _make_controls(self) -> None:
        self.files, self.kinds = QComboBox(), QComboBox()
        self.files.setAccessibleName("文件")
        self.kinds.setAccessibleName("条款种类")
        self.kinds.addItems(_KINDS)
        self.files.setMinimumContentsLength(10)
        self.files.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for combo in (self.files, self.kinds):
            combo.currentIndexChanged.connect(lambda _index: self.refresh())
        self.search = QLineEdit()
        self.search.setPlaceholderText("在条款中查找（Ctrl+F）")
        self.search.setAccessibleName("在条款中查找")
        self.search.setClearButtonEnabled(True)
        self._delay = QTimer(self, singleShot=True, interval=150)
        self._delay.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._delay.start())
        self.shown = label("", "quiet", name="条款数")
        self._model = _LineModel()
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_LineDelegate(self.list))
        self.list.setAccessibleName("条款清单")
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        left = QWidget()
        head = row(self.kinds, self.files, self.search)
        head.setStretch(2, 1)
        left.setLayout(column(head, self.shown, self.list))
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(12)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.document)
        panes.setSizes([720, 600])
        self.setLayout(column(panes, edge=16))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        line = current.data(ENTRY)
        if isinstance(line, ClauseLine):
            self.document.show_clause(line.clause)

    def _on_clause(self, clause: Clause) -> None:
        at = self._model.row_of(clause)
        if at >= 0:
            self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(self._model.index(at))
            self.list.selectionModel().blockSignals(False)
            self.list.viewport().update()


class _LineModel(QAbstractListModel):
    """The clauses that the filter lets through."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[ClauseLine, ...] = ()

    def show_lines(self, lines: tuple[ClauseLine, ...]) -> None:
        """Show other clauses."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, clause: Clause) -> int:
        """The list row of a clause, -1 where it is not shown."""
        key = clause.key
        found = (n for n, line in enumerate(self._lines) if line.clause.key == key)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == ENTRY:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.place}，{_said(line)}，{line.clause.text}"
        return None


def _said(line: ClauseLine) -> str:
    if line.local:
        return "★ 特色条款"
    if line.serves:
        return "、".join(dict.fromkeys(task.heading for task in line.serves))
    return line.role or "未作为依据"


class _LineDelegate(QStyledItemDelegate):
    """Paints a clause: its place and what it serves above, its words below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, theme().pixels(78))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ClauseLine = index.data(ENTRY)
        colours, px = theme().palette, theme().pixels
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(4, 2, -4, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(rect, 6, 6)
        if line.local:
            painter.setBrush(QColor(colours.doubt.ink))
            painter.drawRoundedRect(QRect(rect.left() + 2, rect.top() + 6, 4, rect.height() - 12), 2, 2)
        inner = rect.adjusted(14, 6, -10, -6)
        head = QRect(inner.left(), inner.top(), inner.width(), px(20))
        painter.setFont(sized(painter.font(), 13, bold=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.place)
        left = painter.fontMetrics().horizontalAdvance(line.place) + px(16)
        tone = colours.doubt.ink if line.local else colours.accent if line.serves else colours.quiet
        painter.setPen(QColor(tone))
        painter.setFont(sized(painter.font(), 13))
        said = painter.fontMetrics().elidedText(_said(line), Qt.TextElideMode.ElideRight, head.width() - left)
        painter.drawText(
            head.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said
        )
        _paint_words(
            painter, QRect(inner.left(), head.bottom() + 3, inner.width(), inner.bottom() - head.bottom()), line
        )
        painter.restore()


def _paint_words(painter: QPainter, rect: QRect, line: ClauseLine) -> None:
    """Two lines of the clause's words, the second one shortened."""
    painter.setPen(QColor(theme().palette.quiet if line.role else theme().palette.ink))
    painter.setFont(sized(painter.font(), 13))
    text = line.clause.text.replace("\n", "")
    layout = QTextLayout(text, painter.font())
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(rect.width())
    layout.endLayout()
    broken = text[: first.textLength()], text[first.textLength() :]
    rest = painter.fontMetrics().elidedText(broken[1], Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"{broken[0]}\n{rest}")

"""The overview: tiles with the counts, a bar per chapter, filters, and the 29 as a board."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QPushButton, QSplitter, QToolButton, QWidget

from ytcheck.gui.board_model import ENTRY, BoardDelegate, BoardModel
from ytcheck.gui.chapter_bars import ChapterBars
from ytcheck.gui.controls import button, column, label, row, set_look
from ytcheck.gui.theme import TONE, theme
from ytcheck.model.verdict import Check, Status
from ytcheck.report import wording
from ytcheck.report.views.board import Board, BoardRow, board_of
from ytcheck.report.views.filtering import BoardFilter, Order, bodies_of, described
from ytcheck.report.views.search import SearchIndex

_ALL_BODIES = "全部责任单位"
_SEARCH_AFTER = 150  # milliseconds after the last keystroke


class BoardPage(QWidget):
    """Shows a check as a board; `opened` tells the number of a measure that was opened."""

    opened = Signal(int)
    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "page")
        self._check: Check | None = None
        self._index: SearchIndex | None = None
        self.board: Board | None = None
        self._make_controls()
        self._lay_out()

    def show_check(self, check: Check, index: SearchIndex) -> None:
        """Show a check, or the same one after a decision; filter and chosen measure stay."""
        self._index = index
        if self._check is None or self._check.rulebook is not check.rulebook:
            self.bodies.clear()
            self.bodies.addItems([_ALL_BODIES, *bodies_of(check)])
        self._check = check
        self.refresh()

    def refresh(self) -> None:
        """Show what the filter lets through now."""
        if self._check is None or self._index is None:
            return
        kept = self.current_number()
        order = tuple(Order)[self.order.currentIndex()]
        self.board = board_of(self._check, self.asked, order, self._index)
        self._model.show_board(self.board)
        self._show_counts(self.board)
        at = self._model.row_of(kept) if kept else -1
        self.list.setCurrentIndex(self._model.index(at if at >= 0 else 1))
        self.filtered.emit()

    def current_number(self) -> int:
        """The chosen measure's number, 0 for none."""
        entry = self.list.currentIndex().data(ENTRY)
        return entry.number if isinstance(entry, BoardRow) else 0

    def choose(self, number: int) -> None:
        """Mark a measure as chosen, where it is shown."""
        at = self._model.row_of(number)
        if at >= 0:
            self.list.setCurrentIndex(self._model.index(at))

    def forget(self) -> None:
        """Another check is coming: begin with everything in sight."""
        self._check = self.board = None
        self._model.show_board(Board((), (), (), 0, 0, 0, 0))
        self.clear_filter()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_filter(self) -> None:
        """Let everything through again."""
        for tile in (*self.tiles.values(), self.uncertain_tile, self.unreviewed_tile):
            tile.setChecked(False)
        self.bodies.setCurrentIndex(0)
        self.search.clear()
        self._chapter = ""
        self.bars.choose("")
        self.refresh()

    def _make_controls(self) -> None:
        self._chapter = ""
        self.tiles: dict[Status, QPushButton] = {status: self._tile(TONE[status]) for status in Status}
        self.uncertain_tile: QPushButton = self._tile("doubt")
        self.unreviewed_tile: QPushButton = self._tile("settled")
        self.search: QLineEdit = QLineEdit()
        self.search.setPlaceholderText("在市级要求和条款中查找（Ctrl+F）")
        self.search.setAccessibleName("查找")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(260)
        self._delay = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._delay.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._delay.start())
        self.bodies: QComboBox = _combo("责任单位", (_ALL_BODIES,))
        self.bodies.currentIndexChanged.connect(lambda _index: self.refresh())
        self.order = _combo("排序", tuple(order.value for order in Order))
        self.order.currentIndexChanged.connect(lambda _index: self.refresh())
        self.clear_button = button("清除筛选", self.clear_filter, "link")
        self.shown = label("", "quiet", name="筛选结果")
        self.export_button = QToolButton()
        self.export_button.setText("导出清单 ▾")
        self.export_button.setAccessibleName("导出或打印当前清单")
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.bars: ChapterBars = ChapterBars()
        self.bars.chosen.connect(self._on_chapter)
        self._make_list()

    def _make_list(self) -> None:
        self._model = BoardModel()
        self.list = _OpeningList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(BoardDelegate(self.list))
        self.list.setAccessibleName("举措清单")
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.entered_key.connect(self._open)
        self.list.clicked.connect(self._open)
        self.nothing = label("没有符合条件的举措。可点“清除筛选”查看全部。", "quiet")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        tiles = row(*self.tiles.values(), 12, self.uncertain_tile, self.unreviewed_tile, None, self.search)
        chosen = row(self.bodies, self.order, self.shown, self.clear_button, None, self.export_button)
        bars = QWidget()
        bars.setLayout(column(label("各章节落实情况", "section"), self.bars, gap=4))
        board = QWidget()
        board.setLayout(column(chosen, self.list, self.nothing))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(bars)
        splitter.addWidget(board)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([290, 1000])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        self.warning = label("", "alert", wrap=True)
        self.warning.hide()
        page = column(self.warning, tiles, splitter, gap=12, edge=16)
        page.setStretchFactor(splitter, 1)
        self.setLayout(page)

    @property
    def asked(self) -> BoardFilter:
        """The filter as set by the controls."""
        body = self.bodies.currentText()
        return BoardFilter(
            statuses=frozenset(status for status, tile in self.tiles.items() if tile.isChecked()),
            chapter=self._chapter,
            body="" if body == _ALL_BODIES else body,
            uncertain=self.uncertain_tile.isChecked(),
            unreviewed=self.unreviewed_tile.isChecked(),
            words=self.search.text(),
        )

    @property
    def filter_words(self) -> str:
        """The filter in words, "" where it leaves nothing out."""
        return described(self._check, self.asked) if self._check else ""

    def _tile(self, tone: str) -> QPushButton:
        tile = button("", self.refresh, "tile")
        set_look(tile, tone=tone)
        tile.setCheckable(True)
        return tile

    def _show_counts(self, board: Board) -> None:
        for status, count in board.counts:
            self._name(self.tiles[status], f"{wording.SIGN[status]} {wording.STATUS[status]}　{count}")
        self.tiles[Status.NOT_APPLICABLE].setVisible(dict(board.counts)[Status.NOT_APPLICABLE] > 0)
        self._name(self.uncertain_tile, f"？ 待核　{board.uncertain}")
        self._name(self.unreviewed_tile, f"未审核　{board.unreviewed}")
        self.bars.show_bars(board.bars)
        self.shown.setText(f"显示 {board.shown} 项，共 {board.total} 项")
        self.clear_button.setVisible(self.asked.asks)
        self.nothing.setVisible(not board.shown)
        self.list.setVisible(board.shown > 0)

    def show_warnings(self, warnings: tuple[str, ...]) -> None:
        """Say above the board what could not be read."""
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))

    @staticmethod
    def _name(tile: QPushButton, text: str) -> None:
        tile.setText(text)
        tile.setAccessibleName(f"只看{text}")
        tile.setToolTip("点一下只看这些，再点一下恢复")

    def _on_chapter(self, chapter: str) -> None:
        if chapter != self._chapter:
            self._chapter = chapter
            self.refresh()

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, BoardRow):
            self.opened.emit(entry.number)


class _OpeningList(QListView):
    """A list whose chosen entry is opened by the enter key too."""

    entered_key = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _combo(name: str, items: tuple[str, ...]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.addItems(items)
    made.setMinimumWidth(theme().pixels(130))
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made

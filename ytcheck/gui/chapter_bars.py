"""A bar per chapter: how many of its measures have which status; choosing one filters the overview."""

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ytcheck.gui.board_model import ENTRY, Index
from ytcheck.gui.controls import set_look
from ytcheck.gui.theme import sized, theme
from ytcheck.model.verdict import Status
from ytcheck.report import wording
from ytcheck.report.views.board import Bar


class BarModel(QAbstractListModel):
    """The chapters' bars, that of all chapters first."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show other counts; the chosen chapter stays."""
        if len(bars) == len(self.bars):
            self.bars = bars
            self.dataChanged.emit(self.index(0), self.index(len(bars) - 1))
            return
        self.beginResetModel()
        self.bars = bars
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many bars there are."""
        return 0 if parent is not None and parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The bar itself for the delegate, its words for a screen reader and the tooltip."""
        bar = self.bars[index.row()]
        if role == ENTRY:
            return bar
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{_title(bar)}：{_counts(bar)}"
        return None


class ChapterBars(QListView):
    """The list of bars; `chosen` tells a chapter's number, "" for all."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model = BarModel()
        self.setModel(self._model)
        self.setItemDelegate(_BarDelegate(self))
        self.setAccessibleName("按章节查看")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "plain")
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show the bars of a check."""
        self._model.show_bars(bars)

    def choose(self, chapter: str) -> None:
        """Mark a chapter as chosen."""
        row = next((n for n, bar in enumerate(self._model.bars) if bar.number == chapter), 0)
        self.setCurrentIndex(self._model.index(row))

    def _on_current(self, current: Index, _previous: Index) -> None:
        if current.isValid():
            self.chosen.emit(self._model.bars[current.row()].number)


def _title(bar: Bar) -> str:
    return f"{bar.number}、{bar.title}" if bar.number else bar.title


def _counts(bar: Bar) -> str:
    pairs = zip(Status, bar.counts, strict=True)
    return "，".join(f"{wording.STATUS[status]}{count}项" for status, count in pairs if count)


class _BarDelegate(QStyledItemDelegate):
    """Paints a chapter's name, its counts with their signs, and the bar."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, theme().pixels(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar: Bar = index.data(ENTRY)
        colours, px = theme().palette, theme().pixels
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(colours.accent if chosen else colours.line))
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(rect, 6, 6)
        inner = rect.adjusted(10, 6, -10, -6)
        painter.setFont(sized(painter.font(), 13))
        painter.setPen(QColor(colours.ink))
        title = painter.fontMetrics().elidedText(_title(bar), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        _paint_bar(painter, QRect(inner.left(), inner.bottom() - px(13), inner.width(), px(14)), bar)
        painter.restore()


def _paint_bar(painter: QPainter, rect: QRect, bar: Bar) -> None:
    """Segments as wide as their counts, each with sign and number."""
    if not bar.total:
        return
    painter.setFont(sized(painter.font(), 11))
    left = float(rect.left())
    for status, count in zip(Status, bar.counts, strict=True):
        if not count:
            continue
        width = rect.width() * count / bar.total
        part = QRect(round(left), rect.top(), max(round(left + width) - round(left) - 2, 2), rect.height())
        tone = theme().palette.of(status)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.soft))
        painter.drawRoundedRect(part, 3, 3)
        painter.setPen(QColor(tone.ink))
        painter.drawText(part, Qt.AlignmentFlag.AlignCenter, f"{wording.SIGN[status]}{count}")
        left += width

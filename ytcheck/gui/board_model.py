"""The overview as a list: headings and measures, painted by one delegate."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ytcheck.gui.theme import Tone, sized, theme
from ytcheck.report import wording
from ytcheck.report.views.board import Board, BoardGroup, BoardRow

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class BoardModel(QAbstractListModel):
    """The groups of a board in one list: a heading is a BoardGroup, a measure a BoardRow."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[BoardGroup | BoardRow] = []

    def show_board(self, board: Board) -> None:
        """Show another board."""
        self.beginResetModel()
        self._entries = []
        for group in board.groups:
            self._entries += [group, *group.rows]
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The list row of a measure, -1 where it is not shown."""
        found = (n for n, e in enumerate(self._entries) if isinstance(e, BoardRow) and e.number == number)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many headings and measures there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can not be chosen, so that the keys pass over it."""
        if isinstance(self._entries[index.row()], BoardGroup):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry itself for the delegate, its words for a screen reader and the tooltip."""
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, BoardRow) and entry.lacking:
            return f"尚缺：{entry.lacking}"
        return None


def _spoken(entry: BoardGroup | BoardRow) -> str:
    if isinstance(entry, BoardGroup):
        return entry.title
    flags = [text for text, _ in _flags(entry)]
    return "，".join((f"{entry.label}{entry.title}", wording.STATUS[entry.status], *flags))


def _flags(entry: BoardRow) -> list[tuple[str, Tone]]:
    colours = theme().palette
    flags = []
    if entry.stale:
        flags.append(("需复核", colours.doubt))
    elif entry.uncertain:
        flags.append(("待核", colours.doubt))
    if entry.reviewed:
        flags.append(("已审核", colours.settled))
    if entry.noted:
        flags.append(("有备注", colours.settled))
    return flags


class BoardDelegate(QStyledItemDelegate):
    """Paints a heading, or a measure with sign, title, tasks and flags."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is lower than a measure; both grow with the text size."""
        heading = isinstance(index.data(ENTRY), BoardGroup)
        return QSize(200, theme().pixels(34 if heading else 54))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if isinstance(entry, BoardGroup):
            _paint_heading(painter, rect, entry)
        else:
            _paint_row(painter, rect, entry, option)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, group: BoardGroup) -> None:
    colours = theme().palette
    painter.setFont(sized(painter.font(), 13, bold=True))
    painter.setPen(QColor(colours.quiet))
    painter.drawText(
        rect.adjusted(12, 6, -12, 0),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        f"{group.title}　{len(group.rows)} 项",
    )


def _paint_row(painter: QPainter, rect: QRect, entry: BoardRow, option: QStyleOptionViewItem) -> None:
    colours, px = theme().palette, theme().pixels
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if chosen or over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
        painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawLine(rect.left() + 12, rect.bottom(), rect.right() - 12, rect.bottom())
    tone = colours.of(entry.status)
    chip = QRect(rect.left() + 12, rect.center().y() - px(13), px(98), px(26))
    _paint_chip(painter, chip, f"{wording.SIGN[entry.status]} {wording.STATUS[entry.status]}", tone, 13)
    right = _paint_flags(painter, rect, entry)
    left = chip.right() + px(14)
    words = QRect(left, rect.top(), right - left - px(8), rect.height())
    _paint_words(painter, words, entry)


def _paint_flags(painter: QPainter, rect: QRect, entry: BoardRow) -> int:
    """Paint flags and the count of tasks from the right edge; where they begin."""
    px, right = theme().pixels, rect.right() - 14
    painter.setFont(sized(painter.font(), 13))
    painter.setPen(QColor(theme().palette.quiet))
    count = QRect(right - px(64), rect.top(), px(64), rect.height())
    painter.drawText(
        count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{entry.covered}/{entry.applicable} 项"
    )
    right = count.left() - px(6)
    for text, tone in _flags(entry):
        width = px(22) + painter.fontMetrics().horizontalAdvance(text)
        _paint_chip(painter, QRect(right - width, rect.center().y() - px(11), width, px(22)), text, tone, 12)
        right -= width + px(6)
    return right


def _paint_words(painter: QPainter, rect: QRect, entry: BoardRow) -> None:
    colours, half = theme().palette, rect.height() // 2
    upper, lower = QRect(rect), QRect(rect)
    if entry.lacking:
        upper.setHeight(half)
        lower.setTop(rect.top() + half)
    painter.setFont(sized(painter.font(), 15))
    painter.setPen(QColor(colours.ink))
    _draw(painter, upper, f"{entry.label}{entry.title}", bottom=bool(entry.lacking))
    if entry.lacking:
        painter.setFont(sized(painter.font(), 12))
        painter.setPen(QColor(colours.quiet))
        _draw(painter, lower, f"尚缺：{entry.lacking}", top=True)


def _draw(painter: QPainter, rect: QRect, text: str, bottom: bool = False, top: bool = False) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    vertical = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop if top else None
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | (vertical or Qt.AlignmentFlag.AlignVCenter), shown)


def _paint_chip(painter: QPainter, rect: QRect, text: str, tone: Tone, size: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.soft))
    painter.drawRoundedRect(rect, 5, 5)
    painter.setFont(sized(painter.font(), size, bold=True))
    painter.setPen(QColor(tone.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

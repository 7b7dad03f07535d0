"""The 29 with their statuses, a colour and a sign for each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ytcheck.model.verdict import Check, Status
from ytcheck.report.content import OverviewRow, overview_of

_COLUMNS = ("序号", "举措", "结论", "尚缺任务")
# Legible for the colour-blind too: blue, amber, vermilion, grey (Okabe and Ito 2008); the sign says the same.
_COLOURS = {
    Status.COVERED: "#0072B2",
    Status.PARTIAL: "#B27300",
    Status.MISSING: "#C44E00",
    Status.NOT_APPLICABLE: "#707070",
}


class MeasureTable(QTableWidget):
    """One row a measure; `chosen` tells the row's index when another one becomes current."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self.setAccessibleName("举措一览")
        self.setHorizontalHeaderLabels(_COLUMNS)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._on_current)

    def show_check(self, check: Check) -> None:
        """Show every measure of a check, the first one current."""
        rows = overview_of(check)
        self.setRowCount(len(rows))
        for index, (row, verdict) in enumerate(zip(rows, check.verdicts, strict=True)):
            self._fill(index, row, QColor(_COLOURS[verdict.status]))
        self.setCurrentCell(0, 0)
        self.chosen.emit(0)

    def _fill(self, index: int, row: OverviewRow, colour: QColor) -> None:
        for column, text in enumerate((row.label, row.title, row.status.replace("\n", ""), row.lacking)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            if column == 2:
                item.setForeground(QBrush(colour))
            self.setItem(index, column, item)

    def _on_current(self, row: int, _column: int, previous: int, _previous_column: int) -> None:
        if row >= 0 and row != previous:
            self.chosen.emit(row)

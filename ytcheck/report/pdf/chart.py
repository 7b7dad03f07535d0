"""The chart by chapter: a box for every measure, its filling and its sign by status, legible without colours."""

from reportlab.lib import colors
from reportlab.platypus import Flowable

from ytcheck.model.verdict import Status
from ytcheck.report import wording
from ytcheck.report.blocks import Chart, ChartRow
from ytcheck.report.pdf.styles import Style, Styles
from ytcheck.report.pdf.text import Text

_ROW, _BOX, _GAP = 16.0, 30.0, 2.0
_LEGEND_BOX = 22.0
_NAMES = 0.42  # of the width
_FILL = {Status.COVERED: 0.2, Status.PARTIAL: 0.78, Status.MISSING: 1.0, Status.NOT_APPLICABLE: 1.0}
_HEIGHT = 13.5
_SIGN_SIZE = 9.0


class ChapterChart(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Chapters from top to bottom, their measures from left to right, the count of covered ones at the end; the legend below."""

    def __init__(self, chart: Chart, styles: Styles) -> None:
        super().__init__()
        self._chart = chart
        self._cell: Style = styles.cell
        self._face = styles.head.face
        self._names = [Text(row.name, styles.cell) for row in chart.rows]

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """As wide as the text, a line for every chapter and one for the legend."""
        self.width = available
        self._heights = [max(_ROW, name.wrap(available * _NAMES - 6, 100)[1] + 2.5) for name in self._names]
        self.height = sum(self._heights) + _ROW + 4
        return self.width, self.height

    def draw(self) -> None:
        """Draw row by row from the top."""
        top = self.height
        for row, name, height in zip(self._chart.rows, self._names, self._heights, strict=True):
            name.drawOn(self.canv, 0, top - (height + name.height) / 2)
            self._draw_row(row, top - height / 2)
            top -= height
        self._draw_legend(_ROW / 2)

    def _draw_row(self, row: ChartRow, middle: float) -> None:
        x = self.width * _NAMES
        for mark in row.marks:
            self._draw_box(x, middle, _BOX, mark.status, f"{wording.SIGN[mark.status]}{mark.number}")
            x += _BOX + _GAP
        self.canv.setFont(self._cell.face, self._cell.size)
        self.canv.drawRightString(self.width, middle - 4, row.counts)

    def _draw_box(self, x: float, middle: float, width: float, status: Status, text: str) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setLineWidth(1.2 if status is Status.MISSING else 0.5)
        if status is Status.NOT_APPLICABLE:
            canvas.setDash(2, 2)
        canvas.setFillGray(_FILL[status])
        canvas.rect(x, middle - _HEIGHT / 2, width, _HEIGHT, fill=1)
        canvas.setFillColor(colors.white if status is Status.COVERED else colors.black)
        canvas.setFont(self._face, _SIGN_SIZE)
        canvas.drawCentredString(x + width / 2, middle - _SIGN_SIZE * 0.36, text)
        canvas.restoreState()

    def _draw_legend(self, middle: float) -> None:
        x = self.width * _NAMES
        for status, name in self._chart.legend:
            self._draw_box(x, middle, _LEGEND_BOX, status, wording.SIGN[status])
            self.canv.setFont(self._cell.face, self._cell.size)
            self.canv.drawString(x + _LEGEND_BOX + 3, middle - 4, name)
            x += _LEGEND_BOX + 8 + self._cell.size * len(name)

"""Tables of the report: ruled, their heads repeated, rows kept whole where a page can hold them."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, Table, TableStyle

from ytcheck.report import blocks
from ytcheck.report.fonts import SONG
from ytcheck.report.pdf.pages import PageMap, PageNumber
from ytcheck.report.pdf.rows import Cells, divided
from ytcheck.report.pdf.styles import WIDTH, Style, Styles
from ytcheck.report.pdf.text import Text

_GREY = colors.Color(0.9, 0.9, 0.9)
_SIDE, _ABOVE, _BELOW = 4.0, 2.5, 3.5
_LINE = (0.5, colors.black)
_FACE = ("FONTNAME", (0, 0), (-1, -1), SONG)  # else every table names Helvetica, which is not embedded
_CELLS = [
    _FACE,
    ("BOX", (0, 0), (-1, -1), *_LINE),
    ("LINEBEFORE", (1, 0), (-1, -1), *_LINE),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
    ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
    ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
    ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
]
_RULES = [*_CELLS, ("LINEBELOW", (0, 0), (-1, -1), *_LINE)]
_FACT_HEIGHT = 30.0
_BOX_SIDE, _BOX_ABOVE, _BOX_BELOW = 8.0, 3.0, 5.0


class ClosedTable(Table):  # type: ignore[misc]  # reportlab has no types
    """A table that is ruled off at its foot on every page, in the middle of a row too."""

    def draw(self) -> None:
        """Draw the table, then the rule."""
        super().draw()
        self.canv.setLineWidth(_LINE[0])
        self.canv.line(0, 0, self._width, 0)


class SignTable(Table):  # type: ignore[misc]  # reportlab has no types
    """Room to sign in, which must not stand on a page by itself."""


class Boxed(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A text in a box, which is closed on every page where the text goes on."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text

    def wrap(self, available: float, height: float) -> tuple[float, float]:
        """The text's height and room around it."""
        self.width = available
        self.height = self._text.wrap(available - 2 * _BOX_SIDE, height)[1] + _BOX_ABOVE + _BOX_BELOW
        return self.width, self.height

    def split(self, available: float, height: float) -> list[Flowable]:
        """Boxes around the text's parts."""
        parts = self._text.split(available - 2 * _BOX_SIDE, height - _BOX_ABOVE - _BOX_BELOW)
        return [Boxed(part) for part in parts]

    def draw(self) -> None:
        """Draw the box and the text in it."""
        self.canv.setLineWidth(_LINE[0])
        self.canv.rect(0, 0, self.width, self.height)
        self._text.drawOn(self.canv, _BOX_SIDE, _BOX_BELOW)


def ruled(block: blocks.Table, styles: Styles, pages: PageMap) -> Flowable:
    """A table with its head on every page; a row too tall for a page goes on in further rows without a rule between them."""
    head: Cells = [[Text(column.head, styles.head)] for column in block.columns]
    kinds = [styles.centred if column.centred else styles.cell for column in block.columns]
    rows = [[_cell(cell, kind, pages) for cell, kind in zip(row, kinds, strict=True)] for row in block.rows]
    grey = ("BACKGROUND", (0, 0), (-1, 0), _GREY)
    return _table([head, *rows], [column.share for column in block.columns], grey, heads=1)


def facts(block: blocks.Facts, styles: Styles) -> Flowable:
    """Names on the left, values on the right; a blank one has room for a name and a date beside each."""
    if block.blank:
        return _blank(block, styles)
    rows: list[Cells] = [[[Text(name, styles.head)], _lines(value, styles.cell)] for name, value in block.rows]
    return _table(rows, (0.18, 0.82), ("BACKGROUND", (0, 0), (0, -1), _GREY))


def boxed(block: blocks.Quote, styles: Styles) -> Flowable:
    """The city's words set apart in a box."""
    return Boxed(Text(block.text, styles.quote))


def _table(rows: Sequence[Cells], shares: Sequence[float], grey: tuple[Any, ...], heads: int = 0) -> Flowable:
    widths = [WIDTH * share for share in shares]
    parts = [list(divided(row, [width - 2 * _SIDE for width in widths])) for row in rows]
    ends = accumulate(map(len, parts))
    table = ClosedTable([row for part in parts for row in part], colWidths=widths, repeatRows=heads)
    rules = [("LINEBELOW", (0, end - 1), (-1, end - 1), *_LINE) for end in ends]
    table.setStyle(TableStyle([*_CELLS, *rules, grey]))
    return table


def contents(block: blocks.Contents, styles: Styles, pages: PageMap) -> Flowable:
    """The sections with their pages, in two columns to be read downwards."""
    half = (len(block.rows) + 1) // 2
    entries: list[list[Any]] = [
        [Text(heading, styles.contents, anchor=anchor), PageNumber(anchor, styles.contents, pages)]
        for heading, anchor in block.rows
    ]
    right = [*entries[half:], [[], []]][:half]
    rows = [[*a, [], *b] for a, b in zip(entries[:half], right, strict=True)]
    table = Table(rows, colWidths=[WIDTH * share for share in (0.41, 0.06, 0.06, 0.41, 0.06)], spaceBefore=10)
    dots = (0.4, colors.black, 0, (1, 2))
    table.setStyle(
        TableStyle(
            [
                _FACE,
                ("LINEBELOW", (0, 0), (1, -1), *dots),
                ("LINEBELOW", (3, 0), (4, len(block.rows) - half - 1), *dots),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ]
        )
    )
    return table


def _blank(block: blocks.Facts, styles: Styles) -> Flowable:
    rows = [[Text(name, styles.head), [], Text(other, styles.head), []] for name, other in block.rows]
    table = SignTable(
        rows, colWidths=[WIDTH * share for share in (0.18, 0.36, 0.14, 0.32)], rowHeights=_FACT_HEIGHT, spaceBefore=16
    )
    grey = [("BACKGROUND", (place, 0), (place, -1), _GREY) for place in (0, 2)]
    table.setStyle(TableStyle([*_RULES, *grey]))
    return table


def _cell(cell: blocks.Cell, style: Style, pages: PageMap) -> list[Flowable]:
    if cell.page_of:
        return [PageNumber(cell.page_of, style, pages)]
    return _lines(cell.text, style, cell.anchor)


def _lines(text: str, style: Style, anchor: str = "") -> list[Flowable]:
    return [Text(line, style, anchor=anchor) for line in text.split("\n")]

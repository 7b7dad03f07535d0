"""Tables of the report: ruled, their heads repeated, rows kept whole where a page can hold them."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Flowable, Table, TableStyle

from ytcheck.report import blocks
from ytcheck.report.pdf.pages import PageMap, PageNumber
from ytcheck.report.pdf.styles import WIDTH, Style, Styles
from ytcheck.report.pdf.text import Text

_GREY = colors.Color(0.9, 0.9, 0.9)
_SIDE, _ABOVE, _BELOW = 4.0, 2.5, 3.5
_PAGE = 480.0  # points: a row that is taller may be broken
_RULES = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
    ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
    ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
    ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
]
_FACT_HEIGHT = 30.0


def ruled(block: blocks.Table, styles: Styles, pages: PageMap) -> Flowable:
    """A table with its head on every page."""
    head = [Text(column.head, styles.head) for column in block.columns]
    rows = [
        [
            _cell(cell, styles.centred if column.centred else styles.cell, pages)
            for cell, column in zip(row, block.columns, strict=True)
        ]
        for row in block.rows
    ]
    widths = [WIDTH * column.share for column in block.columns]
    tall = any(_is_tall(row, widths) for row in rows)
    table = Table([head, *rows], colWidths=widths, repeatRows=1, splitInRow=int(tall))
    table.setStyle(TableStyle([*_RULES, ("BACKGROUND", (0, 0), (-1, 0), _GREY)]))
    return table


def facts(block: blocks.Facts, styles: Styles) -> Flowable:
    """Names on the left, values on the right; a blank one has room for a name and a date beside each."""
    if block.blank:
        return _blank(block, styles)
    rows = [[Text(name, styles.head), _lines(value, styles.cell)] for name, value in block.rows]
    table = Table(rows, colWidths=[WIDTH * 0.18, WIDTH * 0.82], splitInRow=1)
    table.setStyle(TableStyle([*_RULES, ("BACKGROUND", (0, 0), (0, -1), _GREY)]))
    return table


def boxed(block: blocks.Quote, styles: Styles) -> Flowable:
    """The city's words set apart in a box."""
    table = Table([[Text(block.text, styles.quote)]], colWidths=[WIDTH], splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 0.5, colors.black),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("RIGHTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        )
    )
    return table


def contents(block: blocks.Contents, styles: Styles, pages: PageMap) -> Flowable:
    """The sections with their pages."""
    rows = [
        [Text(heading, styles.contents, anchor=anchor), PageNumber(anchor, styles.contents, pages)]
        for heading, anchor in block.rows
    ]
    table = Table(rows, colWidths=[WIDTH * 0.9, WIDTH * 0.1], spaceBefore=8)
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, colors.black, 0, (1, 2)),
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
    rows = [[Text(name, styles.head), "", Text(other, styles.head), ""] for name, other in block.rows]
    table = Table(
        rows, colWidths=[WIDTH * share for share in (0.18, 0.36, 0.14, 0.32)], rowHeights=_FACT_HEIGHT, spaceBefore=16
    )
    grey = [("BACKGROUND", (place, 0), (place, -1), _GREY) for place in (0, 2)]
    table.setStyle(TableStyle([*_RULES, *grey]))
    return table


def _cell(cell: blocks.Cell, style: Style, pages: PageMap) -> Any:
    if cell.page_of:
        return PageNumber(cell.page_of, style, pages)
    return _lines(cell.text, style, cell.anchor)


def _lines(text: str, style: Style, anchor: str = "") -> list[Text]:
    return [Text(line, style, anchor=anchor) for line in text.split("\n")]


def _is_tall(row: Sequence[Any], widths: Sequence[float]) -> bool:
    """Whether the row may be taller than a page: only then may rows be broken, which reportlab otherwise does without need."""
    return any(
        sum(part.wrap(width - 2 * _SIDE, _PAGE)[1] for part in (cell if isinstance(cell, list) else [cell])) > _PAGE
        for cell, width in zip(row, widths, strict=True)
    )

"""The pieces that a page of the report is made of: paragraphs, headings with bookmarks, ruled tables."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, LongTable, Table, TableStyle

from ytcheck.report.fonts import HEI, SONG, printable
from ytcheck.report.paragraph import ChinesePara

_CELL_SIZE = 10.5
_LINES_A_PAGE = 30
_GREY = colors.Color(0.93, 0.93, 0.93)


def _style(name: str, face: str = SONG, size: float = 14, leading: float = 24, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=face, fontSize=size, leading=leading, wordWrap="CJK", **more)


_STYLES = {
    "title": _style("title", HEI, 22, 34, alignment=TA_CENTER),
    "subtitle": _style("subtitle", size=14, alignment=TA_CENTER, spaceAfter=14),
    "body": _style("body", firstLineIndent=28),
    "warning": _style("warning", HEI, firstLineIndent=28),
    "heading0": _style("heading0", HEI, 16, 30, spaceBefore=10),
    "heading1": _style("heading1", HEI, 14, 26, spaceBefore=12),
    "status": _style("status", HEI, 12, 20),
    "label": _style("label", HEI, 10.5, 20, spaceBefore=5),
    "cell": _style("cell", size=10.5, leading=15),
    "head": _style("head", HEI, 10.5, 15, alignment=TA_CENTER),
    "quote": _style("quote", size=10.5, leading=16),
}


def para(text: str, style: str) -> ChinesePara:
    """A paragraph of plain text in one of the report's styles."""
    return ChinesePara(_escaped(text, style), _STYLES[style])


class Heading(ChinesePara):
    """A heading that is a bookmark and the target of links; `level` 0 or 1."""

    def __init__(self, text: str, anchor: str, level: int = 0) -> None:
        super().__init__(_escaped(text, f"heading{level}"), _STYLES[f"heading{level}"])
        self._text, self._anchor, self._level = text, anchor, level

    def draw(self) -> None:
        """Draw the heading and mark its place in the document's outline."""
        self.canv.bookmarkHorizontal(self._anchor, 0, self.height)
        self.canv.addOutlineEntry(self._text, self._anchor, self._level, closed=self._level == 0)
        super().draw()


def room(points: float) -> Flowable:
    """A new page where less than this height is left: keeps a heading with the beginning of what follows it."""
    return CondPageBreak(points)


def grid(
    rows: Sequence[Sequence[str]], shares: Sequence[float], width: float, links: Mapping[int, str] | None = None
) -> Flowable:
    """A ruled table whose first row is repeated on every page; `shares` of the width per column, `links` from rows to anchors."""
    head = [para(cell, "head") for cell in rows[0]]
    body = [
        [_cell(cell, (links or {}).get(n) if column == 1 else None) for column, cell in enumerate(row)]
        for n, row in enumerate(rows[1:], 1)
    ]
    widths = [width * share for share in shares]
    table = LongTable([head, *body], colWidths=widths, repeatRows=1, splitInRow=_has_tall_cell(rows, widths))
    table.setStyle(TableStyle([*_RULES, ("BACKGROUND", (0, 0), (-1, 0), _GREY)]))
    return table


def facts_table(rows: Sequence[tuple[str, str]], width: float) -> Flowable:
    """Names on the left, values on the right; a line break in a value begins a new paragraph."""
    cells = [[para(name, "head"), [para(line, "cell") for line in value.split("\n")]] for name, value in rows]
    table = Table(cells, colWidths=[width * 0.2, width * 0.8])
    table.setStyle(TableStyle([*_RULES, ("BACKGROUND", (0, 0), (0, -1), _GREY)]))
    return table


def boxed(text: str, width: float) -> Flowable:
    """The city's words set apart in a box."""
    table = Table([[para(text, "quote")]], colWidths=[width])
    table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.5, colors.black), ("LEFTPADDING", (0, 0), (-1, -1), 8)]))
    return table


_RULES = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
]


def _has_tall_cell(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> int:
    """1 where a cell may be taller than a page: only then may rows be split, which reportlab otherwise does without need."""
    return int(
        any(
            len(cell) * _CELL_SIZE > width * _LINES_A_PAGE
            for row in rows
            for cell, width in zip(row, widths, strict=True)
        )
    )


def _cell(text: str, anchor: str | None) -> ChinesePara | list[ChinesePara]:
    if anchor is not None:
        return ChinesePara(f'<a href="#{anchor}">{_escaped(text, "cell")}</a>', _STYLES["cell"])
    return [para(line, "cell") for line in text.split("\n")]


def _escaped(text: str, style: str) -> str:
    return escape(printable(text, _STYLES[style].fontName))

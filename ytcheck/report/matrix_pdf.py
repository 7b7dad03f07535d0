"""The matrix as a PDF: landscape A4, the measures' titles written downwards, legible without colours."""

from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, LongTable, PageTemplate, TableStyle

from ytcheck.report.fonts import HEI, SONG, printable, register_fonts
from ytcheck.report.matrix import Matrix, MatrixLine
from ytcheck.report.output import write_beside
from ytcheck.report.pdf.styles import Align, Style
from ytcheck.report.pdf.text import Text

_PAGE = landscape(A4)
_SIDE, _TOP, _BOTTOM = 14 * mm, 12 * mm, 14 * mm
_WIDTH = _PAGE[0] - 2 * _SIDE
_NAME_SHARE, _COUNT_WIDTH = 0.163, 19.5
_SIZE, _HEAD_SIZE, _HEAD_STEP = 9.0, 8.0, 8.8
_GREY = colors.Color(0.93, 0.93, 0.93)
_STYLES = {
    "title": Style(HEI, 18, 28, Align.CENTRE),
    "note": Style(SONG, _SIZE, 14),
    "legend": Style(SONG, _SIZE, 14, after=4),
    "failed": Style(SONG, 10.5, 17, before=4),
    "name": Style(SONG, _SIZE, 11),
}


def write_matrix_pdf(matrix: Matrix, target: Path) -> None:
    """Write the matrix as PDF; the same matrix gives the same bytes. OutputRefused where it cannot be written."""
    register_fonts()
    write_beside(target, lambda draft: _build(matrix, draft))


class Stacked(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Text written downwards, one character below the other, in the middle of its cell."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = printable(text, HEI)

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """As wide as the cell, as high as the text is long."""
        self.width, self.height = available, len(self._text) * _HEAD_STEP
        return self.width, self.height

    def draw(self) -> None:
        """Draw from the top."""
        self.canv.setFont(HEI, _HEAD_SIZE)
        for number, c in enumerate(self._text, 1):
            self.canv.drawCentredString(self.width / 2, self.height - number * _HEAD_STEP + 1.5, c)


def _build(matrix: Matrix, draft: Path) -> None:
    template = BaseDocTemplate(
        str(draft),
        pagesize=_PAGE,
        title=matrix.title,
        author="",
        creator="ytcheck",
        lang="zh-CN",
        initialFontName=SONG,
        invariant=1,
    )
    frame = Frame(_SIDE, _BOTTOM, _WIDTH, _PAGE[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame], onPage=_page_number))
    template.build(_story(matrix))


def _page_number(canvas: Any, template: Any) -> None:
    canvas.setFont(SONG, 10.5)
    canvas.drawCentredString(_PAGE[0] / 2, 8 * mm, f"— {template.page} —")


def _story(matrix: Matrix) -> list[Flowable]:
    return [
        _para(matrix.title, "title"),
        _para(matrix.note, "note"),
        _para(f"图例：{matrix.legend}", "legend"),
        _table(matrix),
        *(_para(f"{district}未能核对：{sentence}", "failed") for district, sentence in matrix.failed),
    ]


def _table(matrix: Matrix) -> Flowable:
    head = ["区市", *(Stacked(f"{m.label.strip('（）')} {m.title}") for m in matrix.measures)]
    head += [Stacked(name) for name in matrix.counted]
    rows = [_row(line, len(matrix.counted)) for line in (*matrix.lines, *matrix.totals)]
    name_width = _WIDTH * _NAME_SHARE
    counts_width = _COUNT_WIDTH * len(matrix.counted)
    sign_width = (_WIDTH - name_width - counts_width) / len(matrix.measures)
    widths = [name_width, *[sign_width] * len(matrix.measures), *[_COUNT_WIDTH] * len(matrix.counted)]
    table = LongTable([head, *rows], colWidths=widths, repeatRows=1)
    table.setStyle(
        TableStyle([*_RULES, ("LINEABOVE", (0, len(matrix.lines) + 1), (-1, len(matrix.lines) + 1), 1.2, colors.black)])
    )
    return table


def _row(line: MatrixLine, counts: int) -> list[Any]:
    return [_para(line.name, "name"), *line.signs, *(line.counts or ("",) * counts)]


_RULES = [
    ("FONT", (0, 0), (-1, -1), SONG, _SIZE),
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("BACKGROUND", (0, 0), (-1, 0), _GREY),
    ("FONT", (0, 0), (0, 0), HEI, _SIZE),
    ("FONT", (1, 1), (-1, -1), SONG, _SIZE),
    ("ALIGN", (0, 0), (0, 0), "CENTER"),
    ("ALIGN", (1, 0), (-1, -1), "CENTER"),
    ("VALIGN", (0, 0), (0, -1), "MIDDLE"),
    ("VALIGN", (1, 0), (-1, 0), "TOP"),
    ("VALIGN", (1, 1), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (1, 0), (-1, -1), 0),
    ("RIGHTPADDING", (1, 0), (-1, -1), 0),
    ("LEFTPADDING", (0, 0), (0, -1), 4),
    ("RIGHTPADDING", (0, 0), (0, -1), 2),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
]


def _para(text: str, style: str) -> Text:
    return Text(text, _STYLES[style])

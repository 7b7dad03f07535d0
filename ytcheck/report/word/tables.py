"""Tables of the Word report, written element by element: python-docx looks every cell up anew, which takes minutes for a long table."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from docx.document import Document
from docx.shared import Mm

from ytcheck.model.verdict import Status
from ytcheck.report import wording
from ytcheck.report.blocks import Cell, Chart, Contents, Facts, Table
from ytcheck.report.word.elements import element, link, page_of, paragraph, run

_WIDTH = Mm(156).twips
_GREY, _DARK, _MIDDLE = "E6E6E6", "333333", "C8C8C8"
_FILL = {Status.COVERED: _DARK, Status.PARTIAL: _MIDDLE, Status.MISSING: "", Status.NOT_APPLICABLE: ""}
_NAMES, _COUNTS = 0.42, 0.18
_BLANK_HEIGHT = 600  # twips
_Margins = tuple[tuple[str, int], ...]
_WIDE: _Margins = (("top", 40), ("left", 80), ("bottom", 60), ("right", 80))  # twips, in the schema's order
_NARROW: _Margins = (("top", 0), ("left", 60), ("bottom", 20), ("right", 60))


class WordTables:
    """Makes tables in one document, which knows its styles' ids by their names."""

    def __init__(self, document: Document, cell: str, centred: str, head: str, contents: str, quote: str) -> None:
        ids = [document.styles[name].style_id for name in (cell, centred, head, contents, quote)]
        self._cell, self._centred, self._head, self._contents, self._quote = ids
        self._grid = document.styles["Table Grid"].style_id

    def ruled(self, block: Table) -> Any:
        """A table whose head is repeated on every page and whose rows stay whole."""
        head = _row([_tc(c.share, [paragraph(self._head, run(c.head))], _GREY) for c in block.columns], head=True)
        rows = [
            _row([self._filled(cell, c.share, c.centred) for cell, c in zip(row, block.columns, strict=True)])
            for row in block.rows
        ]
        return self._table([c.share for c in block.columns], [head, *rows])

    def facts(self, block: Facts) -> Any:
        """Names and values; a blank one has room to write by hand."""
        if block.blank:
            shares = [0.18, 0.36, 0.14, 0.32]
            rows = [
                _row([self._named(a, 0.18), self._empty(0.36), self._named(b, 0.14), self._empty(0.32)], tall=True)
                for a, b in block.rows
            ]
            return self._table(shares, rows)
        rows = [_row([self._named(name, 0.18), self._filled(Cell(value), 0.82, False)]) for name, value in block.rows]
        return self._table([0.18, 0.82], rows)

    def boxed(self, text: str) -> Any:
        """The city's words set apart in a box."""
        return self._table([1.0], [_row([_tc(1.0, [paragraph(self._quote, run(text))])], breakable=True)])

    def contents(self, block: Contents) -> Any:
        """The sections with their pages, unruled, in two columns to be read downwards."""
        half = (len(block.rows) + 1) // 2
        pairs = zip_longest(block.rows[:half], block.rows[half:])
        rows = [_row([*self._entry(left), self._empty(0.06), *self._entry(right)]) for left, right in pairs]
        return self._table([0.41, 0.06, 0.06, 0.41, 0.06], rows, ruled=False)

    def _entry(self, entry: tuple[str, str] | None) -> list[Any]:
        if entry is None:
            return [self._empty(0.41), self._empty(0.06)]
        text, anchor = entry
        heading = _tc(0.41, [paragraph(self._contents, link(text, anchor))])
        return [heading, _tc(0.06, [paragraph(self._centred, page_of(anchor))])]

    def chart(self, block: Chart) -> Any:
        """A row for every chapter, a shaded cell for every measure; the legend last."""
        most = max(len(row.marks) for row in block.rows)
        box = (1 - _NAMES - _COUNTS) / most
        shares = [_NAMES, *[box] * most, _COUNTS]
        rows = []
        for row in block.rows:
            marks = [self._mark(m.status, f"{wording.SIGN[m.status]}{m.number}", box) for m in row.marks]
            cells = [*marks, *(self._empty(box) for _ in range(most - len(marks)))]
            rows.append(
                _row([_tc(_NAMES, [paragraph(self._cell, run(row.name))]), *cells, self._text(row.counts, _COUNTS)])
            )
        legend = "　".join(f"{wording.SIGN[status]} {name}" for status, name in block.legend)
        rows.append(_row([self._text("图例", _NAMES), self._text(legend, 1 - _NAMES, span=most + 1)]))
        return self._table(shares, rows, margins=_NARROW)

    def _filled(self, cell: Cell, share: float, centred: bool) -> Any:
        style = self._centred if centred else self._cell
        if cell.page_of:
            return _tc(share, [paragraph(style, page_of(cell.page_of))])
        if cell.anchor:
            return _tc(share, [paragraph(style, link(cell.text, cell.anchor))])
        return _tc(share, [paragraph(style, run(line)) for line in cell.text.split("\n")])

    def _mark(self, status: Status, text: str, share: float) -> Any:
        return _tc(share, [paragraph(self._centred, run(text, white=status is Status.COVERED))], _FILL[status])

    def _named(self, text: str, share: float) -> Any:
        return _tc(share, [paragraph(self._head, run(text))], _GREY)

    def _text(self, text: str, share: float, span: int = 1) -> Any:
        return _tc(share, [paragraph(self._centred, run(text))], span=span)

    def _empty(self, share: float) -> Any:
        return _tc(share, [paragraph(self._cell)])

    def _table(
        self, shares: Sequence[float], rows: Sequence[Any], ruled: bool = True, margins: _Margins = _WIDE
    ) -> Any:
        made, form = element("tbl"), element("tblPr")
        if ruled:
            form.append(element("tblStyle", val=self._grid))
        form.append(element("tblW", w=str(_WIDTH), type="dxa"))
        form.append(element("jc", val="center"))
        form.append(element("tblLayout", type="fixed"))
        form.append(_margins(margins))
        made.append(form)
        grid = element("tblGrid")
        grid.extend(element("gridCol", w=str(round(_WIDTH * share))) for share in shares)
        made.append(grid)
        made.extend(rows)
        return made


def _margins(margins: _Margins) -> Any:
    made = element("tblCellMar")
    made.extend(element(side, w=str(width), type="dxa") for side, width in margins)
    return made


def _row(cells: Sequence[Any], head: bool = False, tall: bool = False, breakable: bool = False) -> Any:
    made, form = element("tr"), element("trPr")
    if not breakable:
        form.append(element("cantSplit"))
    if tall:
        form.append(element("trHeight", val=str(_BLANK_HEIGHT), hRule="atLeast"))
    if head:
        form.append(element("tblHeader"))
    made.append(form)
    made.extend(cells)
    return made


def _tc(share: float, paragraphs: Sequence[Any], fill: str = "", span: int = 1) -> Any:
    made, form = element("tc"), element("tcPr")
    form.append(element("tcW", w=str(round(_WIDTH * share)), type="dxa"))
    if span > 1:
        form.append(element("gridSpan", val=str(span)))
    if fill:
        form.append(element("shd", val="clear", color="auto", fill=fill))
    form.append(element("vAlign", val="center"))
    made.append(form)
    made.extend(paragraphs)
    return made

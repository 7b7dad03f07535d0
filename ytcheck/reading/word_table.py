"""The rows of a Word table: merged cells filled, numbers that Word makes printed, deleted rows left out."""

from collections.abc import Iterator
from typing import Any

from ytcheck.reading.package import attribute, child, kind_of
from ytcheck.reading.word_numbering import Numbering
from ytcheck.reading.word_text import text_of
from ytcheck.reading.word_values import number

_WIDEST = 100  # columns: a broken file may ask for millions
_OUTSIDE = frozenset(["del", "moveFrom", "drawing", "pict", "object"])


def is_frame(table: Any) -> bool:
    """Whether no row has two columns: a frame around paragraphs (专栏), no table."""
    return all(_width(row) < 2 for row in _rows(table))


def rows_of(table: Any, numbering: Numbering) -> tuple[tuple[str, ...], ...]:
    """The table's rows from top to bottom: a text for each column that a cell spans, page ends still in it."""
    rows: list[tuple[str, ...]] = []
    for row in _rows(table):
        cells = tuple(_cells(row, rows[-1] if rows else (), numbering))
        # What stands further to the right goes into the last cell.
        rows.append((*cells[: _WIDEST - 1], "\n".join(cells[_WIDEST - 1 :])) if len(cells) > _WIDEST else cells)
    return tuple(rows)


def paragraphs_in(element: Any) -> Iterator[Any]:
    """Every paragraph of a table or cell, those of tables inside it too, in order."""
    for inner in element:
        kind = kind_of(inner)
        if kind == "p":
            yield inner
        elif kind not in _OUTSIDE:
            yield from paragraphs_in(inner)


def _rows(table: Any) -> Iterator[Any]:
    return (row for row in _inside(table, "tr") if child(row, "trPr", "del") is None)


def _width(row: Any) -> int:
    """How many columns the row's cells span."""
    before = number(row, "trPr", "gridBefore") or 0
    return before + sum(number(cell, "tcPr", "gridSpan") or 1 for cell in _inside(row, "tc"))


def _cells(row: Any, above: tuple[str, ...], numbering: Numbering) -> Iterator[str]:
    """A cell that goes on from the row above has that one's text, as a reader takes it."""
    column = min(number(row, "trPr", "gridBefore") or 0, _WIDEST)
    yield from [""] * column
    for cell in _inside(row, "tc"):
        merge = child(cell, "tcPr", "vMerge")
        goes_on = merge is not None and attribute(merge, "val", "continue") == "continue"
        text = above[column] if goes_on and column < len(above) else _text(cell, numbering)
        span = min(number(cell, "tcPr", "gridSpan") or 1, _WIDEST)
        yield from [text] * span
        column += span


def _text(cell: Any, numbering: Numbering) -> str:
    return "\n".join(numbering.label(child(inner, "pPr")) + text_of(inner) for inner in paragraphs_in(cell))


def _inside(element: Any, kind: str) -> Iterator[Any]:
    """The element's rows or cells, those in content controls too, but not those of tables inside its cells."""
    for inner in element:
        found = kind_of(inner)
        if found == kind:
            yield inner
        elif found not in ("tc", "p", "tbl"):
            yield from _inside(inner, kind)

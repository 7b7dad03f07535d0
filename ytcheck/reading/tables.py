"""Ruled tables: the grid that the rules draw, filled with the characters inside each cell."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from ytcheck.model.document import Cell, Place, Table
from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.lines import lines_of


def table_of(rows: Sequence[Sequence[Box | None]], glyphs: Sequence[Glyph], page: int) -> Table:
    """The table whose cells have these boxes (x0, top, x1, bottom), row by row; None is a part of a merged cell.

    A merged cell's text is repeated in every row and column that it spans, as a reader would take it.
    """
    boxes = [box for row in rows for box in row if box is not None]
    texts = _texts(boxes, glyphs, page)
    edges = _columns(rows)
    height = [_span(row) for row in rows]
    filled = tuple(
        tuple(_cell(x, middle, boxes, texts, page) for x in edges) for middle in height if middle is not None
    )
    place = Place(
        page, min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
    )
    return Table(tuple(row for row in filled if any(cell.text for cell in row)), place)


def outside_of(table: Table, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs in none of the table's cells: where a rule is missing, there are some between them too."""
    cells = {cell.place for row in table.rows for cell in row}
    inside = _inside([(place.x0, place.top, place.x1, place.bottom) for place in cells], glyphs)
    taken = {id(glyph) for found in inside.values() for glyph in found}
    return [glyph for glyph in glyphs if id(glyph) not in taken]


def _texts(boxes: Sequence[Box], glyphs: Sequence[Glyph], page: int) -> dict[Box, str]:
    inside = _inside(boxes, glyphs)
    return {box: "".join(line.text for line in lines_of(found, page)) for box, found in inside.items()}


def _inside(boxes: Sequence[Box], glyphs: Sequence[Glyph]) -> dict[Box, list[Glyph]]:
    """Each box's glyphs; they are put in order of height once, so that a box looks only through those of its rows."""
    ordered = sorted(((g.middle, g.across, g) for g in glyphs), key=itemgetter(0))
    heights = [height for height, _, _ in ordered]
    return {
        box: [
            glyph
            for _, across, glyph in ordered[bisect_left(heights, box[1]) : bisect_right(heights, box[3])]
            if box[0] <= across <= box[2]
        ]
        for box in boxes
    }


def _columns(rows: Sequence[Sequence[Box | None]]) -> list[float]:
    """The middle of each column: between the left edges that occur anywhere in the table."""
    lefts = sorted({round(box[0], 0) for row in rows for box in row if box is not None})
    right = max(box[2] for row in rows for box in row if box is not None)
    return [(a + b) / 2 for a, b in zip(lefts, [*lefts[1:], right], strict=True) if b - a > 3]


def _span(row: Sequence[Box | None]) -> float | None:
    """The height at which every row of the grid is cut: the middle of its lowest cell."""
    boxes = [box for box in row if box is not None]
    if not boxes:
        return None
    lowest = min(boxes, key=lambda box: box[3] - box[1])
    return (lowest[1] + lowest[3]) / 2


def _cell(x: float, y: float, boxes: Sequence[Box], texts: dict[Box, str], page: int) -> Cell:
    for box in boxes:
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            return Cell(texts[box], Place(page, *box))
    return Cell("", Place(page, x, y, x, y))

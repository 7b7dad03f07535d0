"""Ruled tables: the grid that the rules draw, filled with the characters inside each cell."""

from collections.abc import Sequence

from ytcheck.model.document import Cell, Place, Table
from ytcheck.reading.glyphs import Glyph
from ytcheck.reading.lines import lines_of

Box = tuple[float, float, float, float]


def table_of(rows: Sequence[Sequence[Box | None]], glyphs: Sequence[Glyph], page: int) -> Table:
    """The table whose cells have these boxes (x0, top, x1, bottom), row by row; None is a part of a merged cell.

    A merged cell's text is repeated in every row and column that it spans, as a reader would take it.
    """
    boxes = [box for row in rows for box in row if box is not None]
    texts = {box: _text(box, glyphs, page) for box in boxes}
    edges = _columns(rows)
    height = [_span(row) for row in rows]
    filled = tuple(
        tuple(_cell(x, middle, boxes, texts, page) for x in edges) for middle in height if middle is not None
    )
    place = Place(
        page, min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
    )
    return Table(tuple(row for row in filled if any(cell.text for cell in row)), place)


def _text(box: Box, glyphs: Sequence[Glyph], page: int) -> str:
    x0, top, x1, bottom = box
    inside = [g for g in glyphs if x0 <= (g.x0 + g.x1) / 2 <= x1 and top <= g.middle <= bottom]
    return "".join(line.text for line in lines_of(inside, page))


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

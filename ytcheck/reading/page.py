"""A printed page put together from its ink: lines, tables and boxes in the order in which a person reads them."""

from collections.abc import Iterator, Sequence

from ytcheck.model.document import Line, Page, Table
from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.grid import grids_of
from ytcheck.reading.ink import Ink
from ytcheck.reading.lines import lines_of
from ytcheck.reading.overprint import without_watermark
from ytcheck.reading.tables import outside_of, table_of


def page_of(ink: Ink, number: int) -> Page:
    """A page's lines, tables and boxes in reading order."""
    glyphs = without_watermark(ink.glyphs)
    grids = grids_of(ink.rules)
    tables = [table for grid in grids.tables if (table := table_of(grid, glyphs, number)).rows]
    areas = [(t.place.x0, t.place.top, t.place.x1, t.place.bottom) for t in tables]
    free = list(glyphs)
    for table in tables:
        free = outside_of(table, free)
    blocks: list[Line | Table] = list(tables)
    for box in _boxes((*ink.frames, *grids.boxes), ink.height, areas):
        within = [g for g in free if _inside(g, box)]
        free = [g for g in free if not _inside(g, box)]
        blocks.extend(_banded(lines_of(within, number)))
    blocks = _merged(list(lines_of(free, number, columns=True)), sorted(blocks, key=_height))
    return Page(number, ink.width, ink.height, tuple(blocks), ink.turned, ink.skew)


def _boxes(frames: Sequence[Box], height: float, tables: Sequence[Box]) -> Iterator[Box]:
    """Drawn frames around a few lines of text (专栏), the smallest first; not the page's own frame, nor a table's cells."""
    seen: set[tuple[int, ...]] = set()
    for frame in sorted(frames, key=lambda f: (f[2] - f[0]) * (f[3] - f[1])):
        x0, top, x1, bottom = frame
        key = tuple(round(edge / 3) for edge in frame)
        inside_table = any(_meets(frame, table) for table in tables)
        if key in seen or inside_table or x1 - x0 < 150 or bottom - top < 20 or bottom - top > 0.85 * height:
            continue
        seen.add(key)
        yield frame


def _banded(lines: Sequence[Line]) -> Iterator[Line]:
    band = (min((line.place.x0 for line in lines), default=0), max((line.place.x1 for line in lines), default=0))
    for line in lines:
        yield Line(line.text, line.place, line.size, line.confidence, band)


def _merged(lines: list[Line], others: Sequence[Line | Table]) -> list[Line | Table]:
    """The page's lines, in their order, with each table and boxed line before the first line that stands below it."""
    merged: list[Line | Table] = []
    waiting = list(others)
    for line in lines:
        # A line in a column may stand higher than a table that was read already; only the whole text area keeps the height.
        while waiting and line.band is None and _height(waiting[0]) < _height(line):
            merged.append(waiting.pop(0))
        merged.append(line)
    return [*merged, *waiting]


def _inside(glyph: Glyph, box: Box) -> bool:
    x0, top, x1, bottom = box
    return x0 <= glyph.across <= x1 and top <= glyph.middle <= bottom


def _meets(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def _height(block: Line | Table) -> float:
    return block.place.top

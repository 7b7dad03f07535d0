"""The grids that rules draw on a page, found by pdfplumber's table algorithm over the rules that PDFium sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ytcheck.reading.glyphs import Box

_SNAP = 3.0  # points: rules that lie closer are one (pdfplumber's own default)
_FEWEST = 2  # rules each way below which there is no cell: looking for one is costly
Grid = Sequence[Sequence[Box | None]]


@dataclass(frozen=True, slots=True)
class Grids:
    """What the rules of a page enclose: tables, row by row, None for a part of a merged cell; and boxes, which have no columns."""

    tables: tuple[Grid, ...] = ()
    boxes: tuple[Box, ...] = ()


def grids_of(rules: Sequence[Box]) -> Grids:
    """The tables and boxes that the rules draw, cells as (x0, top, x1, bottom)."""
    upright = sum(x1 - x0 < bottom - top for x0, top, x1, bottom in rules)
    if upright < _FEWEST or len(rules) - upright < _FEWEST:
        return Grids()
    from pdfplumber import table

    edges = table.merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    long = [e for e in edges if max(e["width"], e["height"]) >= _SNAP]
    cells = table.intersections_to_cells(table.edges_to_intersections(long, _SNAP, _SNAP))
    groups = table.cells_to_tables(cells)  # those of several cells
    alone = set(cells).difference(*groups)
    grids = [_rows(table, group) for group in groups]
    single = [cell for rows in grids if len(rows[0]) == 1 for row in rows for cell in row if cell]
    return Grids(tuple(rows for rows in grids if len(rows[0]) > 1), (*alone, *single))


def _rows(table: Any, cells: Sequence[Box]) -> list[list[Box | None]]:
    # The page that pdfplumber's Table asks for serves only to extract text from it, which is not done here.
    return [list(row.cells) for row in table.Table(None, cells).rows]


def _edge(rule: Box) -> dict[str, Any]:
    x0, top, x1, bottom = rule
    upright = x1 - x0 < bottom - top
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": "v" if upright else "h",
    }

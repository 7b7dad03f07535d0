"""The grids that rules draw on a page, found by pdfplumber's table algorithm over the rules that PDFium sees."""

from collections.abc import Sequence
from typing import Any

from ytcheck.reading.glyphs import Box

_SNAP = 3.0  # points: rules that lie closer are one (pdfplumber's own default)
_FEWEST = 3  # rules each way below which there is no grid of two columns: looking for one is costly
Grid = Sequence[Sequence[Box | None]]


def grids_of(rules: Sequence[Box]) -> list[Grid]:
    """The tables' cells row by row as (x0, top, x1, bottom), None for a part of a merged cell."""
    upright = sum(x1 - x0 < bottom - top for x0, top, x1, bottom in rules)
    if upright < _FEWEST or len(rules) - upright < _FEWEST:
        return []
    from pdfplumber import table

    edges = table.merge_edges([_edge(rule) for rule in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    long = [e for e in edges if max(e["width"], e["height"]) >= _SNAP]
    cells = table.intersections_to_cells(table.edges_to_intersections(long, _SNAP, _SNAP))
    found = [_rows(table, group) for group in table.cells_to_tables(cells)]
    return [rows for rows in found if len(rows) > 1 and len(rows[0]) > 1]


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

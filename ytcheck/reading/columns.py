"""Text set in two columns: the gutter found, and the rows put in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import sub

from ytcheck.reading.glyphs import Glyph

_FEWEST_ROWS = 5  # fewer rows with a gap in the same place are chance
_FILLED = (
    0.6  # the share of a left column's lines that reach its edge: prose does, the cells of a table without rules do not
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A row's characters, or the part of them in one column; `band` is then the column's left and right edge."""

    glyphs: tuple[Glyph, ...]
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Gap:
    left: float
    right: float


def in_reading_order(rows: Sequence[Piece]) -> Sequence[Piece]:
    """The rows, each run of two-column ones replaced by its left pieces followed by its right pieces."""
    ordered: list[Piece] = []
    index = 0
    while index < len(rows):
        run, gutter = _run(rows, index)
        if gutter is None:
            ordered.append(rows[index])
            index += 1
            continue
        ordered.extend(_split(rows[index : index + run], gutter))
        index += run
    return ordered


def _run(rows: Sequence[Piece], start: int) -> tuple[int, _Gap | None]:
    """How many rows from `start` share a gutter, and the gutter; None where they are too few or no prose."""
    gutters = _gaps(rows[start].glyphs)
    best: tuple[int, _Gap | None] = (0, None)
    for first in gutters:
        gutter, length, double = first, 1, 1
        for row in rows[start + 1 :]:
            narrowed = _clear(row.glyphs, gutter)
            if narrowed is None:
                break
            double += row.glyphs[0].x0 < gutter.left and row.glyphs[-1].x1 > gutter.right
            gutter, length = narrowed, length + 1
        if double >= _FEWEST_ROWS and length > best[0] and _is_prose(rows[start : start + length], gutter):
            best = (length, gutter)
    return best


def _gaps(row: Sequence[Glyph]) -> list[_Gap]:
    """The blanks inside a row that are wide enough for a gutter and have words on either side."""
    inked = [g for g in row if not g.text.isspace()]
    if len(inked) < 10:
        return []
    _, lefts, _, rights, _, sizes, _ = zip(*inked, strict=True)
    if max(map(sub, lefts[1:], rights)) <= 1.2 * min(sizes):  # most rows
        return []
    return [
        _Gap(a.x1, b.x0)
        for n, (a, b) in enumerate(pairwise(inked), 1)
        if (wide := b.x0 - a.x1) > 1.2 * a.size and wide > 1.2 * b.size and n >= 5 and len(inked) - n >= 5
    ]


def _clear(row: Sequence[Glyph], gutter: _Gap) -> _Gap | None:
    """The part of the gutter that the row leaves blank; None where the row crosses it."""
    if any(g.x0 < gutter.right and g.x1 > gutter.left and g.text.strip() and not _beside(g, gutter) for g in row):
        return None
    left = max([gutter.left, *(g.x1 for g in row if g.text.strip() and g.across < gutter.right)])
    right = min([gutter.right, *(g.x0 for g in row if g.text.strip() and g.across > gutter.left and g.x0 >= left)])
    return _Gap(left, right) if right - left > 0.8 * row[0].size else None


def _beside(glyph: Glyph, gutter: _Gap) -> bool:
    """Only its edge reaches into the gutter, as a line that is a little longer than those before it."""
    return glyph.x1 < gutter.right - glyph.size or glyph.x0 > gutter.left + glyph.size


def _is_prose(rows: Sequence[Piece], gutter: _Gap) -> bool:
    ends = [max(g.x1 for g in left) for row in rows if (left := _side(row, gutter)[0])]
    return bool(ends) and sum(max(ends) - end < 1.5 * rows[0].glyphs[0].size for end in ends) >= _FILLED * len(ends)


def _split(rows: Sequence[Piece], gutter: _Gap) -> list[Piece]:
    sides = [_side(row, gutter) for row in rows]
    return [*_column([left for left, _ in sides if left]), *_column([right for _, right in sides if right])]


def _side(row: Piece, gutter: _Gap) -> tuple[tuple[Glyph, ...], tuple[Glyph, ...]]:
    middle = (gutter.left + gutter.right) / 2
    left = tuple(g for g in row.glyphs if g.across < middle and g.text.strip())
    return left, tuple(g for g in row.glyphs if g.across >= middle and g.text.strip())


def _column(pieces: Sequence[tuple[Glyph, ...]]) -> list[Piece]:
    if not pieces:
        return []
    band = (min(piece[0].x0 for piece in pieces), max(piece[-1].x1 for piece in pieces))
    return [Piece(piece, band) for piece in pieces]

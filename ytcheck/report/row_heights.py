"""How tall a spreadsheet's row must be for its wrapped text, since no program fits heights before it opens the file."""

import unicodedata
from collections.abc import Sequence
from math import ceil

from ytcheck.report.sheets import Column, Value

TALLEST = 409.0  # points: Excel's own limit
_LINE = 1.45  # of the type size: the open Song face is set wider than 宋体
_ROOM = 6.0  # points above and below the text
_EDGE = 0.7  # digits: what the cell keeps free at its sides
_MARGIN = 1.5  # digits: the same where text is wrapped, and something for faces that run wider
_WIDE = 2.0
_NARROW = 1.15  # a proportional digit may be wider than half a Chinese character


def height_of(cells: Sequence[Value], columns: Sequence[Column], size: float) -> float:
    """The row's height in points for type of `size` points, at most TALLEST."""
    lines = max(lines_of(str(cell), column.width) for cell, column in zip(cells, columns, strict=True))
    return min(ceil(lines * size * _LINE + _ROOM), TALLEST)


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a cell of this width (in digits), reckoned on the safe side."""
    return sum(_lines(line, width) for line in text.split("\n"))


def _lines(line: str, width: float) -> int:
    """A line ends one character early where a mark may not begin the next one, so half a character is kept in reserve."""
    needed = sum(_width(c) for c in line)
    return 1 if needed <= width - _EDGE else ceil(needed / max(width - _MARGIN - 1, _WIDE))


def _width(c: str) -> float:
    return _WIDE if unicodedata.east_asian_width(c) in "WFA" else _NARROW

"""Table rows that are taller than a page, taken apart: reportlab breaks any row once it may break one."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

Cells = list[list[Flowable]]
_TALLEST = 420.0  # points: a row up to this height is kept whole
_PART = 145.0  # points: about ten lines, so that a page is filled well


def divided(row: Cells, widths: Sequence[float]) -> Iterator[Cells]:
    """The row itself, or its parts from top to bottom; `widths` are those of the cells' contents."""
    rest = row
    while _height(rest, widths) > _TALLEST:
        pairs = [_cut(cell, width) for cell, width in zip(rest, widths, strict=True)]
        yield [top for top, _ in pairs]
        rest = [bottom for _, bottom in pairs]
    yield rest


def _height(row: Cells, widths: Sequence[float]) -> float:
    return max(
        sum(float(part.wrap(width, _TALLEST)[1]) for part in cell) for cell, width in zip(row, widths, strict=True)
    )


def _cut(cell: list[Flowable], width: float) -> tuple[list[Flowable], list[Flowable]]:
    """What of the cell fits into a part, and the rest."""
    top: list[Flowable] = []
    free = _PART
    for place, flowable in enumerate(cell):
        height = float(flowable.wrap(width, free)[1])
        if height > free:
            pieces = flowable.split(width, free)
            return [*top, *pieces[:1]], [*(pieces[1:] or [flowable]), *cell[place + 1 :]]
        top.append(flowable)
        free -= height
    return top, []

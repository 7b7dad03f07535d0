"""A document of the set as it is shown beside a verdict: marks on its pages, or its text put in blocks."""

from dataclasses import dataclass

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.document import Place

_SLACK = 2.0  # points by which a mark is larger than the printed lines


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block of a document shown as text: `heading` or the clause with this `index` (-1 for a heading)."""

    text: str
    index: int = -1
    level: int = 0


def marks_of(clause: Clause) -> tuple[Place, ...]:
    """The rectangles to mark for a clause, a little larger than its lines; none where the format knows no places."""
    return tuple(
        Place(p.page, p.x0 - _SLACK, p.top - _SLACK, p.x1 + _SLACK, p.bottom + _SLACK)
        for p in clause.places
        if p.x1 > p.x0 and p.bottom > p.top
    )


def clause_at(outline: Outline, page: int, x: float, y: float) -> Clause | None:
    """The clause printed at a point (in points from the page's top left corner), between its lines included.

    The smallest one where several lie there.
    """
    found = [
        (_area(place), clause.index, clause)
        for clause in outline.clauses
        for place in (*marks_of(clause), *_frame(clause, page))
        if place.page == page and place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
    ]
    return min(found)[2] if found else None


def text_of(outline: Outline) -> tuple[TextBlock, ...]:
    """The title, the headings and the clauses of a document in order."""
    blocks = [TextBlock(outline.title)] if outline.title else []
    above: tuple[str, ...] = ()
    for clause in outline.clauses:
        headings = tuple(heading for heading in clause.headings if heading)
        same = next((n for n, pair in enumerate(zip(headings, above, strict=False)) if pair[0] != pair[1]), None)
        start = min(len(headings), len(above)) if same is None else same
        blocks += [TextBlock(heading, level=n + 1) for n, heading in enumerate(headings) if n >= start]
        above = headings
        blocks.append(TextBlock(_with_label(clause), clause.index))
    return tuple(blocks)


def _with_label(clause: Clause) -> str:
    """The clause's words with its printed number before them, where the text does not begin with it itself."""
    return clause.text if clause.text.startswith(clause.label) or clause.cells else f"{clause.label}{clause.text}"


def _frame(clause: Clause, page: int) -> tuple[Place, ...]:
    """The rectangle around all lines of the clause on a page."""
    marks = [place for place in marks_of(clause) if place.page == page]
    if not marks:
        return ()
    left, top = min(p.x0 for p in marks), min(p.top for p in marks)
    return (Place(page, left, top, max(p.x1 for p in marks), max(p.bottom for p in marks)),)


def _area(place: Place) -> float:
    return (place.x1 - place.x0) * (place.bottom - place.top)

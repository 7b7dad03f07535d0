"""Characters with places put together into printed lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.model.document import Line, Place
from ytcheck.text.normal import tidy


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character and its box in points from the page's top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """The height of the box's centre."""
        return (self.top + self.bottom) / 2


def lines_of(glyphs: Iterable[Glyph], page: int) -> tuple[Line, ...]:
    """The printed lines of the glyphs, from top to bottom; empty ones are left out."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.middle, g.x0)):
        if rows and glyph.middle - rows[-1][0].middle < 0.5 * max(glyph.size, rows[-1][0].size, 1):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    lines = (_line(sorted(row, key=lambda g: g.x0), page) for row in rows)
    return tuple(line for line in lines if line.text)


def _line(row: Sequence[Glyph], page: int) -> Line:
    parts: list[str] = []
    previous: Glyph | None = None
    for glyph in row:
        if previous is not None:
            if _printed_twice(previous, glyph):
                continue
            if glyph.x0 - previous.x1 > 0.2 * glyph.size:
                parts.append(" ")
        parts.append(glyph.text)
        previous = glyph
    inked = [g for g in row if g.text.strip()] or row
    place = Place(page, inked[0].x0, min(g.top for g in inked), max(g.x1 for g in inked), max(g.bottom for g in inked))
    return Line(tidy("".join(parts)), place, max(g.size for g in inked))


def _printed_twice(previous: Glyph, glyph: Glyph) -> bool:
    """Some producers make bold by printing a character again a hair's breadth beside itself."""
    return glyph.text == previous.text and abs(glyph.x0 - previous.x0) < 0.3 * glyph.size

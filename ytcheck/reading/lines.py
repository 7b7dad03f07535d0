"""Characters with places put together into printed lines, in the order in which a person reads them."""

from collections.abc import Iterable, Sequence
from operator import attrgetter, eq, itemgetter, sub

from ytcheck.model.document import Line, Place
from ytcheck.reading.columns import Piece, in_reading_order
from ytcheck.reading.glyphs import Glyph
from ytcheck.text.normal import tidy

_HAIR = 0.3  # of the type size: closer characters that are the same are one, printed twice for a bold look
_BLANK = 0.2  # of the type size: characters farther apart have a blank between them
_RAISED = 0.75  # of the row's type size: what is smaller and stands higher is a note's mark


def lines_of(glyphs: Iterable[Glyph], page: int, columns: bool = False) -> tuple[Line, ...]:
    """The printed lines of the glyphs, from top to bottom; empty ones are left out.

    With `columns`, text set in two columns is read down the left one first.
    """
    pieces: Sequence[Piece] = [Piece(tuple(row)) for row in rows_of(glyphs)]
    if columns:
        pieces = in_reading_order(pieces)
    return tuple(line for line in (_line(piece, page) for piece in pieces) if line.text)


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The glyphs gathered by height, each row from left to right."""
    rows: list[list[Glyph]] = []
    doubled = size = 0.0
    # The middles of a row's first glyph and of one that belongs to it are less than half a type size apart.
    for height, glyph in sorted([(g.top + g.bottom, g) for g in glyphs], key=itemgetter(0)):
        apart = height - doubled
        if rows and (apart < size or apart < glyph.size or apart < 1):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            doubled, size = height, glyph.size
    for row in rows:
        row.sort(key=attrgetter("x0"))
    return rows


def _line(piece: Piece, page: int) -> Line:
    row = piece.glyphs
    texts, lefts, tops, rights, bottoms, sizes, confidences = zip(*row, strict=True)
    size = max(sizes)
    plain = _is_plain(texts, lefts, rights, sizes)
    if any(map(str.isspace, texts)):
        inked = [g for g in row if not g.text.isspace()] or row
        _, lefts, tops, rights, bottoms, _, _ = zip(*inked, strict=True)
    place = Place(page, lefts[0], min(tops), max(rights), max(bottoms))
    words = "".join(texts) if plain else _joined(row, size, place.bottom)
    return Line(tidy(words), place, size, sum(confidences) / len(row), piece.band)


def _joined(row: Sequence[Glyph], size: float, foot: float) -> str:
    parts: list[str] = []
    previous: Glyph | None = None
    for glyph in row:
        if previous is not None:
            if glyph.text == previous.text and glyph.x0 - previous.x0 < _HAIR * glyph.size:
                continue
            if glyph.x0 - previous.x1 > _BLANK * glyph.size:
                parts.append(" ")
        if glyph.size > _RAISED * size or not _is_note_mark(glyph, foot, size):
            parts.append(glyph.text)
        previous = glyph
    return "".join(parts)


def _is_plain(texts: Sequence[str], lefts: Sequence[float], rights: Sequence[float], sizes: Sequence[float]) -> bool:
    """Whether a row's characters are of one size, close together, no two neighbours alike: most rows are, and need no second look."""
    if min(sizes) < max(sizes) or any(map(eq, texts, texts[1:])):
        return False
    return max(map(sub, lefts[1:], rights), default=0.0) <= _BLANK * sizes[0]


def _is_note_mark(glyph: Glyph, foot: float, size: float) -> bool:
    """A small raised digit that points to a footnote and is no part of the sentence."""
    return (glyph.text.isdigit() or glyph.text in "①②③④⑤⑥⑦⑧⑨*[]〔〕") and foot - glyph.bottom > 0.15 * size

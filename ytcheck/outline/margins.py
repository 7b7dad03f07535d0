"""Where the text area of each page begins and ends: what tells an indented line, a short one and a centred one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ytcheck.model.document import Line, Table

_WORDS = 8  # characters below which a line says nothing of the margins
_SUPPORT = 3  # lines that must share an edge before a page is taken to have its own
_SHIFT = 8.0  # points by which a page's margin must differ (bound copies, scans, landscape pages)

_HANGING = tuple("，。、；：")


@dataclass(frozen=True, slots=True)
class Edges:
    """The left and right edge of a text area in points."""

    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Margins:
    """The document's usual text area and, by page, those that differ from it."""

    usual: Edges = Edges()
    pages: dict[int, Edges] = field(default_factory=dict)

    @staticmethod
    def of(blocks: Sequence[Line | Table]) -> "Margins":
        """The margins that the document's long lines show; lines in boxes and columns say nothing of them."""
        lines = [b for b in blocks if isinstance(b, Line) and b.band is None and len(b.text) > _WORDS]
        if not lines:
            return Margins()
        usual = Edges(_usual_left(lines), _usual_right(lines))
        by_page: dict[int, list[Line]] = {}
        for line in lines:
            by_page.setdefault(line.place.page, []).append(line)
        own = {number: _own(found, usual) for number, found in by_page.items()}
        return Margins(usual, {number: edges for number, edges in own.items() if edges != usual})

    def around(self, line: Line) -> Edges:
        """The edges of the column or box that the line stands in, else of its page."""
        return Edges(*line.band) if line.band else self.pages.get(line.place.page, self.usual)


def _usual_left(lines: Sequence[Line]) -> float:
    """The edge that most lines share, or the one two characters left of it: where most paragraphs are of one line, most lines are indented."""
    usual = Counter(round(line.place.x0) for line in lines).most_common(1)[0][0]
    pages = {line.place.page for line in lines if round(line.place.x0) == usual}
    before = Counter(round(line.place.x0) for line in lines if line.place.page in pages and _outdented(line, usual))
    left, count = before.most_common(1)[0] if before else (usual, 0)
    return left if count >= max(_SUPPORT, len(lines) / 5) else usual


def _outdented(line: Line, left: float) -> bool:
    return 1.6 * line.size < left - line.place.x0 < 2.4 * line.size


def _own(lines: Sequence[Line], usual: Edges) -> Edges:
    """A page's own edges where enough of its lines agree that they differ from the usual ones."""
    starts = Counter(round(line.place.x0) for line in lines)
    shared = [x for x, count in starts.items() if count >= max(_SUPPORT, len(lines) / 4)]
    left = min(shared, default=usual.left)
    shift = left - usual.left if abs(left - usual.left) > _SHIFT else 0.0
    # A page of indented paragraphs has not moved: a page that has moved has its right edge elsewhere too.
    right = _usual_right(lines)
    moved = abs(right - usual.right) > _SHIFT and len(lines) >= _SUPPORT
    wider = right > usual.right + _SHIFT and moved
    if wider or (shift and moved):
        return Edges(usual.left + shift, right)
    return usual


def _usual_right(lines: Sequence[Line]) -> float:
    # A stop at a line's end may hang over the text area, as Word and LibreOffice let it.
    inside = [line for line in lines if not line.text.endswith(_HANGING)] or lines
    rights = sorted(line.place.x1 for line in inside)
    return rights[int(0.8 * (len(rights) - 1))]

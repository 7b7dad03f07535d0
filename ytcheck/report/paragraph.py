"""A reportlab paragraph that breaks its lines by the rules of Chinese printing."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import ParaLines, cjkU, makeCJKParaLine

_NEVER_FIRST = frozenset("，。、；：？！）》〉”’〕】』」…—·％%‰℃,.;:?!)]}")
_NEVER_LAST = frozenset("（《〈“‘〔【『「([{￥$")
_LINE_KIND = 1  # reportlab's mark for lines made of fragments
_SLACK = 1e-6


class ChinesePara(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """Text whose lines neither begin with a closing mark nor end with an opening one, numbers and Latin words kept whole.

    GB/T 15834-2011 §5.1.5 and §5.1.7: where marks may stand in a line. reportlab's own splitter knows only part of them.
    """

    def breakLinesCJK(self, maxWidths: float | Sequence[float]) -> Any:  # noqa: N802, N803  reportlab's hook
        """The paragraph's lines for these widths (points), first line first, the last width for all further lines."""
        widths = [maxWidths] if isinstance(maxWidths, int | float) else list(maxWidths)
        units = [cjkU(c, fragment, "utf8") for fragment in self.frags for c in getattr(fragment, "text", "")]
        return self._lines(units, widths)

    @staticmethod
    def _lines(units: list[Any], widths: list[float]) -> Any:
        lines: list[Any] = []
        start = 0
        while start < len(units):
            width = widths[min(len(lines), len(widths) - 1)]
            end, used = _end_of_line(units, start, width)
            lines.append(makeCJKParaLine(units[start:end], width, used, width - used, False, False))
            start = end
        return ParaLines(kind=_LINE_KIND, lines=lines)


def _end_of_line(units: Sequence[Any], start: int, width: float) -> tuple[int, float]:
    """Where the line that begins at `start` ends, and how wide it is."""
    used, end = 0.0, start
    while end < len(units) and used + units[end].width <= width + _SLACK:
        used += units[end].width
        end += 1
    if end < len(units):
        end = _legal_break(units, start, max(end, start + 1))
    return end, sum(unit.width for unit in units[start:end])


def _legal_break(units: Sequence[str], start: int, end: int) -> int:
    """The last place not after `end` where the line may break; `end` itself where none is near."""
    for place in range(end, max(start, end - 24), -1):
        if _may_break(units[place - 1], units[place]):
            return place
    return end


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return not (_is_latin(before) and _is_latin(after))


def _is_latin(c: str) -> bool:
    return c.isascii() and (c.isalnum() or c in ".-/_+")

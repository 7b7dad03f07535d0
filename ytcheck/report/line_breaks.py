"""Where a Chinese text may be broken into lines (GB/T 15834-2011 §5.1), by plain widths; no writer's library is needed."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_NEVER_FIRST = frozenset("，。、；：？！）》〉”’〕】』」…—·％%‰℃,.;:?!)]}")
_NEVER_LAST = frozenset("（《〈“‘〔【『「([{￥$")
_WITHIN_WORDS = frozenset(".-/_+")
_DIGITS = frozenset("0123456789")
_UNITS = frozenset("年月日项家个名页条亿万元")
_SLACK = 1e-6
_FARTHEST = 24  # characters to go back for a legal place: a longer Latin word is cut


def break_lines(text: str, widths: Sequence[float], first: float, further: float) -> tuple[tuple[int, int], ...]:
    """The lines of a text as (start, end): the first at most `first` points wide, the others `further`; `widths` in points a character.

    No line begins with a closing mark or ends with an opening one; numbers with their units and Latin runs stay whole where a line
    can hold them.
    """
    sums = [0.0, *accumulate(widths)]
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        room = further if lines else first
        end = max(bisect_right(sums, sums[start] + room + _SLACK, lo=start + 1) - 1, start + 1)
        if end < len(text):
            end = _legal_break(text, start, end)
        lines.append((start, end))
        start = end
    return tuple(lines)


def _legal_break(text: str, start: int, end: int) -> int:
    """The last place not after `end` where the line may break; within a word where it fills the line, `end` where nothing else is left."""
    places = range(end, max(start, end - _FARTHEST), -1)
    words = (place for place in places if _may_break(text[place - 1], text[place]))
    marks = (place for place in places if _marks_allow(text[place - 1], text[place]))
    return next(words, next(marks, end))


def _may_break(before: str, after: str) -> bool:
    if not _marks_allow(before, after) or (before in _DIGITS and after in _UNITS):
        return False
    return not (_is_latin(before) and _is_latin(after))


def _marks_allow(before: str, after: str) -> bool:
    return after not in _NEVER_FIRST and before not in _NEVER_LAST


def _is_latin(c: str) -> bool:
    return c.isascii() and (c.isalnum() or c in _WITHIN_WORDS)

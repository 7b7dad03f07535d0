"""A text cut into spans, those that show a match marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ytcheck.text.normal import fold

_LEAD = 60  # characters kept before the first marked span of an excerpt


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; `marked` where it is one of the words looked for."""

    text: str
    marked: bool = False


def spans_of(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """The text in order, every occurrence of a word marked; width, case and quotation marks make no difference."""
    wanted = {fold(word) for word in words} - {""}
    if not wanted:
        return (Span(text),) if text else ()
    folded, origin = _folded(text)
    marked = [False] * len(text)
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            for position in range(origin[at], origin[at + len(word) - 1] + 1):
                marked[position] = True
            at = folded.find(word, at + len(word))
    return _runs(text, marked)


def excerpt_of(spans: tuple[Span, ...], most: int) -> tuple[Span, ...]:
    """At most `most` characters of the spans, beginning a little before the first marked one; …… where something is left out."""
    text = "".join(span.text for span in spans)
    if len(text) <= most:
        return spans
    marks = [span.marked for span in spans for _ in span.text]
    first = marks.index(True) if True in marks else 0
    start = 0 if first < most else min(first - _LEAD, len(text) - most)
    cut = _runs(text[start : start + most], marks[start : start + most])
    before = (Span("……"),) if start else ()
    after = (Span("……"),) if start + most < len(text) else ()
    return (*before, *cut, *after)


@lru_cache(maxsize=8192)
def _fold_one(character: str) -> str:
    return fold(character)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text folded character by character, and where each folded character stands in the text."""
    pairs = [(character, at) for at, original in enumerate(text) for character in _fold_one(original)]
    return "".join(character for character, _ in pairs), [at for _, at in pairs]


def _runs(text: str, marked: list[bool]) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or marked[at] != marked[start]:
            spans.append(Span(text[start:at], marked[start]))
            start = at
    return tuple(spans)

"""A clause's text cut into sentences, so that each can be judged on its own."""

import re

_SENTENCE = re.compile(r"[^。；;！？\n]*[。；;！？\n]?")
_SEGMENT = re.compile(r"[^，,、：:]+")
_PART_ENDS = "，；：｜"


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with its closing mark; brackets are not looked into."""
    return tuple(part.strip() for part in _SENTENCE.findall(text) if part.strip())


def segments(sentence: str) -> tuple[str, ...]:
    """The parts between commas of a sentence, in order."""
    return tuple(part for part in _SEGMENT.findall(sentence) if part)


def part_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Where the part of a folded sentence between commas, semicolons, colons and cells stands that holds the characters from `start` to `end`."""
    first = max(sentence.rfind(mark, 0, start) for mark in _PART_ENDS) + 1
    last = min((place for mark in _PART_ENDS if (place := sentence.find(mark, end)) >= 0), default=len(sentence))
    return first, last

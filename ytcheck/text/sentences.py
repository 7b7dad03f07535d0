"""A clause's text cut into sentences, so that each can be judged on its own."""

import re

_SENTENCE = re.compile(r"[^。；;！？\n]*[。；;！？\n]?")
_SEGMENT = re.compile(r"[^，,、：:]+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with its closing mark; brackets are not looked into."""
    return tuple(part.strip() for part in _SENTENCE.findall(text) if part.strip())


def segments(sentence: str) -> tuple[str, ...]:
    """The parts between commas of a sentence, in order."""
    return tuple(part for part in _SEGMENT.findall(sentence) if part)

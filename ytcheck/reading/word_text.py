"""The text of a Word paragraph as it reads with all tracked changes accepted, and the text boxes anchored in it."""

from collections.abc import Iterator
from typing import Any

from ytcheck.reading.package import attribute, child, kind_of
from ytcheck.reading.word_values import is_on

PAGE_END = "\f"
PAGE_BREAK = "\v"

# Deleted or moved away; a fallback that repeats what a newer Word reads; drawings, whose text boxes are read apart; notes and fields' codes.
_LEFT_OUT = frozenset(
    [
        "del",
        "moveFrom",
        "rPr",
        "pPr",
        "Fallback",
        "instrText",
        "delText",
        "drawing",
        "pict",
        "object",
        "txbxContent",
        "rt",
        "footnoteReference",
        "endnoteReference",
        "footnoteRef",
        "endnoteRef",
        "annotationRef",
        "commentReference",
        "tblPr",
        "sectPr",
    ]
)
_MARKS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": PAGE_END}


def text_of(element: Any) -> str:
    """The element's text: line breaks as \\n, the page ends that Word last laid out as PAGE_END, those set by hand as PAGE_BREAK."""
    return "".join(_pieces(element))


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes anchored in a paragraph, each once, those inside another box with it."""
    for inner in paragraph:
        kind = kind_of(inner)
        if kind == "txbxContent":
            yield inner
        elif kind not in ("del", "moveFrom") and not (kind == "Fallback" and child(paragraph, "Choice") is not None):
            yield from text_boxes(inner)


def mark_is_deleted(paragraph: Any) -> bool:
    """Whether the paragraph's end was deleted, so that the next one goes on in it."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def _pieces(element: Any) -> Iterator[str]:
    for inner in element:
        kind = kind_of(inner)
        if kind == "t":
            yield inner.text or ""
        elif kind == "br":
            yield PAGE_BREAK if attribute(inner, "type") == "page" else "\n"
        elif kind in _MARKS:
            yield _MARKS[kind]
        elif kind not in _LEFT_OUT and not (kind == "r" and is_on(inner, "rPr", "vanish")):
            yield from _pieces(inner)

"""A printed page as PDFium reads it: characters with their ink and their room, the lines that they make, faults between them."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_SHARE = 0.3  # of a character's ink in each direction: more than this on another one is a fault
_STRIP = 20.0
_GAP = 6.0  # points: wider gaps part the cells of a table, whose text keeps 8 points between them


@dataclass(frozen=True, slots=True)
class Char:
    """A character: its ink's edges in points from the page's top left corner, its room from `begin` to `end`, its baseline and type size."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    begin: float
    end: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page's size in points, its characters as drawn, all its text without white space, and its picture in greys at half size."""

    width: float
    height: float
    chars: tuple[Char, ...]
    text: str
    picture: object

    def lines(self) -> list[str]:
        """The lines of paragraphs and of cells, each cell's by itself, from top to bottom."""
        rows: dict[int, list[Char]] = defaultdict(list)
        for c in self.chars:
            rows[round(c.base)].append(c)
        return [line for base in sorted(rows) for line in _parted(sorted(rows[base], key=lambda c: c.begin))]


def printed_pages(file: Path) -> tuple[PrintedPage, ...]:
    """Every page of a PDF."""
    document = pypdfium2.PdfDocument(file)
    return tuple(_page(page) for page in document)


def text_of(file: Path) -> str:
    """All words of a PDF in the order in which they were drawn, without white space."""
    document = pypdfium2.PdfDocument(file)
    return "".join(_bare(page.get_textpage().get_text_range()) for page in document)


def overlapping(chars: Sequence[Char]) -> Iterator[tuple[str, str]]:
    """The pairs of characters whose ink stands on one another's."""
    strips: dict[int, list[Char]] = defaultdict(list)
    for c in chars:
        strips[int(c.top / _STRIP)].append(c)
    for strip in strips.values():
        ordered = sorted(strip, key=lambda c: c.x0)
        for place, c in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if other.x0 >= c.x1:
                    break
                if _covers(c, other):
                    yield c.text, other.text


def _covers(one: Char, other: Char) -> bool:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    least_wide = min(one.x1 - one.x0, other.x1 - other.x0)
    least_high = min(one.bottom - one.top, other.bottom - other.top)
    return wide > _SHARE * least_wide and high > _SHARE * least_high


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _page(page: pypdfium2.PdfPage) -> PrintedPage:
    words = page.get_textpage()
    height = page.get_height()
    places = (_char(words.raw, n, height) for n in range(words.count_chars()))
    picture = page.render(scale=0.5, grayscale=True).to_pil()
    chars = tuple(c for c in places if c.text.strip())
    return PrintedPage(page.get_width(), height, chars, _bare(words.get_text_range()), picture)


def _char(words: object, number: int, height: float) -> Char:
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(words, number, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(words, number, x, y)
    room = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(words, number, room)
    return Char(
        text=chr(raw.FPDFText_GetUnicode(words, number)),
        x0=left.value,
        top=height - top.value,
        x1=right.value,
        bottom=height - bottom.value,
        begin=room.left,
        end=room.right,
        base=height - y.value,
        size=raw.FPDFText_GetFontSize(words, number),
    )


def _parted(row: Sequence[Char]) -> Iterator[str]:
    line = ""
    for place, c in enumerate(row):
        if place and c.begin - row[place - 1].end > _GAP:
            yield line
            line = ""
        line += c.text
    if line:
        yield line

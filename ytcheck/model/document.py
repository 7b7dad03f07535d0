"""What a reader makes of a file: pages of lines and tables, each with its place."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page: `page` counts from 1, the box is in points from the page's top left corner."""

    page: int
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or a whole paragraph where the document's own format keeps paragraphs (`Document.flowing`).

    `size` is its type size in points, `confidence` in 0–1 how sure the recognition of a scan was, `band` the left and right
    edge of the column or box that it is set in (zeros where the format has no layout), None where that is the page's whole text area.
    """

    text: str
    place: Place
    size: float = 0.0
    confidence: float = 1.0
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell's text, its printed lines joined."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one page: rows from top to bottom, each with as many cells as the table has columns."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines and tables in reading order; `number` counts from 1, sizes in points.

    Where the text is printed sideways, `turned` is by how many degrees clockwise the page was turned to read it; a scan that lies askew was
    then turned by `skew` degrees counter-clockwise about its centre. Its places are those on the turned page.
    """

    number: int
    width: float
    height: float
    blocks: tuple[Line | Table, ...]
    turned: int = 0
    skew: float = 0.0


class Source(Enum):
    """Where a document's text came from."""

    TEXT = "text"
    OCR = "ocr"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: `name` without its folder, `sha256` of its bytes in hex, `unread_pages` without usable text.

    `warnings` say what else a person should know of the reading; pages that were not read are in `unread_pages` alone.
    `count` are its pages where the format has them: those read, those unread, and blank ones, which are neither.
    """

    name: str
    sha256: str
    pages: tuple[Page, ...]
    source: Source = Source.TEXT
    flowing: bool = False
    unread_pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    count: int = 0

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return max(self.count, len(self.pages) + len(self.unread_pages))

"""What a report is made of, as plain data: titles, headings, prose, tables, a chart; every writer sets the same blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ytcheck.model.verdict import Status


class Look(Enum):
    """How a paragraph is set: the report's body, a warning, a smaller label, a note to a table, a subtitle, the city's words."""

    BODY = "body"
    WARNING = "warning"
    STATUS = "status"
    LABEL = "label"
    NOTE = "note"
    SUBTITLE = "subtitle"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Title:
    """The report's title; in `lines`, where it would else break at a bad place."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、) or 2 (（一）): a bookmark, and the target of links to `anchor`."""

    text: str
    anchor: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; `lead` are its first words, set apart by their face."""

    text: str
    look: Look = Look.BODY
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The city's words, set apart in a box."""

    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: `share` of the text's width in 0–1."""

    head: str
    share: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; a line break begins a new paragraph.

    `anchor` makes it a link. `page_of` makes it the number of the page on which that anchor stands, which only the writer knows.
    """

    text: str = ""
    anchor: str = ""
    page_of: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names on the left, values on the right; `blank` leaves room to write by hand."""

    rows: tuple[tuple[str, str], ...]
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A measure in the chart: its number and status."""

    number: int
    status: Status


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A chapter in the chart: its name, a mark for every measure, the counts in words."""

    name: str
    marks: tuple[Mark, ...]
    counts: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The measures of every chapter as boxes whose filling and sign show the status; `legend` explains both."""

    rows: tuple[ChartRow, ...]
    legend: tuple[tuple[Status, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The sections with the pages on which they begin: rows of (heading, anchor)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Title | Heading | Prose | Quote | Table | Facts | Chart | Contents | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: its document properties and its blocks in order."""

    title: str
    subject: str
    keywords: str
    author: str
    blocks: tuple[Block, ...]


def table(columns: tuple[Column, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    """A table of plain texts."""
    return Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))

"""A document taken apart: its title and number, and its clauses with label, headings and places."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from ytcheck.model.document import Place, Source


class Role(Enum):
    """The part that a clause plays in its document; only PROVISION sets out work."""

    PROVISION = "provision"
    PREAMBLE = "preamble"
    GOAL = "goal"
    CONTENTS = "contents"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest self-contained provision of a document.

    `document` and `index` identify it within a policy set. `label` is its own number as printed (（一）, 第三条, 一是, a row's number),
    `path` the numbers above it and its own, `headings` the headings above it from the outside in, `heading` its own leading phrase.
    `columns` are a table row's headings, beside `cells`; empty elsewhere.
    """

    document: str
    index: int
    label: str
    path: tuple[str, ...]
    headings: tuple[str, ...]
    heading: str
    text: str
    places: tuple[Place, ...]
    role: Role = Role.PROVISION
    columns: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """What identifies the clause within a policy set."""
        return self.document, self.index

    @property
    def page(self) -> int:
        """The page on which the clause begins, from 1."""
        return self.places[0].page if self.places else 1

    @property
    def pages(self) -> tuple[int, ...]:
        """Every page on which the clause stands, in order."""
        return tuple(sorted({place.page for place in self.places})) or (1,)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a document says of its own force: 成文日期, 施行日, the end of 有效期, and whether it is a 征求意见稿."""

    issued: date | None = None
    effective: date | None = None
    expires: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """One document of a policy set, ready to be matched; `document` is its id within the set (d1, d2, …)."""

    document: str
    file: str
    sha256: str
    title: str
    doc_no: str
    pages: int
    source: Source
    unread_pages: tuple[int, ...]
    warnings: tuple[str, ...]
    clauses: tuple[Clause, ...]
    standing: Standing = Standing()

"""What can still be read in a damaged file: the log first, then the documents, then the program's findings."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ytcheck.errors import ProjectForeign, ProjectMissing
from ytcheck.model.clause import Clause, Outline
from ytcheck.model.verdict import Check
from ytcheck.project.carving import carved_entries
from ytcheck.project.codec import whole
from ytcheck.project.database import copied
from ytcheck.project.entries import sealed_entry
from ytcheck.project.first_page import lay_first_page
from ytcheck.project.history import Entry
from ytcheck.project.rows import read_check
from ytcheck.project.schema import form_of, present_form
from ytcheck.project.seals import seal_of
from ytcheck.project.torn import Row, readable_rows

_UNSOUND = (sqlite3.Error, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was found.

    `entries` by number, some perhaps missing; `check` where the last run is whole; `heads` every document that is known, its clauses where all of them
    are there (`whole`, ids) and otherwise none; `sources` bytes by their sha256.
    """

    entries: tuple[Entry, ...]
    check: Check | None
    district: str
    heads: tuple[Outline, ...]
    whole: frozenset[str]
    sources: Mapping[str, bytes]

    @property
    def lost_entries(self) -> int:
        """How many entries are missing before the last one that was found."""
        return (self.entries[-1].number if self.entries else 0) - len(self.entries)


def salvage(path: Path) -> Salvage:
    """Look through a damaged file, which is left as it is; ProjectForeign where nothing of this program is found in it."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = copied(path, Path(folder))
            entries = {entry.number: entry for entry in carved_entries(copy)}
            with _readable(copy) as database:
                found = _found(database, entries)
    except OSError as error:
        raise ProjectMissing(path.name) from error
    if not (found.entries or found.heads or found.sources):
        raise ProjectForeign(path.name)
    return found


@contextmanager
def _readable(copy: Path) -> Iterator[sqlite3.Connection]:
    """The copy as a database; one whose first page is damaged gets a new one."""
    if not _has_our_form(copy):
        lay_first_page(copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as database:
        yield database


def _has_our_form(copy: Path) -> bool:
    with closing(sqlite3.connect(copy)) as database:
        try:
            return form_of(database) == present_form()
        except sqlite3.Error:
            return False


def _found(database: sqlite3.Connection, entries: dict[int, Entry]) -> Salvage:
    for number, _, seal, body in readable_rows(database, "log"):
        with suppress(*_UNSOUND):
            entries.setdefault(number, sealed_entry(seal, body))
    rows = readable_rows(database, "source")
    sources = {digest: data for digest, data in rows if hashlib.sha256(data).hexdigest() == digest}
    check = _check(database)
    outlines = check.outlines if check else ()
    heads, complete = (outlines, frozenset(o.document for o in outlines)) if check else _documents(database)
    return Salvage(
        entries=tuple(entries[number] for number in sorted(entries)),
        check=check,
        district=check.district if check else _district(database),
        heads=heads,
        whole=complete,
        sources=sources,
    )


def _check(database: sqlite3.Connection) -> Check | None:
    try:
        return read_check(database)
    except _UNSOUND:
        return None


def _district(database: sqlite3.Connection) -> str:
    return next((str(row[4]) for row in readable_rows(database, "run")), "")


def _documents(database: sqlite3.Connection) -> tuple[tuple[Outline, ...], frozenset[str]]:
    clauses: dict[str, list[Clause]] = {}
    for _, document, _, body, _ in _whole_rows(database, "clause"):
        clauses.setdefault(document, []).append(whole().value(body, Clause))
    heads, complete = [], set()
    for _, document, _, count, outline, _ in _whole_rows(database, "document"):
        head = whole().value(outline, Outline)
        if len(clauses.get(document, ())) == count:
            complete.add(document)
            head = replace(head, clauses=tuple(clauses.get(document, ())))
        heads.append(head)
    return tuple(heads), frozenset(complete)


def _whole_rows(database: sqlite3.Connection, table: str) -> Iterator[Row]:
    """The rows of a table that are as they were written, the seal being their last column."""
    return (row for row in readable_rows(database, table) if row[-1] == seal_of(*row[:-1]))

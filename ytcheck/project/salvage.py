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
    are there (`whole`, ids) and otherwise none; `all_known` where there can have been no other document; `sources` bytes by their sha256.
    """

    entries: tuple[Entry, ...]
    check: Check | None
    district: str
    heads: tuple[Outline, ...]
    whole: frozenset[str]
    all_known: bool
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
    blobs = ((digest, data) for digest, data in rows if isinstance(data, bytes))
    sources = {digest: data for digest, data in blobs if hashlib.sha256(data).hexdigest() == digest}
    check = _check(database)
    heads, complete, all_known = _documents(database)
    return Salvage(
        entries=tuple(entries[number] for number in sorted(entries)),
        check=check,
        district=check.district if check else _district(database),
        heads=heads,
        whole=complete,
        all_known=all_known,
        sources=sources,
    )


def _check(database: sqlite3.Connection) -> Check | None:
    try:
        return read_check(database)
    except _UNSOUND:
        return None


def _district(database: sqlite3.Connection) -> str:
    return next((str(row[4]) for row in readable_rows(database, "run")), "")


def _documents(database: sqlite3.Connection) -> tuple[tuple[Outline, ...], frozenset[str], bool]:
    """The documents with their clauses, the ids of those that have all of them, and whether no other document can be missing."""
    clauses: dict[str, list[Clause]] = {}
    for _, document, _, body, _ in _whole_rows(database, "clause"):
        clauses.setdefault(document, []).append(whole().value(body, Clause))
    rows = list(_whole_rows(database, "document"))
    complete = frozenset(document for _, document, _, count, _, _ in rows if len(clauses.get(document, ())) == count)
    heads = tuple(
        replace(
            whole().value(outline, Outline),
            clauses=tuple(clauses[document]) if document in complete & set(clauses) else (),
        )
        for _, document, _, _, outline, _ in rows
    )
    in_order = [position for position, *_ in rows] == list(range(1, len(rows) + 1))
    found = len(readable_rows(database, "document"))
    return heads, complete, in_order and 0 < found == len(rows) and set(clauses) <= {row[1] for row in rows}


def _whole_rows(database: sqlite3.Connection, table: str) -> Iterator[Row]:
    """The rows of a table that are as they were written, the seal being their last column."""
    return (row for row in readable_rows(database, table) if row[-1] == seal_of(*row[:-1]))

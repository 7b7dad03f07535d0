"""All that a file holds, as values: what a new file is written from and an older one is read into."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from ytcheck.model.verdict import Check
from ytcheck.project.entries import write_entry
from ytcheck.project.history import Entry
from ytcheck.project.rows import rows_of, sources_by_digest, write_rows


@dataclass(frozen=True, slots=True)
class Contents:
    """A check, its log, and the bytes of its documents by id; a document's may be lost."""

    check: Check
    entries: tuple[Entry, ...]
    sources: Mapping[str, bytes]


def write_contents(database: sqlite3.Connection, contents: Contents) -> None:
    """Fill an empty database."""
    write_rows(database, rows_of(contents.check), sources_by_digest(contents.check, contents.sources))
    for entry in contents.entries:
        write_entry(database, entry)

"""The log's entries as rows of the file, and rows as entries."""

import sqlite3

from ytcheck.project.codec import whole
from ytcheck.project.history import Entry
from ytcheck.project.seals import SealBroken, demand_seal, seal_of


def write_entry(database: sqlite3.Connection, entry: Entry) -> None:
    """Append an entry to the log."""
    body = whole().text(entry)
    row = (entry.number, entry.action.value, seal_of(body), body)
    database.execute("INSERT INTO log VALUES (?, ?, ?, ?)", row)


def read_entries(database: sqlite3.Connection) -> list[Entry]:
    """The log, oldest entry first; SealBroken where an entry has changed or is missing."""
    entries = []
    for expected, (number, action, seal, body) in enumerate(
        database.execute("SELECT number, action, seal, body FROM log ORDER BY number"), 1
    ):
        entry = sealed_entry(seal, body)
        if (entry.number, entry.action.value) != (expected, action) or number != expected:
            raise SealBroken
        entries.append(entry)
    return entries


def sealed_entry(seal: str, body: str) -> Entry:
    """The entry that a body stands for; SealBroken where it is not as it was written."""
    demand_seal(seal, body)
    return whole().value(body, Entry)

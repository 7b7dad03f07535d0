"""The rows that can be read of a table whose pages are partly damaged."""

import sqlite3
from collections.abc import Iterable
from typing import Any

_PROBED = 5000  # row numbers that are tried where neither end of a table can be read
_HOPELESS = 500  # failures in a row after which the rest is taken to be unreadable: more than any page has rows

Row = tuple[Any, ...]


def readable_rows(database: sqlite3.Connection, table: str) -> list[Row]:
    """Every row that can be read, by row number: from the front as far as it goes, from the back, then those between one by one."""
    found: dict[int, Row] = {}
    if not (_scan(database, table, "ASC", found) or _scan(database, table, "DESC", found)):
        front = next((n for n in range(1, len(found) + 2) if n not in found), 1)
        _probe(database, table, range(front, max(found, default=_PROBED)), found)
    return [found[number] for number in sorted(found)]


def _scan(database: sqlite3.Connection, table: str, order: str, found: dict[int, Row]) -> bool:
    """Whether the scan came to its end."""
    try:
        for number, *row in database.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid {order}"):
            if number in found:
                return True
            found[number] = tuple(row)
    except sqlite3.Error:
        return False
    return True


def _probe(database: sqlite3.Connection, table: str, numbers: Iterable[int], found: dict[int, Row]) -> None:
    failures = 0
    for number in numbers:
        if number in found:
            continue
        try:
            row = database.execute(f"SELECT * FROM {table} WHERE rowid = ?", (number,)).fetchone()
        except sqlite3.Error:
            failures += 1
            if failures > _HOPELESS:
                return
            continue
        failures = 0
        if row is not None:
            found[number] = row

"""The tables of the file in their present form; docs/check-file.md explains them."""

import sqlite3
from functools import cache

APPLICATION_ID = 0x59544331  # "YTC1", so that a file is known as ours by its first bytes
VERSION = 2
PAGE_SIZE = 4096  # bytes

# The order is that of the tables' first pages: first_page.py relies on it. In the log the seal stands directly before the body: so both are found again in the bare bytes of a file that SQLite cannot open any more.
STATEMENTS = (
    "CREATE TABLE log (number INTEGER PRIMARY KEY, action TEXT NOT NULL, seal TEXT NOT NULL, body TEXT NOT NULL)",
    """CREATE TABLE run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    tool_version TEXT NOT NULL,
    rulepack TEXT NOT NULL,
    rulepack_version TEXT NOT NULL,
    district TEXT NOT NULL,
    rulebook BLOB NOT NULL,
    remainder TEXT NOT NULL,
    contents TEXT NOT NULL,
    seal TEXT NOT NULL
)""",
    """CREATE TABLE document (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    clauses INTEGER NOT NULL,
    outline TEXT NOT NULL,
    seal TEXT NOT NULL
)""",
    """CREATE TABLE clause (
    position INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    seal TEXT NOT NULL
)""",
    "CREATE TABLE verdict (measure INTEGER PRIMARY KEY, status TEXT NOT NULL, body TEXT NOT NULL, seal TEXT NOT NULL)",
    "CREATE TABLE source (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TRIGGER log_stays BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_stands BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
)

Form = frozenset[tuple[str, str, str]]


def make_tables(database: sqlite3.Connection) -> None:
    """Lay out an empty database."""
    for statement in (
        f"PRAGMA page_size = {PAGE_SIZE}",
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"PRAGMA user_version = {VERSION}",
        *STATEMENTS,
    ):
        database.execute(statement)


def form_of(database: sqlite3.Connection) -> Form:
    """What the database consists of: kind, name and definition of each part."""
    return frozenset(database.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema"))


@cache
def present_form() -> Form:
    """What a whole database consists of; one with a view or trigger beyond is not from this program."""
    database = sqlite3.connect(":memory:")
    try:
        make_tables(database)
        return form_of(database)
    finally:
        database.close()

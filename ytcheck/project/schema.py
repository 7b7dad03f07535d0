"""The tables of the file and the number of their form."""

import sqlite3

APPLICATION_ID = 0x59544331  # "YTC1", so that a file is known as ours by its first bytes
VERSION = 1

TABLES = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    tool_version TEXT NOT NULL,
    rulepack TEXT NOT NULL,
    rulepack_version TEXT NOT NULL,
    district TEXT NOT NULL,
    rulebook TEXT NOT NULL,
    remainder TEXT NOT NULL
);
CREATE TABLE source (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE document (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, outline TEXT NOT NULL);
CREATE TABLE clause (position INTEGER PRIMARY KEY, document TEXT NOT NULL, number INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE verdict (measure INTEGER PRIMARY KEY, status TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE log (number INTEGER PRIMARY KEY, action TEXT NOT NULL, body TEXT NOT NULL);
"""


def make_tables(database: sqlite3.Connection) -> None:
    """Lay out an empty database."""
    database.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; {TABLES}")

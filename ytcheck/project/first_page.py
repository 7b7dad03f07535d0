"""A new first page for a file whose own is damaged: it holds the header and where each table begins, which is the same in all our files."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ytcheck.project.schema import PAGE_SIZE, make_tables

_PAGE_COUNT = slice(28, 32)  # the header's field for the file's size in pages (SQLite, Database File Format, 1.3)


def lay_first_page(file: Path) -> None:
    """Overwrite the first page of the file with that of an empty one, made for a file of this size."""
    pages = max(1, file.stat().st_size // PAGE_SIZE)
    with closing(sqlite3.connect(":memory:")) as database:
        make_tables(database)
        page = bytearray(database.serialize()[:PAGE_SIZE])
    page[_PAGE_COUNT] = pages.to_bytes(4, "big")
    with file.open("r+b") as written:
        written.write(page)
    file.with_name(f"{file.name}-journal").unlink(missing_ok=True)

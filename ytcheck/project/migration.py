"""Files of earlier forms brought to the present one: each old form has a reader, the writer is always today's."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

from ytcheck.project.contents import Contents, write_contents
from ytcheck.project.database import transaction
from ytcheck.project.first_form import read_first_form
from ytcheck.project.schema import make_tables

READERS: Mapping[int, Callable[[sqlite3.Connection], Contents]] = MappingProxyType({1: read_first_form})


def bring_up_to_date(database: sqlite3.Connection, version: int) -> None:
    """Rewrite a database of form `version` in the present form, wholly or not at all."""
    contents = READERS[version](database)
    with transaction(database):
        for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            database.execute(f'DROP TABLE "{table}"')
        make_tables(database)
        write_contents(database, contents)
    # The tables then begin where they do in a new file, which a rescue relies on; a disk too full for it is no reason to refuse the file.
    with suppress(sqlite3.Error):
        database.execute("VACUUM")

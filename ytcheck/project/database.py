"""SQLite as this program uses it: how a file is opened, and one transaction at a time."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from urllib.parse import quote

_SETTINGS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "secure_delete = ON",  # not a word of a document stays in the file when it is removed from the check
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
_WAIT = 5.0  # seconds that a write waits for another window that is reading


def connect(path: Path, read_only: bool) -> sqlite3.Connection:
    """An open database.

    A commit returns when the bytes are on the disk (EXTRA is FULL, and the folder's entry of the journal, too). No write-ahead log: it does not
    work on network drives and leaves files beside this one.
    """
    mode = "ro" if read_only else "rw"
    database = sqlite3.connect(
        f"{uri_of(path.resolve())}?mode={mode}", uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False
    )
    try:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
        database.execute(
            "SELECT count(*) FROM sqlite_schema"
        ).fetchone()  # so that a file that cannot be read is known here
    except sqlite3.Error:
        database.close()
        raise
    return database


def connect_to_read(path: Path) -> sqlite3.Connection:
    """An open database that is not written to; where a killed process left a transaction half-done beside it, a copy without that."""
    try:
        return connect(path, read_only=True)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        return _mended_copy(path)


def _mended_copy(path: Path) -> sqlite3.Connection:
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(path, Path(folder))
        return copied_to_memory(connect(copy, read_only=False))


def copied(path: Path, folder: Path) -> Path:
    """A copy in the folder, with the journal that undoes a transaction broken off."""
    copy = folder / "copy.ytc"
    shutil.copyfile(path, copy)
    with suppress(FileNotFoundError):
        shutil.copyfile(path.with_name(f"{path.name}-journal"), copy.with_name(f"{copy.name}-journal"))
    return copy


def uri_of(path: PurePath) -> str:
    """The path as SQLite wants it: a drive after three slashes, a network share after four (sqlite.org/uri.html), which `as_uri` gives two."""
    plain = quote(path.as_posix(), safe="/:")
    return f"file://{plain}" if plain.startswith("/") else f"file:///{plain}"


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing of it."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def copied_to_memory(database: sqlite3.Connection) -> sqlite3.Connection:
    """A copy that may be written to; the original is closed."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    database.backup(copy)
    database.close()
    return copy

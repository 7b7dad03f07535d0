"""Opening a file: is it ours, of a form that we know, whole, and free to be written?"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ytcheck.errors import ProjectDamaged, ProjectForeign, ProjectInUse, ProjectMissing, ProjectNewer
from ytcheck.project.carving import holds_entries
from ytcheck.project.database import connect, connect_to_read, copied_to_memory
from ytcheck.project.entries import read_entries
from ytcheck.project.history import history_of
from ytcheck.project.lock import Held, take_lock
from ytcheck.project.migration import READERS, bring_up_to_date
from ytcheck.project.project import Project, ReadOnly
from ytcheck.project.rows import demand_sources, read_check
from ytcheck.project.schema import APPLICATION_ID, VERSION, form_of, present_form

_MAGIC = b"SQLite format 3\x00"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNREADABLE = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY)


def open_project(path: Path) -> Project:
    """Open the check kept at `path`; for reading only where another window has it open or nothing can be written there.

    A file of an earlier form is brought to the present one. Raises ProjectMissing, ProjectForeign, ProjectNewer, ProjectDamaged, and
    ProjectInUse where another window is writing for seconds.
    """
    _check_kind(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return opened(path, None, ReadOnly.PLACE)
    try:
        lock = take_lock(path)
    except OSError:
        return opened(path, None, ReadOnly.PLACE)
    if lock is None:
        return opened(path, None, ReadOnly.IN_USE)
    try:
        return opened(path, lock)
    except BaseException:
        lock.release()
        raise


def opened(path: Path, lock: Held | None, reason: ReadOnly | None = None) -> Project:
    """The project at `path`, whose lock is in hand, or None to read only."""
    with in_words(path.name):
        database = connect_to_read(path) if lock is None else connect(path, read_only=False)
        try:
            database = _in_present_form(database, path.name, lock is None)
            demand_sources(database)
            return Project(path, database, lock, reason, read_check(database), history_of(read_entries(database)))
        except BaseException:
            database.close()
            raise


@contextmanager
def in_words(name: str) -> Iterator[None]:
    """What SQLite and the seals find wrong, as one of the errors that a person can act on."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _BUSY:
            raise ProjectInUse(name) from error
        raise (ProjectMissing if code in _UNREADABLE else ProjectDamaged)(name) from error
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ProjectDamaged(name) from error


def _check_kind(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise ProjectMissing(path.name) from error
    if head != _MAGIC:
        raise (ProjectDamaged if holds_entries(path) else ProjectForeign)(path.name)


def _in_present_form(database: sqlite3.Connection, name: str, read_only: bool) -> sqlite3.Connection:
    """The database, or a copy in memory where it is of an earlier form and may not be written."""
    (identity,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    form = form_of(database)
    if identity != APPLICATION_ID:
        raise (ProjectDamaged if form == present_form() else ProjectForeign)(name)
    if version > VERSION:
        raise ProjectNewer(name)
    (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise ProjectDamaged(name)
    if version in READERS:
        database = copied_to_memory(database) if read_only else database
        bring_up_to_date(database, version)
    elif version != VERSION or form != present_form():
        raise ProjectDamaged(name)
    return database

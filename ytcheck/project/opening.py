"""Opening a file: is it ours, of a form that we know, whole, and free to be written?"""

import os
import sqlite3
from pathlib import Path

from ytcheck.errors import ProjectDamaged, ProjectForeign, ProjectMissing, ProjectNewer
from ytcheck.project.database import connect
from ytcheck.project.history import history_of
from ytcheck.project.lock import Held, take_lock
from ytcheck.project.project import Project, ReadOnly
from ytcheck.project.rows import read_check, read_entries
from ytcheck.project.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"


def open_project(path: Path) -> Project:
    """Open the check kept at `path`; for reading only where another window has it open or nothing can be written there.

    Raises ProjectMissing, ProjectForeign, ProjectNewer, ProjectDamaged.
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
    try:
        database = connect(path, read_only=lock is None)
    except sqlite3.Error as error:
        raise ProjectDamaged(path.name) from error
    try:
        _check_form(database, path.name)
        return Project(path, database, lock, reason, read_check(database), history_of(read_entries(database)))
    except (sqlite3.Error, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        database.close()
        raise ProjectDamaged(path.name) from error
    except BaseException:
        database.close()
        raise


def _check_kind(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise ProjectMissing(path.name) from error
    if head[:16] != _MAGIC:
        raise ProjectForeign(path.name)


def _check_form(database: sqlite3.Connection, name: str) -> None:
    (identity,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if identity != APPLICATION_ID:
        raise ProjectForeign(name)
    if version > VERSION:
        raise ProjectNewer(name)
    (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise ProjectDamaged(name)

"""A new file for a check, written beside its place and moved there when it is whole."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from ytcheck.errors import ProjectInUse, ProjectUnwritable
from ytcheck.model.verdict import Check
from ytcheck.project.database import connect, transaction
from ytcheck.project.history import Entry
from ytcheck.project.lock import Held, take_lock
from ytcheck.project.opening import opened
from ytcheck.project.project import Project
from ytcheck.project.rows import write_check, write_entry
from ytcheck.project.schema import make_tables


def create_project(path: Path, check: Check, sources: Mapping[str, bytes], entries: Iterable[Entry] = ()) -> Project:
    """Write a check to a new file at `path`, in the place of an older one, and open it.

    `sources` are the bytes of every document by its id. Raises ProjectInUse where another window has the older file open,
    ProjectUnwritable where the file cannot be written; nothing half-written is left then.
    """
    lock = _lock(path)
    try:
        _write(path, check, sources, entries)
        return opened(path, lock)
    except BaseException:
        lock.release()
        raise


def _lock(path: Path) -> Held:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = take_lock(path)
    except OSError as error:
        raise ProjectUnwritable(path.name) from error
    if lock is None:
        raise ProjectInUse(path.name)
    return lock


def _write(path: Path, check: Check, sources: Mapping[str, bytes], entries: Iterable[Entry]) -> None:
    draft = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        draft = Path(name)
        _fill(draft, check, sources, entries)
        draft.chmod(0o644)
        # The journal of an older file under this name would be played back into the new one.
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        draft.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise ProjectUnwritable(path.name) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)
            draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)


def _fill(draft: Path, check: Check, sources: Mapping[str, bytes], entries: Iterable[Entry]) -> None:
    with closing(connect(draft, read_only=False)) as database:
        make_tables(database)
        with transaction(database):
            write_check(database, check, sources)
            for entry in entries:
                write_entry(database, entry)

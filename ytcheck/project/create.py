"""A new file for a check, written beside its place and moved there when it is whole."""

import os
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from ytcheck.errors import ProjectInUse, ProjectUnwritable
from ytcheck.model.verdict import Check
from ytcheck.project.contents import Contents, write_contents
from ytcheck.project.database import connect, transaction
from ytcheck.project.lock import Held, take_lock
from ytcheck.project.opening import opened
from ytcheck.project.project import Project
from ytcheck.project.schema import make_tables


def create_project(path: Path, check: Check, sources: Mapping[str, bytes]) -> Project:
    """Write a check to a new file at `path`, in the place of an older one, and open it.

    `sources` are the bytes of every document by its id. Raises what create_from raises.
    """
    return create_from(path, Contents(check, (), sources))


def create_from(path: Path, contents: Contents) -> Project:
    """Write these contents to a new file at `path`, in the place of an older one, and open it.

    Raises ProjectInUse where another window has the older file open, ProjectUnwritable where the file cannot be written; nothing half-written is left
    then.
    """
    lock = _lock(path)
    try:
        _write(path, contents)
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


def _write(path: Path, contents: Contents) -> None:
    draft = None
    try:
        handle, name = tempfile.mkstemp(prefix=".ytcheck-", dir=path.parent)
        os.close(handle)
        draft = Path(name)
        _fill(draft, contents)
        draft.chmod(0o644)
        # The journal of an older file under this name would be played back into the new one.
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        draft.replace(path)
        _settle(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise ProjectUnwritable(path.name) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)
            draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)


def _fill(draft: Path, contents: Contents) -> None:
    with closing(connect(draft, read_only=False)) as database, transaction(database):
        make_tables(database)
        write_contents(database, contents)


def _settle(folder: Path) -> None:
    """Have the folder's new entry on the disk; Windows does this by itself and refuses to open a folder."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

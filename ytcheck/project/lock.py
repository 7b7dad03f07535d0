"""The lock that keeps a second window from writing: the system's own, so that it vanishes with the process that holds it."""

from pathlib import Path
from typing import Protocol


class Held(Protocol):
    """A lock in hand."""

    def release(self) -> None:
        """Let it go."""


def take_lock(path: Path) -> Held | None:
    """The lock on the check's file at `path`, None where another window holds it.

    It lies on a file beside it, not on the file itself, whose locks are SQLite's: closing one handle would drop them all (POSIX). Raises
    OSError where the folder is not writable or its file system knows no locks.
    """
    from filelock import FileLock, Timeout  # slow to import, and no bare start needs it

    lock = FileLock(path.with_name(f".~{path.name}.lock"), timeout=0, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock

"""The lock that keeps a second window from writing: the system's own, so that it vanishes with the process that holds it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

_MODE = 0o666  # on a shared folder another person must be able to lock a file that a killed process left behind


@dataclass(frozen=True, slots=True)
class Held:
    """A lock in hand."""

    lock: "BaseFileLock"

    def release(self) -> None:
        """Let it go and leave no file behind."""
        if os.name == "posix":
            # Before letting go: who waits for the file that is gone notices that and makes a new one. Windows removes it by itself.
            Path(self.lock.lock_file).unlink(missing_ok=True)
        self.lock.release()


def take_lock(path: Path) -> Held | None:
    """The lock on the check's file at `path`, None where another window holds it.

    It lies on a file beside it, not on the file itself, whose locks are SQLite's: closing one handle would drop them all (POSIX). Raises
    OSError where the folder is not writable or its file system knows no locks.
    """
    from filelock import FileLock, Timeout  # slow to import, and no bare start needs it

    whole = path.resolve()
    lock = FileLock(whole.with_name(f".~{whole.name}.lock"), timeout=0, mode=_MODE, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return Held(lock)

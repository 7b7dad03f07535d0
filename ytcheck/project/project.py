"""An open file of a check: what the program found, what people decided, and the documents themselves."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from pathlib import Path
from threading import Lock

from ytcheck.errors import ProjectDamaged, ProjectReadOnly, ProjectUnwritable, SourceLost
from ytcheck.model.decision import Decision
from ytcheck.model.verdict import Check
from ytcheck.project.database import transaction
from ytcheck.project.entries import write_entry
from ytcheck.project.history import Action, Entry, History, LogEntry
from ytcheck.project.lock import Held
from ytcheck.project.rows import rows_of, sources_by_digest, write_rows


class ReadOnly(Enum):
    """Why a file is open for reading only."""

    IN_USE = "该文件已在另一个窗口中打开，这里只能查看。"
    PLACE = "该文件所在位置不能写入，这里只能查看；需要记录意见时，请先复制到“文档”文件夹。"


class Project:
    """One check kept in one file; may be used from several threads.

    What it hands out are frozen values. A method that writes returns when the bytes are on the disk; it raises ProjectReadOnly, or
    ProjectUnwritable where the disk refuses, and then nothing has changed.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        lock: Held | None,
        reason: ReadOnly | None,
        automatic: Check,
        history: History,
    ) -> None:
        self.path = path
        self.why_read_only = reason
        self._database = database
        self._lock = lock
        self._automatic = automatic
        self._history = history
        self._turn = Lock()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded; `why_read_only` says why."""
        return self.why_read_only is not None

    @property
    def automatic(self) -> Check:
        """The program's own last run."""
        return self._automatic

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that stand after undo and redo, oldest first."""
        return self._history.decisions

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """All entries, oldest first; none is ever taken out."""
        return self._history.log

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to undo."""
        return not self.read_only and bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        """Whether an undone decision can be made again."""
        return not self.read_only and bool(self._history.undone)

    def record(self, decision: Decision) -> None:
        """Append a decision to the log."""
        self._append(Action.DECIDE, decision.who, decision.when, decision)

    def undo(self, who: str, when: datetime) -> bool:
        """Take the last decision back; False where there is none."""
        return self.can_undo and self._append(Action.UNDO, who, when, of=self._history.done[-1].number)

    def redo(self, who: str, when: datetime) -> bool:
        """Make the decision again that was taken back last; False where there is none."""
        return self.can_redo and self._append(Action.REDO, who, when, of=self._history.undone[-1].number)

    def source(self, document: str) -> bytes:
        """The bytes of the document with this id, as they were checked; SourceLost where a rescued file has lost them."""
        outline = self._automatic.outline(document)
        try:
            with self._turn:
                row = self._database.execute("SELECT bytes FROM source WHERE sha256 = ?", (outline.sha256,)).fetchone()
        except sqlite3.Error as error:
            raise ProjectDamaged(self.path.name) from error
        if row is None:
            raise SourceLost(outline.file)
        return bytes(row[0])

    def rerun(self, check: Check, sources: Mapping[str, bytes]) -> None:
        """Put a new run in the place of the old one; decisions stay. `sources` are the bytes of documents that were not in it, by id."""
        rows, added = rows_of(check), sources_by_digest(check, sources)
        with self._writing():
            with transaction(self._database):
                write_rows(self._database, rows, added)
            self._automatic = check

    def close(self) -> None:
        """Let the file go, so that another window may write to it."""
        with self._turn:
            self._database.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def _append(self, action: Action, who: str, when: datetime, decision: Decision | None = None, of: int = 0) -> bool:
        with self._writing():
            entry = Entry(self._history.next_number, action, who, when, decision, of)
            with transaction(self._database):
                write_entry(self._database, entry)
            self._history = self._history.after(entry)
        return True

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One writer at a time; what SQLite refuses is told in words."""
        if self.read_only:
            raise ProjectReadOnly(self.path.name)
        try:
            with self._turn:
                yield
        except sqlite3.Error as error:
            raise ProjectUnwritable(self.path.name) from error

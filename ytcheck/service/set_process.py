"""What goes through the pipe to a process of a batch and back, and the loop in which such a process works."""

import logging
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ytcheck.errors import Cancelled
from ytcheck.reading import ReadingOptions
from ytcheck.report.matrix import BatchRow
from ytcheck.service.child import leave_interrupts_to_parent


@dataclass(frozen=True, slots=True)
class SetFiles:
    """Where a set's result file (JSON), report (PDF) and ledger (XLSX) are written."""

    result: Path
    report: Path
    ledger: Path

    def __iter__(self) -> Iterator[Path]:
        return iter((self.result, self.report, self.ledger))

    def written(self) -> bool:
        """Whether all of them are there."""
        return all(file.is_file() for file in self)


@dataclass(frozen=True, slots=True)
class SetJob:
    """A policy set to be checked; `district` is its name for the report, `day` the reports' date."""

    district: str
    files: tuple[Path, ...]
    written: SetFiles
    options: ReadingOptions
    day: date


@dataclass(frozen=True, slots=True)
class Checking:
    """A unit of work: the set at this place of the batch is checked and its files written.

    `apart`: of its files only the result is written; its check comes back, so that any process may write the others.
    """

    index: int
    job: SetJob
    apart: bool


@dataclass(frozen=True, slots=True)
class Writing:
    """A unit of work: a file of the set at this place is written, dated `day`, by one of `export`'s functions.

    `content` is the check or the matrix pickled, since the program hands it on unread.
    """

    index: int
    write: Callable[[Any, Path, date], None]
    content: bytes
    target: Path
    day: date

    def carry_out(self) -> None:
        """Write the file; OutputRefused where it cannot be written."""
        self.write(pickle.loads(self.content), self.target, self.day)


@dataclass(frozen=True, slots=True)
class SetShare:
    """A message from the process: so much of the set in hand (0–1) is read."""

    share: float


@dataclass(frozen=True, slots=True)
class Logged:
    """A message from the process: a line for the program's log, `level` as in logging."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class SetDone:
    """A message from the process: the set's row for the matrix, and a sentence for each file that could not be read.

    Where the whole set failed the row has an error; `exit_code` is then that of design.md §5.
    """

    row: BatchRow
    unread: tuple[str, ...] = ()
    exit_code: int = 0


@dataclass(frozen=True, slots=True)
class SetChecked:
    """A message from the process: what the set comes to once its report and ledger are written of the check, which is pickled."""

    done: SetDone
    check: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A message from the process: the file is written."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A message from the process, or on its death: the unit came to nothing, with the sentence that says why.

    `trace` is for the log, `unread` as in SetDone.
    """

    sentence: str
    exit_code: int = 1
    trace: str = ""
    unread: tuple[str, ...] = ()


Unit = Checking | Writing
Message = SetShare | SetDone | SetChecked | Written | Failure


class LogThroughPipe(logging.Handler):
    """Hands what is logged to the program: a process without a log of its own would print it on the user's terminal."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self._pipe = pipe

    def emit(self, record: logging.LogRecord) -> None:
        """Send the record's text."""
        with suppress(OSError):  # the program has gone, and with it its log
            self._pipe.send(Logged(record.levelno, self.format(record)))


def serve_sets(pipe: Connection, readers_at_most: int) -> None:
    """Do the units of work that come through the pipe after the rule pack, until it closes; a set in hand is then given up.

    While its reader processes read, this one waits, so that with one of them the two take one core.
    """
    leave_interrupts_to_parent()
    logging.getLogger().addHandler(LogThroughPipe(pipe))
    # openpyxl looks for numpy only to know its numbers, of which there are none here: a tenth of a second of every process's start.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    # The program imports this module for its messages alone; what does the work is imported here.
    from ytcheck.matching import Matcher
    from ytcheck.service.readers import Readers
    from ytcheck.service.set_work import carried_out

    readers = Readers(most=readers_at_most)
    readers.start(1)
    try:
        matcher = Matcher(pipe.recv())
        while True:
            unit: Unit = pipe.recv()
            pipe.send(carried_out(unit, pipe, readers, matcher))
    except (EOFError, OSError, Cancelled):
        return
    finally:
        readers.close()

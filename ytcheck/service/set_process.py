"""The process in which whole policy sets of a batch are checked and written, one after another."""

import traceback
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from ytcheck.errors import Cancelled, DocumentError, YtcheckError
from ytcheck.reading import ReadingOptions
from ytcheck.report.matrix import BatchRow, batch_row_of
from ytcheck.service.check import CheckProgress, check_documents
from ytcheck.service.child import leave_interrupts_to_parent
from ytcheck.service.export import export_ledger, export_report, export_result
from ytcheck.service.readers import Readers


@dataclass(frozen=True, slots=True)
class SetFiles:
    """Where a set's result file (JSON), report (PDF) and ledger (XLSX) are written."""

    result: Path
    report: Path
    ledger: Path

    def written(self) -> bool:
        """Whether all of them are there."""
        return all(file.is_file() for file in (self.result, self.report, self.ledger))


@dataclass(frozen=True, slots=True)
class SetJob:
    """A policy set to be checked; `district` is its name for the report, `day` the reports' date."""

    district: str
    files: tuple[Path, ...]
    written: SetFiles
    options: ReadingOptions
    day: date


@dataclass(frozen=True, slots=True)
class SetShare:
    """A message from the process: so much of the set in hand (0–1) is read."""

    share: float


@dataclass(frozen=True, slots=True)
class SetDone:
    """A message from the process: the set's row for the matrix, and a sentence for each file that could not be read.

    Where the whole set failed the row has an error; `exit_code` is then that of design.md §5. `trace` is for the log.
    """

    row: BatchRow
    unread: tuple[str, ...] = ()
    exit_code: int = 0
    trace: str = ""


def serve_sets(pipe: Connection) -> None:
    """Check the sets that come through the pipe until it closes; a set in hand is then given up.

    Each process has one reader process of its own: while that reads, this one waits, so that the two take one core.
    """
    leave_interrupts_to_parent()
    readers = Readers(most=1)
    try:
        while True:
            job: SetJob = pipe.recv()
            pipe.send(_done(job, pipe, readers))
    except (EOFError, OSError, Cancelled):
        return
    finally:
        readers.close()


def _done(job: SetJob, pipe: Connection, readers: Readers) -> SetDone:
    unread: list[DocumentError] = []

    def on_progress(progress: CheckProgress) -> None:
        pipe.send(SetShare(progress.share))

    try:
        # Nothing is sent while a set is in hand: what can be received then is the pipe's end.
        check = check_documents(
            job.files, job.district, on_progress, unread.append, pipe.poll, options=job.options, readers=readers
        )
        export_report(check, job.written.report, job.day)
        export_ledger(check, job.written.ledger, job.day)
        export_result(check, job.written.result)
    except Cancelled:
        raise
    except YtcheckError as error:
        sentences = tuple(told.advice() for told in unread)
        return SetDone(BatchRow(job.district, error=error.advice()), sentences, error.exit_code)
    except Exception as error:  # noqa: BLE001 - the door of this process: one set's fault must not stop the others
        sentence = f"程序内部出错（{type(error).__name__}），请把文件告诉维护人员。"
        return SetDone(BatchRow(job.district, error=sentence), exit_code=1, trace=traceback.format_exc())
    return SetDone(batch_row_of(check), tuple(told.advice() for told in unread))

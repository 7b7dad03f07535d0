"""The policy sets of many districts checked at once, each in a process of its own kind, then held side by side."""

import logging
import os
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from ytcheck.errors import Cancelled
from ytcheck.model.rules import Rulebook
from ytcheck.reading import DEFAULT, ReadingOptions
from ytcheck.report.matrix import BatchRow
from ytcheck.rulebook import load_rulebook, pack_fingerprint
from ytcheck.service.batch_record import BatchRecord, key_of
from ytcheck.service.batch_sources import PolicySet
from ytcheck.service.child import end_child, start_child
from ytcheck.service.district import pack_district
from ytcheck.service.set_process import SetDone, SetFiles, SetJob, SetShare, serve_sets

_log = logging.getLogger(__name__)
_LOOK_EVERY = 0.2  # seconds between two looks at the cancel button
_GRACE = 5.0  # seconds that a process has to give up its set
_RECORD = "批量核对记录.json"
_MATRIX = "各区市落实情况一览表"
_FELL = "核对时程序意外中止，可能是内存不足。请关闭其他程序后再试，或把它的文件分开核对。"


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a batch has come: `finished` of `sets`, the newest of them `name` ("" before the first); `share` of all the work, 0–1."""

    name: str
    finished: int
    sets: int
    share: float


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """What became of one set: its row, the files written (None where it failed), sentences on files that could not be read.

    `earlier`: taken over from a batch before. `exit_code` is that of design.md §5.
    """

    name: str
    row: BatchRow
    written: SetFiles | None
    unread: tuple[str, ...]
    earlier: bool
    exit_code: int


@dataclass(frozen=True, slots=True)
class Batch:
    """The outcomes of all sets, in order, and the matrix as workbook and PDF."""

    outcomes: tuple[SetOutcome, ...]
    workbook: Path
    pdf: Path


OnBatchProgress = Callable[[BatchProgress], None]


def check_batch(
    sets: Sequence[PolicySet],
    output: Path,
    day: date,
    on_progress: OnBatchProgress = lambda _progress: None,
    cancelled: Callable[[], bool] = lambda: False,
    options: ReadingOptions = DEFAULT,
    processes: int | None = None,
) -> Batch:
    """Check every set, write its result file, report and ledger into a folder of its own below `output`, and the matrix beside them.

    Sets that an earlier batch in the same folder has finished from the same files, program and rule pack are taken over. A set that fails
    does not stop the others. As many sets are checked at once as there are `processes` (by default cores), each at a time in one process.
    Raises Cancelled (what is finished stays so) and OutputRefused.
    """
    rulebook = load_rulebook()
    record = BatchRecord(output / _RECORD)
    names = _folder_names(sets)
    jobs = [_job(one, output / name, day, options, rulebook) for one, name in zip(sets, names, strict=True)]
    pack = pack_fingerprint()
    keys = [key_of(job, pack) for job in jobs]
    earlier = {n: done for n, job in enumerate(jobs) if (done := record.finished(job, keys[n], rulebook))}
    run = _Run(jobs, dict(earlier), lambda n, done: record.add(jobs[n], keys[n], done), on_progress, cancelled)
    results = run.finished(processes or os.cpu_count() or 1)
    outcomes = tuple(
        SetOutcome(
            name=one.name,
            row=done.row,
            written=None if done.row.error else job.written,
            unread=done.unread,
            earlier=n in earlier,
            exit_code=done.exit_code,
        )
        for n, (one, job, done) in enumerate(zip(sets, jobs, results, strict=True))
    )
    return Batch(outcomes, *_matrix([outcome.row for outcome in outcomes], rulebook, output, day))


def _folder_names(sets: Sequence[PolicySet]) -> list[str]:
    """A folder's name for each set; two that only differ in what no file system takes are numbered."""
    names: list[str] = []
    for one in sets:
        name = next(n for k in count(1) if (n := one.folder_name + (f"-{k}" if k > 1 else "")) not in names)
        names.append(name)
    return names


def _job(one: PolicySet, folder: Path, day: date, options: ReadingOptions, rulebook: Rulebook) -> SetJob:
    result, report, ledger = (
        folder / f"{folder.name}-{kind}" for kind in ("核对结果.json", "落实差距报告.pdf", "整改台账.xlsx")
    )
    # A folder may be named 01福山区.
    district = pack_district([one.name], rulebook) or one.name
    return SetJob(district, one.files, SetFiles(result, report, ledger), options, day)


def _matrix(rows: Sequence[BatchRow], rulebook: Rulebook, output: Path, day: date) -> tuple[Path, Path]:
    from ytcheck.report.matrix import matrix_of
    from ytcheck.report.matrix_pdf import write_matrix_pdf
    from ytcheck.report.matrix_spreadsheet import write_matrix_workbook

    matrix = matrix_of(rows, rulebook, day)
    workbook, pdf = output / f"{_MATRIX}.xlsx", output / f"{_MATRIX}.pdf"
    write_matrix_workbook(matrix, workbook, day)
    write_matrix_pdf(matrix, pdf)
    return workbook, pdf


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    index: int
    share: float = 0.0


@dataclass(slots=True)
class _Run:
    """One run over several sets; `results` are those that need no checking, by their place among the jobs."""

    jobs: Sequence[SetJob]
    results: dict[int, SetDone]
    on_finished: Callable[[int, SetDone], None]
    on_progress: OnBatchProgress
    cancelled: Callable[[], bool]
    _workers: list[_Worker] = field(default_factory=list)
    _waiting: deque[int] = field(default_factory=deque)

    def finished(self, processes: int) -> list[SetDone]:
        # The largest first, so that no process is left alone with it at the end.
        self._waiting.extend(sorted((n for n in range(len(self.jobs)) if n not in self.results), key=self._size))
        self._tell("")
        try:
            while self._waiting or self._workers:
                if self.cancelled():
                    raise Cancelled
                while self._waiting and len(self._workers) < processes:
                    self._start()
                for ready in wait([worker.pipe for worker in self._workers], _LOOK_EVERY):
                    self._listen(next(worker for worker in self._workers if worker.pipe is ready))
        finally:
            self._stop()
        return [self.results[n] for n in range(len(self.jobs))]

    def _size(self, index: int) -> int:
        return -sum(file.stat().st_size for file in self.jobs[index].files if file.is_file())

    def _start(self) -> None:
        # Not daemons: each has a reader process of its own. They end when their pipes close.
        worker = _Worker(*start_child(serve_sets, "ytcheck-batch", daemon=False), index=self._waiting.popleft())
        self._workers.append(worker)
        worker.pipe.send(self.jobs[worker.index])

    def _listen(self, worker: _Worker) -> None:
        try:
            message: SetShare | SetDone = worker.pipe.recv()
        except (EOFError, OSError):
            _log.warning("batch process fell over %s", self.jobs[worker.index].district)
            self._settle(worker, SetDone(BatchRow(self.jobs[worker.index].district, error=_FELL), exit_code=1))
            self._end(worker)
            return
        if isinstance(message, SetShare):
            worker.share = message.share
            self._tell("")
            return
        self._settle(worker, message)
        if self._waiting:
            worker.index, worker.share = self._waiting.popleft(), 0.0
            worker.pipe.send(self.jobs[worker.index])
        else:
            self._end(worker)

    def _settle(self, worker: _Worker, done: SetDone) -> None:
        if done.trace:
            _log.error("batch set broke:\n%s", done.trace)
        self.results[worker.index] = done
        worker.share = 0.0
        if not done.row.error:
            self.on_finished(worker.index, done)
        self._tell(self.jobs[worker.index].district)

    def _tell(self, name: str) -> None:
        done = len(self.results)
        share = (done + sum(worker.share for worker in self._workers)) / len(self.jobs)
        self.on_progress(BatchProgress(name, done, len(self.jobs), min(share, 1.0)))

    def _end(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        end_child(worker.process, worker.pipe, _GRACE)

    def _stop(self) -> None:
        """End all processes: first all pipes are closed, so that they give up their sets at the same time."""
        for worker in self._workers:
            worker.pipe.close()
        while self._workers:
            self._end(self._workers[0])

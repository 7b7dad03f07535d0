"""The policy sets of many districts checked at once, each in a process of its own kind, then held side by side."""

import pickle
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from pathlib import Path

from ytcheck.model.rules import Rulebook
from ytcheck.reading import DEFAULT, ReadingOptions
from ytcheck.report.matrix import BatchRow, Matrix, matrix_of
from ytcheck.report.output import clear_drafts
from ytcheck.rulebook import load_rulebook, pack_fingerprint
from ytcheck.service.batch_record import BatchRecord, key_of
from ytcheck.service.batch_run import BatchRun, OnBatchProgress
from ytcheck.service.batch_sources import PolicySet
from ytcheck.service.cores import usable_cores
from ytcheck.service.district import pack_district
from ytcheck.service.export import export_matrix_pdf, export_matrix_workbook
from ytcheck.service.set_process import Failure, Message, SetFiles, SetJob, Unit, Writing
from ytcheck.service.workers import Workers

_RECORD = "批量核对记录.json"
_MATRIX = "各区市落实情况一览表"


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
    at_most = processes or usable_cores()
    workers = Workers(min(at_most, len(sets)), max(at_most // len(sets), 1), cancelled)
    files = [_files(output / name) for name in _folder_names(sets)]
    workbook, pdf = (output / f"{_MATRIX}{kind}" for kind in (".xlsx", ".pdf"))
    try:
        workers.start()
        rulebook = workers.rulebook = load_rulebook()
        jobs = [_job(one, written, day, options, rulebook) for one, written in zip(sets, files, strict=True)]
        outcomes = _outcomes(sets, jobs, BatchRecord(output / _RECORD), rulebook, workers, on_progress)
        matrix = matrix_of([outcome.row for outcome in outcomes], rulebook, day)
        _write(matrix, workbook, pdf, day, workers)
    finally:
        workers.close()
        clear_drafts((workbook, pdf, *chain.from_iterable(files)))
    return Batch(outcomes, workbook, pdf)


def _outcomes(
    sets: Sequence[PolicySet],
    jobs: Sequence[SetJob],
    record: BatchRecord,
    rulebook: Rulebook,
    workers: Workers,
    on_progress: OnBatchProgress,
) -> tuple[SetOutcome, ...]:
    pack = pack_fingerprint()
    keys = [key_of(job, pack) for job in jobs]
    earlier = {n: done for n, job in enumerate(jobs) if (done := record.finished(job, keys[n], rulebook))}
    run = BatchRun(jobs, dict(earlier), workers.most, lambda n, done: record.add(jobs[n], keys[n], done), on_progress)
    workers.work(run.next_unit, run.take)
    return tuple(
        SetOutcome(
            name=one.name,
            row=done.row,
            written=None if done.row.error else job.written,
            unread=done.unread,
            earlier=n in earlier,
            exit_code=done.exit_code,
        )
        for n, (one, job) in enumerate(zip(sets, jobs, strict=True))
        for done in [run.results[n]]
    )


def _folder_names(sets: Sequence[PolicySet]) -> list[str]:
    """A folder's name for each set; two that only differ in what no file system takes, or some take for the same, are numbered."""
    names: dict[str, str] = {}
    for one in sets:
        numbered = (one.folder_name + (f"-{k}" if k > 1 else "") for k in count(1))
        name = next(name for name in numbered if name.casefold() not in names)
        names[name.casefold()] = name
    return list(names.values())


def _files(folder: Path) -> SetFiles:
    kinds = ("核对结果.json", "落实差距报告.pdf", "整改台账.xlsx")
    return SetFiles(*(folder / f"{folder.name}-{kind}" for kind in kinds))


def _job(one: PolicySet, written: SetFiles, day: date, options: ReadingOptions, rulebook: Rulebook) -> SetJob:
    # A folder may be named 01福山区.
    district = pack_district([one.name], rulebook) or one.name
    return SetJob(district, one.files, written, options, day)


def _write(matrix: Matrix, workbook: Path, pdf: Path, day: date, workers: Workers) -> None:
    """Write the matrix as workbook and PDF, both at once in processes that have what it takes loaded; where one fails, write its file here."""
    content = pickle.dumps(matrix)
    waiting = deque(
        [Writing(0, export_matrix_workbook, content, workbook, day), Writing(1, export_matrix_pdf, content, pdf, day)]
    )
    failed: list[Writing] = []

    def take(unit: Unit, message: Message) -> None:
        if isinstance(unit, Writing) and isinstance(message, Failure):
            failed.append(unit)

    workers.work(lambda: waiting.popleft() if waiting else None, take)
    for writing in failed:
        writing.carry_out()

"""In what order the sets of a batch are checked and written, and what has become of each."""

import logging
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ytcheck.report.matrix import BatchRow
from ytcheck.service.export import export_ledger, export_report
from ytcheck.service.set_process import Checking, Failure, Message, SetChecked, SetDone, SetJob, SetShare, Unit, Writing

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BatchProgress:
    """How far a batch has come: `finished` of `sets`, the newest of them `name` ("" before the first); `share` of all the work, 0–1."""

    name: str
    finished: int
    sets: int
    share: float


OnBatchProgress = Callable[[BatchProgress], None]


@dataclass(slots=True)
class BatchRun:
    """The sets of `jobs` by their places, checked by so many `processes`; `results` has those at the beginning that need no checking.

    The largest sets come first. When there is no longer a set for every process, what is left is dealt out in smaller pieces, sets to be
    checked before files to be written, so that no process does a whole one while the others have nothing to do.
    """

    jobs: Sequence[SetJob]
    results: dict[int, SetDone]
    processes: int
    on_finished: Callable[[int, SetDone], None]
    on_progress: OnBatchProgress
    _waiting: deque[int] = field(default_factory=deque)
    _writings: deque[Writing] = field(default_factory=deque)
    _checked: dict[int, SetDone] = field(default_factory=dict)  # those of whose files some are still to be written
    _unwritten: Counter[int] = field(default_factory=Counter)  # how many
    _shares: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unfinished = (n for n in range(len(self.jobs)) if n not in self.results)
        self._waiting.extend(sorted(unfinished, key=self._size, reverse=True))
        self._tell("")

    def next_unit(self) -> Unit | None:
        """What a free process is to do, None where there is nothing."""
        if self._waiting:
            index = self._waiting.popleft()
            return Checking(index, self.jobs[index], apart=len(self._waiting) < self.processes > 1)
        return self._writings.popleft() if self._writings else None

    def take(self, unit: Unit, message: Message) -> None:
        """What a process says of its unit."""
        if isinstance(message, SetShare):
            self._shares[unit.index] = message.share
            self._tell("")
        elif isinstance(message, SetChecked):
            self._leave_to_write(unit.index, message)
        elif isinstance(message, SetDone):
            self._settle(unit.index, message)
        elif isinstance(message, Failure):
            self._fail(unit.index, message)
        else:
            self._note_written(unit.index)

    def _size(self, index: int) -> int:
        return sum(map(_bytes_of, self.jobs[index].files))

    def _leave_to_write(self, index: int, message: SetChecked) -> None:
        job, written = self.jobs[index], self.jobs[index].written
        self._checked[index], self._unwritten[index] = message.done, 2
        # A report takes longer than a ledger, so all reports go first.
        self._writings.appendleft(Writing(index, export_report, message.check, written.report, job.day))
        self._writings.append(Writing(index, export_ledger, message.check, written.ledger, job.day))

    def _note_written(self, index: int) -> None:
        self._unwritten[index] -= 1
        if index in self._checked and not self._unwritten[index]:
            self._settle(index, self._checked.pop(index))

    def _fail(self, index: int, failure: Failure) -> None:
        """The set comes to nothing, and no more of its files are written."""
        if failure.trace:
            _log.error("batch set broke:\n%s", failure.trace)
        checked = self._checked.pop(index, None)
        self._writings = deque(writing for writing in self._writings if writing.index != index)
        unread = failure.unread or (checked.unread if checked else ())
        row = BatchRow(self.jobs[index].district, error=failure.sentence)
        self._settle(index, SetDone(row, unread, failure.exit_code))

    def _settle(self, index: int, done: SetDone) -> None:
        if index in self.results:  # two of its files could not be written
            return
        self.results[index] = done
        self._shares.pop(index, None)
        if not done.row.error:
            self.on_finished(index, done)
        self._tell(self.jobs[index].district)

    def _tell(self, name: str) -> None:
        done = len(self.results)
        share = (done + sum(self._shares.values())) / len(self.jobs)
        self.on_progress(BatchProgress(name, done, len(self.jobs), min(share, 1.0)))


def _bytes_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # the check will say so
        return 0

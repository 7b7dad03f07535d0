"""The reader processes: files handed out to them, their answers gathered, and those stopped that pass their bounds."""

import atexit
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Lock

import psutil

from ytcheck.errors import Cancelled, DocumentError, FileDamaged, FileTooLarge, ScanIllegible
from ytcheck.model.clause import Outline
from ytcheck.model.document import Source
from ytcheck.service.child import end_child, start_child
from ytcheck.service.cores import usable_cores
from ytcheck.service.reader_process import Broke, Message, PageRead, ReadJob, ScanBegun, serve

_log = logging.getLogger(__name__)
_BEHIND = psutil.BELOW_NORMAL_PRIORITY_CLASS if psutil.WINDOWS else 10
_LOOK_EVERY = 0.1  # seconds between two looks at time, memory and the cancel button
_JOBS_A_PROCESS = 200  # a process is replaced after so many files, so that no leak of a library adds up

OnPage = Callable[[int, int, int], None]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What reading one file may take: seconds (without recognition), seconds more for each recognised page, bytes of memory."""

    seconds: float = 120.0
    seconds_a_scanned_page: float = 30.0
    memory: int = 1536 * 1024 * 1024


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    jobs: int = 0
    index: int = -1  # of the job in hand, -1 when idle
    started: float = 0.0
    scans: int = 0  # pages of the file that are recognised, so far


@dataclass(slots=True)
class Readers:
    """Up to `most` reader processes, started when they are needed and kept for the next files.

    `behind`: they leave the processor to a window that wants it.
    """

    most: int = field(default_factory=usable_cores)
    bounds: Bounds = Bounds()
    behind: bool = False
    _workers: list[_Worker] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    @property
    def processes(self) -> tuple[int, ...]:
        """The process ids, those at rest among them."""
        return tuple(worker.process.pid or 0 for worker in self._workers)

    def start(self, count: int) -> None:
        """Start processes for `count` files ahead of their reading, so that other work can be done meanwhile."""
        while len(self._workers) < min(count, self.most):
            self._workers.append(_started(self.behind))

    def read(
        self, jobs: Sequence[ReadJob], on_page: OnPage, cancelled: Callable[[], bool]
    ) -> tuple[Outline | DocumentError, ...]:
        """Every file's outline, or its error, in the order of the jobs.

        `on_page` is told (job's index, pages done, pages in all). Raises Cancelled.
        """
        threads = max(self.most // max(len(jobs), 1), 1)
        shared = [replace(job, options=replace(job.options, threads=threads)) for job in jobs]
        with self._lock:
            try:
                return _Round(self, shared, on_page, cancelled).finished()
            finally:
                for worker in [w for w in self._workers if w.index >= 0]:
                    self.stop(worker)

    def idle(self) -> _Worker:
        """A process with no file in hand."""
        for worker in [w for w in self._workers if w.index < 0]:
            if worker.jobs >= _JOBS_A_PROCESS or not worker.process.is_alive():
                self.stop(worker)
        found = next((w for w in self._workers if w.index < 0), None)
        if found is None:
            found = _started(self.behind)
            self._workers.append(found)
        return found

    def stop(self, worker: _Worker) -> None:
        """End a process at once, whatever it does."""
        self._workers.remove(worker)
        end_child(worker.process, worker.pipe)

    def close(self) -> None:
        """End all processes."""
        for worker in list(self._workers):
            self.stop(worker)


@dataclass(slots=True)
class _Round:
    """One reading of several files."""

    readers: Readers
    jobs: Sequence[ReadJob]
    on_page: OnPage
    cancelled: Callable[[], bool]
    _busy: dict[int, _Worker] = field(default_factory=dict)
    _results: dict[int, Outline | DocumentError] = field(default_factory=dict)

    def finished(self) -> tuple[Outline | DocumentError, ...]:
        waiting = deque(range(len(self.jobs)))
        while len(self._results) < len(self.jobs):
            if self.cancelled():
                raise Cancelled
            while waiting and len(self._busy) < self.readers.most:
                self._hand_out(waiting.popleft())
            for pipe in wait([worker.pipe for worker in self._busy.values()], _LOOK_EVERY):
                self._listen(next(w for w in self._busy.values() if w.pipe is pipe))
            for worker in list(self._busy.values()):
                self._hold_to_bounds(worker)
        return tuple(self._results[index] for index in range(len(self.jobs)))

    def _hand_out(self, index: int) -> None:
        worker = self.readers.idle()
        worker.index, worker.started, worker.scans = index, time.monotonic(), 0
        worker.jobs += 1
        self._busy[index] = worker
        try:
            worker.pipe.send(self.jobs[index])
        except OSError:  # it died while idle
            self._give_up(worker, FileDamaged(self.jobs[index].path.name))

    def _listen(self, worker: _Worker) -> None:
        try:
            while worker.index >= 0 and worker.pipe.poll():
                self._take(worker, worker.pipe.recv())
        except (EOFError, OSError):
            name = self.jobs[worker.index].path.name
            _log.warning("reader process fell over a file (exit code %s)", worker.process.exitcode)
            self._give_up(worker, FileDamaged(name))

    def _take(self, worker: _Worker, message: Message) -> None:
        if isinstance(message, PageRead):
            self.on_page(worker.index, message.done, message.total)
            return
        if isinstance(message, ScanBegun):
            worker.scans += 1
            return
        if isinstance(message, Broke):
            _log.error("reader broke:\n%s", message.trace)
            message = FileDamaged(message.name)
        recognised = self.jobs[worker.index].options.recognise and _met_scans(message)
        self._settle(worker, message)
        if recognised:
            self.readers.stop(worker)

    def _settle(self, worker: _Worker, result: Outline | DocumentError) -> None:
        self._results[worker.index] = result
        del self._busy[worker.index]
        worker.index = -1

    def _give_up(self, worker: _Worker, error: DocumentError) -> None:
        self._settle(worker, error)
        self.readers.stop(worker)

    def _hold_to_bounds(self, worker: _Worker) -> None:
        bounds, job = self.readers.bounds, self.jobs[worker.index]
        allowed = bounds.seconds + bounds.seconds_a_scanned_page * worker.scans
        if time.monotonic() - worker.started > allowed or _memory(worker) > bounds.memory:
            self._give_up(worker, FileTooLarge(job.path.name))


def _started(behind: bool) -> _Worker:
    worker = _Worker(*start_child(serve, "ytcheck-reader", daemon=True))
    if behind:
        with suppress(psutil.Error):
            psutil.Process(worker.process.pid).nice(_BEHIND)
    return worker


def _met_scans(result: Outline | DocumentError) -> bool:
    """Whether the process may hold the recognition engine, which takes more memory than an office PC can spare for one at rest."""
    if isinstance(result, Outline):
        return result.source is not Source.TEXT or bool(result.unread_pages)
    return isinstance(result, ScanIllegible)


def _memory(worker: _Worker) -> int:
    try:
        return int(psutil.Process(worker.process.pid).memory_info().rss)
    except psutil.Error:  # it is gone; the pipe will say so
        return 0


@cache
def shared_readers() -> Readers:
    """The reader processes of this run of the program, ended when it ends."""
    readers = Readers()
    atexit.register(readers.close)
    return readers

"""Core functions run off the window's thread; the only place that owns threads."""

import logging
import time
from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ytcheck.errors import YtcheckError

logger = logging.getLogger(__name__)

Report = Callable[[object], None]
Cancelled = Callable[[], bool]
T = TypeVar("T")
Work = Callable[[Report, Cancelled], T]


class Signals(QObject):
    """What a job tells the window; every object is a plain value of the core."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)


class Job(QRunnable):
    """Runs one core function off the GUI thread and tells the GUI about it."""

    REPORT_EVERY = 0.1  # seconds: a signal per page or clause would freeze the window

    def __init__(self, work: Work[object]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = Signals()
        self.cancelled = Event()
        self._work = work
        self._reported: dict[object, float] = {}

    def run(self) -> None:
        """Do the work; exactly one of `finished` and `failed` is emitted."""
        try:
            result = self._work(self._report, self.cancelled.is_set)
        except YtcheckError as error:
            self.signals.failed.emit(error)
        except Exception as error:  # the job runner's one catch-all: the window goes on
            logger.exception("job failed")
            self.signals.failed.emit(error)
        else:
            self.signals.finished.emit(result)

    def _report(self, progress: object) -> None:
        """Pass progress on, that of each file at most once in REPORT_EVERY; its last page and anything else always."""
        now, about = time.monotonic(), getattr(progress, "file_index", None)
        passing = about is not None and getattr(progress, "page", 0) != getattr(progress, "pages", 0)
        if passing and now - self._reported.get(about, 0.0) < self.REPORT_EVERY:
            return
        self._reported[about] = now
        self.signals.progressed.emit(progress)


class Jobs(QObject):
    """The jobs under way: started here, told about in the window's thread, waited for at the end."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[Job] = set()

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._running)

    def start(
        self,
        work: Work[T],
        on_finished: Callable[[T], None],
        on_failed: Callable[[Exception], None],
        on_progress: Callable[[object], None] | None = None,
    ) -> Job:
        """Run `work` in the background; the callables are called in the window's thread."""
        job = Job(work)
        self._running.add(job)
        if on_progress is not None:
            job.signals.progressed.connect(lambda progress: job in self._running and on_progress(progress))
        job.signals.finished.connect(lambda result: self._ended(job, on_finished, result))
        job.signals.failed.connect(lambda error: self._ended(job, on_failed, error))
        QThreadPool.globalInstance().start(job)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._running:
            job.cancelled.set()

    def close(self) -> None:
        """Stop every job and wait until the last has ended; nothing is told any more."""
        self.cancel_all()
        for job in self._running:
            job.signals.blockSignals(True)
        QThreadPool.globalInstance().waitForDone()
        self._running.clear()

    def _ended(self, job: Job, then: Callable[[T], None], result: T) -> None:
        if job not in self._running:
            return  # what a job had told before it was closed arrives late
        self._running.discard(job)
        then(result)
        self.ended.emit()

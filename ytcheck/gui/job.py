"""Core functions run off the window's thread."""

import logging
import time
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, Signal

from ytcheck.errors import YtcheckError

logger = logging.getLogger(__name__)

Report = Callable[[object], None]
Work = Callable[[Report, Callable[[], bool]], object]


class Signals(QObject):
    """What a job tells the window; every object is a plain value of the core."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)


class Job(QRunnable):
    """Runs one core function off the GUI thread and tells the GUI about it."""

    REPORT_EVERY = 0.1  # seconds: a signal per page or clause would freeze the window

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = Signals()
        self.cancelled = Event()
        self._work = work
        self._reported = 0.0

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
        now = time.monotonic()
        if now - self._reported >= self.REPORT_EVERY:
            self._reported = now
            self.signals.progressed.emit(progress)

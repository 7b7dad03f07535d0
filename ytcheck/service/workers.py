"""The processes of a batch: each does one unit of work at a time, and one that dies costs its unit alone."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from ytcheck.errors import Cancelled
from ytcheck.model.rules import Rulebook
from ytcheck.service.child import end_child, start_child
from ytcheck.service.set_process import Failure, Logged, Message, SetShare, Unit, serve_sets

_log = logging.getLogger(__name__)
_LOOK_EVERY = 0.2  # seconds between two looks at the cancel button
_GRACE = 5.0  # seconds that a process has to give up its set
_FELL = Failure("核对时程序意外中止，可能是内存不足。请关闭其他程序后再试，或把它的文件分开核对。")


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    unit: Unit | None = None  # in hand
    supplied: bool = False  # with the rule pack


@dataclass(slots=True)
class Workers:
    """Up to `most` processes, each with up to `readers` reader processes of its own; `rulebook` is to be set before they work."""

    most: int
    readers: int
    cancelled: Callable[[], bool]
    rulebook: Rulebook | None = None
    _workers: list[_Worker] = field(default_factory=list)

    def start(self) -> None:
        """Start all of them: they load the program while this one finds out what is to be done."""
        while len(self._workers) < self.most:
            self._start()

    def work(self, next_unit: Callable[[], Unit | None], on_message: Callable[[Unit, Message], None]) -> None:
        """Give out units until there are none and all are done; what comes back goes to `on_message`, Failure where a process died.

        Raises Cancelled.
        """
        while True:
            if self.cancelled():
                raise Cancelled
            while len(self._busy()) < self.most and (unit := next_unit()) is not None:
                self._give(unit)
            busy = self._busy()
            if not busy:
                return
            for ready in wait([worker.pipe for worker in busy], _LOOK_EVERY):
                self._listen(next(worker for worker in busy if worker.pipe is ready), on_message)

    def close(self) -> None:
        """End all processes: first all pipes are closed, so that they give up their sets at the same time."""
        for worker in self._workers:
            worker.pipe.close()
        while self._workers:
            self._end(self._workers[0])

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.unit is not None]

    def _start(self) -> _Worker:
        # Not daemons: each has reader processes of its own. They end when their pipes close.
        worker = _Worker(*start_child(serve_sets, "ytcheck-batch", self.readers, daemon=False))
        self._workers.append(worker)
        return worker

    def _give(self, unit: Unit) -> None:
        worker = self._idle() or self._start()
        worker.unit = unit
        with suppress(OSError):  # it died just now; its pipe will say so
            if not worker.supplied:
                worker.pipe.send(self.rulebook)
                worker.supplied = True
            worker.pipe.send(unit)

    def _idle(self) -> _Worker | None:
        """A process at rest; those that died there are cleared away, and cost no unit."""
        for worker in [worker for worker in self._workers if worker.unit is None]:
            if worker.process.is_alive():
                return worker
            self._end(worker)
        return None

    def _listen(self, worker: _Worker, on_message: Callable[[Unit, Message], None]) -> None:
        unit = worker.unit
        if unit is None:
            return
        message = self._received(worker, unit)
        if isinstance(message, Logged):
            _log.log(message.level, message.text)
            return
        if not isinstance(message, SetShare):
            worker.unit = None
        on_message(unit, message)

    def _received(self, worker: _Worker, unit: Unit) -> Message | Logged:
        try:
            message: Message | Logged = worker.pipe.recv()
        except (EOFError, OSError):
            _log.warning("batch process fell over %s of set %d", type(unit).__name__, unit.index)
            self._end(worker)
            return _FELL
        return message

    def _end(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        end_child(worker.process, worker.pipe, _GRACE)

"""When unused memory is looked for: while nothing is under way or after many jobs, never in the middle of one.

Python's collector holds all threads while it goes through every object; with the rule pack loaded that takes a fifth of a second,
and the window would stand still for it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from ytcheck.gui.jobs import Jobs

_EVERY = 3000  # milliseconds
_MOST_JOBS = 10  # after so many without a rest it is time


class Memory(QObject):
    """Takes the collector over from Python until it is closed."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._ended = jobs, 0
        jobs.ended.connect(self._on_ended)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        gc.disable()

    def spare_core(self) -> None:
        """Leave out of every later search what is loaded now: it stays as long as the program."""
        gc.freeze()

    def close(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        if not self._jobs.busy:
            self._collect()

    def _on_ended(self) -> None:
        self._ended += 1
        if self._ended >= _MOST_JOBS:
            self._collect()

    def _collect(self) -> None:
        self._ended = 0
        gc.collect()

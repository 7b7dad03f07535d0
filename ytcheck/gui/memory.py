"""When unused memory is looked for: while nothing is under way, never in the middle of a job.

Python's collector holds all threads while it goes through every object; with the rule pack loaded that takes a fifth of a second,
and the window would stand still for it.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY = 3000  # milliseconds


class Memory(QObject):
    """Takes the collector over from Python until it is closed; `busy` tells whether a job is under way."""

    def __init__(self, busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy = busy
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
        if not self._busy():
            gc.collect()

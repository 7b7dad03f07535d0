"""The peak memory of a reader process, as Linux counts it."""

import math

from tests.performance import measure
from ytcheck.service.readers import Readers


def forget_peak(readers: Readers) -> None:
    """Let the peak be counted anew from here."""
    measure.reset_peak(readers.processes[0])


def peak(readers: Readers) -> float:
    """MiB; not a number where the process was stopped at its bound."""
    return measure.peak(readers.processes[0]) if readers.processes else math.nan

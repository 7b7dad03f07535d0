"""Chances as log-odds and back."""

import math

_SURE = 0.002  # nothing is surer than this


def log_odds(chance: float, sure: float = _SURE) -> float:
    """The natural logarithm of the odds of a chance in 0–1, which is kept `sure` away from both ends."""
    kept = min(max(chance, sure), 1 - sure)
    return math.log(kept / (1 - kept))


def chance_at(odds: float) -> float:
    """The chance in 0–1 that has these log-odds."""
    return 1 / (1 + math.exp(-odds))

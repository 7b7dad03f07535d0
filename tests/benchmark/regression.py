"""Logistic regression, for the training script only (numpy is no dependency of the program)."""

from collections.abc import Sequence

import numpy as np

_ITERATIONS = 50
_SETTLED = 1e-6


def fit(rows: Sequence[Sequence[float]], true: Sequence[bool], ridge: float) -> list[float]:
    """Bias and weights by Newton's method; `ridge` draws the weights, not the bias, towards nothing."""
    x = np.column_stack([np.ones(len(rows)), np.array(rows, float)])
    y = np.array(true, float)
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(_ITERATIONS):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (chance - y) + penalty * weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, slope)
        weights = weights - step
        if np.abs(step).max() < _SETTLED:
            break
    return [float(weight) for weight in weights]


def log_loss(chances: Sequence[float], true: Sequence[bool]) -> float:
    """The mean surprise at what is true, in nats; 0 is best."""
    kept = np.clip(np.array(chances, float), 1e-6, 1 - 1e-6)
    return float(-np.mean(np.where(np.array(true), np.log(kept), np.log(1 - kept))))

"""Logistic regression, for the training script only (numpy is no dependency of the program)."""

from collections.abc import Callable, Sequence

import numpy as np

_ITERATIONS = 50
_SETTLED = 1e-6
_NEARLY = 1e-3
_STEPS = 25

Vector = np.ndarray


def fit(
    rows: Sequence[Sequence[float]], true: Sequence[bool], ridge: float, start: Sequence[float] = ()
) -> list[float]:
    """Bias and weights by Newton's method; `ridge` draws the weights, not the bias, towards nothing; a good `start` makes it quick."""
    x = np.column_stack([np.ones(len(rows)), np.array(rows, float)])
    y = np.array(true, float)
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-6
    weights = np.array(start, float) if len(start) else np.zeros(x.shape[1])
    for _ in range(_ITERATIONS):
        chance = _chance(x @ weights)
        slope = x.T @ (chance - y) + penalty * weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, slope)
        weights = weights - step
        if np.abs(step).max() < _SETTLED:
            break
    return [float(weight) for weight in weights]


def fit_presence(rows: Sequence[Sequence[int]], true: Sequence[bool], ridge: float) -> list[float]:
    """Bias and weights of features that are there or not; a row lists those that are there, numbered from 1.

    Newton's method with conjugate gradients, since there are too many features for a matrix (Nocedal and Wright 2006, algorithm 7.1).
    """
    row = np.repeat(np.arange(len(rows)), [len(found) + 1 for found in rows])
    column = np.concatenate([[0, *found] for found in rows])
    penalty = np.full(column.max() + 1, ridge)
    penalty[0] = 1e-3
    weights = np.zeros(len(penalty))

    def by_row(vector: Vector) -> Vector:
        return np.bincount(row, vector[column], minlength=len(rows))

    def by_column(vector: Vector) -> Vector:
        return np.bincount(column, vector[row], minlength=len(penalty))

    for _ in range(_ITERATIONS):
        chance = _chance(by_row(weights))
        spread = chance * (1 - chance)
        slope = by_column(chance - np.array(true, float)) + penalty * weights
        step = _solved(lambda v, s=spread: by_column(s * by_row(v)) + penalty * v, slope, by_column(spread) + penalty)
        weights = weights - step
        if np.abs(step).max() < _NEARLY:
            break
    return [float(weight) for weight in weights]


def _solved(curvature: Callable[[Vector], Vector], slope: Vector, diagonal: Vector) -> Vector:
    """The step to go against a slope, by conjugate gradients scaled with the curvature's diagonal."""
    step = np.zeros_like(slope)
    rest = slope.copy()
    scaled = rest / diagonal
    direction, length = scaled.copy(), rest @ scaled
    for _ in range(_STEPS):
        turned = curvature(direction)
        part = length / (direction @ turned)
        step += part * direction
        rest -= part * turned
        scaled = rest / diagonal
        length, before = rest @ scaled, length
        direction = scaled + length / before * direction
    return step


def _chance(odds: Vector) -> Vector:
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def log_loss(chances: Sequence[float], true: Sequence[bool]) -> float:
    """The mean surprise at what is true, in nats; 0 is best."""
    kept = np.clip(np.array(chances, float), 1e-6, 1 - 1e-6)
    return float(-np.mean(np.where(np.array(true), np.log(kept), np.log(1 - kept))))

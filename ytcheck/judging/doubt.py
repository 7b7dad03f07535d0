"""How likely a measure's status is another one, given how likely each of its tasks is set out."""

from collections.abc import Callable, Sequence

from ytcheck.matching.odds import chance_at, log_odds
from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.rules import Weights
from ytcheck.model.verdict import Status

_SURE = 0.003

StatusOf = Callable[[int, int], Status]


def chance_of_error(status: Status, tasks: Sequence[TaskFinding], status_at: StatusOf) -> float:
    """The chance in 0–1 that the measure's status is not `status`; `status_at(covered, applicable)` says which one a count gives.

    The tasks are taken as independent of each other: the number that is covered is then distributed as a sum of unlike coins
    (Poisson's binomial distribution).
    """
    chances = [_chance(task) for task in tasks if task.status is not TaskStatus.NOT_APPLICABLE]
    distribution = _sum_of_coins(chances)
    right = (p for covered, p in enumerate(distribution) if status_at(covered, len(chances)) is status)
    return 1 - sum(right)


def doubt_signals(status: Status, chance: float) -> dict[str, float]:
    """What speaks for a verdict's being wrong: the chance reckoned from its tasks, as such and as log-odds, and its status."""
    return {
        "chance": chance,
        "log_odds": log_odds(chance, _SURE),
        "missing": float(status is Status.MISSING),
        "partial": float(status is Status.PARTIAL),
    }


def risk_of(status: Status, chance: float, weights: Weights) -> float:
    """The risk in 0–1 that a verdict is wrong, by weights learned from verdicts on labelled policy sets; `chance` itself without weights."""
    if not weights.weights:
        return chance
    signals = doubt_signals(status, chance)
    return chance_at(weights.bias + sum(weight * signals[name] for name, weight in weights.weights))


def _chance(task: TaskFinding) -> float:
    return float(task.status is TaskStatus.COVERED) if task.chance is None else task.chance


def _sum_of_coins(chances: Sequence[float]) -> list[float]:
    """The chance of 0, 1, 2, … heads among coins that fall heads with these chances."""
    distribution = [1.0]
    for chance in chances:
        tails = [p * (1 - chance) for p in distribution]
        heads = [p * chance for p in distribution]
        distribution = [a + b for a, b in zip([*tails, 0.0], [0.0, *heads], strict=True)]
    return distribution

"""What speaks for or against a sentence setting out a task, and the scale on which it is weighed."""

from dataclasses import dataclass, fields
from operator import attrgetter, mul

from ytcheck.matching.odds import chance_at
from ytcheck.matching.surroundings import Around
from ytcheck.model.rules import Weights


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for or against a sentence setting out a task; the rule pack weighs each by its name.

    Those of patterns, `part_chance` and `brief` (one over the number of parts) are in 0–1, margins (`vocabulary.Margins`),
    `part_odds` (the log-odds of `part_chance`, as a share of the largest) and `subject` (`subject.Subject`) in −1…1. `brief_odds` and
    `subject_odds` are `part_odds` times these: it says more in a long sentence and where the subject is sure. What stands around
    the sentence (`surroundings.Around`) is known only once all have been weighed alone.
    """

    key: float
    key_with_heading: float
    wording: float
    paraphrase: float
    look_alike: float
    copied: float
    letters_task: float
    letters_measure: float
    letters_near_miss: float
    pairs_task: float
    pairs_measure: float
    pairs_near_miss: float
    part_chance: float
    part_odds: float
    subject: float
    brief: float
    brief_odds: float
    subject_odds: float
    in_table: float


OWN = tuple(field.name for field in fields(Signals))
"""The names of the signals that a sentence has by itself."""

AROUND = tuple(field.name for field in fields(Around))
"""The names of those of what stands around it."""

_read_own, _read_around = attrgetter(*OWN), attrgetter(*AROUND)


class Scale:
    """Weighs a task's signals to one figure in 0–1 (logistic regression; each task may have a leaning of its own)."""

    def __init__(self, weights: Weights) -> None:
        known = dict(weights.weights)
        self._bias = weights.bias
        self._tasks = dict(weights.tasks)
        self._own = [known.get(name, 0.0) for name in OWN]
        self._around = [known.get(name, 0.0) for name in AROUND]

    def score(self, task: str, signals: Signals, around: Around) -> float:
        """The chance that a sentence with these signals sets the task out."""
        total = self._bias + self._tasks.get(task, 0.0)
        total += sum(map(mul, self._own, _read_own(signals)))
        return chance_at(total + sum(map(mul, self._around, _read_around(around))))

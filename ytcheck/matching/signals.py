"""What speaks for or against a sentence setting out a task, and the scale on which it is weighed."""

from dataclasses import dataclass

from ytcheck.matching.odds import chance_at
from ytcheck.model.rules import Weights


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for or against a sentence setting out a task; the rule pack weighs each by its name.

    Those of patterns and surroundings, `part_chance` and `brief` (one over the number of parts) are in 0–1, margins (`vocabulary.Margins`),
    `part_odds` (the log-odds of `part_chance`, as a share of the largest) and `subject` (`subject.Subject`) in −1…1. `brief_odds` and
    `subject_odds` are `part_odds` times these: it says more in a long sentence and where the subject is sure. The surroundings (from `in_clause` on) are known
    only once all sentences have been weighed alone.
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
    in_clause: float = 0.0
    beside: float = 0.0
    elsewhere: float = 0.0
    in_section: float = 0.0
    on_subject: float = 0.0


class Scale:
    """Weighs a task's signals to one figure in 0–1 (logistic regression; each task may have a leaning of its own)."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._tasks = dict(weights.tasks)

    def score(self, task: str, signals: Signals) -> float:
        """The chance that a sentence with these signals sets the task out."""
        total = self._weights.bias + self._tasks.get(task, 0.0)
        return chance_at(total + sum(weight * getattr(signals, name) for name, weight in self._weights.weights))

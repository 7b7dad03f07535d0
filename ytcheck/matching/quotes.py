"""The city's own words repeated letter by letter."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from ytcheck.model.rules import Measure
from ytcheck.text.normal import fold

_COPIED = 70  # percent of letters; less is no copy
_WHOLE = 0.8


class Quotes:
    """The quotes of all tasks, ready to be looked for in folded sentences."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._quotes = {task.id: tuple(map(fold, task.quotes)) for measure in measures for task in measure.tasks}

    def copied(self, task: str, sentence: str) -> float:
        """How far a folded sentence repeats one of the task's quotes, 0 or 0.7–1.

        A sentence much shorter than the quote repeats it only in part and is left to the other signals.
        """
        quotes = (quote for quote in self._quotes[task] if len(sentence) >= _WHOLE * len(quote))
        return max((fuzz.partial_ratio(quote, sentence, score_cutoff=_COPIED) for quote in quotes), default=0.0) / 100

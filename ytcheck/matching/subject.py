"""Whether a text is about any of the rule pack's tasks at all."""

from ytcheck.matching.vocabulary import pairs
from ytcheck.model.rules import Weights

_CAP = 8.0  # e^8 to one is as sure as it gets


class Subject:
    """Logistic regression over the letters and letter pairs that a text holds, each counted once.

    Where naive Bayes tells tasks from each other, this tells them from everything else that offices write.
    """

    def __init__(self, weights: Weights) -> None:
        self._bias = weights.bias
        self._weights = dict(weights.weights)

    def odds(self, text: str) -> float:
        """The log-odds that a folded text is about some task, as a share of the largest that counts, −1…1."""
        known = filter(self._weights.__contains__, {*text, *pairs(text)})
        total = self._bias + sum(map(self._weights.__getitem__, known))
        return max(-1.0, min(1.0, total / _CAP))

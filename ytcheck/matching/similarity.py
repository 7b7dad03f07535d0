"""How near a sentence's words come to a task's wordings: jieba words and character pairs, weighted by rarity."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from ytcheck.model.rules import Measure, Task
from ytcheck.text.normal import fold
from ytcheck.text.words import words

_COPIED = 70  # percent of letters; less is no copy
_WHOLE = 0.8
_MARKS = frozenset("，。、；：（）")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The nearest wording of a task (cosine, 0–1) and the nearest of its near-misses."""

    wording: float
    near_miss: float


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """A sentence by its parts between commas: `parts` as weighted features, `windows` as (first part, past the last, length).

    The windows are each part, each two neighbours and the whole: a long sentence often holds one task a part.
    """

    parts: tuple[Vector, ...]
    windows: tuple[tuple[int, int, float], ...]


class WordingIndex:
    """Every task's wordings (quotes, name, exemplars) and near-misses as weighted vectors.

    Rarity is that of the pack's own wordings taken together: thousands of sentences that ship, so that results do not change with
    the files loaded (Salton and Buckley 1988, tf·idf with cosine).
    """

    def __init__(self, measures: Sequence[Measure]) -> None:
        texts: list[tuple[str, bool, Counter[str]]] = []
        for measure in measures:
            for task in measure.tasks:
                texts += [(task.id, True, features(fold(text))) for text in _wordings(task)]
                texts += [(task.id, False, features(fold(text))) for text in task.exemplars.near_misses]
        self._quotes = {task.id: tuple(map(fold, task.quotes)) for measure in measures for task in measure.tasks}
        counts = Counter(feature for _, _, found in texts for feature in found)
        self._rarity = {feature: math.log(len(texts) / count) for feature, count in counts.items()}
        self._unseen = 0.5 * math.log(len(texts) + 1.0)
        self._tasks: dict[str, _TaskWordings] = defaultdict(_TaskWordings)
        for task_id, counts_as, found in texts:
            weighted = self._weighted(found)
            length = math.sqrt(_product(weighted, weighted)) or 1.0
            self._tasks[task_id].add({feature: weight / length for feature, weight in weighted.items()}, counts_as)

    def vectors(self, sentence: str) -> SentenceVectors:
        """The vectors of a folded sentence."""
        parts = [self._weighted(features(part)) for part in sentence.split("，")]
        squares = [_product(part, part) for part in parts]
        windows = [(n, n + 1, square) for n, square in enumerate(squares)]
        # (a + b)² = a² + b² + 2ab, and neighbours share few features: cheaper than adding them up.
        windows += [
            (n, n + 2, squares[n] + squares[n + 1] + 2 * _product(first, second))
            for n, (first, second) in enumerate(pairwise(parts))
        ]
        if len(parts) > 2:
            windows.append((0, len(parts), _square_of_sum(parts)))
        lengths = tuple((start, end, math.sqrt(square) or 1.0) for start, end, square in windows)
        return SentenceVectors(tuple(map(self._known, parts)), lengths)

    def copied(self, task: str, sentence: str) -> float:
        """How far a folded sentence repeats one of the task's quotes letter by letter, 0 or 0.7–1.

        A sentence much shorter than the quote repeats it only in part and is left to the other signals.
        """
        quotes = (quote for quote in self._quotes[task] if len(sentence) >= _WHOLE * len(quote))
        return max((fuzz.partial_ratio(quote, sentence, score_cutoff=_COPIED) for quote in quotes), default=0.0) / 100

    def likeness(self, task: str, sentence: SentenceVectors) -> Likeness:
        """How near the sentence's nearest window comes to the task."""
        return self._tasks[task].likeness(sentence)

    def _weighted(self, found: Mapping[str, int]) -> Vector:
        """A text's features weighted by rarity; those that the pack does not know only add to its length."""
        rarity, unseen = self._rarity, self._unseen
        return {feature: n * rarity.get(feature, unseen) for feature, n in found.items()}

    def _known(self, vector: Vector) -> Vector:
        rarity = self._rarity
        return {feature: weight for feature, weight in vector.items() if feature in rarity}


class _TaskWordings:
    """One task's wordings by feature, so that a sentence is compared with all of them in one pass over its features."""

    def __init__(self) -> None:
        self._counting = 0
        self._count = 0
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)

    def add(self, vector: Vector, counts_as: bool) -> None:
        """Take a wording; those that count as the task come before all that do not."""
        for feature, weight in vector.items():
            self._postings[feature].append((self._count, weight))
        self._count += 1
        self._counting += counts_as

    def likeness(self, sentence: SentenceVectors) -> Likeness:
        products = [self._products(part) for part in sentence.parts]
        wording = near_miss = 0.0
        for start, end, length in sentence.windows:
            together = products[start] if end == start + 1 else list(map(sum, zip(*products[start:end], strict=True)))
            wording = max(wording, max(together[: self._counting]) / length)
            near_miss = max(near_miss, max(together[self._counting :], default=0.0) / length)
        return Likeness(wording, near_miss)

    def _products(self, part: Vector) -> list[float]:
        """The part's product with every wording; a window's is the sum of its parts'."""
        products = [0.0] * self._count
        postings = self._postings
        for feature, weight in part.items():
            if feature in postings:
                for number, other in postings[feature]:
                    products[number] += weight * other
        return products


def _product(first: Vector, second: Vector) -> float:
    return sum(weight * second[feature] for feature, weight in first.items() if feature in second)


def _square_of_sum(parts: Sequence[Vector]) -> float:
    total: dict[str, float] = defaultdict(float)
    for part in parts:
        for feature, weight in part.items():
            total[feature] += weight
    return sum(weight * weight for weight in total.values())


def features(text: str) -> Counter[str]:
    """The words of a folded text and, marked by a leading blank, its character pairs."""
    pairs = (f" {a}{b}" for a, b in pairwise(text) if a not in _MARKS and b not in _MARKS)
    return Counter((*words(text), *pairs))


def _wordings(task: Task) -> tuple[str, ...]:
    return (task.name, *task.quotes, *task.exemplars.wordings)

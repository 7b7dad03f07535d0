"""How near a sentence's words come to a task's wordings: jieba words and character pairs, weighted by rarity."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ytcheck.model.rules import Measure, Task
from ytcheck.text.normal import fold
from ytcheck.text.words import words

_COPIED = 70  # percent of letters; less is no copy
_WHOLE = 0.8

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The nearest wording of a task (cosine, 0–1) and the nearest of its near-misses."""

    wording: float
    near_miss: float


class WordingIndex:
    """Every task's wordings (quotes, name, exemplars) and near-misses as weighted vectors.

    Rarity is that of the pack's own wordings taken together: thousands of sentences that ship, so that results do not change with
    the files loaded (Salton and Buckley 1988, log-weighted tf·idf with cosine).
    """

    def __init__(self, measures: Sequence[Measure]) -> None:
        texts: list[tuple[str, bool, Counter[str]]] = []
        for measure in measures:
            for task in measure.tasks:
                texts += [(task.id, True, features(text)) for text in _wordings(task)]
                texts += [(task.id, False, features(text)) for text in task.exemplars.near_misses]
        self._quotes = {task.id: tuple(map(fold, task.quotes)) for measure in measures for task in measure.tasks}
        counts = Counter(feature for _, _, found in texts for feature in found)
        self._rarity = {feature: math.log(len(texts) / count) for feature, count in counts.items()}
        self._unseen = math.log(len(texts) + 1.0)
        self._tasks: dict[str, _TaskWordings] = defaultdict(_TaskWordings)
        for task_id, counts_as, found in texts:
            self._tasks[task_id].add(self.vector(found), counts_as)

    def vector(self, found: Mapping[str, int]) -> Vector:
        """The unit vector of a text's features; features that the pack does not know only lengthen it."""
        weights = {f: (1 + math.log(n)) * self._rarity.get(f, self._unseen * 0.5) for f, n in found.items()}
        norm = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {feature: weight / norm for feature, weight in weights.items() if feature in self._rarity}

    def copied(self, task: str, sentence: str) -> float:
        """How far a folded sentence repeats one of the task's quotes letter by letter, 0 or 0.7–1.

        A sentence much shorter than the quote repeats it only in part and is left to the other signals.
        """
        quotes = (quote for quote in self._quotes[task] if len(sentence) >= _WHOLE * len(quote))
        return max((fuzz.partial_ratio(quote, sentence, score_cutoff=_COPIED) for quote in quotes), default=0.0) / 100

    def likeness(self, task: str, vectors: Iterable[Vector]) -> Likeness:
        """How near the nearest of these vectors comes to the task."""
        return self._tasks[task].likeness(vectors)


class _TaskWordings:
    """One task's wordings by feature, so that a sentence is compared with all of them in one pass over its features."""

    def __init__(self) -> None:
        self._counts_as: list[bool] = []
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)

    def add(self, vector: Vector, counts_as: bool) -> None:
        for feature, weight in vector.items():
            self._postings[feature].append((len(self._counts_as), weight))
        self._counts_as.append(counts_as)

    def likeness(self, vectors: Iterable[Vector]) -> Likeness:
        best = {True: 0.0, False: 0.0}
        for vector in vectors:
            products = [0.0] * len(self._counts_as)
            for feature in vector.keys() & self._postings.keys():
                weight = vector[feature]
                for number, other in self._postings[feature]:
                    products[number] += weight * other
            for counts_as, product in zip(self._counts_as, products, strict=True):
                best[counts_as] = max(best[counts_as], product)
        return Likeness(best[True], best[False])


def features(text: str) -> Counter[str]:
    """The words of a text and, marked by a leading blank, its character pairs."""
    folded = fold(text)
    pairs = (f" {folded[i : i + 2]}" for i in range(len(folded) - 1))
    return Counter((*words(folded), *(pair for pair in pairs if not set(pair) & set("，。、；：（）"))))


def _wordings(task: Task) -> tuple[str, ...]:
    return (task.name, *task.quotes, *task.exemplars.wordings)

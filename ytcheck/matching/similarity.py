"""How near a sentence's words come to a task's wordings: jieba words and character pairs, weighted by rarity."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
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
                texts += [(task.id, True, features(text)) for text in _wordings(task)]
                texts += [(task.id, False, features(text)) for text in task.exemplars.near_misses]
        self._quotes = {task.id: tuple(map(fold, task.quotes)) for measure in measures for task in measure.tasks}
        counts = Counter(feature for _, _, found in texts for feature in found)
        self._rarity = {feature: math.log(len(texts) / count) for feature, count in counts.items()}
        self._unseen = 0.5 * math.log(len(texts) + 1.0)
        self._tasks: dict[str, _TaskWordings] = defaultdict(_TaskWordings)
        for task_id, counts_as, found in texts:
            length = self._length(found)
            vector = {feature: weight / length for feature, weight in self._known(found).items()}
            self._tasks[task_id].add(vector, counts_as)

    def vectors(self, sentence: str) -> SentenceVectors:
        """The vectors of a folded sentence."""
        found = [features(part) for part in sentence.split("，")]
        spans = [*((n, n + 1) for n in range(len(found))), *((n, n + 2) for n in range(len(found) - 1))]
        if len(found) > 2:
            spans.append((0, len(found)))
        windows = ((start, end, self._length(sum(found[start:end], Counter()))) for start, end in spans)
        return SentenceVectors(tuple(map(self._known, found)), tuple(windows))

    def copied(self, task: str, sentence: str) -> float:
        """How far a folded sentence repeats one of the task's quotes letter by letter, 0 or 0.7–1.

        A sentence much shorter than the quote repeats it only in part and is left to the other signals.
        """
        quotes = (quote for quote in self._quotes[task] if len(sentence) >= _WHOLE * len(quote))
        return max((fuzz.partial_ratio(quote, sentence, score_cutoff=_COPIED) for quote in quotes), default=0.0) / 100

    def likeness(self, task: str, sentence: SentenceVectors) -> Likeness:
        """How near the sentence's nearest window comes to the task."""
        return self._tasks[task].likeness(sentence)

    def _known(self, found: Mapping[str, int]) -> Vector:
        rarity = self._rarity
        return {feature: n * rarity[feature] for feature, n in found.items() if feature in rarity}

    def _length(self, found: Mapping[str, int]) -> float:
        """The length of a text's vector; features that the pack does not know only add to it."""
        rarity, unseen = self._rarity, self._unseen
        return math.sqrt(sum((n * rarity.get(feature, unseen)) ** 2 for feature, n in found.items())) or 1.0


class _TaskWordings:
    """One task's wordings by feature, so that a sentence is compared with all of them in one pass over its features."""

    def __init__(self) -> None:
        self._counts_as: list[bool] = []
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)

    def add(self, vector: Vector, counts_as: bool) -> None:
        for feature, weight in vector.items():
            self._postings[feature].append((len(self._counts_as), weight))
        self._counts_as.append(counts_as)

    def likeness(self, sentence: SentenceVectors) -> Likeness:
        products = [self._products(part) for part in sentence.parts]
        nearest = [0.0] * len(self._counts_as)
        for start, end, length in sentence.windows:
            together = products[start] if end == start + 1 else map(sum, zip(*products[start:end], strict=True))
            nearest = list(map(max, nearest, (product / length for product in together)))
        best = {True: 0.0, False: 0.0}
        for counts_as, product in zip(self._counts_as, nearest, strict=True):
            best[counts_as] = max(best[counts_as], product)
        return Likeness(best[True], best[False])

    def _products(self, part: Vector) -> list[float]:
        """The part's product with every wording; a window's is the sum of its parts'."""
        products = [0.0] * len(self._counts_as)
        for feature in part.keys() & self._postings.keys():
            weight = part[feature]
            for number, other in self._postings[feature]:
                products[number] += weight * other
        return products


def features(text: str) -> Counter[str]:
    """The words of a text and, marked by a leading blank, its character pairs."""
    folded = fold(text)
    pairs = (f" {folded[i : i + 2]}" for i in range(len(folded) - 1))
    return Counter((*words(folded), *(pair for pair in pairs if not set(pair) & set("，。、；：（）"))))


def _wordings(task: Task) -> tuple[str, ...]:
    return (task.name, *task.quotes, *task.exemplars.wordings)

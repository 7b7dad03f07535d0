"""In which task's wordings a text's letters and letter pairs are at home: naive Bayes over the rule pack's own words."""

import math
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add

from ytcheck.model.rules import Measure, Pattern, Task
from ytcheck.text.normal import fold

_SMOOTHING = 0.1
_FINE = 1000  # costs are kept as whole thousandths
_CAP = 20.0  # e^20 times likelier is as sure as it gets
_MARKS = frozenset("，。、；：（）%｜")
_SHORTEST_WINDOW = 8
_WIDEST_WINDOW = 3
_LANE = 4  # bytes


@dataclass(frozen=True, slots=True)
class Margins:
    """How many times likelier a text is in a task's wordings than in the likeliest other task's, in another measure's, in near-misses.

    Each is a logarithm as a share of the largest that counts, −1…1.
    """

    task: float
    measure: float
    near_miss: float


class Costs:
    """What a text costs in each class (its log-likelihood's negative): one class a task, after them the near-misses of each measure.

    `least` is the cost in the likeliest class, `near_miss` in the likeliest near-misses.
    """

    __slots__ = ("_measures", "least", "near_miss", "of_lane")

    def __init__(self, of_lane: list[int], measures: Sequence[tuple[int, int]]) -> None:
        self.of_lane = of_lane
        self.least = min(of_lane)
        self.near_miss = min(of_lane[measures[-1][1] :])
        self._measures = measures

    def margins(self, lane: int, measure: int) -> Margins:
        """The margins of the task in this lane, of the measure at this place of the pack."""
        costs, own = self.of_lane, self.of_lane[lane]
        start, end = self._measures[measure]
        other = min(costs[:start] + costs[end:])
        sibling = min(costs[start:lane] + costs[lane + 1 : end], default=other)
        return Margins(_share(min(other, sibling) - own), _share(other - own), _share(self.near_miss - own))

    def leader(self) -> tuple[int, float]:
        """The likeliest class and how far it leads, 0…1."""
        lane = self.of_lane.index(self.least)
        return lane, _share(self.least_but(lane) - self.least)

    def least_but(self, lane: int) -> int:
        """The cost in the likeliest class but this."""
        return min(self.of_lane[:lane] + self.of_lane[lane + 1 :])


class Vocabulary:
    """The letters of all tasks' wordings, quotes, patterns and near-misses, ready to be compared with a folded text.

    McCallum and Nigam 1998 (multinomial naive Bayes). A feature's costs in all classes stand side by side in one long whole number, so
    that one addition adds them all.
    """

    def __init__(self, measures: Sequence[Measure]) -> None:
        tasks = [task for measure in measures for task in measure.tasks]
        self._lanes = {task.id: lane for lane, task in enumerate(tasks)}
        self._ids = tuple(self._lanes)
        self._measure_of = {task.id: n for n, measure in enumerate(measures) for task in measure.tasks}
        ends = [sum(len(measure.tasks) for measure in measures[: n + 1]) for n in range(len(measures))]
        self._measures = [(end - len(measure.tasks), end) for end, measure in zip(ends, measures, strict=True)]
        near_misses = ([t for task in measure.tasks for t in task.exemplars.near_misses] for measure in measures)
        texts = [list(map(fold, own)) for own in (*map(_texts, tasks), *near_misses)]
        self._width = len(texts)
        self._letters = _Table([Counter(chain.from_iterable(own)) for own in texts])
        self._pairs = _Table([Counter(chain.from_iterable(map(pairs, own))) for own in texts])

    def by_letters(self, text: str) -> Costs:
        """A folded text by its letters."""
        return self._costs(self._letters.total(text))

    def by_pairs(self, text: str) -> Costs:
        """A folded text by its letter pairs."""
        return self._costs(self._pairs.total(pairs(text)))

    def by_windows(self, text: str) -> tuple[Costs, ...]:
        """The text's parts between commas, each alone and with its neighbours, and the whole, by their letters."""
        parts = text.split("，")
        sums = [self._letters.total(part) for part in parts]
        lengths = [len(part) for part in parts]
        spans = [
            (first, first + width)
            for width in range(1, min(_WIDEST_WINDOW, len(parts)) + 1)
            for first in range(len(parts) - width + 1)
        ]
        long = [span for span in spans if sum(lengths[slice(*span)]) >= _SHORTEST_WINDOW]
        whole = [] if (0, len(parts)) in long else [(0, len(parts))]
        return tuple(self._costs(sum(sums[slice(*span)])) for span in (*long, *whole))

    def leaders(self, texts: Iterable[Costs], lead: float) -> frozenset[str]:
        """The tasks that are the likeliest of one of these texts by at least this lead."""
        found = (costs.leader() for costs in texts)
        return frozenset(self._ids[lane] for lane, by in found if by >= lead and lane < len(self._ids))

    def place(self, text: str, task: str) -> tuple[int, int]:
        """Where the part between commas stands that is most at home in the task's words."""
        lane, start = self._lanes[task], 0
        places: list[tuple[float, tuple[int, int]]] = []
        for part in text.split("，"):
            places.append((_share(_lead([self.by_letters(part)], lane)), (start, start + len(part))))
            start += len(part) + 1
        return max(places)[1]

    def margins(self, costs: Costs, task: str) -> Margins:
        """The margins of a task in a text."""
        return costs.margins(self._lanes[task], self._measure_of[task])

    def lead(self, windows: Sequence[Costs], task: str) -> tuple[float, float]:
        """The best lead of a task in any of these windows, over other tasks and over near-misses."""
        lane = self._lanes[task]
        return _share(_lead(windows, lane)), _share(max(costs.near_miss - costs.of_lane[lane] for costs in windows))

    def _costs(self, packed: int) -> Costs:
        return Costs(array("I", packed.to_bytes(_LANE * self._width, sys.byteorder)).tolist(), self._measures)


class _Table(dict[str, int]):
    """A feature's costs in all classes, side by side in one number that is made when it is first asked for.

    Made from how often each feature stands in each class; marks and single digits are none.
    """

    def __init__(self, counts: Sequence[Counter[str]]) -> None:
        super().__init__()
        self._lanes: dict[str, list[int]] = defaultdict(list)
        for lane, counter in enumerate(counts):
            for feature in counter:
                self._lanes[feature].append(lane)
        no_words = {f for f in self._lanes if not _MARKS.isdisjoint(f) or (len(f) == 1 and f.isdigit())}
        for feature in no_words:
            del self._lanes[feature]
        self._counts = counts
        totals = (counter.total() - sum(counter[f] for f in counter.keys() & no_words) for counter in counts)
        self._logs = [math.log(total + _SMOOTHING * len(self._lanes)) for total in totals]
        self._unseen = array("I", (round(_FINE * (log - math.log(_SMOOTHING))) for log in self._logs))

    def total(self, features: Iterable[str]) -> int:
        """The costs of a text's features; those that stand in no class cost nothing."""
        return sum(map(self.__getitem__, filter(self._lanes.__contains__, features)))

    def __missing__(self, feature: str) -> int:
        row = array("I", self._unseen)
        for lane in self._lanes[feature]:
            row[lane] = round(_FINE * (self._logs[lane] - math.log(self._counts[lane][feature] + _SMOOTHING)))
        self[feature] = packed = int.from_bytes(row.tobytes(), sys.byteorder)
        return packed


def _lead(windows: Sequence[Costs], lane: int) -> int:
    """By how much a task costs less than the likeliest other class in the window where that is most; below 0 where it never does."""
    behind = max(costs.least - costs.of_lane[lane] for costs in windows)
    if behind < 0:
        return behind
    return max(costs.least_but(lane) - costs.least for costs in windows if costs.of_lane[lane] == costs.least)


def pairs(text: str) -> Iterator[str]:
    """The pairs of neighbouring letters of a text."""
    return map(add, text, text[1:])


def _texts(task: Task) -> Iterator[str]:
    yield from (task.name, *task.quotes, *task.exemplars.wordings)
    yield from map(_literals, (*task.key_terms, *task.wordings, *task.paraphrases))


def _literals(pattern: Pattern) -> str:
    return "，".join(literal for part in pattern.parts for literal in part)


def _share(difference: int) -> float:
    return max(-1.0, min(1.0, difference / (_FINE * _CAP)))

"""In which task's wordings a text's letters and letter pairs are at home: naive Bayes over the rule pack's own words."""

import math
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
    """What a text costs in each class (its log-likelihood's negative): one class a task, after them the near-misses of each measure."""

    def __init__(self, costs: Sequence[int], measures: Sequence[tuple[int, int]]) -> None:
        self._costs = costs
        self._measures = measures

    def margins(self, lane: int, measure: int) -> Margins:
        """The margins of the task in this lane, of the measure at this place of the pack."""
        own, near_miss = self._costs[lane], self._near_miss
        start, end = self._measures[measure]
        first, second = self._two_least
        other = min(self._least[second if first == measure else first], near_miss)
        siblings = [cost for n, cost in enumerate(self._costs[start:end], start) if n != lane]
        return Margins(_share(min([other, *siblings]) - own), _share(other - own), _share(near_miss - own))

    def lead(self, lane: int) -> tuple[float, float]:
        """The task's margin over the likeliest other class, and over near-misses, −1…1."""
        own, least = self._costs[lane], self._minimum
        if own == least:
            least = sorted(self._costs)[1]
        return _share(least - own), _share(self._near_miss - own)

    def leader(self) -> tuple[int, float]:
        """The likeliest class and how far it leads, 0…1."""
        first, second = sorted(self._costs)[:2]
        return self._costs.index(first), _share(second - first)

    @cached_property
    def _near_miss(self) -> int:
        return min(self._costs[self._measures[-1][1] :])

    @cached_property
    def _minimum(self) -> int:
        return min(self._costs)

    @cached_property
    def _least(self) -> list[int]:
        return [min(self._costs[start:end]) for start, end in self._measures]

    @cached_property
    def _two_least(self) -> tuple[int, int]:
        order = sorted(range(len(self._least)), key=self._least.__getitem__)
        return order[0], order[1]


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
        self._letters = _table([Counter(letter for text in own for letter in letters(text)) for own in texts])
        self._pairs = _table([Counter(pair for text in own for pair in pairs(text)) for own in texts])

    def by_letters(self, text: str) -> Costs:
        """A folded text by its letters."""
        return self._costs(_sum(self._letters, letters(text)))

    def by_pairs(self, text: str) -> Costs:
        """A folded text by its letter pairs."""
        return self._costs(_sum(self._pairs, pairs(text)))

    def by_windows(self, text: str) -> tuple[Costs, ...]:
        """The text's parts between commas, each alone and with its neighbours, and the whole, by their letters."""
        parts = text.split("，")
        sums = [_sum(self._letters, letters(part)) for part in parts]
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
            places.append((self.by_letters(part).lead(lane)[0], (start, start + len(part))))
            start += len(part) + 1
        return max(places)[1]

    def margins(self, costs: Costs, task: str) -> Margins:
        """The margins of a task in a text."""
        return costs.margins(self._lanes[task], self._measure_of[task])

    def lead(self, windows: Iterable[Costs], task: str) -> tuple[float, float]:
        """The best lead of a task in any of these windows, over other tasks and over near-misses."""
        lane = self._lanes[task]
        leads = [window.lead(lane) for window in windows]
        return max(lead for lead, _ in leads), max(lead for _, lead in leads)

    def _costs(self, packed: int) -> Costs:
        unpacked = array("I", packed.to_bytes(_LANE * self._width, sys.byteorder))
        return Costs(unpacked, self._measures)


def letters(text: str) -> list[str]:
    """The letters of a folded text, marks and digits left out."""
    return [letter for letter in text if letter not in _MARKS and not letter.isdigit()]


def pairs(text: str) -> list[str]:
    """The pairs of neighbouring letters of a folded text, none over a mark."""
    return [pair for pair in map(add, text, text[1:]) if _MARKS.isdisjoint(pair)]


def _texts(task: Task) -> Iterator[str]:
    yield from (task.name, *task.quotes, *task.exemplars.wordings)
    yield from map(_literals, (*task.key_terms, *task.wordings, *task.paraphrases))


def _sum(table: Mapping[str, int], features: Iterable[str]) -> int:
    return sum(table[feature] for feature in features if feature in table)


def _literals(pattern: Pattern) -> str:
    return "，".join(literal for part in pattern.parts for literal in part)


def _table(counts: Sequence[Counter[str]]) -> dict[str, int]:
    """For each feature its costs in all classes, side by side in one number."""
    where: dict[str, list[int]] = defaultdict(list)
    for lane, counter in enumerate(counts):
        for feature in counter:
            where[feature].append(lane)
    logs = [math.log(counter.total() + _SMOOTHING * len(where)) for counter in counts]
    unseen = array("I", (round(_FINE * (log - math.log(_SMOOTHING))) for log in logs))
    table = {}
    for feature, lanes in where.items():
        row = array("I", unseen)
        for lane in lanes:
            row[lane] = round(_FINE * (logs[lane] - math.log(counts[lane][feature] + _SMOOTHING)))
        table[feature] = int.from_bytes(row.tobytes(), sys.byteorder)
    return table


def _share(difference: int) -> float:
    return max(-1.0, min(1.0, difference / (_FINE * _CAP)))

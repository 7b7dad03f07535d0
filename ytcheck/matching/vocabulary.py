"""In which task's wordings a text's letters and letter pairs are at home: naive Bayes over the rule pack's own words."""

import math
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add

from ytcheck.model.rules import Pattern, Rulebook, Task
from ytcheck.text.normal import fold

_SMOOTHING = 0.1
_FINE = 1000  # costs are kept as whole thousandths
_CAP = 20.0  # e^20 times likelier is as sure as it gets
_PART = re.compile("[^，；]+")
_MARKS = frozenset("，。、；：（）%｜")
_LANE = 4  # bytes
_LONGEST = 100_000  # letters of a text: the costs of so many fit into their lanes


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

    `least` is the cost in the likeliest class.
    """

    __slots__ = ("_measures", "_rivals", "least", "of_lane")

    def __init__(self, of_lane: list[int], measures: Sequence[tuple[int, int]]) -> None:
        self.of_lane = of_lane
        self.least = min(of_lane)
        self._measures = measures
        self._rivals: _Rivals | None = None

    def margins(self, lane: int, measure: int) -> Margins:
        """The margins of the task in this lane, of the measure at this place of the pack."""
        costs, own = self.of_lane, self.of_lane[lane]
        if self._rivals is None:
            self._rivals = _rivals_in(costs, self._measures)
        rivals = self._rivals
        other = min(rivals.near_miss, rivals.second if measure == rivals.measure else rivals.least)
        start, end = self._measures[measure]
        sibling = min(costs[start:lane] + costs[lane + 1 : end], default=other)
        return Margins(_share(min(other, sibling) - own), _share(other - own), _share(rivals.near_miss - own))

    @property
    def width(self) -> int:
        """How many classes there are."""
        return len(self.of_lane)

    def likelihoods(self, temper: float, least: float) -> dict[int, float]:
        """By class how likely the text is there beside the likeliest (0–1, to the power of `temper`), from `least` on."""
        rate = temper / _FINE
        bound = self.least - math.log(least) / rate
        return {lane: math.exp((self.least - cost) * rate) for lane, cost in enumerate(self.of_lane) if cost <= bound}


@dataclass(frozen=True, slots=True)
class _Rivals:
    """What a text costs at least in the near-misses, in a task of any measure (which it is), and in one of another measure than that."""

    near_miss: int
    least: int
    measure: int
    second: int


def _rivals_in(costs: Sequence[int], measures: Sequence[tuple[int, int]]) -> _Rivals:
    by_measure = [min(costs[start:end]) for start, end in measures]
    near_miss = min(costs[measures[-1][1] :])
    least = min(by_measure)
    measure = by_measure.index(least)
    return _Rivals(near_miss, least, measure, min(by_measure[:measure] + by_measure[measure + 1 :], default=near_miss))


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text between commas or semicolons: where it stands, what its letters and its letter pairs cost, to be added up."""

    start: int
    end: int
    letters: int
    pairs: int


class Vocabulary:
    """The letters of all tasks' wordings, quotes, patterns and near-misses, ready to be compared with a folded text.

    McCallum and Nigam 1998 (multinomial naive Bayes). A feature's costs in all classes stand side by side in one long whole number, so
    that one addition adds them all.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        measures, practice = rulebook.measures, dict(rulebook.practice.wordings)
        tasks = [task for measure in measures for task in measure.tasks]
        self._lanes = {task.id: lane for lane, task in enumerate(tasks)}
        self._ids = tuple(self._lanes)
        self._measure_of = {task.id: n for n, measure in enumerate(measures) for task in measure.tasks}
        ends = [sum(len(measure.tasks) for measure in measures[: n + 1]) for n in range(len(measures))]
        self._measures = [(end - len(measure.tasks), end) for end, measure in zip(ends, measures, strict=True)]
        near_misses = ([t for task in measure.tasks for t in task.exemplars.near_misses] for measure in measures)
        others = (*rulebook.others, *rulebook.practice.others)
        own = ([*_texts(task), *practice.get(task.id, ())] for task in tasks)
        texts = [list(map(fold, texts)) for texts in (*own, *near_misses, *((others,) if others else ()))]
        self._width = len(texts)
        self._letters = _Table([chain.from_iterable(own) for own in texts])
        self._pairs = _Table([chain.from_iterable(map(pairs, own)) for own in texts])

    def parts_of(self, text: str) -> list[Part]:
        """The parts of a folded text, of which no more than 100 000 letters are read; all of it is one where it has no words."""
        spans = [part.span() for part in _PART.finditer(text, 0, _LONGEST)] or [(0, len(text))]
        return [self._part(text[start:end], start) for start, end in spans]

    def by_letters(self, parts: Iterable[Part]) -> Costs:
        """These parts together, by their letters."""
        return self._costs(sum(part.letters for part in parts))

    def by_pairs(self, parts: Iterable[Part]) -> Costs:
        """These parts together, by their letter pairs."""
        return self._costs(sum(part.pairs for part in parts))

    def by_both(self, parts: Iterable[Part]) -> Costs:
        """These parts together, by their letters and letter pairs."""
        return self._costs(sum(part.letters + part.pairs for part in parts))

    def lane(self, task: str) -> int:
        """The task's place among the classes."""
        return self._lanes[task]

    def tasks_in(self, lanes: Iterable[int]) -> Iterator[str]:
        """The tasks in these lanes; those of near-misses have none."""
        return (self._ids[lane] for lane in sorted(lanes) if lane < len(self._ids))

    def margins(self, costs: Costs, task: str) -> Margins:
        """The margins of a task in a text."""
        return costs.margins(self._lanes[task], self._measure_of[task])

    def _part(self, text: str, start: int) -> Part:
        return Part(start, start + len(text), self._letters.total(text), self._pairs.total(pairs(text)))

    def _costs(self, packed: int) -> Costs:
        return Costs(array("I", packed.to_bytes(_LANE * self._width, sys.byteorder)).tolist(), self._measures)


class _Table(dict[str, int]):
    """A feature's costs in all classes, side by side in one number that is made when it is first asked for.

    Made from the features of each class. Marks, single digits, and what stands once in all cost nothing anywhere.
    """

    def __init__(self, classes: Sequence[Iterable[str]]) -> None:
        super().__init__()
        # Counting at once what is never asked for would take the longer part of the program's start.
        self._lanes: defaultdict[str, list[int]] = defaultdict(list)
        totals = [self._take(lane, list(features)) for lane, features in enumerate(classes)]
        self._logs = [math.log(total + _SMOOTHING * len(self._lanes)) for total in totals]
        self._unseen = array("I", (round(_FINE * (log - math.log(_SMOOTHING))) for log in self._logs))

    def total(self, features: Iterable[str]) -> int:
        """The costs of a text's features; those that stand in no class cost nothing."""
        return sum(map(self.__getitem__, filter(self._lanes.__contains__, features)))

    def __missing__(self, feature: str) -> int:
        lanes = self._lanes[feature]
        self[feature] = packed = self._packed(lanes) if len(lanes) > 1 and _is_word(feature) else 0
        return packed

    def _take(self, lane: int, features: Sequence[str]) -> int:
        for feature in features:
            self._lanes[feature].append(lane)
        return len(features)

    def _packed(self, lanes: Iterable[int]) -> int:
        row = array("I", self._unseen)
        for lane, count in Counter(lanes).items():
            row[lane] = round(_FINE * (self._logs[lane] - math.log(count + _SMOOTHING)))
        return int.from_bytes(row.tobytes(), sys.byteorder)


def _is_word(feature: str) -> bool:
    return _MARKS.isdisjoint(feature) and not (len(feature) == 1 and feature.isdigit())


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

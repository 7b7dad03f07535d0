"""Which task each part of a sentence is about: a hidden Markov model over the parts between commas."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ytcheck.matching.vocabulary import Costs

_TEMPER = 0.3  # letters and their pairs say the same twice over: naive Bayes alone is far too sure
_SWITCH = 0.15  # how often a sentence turns to another matter at a comma
_LEAST = 1e-2  # a class this many times less likely than the likeliest is left out

Chances = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Parts that follow each other, from the `first` to before `end`, with the `chance`, 0–1, that the likeliest of them is on the matter."""

    first: int
    end: int
    chance: float


class Topics:
    """For each part of a sentence the chance of each class (a task's lane, or near-misses) that the part is about it.

    Rabiner 1989 (forward and backward): parts that follow each other speak for each other.
    """

    def __init__(self, parts: Sequence[Costs]) -> None:
        likely = [part.likelihoods(_TEMPER, _LEAST) for part in parts]
        width = parts[0].width
        both = zip(_forward(likely, width), _backward(likely, width), strict=True)
        self._parts = [
            _normal({lane: chance * after[lane] for lane, chance in before.items()}) for before, after in both
        ]

    def likely(self, least: float) -> frozenset[int]:
        """The classes that some part is about with at least this chance."""
        return frozenset(lane for part in self._parts for lane, chance in part.items() if chance >= least)

    def chance(self, lane: int) -> float:
        """The chance of the part that is likeliest about this class."""
        return max(part.get(lane, 0.0) for part in self._parts)

    def stretch(self, lane: int) -> Stretch:
        """The parts around the likeliest one that are at least half as likely about this class; all where none is."""
        chances = [part.get(lane, 0.0) for part in self._parts]
        best = max(chances)
        first = last = chances.index(best)
        while first > 0 and chances[first - 1] >= best / 2:
            first -= 1
        while last + 1 < len(chances) and chances[last + 1] >= best / 2:
            last += 1
        return Stretch(first, last + 1, best)


def _forward(likely: Sequence[Chances], width: int) -> Iterator[Chances]:
    turn = _SWITCH / width
    last = _normal(likely[0])
    yield last
    for part in likely[1:]:
        last = _normal({lane: chance * ((1 - _SWITCH) * last.get(lane, 0.0) + turn) for lane, chance in part.items()})
        yield last


def _backward(likely: Sequence[Chances], width: int) -> list[Chances]:
    later: Chances = dict.fromkeys(likely[-1], 1.0)
    chances = [later]
    for part, before in zip(likely[:0:-1], likely[-2::-1], strict=True):
        # Scaled to come to one: over some two hundred parts the chances would else sink to nothing.
        here = _normal({lane: chance * later[lane] for lane, chance in part.items()})
        later = {lane: (1 - _SWITCH) * here.get(lane, 0.0) + _SWITCH / width for lane in before}
        chances.append(later)
    return chances[::-1]


def _normal(chances: Chances) -> Chances:
    total = sum(chances.values())
    return {lane: chance / total for lane, chance in chances.items()}

"""Pointers weighed again in the light of all others in their document."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from ytcheck.matching.evidence import Pointer, score_of
from ytcheck.matching.stance import Stance
from ytcheck.matching.surroundings import Claim, Surroundings
from ytcheck.model.rules import Measure, Weights

ByPassage = list[tuple[Pointer, ...]]


class Contextualizer:
    """Knows each task's measure and chapter."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._place: Mapping[str, tuple[int, str]] = {
            task.id: (measure.number, measure.chapter) for measure in measures for task in measure.tasks
        }

    def in_context(self, pointers: Sequence[Sequence[Pointer]]) -> ByPassage:
        """The pointers of one document, by passage, with the signals of what stands around them; their scores are not touched."""
        surroundings = Surroundings(self._claims(pointers))
        return [tuple(self._placed(pointer, surroundings) for pointer in of_passage) for of_passage in pointers]

    def _claims(self, pointers: Iterable[Sequence[Pointer]]) -> Iterable[Claim]:
        best: dict[tuple[int, str], Pointer] = {}
        for pointer in itertools.chain.from_iterable(pointers):
            key = (pointer.passage.clause.index, pointer.task)
            if pointer.stance is Stance.WORK and (key not in best or pointer.score > best[key].score):
                best[key] = pointer
        return (Claim(p.passage.clause, p.task, *self._place[p.task], p.score) for p in best.values())

    def _placed(self, pointer: Pointer, surroundings: Surroundings) -> Pointer:
        around = surroundings.around(pointer.passage.clause, pointer.task, *self._place[pointer.task])
        return replace(pointer, signals=replace(pointer.signals, **asdict(around)))


def rescored(pointers: Iterable[Sequence[Pointer]], weights: Weights) -> ByPassage:
    """The pointers scored by these weights, best first in each passage."""
    scored = ([replace(p, score=score_of(p.signals, weights)) for p in of_passage] for of_passage in pointers)
    return [tuple(sorted(of_passage, key=lambda p: -p.score)) for of_passage in scored]

"""Pointers weighed again in the light of all others in their document."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ytcheck.matching.evidence import Pointer
from ytcheck.matching.odds import chance_at, log_odds
from ytcheck.matching.signals import Scale
from ytcheck.matching.stance import Stance
from ytcheck.matching.surroundings import ENOUGH, Claim, Surroundings
from ytcheck.model.clause import Outline, Role
from ytcheck.model.rules import Measure, Weights

ByPassage = list[tuple[Pointer, ...]]


class Contextualizer:
    """Knows each task's measure and chapter."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._place: Mapping[str, tuple[int, str]] = {
            task.id: (measure.number, measure.chapter) for measure in measures for task in measure.tasks
        }

    def in_context(self, outline: Outline, pointers: Sequence[Sequence[Pointer]]) -> ByPassage:
        """A document's pointers, by passage, as scored alone, with the signals of what stands around them; not yet scored anew."""
        provisions = sum(clause.role is Role.PROVISION for clause in outline.clauses)
        surroundings = Surroundings(self._claims(pointers), provisions)
        company = min(max(provisions - 1, 0) / ENOUGH, 1.0)
        return [tuple(self._placed(p, surroundings, company) for p in of_passage) for of_passage in pointers]

    def _claims(self, pointers: Iterable[Sequence[Pointer]]) -> Iterable[Claim]:
        best: dict[tuple[int, str], Pointer] = {}
        for pointer in itertools.chain.from_iterable(pointers):
            key = (pointer.passage.clause.index, pointer.task)
            if pointer.stance is Stance.WORK and (key not in best or pointer.score > best[key].score):
                best[key] = pointer
        return (Claim(p.passage.clause, p.task, *self._place[p.task], p.score) for p in best.values())

    def _placed(self, pointer: Pointer, surroundings: Surroundings, company: float) -> Pointer:
        around = surroundings.around(pointer.passage.clause, pointer.task, *self._place[pointer.task])
        return replace(pointer, around=around, alone=pointer.score, company=company)


def weighed_in_context(pointers: Iterable[Sequence[Pointer]], weights: Weights) -> ByPassage:
    """The pointers scored by these weights, best first in each passage; in a document of a few clauses their scores alone count, too."""
    scale = Scale(weights)
    scored = ([replace(p, score=_score(p, scale)) for p in of_passage] for of_passage in pointers)
    return [tuple(sorted(of_passage, key=lambda p: -p.score)) for of_passage in scored]


def _score(pointer: Pointer, scale: Scale) -> float:
    placed = log_odds(scale.score(pointer.task, pointer.signals, pointer.around))
    return chance_at(pointer.company * placed + (1 - pointer.company) * log_odds(pointer.alone))

"""The cases of the worked half, each scored by weights that were learned without it (leave one out)."""

import itertools
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmark.cases import Case, place_of
from tests.benchmark.metrics import serves
from tests.benchmark.on_subject import subject_weights
from tests.benchmark.outcome import set_documents
from tests.benchmark.practice import Opened, practice_of
from tests.benchmark.regression import fit, log_loss
from ytcheck.matching import Matcher
from ytcheck.matching.context import ByPassage, weighed_in_context
from ytcheck.matching.evidence import Pointer
from ytcheck.matching.signals import AROUND, OWN, Scale
from ytcheck.matching.stance import Stance
from ytcheck.matching.tasks import Pointers, pointers_by_task
from ytcheck.model.clause import Outline
from ytcheck.model.rules import Rulebook, Weights
from ytcheck.outline import outline_of
from ytcheck.reading import read_document
from ytcheck.text.normal import fold

_RIDGE = 0.5
_FOLDS = 7


@dataclass(frozen=True)
class Read:
    """A case with its outlines and, by document, what its sentences point to; signals only, the scores mean nothing yet."""

    case: Case
    outlines: tuple[Outline, ...]
    documents: tuple[ByPassage, ...]


@dataclass(frozen=True)
class Trial:
    """A case with its pointers scored by weights that were learned without it."""

    read: Read
    pointers: Pointers


@dataclass(frozen=True)
class Learned:
    """The weights of all cases together, and every case's trial."""

    alone: Weights
    in_context: Weights
    trials: tuple[Trial, ...]


@dataclass(frozen=True)
class _Example:
    """A sentence's signals for a task, and whether its clause truly sets the task out."""

    pointer: Pointer
    true: bool


def opened(case: Case) -> Opened:
    """The case's documents set and read."""
    with tempfile.TemporaryDirectory() as folder:
        files = set_documents(case, Path(folder))
        return Opened(case, tuple(outline_of(read_document(file), f"d{n}") for n, file in enumerate(files, 1)))


def practised(rulebook: Rulebook, cases: Sequence[Opened]) -> Rulebook:
    """The rulebook as it is after practice on these cases."""
    ready = replace(rulebook, practice=practice_of(cases))
    return replace(ready, weighing=replace(ready.weighing, subject=subject_weights(ready)))


def read_apart(cases: Sequence[Opened], rulebook: Rulebook) -> Iterator[Read]:
    """The cases taken apart, each by a vocabulary that has practised on cases of other folds only."""
    for fold_number in range(_FOLDS):
        held_out = cases[fold_number::_FOLDS]
        names = {held.case.name for held in held_out}
        matcher = Matcher(practised(rulebook, [other for other in cases if other.case.name not in names]))
        for held in held_out:
            yield Read(held.case, held.outlines, tuple(map(matcher.alone, held.outlines)))


class _Learner:
    """Learns the weights of these signals, and a leaning for each task, from every case's examples."""

    def __init__(self, examples: Mapping[str, Sequence[_Example]], signals: Sequence[str]) -> None:
        self._signals = signals
        tasks = {example.pointer.task for found in examples.values() for example in found}
        self._tasks = sorted(tasks, key=place_of)
        self._rows = {case: [self._row(example.pointer) for example in found] for case, found in examples.items()}
        self._true = {case: [example.true for example in found] for case, found in examples.items()}
        self._fitted = self._fit(self._rows)

    def of_all(self) -> Weights:
        """The weights from all cases."""
        return self._weights(self._fitted)

    def without(self, case: str) -> Weights:
        """The weights from all cases but one."""
        return self._weights(self._fit((name for name in self._rows if name != case), self._fitted))

    def _row(self, pointer: Pointer) -> list[float]:
        return [getattr(pointer.around if name in AROUND else pointer.signals, name) for name in self._signals] + [
            float(pointer.task == t) for t in self._tasks
        ]

    def _fit(self, cases: Iterable[str], start: Sequence[float] = ()) -> list[float]:
        names = list(cases)
        rows = itertools.chain.from_iterable(self._rows[name] for name in names)
        true = itertools.chain.from_iterable(self._true[name] for name in names)
        return fit(list(rows), list(true), _RIDGE, start)

    def _weights(self, fitted: Sequence[float]) -> Weights:
        bias, signals, leanings = fitted[0], fitted[1 : len(self._signals) + 1], fitted[len(self._signals) + 1 :]
        return Weights(
            bias, tuple(zip(self._signals, signals, strict=True)), tuple(zip(self._tasks, leanings, strict=True))
        )


def learned(reads: Sequence[Read], matcher: Matcher) -> Learned:
    """Learn the weights of sentences alone, with them those in context, each case's own scores always from the others."""
    alone = _Learner({r.case.name: list(_examples(r.case, itertools.chain(*r.documents))) for r in reads}, OWN)
    placed = {read.case.name: _in_context(read, matcher, alone.without(read.case.name)) for read in reads}
    in_context = _Learner({r.case.name: list(_examples(r.case, placed[r.case.name])) for r in reads}, (*OWN, *AROUND))
    trials = []
    for read in reads:
        weighed = weighed_in_context(placed[read.case.name], in_context.without(read.case.name))
        trials.append(Trial(read, pointers_by_task(weighed)))
    _say_how_good(trials)
    return Learned(alone.of_all(), in_context.of_all(), tuple(trials))


def _in_context(read: Read, matcher: Matcher, weights: Weights) -> ByPassage:
    scale = Scale(weights)
    documents = zip(read.outlines, read.documents, strict=True)
    return [
        found
        for outline, document in documents
        for found in matcher.in_context(outline, [_weighed_alone(passage, scale) for passage in document])
    ]


def _weighed_alone(pointers: Sequence[Pointer], scale: Scale) -> tuple[Pointer, ...]:
    scored = (
        replace(pointer, score=scale.score(pointer.task, pointer.signals, pointer.around)) for pointer in pointers
    )
    return tuple(sorted(scored, key=lambda pointer: -pointer.score))


def _examples(case: Case, passages: Iterable[Sequence[Pointer]]) -> Iterator[_Example]:
    """The best sentence of each clause for each task that it points to."""
    best: dict[tuple[str, int, str], Pointer] = {}
    for pointer in itertools.chain(*passages):
        clause = pointer.passage.clause
        key = (clause.document, clause.index, pointer.task)
        if pointer.stance is Stance.WORK and (key not in best or pointer.score > best[key].score):
            best[key] = pointer
    for pointer in best.values():
        yield _Example(pointer, is_true(case, pointer))


def is_true(case: Case, pointer: Pointer) -> bool:
    """Whether the pointer's clause truly sets its task out."""
    covered = case.covered_tasks().get(pointer.task)
    return covered is not None and serves(pointer.passage.clause.text, map(fold, covered.clauses))


def _say_how_good(trials: Iterable[Trial]) -> None:
    found = [e for t in trials for e in _examples(t.read.case, t.pointers.values())]
    print(
        f"log loss {log_loss([e.pointer.score for e in found], [e.true for e in found]):.4f} over {len(found)} claims"
    )

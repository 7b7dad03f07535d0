"""The cases of the worked half, each scored by weights that were learned without it (leave one out)."""

import itertools
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tests.benchmark.cases import Case
from tests.benchmark.outcome import set_documents
from tests.benchmark.regression import fit, log_loss
from ytcheck.matching import Matcher
from ytcheck.matching.context import ByPassage, weighed_in_context
from ytcheck.matching.evidence import Pointer, Signals, score_of
from ytcheck.matching.stance import Stance
from ytcheck.matching.tasks import Pointers, pointers_by_task
from ytcheck.model.clause import Outline
from ytcheck.model.rules import Weights
from ytcheck.outline import outline_of
from ytcheck.reading import read_document
from ytcheck.text.normal import fold

AROUND = ("in_clause", "beside", "elsewhere", "in_section", "on_subject")
ALL = tuple(field.name for field in fields(Signals))
ALONE = tuple(name for name in ALL if name not in AROUND)
_RIDGE = 0.5


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


def read_case(case: Case, matcher: Matcher) -> Read:
    """The case's documents set, read and taken apart."""
    with tempfile.TemporaryDirectory() as folder:
        files = set_documents(case, Path(folder))
        outlines = tuple(outline_of(read_document(file), f"d{n}") for n, file in enumerate(files, 1))
    return Read(case, outlines, tuple(matcher.alone(outline) for outline in outlines))


def learned(reads: Sequence[Read], matcher: Matcher) -> Learned:
    """Learn the weights of sentences alone, with them those in context, each case's own scores always from the others."""
    alone = {read.case.name: list(_examples(read.case, itertools.chain(*read.documents))) for read in reads}
    by_case = {read.case.name: _without(read.case.name, alone, ALONE) for read in reads}
    placed = {read.case.name: _in_context(read, matcher, by_case[read.case.name]) for read in reads}
    examples = {read.case.name: list(_examples(read.case, placed[read.case.name])) for read in reads}
    trials = []
    for read in reads:
        weights = _without(read.case.name, examples, ALL)
        trials.append(Trial(read, pointers_by_task(weighed_in_context(placed[read.case.name], weights))))
    _say_how_good(trials)
    return Learned(_fitted(alone.values(), ALONE), _fitted(examples.values(), ALL), tuple(trials))


def _in_context(read: Read, matcher: Matcher, weights: Weights) -> ByPassage:
    documents = zip(read.outlines, read.documents, strict=True)
    return [
        found
        for outline, document in documents
        for found in matcher.in_context(outline, [_weighed_alone(passage, weights) for passage in document])
    ]


def _weighed_alone(pointers: Sequence[Pointer], weights: Weights) -> tuple[Pointer, ...]:
    scored = (replace(pointer, score=score_of(pointer.signals, weights)) for pointer in pointers)
    return tuple(sorted(scored, key=lambda pointer: -pointer.score))


def _without(name: str, examples: dict[str, list[_Example]], names: Sequence[str]) -> Weights:
    return _fitted((found for case, found in examples.items() if case != name), names)


def _fitted(examples: Iterable[Sequence[_Example]], names: Sequence[str]) -> Weights:
    data = list(itertools.chain(*examples))
    rows = [[getattr(example.pointer.signals, name) for name in names] for example in data]
    bias, *weights = fit(rows, [example.true for example in data], _RIDGE)
    return Weights(bias, tuple(zip(names, weights, strict=True)))


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
    text = fold(pointer.passage.clause.text)
    return covered is not None and any(fold(snippet) in text for snippet in covered.clauses)


def _say_how_good(trials: Iterable[Trial]) -> None:
    found = [e for t in trials for e in _examples(t.read.case, t.pointers.values())]
    print(
        f"log loss {log_loss([e.pointer.score for e in found], [e.true for e in found]):.4f} over {len(found)} claims"
    )

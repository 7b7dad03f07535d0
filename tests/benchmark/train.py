"""`make train`: learns the rule pack's weighing from the work half and the exemplars, and writes it to weighing.toml.

The half that is only reported on is never read here. Scores for choosing the bounds come from weights that were learned without the case
they judge (leave one out).
"""

import itertools
import math
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tests.benchmark.cases import Case, load_cases
from tests.benchmark.metrics import Scores, scores_of
from tests.benchmark.outcome import Outcome, set_documents
from ytcheck.judging import judge
from ytcheck.matching import Matcher
from ytcheck.matching.evidence import Pointer, Signals, score_of
from ytcheck.matching.stance import Stance
from ytcheck.matching.tasks import Pointers, findings_of, pointers_by_task
from ytcheck.model.clause import Outline
from ytcheck.model.rules import Rulebook, Weighing
from ytcheck.model.verdict import Findings
from ytcheck.outline import outline_of
from ytcheck.paths import rule_pack
from ytcheck.reading import read_document
from ytcheck.rulebook import load_rulebook
from ytcheck.text.normal import fold

NAMES = tuple(field.name for field in fields(Signals))
_MOST_MARKED = 0.18
_MOST_FALSE_COVERAGE = 0.02
_NEAR = 0.01
# What the tiers of wordings are meant to weigh: ten policy sets are too few to learn that from nothing.
_BIAS = -4.0
_EXPECTED = {
    "key": 3.0,
    "key_with_heading": 1.2,
    "wording": 1.8,
    "wording_with_heading": 0.4,
    "paraphrase": 1.6,
    "paraphrase_with_heading": 0.2,
    "look_alike": -2.4,
    "likeness": 3.5,
    "copied": 1.0,
    "near_miss": -1.5,
    "lead": 0.8,
    "siblings": 0.8,
    "share": 0.5,
}
_RIDGE = 3.0
_STEPS = 400
_ORIGIN = "# Learned by tests/benchmark/train.py from the work half of the benchmark; docs/rule-pack.md says what the numbers mean.\n"


@dataclass(frozen=True)
class Example:
    """A sentence's signals for a task, and whether its clause truly sets the task out."""

    signals: tuple[float, ...]
    true: bool


@dataclass(frozen=True)
class Read:
    """A case with its outlines."""

    case: Case
    outlines: tuple[Outline, ...]


@dataclass(frozen=True)
class Trial:
    """A case with its pointers scored by weights that were learned without it."""

    read: Read
    pointers: Pointers


def main() -> None:
    """Learn, choose the bounds, write."""
    rulebook = load_rulebook()
    with tempfile.TemporaryDirectory() as folder:
        reads = [_read(case, Path(folder)) for case in load_cases(rulebook) if case.half == "work"]
    matcher = Matcher(rulebook)
    pointers = {read.case.name: matcher.pointers(read.outlines) for read in reads}
    examples = {read.case.name: list(_examples(read.case, pointers[read.case.name])) for read in reads}
    trials = []
    for read in reads:
        fitted = _fit(itertools.chain(*(e for name, e in examples.items() if name != read.case.name)))
        trials.append(
            Trial(
                read,
                pointers_by_task(_rescored(pointers[read.case.name], replace(rulebook.weighing, **_parts(fitted)))),
            )
        )
    bounds = _best_bounds(rulebook, trials)
    final = replace(_best_doubt(rulebook, trials, bounds), **_parts(_fit(itertools.chain(*examples.values()))))
    target = rule_pack(rulebook.id) / "weighing.toml"
    target.write_text(_written(final), encoding="utf-8")
    print(target.read_text(encoding="utf-8"))


def _rescored(passages: Iterable[Sequence[Pointer]], weighing: Weighing) -> list[tuple[Pointer, ...]]:
    scored = ([replace(p, score=score_of(p.signals, weighing)) for p in pointers] for pointers in passages)
    return [tuple(sorted(pointers, key=lambda p: -p.score)) for pointers in scored]


def _read(case: Case, folder: Path) -> Read:
    files = set_documents(case, folder)
    return Read(case, tuple(outline_of(read_document(file), f"d{n}") for n, file in enumerate(files, 1)))


def _examples(case: Case, passages: Iterable[Sequence[Pointer]]) -> Iterator[Example]:
    """The best sentence of each clause for each task that it points to."""
    best: dict[tuple[str, int, str], Pointer] = {}
    for pointer in itertools.chain(*passages):
        clause = pointer.passage.clause
        key = (clause.document, clause.index, pointer.task)
        if pointer.stance is Stance.WORK and (key not in best or pointer.score > best[key].score):
            best[key] = pointer
    covered = case.covered_tasks()
    for (_, _, task), pointer in best.items():
        snippets = [fold(snippet) for snippet in covered[task].clauses] if task in covered else []
        text = fold(pointer.passage.clause.text)
        yield Example(tuple(getattr(pointer.signals, name) for name in NAMES), any(s in text for s in snippets))


def _fit(examples: Iterable[Example]) -> tuple[float, ...]:
    """Bias and weights of a logistic regression drawn towards the expected weights, by gradient descent with momentum."""
    data = list(examples)
    weights = [_BIAS, *(_EXPECTED[name] for name in NAMES)]
    speed = [0.0] * len(weights)
    for _ in range(_STEPS):
        slope = [0.0, *(_RIDGE * (w - _EXPECTED[name]) / len(data) for name, w in zip(NAMES, weights[1:], strict=True))]
        for example in data:
            row = (1.0, *example.signals)
            error = 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, row, strict=True)))) - example.true
            slope = [s + error * x / len(data) for s, x in zip(slope, row, strict=True)]
        speed = [0.9 * v - 1.0 * s for v, s in zip(speed, slope, strict=True)]
        weights = [w + v for w, v in zip(weights, speed, strict=True)]
    return tuple(weights)


def _best_bounds(rulebook: Rulebook, trials: Sequence[Trial]) -> Weighing:
    """The bounds with the best macro-F1 over the work half among those with little false coverage and no missing measure said covered.

    Of several that are nearly as good the most cautious is taken: a few policy sets do not tell them apart, and a false coverage hides a gap.
    """
    grid = [n / 20 for n in range(4, 20)]
    candidates = [
        replace(rulebook.weighing, first=first, joint=joint, further=further)
        for first, further, joint in itertools.product(grid, grid, (0.4, 0.5, 0.6, 1.0))
        if further <= first
    ]
    worths = [_worth(rulebook, trials, weighing) for weighing in candidates]
    near = [c for c, worth in zip(candidates, worths, strict=True) if worth >= max(worths) - _NEAR]
    print(f"worth {max(worths):.3f}")
    return max(near, key=lambda c: (c.first, c.joint, c.further))


def _best_doubt(rulebook: Rulebook, trials: Sequence[Trial], bounds: Weighing) -> Weighing:
    """The smallest chance of error that marks no more than its share of all verdicts."""
    for hundredth in range(5, 60):
        weighing = replace(bounds, doubt=hundredth / 100)
        scores = _scores(rulebook, trials, weighing)
        if scores.marked <= _MOST_MARKED:
            print(
                f"doubt {weighing.doubt}: {scores.marked:.3f} of all, {scores.errors_marked:.3f} of wrong verdicts marked"
            )
            return weighing
    return bounds


def _worth(rulebook: Rulebook, trials: Sequence[Trial], weighing: Weighing) -> float:
    scores = _scores(rulebook, trials, weighing)
    excess = max(scores.false_coverage - _MOST_FALSE_COVERAGE, 0)
    return scores.macro_f1 - 10 * excess - scores.missing_said_covered


def _scores(rulebook: Rulebook, trials: Sequence[Trial], weighing: Weighing) -> Scores:
    return scores_of([(trial.read.case, _outcome(rulebook, trial, weighing)) for trial in trials])


def _outcome(rulebook: Rulebook, trial: Trial, weighing: Weighing) -> Outcome:
    """The statuses that these bounds give; a made-up district has none of the pack's places."""
    verdicts = []
    for measure in rulebook.measures:
        applicable = {task.id: not task.bound_to for task in measure.tasks}
        tasks = findings_of(measure, trial.pointers, applicable, weighing)
        verdicts.append(judge(Findings(measure, tasks, (), (), ()), replace(rulebook, weighing=weighing), False))
    return Outcome(
        statuses={v.measure.number: v.status.value for v in verdicts},
        evidence={v.measure.number: [] for v in verdicts},
        uncertain=frozenset(v.measure.number for v in verdicts if v.uncertain),
    )


def _parts(fitted: Sequence[float]) -> dict:
    return {"bias": fitted[0], "weights": tuple(zip(NAMES, fitted[1:], strict=True))}


def _written(weighing: Weighing) -> str:
    head = [
        f"{name} = {round(getattr(weighing, name), 3)}"
        for name in ("bias", "first", "joint", "further", "mention", "evidence", "doubt")
    ]
    weights = [f"{name} = {round(weight, 3)}" for name, weight in weighing.weights]
    return _ORIGIN + "\n".join([*head, "", "[weights]", *weights, ""])


if __name__ == "__main__":
    main()

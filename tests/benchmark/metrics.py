"""Outcomes scored against the truth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.benchmark.cases import STATUSES, Case
from tests.benchmark.outcome import Outcome
from ytcheck.text.normal import fold

Pair = tuple[Case, Outcome]


@dataclass(frozen=True)
class Scores:
    """Shares in 0–1; NaN where there was nothing to score."""

    macro_f1: float
    accuracy: float
    false_coverage: float
    missing_said_covered: int
    missed_coverage: float
    evidence_precision: float
    evidence_recall: float
    first_hit: float
    task_precision: float
    task_recall: float
    targets: float
    target_precision: float
    deadlines: float
    bodies: float
    body_precision: float
    errors_marked: float
    marked: float


def scores_of(pairs: Sequence[Pair]) -> Scores:
    """Score outcomes together, every measure of every case counting once; measures that are truly not applicable are left out."""
    said = [
        (true, o.statuses[n], n in o.uncertain)
        for c, o in pairs
        for n, true in c.statuses.items()
        if true != "not_applicable"
    ]
    missing = [s for true, s, _ in said if true == "missing"]
    present = [s for true, s, _ in said if true != "missing"]
    wrong = [uncertain for true, s, uncertain in said if true != s]
    return Scores(
        macro_f1=_mean(_f1(said, status) for status in STATUSES),
        accuracy=_mean(true == s for true, s, _ in said),
        false_coverage=_mean(s in ("covered", "partial") for s in missing),
        missing_said_covered=sum(s == "covered" for s in missing),
        missed_coverage=_mean(s not in ("covered", "partial") for s in present),
        evidence_precision=_mean(right for c, o in pairs for right in _evidence_right(c, o)),
        evidence_recall=_mean(found for c, o in pairs for found in _evidence_found(c, o)),
        first_hit=_mean(hit for c, o in pairs for hit in _first_hits(c, o)),
        task_precision=_mean(task in c.covered_tasks() for c, o in pairs for task in o.tasks),
        task_recall=_mean(task in o.tasks for c, o in pairs for task in c.covered_tasks()),
        targets=_mean(bool(_shown(o, t)) for c, o in pairs for t in c.targets),
        target_precision=_mean(right for c, o in pairs for right in _figures_right(c, o)),
        deadlines=_mean(t.get("deadline") in shown for c, o in pairs for t in c.targets if (shown := _shown(o, t))),
        bodies=_mean(o.bodies.get((b["measure"], b["city"])) == b["district"] for c, o in pairs for b in c.bodies),
        body_precision=_mean(right for c, o in pairs for right in _bodies_right(c, o)),
        errors_marked=_mean(wrong),
        marked=_mean(uncertain for _, _, uncertain in said),
    )


def snippets_of(case: Case, measure: int) -> set[str]:
    """The folded snippets of every clause that truly serves a measure."""
    tasks = [task for task in case.covered_tasks().values() if int(task.id.partition(".")[0]) == measure]
    return {fold(clause) for task in tasks for clause in task.clauses}


def _evidence_right(case: Case, outcome: Outcome) -> list[bool]:
    return [serves(text, snippets_of(case, n)) for n, texts in outcome.evidence.items() for text in texts]


def _evidence_found(case: Case, outcome: Outcome) -> list[bool]:
    return [any(s in fold(t) for t in outcome.evidence[n]) for n in case.statuses for s in snippets_of(case, n)]


def _first_hits(case: Case, outcome: Outcome) -> list[bool]:
    shown = [
        (n, texts[0]) for n, texts in outcome.evidence.items() if texts and case.statuses[n] in ("covered", "partial")
    ]
    return [serves(text, snippets_of(case, n)) for n, text in shown]


def serves(text: str, snippets: Iterable[str]) -> bool:
    """Whether one of the folded snippets stands in a text."""
    folded = fold(text)
    return any(snippet in folded for snippet in snippets)


def _shown(outcome: Outcome, target: dict) -> set[int | None]:
    """The deadlines of the figures that are shown with a true target's value and unit."""
    shown = outcome.figures.get((target["measure"], target["indicator"]), ())
    return {deadline for value, unit, deadline in shown if (value, unit) == (target["value"], target["unit"])}


def _figures_right(case: Case, outcome: Outcome) -> list[bool]:
    """For every figure shown, each year's counting, whether one of the indicator's true ones has its value and unit."""
    true = {(t["measure"], t["indicator"], t["value"], t["unit"]) for t in case.targets}
    return [(*key, *figure[:2]) in true for key, shown in outcome.figures.items() for figure in shown]


def _bodies_right(case: Case, outcome: Outcome) -> list[bool]:
    true = {(b["measure"], b["city"]): b["district"] for b in case.bodies}
    return [
        true.get(key) == name for key, name in outcome.bodies.items() if case.statuses[key[0]] in ("covered", "partial")
    ]


def _f1(said: Sequence[tuple[str, str, bool]], status: str) -> float:
    hits = sum(true == s == status for true, s, _ in said)
    total = sum((true == status) + (s == status) for true, s, _ in said)
    return 2 * hits / total if total else 1.0


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else float("nan")

"""What a tool said of a case, in the form in which it is scored."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmark.cases import Case
from tests.support.typeset import write_pdf
from ytcheck.model.finding import TargetFinding, TaskStatus
from ytcheck.model.verdict import Check

Figure = tuple[float, str, int | None]  # value, unit, deadline


@dataclass(frozen=True)
class Outcome:
    """Statuses and evidence texts (best first) by measure, covered tasks, all figures by indicator, bodies by measure and city body."""

    statuses: dict[int, str]
    evidence: dict[int, list[str]]
    tasks: frozenset[str] = frozenset()
    uncertain: frozenset[int] = frozenset()
    figures: dict[tuple[int, str], frozenset[Figure]] = field(default_factory=dict)
    bodies: dict[tuple[int, str], str] = field(default_factory=dict)
    weakened: frozenset[str] = frozenset()


def set_documents(case: Case, folder: Path) -> list[Path]:
    """The case's documents set as PDFs."""
    files = []
    for name, markup in case.documents.items():
        target = folder / case.name / f"{name}.pdf"
        target.parent.mkdir(parents=True, exist_ok=True)
        write_pdf(markup, target)
        files.append(target)
    return files


def outcome_of(check: Check) -> Outcome:
    """A check as an outcome."""
    verdicts = check.verdicts
    figures = {(v.measure.number, t.target.indicator): _figures(t) for v in verdicts for t in v.findings.targets}
    figures |= {(0, goal.target.indicator): _figures(goal) for goal in check.goals}
    return Outcome(
        statuses={v.measure.number: v.status.value for v in verdicts},
        evidence={v.measure.number: [e.clause.text for e in v.findings.evidence] for v in verdicts},
        tasks=frozenset(t.task for v in verdicts for t in v.findings.tasks if t.status is TaskStatus.COVERED),
        uncertain=frozenset(v.measure.number for v in verdicts if v.uncertain),
        figures={key: shown for key, shown in figures.items() if shown},
        bodies={(v.measure.number, b.body.name): b.district for v in verdicts for b in v.findings.bodies if b.district},
        weakened=frozenset(t.task for v in verdicts for t in v.findings.tasks if t.weakened),
    )


def _figures(found: TargetFinding) -> frozenset[Figure]:
    return frozenset((f.value, f.unit, f.deadline) for f in (found.figure, *found.by_year) if f)

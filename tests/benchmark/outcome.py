"""What a tool said of a case, in the form in which it is scored."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmark.cases import Case
from tests.support.typeset import write_pdf
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check


@dataclass(frozen=True)
class Outcome:
    """Statuses and evidence texts (best first) by measure, covered tasks, figures by indicator, bodies by measure and city body."""

    statuses: dict[int, str]
    evidence: dict[int, list[str]]
    tasks: frozenset[str] = frozenset()
    uncertain: frozenset[int] = frozenset()
    figures: dict[tuple[int, str], tuple[float, str, int | None]] = field(default_factory=dict)
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
    figures = {
        (v.measure.number, t.target.indicator): (t.figure.value, t.figure.unit, t.figure.deadline)
        for v in verdicts
        for t in v.findings.targets
        if t.figure is not None
    }
    figures |= {
        (0, g.target.indicator): (g.figure.value, g.figure.unit, g.figure.deadline) for g in check.goals if g.figure
    }
    return Outcome(
        statuses={v.measure.number: v.status.value for v in verdicts},
        evidence={v.measure.number: [e.clause.text for e in v.findings.evidence] for v in verdicts},
        tasks=frozenset(t.task for v in verdicts for t in v.findings.tasks if t.status is TaskStatus.COVERED),
        uncertain=frozenset(v.measure.number for v in verdicts if v.uncertain),
        figures=figures,
        bodies={(v.measure.number, b.body.name): b.district for v in verdicts for b in v.findings.bodies if b.district},
        weakened=frozenset(t.task for v in verdicts for t in v.findings.tasks if t.weakened),
    )

"""What a window shows of a check: a row for every measure, and one measure in full."""

from dataclasses import dataclass

from ytcheck.model.finding import Evidence, TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.gap_report import counts_of

__all__ = ["OverviewRow", "Section", "counts_of", "overview_of", "section_of"]


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A measure in the overview: `anchor` is the section that it links to."""

    anchor: str
    label: str
    title: str
    status: str
    evidence: str
    lacking: str


@dataclass(frozen=True, slots=True)
class Section:
    """A measure in full: the city's words, its tasks, figures and bodies, and the evidence."""

    anchor: str
    heading: str
    status: str
    city_text: str
    tasks: tuple[tuple[str, str, str], ...]
    targets: tuple[tuple[str, str, str, str], ...]
    bodies: tuple[tuple[str, str, str], ...]
    evidence: tuple[tuple[str, str], ...]


_EXCERPT = 400


def overview_of(check: Check) -> tuple[OverviewRow, ...]:
    """A row for every measure, in order."""
    return tuple(_overview_row(check, verdict) for verdict in check.verdicts)


def _anchor(verdict: Verdict) -> str:
    return f"measure-{verdict.measure.number}"


def _overview_row(check: Check, verdict: Verdict) -> OverviewRow:
    evidence = verdict.findings.evidence
    status = wording.status_of(verdict).partition("，")[0]
    return OverviewRow(
        anchor=_anchor(verdict),
        label=verdict.measure.label,
        title=verdict.measure.title,
        status=status + ("\n（待核）" if verdict.uncertain else ""),
        evidence="\n".join(wording.place_of(check, e.clause) for e in evidence[:3]) or "—",
        lacking=_lacking(verdict),
    )


def _lacking(verdict: Verdict) -> str:
    names = {task.id: task.name for task in verdict.measure.tasks}
    if verdict.status is Status.MISSING:
        return f"全部{len(verdict.open_tasks)}项任务"
    return "；".join(names[task.task] for task in verdict.open_tasks) or "—"


def section_of(check: Check, verdict: Verdict) -> Section:
    """All that is said of one measure, for the report and for the window."""
    names = {task.id: task.name for task in verdict.measure.tasks}
    doubt = "（待核）" if verdict.uncertain else ""
    return Section(
        anchor=_anchor(verdict),
        heading=f"{verdict.measure.label}{verdict.measure.title}",
        status=wording.status_of(verdict) + doubt,
        city_text=verdict.measure.text,
        tasks=tuple((names[t.task], _task_status(t), _task_ground(check, t)) for t in verdict.findings.tasks),
        targets=tuple(_target_row(target) for target in verdict.findings.targets),
        bodies=tuple(
            (b.body.name, wording.ROLE[b.body.role], b.district or "未明确")
            for b in verdict.findings.bodies
            if verdict.findings.evidence
        ),
        evidence=tuple(
            (wording.place_of(check, e.clause), _shortened(e.clause.text, _EXCERPT)) for e in verdict.findings.evidence
        ),
    )


def _task_status(task: TaskFinding) -> str:
    return wording.TASK[task.status] + ("（力度弱化）" if task.weakened else "")


def _task_ground(check: Check, task: TaskFinding) -> str:
    """Where a covered task is set out and which words show it; for another, the nearest clause and why it does not count."""
    if task.status is TaskStatus.COVERED:
        return "\n".join(_shown(check, evidence) for evidence in task.evidence[:3])
    if task.nearest is None:
        return "未见相关表述"
    return f"最接近：{wording.place_of(check, task.nearest.clause)}，{task.nearest.reason}"


def _shown(check: Check, evidence: Evidence) -> str:
    words = "、".join(f"“{word}”" for word in evidence.matched[:4])
    return f"{wording.place_of(check, evidence.clause)}：{words}"


def _target_row(found: TargetFinding) -> tuple[str, str, str, str]:
    figure = found.figure
    district = "—" if figure is None else wording.figure_of(figure.value, figure.unit, figure.deadline)
    return found.target.indicator, wording.city_figure_of(found.target), district, wording.TARGET[found.verdict]


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + "……"

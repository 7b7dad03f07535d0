"""What the gap report says of a check, in the order in which it says it; no writer computes anything."""

from dataclasses import dataclass
from datetime import date

from ytcheck.model.finding import Evidence, TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording


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


@dataclass(frozen=True, slots=True)
class Report:
    """The whole gap report: facts as (name, value) rows, sections of gaps first, then of covered measures."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    counts: str
    warnings: tuple[str, ...]
    overview: tuple[OverviewRow, ...]
    gaps: tuple[Section, ...]
    covered: tuple[Section, ...]
    goals: tuple[tuple[str, str, str, str], ...]
    local: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


_NOTES = (
    "本报告由程序对照市级文件逐项任务比对区市政策条款形成，供内部工作参考，机判结果须经人工复核。",
    "一项举措中适用任务的三分之二以上已落实的为“已覆盖”，有任务落实但不足三分之二的为“部分覆盖”，均未落实的为“未覆盖”。",
    "仅在前言、目标、以往工作情况或文件名称中出现的内容不作为落实依据；“暂不”“另行研究”等表述按否定或缓办处理。",
    "标注“待核”的结论，程序把握不足，请优先复核。",
)
_EXCERPT = 400
_LOCAL_EXCERPT = 60


def report_of(check: Check, day: date) -> Report:
    """Everything that the gap report of this check says, dated `day`."""
    lacking = [v for v in check.verdicts if v.status in (Status.MISSING, Status.PARTIAL)]
    rest = [v for v in check.verdicts if v not in lacking]
    return Report(
        title="配套政策落实差距报告",
        subtitle=f"（{check.district or '未指定区市'}·对照{check.rulebook.doc_no}）",
        facts=_facts(check, day),
        counts=counts_of(check),
        warnings=_warnings(check),
        overview=overview_of(check),
        gaps=tuple(section_of(check, verdict) for verdict in lacking),
        covered=tuple(section_of(check, verdict) for verdict in rest),
        goals=tuple(_target_row(goal) for goal in check.goals),
        local=tuple((wording.place_of(check, c), _shortened(c.text, _LOCAL_EXCERPT)) for c in check.unmatched),
        notes=_NOTES,
    )


def overview_of(check: Check) -> tuple[OverviewRow, ...]:
    """A row for every measure, in order."""
    return tuple(_overview_row(check, verdict) for verdict in check.verdicts)


def counts_of(check: Check) -> str:
    """已覆盖12项，部分覆盖9项，未覆盖8项 and, where there are any, 不适用1项."""
    counted = [(status, check.count(status)) for status in Status]
    shown = [f"{wording.STATUS[s]}{count}项" for s, count in counted if count or s is not Status.NOT_APPLICABLE]
    return "，".join(shown)


def _facts(check: Check, day: date) -> tuple[tuple[str, str], ...]:
    documents = "\n".join(
        f"{outline.title or outline.file}{f'（{outline.doc_no}）' if outline.doc_no else ''}，{outline.pages}页，{len(outline.clauses)}条"
        for outline in check.outlines
    )
    return (
        ("区市", check.district or "未指定"),
        ("对照文件", f"《{check.rulebook.title}》（{check.rulebook.doc_no}）"),
        ("核对文件", documents),
        ("核对日期", f"{day.year}年{day.month}月{day.day}日"),
    )


def _warnings(check: Check) -> tuple[str, ...]:
    unread = [f"《{name}》未能读取，可能受影响的结论均标为待核。" for name in check.unread_files]
    pages = [
        f"《{outline.file}》第{'、'.join(map(str, outline.unread_pages))}页没有可读的文字，可能受影响的结论均标为待核。"
        for outline in check.outlines
        if outline.unread_pages
    ]
    return (*unread, *pages)


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

"""What the district lacks, thing by thing: tasks, figures, deadlines, force, bodies; what it has instead; what to add."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from ytcheck.model.finding import BodyFinding, TargetFinding, TargetVerdict, TaskFinding, TaskStatus
from ytcheck.model.rules import BodyRole, Task
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.tables.counterparts import counterpart_of
from ytcheck.report.tables.excerpts import excerpt_of, places_of, quoted
from ytcheck.report.tables.proposals import SOFT, proposals_for
from ytcheck.report.tables.targets import falls_short, late_by

NOTHING_FOUND = "未见相关表述"
_DUTY = {BodyRole.LEAD: "牵头", BodyRole.COOPERATING: "配合", BodyRole.SHARED: "按职责分工负责"}


class GapKind(Enum):
    """What sort of gap it is, in the words of a 整改台账."""

    NOT_DEPLOYED = "未部署"
    TASK_MISSING = "缺任务"
    MENTIONED = "仅提及"
    REFUSED = "否定缓办"
    TARGET_ABSENT = "指标未分解"
    TARGET_LOW = "指标偏低"
    TARGET_LATE = "期限偏晚"
    WEAKENED = "力度弱化"
    BODY_UNCLEAR = "责任不明"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that the district lacks: a task, a figure or a body (`subject`), with the city's words for it (`demand`).

    `measure` is 0 for a goal of 总体要求, `task` a task's id, "" for a body or a goal. `places`, `excerpt` and `reason` tell what the
    district has instead. `addition` says what to add, `proposals` are wordings for it from the rule pack: proposals, never demands.
    `deadline` is the year that the city sets for a figure.
    """

    kind: GapKind
    measure: int
    subject: str
    demand: str
    reason: str
    addition: str
    places: tuple[str, ...] = ()
    excerpt: str = ""
    proposals: tuple[str, ...] = ()
    task: str = ""
    deadline: int | None = None
    uncertain: bool = False


def all_gaps(check: Check) -> tuple[Gap, ...]:
    """Every gap of the check: of the goals, then measure by measure."""
    return (*goal_gaps(check), *(gap for verdict in check.verdicts for gap in gaps_of(check, verdict)))


def goal_gaps(check: Check) -> tuple[Gap, ...]:
    """The gaps in the figures of 总体要求."""
    return tuple(_figure_gaps(check, 0, check.goals))


def gaps_of(check: Check, verdict: Verdict) -> tuple[Gap, ...]:
    """The gaps of one measure: its tasks in the city's order, each with its figures, then the bodies that no evidence names."""
    if verdict.status is Status.NOT_APPLICABLE:
        return ()
    return (
        *(
            gap
            for task in verdict.findings.tasks
            if task.status is not TaskStatus.NOT_APPLICABLE
            for gap in _gaps_around(check, verdict, task)
        ),
        *_body_gaps(check, verdict),
    )


def _gaps_around(check: Check, verdict: Verdict, found: TaskFinding) -> Iterator[Gap]:
    task = next(task for task in verdict.measure.tasks if task.id == found.task)
    if found.status is not TaskStatus.COVERED:
        yield _open_task(check, verdict, task, found)
    elif found.weakened:
        yield _weakened(check, verdict, task, found)
    own = (target for target in verdict.findings.targets if target.target.task == task.id)
    yield from _figure_gaps(check, verdict.measure.number, own)


def _open_task(check: Check, verdict: Verdict, task: Task, found: TaskFinding) -> Gap:
    near = found.nearest
    proposals = proposals_for(task, check.district)
    return Gap(
        kind=_kind_of(verdict, found.status),
        measure=verdict.measure.number,
        subject=task.name,
        demand="；".join(task.quotes),
        reason=near.reason if near else NOTHING_FOUND,
        addition=f"写明{quoted(task.name)}的具体工作。",
        places=(wording.place_of(check, near.clause),) if near else (),
        excerpt=excerpt_of(near.clause.text, near.matched) if near else "",
        proposals=proposals,
        task=task.id,
        uncertain=found.uncertain or verdict.uncertain,
    )


def _kind_of(verdict: Verdict, status: TaskStatus) -> GapKind:
    if status is TaskStatus.MISSING:
        return GapKind.NOT_DEPLOYED if verdict.status is Status.MISSING else GapKind.TASK_MISSING
    return GapKind.MENTIONED if status is TaskStatus.MENTIONED else GapKind.REFUSED


def _weakened(check: Check, verdict: Verdict, task: Task, found: TaskFinding) -> Gap:
    best = found.evidence[0]
    text = excerpt_of(best.clause.text, best.matched)
    soft = "、".join(f"“{word}”" for word in dict.fromkeys(SOFT.findall(text)))
    return Gap(
        kind=GapKind.WEAKENED,
        measure=verdict.measure.number,
        subject=task.name,
        demand="；".join(task.quotes),
        reason=f"以{soft}等表述代替明确部署" if soft else "没有明确部署",
        addition=f"对{quoted(task.name)}作出明确部署。",
        places=places_of(check, found.evidence),
        excerpt=text,
        proposals=proposals_for(task, check.district),
        task=task.id,
        uncertain=found.uncertain,
    )


def _figure_gaps(check: Check, measure: int, found: Iterable[TargetFinding]) -> Iterator[Gap]:
    for target in found:
        if target.verdict is TargetVerdict.ABSENT:
            yield _absent(check, measure, target)
        if falls_short(target):
            yield _figure_gap(check, measure, target, GapKind.TARGET_LOW)
        if target.verdict is TargetVerdict.LATE:
            yield _figure_gap(check, measure, target, GapKind.TARGET_LATE)


def _absent(check: Check, measure: int, found: TargetFinding) -> Gap:
    target = found.target
    return Gap(
        kind=GapKind.TARGET_ABSENT,
        measure=measure,
        subject=target.indicator,
        demand=target.quote,
        reason="未提出这项指标",
        addition=f"提出{check.district or '本区市'}{quoted(target.indicator)}的目标值和完成时限，市级为{wording.city_figure_of(target)}。",
        task=target.task,
        deadline=target.deadline,
    )


def _figure_gap(check: Check, measure: int, found: TargetFinding, kind: GapKind) -> Gap:
    target, figure = found.target, found.figure
    assert figure is not None  # a low or late figure is a figure
    stated = wording.figure_of(figure.value, figure.unit, figure.deadline)
    low = kind is GapKind.TARGET_LOW
    city = wording.city_figure_of(target)
    return Gap(
        kind=kind,
        measure=measure,
        subject=target.indicator,
        demand=target.quote,
        reason=f"{stated}，低于市级{city}" if low else f"{stated}，晚于市级{late_by(found)}年",
        addition=f"将{quoted(target.indicator)}{f'调整到{city}' if low else f'的完成时限提前到{target.deadline}年'}。",
        places=(wording.place_of(check, figure.clause),),
        excerpt=excerpt_of(figure.text, (f"{figure.value:g}",)),
        task=target.task,
        deadline=target.deadline,
    )


def _body_gaps(check: Check, verdict: Verdict) -> Iterator[Gap]:
    """Only where something is set out: a measure without evidence has nobody to name."""
    if verdict.findings.evidence:
        yield from (_body_gap(check, verdict, found) for found in verdict.findings.bodies if not found.district)


def _body_gap(check: Check, verdict: Verdict, found: BodyFinding) -> Gap:
    body, role = found.body.name, _DUTY[found.body.role]
    best = verdict.findings.evidence[0]
    return Gap(
        kind=GapKind.BODY_UNCLEAR,
        measure=verdict.measure.number,
        subject=body,
        demand=f"{body}{role}",
        reason=f"依据条款没有写明与{body}对应的单位",
        addition=f"写明由{counterpart_of(check, body)}{role}。",
        places=places_of(check, verdict.findings.evidence),
        excerpt=excerpt_of(best.clause.text, best.matched),
    )

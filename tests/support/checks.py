"""Checks built by hand, so that a test says exactly what the district has and lacks."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ytcheck.judging.judge import status_of
from ytcheck.model.clause import Clause, Outline, Standing
from ytcheck.model.decision import Review
from ytcheck.model.document import Place, Source
from ytcheck.model.finding import (
    BodyFinding,
    DistrictFigure,
    Evidence,
    TargetFinding,
    TargetVerdict,
    TaskFinding,
    TaskStatus,
)
from ytcheck.model.rules import Measure, Rulebook, Target
from ytcheck.model.verdict import Check, Findings, Status, Verdict

_SILENT, _NONE = Standing(), Review()
COVERED, MENTIONED, REFUSED, MISSING, NOT_APPLICABLE = TaskStatus


def clause_of(text: str, label: str = "（一）", page: int = 3, document: str = "d1", index: int = 0) -> Clause:
    return Clause(document, index, label, (label,), (), "", text, (Place(page),))


CLAUSE = clause_of("建设区级重点实验室5家。（区科技局牵头）")


def outline_of(document: str = "d1", file: str = "云岚区实施意见.pdf", standing: Standing = _SILENT) -> Outline:
    return Outline(
        document, file, "0" * 64, "云岚区实施意见", "云政字〔2025〕3号", 12, Source.TEXT, (), (), (), standing
    )


def task_finding(
    task: str, status: TaskStatus = COVERED, clause: Clause = CLAUSE, reason: str = "", **more: object
) -> TaskFinding:
    """A covered task with this clause as evidence; another status with it as the nearest clause where a reason is given."""
    evidence = Evidence(clause, 0.9, ("重点实验室",), reason)
    if status is COVERED:
        return TaskFinding(task, status, 0.9, (evidence,), **more)
    return TaskFinding(task, status, 0.2, nearest=evidence if reason else None, **more)


def target_finding(
    target: Target, value: float | None, verdict: TargetVerdict, deadline: int | None = None, clause: Clause = CLAUSE
) -> TargetFinding:
    figure = None if value is None else DistrictFigure(value, target.unit, deadline, clause.text, clause)
    return TargetFinding(target, figure, verdict)


def verdict_of(
    measure: Measure,
    tasks: Mapping[str, TaskFinding] | None = None,
    targets: Mapping[str, TargetFinding] | None = None,
    bodies: Mapping[str, str | None] | None = None,
    others: TaskStatus = COVERED,
    status: Status | None = None,
    review: Review = _NONE,
    uncertain: bool = False,
) -> Verdict:
    """A verdict on a measure whose `others`, what is not named, are all covered, stated and owned by 区X局 (or all of that status)."""
    found = tuple((tasks or {}).get(task.id) or task_finding(task.id, others) for task in measure.tasks)
    stated = tuple(
        (targets or {}).get(target.indicator) or target_finding(target, target.value, TargetVerdict.STATED)
        for target in measure.targets
    )
    named = tuple(
        BodyFinding(body, (bodies or {}).get(body.name, f"区{body.name.removeprefix('市')}")) for body in measure.bodies
    )
    evidence = tuple(dict.fromkeys(e for task in found for e in task.evidence))
    findings = Findings(measure, found, stated, named, evidence)
    return Verdict(findings, status or status_of(found, Fraction(2, 3)), 0.9, uncertain, review=review)


def check_of(
    rulebook: Rulebook,
    verdicts: Sequence[Verdict] = (),
    others: TaskStatus = COVERED,
    district: str = "云岚区",
    goals: Sequence[TargetFinding] | None = None,
    outlines: Sequence[Outline] = (),
    unread_files: tuple[str, ...] = (),
) -> Check:
    """A check with these verdicts in their places; every other measure is settled as `others`, every goal stated."""
    known = {verdict.measure.number: verdict for verdict in verdicts}
    return Check(
        tool_version="1.0",
        rulebook=rulebook,
        district=district,
        outlines=tuple(outlines) or (outline_of(),),
        verdicts=tuple(known.get(m.number) or verdict_of(m, others=others) for m in rulebook.measures),
        goals=tuple(goals or (target_finding(g, g.value, TargetVerdict.STATED) for g in rulebook.goals)),
        unmatched=(),
        unread_files=unread_files,
    )

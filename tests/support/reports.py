"""Checks that try a report: nothing lacking, everything lacking, endless names and clauses, unread pages, a review."""

from dataclasses import replace
from datetime import date, datetime

from tests.support.checks import (
    MENTIONED,
    MISSING,
    REFUSED,
    check_of,
    clause_of,
    outline_of,
    target_finding,
    task_finding,
    verdict_of,
)
from ytcheck.judging.decisions import attach, confirm, reject, remark, set_status, set_task
from ytcheck.judging.review import reviewed
from ytcheck.model.clause import Clause, Standing
from ytcheck.model.document import Source
from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.rules import Rulebook, TargetKind
from ytcheck.model.verdict import Check, Status

LONG_NAME = "烟台黄渤海新区（烟台经济技术开发区、中国（山东）自由贸易试验区烟台片区）"
RARE = "崆峒岛街道屺㟂岛社区与昆嵛山、岠嵎山片区建〇号孵化楼3.2万㎡，为𠀋字样本"


def nothing_lacking(rulebook: Rulebook) -> Check:
    """Every measure covered, every figure stated, no provision of the district's own."""
    return check_of(rulebook)


def everything_lacking(rulebook: Rulebook) -> Check:
    """Nothing at all is answered, by a district with a long name."""
    absent = [
        verdict_of(m, targets={t.indicator: _absent(t) for t in m.targets}, bodies=_nobody(m), others=MISSING)
        for m in rulebook.measures
    ]
    goals = [_absent(goal) for goal in rulebook.goals]
    return check_of(rulebook, absent, district=LONG_NAME, goals=goals)


def endless_clause(rulebook: Rulebook) -> Check:
    """Clauses of 3,000 characters as evidence, as nearest, as the district's own; rare characters; a heading without an end."""
    words = "重点实验室建设要坚持（《“需求牵引”》）问题导向，按每年12.5%、3500万元安排，" * 75
    long = clause_of(f"{RARE}。{words}", label="（一）")
    endless = clause_of("设立重点实验室" * 430, label="第二十一条")
    first, second = rulebook.measures[0], rulebook.measures[1]
    verdicts = [
        verdict_of(first, {first.tasks[0].id: task_finding(first.tasks[0].id, clause=long, weakened=True)}),
        verdict_of(
            second,
            {
                second.tasks[0].id: task_finding(second.tasks[0].id, MENTIONED, long, "仅见于前言或背景"),
                second.tasks[1].id: task_finding(second.tasks[1].id, REFUSED, endless, "表述为否定或缓办"),
                second.tasks[2].id: task_finding(second.tasks[2].id, MISSING),
            },
        ),
    ]
    return replace(check_of(rulebook, verdicts), unmatched=(long, endless))


def unread_pages(rulebook: Rulebook) -> Check:
    """Several documents: a scan with unread pages, a draft older than the city's document, one that has ended, a file not read at all."""
    standings = (
        Standing(date(2024, 10, 12), date(2024, 11, 1), date(2027, 12, 31)),
        Standing(issued=date(2024, 3, 1), draft=True),
        Standing(expires=date(2025, 1, 1)),
    )
    files = ("云岚区关于加快建设高水平科技强区的实施意见.pdf", "人才政策（征求意见稿）.docx", "扫描件 2024-10.pdf")
    sources = (Source.TEXT, Source.TEXT, Source.MIXED)
    outlines = [
        replace(outline_of(f"d{n}", file, standing), source=source)
        for n, (file, standing, source) in enumerate(zip(files, standings, sources, strict=True), 1)
    ]
    outlines[2] = replace(outlines[2], unread_pages=(2, 3, 7), warnings=("第5页的表格没有框线，按文字顺序读取。",))
    doubtful = [verdict_of(m, others=MISSING, uncertain=True) for m in rulebook.measures[3:12]]
    return check_of(rulebook, doubtful, outlines=outlines, unread_files=("加密的办法.pdf",))


def every_figure(rulebook: Rulebook) -> Check:
    """Figures above, below and after the city's, some not given."""
    verdicts = [
        verdict_of(m, targets={t.indicator: _figure(t, n) for n, t in enumerate(m.targets)}) for m in rulebook.measures
    ]
    return check_of(rulebook, verdicts)


def a_review(check: Check) -> Check:
    """A check after two people's review: confirmed, changed, set aside, with evidence attached and rejected, with a long remark."""
    when = datetime(2025, 6, 29, 9, 30)
    open_task = next(v.open_tasks[0].task for v in check.verdicts if v.status is Status.PARTIAL)
    other = next(t for v in check.verdicts if v.status is Status.COVERED for t in v.tasks_in(TaskStatus.COVERED))
    missing = [v.measure.number for v in check.verdicts if v.status is Status.MISSING]
    clause = _first_clause(check)
    decisions = [
        confirm(check, 1, "王敏", when, "与市科技局核对一致"),
        set_status(
            check, missing[0], Status.NOT_APPLICABLE, "李卫东", when, "区内没有重大科技基础设施，由市级统一布局"
        ),
        set_status(check, missing[1], Status.PARTIAL, "李卫东", when, "另有专项方案"),
        remark(check, missing[2], "王敏", when, "请起草单位说明。" + "该条与上年方案重复，应当合并。" * 60),
        set_task(check, open_task, TaskStatus.COVERED, "王敏", when, "见区政府办公室备忘录"),
        attach(check, open_task, clause, "王敏", when),
        reject(check, other.task, other.evidence[0].clause, "李卫东", when, "只是目标，没有举措"),
    ]
    return reviewed(check, decisions)


def _first_clause(check: Check) -> Clause:
    return next(e.clause for v in check.verdicts for e in v.findings.evidence)


def _absent(target):
    return target_finding(target, None, TargetVerdict.ABSENT)


def _nobody(measure):
    return dict.fromkeys(body.name for body in measure.bodies)


def _figure(target, number: int):
    direct = target.kind in (TargetKind.SHARE, TargetKind.GROWTH)
    deadline = target.deadline
    if number % 3 == 0:
        return target_finding(
            target, target.value * 1.1, TargetVerdict.MET if direct else TargetVerdict.STATED, deadline
        )
    if number % 3 == 1 and deadline:
        return target_finding(target, target.value * 0.9, TargetVerdict.LATE, deadline + 1)
    return target_finding(target, target.value * 0.8, TargetVerdict.BELOW if direct else TargetVerdict.STATED, deadline)

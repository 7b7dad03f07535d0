"""A measure in full: the city's words, what is lacking and what might be added, what is there, figures, bodies."""

from collections.abc import Iterator

from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Column, Heading, Look, Prose, Quote, table
from ytcheck.report.gap_report.overview import anchor_of
from ytcheck.report.options import Form
from ytcheck.report.tables import (
    Gap,
    GapKind,
    counterpart_of,
    excerpt_of,
    gaps_of,
    quoted,
    review_words,
    sentence,
    target_rows_of,
)

_PLACES = 3
_EXCERPT = 160
_GAPS = (Column("缺项", 0.2), Column("类型", 0.1, True), Column("本区市现状", 0.35), Column("建议补充内容", 0.35))
_QUOTED_GAPS = (
    Column("缺项和市级要求", 0.3),
    Column("类型", 0.1, True),
    Column("本区市现状", 0.27),
    Column("建议补充内容", 0.33),
)
_TASKS = (Column("已落实任务", 0.26), Column("依据条款", 0.22), Column("条款摘录", 0.52))
_FIGURES = (
    Column("指标", 0.3),
    Column("市级目标", 0.21, True),
    Column("本区市目标", 0.19, True),
    Column("比对结果", 0.15, True),
    Column("备注", 0.15, True),
)
_BODIES = (Column("市级单位", 0.3), Column("分工", 0.18, True), Column("本区市对应单位", 0.52))
_TASK_GAPS = (
    GapKind.NOT_DEPLOYED,
    GapKind.TASK_MISSING,
    GapKind.MENTIONED,
    GapKind.REFUSED,
    GapKind.WEAKENED,
)


def gap_section(check: Check, verdict: Verdict, form: Form) -> tuple[Block, ...]:
    """A measure that is missing or partial; the short form quotes the city task by task and leaves the evidence out."""
    if form is Form.SHORT:
        return (*_head(verdict), *_gaps(check, verdict, quoting=True), *_figures(check, verdict))
    return (
        *_head(verdict),
        *_city_words(verdict),
        *_gaps(check, verdict),
        *_covered_tasks(check, verdict),
        *_figures(check, verdict),
        *_bodies(check, verdict),
        *_review(verdict),
    )


def covered_section(check: Check, verdict: Verdict) -> tuple[Block, ...]:
    """A measure that is covered: its evidence first, then what it may lack all the same."""
    return (
        *_head(verdict),
        *_city_words(verdict),
        *_covered_tasks(check, verdict),
        *_gaps(check, verdict),
        *_figures(check, verdict),
        *_bodies(check, verdict),
        *_review(verdict),
    )


def lacking_of(check: Check) -> tuple[Block, ...]:
    """What the covered measures lack all the same, in one table."""
    rows = [
        (f"{verdict.measure.label}{verdict.measure.title}", gap.subject, gap.kind.value, _present(gap), gap.addition)
        for verdict in check.verdicts
        if verdict.status is Status.COVERED
        for gap in gaps_of(check, verdict)
        if gap.kind is not GapKind.BODY_UNCLEAR
    ]
    if not rows:
        return (Prose("已覆盖的举措没有缺项。"),)
    columns = (
        Column("举措", 0.22),
        Column("缺项", 0.18),
        Column("类型", 0.1, True),
        Column("本区市现状", 0.28),
        Column("建议补充内容", 0.22),
    )
    return (table(columns, rows),)


def _head(verdict: Verdict) -> tuple[Block, ...]:
    measure = verdict.measure
    heading = Heading(f"{measure.label}{measure.title}", anchor_of(verdict), level=2)
    return heading, Prose(_standing(verdict), Look.STATUS, lead=_status(verdict))


def _status(verdict: Verdict) -> str:
    doubt = "（待核）" if verdict.uncertain else ""
    return f"{wording.SIGN[verdict.status]} {wording.STATUS[verdict.status]}{doubt}　"


def _standing(verdict: Verdict) -> str:
    """How many of the applicable tasks are covered, and the program's own verdict where a person has changed it."""
    applicable = verdict.applicable
    covered = len(verdict.tasks_in(TaskStatus.COVERED))
    counts = f"适用任务{applicable}项，已落实{covered}项，尚缺{applicable - covered}项。"
    before = verdict.automatic
    if before is None or before.status is verdict.status:
        return counts
    return f"{counts}机判为“{wording.STATUS[before.status]}”，经人工改定。"


def _city_words(verdict: Verdict) -> tuple[Block, ...]:
    return Prose("市级要求", Look.LABEL), Quote(verdict.measure.text)


def _gaps(check: Check, verdict: Verdict, quoting: bool = False) -> Iterator[Block]:
    gaps = [gap for gap in gaps_of(check, verdict) if gap.kind in _TASK_GAPS]
    if gaps:
        yield Prose("尚缺任务和建议补充内容", Look.LABEL)
        yield table(_QUOTED_GAPS if quoting else _GAPS, [_gap_row(gap, quoting) for gap in gaps])


def _gap_row(gap: Gap, quoting: bool) -> tuple[str, ...]:
    subject = f"{gap.subject}\n市级要求：{quoted(gap.demand)}" if quoting else gap.subject
    return subject, gap.kind.value, _present(gap), proposed(gap)


def _present(gap: Gap) -> str:
    """Where the nearest words stand, the words, and why they do not count, or not in full."""
    if not gap.places:
        return f"{gap.reason}。"
    further = f"等{len(gap.places)}处" if len(gap.places) > _PLACES else ""
    judged = "力度不足" if gap.kind is GapKind.WEAKENED else "不能认定"
    return f"{'、'.join(gap.places[:_PLACES])}{further}：{quoted(gap.excerpt)}\n{judged}：{gap.reason}。"


def proposed(gap: Gap) -> str:
    """What to add, and a wording for it that is marked as a proposal."""
    return f"{gap.addition}\n建议稿：{quoted(gap.proposals[0])}" if gap.proposals else gap.addition


def _covered_tasks(check: Check, verdict: Verdict) -> Iterator[Block]:
    """Tasks that the same clauses set out share a row."""
    covered = verdict.tasks_in(TaskStatus.COVERED)
    if covered:
        grounds: dict[tuple[str, str], list[str]] = {}
        for task in covered:
            grounds.setdefault(_grounds(check, task), []).append(_task_name(verdict, task))
        yield Prose("已落实任务和依据", Look.LABEL)
        yield table(_TASKS, [("；".join(names), *ground) for ground, names in grounds.items()])


def _task_name(verdict: Verdict, task: TaskFinding) -> str:
    name = next(rule.name for rule in verdict.measure.tasks if rule.id == task.task)
    return name + ("（力度弱化）" if task.weakened else "")


def _grounds(check: Check, task: TaskFinding) -> tuple[str, str]:
    """Where the task is set out, and in which words; one that a person has marked as covered may stand without a clause."""
    if not task.evidence:
        return "—", "由复核人认定。"
    places = tuple(dict.fromkeys(wording.brief_place_of(check, item.clause) for item in task.evidence))
    further = f"\n等{len(places)}处" if len(places) > _PLACES else ""
    best = task.evidence[0]
    return "\n".join(places[:_PLACES]) + further, quoted(excerpt_of(best.clause.text, best.matched, _EXCERPT))


def _figures(check: Check, verdict: Verdict) -> Iterator[Block]:
    found = target_rows_of(check, verdict)
    if found:
        yield Prose("量化指标", Look.LABEL)
        rows = [(row.indicator, row.city, row.district or "—", row.verdict, row.remark or "—") for row in found]
        yield table(_FIGURES, rows)
        yield from (
            Prose(f"{row.indicator}分年度：{'，'.join(row.by_year)}。", Look.BRIEF) for row in found if row.by_year
        )


def _bodies(check: Check, verdict: Verdict) -> Iterator[Block]:
    if verdict.findings.bodies:
        yield Prose("责任单位", Look.LABEL)
        rows = [
            (found.body.name, wording.ROLE[found.body.role], found.district or _proposed_body(check, found.body.name))
            for found in verdict.findings.bodies
        ]
        yield table(_BODIES, rows)


def _proposed_body(check: Check, body: str) -> str:
    return f"未写明（建议：{counterpart_of(check, body)}）"


def _review(verdict: Verdict) -> Iterator[Block]:
    said = [review_words(verdict, task.id) for task in verdict.measure.tasks]
    lines = list(dict.fromkeys(line for text in said for line in text.split("\n") if line))
    if lines:
        yield Prose("复核意见", Look.LABEL)
        yield from (Prose(sentence(line), Look.BRIEF) for line in lines)

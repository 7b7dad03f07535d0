"""What stands behind the measures: those set aside, the district's own provisions, all figures, the tasks of every bureau."""

from collections.abc import Iterable, Iterator

from ytcheck.model.clause import Clause
from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.verdict import Check, Status
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Column, Heading, Look, Prose, table
from ytcheck.report.gap_report.overview import anchor_of
from ytcheck.report.tables import (
    BodyTask,
    BodyTasks,
    TargetRow,
    excerpt_of,
    quoted,
    review_words,
    sentence,
    target_rows,
    tasks_by_body,
)

_EXCERPT = 80
_FIGURES = (
    Column("举措", 0.14, True),
    Column("指标", 0.19),
    Column("市级目标", 0.19, True),
    Column("本区市目标", 0.17, True),
    Column("比较方式", 0.165, True),
    Column("比对结果", 0.145, True),
)
_TASKS = (Column("举措", 0.25), Column("分工", 0.11, True), Column("须补充的任务", 0.34), Column("已落实的任务", 0.3))


def not_applicable(check: Check) -> tuple[Block, ...]:
    """The measures that a person has set aside, each with the reason."""
    return tuple(
        block
        for verdict in check.verdicts
        if verdict.status is Status.NOT_APPLICABLE
        for block in (
            Heading(f"{verdict.measure.label}{verdict.measure.title}", anchor_of(verdict), level=2),
            Prose(
                sentence(review_words(verdict).replace("\n", "；")) or "各项任务所涉地点或单位不在本区市。",
                Look.STATUS,
                lead=f"{wording.SIGN[verdict.status]} {wording.STATUS[verdict.status]}　",
            ),
        )
    )


def local(check: Check) -> tuple[Block, ...]:
    """The provisions that answer no measure: the district's own."""
    if not check.unmatched:
        return (Prose("所核对文件的条款均与市级举措有关。"),)
    rows = [(wording.place_of(check, clause), _subject(clause)) for clause in check.unmatched]
    return (
        Prose(f"下列{len(rows)}条部署了工作而不对应市级任何一项举措，可作为本区市特色做法，也可据以检查是否漏判。"),
        table((Column("位置", 0.3), Column("条款摘录", 0.7)), rows),
    )


def figures(check: Check) -> tuple[Block, ...]:
    """Every figure of the city beside the district's, and a line with the district's words for those above the city's."""
    found = target_rows(check)
    rows = [(row.label, row.indicator, row.city, row.district or "—", row.kind, _compared(row)) for row in found]
    above = [row for row in found if row.above]
    said = [f"{row.indicator}：{row.place}{quoted(excerpt_of(row.text, ()))}，高于市级的{row.city}。" for row in above]
    return (
        table(_FIGURES, rows),
        Prose("注：比例和增速直接与市级比较；数量、金额看是否分解到本区市，不因低于全市总量而判为偏低。", Look.NOTE),
        *_by_year(found),
        *([Prose("高于市级的指标", Look.LABEL)] if said else []),
        *(Prose(text, Look.BRIEF) for text in said),
    )


def _by_year(rows: Iterable[TargetRow]) -> Iterator[Block]:
    """A line for every figure that the district gives year by year, under a label; nothing where there is none."""
    found = [row for row in rows if row.by_year]
    if found:
        yield Prose("分年度的指标", Look.LABEL)
        yield from (Prose(f"{row.indicator}：{'，'.join(row.by_year)}。", Look.BRIEF) for row in found)


def _compared(row: TargetRow) -> str:
    """高于市级 says more than 不低于市级 and takes its place."""
    if row.above and row.found.verdict is TargetVerdict.MET:
        return row.remark
    return "\n".join(filter(None, (row.verdict, row.remark)))


def bodies(check: Check) -> tuple[Block, ...]:
    """A table for every bureau; then the tasks that no body owns."""
    found = tasks_by_body(check)
    return (*(block for body in found.bodies for block in _bureau(body)), *_unowned(found.unowned))


def _bureau(body: BodyTasks) -> tuple[Block, ...]:
    own = f"（本区市：{'、'.join(body.counterparts)}）" if body.counterparts else "（本区市文件未写明对应单位）"
    return Heading(f"{body.body}{own}", f"body-{body.body}", level=2), table(_TASKS, list(_bureau_rows(body.tasks)))


def _bureau_rows(tasks: tuple[BodyTask, ...]) -> Iterator[tuple[str, ...]]:
    for number in dict.fromkeys(task.measure for task in tasks):
        own = [task for task in tasks if task.measure == number]
        settled = (TaskStatus.COVERED, TaskStatus.NOT_APPLICABLE)
        lacking = "；".join(f"{task.name}（{task.status_words}）" for task in own if task.status not in settled)
        weak = "；".join(f"{task.name}（力度弱化）" for task in own if task.weakened)
        covered = "；".join(task.name for task in own if task.status is TaskStatus.COVERED and not task.weakened)
        role = wording.ROLE[own[0].role] if own[0].role else "—"
        yield f"{own[0].label}{own[0].title}", role, "；".join(filter(None, (lacking, weak))) or "—", covered or "—"


def _unowned(tasks: tuple[BodyTask, ...]) -> Iterator[Block]:
    yield Heading("没有写明责任单位的任务", "body-none", level=2)
    if not tasks:
        yield Prose("已落实的任务均写明了责任单位。")
        return
    rows = [(f"{task.label}{task.title}", task.name, "\n".join(task.places[:3]) or "—") for task in tasks]
    yield table((Column("举措", 0.36), Column("已部署而未写明责任单位的任务", 0.38), Column("依据条款", 0.26)), rows)


def _subject(clause: Clause) -> str:
    heading = "" if not clause.heading or clause.text.startswith(clause.heading) else f"{clause.heading}："
    return heading + excerpt_of(clause.text, (), _EXCERPT)

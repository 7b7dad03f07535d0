"""The sheets beside the 整改台账: all measures, all figures, tasks by responsible body, the documents checked."""

from collections.abc import Iterator
from datetime import date

from ytcheck.model.clause import Outline
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report import wording
from ytcheck.report.sheets import Column, Sheet, Value
from ytcheck.report.tables import (
    BodyTask,
    TargetRow,
    excerpt_of,
    places_of,
    quoted,
    review_words,
    target_rows,
    tasks_by_body,
)

_PLACES = 3


def title_of(check: Check, name: str) -> str:
    """云岚区对照烟政字〔2024〕40号整改台账."""
    return f"{check.district or '未指定区市'}对照{check.rulebook.doc_no}{name}"


def basis_of(check: Check, day: date) -> str:
    """The city's document and the day of the check, as every sheet says under its title."""
    return f"对照文件：《{check.rulebook.title}》（{check.rulebook.doc_no}）。核对日期：{wording.dated(day)}。"


def overview_sheet(check: Check, day: date) -> Sheet:
    """A row for every measure, in order."""
    name = f"{len(check.verdicts)}项举措总览"
    counts = "，".join(f"{wording.SIGN[s]}{wording.STATUS[s]}{n}项" for s in wording.STATUS if (n := check.count(s)))
    return Sheet(
        name=name,
        title=title_of(check, name),
        note=f"{basis_of(check, day)}{counts}。",
        columns=(
            Column("序号", 12, centred=True),
            Column("举措", 32),
            Column("结论", 12, centred=True),
            Column("待核", 6, centred=True),
            Column("已落实任务", 11, centred=True),
            Column("依据条款", 26),
            Column("尚缺任务", 46),
            Column("复核意见", 18),
        ),
        rows=tuple(_overview_row(check, verdict) for verdict in check.verdicts),
    )


def _overview_row(check: Check, verdict: Verdict) -> tuple[Value, ...]:
    names = {task.id: task.name for task in verdict.measure.tasks}
    return (
        verdict.measure.label,
        verdict.measure.title,
        f"{wording.SIGN[verdict.status]} {wording.STATUS[verdict.status]}",
        "待核" if verdict.uncertain else "",
        f"{len(verdict.tasks_in(TaskStatus.COVERED))}/{verdict.applicable}",
        _places(places_of(check, verdict.findings.evidence)),
        "；".join(names[task.task] for task in verdict.open_tasks),
        review_words(verdict),
    )


def _places(places: tuple[str, ...]) -> str:
    further = f"\n等{len(places)}处" if len(places) > _PLACES else ""
    return "\n".join(places[:_PLACES]) + further


def targets_sheet(check: Check, day: date) -> Sheet:
    """The goals and every measure's figures beside the district's."""
    return Sheet(
        name="量化指标",
        title=title_of(check, "量化指标对照表"),
        note=f"{basis_of(check, day)}比例和增速直接与市级比较；数量、金额看本区市是否分解，不因低于全市总量而判为偏低。",
        columns=(
            Column("举措", 12, centred=True),
            Column("指标", 28),
            Column("市级目标", 21, centred=True),
            Column("本区市目标", 18, centred=True),
            Column("分年度", 16, centred=True),
            Column("比较方式", 15, centred=True),
            Column("比对结果", 12, centred=True),
            Column("备注", 10, centred=True),
            Column("本区市原文", 40),
        ),
        rows=tuple(_target_row(row) for row in target_rows(check)),
    )


def _target_row(row: TargetRow) -> tuple[Value, ...]:
    figure = row.found.figure
    words = f"{row.place}：{quoted(excerpt_of(row.text, (f'{figure.value:g}',)))}" if figure else ""
    by_year = "\n".join(row.by_year)
    return row.label, row.indicator, row.city, row.district, by_year, row.kind, row.verdict, row.remark, words


def bodies_sheet(check: Check, day: date) -> Sheet:
    """A row for every task of every city body; then the tasks that the district gives to nobody."""
    return Sheet(
        name="责任单位任务清单",
        title=title_of(check, "责任单位任务清单"),
        note=f"{basis_of(check, day)}“—”表示有关条款没有写明与该市级单位对应的单位；已部署而所列单位均未写明的任务列在最后。",
        columns=(
            Column("市级单位", 22, centred=True),
            Column("本区市对应单位", 22, centred=True),
            Column("分工", 12, centred=True),
            Column("举措", 36),
            Column("任务", 38),
            Column("落实情况", 13, centred=True),
            Column("依据条款", 24),
        ),
        rows=tuple(_body_rows(check)),
    )


def _body_rows(check: Check) -> Iterator[tuple[Value, ...]]:
    found = tasks_by_body(check)
    for body in found.bodies:
        yield from (_body_row(body.body, task) for task in body.tasks)
    yield from (_body_row("无单位承担", task) for task in found.unowned)


def _body_row(body: str, task: BodyTask) -> tuple[Value, ...]:
    role = wording.ROLE[task.role] if task.role else "—"
    measure = f"{task.label}{task.title}"
    return body, task.counterpart or "—", role, measure, task.name, task.status_words, _places(task.places)


def documents_sheet(check: Check, day: date) -> Sheet:
    """The documents of the set, then the files that could not be read."""
    read = [_document_row(number, outline) for number, outline in enumerate(check.outlines, 1)]
    unread = [
        (number, name, "", "", "", "", "", "", "", "未能读取", "可能受影响的结论均标为待核")
        for number, name in enumerate(check.unread_files, len(read) + 1)
    ]
    return Sheet(
        name="核对文件",
        title=title_of(check, "核对文件清单"),
        note=f"{basis_of(check, day)}规则包：{check.rulebook.id}（{check.rulebook.version}），程序版本：{check.tool_version}。",
        columns=(
            Column("序号", 5, centred=True),
            Column("文件", 26),
            Column("标题", 26),
            Column("文号", 17, centred=True),
            Column("成文日期", 14, centred=True),
            Column("施行日期", 14, centred=True),
            Column("有效期至", 14, centred=True),
            Column("页数", 6, centred=True),
            Column("条款数", 7, centred=True),
            Column("来源", 10, centred=True),
            Column("提示", 26),
        ),
        rows=(*read, *unread),
    )


def _document_row(number: int, outline: Outline) -> tuple[Value, ...]:
    standing = outline.standing
    return (
        number,
        outline.file,
        outline.title,
        outline.doc_no,
        wording.dated(standing.issued),
        wording.dated(standing.effective),
        wording.dated(standing.expires),
        outline.pages,
        len(outline.clauses),
        wording.SOURCE[outline.source],
        "\n".join(_remarks(outline)),
    )


def _remarks(outline: Outline) -> Iterator[str]:
    if outline.standing.draft:
        yield "征求意见稿"
    if outline.unread_pages:
        yield f"第{'、'.join(map(str, outline.unread_pages))}页没有可读的文字"
    yield from outline.warnings

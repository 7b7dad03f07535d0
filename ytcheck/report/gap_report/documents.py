"""The documents checked, and what the program could not read or was unsure of."""

from collections.abc import Iterator

from ytcheck.model.clause import Outline
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Cell, Column, Look, Prose, Table, table
from ytcheck.report.gap_report.cover import warnings_of
from ytcheck.report.gap_report.overview import anchor_of

_DOCUMENTS = (
    Column("序号", 0.08, True),
    Column("文件", 0.28),
    Column("文号", 0.15, True),
    Column("成文、施行日期和有效期", 0.26, True),
    Column("页数和条款", 0.11, True),
    Column("来源", 0.12, True),
)
_DOUBTS = (Column("举措", 0.3), Column("机判结论", 0.16, True), Column("把握不足的任务", 0.54))


def documents(check: Check) -> tuple[Block, ...]:
    """Every document with its number, dates, validity, pages and source; files that could not be read last."""
    read = [_document_row(number, outline) for number, outline in enumerate(check.outlines, 1)]
    unread = [
        (str(number), name, "—", "—", "—", "未能读取") for number, name in enumerate(check.unread_files, len(read) + 1)
    ]
    return (table(_DOCUMENTS, [*read, *unread]),)


def doubts(check: Check) -> tuple[Block, ...]:
    """Unread files and pages, the readers' warnings, then the verdicts marked 待核 with the tasks that make them so."""
    return (*(Prose(text, Look.BRIEF) for text in _unread(check)), *_doubtful(check))


def _document_row(number: int, outline: Outline) -> tuple[str, ...]:
    title = outline.title if outline.title and outline.title not in outline.file else ""
    draft = "（征求意见稿）" if outline.standing.draft else ""
    return (
        str(number),
        f"{title}{draft}\n{outline.file}".strip(),
        outline.doc_no or "—",
        "\n".join(_dates(outline)) or "文件未写明",
        f"{outline.pages}页\n{len(outline.clauses)}条",
        wording.SOURCE[outline.source],
    )


def _dates(outline: Outline) -> Iterator[str]:
    standing = outline.standing
    if standing.issued:
        yield f"{wording.dated(standing.issued)}成文"
    if standing.effective:
        yield f"{wording.dated(standing.effective)}施行"
    if standing.expires:
        yield f"有效期至{wording.dated(standing.expires)}"


def _unread(check: Check) -> tuple[str, ...]:
    said = [f"《{outline.file}》：{text}" for outline in check.outlines for text in outline.warnings]
    return tuple(dict.fromkeys((*warnings_of(check), *said))) or ("所核对的文件各页均已读取。",)


def _doubtful(check: Check) -> Iterator[Block]:
    found = [verdict for verdict in check.verdicts if verdict.uncertain]
    if not found:
        yield Prose("没有待核的结论。", Look.BRIEF)
        return
    yield Prose(f"下列{len(found)}项结论程序把握不足，请优先复核。", Look.BRIEF)
    yield Table(_DOUBTS, tuple(_doubt_row(check, verdict) for verdict in found))


def _doubt_row(check: Check, verdict: Verdict) -> tuple[Cell, ...]:
    names = {task.id: task.name for task in verdict.measure.tasks}
    tasks = "；".join(f"{names[t.task]}（{wording.TASK[t.status]}）" for t in verdict.findings.tasks if t.uncertain)
    return (
        Cell(f"{verdict.measure.label}{verdict.measure.title}", anchor=anchor_of(verdict)),
        Cell(f"{wording.SIGN[verdict.status]}{wording.STATUS[verdict.status]}"),
        Cell(tasks or ("有文件或页面未能读取" if check.partly_unread else "各项任务的判断合起来把握不足")),
    )

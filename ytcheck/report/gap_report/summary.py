"""The page for the leadership: the counts, a chart by chapter, the heaviest gaps in a sentence each."""

from collections.abc import Iterator
from typing import Protocol

from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.rules import BodyRole, Chapter
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Chart, ChartRow, Look, Mark, Prose
from ytcheck.report.tables import counterpart_of, quoted, target_rows
from ytcheck.report.weight import heaviest

_HEAVIEST = 5
_LACKING = (TargetVerdict.ABSENT, TargetVerdict.BELOW, TargetVerdict.LATE)
_NAMED = 2  # tasks named in a sentence; the rest are counted


def summary(check: Check) -> tuple[Block, ...]:
    """The whole page; of a chapter's title only the first half, which tells it from the others."""
    found = heaviest(check, _HEAVIEST)
    counted = ("", "一", "两", "三", "四", "五")[len(found)]
    head = Prose(f"差距最突出的{counted}项举措", Look.LABEL) if found else Prose("各项举措均未发现差距。", Look.BRIEF)
    return (
        Prose(_tasks_sentence(check), Look.BRIEF),
        Prose(_figures_sentence(check) + _doubt_sentence(check), Look.BRIEF),
        Prose("各章落实情况", Look.LABEL),
        _chart(check),
        head,
        *(Prose(sentence_of(check, verdict), Look.BRIEF, lead=f"{n}.") for n, verdict in enumerate(found, 1)),
    )


class Counted(Protocol):
    """Whatever knows how many measures have a status: a check, a row of a batch."""

    def count(self, status: Status) -> int:
        """How many measures have this status."""


def counts_of(check: Counted) -> str:
    """已覆盖12项，部分覆盖9项，未覆盖8项 and, where there are any, 不适用1项."""
    counted = [(status, check.count(status)) for status in Status]
    shown = [f"{wording.STATUS[s]}{count}项" for s, count in counted if count or s is not Status.NOT_APPLICABLE]
    return "，".join(shown)


def sentence_of(check: Check, verdict: Verdict) -> str:
    """One measure's gaps in a sentence: its status, the tasks and figures that are lacking, whose work it is."""
    doubt = "（待核）" if verdict.uncertain else ""
    head = f"{verdict.measure.label}{verdict.measure.title}：{wording.STATUS[verdict.status]}{doubt}"
    return "，".join([head, *_lacking(verdict)]) + f"{_led_by(check, verdict)}。"


def _tasks_sentence(check: Check) -> str:
    clauses = sum(len(outline.clauses) for outline in check.outlines)
    counted = [verdict for verdict in check.verdicts if verdict.status is not Status.NOT_APPLICABLE]
    applicable = sum(verdict.applicable for verdict in counted)
    covered = sum(len(verdict.tasks_in(TaskStatus.COVERED)) for verdict in counted)
    return (
        f"本次核对{check.district or '本区市'}政策文件{len(check.outlines)}份、{clauses}条，对照{check.rulebook.doc_no}"
        f"{len(check.verdicts)}项举措：{counts_of(check)}。"
        f"适用任务{applicable}项，已落实{covered}项，尚缺{applicable - covered}项。"
    )


def _figures_sentence(check: Check) -> str:
    rows = target_rows(check)
    counted = [(wording.TARGET[v], sum(row.found.verdict is v for row in rows)) for v in TargetVerdict]
    shown = [f"{name}{count}项" for name, count in counted if count]
    above = sum(row.above for row in rows)
    shown += [f"其中高于市级{above}项"] if above else []
    return f"量化指标{len(rows)}项（含总体要求）：{'，'.join(shown)}。"


def _doubt_sentence(check: Check) -> str:
    doubtful = [verdict.measure.label for verdict in check.verdicts if verdict.uncertain]
    reviewed = sum(bool(verdict.review.decisions) for verdict in check.verdicts)
    said = f"经人工复核{reviewed}项" if reviewed else "尚未经人工复核"
    return f"把握不足、标为待核的结论{len(doubtful)}项，{said}。" if doubtful else f"没有待核的结论，{said}。"


def _chart(check: Check) -> Chart:
    return Chart(
        rows=tuple(_chart_row(check, chapter) for chapter in check.rulebook.chapters),
        legend=tuple((status, wording.STATUS[status]) for status in Status if check.count(status)),
    )


def _chart_row(check: Check, chapter: Chapter) -> ChartRow:
    own = [verdict for verdict in check.verdicts if verdict.measure.chapter == chapter.number]
    covered = sum(verdict.status is Status.COVERED for verdict in own)
    return ChartRow(
        name=f"{chapter.number}、{chapter.title.partition('，')[0]}",
        marks=tuple(Mark(verdict.measure.number, verdict.status) for verdict in own),
        counts=f"已覆盖{covered}/{len(own)}",
    )


def _lacking(verdict: Verdict) -> Iterator[str]:
    """Tasks are named where nothing else is to be told, so that a sentence stays within two or three lines."""
    others = [*_refused(verdict), *_weakened(verdict), *_figures(verdict)]
    if verdict.open_tasks:
        yield _open_tasks(verdict, 0 if others else _NAMED)
    yield from others


def _open_tasks(verdict: Verdict, named: int) -> str:
    names = {task.id: task.name for task in verdict.measure.tasks}
    lacking = [names[task.task] for task in verdict.open_tasks]
    shown = "、".join(quoted(name) for name in lacking[:named])
    count = f"等{len(lacking)}项" if named and len(lacking) > named else f"{len(lacking)}项"
    if len(lacking) == verdict.applicable:
        return f"{shown}{count}任务均未落实"
    return f"{verdict.applicable}项任务缺{shown}{count if len(lacking) > named else ''}"


def _refused(verdict: Verdict) -> Iterator[str]:
    if refused := verdict.tasks_in(TaskStatus.REFUSED):
        yield f"有{len(refused)}项被否定或缓办"


def _weakened(verdict: Verdict) -> Iterator[str]:
    if weak := [task for task in verdict.findings.tasks if task.weakened]:
        yield f"有{len(weak)}项力度弱化"


def _figures(verdict: Verdict) -> Iterator[str]:
    """The first figure by name, the others counted, and all that is wrong with them."""
    lacking = [target for target in verdict.findings.targets if target.verdict in _LACKING]
    if lacking:
        faults = dict.fromkeys(wording.TARGET[target.verdict] for target in lacking)
        count = f"等{len(lacking)}项指标" if len(lacking) > 1 else ""
        yield f"{quoted(lacking[0].target.indicator)}{count}{'、'.join(faults)}"


def _led_by(check: Check, verdict: Verdict) -> str:
    leads = [body for body in verdict.measure.bodies if body.role is BodyRole.LEAD] or list(verdict.measure.bodies[:1])
    names = dict.fromkeys(counterpart_of(check, body.name) for body in leads)
    return f"；建议由{'、'.join(names)}牵头补充" if names else ""

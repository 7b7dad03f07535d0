"""All measures in one table: status, evidence, what is lacking, and the page of the section that says more."""

from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Cell, Column, Look, Prose, Table

_PLACES = 2
_COLUMNS = (
    Column("序号", 0.14, centred=True),
    Column("举措", 0.23),
    Column("结论", 0.14, centred=True),
    Column("依据条款", 0.19),
    Column("尚缺任务", 0.23),
    Column("页码", 0.07, centred=True),
)


def overview(check: Check) -> tuple[Block, ...]:
    """The table, and what its signs mean."""
    signs = "，".join(f"{wording.SIGN[s]}{wording.STATUS[s]}" for s in Status)
    numbers = "；文件的编号见首页" if len(check.outlines) > 1 else ""
    note = f"注：{signs}。待核为程序把握不足、须优先复核的结论。依据条款只列最先两处，全部依据见正文{numbers}。"
    return Table(_COLUMNS, tuple(_row(check, verdict) for verdict in check.verdicts)), Prose(note, Look.NOTE)


def anchor_of(verdict: Verdict) -> str:
    """Where the measure's own section is."""
    return f"measure-{verdict.measure.number}"


def _row(check: Check, verdict: Verdict) -> tuple[Cell, ...]:
    anchor = anchor_of(verdict)
    return (
        Cell(verdict.measure.label),
        Cell(verdict.measure.title, anchor=anchor),
        Cell(_status(verdict)),
        Cell(_evidence(check, verdict)),
        Cell(lacking_words(verdict)),
        Cell(page_of=anchor),
    )


def _status(verdict: Verdict) -> str:
    """The status, whether it is doubtful, whether a person has changed it."""
    changed = verdict.automatic is not None and verdict.automatic.status is not verdict.status
    name = f"{wording.SIGN[verdict.status]}{wording.STATUS[verdict.status]}"
    return name + ("\n（待核）" if verdict.uncertain else "") + ("\n（改定）" if changed else "")


def _evidence(check: Check, verdict: Verdict) -> str:
    places = tuple(dict.fromkeys(wording.brief_place_of(check, e.clause) for e in verdict.findings.evidence))
    further = f"\n等{len(places)}处" if len(places) > _PLACES else ""
    return "\n".join(places[:_PLACES]) + further if places else "—"


def lacking_words(verdict: Verdict) -> str:
    """The names of the tasks that are lacking; of a measure without any, their number; nothing where a person has set it aside."""
    if verdict.status is Status.NOT_APPLICABLE:
        return "—"
    names = {task.id: task.name for task in verdict.measure.tasks}
    if verdict.status is Status.MISSING:
        return f"全部{len(verdict.open_tasks)}项任务"
    return "；".join(names[task.task] for task in verdict.open_tasks) or "—"

"""The overview as a printed list: the rows that are shown, in the order in which they are shown."""

from dataclasses import dataclass
from datetime import date

from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report import wording
from ytcheck.report.views.filtering import is_reviewed

HEAD = ("序号", "举措", "结论", "任务", "尚缺任务", "依据", "审核")


@dataclass(frozen=True, slots=True)
class ListingRow:
    """One measure; the cells stand under HEAD."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to print: its title, what it is of and how it was filtered, and its rows."""

    title: str
    subtitle: str
    rows: tuple[ListingRow, ...]


def listing_of(check: Check, numbers: tuple[int, ...], filter_words: str, day: date) -> Listing:
    """The measures with these numbers, in this order, as of `day`."""
    verdicts = {verdict.measure.number: verdict for verdict in check.verdicts}
    rows = tuple(_row(check, verdicts[number]) for number in numbers)
    parts = [check.district or "未指定区市", f"对照{check.rulebook.doc_no}", wording.dated(day)]
    parts.append(f"共{len(rows)}项" + (f"（{filter_words}）" if filter_words else ""))
    return Listing("配套政策落实情况清单", "　".join(parts), rows)


def _row(check: Check, verdict: Verdict) -> ListingRow:
    names = {task.id: task.name for task in verdict.measure.tasks}
    open_tasks = verdict.open_tasks
    state = f"{wording.SIGN[verdict.status]}{wording.STATUS[verdict.status]}"
    return ListingRow(
        (
            verdict.measure.label,
            verdict.measure.title,
            state + ("（待核）" if verdict.uncertain and not is_reviewed(verdict) else ""),
            f"{len(verdict.tasks_in(TaskStatus.COVERED))}/{verdict.applicable}",
            "；".join(names[task.task] for task in open_tasks) or "—",
            "\n".join(dict.fromkeys(wording.place_of(check, e.clause) for e in verdict.findings.evidence[:3])) or "—",
            "已审核" if is_reviewed(verdict) else "未审核",
        )
    )

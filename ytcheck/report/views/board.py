"""The overview: the measures in groups, a row each, with counts and a bar per chapter."""

from dataclasses import dataclass

from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report.views.filtering import BoardFilter, Order, chosen, is_reviewed, needs_look
from ytcheck.report.views.search import SearchIndex


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A measure in the overview: `covered` of its `applicable` tasks are set out, `lacking` names the others."""

    number: int
    label: str
    title: str
    status: Status
    covered: int
    applicable: int
    lacking: str
    uncertain: bool
    reviewed: bool
    stale: bool
    noted: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """How many measures of a chapter have each status, in the order of Status; `number` is "" for all chapters together."""

    number: str
    title: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many measures the bar stands for."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """Rows under one heading."""

    title: str
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The whole overview; `bars` and the counts are of the check as a whole, `groups` of what the filter lets through."""

    groups: tuple[BoardGroup, ...]
    bars: tuple[Bar, ...]
    counts: tuple[tuple[Status, int], ...]
    uncertain: int
    unreviewed: int
    shown: int
    total: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The measures shown, in the order shown."""
        return tuple(row.number for group in self.groups for row in group.rows)


def board_of(check: Check, asked: BoardFilter, order: Order, index: SearchIndex) -> Board:
    """The overview of a check under a filter."""
    verdicts = chosen(check, asked, index)
    return Board(
        groups=tuple(BoardGroup(title, tuple(map(_row, group))) for title, group in _GROUPING[order](check, verdicts)),
        bars=_bars(check),
        counts=tuple((status, check.count(status)) for status in Status),
        uncertain=sum(map(needs_look, check.verdicts)),
        unreviewed=sum(not is_reviewed(verdict) for verdict in check.verdicts),
        shown=len(verdicts),
        total=len(check.verdicts),
    )


def _row(verdict: Verdict) -> BoardRow:
    names = {task.id: task.name for task in verdict.measure.tasks}
    return BoardRow(
        number=verdict.measure.number,
        label=verdict.measure.label,
        title=verdict.measure.title,
        status=verdict.status,
        covered=len(verdict.tasks_in(TaskStatus.COVERED)),
        applicable=verdict.applicable,
        lacking="；".join(names[task.task] for task in verdict.open_tasks),
        uncertain=verdict.uncertain and not is_reviewed(verdict),
        reviewed=is_reviewed(verdict),
        stale=bool(verdict.review.stale),
        noted=bool(verdict.review.note),
    )


_Groups = list[tuple[str, list[Verdict]]]


def _by_chapter(check: Check, verdicts: tuple[Verdict, ...]) -> _Groups:
    groups = [
        (f"{chapter.number}、{chapter.title}", [v for v in verdicts if v.measure.chapter == chapter.number])
        for chapter in check.rulebook.chapters
    ]
    return [group for group in groups if group[1]]


def _by_doubt(check: Check, verdicts: tuple[Verdict, ...]) -> _Groups:
    first = [verdict for verdict in verdicts if needs_look(verdict)]
    rest = tuple(verdict for verdict in verdicts if not needs_look(verdict))
    return ([("请先复核", first)] if first else []) + _by_chapter(check, rest)


def _by_gap(_check: Check, verdicts: tuple[Verdict, ...]) -> _Groups:
    groups: _Groups = []
    for title, status in _GAPS:
        group = [verdict for verdict in verdicts if verdict.status is status]
        groups.append((title, sorted(group, key=lambda verdict: -len(verdict.open_tasks))))
    return [group for group in groups if group[1]]


_GAPS = (
    ("未覆盖", Status.MISSING),
    ("部分覆盖", Status.PARTIAL),
    ("已覆盖", Status.COVERED),
    ("不适用", Status.NOT_APPLICABLE),
)
_GROUPING = {Order.CHAPTER: _by_chapter, Order.DOUBT: _by_doubt, Order.GAP: _by_gap}


def _bars(check: Check) -> tuple[Bar, ...]:
    def bar(number: str, title: str) -> Bar:
        found = [v for v in check.verdicts if number in ("", v.measure.chapter)]
        return Bar(number, title, tuple(sum(v.status is status for v in found) for status in Status))

    return (bar("", "全部章节"), *(bar(chapter.number, chapter.title) for chapter in check.rulebook.chapters))

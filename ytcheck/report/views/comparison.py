"""Two drafts side by side: what each measure gains and loses, clause by clause, with the changed words marked."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from ytcheck.judging.compare import Change, ClauseChange, Comparison, MeasureChange
from ytcheck.model.clause import Clause
from ytcheck.model.verdict import Status
from ytcheck.report import wording
from ytcheck.report.views.cards import place_words
from ytcheck.report.views.highlight import Span

CHANGE = {Change.GAINED: "增强", Change.LOST: "减弱", Change.CHANGED: "有变化", Change.SAME: "无变化"}
CHANGE_SIGN = {Change.GAINED: "↑", Change.LOST: "↓", Change.CHANGED: "≠", Change.SAME: "＝"}
_CLAUSE = {Change.GAINED: "新增", Change.LOST: "删去", Change.CHANGED: "改写", Change.SAME: "未变"}


@dataclass(frozen=True, slots=True)
class SideText:
    """A clause on one side: its place and words, those that the other side lacks marked."""

    place: str
    text: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ClausePair:
    """A clause before and after, None on the side that lacks it; `said` is 新增, 删去, 改写 or 未变."""

    said: str
    before: SideText | None
    after: SideText | None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One measure before and after; `gained` and `lost` are names of tasks."""

    number: int
    label: str
    title: str
    change: Change
    before: Status
    after: Status
    before_state: str
    after_state: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    clauses: tuple[ClausePair, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """All measures that changed, then the others; `counts` says how many stand how."""

    before: str
    after: str
    counts: tuple[tuple[Change, int], ...]
    rows: tuple[ComparisonRow, ...]


_ORDER = (Change.LOST, Change.CHANGED, Change.GAINED, Change.SAME)


def comparison_view(comparison: Comparison) -> ComparisonView:
    """The view of a comparison: what was lost comes first, since that is what a drafter must know."""
    rows = [_row(measure) for change in _ORDER for measure in comparison.measures_that(change)]
    return ComparisonView(
        before="、".join(f"《{outline.file}》" for outline in comparison.before.outlines),
        after="、".join(f"《{outline.file}》" for outline in comparison.after.outlines),
        counts=tuple((change, len(comparison.measures_that(change))) for change in _ORDER),
        rows=tuple(rows),
    )


def _row(found: MeasureChange) -> ComparisonRow:
    return ComparisonRow(
        number=found.measure.number,
        label=found.measure.label,
        title=found.measure.title,
        change=found.change,
        before=found.before.status,
        after=found.after.status,
        before_state=wording.status_of(found.before),
        after_state=wording.status_of(found.after),
        gained=tuple(task.name for task in found.tasks_that(Change.GAINED)),
        lost=tuple(task.name for task in found.tasks_that(Change.LOST)),
        clauses=tuple(_pair(change) for change in found.clauses),
    )


def _pair(change: ClauseChange) -> ClausePair:
    before, after = change.before, change.after
    was, now = _differing(before.text if before else "", after.text if after else "")
    return ClausePair(_CLAUSE[change.change], _side(before, was), _side(after, now))


def _side(clause: Clause | None, text: tuple[Span, ...]) -> SideText | None:
    return None if clause is None else SideText(place_words(clause), text)


def _differing(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Both texts with what the other lacks marked; nothing is marked where one of them is missing altogether."""
    if not before or not after:
        return (Span(before),), (Span(after),)
    was: list[Span] = []
    now: list[Span] = []
    for kind, a0, a1, b0, b1 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was.append(Span(before[a0:a1], kind != "equal"))
        now.append(Span(after[b0:b1], kind != "equal"))
    return tuple(span for span in was if span.text), tuple(span for span in now if span.text)

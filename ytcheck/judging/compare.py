"""Two checks of one district side by side: what a later draft gains and loses, measure by measure, clause by clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from ytcheck.errors import PacksDiffer
from ytcheck.model.clause import Clause
from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.rules import Measure
from ytcheck.model.verdict import Check, Status, Verdict

_RANK = {Status.MISSING: 0, Status.PARTIAL: 1, Status.COVERED: 2}
_ALIKE = 0.6  # likeness in 0–1 (twice the common characters over all) from which a clause is the other one, rewritten


class Change(Enum):
    """How something stands in the later check: more, less, otherwise, or the same."""

    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A task in both checks, None where the rule pack of that check does not know it."""

    task: str
    name: str
    before: TaskFinding | None
    after: TaskFinding | None

    @property
    def change(self) -> Change:
        """Gained or lost by being covered; CHANGED between two other statuses."""
        was, now = (f.status if f else None for f in (self.before, self.after))
        if was is now:
            return Change.SAME
        if now is TaskStatus.COVERED:
            return Change.GAINED
        return Change.LOST if was is TaskStatus.COVERED else Change.CHANGED


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause that is evidence in either check: None on the side where it is not."""

    before: Clause | None
    after: Clause | None

    @property
    def change(self) -> Change:
        """CHANGED is the same clause in other words."""
        if self.before is None:
            return Change.GAINED
        if self.after is None:
            return Change.LOST
        return Change.SAME if self.before.text == self.after.text else Change.CHANGED


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """One measure in both checks."""

    measure: Measure
    before: Verdict
    after: Verdict
    tasks: tuple[TaskChange, ...]
    clauses: tuple[ClauseChange, ...]

    @property
    def change(self) -> Change:
        """By status first; with the same status by the tasks gained and lost."""
        was, now = self.before.status, self.after.status
        if was is not now:
            if was not in _RANK or now not in _RANK:
                return Change.CHANGED
            return Change.GAINED if _RANK[now] > _RANK[was] else Change.LOST
        kinds = {task.change for task in self.tasks} - {Change.SAME}
        return kinds.pop() if len(kinds) == 1 else Change.CHANGED if kinds else Change.SAME

    def tasks_that(self, change: Change) -> tuple[TaskChange, ...]:
        """The tasks that stand so, in the city's order."""
        return tuple(task for task in self.tasks if task.change is change)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two checks against the same rule pack."""

    before: Check
    after: Check
    measures: tuple[MeasureChange, ...]

    def measures_that(self, change: Change) -> tuple[MeasureChange, ...]:
        """The measures that stand so, in the city's order."""
        return tuple(measure for measure in self.measures if measure.change is change)


def compared(before: Check, after: Check) -> Comparison:
    """Hold a later check against an earlier one; PacksDiffer where they were made against different city documents."""
    if before.rulebook.id != after.rulebook.id:
        raise PacksDiffer(before.rulebook.doc_no, after.rulebook.doc_no)
    earlier = {verdict.measure.number: verdict for verdict in before.verdicts}
    pairs = ((earlier[v.measure.number], v) for v in after.verdicts if v.measure.number in earlier)
    return Comparison(before, after, tuple(_measure(was, now) for was, now in pairs))


def _measure(before: Verdict, after: Verdict) -> MeasureChange:
    return MeasureChange(after.measure, before, after, _tasks(before, after), _clauses(before, after))


def _tasks(before: Verdict, after: Verdict) -> tuple[TaskChange, ...]:
    names = {t.id: t.name for t in (*before.measure.tasks, *after.measure.tasks)}
    was = {t.task: t for t in before.findings.tasks}
    now = {t.task: t for t in after.findings.tasks}
    return tuple(TaskChange(task, names[task], was.get(task), now.get(task)) for task in {**now, **was})


def _clauses(before: Verdict, after: Verdict) -> tuple[ClauseChange, ...]:
    """The evidence of both sides paired: the same words first, then the most alike, the rest alone."""
    was = [e.clause for e in before.findings.evidence]
    now = [e.clause for e in after.findings.evidence]
    pairs: dict[int, Clause] = {}
    for position, clause in enumerate(now):
        same = next((c for c in was if c.text == clause.text), None)
        if same is not None:
            pairs[position] = same
            was.remove(same)
    for position, clause in enumerate(now):
        if position not in pairs and (like := _most_alike(clause, was)) is not None:
            pairs[position] = like
            was.remove(like)
    found = [ClauseChange(pairs.get(position), clause) for position, clause in enumerate(now)]
    return (*found, *(ClauseChange(clause, None) for clause in was))


def _most_alike(clause: Clause, others: Sequence[Clause]) -> Clause | None:
    ratios = [SequenceMatcher(None, clause.text, other.text, autojunk=False).ratio() for other in others]
    best = max(ratios, default=0.0)
    return others[ratios.index(best)] if best >= _ALIKE else None

"""Which of a measure's decisions hold: a later one on the same subject takes an earlier one's place."""

from collections.abc import Iterable

from ytcheck.model.decision import Decision, DecisionKind

_ON_CLAUSES = (DecisionKind.ATTACH, DecisionKind.REJECT)
_ENDS_A_CONFIRMATION = (DecisionKind.STATUS, DecisionKind.TASK, *_ON_CLAUSES)

Subject = tuple[str, ...]


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions on one measure that hold, oldest first, out of all that were not undone.

    A later one on the same status, task, clause of a task or note replaces an earlier one; one with an empty status or note takes it
    back. A confirmation ends with the next decision on the measure, except a note.
    """
    held: dict[Subject, Decision] = {}
    for decision in decisions:
        subject = _subject(decision)
        held.pop(subject, None)
        if decision.kind in _ENDS_A_CONFIRMATION:
            held.pop((DecisionKind.CONFIRM.value,), None)
        if not _takes_back(decision):
            held[subject] = decision
    return tuple(held.values())


def _subject(decision: Decision) -> Subject:
    if decision.kind in _ON_CLAUSES:
        return "clause", decision.task, decision.clause.text if decision.clause else ""
    if decision.kind is DecisionKind.TASK:
        return "task", decision.task
    return (decision.kind.value,)


def _takes_back(decision: Decision) -> bool:
    if decision.kind in (DecisionKind.STATUS, DecisionKind.TASK):
        return not decision.status
    return decision.kind is DecisionKind.NOTE and not decision.note

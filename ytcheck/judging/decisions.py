"""Decisions as a person makes them, each with the fingerprints of the texts that it rests on."""

from datetime import datetime

from ytcheck.errors import ReasonMissing
from ytcheck.judging.fingerprints import city_fingerprint, clause_key, evidence_fingerprint
from ytcheck.model.clause import Clause
from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict


def confirm(check: Check, measure: int, who: str, when: datetime, note: str = "") -> Decision:
    """The verdict as it stands is right; it also settles older decisions that had become stale."""
    status = _verdict(check, measure).status.value
    return _on_measure(check, DecisionKind.CONFIRM, measure, who, when, status=status, note=note)


def set_status(check: Check, measure: int, status: Status | None, who: str, when: datetime, note: str = "") -> Decision:
    """The measure's status by hand, None to take an earlier one back; 不适用 without a reason raises ReasonMissing."""
    _demand_reason(status is Status.NOT_APPLICABLE, note)
    value = status.value if status else ""
    return _on_measure(check, DecisionKind.STATUS, measure, who, when, status=value, note=note)


def remark(check: Check, measure: int, who: str, when: datetime, note: str) -> Decision:
    """A note on the measure in the place of an earlier one; an empty one takes it away."""
    return _on_measure(check, DecisionKind.NOTE, measure, who, when, note=note)


def set_task(check: Check, task: str, status: TaskStatus | None, who: str, when: datetime, note: str = "") -> Decision:
    """The task's status by hand, None to take an earlier one back; 不适用 without a reason raises ReasonMissing."""
    _demand_reason(status is TaskStatus.NOT_APPLICABLE, note)
    verdict = _verdict_with(check, task)
    return Decision(
        kind=DecisionKind.TASK,
        measure=verdict.measure.number,
        who=who,
        when=when,
        city_text=city_fingerprint(verdict.measure, task),
        evidence_text=evidence_fingerprint(verdict.automatic or verdict, task),
        task=task,
        status=status.value if status else "",
        note=note,
    )


def attach(check: Check, task: str, clause: Clause, who: str, when: datetime, note: str = "") -> Decision:
    """The clause sets the task out."""
    return _on_clause(check, DecisionKind.ATTACH, task, clause, who, when, note)


def reject(check: Check, task: str, clause: Clause, who: str, when: datetime, note: str = "") -> Decision:
    """The clause does not set the task out."""
    return _on_clause(check, DecisionKind.REJECT, task, clause, who, when, note)


def _on_measure(
    check: Check, kind: DecisionKind, measure: int, who: str, when: datetime, status: str = "", note: str = ""
) -> Decision:
    verdict = _verdict(check, measure)
    city, evidence = city_fingerprint(verdict.measure), evidence_fingerprint(verdict.automatic or verdict)
    return Decision(kind, measure, who, when, city, evidence, status=status, note=note)


def _on_clause(
    check: Check, kind: DecisionKind, task: str, clause: Clause, who: str, when: datetime, note: str
) -> Decision:
    measure = _verdict_with(check, task).measure
    key = clause_key(check, clause)
    city = city_fingerprint(measure, task)
    return Decision(kind, measure.number, who, when, city, key.text, task=task, clause=key, note=note)


def _demand_reason(needed: bool, note: str) -> None:
    if needed and not note.strip():
        raise ReasonMissing


def _verdict(check: Check, measure: int) -> Verdict:
    return next(v for v in check.verdicts if v.measure.number == measure)


def _verdict_with(check: Check, task: str) -> Verdict:
    return next(v for v in check.verdicts if any(t.task == task for t in v.findings.tasks))

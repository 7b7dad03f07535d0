"""Fingerprints of the texts that a decision rests on, so that a later change of either is noticed."""

import hashlib
from collections.abc import Iterable

from ytcheck.model.clause import Clause
from ytcheck.model.decision import ClauseKey
from ytcheck.model.finding import Evidence, TaskFinding
from ytcheck.model.rules import Measure
from ytcheck.model.verdict import Check, Verdict


def fingerprint(text: str) -> str:
    """The sha256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def bytes_fingerprint(data: bytes) -> str:
    """The sha256 of a file's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def clause_key(check: Check, clause: Clause) -> ClauseKey:
    """The clause's name across runs."""
    return ClauseKey(check.outline(clause.document).sha256, fingerprint(clause.text))


def city_fingerprint(measure: Measure, task: str = "") -> str:
    """The fingerprint of the city's words: of the task with this id, of the whole measure where `task` is empty; "" for an unknown task."""
    if not task:
        return fingerprint(measure.text)
    return next((fingerprint("\n".join(t.quotes)) for t in measure.tasks if t.id == task), "")


def evidence_fingerprint(automatic: Verdict, task: str = "") -> str:
    """The fingerprint of the texts on which the program's own verdict rests, whatever their order.

    For a task these are its evidence, or the nearest clause where it has none; for a measure the evidence of all its tasks.
    """
    if not task:
        return _of_texts(automatic.findings.evidence)
    return next((_of_texts(_ground(t)) for t in automatic.findings.tasks if t.task == task), "")


def _ground(finding: TaskFinding) -> tuple[Evidence, ...]:
    return finding.evidence or ((finding.nearest,) if finding.nearest else ())


def _of_texts(evidence: Iterable[Evidence]) -> str:
    return fingerprint("\n".join(sorted({fingerprint(e.clause.text) for e in evidence})))

"""Decisions that rest on a text which has changed since: 需复核."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ytcheck.judging.fingerprints import city_fingerprint, evidence_fingerprint, fingerprint
from ytcheck.model.clause import Clause
from ytcheck.model.decision import ClauseKey, Decision, DecisionKind
from ytcheck.model.verdict import Check, Status, Verdict


class ClauseTexts:
    """A check's clauses by the fingerprint of their text; found only when a decision asks for one."""

    def __init__(self, check: Check) -> None:
        self._check = check

    def find(self, key: ClauseKey) -> Clause | None:
        """The clause with this text, in the same document if it is still there; None where the text is gone."""
        clauses = self._by_text.get(key.text, ())
        same = (c for c in clauses if self._check.outline(c.document).sha256 == key.document)
        return next(same, clauses[0] if clauses else None)

    @cached_property
    def _by_text(self) -> dict[str, list[Clause]]:
        found: dict[str, list[Clause]] = {}
        for outline in self._check.outlines:
            for clause in outline.clauses:
                found.setdefault(fingerprint(clause.text), []).append(clause)
        return found


@dataclass(frozen=True, slots=True)
class Ground:
    """What the decisions on one measure rest on now: the program's verdict, the clauses, and the status without any confirmation."""

    automatic: Verdict
    texts: ClauseTexts
    status: Status


def stale_among(held: Sequence[Decision], ground: Ground) -> tuple[Decision, ...]:
    """Those of a measure's decisions in force whose city text or evidence is no longer what it was.

    A confirmation is stale, too, where the status without it is no longer the one that was confirmed; one that is not settles all older
    decisions.
    """
    settled = next((n for n, d in enumerate(held) if d.kind is DecisionKind.CONFIRM and not _is_stale(d, ground)), -1)
    return tuple(d for n, d in enumerate(held) if n > settled and _is_stale(d, ground))


def _is_stale(decision: Decision, ground: Ground) -> bool:
    if decision.city_text != city_fingerprint(ground.automatic.measure, decision.task):
        return True
    if decision.clause is not None:
        return ground.texts.find(decision.clause) is None
    if decision.kind is DecisionKind.CONFIRM and decision.status != ground.status.value:
        return True
    return decision.evidence_text != evidence_fingerprint(ground.automatic, decision.task)

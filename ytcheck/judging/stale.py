"""Decisions that rest on a text which has changed since: 需复核."""

from collections.abc import Sequence
from functools import cached_property

from ytcheck.judging.fingerprints import city_fingerprint, evidence_fingerprint, fingerprint
from ytcheck.model.clause import Clause
from ytcheck.model.decision import ClauseKey, Decision, DecisionKind
from ytcheck.model.verdict import Check, Verdict


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


def stale_among(held: Sequence[Decision], automatic: Verdict, texts: ClauseTexts) -> tuple[Decision, ...]:
    """Those of a measure's decisions in force whose city text or evidence is no longer what it was.

    A confirmation is stale, too, where the program now comes to another status without it; one that is not settles all older decisions.
    """
    settled = next((n for n, d in enumerate(held) if _settles(d, automatic, texts)), -1)
    return tuple(d for n, d in enumerate(held) if n > settled and _is_stale(d, automatic, texts))


def _settles(decision: Decision, automatic: Verdict, texts: ClauseTexts) -> bool:
    return decision.kind is DecisionKind.CONFIRM and not _is_stale(decision, automatic, texts)


def _is_stale(decision: Decision, automatic: Verdict, texts: ClauseTexts) -> bool:
    if decision.city_text != city_fingerprint(automatic.measure, decision.task):
        return True
    if decision.clause is not None:
        return texts.find(decision.clause) is None
    return decision.evidence_text != evidence_fingerprint(automatic, decision.task)

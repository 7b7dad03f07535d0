"""A person's decisions laid over the program's verdicts; what they rest on is looked at again each time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ytcheck.judging.in_force import in_force
from ytcheck.judging.judge import judge
from ytcheck.judging.reviewed_findings import reviewed_findings
from ytcheck.judging.stale import ClauseTexts, Ground, stale_among
from ytcheck.matching.match import unserved
from ytcheck.model.decision import Decision, DecisionKind, Review
from ytcheck.model.verdict import Basis, Check, Status, Verdict


def reviewed(check: Check, decisions: Sequence[Decision]) -> Check:
    """The check as decided: `decisions` are all that were not undone, oldest first.

    A status by hand outranks the tasks, which outrank the program; a measure without decisions is as the program judged it. Decisions whose texts
    have changed still hold as far as they can, and are listed in `Verdict.review.stale`.
    """
    automatic = [verdict.automatic or verdict for verdict in check.verdicts]
    if not decisions:
        return replace(
            check, verdicts=tuple(automatic), unmatched=unserved(check.outlines, (v.findings for v in automatic))
        )
    by_measure: dict[int, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_measure[decision.measure].append(decision)
    texts = ClauseTexts(check)
    verdicts = tuple(_reviewed(v, by_measure[v.measure.number], check, texts) for v in automatic)
    return replace(check, verdicts=verdicts, unmatched=unserved(check.outlines, (v.findings for v in verdicts)))


def _reviewed(automatic: Verdict, decisions: Sequence[Decision], check: Check, texts: ClauseTexts) -> Verdict:
    held = in_force(decisions)
    if not held:
        return automatic
    if all(decision.kind is DecisionKind.NOTE for decision in held):
        stale = stale_among(held, Ground(automatic, texts, automatic.status))
        return replace(automatic, uncertain=automatic.uncertain or bool(stale), review=Review(held, stale))
    findings = reviewed_findings(automatic.findings, held, check, texts)
    judged = judge(findings, check.rulebook, check.partly_unread)
    by_hand = _last_status(held, DecisionKind.STATUS)
    confirmed = _last_status(held, DecisionKind.CONFIRM)
    stale = stale_among(held, Ground(automatic, texts, by_hand or judged.status))
    return replace(
        judged,
        status=confirmed or by_hand or judged.status,
        uncertain=bool(stale) or (judged.uncertain and not (confirmed or by_hand)),
        basis=Basis.REVIEWED,
        review=Review(held, stale),
        automatic=automatic,
    )


def _last_status(held: Sequence[Decision], kind: DecisionKind) -> Status | None:
    return next((Status(d.status) for d in reversed(held) if d.kind is kind), None)

"""A measure's status from its tasks (design.md §3), and whether it is uncertain."""

from fractions import Fraction

from ytcheck.judging.doubt import chance_of_error, risk_of
from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Findings, Status, Verdict


def judge(findings: Findings, rulebook: Rulebook, unread: bool) -> Verdict:
    """Judge one measure; `unread`: pages of the set could not be read, so that nothing about it is sure unless it is covered.

    It is uncertain where the risk that its status is another one reaches the rule pack's `doubt`.
    """
    share = rulebook.covered_share
    status = status_of(findings.tasks, share)
    score = max((task.score for task in findings.tasks if task.status is TaskStatus.COVERED), default=0.0)
    chance = chance_of(status, findings.tasks, share)
    risk = risk_of(status, chance, rulebook.weighing.risk)
    uncertain = risk >= rulebook.weighing.doubt or (unread and status is not Status.COVERED)
    return Verdict(findings, status, score, uncertain)


def chance_of(status: Status, tasks: tuple[TaskFinding, ...], covered_share: Fraction) -> float:
    """The chance in 0–1 that a measure's status is another one, reckoned from its tasks."""
    return chance_of_error(status, tasks, lambda covered, of: _status_at(covered, of, covered_share))


def status_of(tasks: tuple[TaskFinding, ...], covered_share: Fraction) -> Status:
    """Covered at `covered_share` of the applicable tasks or more, partial at one, missing at none."""
    applicable = [task for task in tasks if task.status is not TaskStatus.NOT_APPLICABLE]
    covered = sum(task.status is TaskStatus.COVERED for task in applicable)
    return _status_at(covered, len(applicable), covered_share)


def _status_at(covered: int, applicable: int, covered_share: Fraction) -> Status:
    if not applicable:
        return Status.NOT_APPLICABLE
    if not covered:
        return Status.MISSING
    return Status.COVERED if Fraction(covered, applicable) >= covered_share else Status.PARTIAL

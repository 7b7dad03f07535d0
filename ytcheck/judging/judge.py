"""A measure's status from its tasks (design.md §3), and what makes it uncertain."""

from fractions import Fraction

from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.verdict import Findings, Status, Verdict


def judge(findings: Findings, covered_share: Fraction, unread: bool) -> Verdict:
    """Judge one measure; `unread`: pages of the set could not be read, so that nothing about it is sure unless it is covered."""
    status = status_of(findings.tasks, covered_share)
    score = max((task.score for task in findings.tasks if task.status is TaskStatus.COVERED), default=0.0)
    uncertain = _turns_on_doubt(findings.tasks, covered_share) or (unread and status is not Status.COVERED)
    return Verdict(findings, status, score, uncertain)


def status_of(tasks: tuple[TaskFinding, ...], covered_share: Fraction) -> Status:
    """Covered at `covered_share` of the applicable tasks or more, partial at one, missing at none."""
    applicable = [task for task in tasks if task.status is not TaskStatus.NOT_APPLICABLE]
    if not applicable:
        return Status.NOT_APPLICABLE
    covered = sum(task.status is TaskStatus.COVERED for task in applicable)
    if not covered:
        return Status.MISSING
    return Status.COVERED if Fraction(covered, len(applicable)) >= covered_share else Status.PARTIAL


def _turns_on_doubt(tasks: tuple[TaskFinding, ...], covered_share: Fraction) -> bool:
    """Whether the status would be another one if every doubtful task were decided the other way."""
    status = status_of(tasks, covered_share)
    return any(
        status_of(tuple(_flipped(t, doubted) for t in tasks), covered_share) is not status
        for doubted in (TaskStatus.COVERED, None)
    )


def _flipped(task: TaskFinding, doubted: TaskStatus | None) -> TaskFinding:
    """The task with its doubt resolved: against it where `doubted` is COVERED, in its favour where it is None."""
    if not task.uncertain or task.status is TaskStatus.NOT_APPLICABLE:
        return task
    status = TaskStatus.MISSING if doubted is TaskStatus.COVERED else TaskStatus.COVERED
    return TaskFinding(task.task, status, task.score)

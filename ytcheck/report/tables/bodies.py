"""Who has to do what: the tasks of each city body, and the tasks that the district gives to nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from ytcheck.model.finding import BodyFinding, TaskFinding, TaskStatus
from ytcheck.model.rules import BodyRole
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.tables.counterparts import named_counterparts
from ytcheck.report.tables.excerpts import places_of


@dataclass(frozen=True, slots=True)
class BodyTask:
    """A task in a body's list.

    `label` and `title` are its measure's, `task` is its id, `role` the body's part in the measure (None among the unowned), `counterpart`
    the district's body that this measure's evidence names ("" for none), `places` the clauses that set the task out.
    """

    measure: int
    label: str
    title: str
    task: str
    name: str
    role: BodyRole | None
    counterpart: str
    status: TaskStatus
    status_words: str
    weakened: bool
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyTasks:
    """A city body with its tasks, and the names that the district's documents give its counterpart (none where they name none)."""

    body: str
    counterparts: tuple[str, ...]
    tasks: tuple[BodyTask, ...]


@dataclass(frozen=True, slots=True)
class Responsibilities:
    """Tasks by city body, in the rule pack's order; `unowned` are tasks set out in clauses that name none of the measure's bodies."""

    bodies: tuple[BodyTasks, ...]
    unowned: tuple[BodyTask, ...]


def tasks_by_body(check: Check) -> Responsibilities:
    """Every city body's tasks; a measure that a person has set aside as 不适用 is left out."""
    order = [counterpart.city for counterpart in check.rulebook.counterparts]
    bodies = [BodyTasks(body, named_counterparts(check, body), tuple(_tasks_of(check, body))) for body in order]
    return Responsibilities(
        bodies=tuple(body for body in bodies if body.tasks),
        unowned=tuple(task for verdict in _counted(check) for task in _unowned(check, verdict)),
    )


def task_words(task: TaskFinding) -> str:
    """A task's status as every table words it: 已落实（力度弱化）."""
    return wording.TASK[task.status] + ("（力度弱化）" if task.weakened else "")


def _counted(check: Check) -> Iterator[Verdict]:
    return (verdict for verdict in check.verdicts if verdict.status is not Status.NOT_APPLICABLE)


def _tasks_of(check: Check, body: str) -> Iterator[BodyTask]:
    for verdict in _counted(check):
        for found in verdict.findings.bodies:
            if found.body.name == body:
                yield from (_body_task(check, verdict, task, found) for task in verdict.findings.tasks)


def _unowned(check: Check, verdict: Verdict) -> Iterator[BodyTask]:
    if not any(found.district for found in verdict.findings.bodies):
        yield from (_body_task(check, verdict, task, None) for task in verdict.tasks_in(TaskStatus.COVERED))


def _body_task(check: Check, verdict: Verdict, task: TaskFinding, found: BodyFinding | None) -> BodyTask:
    measure = verdict.measure
    return BodyTask(
        measure=measure.number,
        label=measure.label,
        title=measure.title,
        task=task.task,
        name=next(rule.name for rule in measure.tasks if rule.id == task.task),
        role=found.body.role if found else None,
        counterpart=(found.district or "") if found else "",
        status=task.status,
        status_words=task_words(task),
        weakened=task.weakened,
        places=places_of(check, task.evidence),
    )

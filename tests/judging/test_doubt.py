"""The chance that a status is wrong follows from the tasks' chances."""

import pytest

from ytcheck.judging.doubt import chance_of_error
from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.verdict import Status


def status_at(covered, applicable):
    return Status.COVERED if covered == applicable else Status.PARTIAL if covered else Status.MISSING


@pytest.mark.parametrize(
    ("status", "chances", "expected"),
    [
        pytest.param(Status.MISSING, (0.5,), 0.5, id="one coin"),
        pytest.param(Status.MISSING, (0.5, 0.5), 0.75, id="either of two would end it"),
        pytest.param(Status.COVERED, (0.9, 0.5), 0.55, id="both are needed"),
        pytest.param(Status.PARTIAL, (0.5, 0.5), 0.5, id="exactly one of two"),
    ],
)
def test_it_is_the_chance_of_another_count(status, chances, expected):
    tasks = [TaskFinding("1.1", TaskStatus.MISSING, 0.0, chance=chance) for chance in chances]
    assert chance_of_error(status, tasks, status_at) == pytest.approx(expected)


def test_a_task_that_does_not_apply_has_no_say():
    tasks = [
        TaskFinding("1.1", TaskStatus.NOT_APPLICABLE, 0.5, chance=0.5),
        TaskFinding("1.2", TaskStatus.COVERED, 1.0, chance=1.0),
    ]
    assert chance_of_error(Status.COVERED, tasks, status_at) == 0

"""A measure's status follows the share of its applicable tasks that are covered."""

from fractions import Fraction

import pytest

from ytcheck.judging.judge import judge, status_of
from ytcheck.model.finding import TaskFinding, TaskStatus
from ytcheck.model.verdict import Findings, Status

SHARE = Fraction(2, 3)
C, M, N, R = TaskStatus.COVERED, TaskStatus.MISSING, TaskStatus.NOT_APPLICABLE, TaskStatus.REFUSED


def tasks(*statuses, chances=()):
    """Findings with these statuses; `chances` are those of the first ones, the others leave nothing to chance."""
    given = [*chances, *[None] * len(statuses)]
    return tuple(TaskFinding(f"1.{n}", s, 0.9, chance=given[n - 1]) for n, s in enumerate(statuses, 1))


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param((C, C, M), Status.COVERED, id="two thirds are enough"),
        pytest.param((C, C, M, M), Status.PARTIAL, id="a half is not"),
        pytest.param((C, M, M, M), Status.PARTIAL, id="one is partial"),
        pytest.param((M, R, M), Status.MISSING, id="none"),
        pytest.param((C, N, N, N), Status.COVERED, id="what does not apply does not count"),
        pytest.param((N, N), Status.NOT_APPLICABLE, id="nothing applies"),
    ],
)
def test_the_status_follows_the_share(statuses, expected):
    assert status_of(tasks(*statuses), SHARE) is expected


def verdict(rulebook, found, unread=False):
    return judge(Findings(rulebook.measures[0], found, (), (), ()), rulebook, unread)


def test_a_task_that_may_well_be_otherwise_makes_the_verdict_uncertain(rulebook):
    assert verdict(rulebook, tasks(C, C, M, chances=(0.6, 0.9))).uncertain


def test_a_doubt_that_could_not_change_the_status_does_not(rulebook):
    assert not verdict(rulebook, tasks(M, C, C, C, C, chances=(0.5,))).uncertain


def test_several_faint_chances_add_up(rulebook):
    assert verdict(rulebook, tasks(M, M, M, M, chances=(0.1, 0.1, 0.1, 0.1))).uncertain


def test_what_a_person_decided_leaves_no_doubt(rulebook):
    assert not verdict(rulebook, tasks(C, C, M)).uncertain


def test_with_pages_unread_a_gap_is_never_certain(rulebook):
    assert verdict(rulebook, tasks(M, M, M), unread=True).uncertain

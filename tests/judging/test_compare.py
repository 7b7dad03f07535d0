"""Two drafts side by side: what the later one gains and loses."""

from dataclasses import replace

import pytest

from tests.support.cases import OTHER, OWN, SPARE, case_of, covered
from tests.support.checks import (
    COVERED,
    MENTIONED,
    MISSING,
    NOT_APPLICABLE,
    check_of,
    clause_of,
    task_finding,
    verdict_of,
)
from ytcheck.judging.compare import Change, compared
from ytcheck.model.verdict import Status

GAINED, LOST, CHANGED, SAME = Change


@pytest.fixture
def change(rulebook):
    """How measure 1 stands after its first two tasks went from one pair of statuses to another, all its others being missing."""
    tasks = rulebook.measures[0].tasks

    def between(before, after, status=None):
        return compared(check(before), check(after, status)).measures[0]

    def check(statuses, status=None):
        given = {task.id: task_finding(task.id, s) for task, s in zip(tasks, statuses, strict=False)}
        return check_of(rulebook, [verdict_of(rulebook.measures[0], given, others=MISSING, status=status)])

    return between


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((MISSING, MISSING), (COVERED, MISSING), GAINED, id="a first task lifts the status"),
        pytest.param((COVERED, MISSING), (MISSING, MISSING), LOST, id="the last one lost lowers it"),
        pytest.param((COVERED, MISSING), (COVERED, COVERED), GAINED, id="a further task at the same status"),
        pytest.param((COVERED, MISSING), (MISSING, COVERED), CHANGED, id="one for another"),
        pytest.param((MISSING, MISSING), (MENTIONED, MISSING), CHANGED, id="only mentioned now"),
        pytest.param((COVERED, MISSING), (COVERED, MISSING), SAME, id="nothing"),
    ],
)
def test_a_measure_changes_by_its_status_then_by_its_tasks(change, before, after, expected):
    assert change(before, after).change is expected


def test_not_applicable_is_neither_gain_nor_loss(change):
    assert change((COVERED,), (COVERED,), Status.NOT_APPLICABLE).change is CHANGED


def test_the_tasks_gained_are_named(change, rulebook):
    found = change((COVERED, MISSING), (MISSING, COVERED))
    first, second = rulebook.measures[0].tasks[:2]
    names = [[t.name for t in found.tasks_that(kind)] for kind in (GAINED, LOST)]
    assert names == [[second.name], [first.name]]


def test_a_task_that_left_the_count_is_changed(change):
    assert change((MISSING,), (NOT_APPLICABLE,)).tasks[0].change is CHANGED


def clauses(rulebook, before, after):
    pair = (case_of(rulebook, covered(rulebook, *side) if side else None) for side in (before, after))
    return [(c.before, c.after, c.change) for c in compared(*pair).measures[0].clauses]


def test_a_clause_in_the_same_words_is_the_same_wherever_it_stands(rulebook):
    moved = replace(OWN, index=9, label="（九）")
    assert clauses(rulebook, [OWN, OTHER], [OTHER, moved]) == [(OTHER, OTHER, SAME), (OWN, moved, SAME)]


def test_a_reworded_clause_is_paired_with_what_it_was(rulebook):
    before = clause_of("建设区级重点实验室5家，每家补助100万元。", index=4)
    after = clause_of("建设区级重点实验室8家，每家补助200万元。", index=7)
    assert clauses(rulebook, [before], [after]) == [(before, after, CHANGED)]


def test_clauses_without_likeness_are_one_lost_and_one_gained(rulebook):
    other = clause_of("引进海外留学人才到本区创业就业。")
    assert clauses(rulebook, [SPARE], [other]) == [(None, other, GAINED), (SPARE, None, LOST)]


def test_of_several_the_most_alike_is_taken(rulebook):
    near, far = clause_of("建设区级重点实验室五家以上。", index=5), clause_of("建设区级工程中心三家。", index=6)
    now = clause_of("建设区级重点实验室六家以上。", index=7)
    assert clauses(rulebook, [far, near], [now])[0][:2] == (near, now)


def test_measures_are_counted_by_how_they_changed(rulebook):
    before, after = case_of(rulebook), case_of(rulebook, covered(rulebook, OWN))
    found = compared(before, after)
    assert [len(found.measures_that(kind)) for kind in Change] == [1, 0, 0, len(rulebook.measures) - 1]

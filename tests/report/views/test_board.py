"""What the overview shows, in which order, under which filter."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.support.checks import (
    CLAUSE,
    COVERED,
    MENTIONED,
    MISSING,
    NOT_APPLICABLE,
    check_of,
    outline_of,
    task_finding,
    verdict_of,
)
from ytcheck.model.decision import Decision, DecisionKind, Review
from ytcheck.model.verdict import Status
from ytcheck.report.views.board import board_of
from ytcheck.report.views.filtering import BoardFilter, Order, bodies_of, described, narrowed
from ytcheck.report.views.search import index_of, renewed

DOCUMENTS = (replace(outline_of(), clauses=(CLAUSE,)),)
CONFIRMED = Decision(DecisionKind.CONFIRM, 1, "王敏", datetime(2025, 6, 30), "", "", status="covered")


def board(check, order=Order.CHAPTER, **asked):
    return board_of(check, BoardFilter(**asked), order, index_of(check))


@pytest.fixture
def check(rulebook):
    """Measure 3 missing, 5 uncertain, 7 covered with one task short, the rest covered."""
    first, *_ = rulebook.measures[6].tasks
    return check_of(
        rulebook,
        [
            verdict_of(rulebook.measures[2], others=MISSING),
            verdict_of(rulebook.measures[4], uncertain=True),
            verdict_of(rulebook.measures[6], {first.id: task_finding(first.id, MENTIONED)}),
        ],
        outlines=DOCUMENTS,
    )


def test_by_chapter_all_measures_stand_in_the_citys_order(check):
    assert board(check).numbers == tuple(range(1, 30))


def test_uncertain_measures_come_first(check):
    shown = board(check, Order.DOUBT)
    assert shown.groups[0].title == "请先复核"
    assert shown.numbers[0] == 5
    assert sorted(shown.numbers) == list(range(1, 30))


def test_by_gap_the_missing_ones_come_first(check):
    assert board(check, Order.GAP).numbers[0] == 3


def test_a_confirmed_measure_no_longer_needs_a_look(rulebook):
    verdict = verdict_of(rulebook.measures[4], uncertain=True, review=Review((CONFIRMED,)))
    shown = board(check_of(rulebook, [verdict], outlines=DOCUMENTS), Order.DOUBT)
    assert shown.uncertain == 0
    assert shown.unreviewed == 28


def test_a_decision_on_changed_text_needs_a_look_again(rulebook):
    verdict = verdict_of(rulebook.measures[4], review=Review((CONFIRMED,), (CONFIRMED,)))
    shown = board(check_of(rulebook, [verdict], outlines=DOCUMENTS), Order.DOUBT)
    assert shown.groups[0].rows[0].stale
    assert not shown.groups[0].rows[0].reviewed


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param({"statuses": frozenset({Status.MISSING})}, (3,), id="a status"),
        pytest.param({"uncertain": True}, (5,), id="uncertain"),
        pytest.param({"chapter": "二"}, (1, 2, 3), id="a chapter"),
        pytest.param({"words": "揭榜挂帅"}, (6,), id="a word of the city's text"),
        pytest.param({"words": "没有这个词"}, (), id="a word that stands nowhere"),
    ],
)
def test_a_filter_lets_through(check, asked, expected):
    assert board(check, **asked).numbers == expected


def test_a_word_is_also_found_in_the_evidence(check):
    assert 1 in board(check, words="区级重点实验室5家").numbers


def test_a_body_filters_by_the_citys_departments(check, rulebook):
    body = bodies_of(check)[0]
    shown = board(check, body=body).numbers
    assert shown == tuple(m.number for m in rulebook.measures if any(b.name == body for b in m.bodies))


def test_counts_and_bars_are_of_the_whole_check_whatever_the_filter(check):
    shown = board(check, chapter="二")
    assert sum(count for _, count in shown.counts) == 29
    assert shown.bars[0].total == 29
    assert sum(bar.total for bar in shown.bars[1:]) == 29


def test_a_row_counts_its_tasks_and_names_those_that_lack(check, rulebook):
    row = next(r for group in board(check).groups for r in group.rows if r.number == 7)
    assert row.covered == row.applicable - 1
    assert row.lacking == rulebook.measures[6].tasks[0].name


def test_tasks_that_do_not_apply_are_not_counted(rulebook):
    measure = rulebook.measures[6]
    first, *rest = measure.tasks
    verdict = verdict_of(measure, {first.id: task_finding(first.id, NOT_APPLICABLE)}, others=COVERED)
    row = next(
        r for g in board(check_of(rulebook, [verdict], outlines=DOCUMENTS)).groups for r in g.rows if r.number == 7
    )
    assert (row.covered, row.applicable) == (len(rest), len(rest))


def test_the_filter_is_told_in_words(check):
    asked = BoardFilter(statuses=frozenset({Status.MISSING, Status.PARTIAL}), body="市科技局", words="人才")
    assert described(check, asked) == "部分覆盖、未覆盖；责任单位：市科技局；含“人才”"
    assert described(check, BoardFilter()) == ""


def test_a_narrowed_check_keeps_the_order_shown(check):
    assert [v.measure.number for v in narrowed(check, (5, 3)).verdicts] == [5, 3]


def test_the_index_after_a_decision_is_that_of_the_check_from_scratch(check):
    assert renewed(index_of(check), check) == index_of(check)

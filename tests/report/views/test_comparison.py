"""What the comparison of two drafts shows."""

from tests.support.checks import MISSING, check_of, clause_of, task_finding, verdict_of
from ytcheck.judging.compare import Change, compared
from ytcheck.report.views.comparison import comparison_view

BEFORE = clause_of("支持企业建设重点实验室，给予50万元奖励。")
AFTER = clause_of("支持企业建设重点实验室，给予80万元奖励。")


def view_of(rulebook, before, after):
    return comparison_view(compared(check_of(rulebook, before), check_of(rulebook, after)))


def test_what_was_lost_comes_first(rulebook):
    gained, lost = rulebook.measures[1], rulebook.measures[4]
    view = view_of(rulebook, [verdict_of(gained, others=MISSING)], [verdict_of(lost, others=MISSING)])
    assert [(row.number, row.change) for row in view.rows[:2]] == [(5, Change.LOST), (2, Change.GAINED)]
    assert dict(view.counts)[Change.SAME] == 27


def test_tasks_gained_and_lost_are_named(rulebook):
    measure = rulebook.measures[1]
    view = view_of(rulebook, [verdict_of(measure, others=MISSING)], [verdict_of(measure)])
    assert view.rows[0].gained == tuple(task.name for task in measure.tasks)


def test_a_rewritten_clause_has_its_changed_words_marked_on_both_sides(rulebook):
    measure = rulebook.measures[0]

    def verdict(clause):
        return verdict_of(measure, {task.id: task_finding(task.id, clause=clause) for task in measure.tasks})

    row = next(r for r in view_of(rulebook, [verdict(BEFORE)], [verdict(AFTER)]).rows if r.number == 1)
    (pair,) = row.clauses
    assert pair.said == "改写"
    assert [span.text for span in pair.before.text if span.marked] == ["5"]
    assert [span.text for span in pair.after.text if span.marked] == ["8"]

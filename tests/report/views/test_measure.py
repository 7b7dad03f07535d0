"""What the measure view shows: the city's words, tasks, figures, bodies, evidence and decisions."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.support.checks import (
    COVERED,
    MISSING,
    REFUSED,
    check_of,
    clause_of,
    outline_of,
    task_finding,
    verdict_of,
)
from ytcheck.model.decision import Decision, DecisionKind, Review
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Basis
from ytcheck.report.views.measure import city_words, measure_view, said_of

WHEN = datetime(2025, 6, 30, 10, 5)
OTHER = clause_of("设立区级自然科学基金。", "（四）", 5, index=7)


def decision(kind, task="", status="", note="", clause=None):
    return Decision(kind, 1, "王敏", WHEN, "", "", task=task, status=status, note=note, clause=clause)


def test_the_citys_text_is_whole_and_every_task_has_its_words(rulebook):
    for measure in rulebook.measures:
        words = city_words(measure)
        assert "".join(word.text for word in words) == measure.text
        assert {word.task for word in words} - {""} == {task.id for task in measure.tasks}


def test_evidence_is_a_card_with_its_place_and_the_matched_words_marked(rulebook):
    view = measure_view(check_of(rulebook), 1)
    card = view.cards[0]
    assert card.place == "第 3 页（一）"
    assert [span.text for span in card.whole if span.marked] == ["重点实验室"]
    assert card.tasks == tuple(task.id for task in rulebook.measures[0].tasks)


def test_an_open_task_shows_the_nearest_clause_and_why_it_does_not_count(rulebook):
    first = rulebook.measures[0].tasks[0]
    verdict = verdict_of(rulebook.measures[0], {first.id: task_finding(first.id, REFUSED, OTHER, "属于否定表述")})
    view = measure_view(check_of(rulebook, [verdict]), 1)
    (card,) = view.cards_for(first.id)
    assert not card.counts
    assert card.reason == "属于否定表述"
    assert "属于否定表述" in view.tasks[0].ground


def test_a_rejected_clause_stays_as_a_card_that_does_not_count(rulebook):
    measure = rulebook.measures[0]
    automatic = verdict_of(measure)
    first = measure.tasks[0].id
    settled = verdict_of(measure, others=MISSING)
    verdict = replace(settled, automatic=automatic, basis=Basis.REVIEWED)
    (card,) = measure_view(check_of(rulebook, [verdict]), 1).cards_for(first)
    assert not card.counts
    assert card.reason == "审核时已排除"


def test_the_programs_own_judgement_stands_beside_the_persons(rulebook):
    measure = rulebook.measures[0]
    first = measure.tasks[0].id
    verdict = replace(
        verdict_of(measure, {first: task_finding(first, MISSING)}), automatic=verdict_of(measure), basis=Basis.REVIEWED
    )
    view = measure_view(check_of(rulebook, [verdict]), 1)
    assert view.tasks[0].program == "已落实"
    assert view.program == "● 已覆盖"
    assert view.state != view.program


def test_a_clause_names_the_other_measures_that_it_serves(rulebook):
    view = measure_view(check_of(rulebook), 1)
    assert view.cards[0].also == tuple(range(2, 30))


def test_several_documents_are_told_apart(rulebook):
    check = check_of(rulebook, outlines=(outline_of(), outline_of("d2", "补充通知.docx")))
    assert measure_view(check, 1).cards[0].file == "云岚区实施意见.pdf"


def test_an_uncertain_measure_says_what_the_program_is_unsure_of(rulebook):
    first = rulebook.measures[0].tasks[0]
    doubtful = task_finding(first.id, COVERED, uncertain=True)
    verdict = verdict_of(rulebook.measures[0], {first.id: doubtful}, uncertain=True)
    (told,) = measure_view(check_of(rulebook, [verdict]), 1).doubts
    assert first.name in told


def test_a_stale_decision_is_shown_as_one_to_look_at_again(rulebook):
    confirmed = decision(DecisionKind.CONFIRM, status="covered")
    verdict = verdict_of(rulebook.measures[0], review=Review((confirmed,), (confirmed,)))
    view = measure_view(check_of(rulebook, [verdict]), 1)
    assert view.doubts[0].startswith("需复核")
    assert view.decisions[0].stale
    assert not view.reviewed


@pytest.mark.parametrize(
    ("made", "said"),
    [
        pytest.param(decision(DecisionKind.CONFIRM, status="covered"), "同意程序结论", id="confirmed"),
        pytest.param(decision(DecisionKind.STATUS, status="partial"), "结论改定为“部分覆盖”", id="status"),
        pytest.param(decision(DecisionKind.STATUS), "恢复程序判断", id="taken back"),
        pytest.param(
            decision(DecisionKind.TASK, "1.1", TaskStatus.NOT_APPLICABLE.value, "无此产业"),
            "改定为“不适用”：无此产业",
            id="task with a reason",
        ),
    ],
)
def test_a_decision_is_told_in_words(made, said):
    assert said_of(made) == said


def test_who_and_when_stand_with_the_decision(rulebook):
    made = decision(DecisionKind.TASK, rulebook.measures[0].tasks[0].id, "covered")
    verdict = verdict_of(rulebook.measures[0], review=Review((made,)))
    (line,) = measure_view(check_of(rulebook, [verdict]), 1).decisions
    assert line.text.startswith("王敏 2025-06-30 10:05")
    assert rulebook.measures[0].tasks[0].name in line.text

"""Decisions outrank the program's verdicts, and say so when what they rest on has changed."""

from dataclasses import replace

import pytest

from tests.support.cases import NOON, OTHER, OWN, SPARE, case_of, covered, first
from tests.support.checks import MENTIONED, MISSING, NOT_APPLICABLE, clause_of
from ytcheck.errors import ReasonMissing
from ytcheck.judging import decisions as make
from ytcheck.judging.review import reviewed
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Basis, Status

WHO = ("张三", NOON)


@pytest.fixture
def task(rulebook):
    return rulebook.measures[0].tasks[0].id


@pytest.fixture
def check(rulebook):
    """Measure 1 is partly covered: its first task by OWN and OTHER."""
    return case_of(rulebook, covered(rulebook, OWN, OTHER))


def status(check, *decisions):
    return first(reviewed(check, decisions)).status


def finding(check, *decisions):
    return first(reviewed(check, decisions)).findings.tasks[0]


def stale(check, *decisions):
    return first(reviewed(check, decisions)).review.stale


def test_without_decisions_the_program_has_the_word(check):
    assert reviewed(check, ()).verdicts == check.verdicts


def test_a_status_by_hand_outranks_the_tasks(check):
    assert status(check, make.set_status(check, 1, Status.COVERED, *WHO)) is Status.COVERED


def test_the_programs_own_verdict_stays_beside_it(check):
    verdict = first(reviewed(check, [make.set_status(check, 1, Status.COVERED, *WHO)]))
    assert (verdict.basis, verdict.automatic) == (Basis.REVIEWED, first(check))


def test_a_status_taken_back_leaves_the_program_the_word(check):
    given = make.set_status(check, 1, Status.COVERED, *WHO)
    taken = make.set_status(check, 1, None, *WHO)
    assert first(reviewed(check, [given, taken])) == first(check)


@pytest.mark.parametrize("note", ["", "  "])
def test_not_applicable_needs_a_reason(check, note):
    with pytest.raises(ReasonMissing):
        make.set_status(check, 1, Status.NOT_APPLICABLE, *WHO, note)


def test_a_task_called_not_applicable_needs_a_reason_too(check, task):
    with pytest.raises(ReasonMissing):
        make.set_task(check, task, NOT_APPLICABLE, *WHO)


def test_a_measure_that_does_not_apply_leaves_the_count(check):
    decided = reviewed(check, [make.set_status(check, 1, Status.NOT_APPLICABLE, *WHO, "本区没有此类平台")])
    assert (decided.count(Status.NOT_APPLICABLE), decided.count(Status.PARTIAL)) == (1, 0)


def test_the_status_follows_from_tasks_set_by_hand(check, rulebook):
    tasks = rulebook.measures[0].tasks
    by_hand = [make.set_task(check, t.id, TaskStatus.COVERED, *WHO) for t in tasks]
    assert status(check, *by_hand) is Status.COVERED


def test_rejected_evidence_no_longer_counts(check, task):
    assert [e.clause for e in finding(check, make.reject(check, task, OWN, *WHO)).evidence] == [OTHER]


def test_a_task_without_evidence_left_is_missing(check, task):
    both = [make.reject(check, task, clause, *WHO) for clause in (OWN, OTHER)]
    assert (finding(check, *both).status, status(check, *both)) == (MISSING, Status.MISSING)


def test_a_rejected_clause_is_named_as_the_nearest_with_the_reason(check, task):
    both = [make.reject(check, task, clause, *WHO) for clause in (OWN, OTHER)]
    assert "排除" in finding(check, *both).nearest.reason


def test_a_rejected_clause_that_serves_nothing_else_becomes_the_districts_own(check, task):
    assert OWN in reviewed(check, [make.reject(check, task, OWN, *WHO)]).unmatched


def test_an_attached_clause_makes_its_task_covered(rulebook, task):
    check = case_of(rulebook)
    decided = finding(check, make.attach(check, task, SPARE, *WHO))
    assert (decided.status, decided.evidence[0].clause) == (TaskStatus.COVERED, SPARE)


def test_an_attached_clause_is_no_longer_without_a_measure(check, task):
    decided = reviewed(check, [make.attach(check, task, SPARE, *WHO)])
    assert (SPARE in reviewed(check, ()).unmatched, SPARE in decided.unmatched) == (True, False)


def test_the_later_of_attaching_and_rejecting_holds(check, task):
    said = [make.attach(check, task, SPARE, *WHO), make.reject(check, task, SPARE, *WHO)]
    assert SPARE not in [e.clause for e in finding(check, *said).evidence]


def test_a_task_set_by_hand_outranks_its_evidence(check, task):
    assert finding(check, make.set_task(check, task, MENTIONED, *WHO)).status is MENTIONED


def test_a_confirmed_verdict_is_certain(rulebook):
    check = case_of(rulebook)
    doubtful = replace(check, verdicts=(replace(first(check), uncertain=True), *check.verdicts[1:]))
    assert not first(reviewed(doubtful, [make.confirm(doubtful, 1, *WHO)])).uncertain


def test_a_confirmation_ends_with_the_next_decision_on_its_measure(check, task):
    confirmed = make.confirm(check, 1, *WHO)
    rejected = [make.reject(check, task, clause, *WHO) for clause in (OWN, OTHER)]
    assert status(check, confirmed, *rejected) is Status.MISSING


def test_a_remark_leaves_the_verdict_to_the_program(check):
    verdict = first(reviewed(check, [make.remark(check, 1, *WHO, "请起草组补充")]))
    assert (verdict.basis, verdict.review.note) == (Basis.AUTO, "请起草组补充")


def changed_city(check):
    measure = first(check).measure
    tasks = tuple(replace(t, quotes=("另一种提法",)) for t in measure.tasks)
    new = replace(measure, text=measure.text + "（修订）", tasks=tasks)
    verdict = replace(first(check), findings=replace(first(check).findings, measure=new))
    return replace(check, verdicts=(verdict, *check.verdicts[1:]))


def changed_evidence(rulebook):
    new = clause_of("第一条改写了。", index=1)
    return case_of(rulebook, covered(rulebook, new, OTHER), clauses=(new, OTHER, SPARE))


MAKERS = {
    "confirm": lambda check, task: make.confirm(check, 1, *WHO),
    "status": lambda check, task: make.set_status(check, 1, Status.COVERED, *WHO),
    "note": lambda check, task: make.remark(check, 1, *WHO, "已与起草组沟通"),
    "task": lambda check, task: make.set_task(check, task, MENTIONED, *WHO),
    "attach": lambda check, task: make.attach(check, task, OWN, *WHO),
    "reject": lambda check, task: make.reject(check, task, OWN, *WHO),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_a_decision_is_stale_when_the_citys_text_changes(check, task, kind):
    decision = MAKERS[kind](check, task)
    assert stale(changed_city(check), decision) == (decision,)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_decision_is_stale_when_its_evidence_changes(check, task, kind, rulebook):
    decision = MAKERS[kind](check, task)
    assert stale(changed_evidence(rulebook), decision) == (decision,)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_decision_is_not_stale_while_both_texts_are_the_same(check, task, kind, rulebook):
    again = case_of(rulebook, covered(rulebook, OWN, OTHER), sha256="1" * 64)
    assert stale(again, MAKERS[kind](check, task)) == ()


def test_a_stale_status_still_holds_and_is_uncertain(check, rulebook):
    verdict = first(reviewed(changed_evidence(rulebook), [make.set_status(check, 1, Status.COVERED, *WHO)]))
    assert (verdict.status, verdict.uncertain) == (Status.COVERED, True)


def test_confirming_anew_settles_what_had_become_stale(check, rulebook):
    changed = changed_evidence(rulebook)
    old = make.set_status(check, 1, Status.COVERED, *WHO)
    anew = make.confirm(reviewed(changed, [old]), 1, *WHO)
    assert stale(changed, old, anew) == ()


def test_evidence_found_where_a_person_saw_none_makes_the_decision_stale(rulebook, check):
    confirmed = make.confirm(case_of(rulebook), 1, *WHO)
    assert stale(check, confirmed) == (confirmed,)


def test_a_confirmation_is_stale_when_the_program_comes_to_another_status(check):
    confirmed = make.confirm(check, 1, *WHO)
    stricter = replace(first(check), status=Status.MISSING)
    tasks = tuple(replace(t, status=MISSING, nearest=None) for t in first(check).findings.tasks)
    changed = replace(stricter, findings=replace(stricter.findings, tasks=tasks))
    now = replace(check, verdicts=(changed, *check.verdicts[1:]))
    verdict = first(reviewed(now, [confirmed]))
    assert (verdict.status, verdict.review.stale) == (Status.PARTIAL, (confirmed,))


def test_a_confirmation_of_a_status_by_hand_stands_on_it(check):
    by_hand = make.set_status(check, 1, Status.COVERED, *WHO)
    confirmed = make.confirm(reviewed(check, [by_hand]), 1, *WHO)
    assert (status(check, by_hand, confirmed), stale(check, by_hand, confirmed)) == (Status.COVERED, ())


def test_a_weakened_task_without_evidence_left_is_not_called_weakened(check, task):
    weak = tuple(replace(t, weakened=t.task == task) for t in first(check).findings.tasks)
    verdict = replace(first(check), findings=replace(first(check).findings, tasks=weak))
    weakened = replace(check, verdicts=(verdict, *check.verdicts[1:]))
    said = [make.reject(weakened, task, clause, *WHO) for clause in (OWN, OTHER)]
    said.append(make.set_task(weakened, task, TaskStatus.COVERED, *WHO))
    assert not finding(weakened, *said).weakened

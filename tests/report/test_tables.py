"""The tables that every form of the report shows."""

import re
from dataclasses import replace

import pytest

from tests.support.checks import (
    MENTIONED,
    MISSING,
    NOT_APPLICABLE,
    REFUSED,
    check_of,
    clause_of,
    target_finding,
    task_finding,
    verdict_of,
)
from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.verdict import Status
from ytcheck.report.tables import (
    GapKind,
    all_gaps,
    counterpart_of,
    excerpt_of,
    gaps_of,
    goal_gaps,
    quoted,
    target_rows,
    tasks_by_body,
)
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names


@pytest.fixture(scope="module")
def measure(rulebook):
    """One with several tasks, targets of every kind of comparison and three bodies."""
    return next(m for m in rulebook.measures if len({t.kind for t in m.targets}) == 3)


@pytest.fixture(scope="module")
def sample(matcher):
    return check_documents(sample_files(sample_names()[0]), sample_names()[0], matcher=matcher)


def target(measure, kind):
    return next(t for t in measure.targets if t.kind.value == kind)


def gaps(rulebook, verdict):
    return gaps_of(check_of(rulebook, [verdict]), verdict)


def row(rulebook, measure, found):
    check = check_of(rulebook, [verdict_of(measure, targets={found.target.indicator: found})])
    return next(r for r in target_rows(check) if r.measure == measure.number and r.found is found)


def test_every_goal_and_target_of_the_city_has_a_row_in_order(sample, rulebook):
    rows = target_rows(sample)
    cities = [*rulebook.goals, *(t for m in rulebook.measures for t in m.targets)]
    assert [r.found.target for r in rows] == cities
    assert [r.label for r in rows if r.measure == 0] == ["总体要求"] * len(rulebook.goals)


@pytest.mark.parametrize(
    ("kind", "factor", "above"),
    [
        pytest.param("share", 1.1, True, id="a higher share"),
        pytest.param("share", 1.0, False, id="the same share"),
        pytest.param("growth", 1.1, True, id="a higher rate"),
        pytest.param("count", 0.1, False, id="a district's part of a count"),
        pytest.param("count", 1.1, True, id="a count above the city's own"),
    ],
)
def test_a_figure_is_above_the_citys_only_where_it_is_more(rulebook, measure, kind, factor, above):
    city = target(measure, kind)
    assert row(rulebook, measure, target_finding(city, city.value * factor, TargetVerdict.MET)).above is above


def test_a_sum_is_compared_in_the_citys_unit(rulebook):
    measure, city = next((m, t) for m in rulebook.measures for t in m.targets if t.unit == "亿元")
    found = target_finding(city, city.value * 1000, TargetVerdict.STATED)
    assert not row(rulebook, measure, replace(found, figure=replace(found.figure, unit="万元"))).above


def test_lateness_is_counted_in_years(rulebook, measure):
    city = target(measure, "share")
    found = target_finding(city, city.value, TargetVerdict.LATE, city.deadline + 2)
    assert row(rulebook, measure, found).late_by == 2


def test_a_district_without_a_figure_is_neither_above_nor_late(rulebook, measure):
    absent = row(rulebook, measure, target_finding(target(measure, "count"), None, TargetVerdict.ABSENT))
    assert (absent.district, absent.place, absent.above, absent.late_by) == ("", "", False, 0)


@pytest.mark.parametrize(
    ("status", "others", "kind"),
    [
        pytest.param(MISSING, MISSING, GapKind.NOT_DEPLOYED, id="of a measure without any work"),
        pytest.param(MISSING, TaskStatus.COVERED, GapKind.TASK_MISSING, id="of a measure with work on others"),
        pytest.param(MENTIONED, TaskStatus.COVERED, GapKind.MENTIONED, id="mentioned"),
        pytest.param(REFUSED, TaskStatus.COVERED, GapKind.REFUSED, id="refused"),
    ],
)
def test_an_open_task_is_a_gap_of_its_kind(rulebook, measure, status, others, kind):
    task = measure.tasks[0].id
    verdict = verdict_of(measure, {task: task_finding(task, status)}, others=others)
    assert [
        gap.kind for gap in gaps(rulebook, verdict) if gap.task == task and gap.subject == measure.tasks[0].name
    ] == [kind]


def test_a_softened_duty_is_a_gap_that_names_the_soft_words(rulebook, measure):
    task = measure.tasks[0].id
    soft = task_finding(task, clause=clause_of("适时探索建设重点实验室。"), weakened=True)
    (gap,) = gaps(rulebook, verdict_of(measure, {task: soft}))
    assert gap.kind is GapKind.WEAKENED
    assert "“适时”、“探索”" in gap.reason


@pytest.mark.parametrize(
    ("verdict", "factor", "years", "kinds"),
    [
        pytest.param(TargetVerdict.BELOW, 0.9, 0, [GapKind.TARGET_LOW], id="low"),
        pytest.param(TargetVerdict.LATE, 1.0, 1, [GapKind.TARGET_LATE], id="late"),
        pytest.param(TargetVerdict.LATE, 0.9, 1, [GapKind.TARGET_LOW, GapKind.TARGET_LATE], id="low and late"),
        pytest.param(TargetVerdict.MET, 1.0, 0, [], id="met"),
    ],
)
def test_a_share_that_is_low_or_late_is_a_gap(rulebook, measure, verdict, factor, years, kinds):
    city = target(measure, "share")
    found = target_finding(city, city.value * factor, verdict, city.deadline + years)
    assert [gap.kind for gap in gaps(rulebook, verdict_of(measure, targets={city.indicator: found}))] == kinds


def test_a_figure_that_the_district_does_not_give_is_a_gap_with_the_citys_deadline(rulebook, measure):
    city = target(measure, "share")
    absent = target_finding(city, None, TargetVerdict.ABSENT)
    (gap,) = gaps(rulebook, verdict_of(measure, targets={city.indicator: absent}))
    assert (gap.kind, gap.deadline) == (GapKind.TARGET_ABSENT, city.deadline)


def test_a_body_that_no_evidence_names_is_a_gap(rulebook, measure):
    body = measure.bodies[-1].name
    (gap,) = gaps(rulebook, verdict_of(measure, bodies={body: None}))
    assert (gap.kind, gap.subject) == (GapKind.BODY_UNCLEAR, body)
    assert gap.places == ("第3页（一）",)


def test_a_measure_without_evidence_owes_no_bodies(rulebook, measure):
    nobody = dict.fromkeys([body.name for body in measure.bodies])
    found = gaps(rulebook, verdict_of(measure, bodies=nobody, others=MISSING))
    assert GapKind.BODY_UNCLEAR not in {gap.kind for gap in found}


def test_what_does_not_apply_is_no_gap(rulebook, measure):
    absent = {t.indicator: target_finding(t, None, TargetVerdict.ABSENT) for t in measure.targets}
    assert gaps(rulebook, verdict_of(measure, targets=absent, others=NOT_APPLICABLE)) == ()
    assert gaps(rulebook, verdict_of(measure, others=MISSING, status=Status.NOT_APPLICABLE)) == ()


def test_a_goal_without_a_figure_is_a_gap_of_no_measure(rulebook):
    goals = [target_finding(goal, None, TargetVerdict.ABSENT) for goal in rulebook.goals]
    found = goal_gaps(check_of(rulebook, goals=goals))
    assert [(gap.measure, gap.subject) for gap in found] == [(0, goal.indicator) for goal in rulebook.goals]


def test_a_set_that_has_everything_has_no_gap(rulebook):
    assert all_gaps(check_of(rulebook)) == ()


def test_every_open_task_of_a_sample_is_one_gap(sample):
    kinds = (GapKind.NOT_DEPLOYED, GapKind.TASK_MISSING, GapKind.MENTIONED, GapKind.REFUSED)
    told = [gap.task for gap in all_gaps(sample) if gap.kind in kinds]
    assert told == [task.task for verdict in sample.verdicts for task in verdict.open_tasks]


def test_a_gap_quotes_the_nearest_clause_with_its_place_and_why_it_does_not_count(rulebook, measure):
    task = measure.tasks[0].id
    near = task_finding(task, MENTIONED, clause_of("近年来实验室建设成效显著。", "一、", 1), "仅见于前言或背景")
    gap = gaps(rulebook, verdict_of(measure, {task: near}))[0]
    assert (gap.places, gap.excerpt, gap.reason) == (("第1页一、",), "近年来实验室建设成效显著。", "仅见于前言或背景")


def test_proposals_come_from_the_rule_pack_and_leave_amounts_open(sample):
    wordings = {w for m in sample.rulebook.measures for t in m.tasks for w in t.exemplars.wordings}
    proposals = [p for gap in all_gaps(sample) for p in gap.proposals]
    assert proposals
    assert [p for p in proposals if "×" not in p and p not in wordings] == []
    assert [p for p in proposals if re.search(r"\d(?:家|项|名|万元|%|场)", p)] == []


def test_proposals_speak_of_the_districts_own_level(rulebook):
    gaps_of_a_city = all_gaps(check_of(rulebook, others=MISSING, district="屿东市"))
    assert [p for gap in gaps_of_a_city for p in gap.proposals if "区级" in p or "全区" in p] == []


@pytest.mark.parametrize(
    ("district", "body", "expected"),
    [
        ("云岚区", "市科技局", "区科技局"),
        ("屿东市", "市科技局", "市科技局"),
        ("云岚区", "市委组织部", "区委组织部"),
        ("沧湖新区", "市委组织部", "党工委组织部"),
        ("沧湖新区", "市科技局", "区科技局"),
        ("云岚区", "市生态环境局", "市生态环境局云岚分局"),
        ("云岚区", "人民银行烟台市分行", "与人民银行烟台市分行对应的单位"),
        ("", "市科技局", "区（市）科技局"),
    ],
)
def test_where_no_document_names_one_the_counterpart_follows_the_districts_kind(rulebook, district, body, expected):
    verdicts = [verdict_of(m, bodies=dict.fromkeys(b.name for b in m.bodies)) for m in rulebook.measures]
    assert counterpart_of(check_of(rulebook, verdicts, district=district), body) == expected


def test_a_counterpart_that_the_documents_name_is_taken_first(rulebook, measure):
    nobody = [verdict_of(m, bodies=dict.fromkeys(b.name for b in m.bodies)) for m in rulebook.measures]
    check = check_of(rulebook, [*nobody, verdict_of(measure, bodies={"市科技局": "科技创新局"})])
    assert counterpart_of(check, "市科技局") == "科技创新局"


def test_every_body_of_the_pack_has_the_tasks_of_its_measures(sample):
    listed = {(b.body, t.task) for b in tasks_by_body(sample).bodies for t in b.tasks}
    assert listed == {(b.name, t.id) for m in sample.rulebook.measures for b in m.bodies for t in m.tasks}


def test_tasks_set_out_without_any_body_are_unowned(rulebook, measure):
    nobody = dict.fromkeys(body.name for body in measure.bodies)
    check = check_of(rulebook, [verdict_of(measure, bodies=nobody)])
    assert [task.task for task in tasks_by_body(check).unowned] == [task.id for task in measure.tasks]


def test_a_long_clause_is_quoted_where_its_words_stand():
    text = "第一句讲别的。" * 40 + "建设市重点实验室十家。" + "末句也讲别的。" * 40
    assert excerpt_of(text, ("市重点实验室",)) == "建设市重点实验室十家。"


def test_a_sentence_without_an_end_is_cut_around_its_words():
    cut = excerpt_of("别" * 3000 + "重点实验室" + "别" * 500, ("重点实验室",), 100)
    assert cut.startswith("……重点实验室")
    assert len(cut) == 100 + 2 * len("……")


def test_quotation_marks_within_become_inner_ones():
    assert quoted("推行“包干制”") == "“推行‘包干制’”"

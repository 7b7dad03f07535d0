"""The labels of the benchmark hold together."""

import re

import pytest

from tests.benchmark.cases import load_cases, statuses_from_tasks
from ytcheck.rulebook import load_rulebook

RULEBOOK = load_rulebook()
CASES = [pytest.param(case, id=case.name) for case in load_cases(RULEBOOK)]


@pytest.mark.parametrize("case", CASES)
def test_the_statuses_follow_from_the_tasks(case):
    assert case.statuses == statuses_from_tasks(case, RULEBOOK)


@pytest.mark.parametrize("case", CASES)
def test_every_snippet_stands_exactly_once_in_the_documents(case):
    text = "\n".join(case.documents.values())
    assert [(task.id, clause) for task in case.tasks for clause in task.clauses if text.count(clause) != 1] == []


@pytest.mark.parametrize("case", CASES)
def test_every_task_and_indicator_is_one_of_the_pack(case):
    tasks = {t.id for m in RULEBOOK.measures for t in m.tasks}
    indicators = {(m.number, t.indicator) for m in RULEBOOK.measures for t in m.targets} | {
        (0, g.indicator) for g in RULEBOOK.goals
    }
    assert {task.id for task in case.tasks} <= tasks
    assert {(t["measure"], t["indicator"]) for t in case.targets} <= indicators


@pytest.mark.parametrize("case", CASES)
def test_every_true_body_is_printed(case):
    text = "\n".join(case.documents.values())
    assert [b for b in case.bodies if b["district"] not in text] == []


def test_there_are_at_least_16_sets_of_which_three_have_nothing_to_do_with_the_subject():
    cases = [param.values[0] for param in CASES]
    assert len(cases) >= 16
    assert sum(not case.covered_tasks() for case in cases) >= 3


def test_a_good_part_of_the_sets_is_only_reported_on():
    halves = [param.values[0].half for param in CASES]
    assert halves.count("report") >= 0.3 * len(halves)


def test_there_is_a_long_plan():
    assert any(len(re.sub(r"\s", "", "".join(p.values[0].documents.values()))) >= 13_500 for p in CASES)

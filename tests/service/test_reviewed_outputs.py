"""Whatever people decide: the counts add up, the result file is whole, and every form of the report can be written."""

import json
import random
from dataclasses import replace

import pytest

from tests.support.cases import NOON
from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Basis, Status
from ytcheck.report.result_file import result_of
from ytcheck.report.tables.gaps import gaps_of
from ytcheck.service import casework as case
from ytcheck.service import check_documents, export_ledger, export_report, export_word
from ytcheck.service.self_test import sample_files, sample_names

SEEDS = range(8)
WHO = ("张三", NOON)


@pytest.fixture(scope="module")
def check(matcher):
    name = sample_names()[0]
    return check_documents(sample_files(name), name, matcher=matcher)


def decided(check, seed):
    """The check after sixty decisions of every kind on measures, tasks and clauses at random."""
    chance, decisions = random.Random(seed), []
    clauses = [clause for outline in check.outlines for clause in outline.clauses]
    for _ in range(60):
        verdict = chance.choice(check.verdicts)
        number, found = verdict.measure.number, chance.choice(verdict.findings.tasks)
        known = [evidence.clause for evidence in found.evidence] or clauses
        decisions.append(
            chance.choice(
                [
                    lambda now, n=number: case.confirm(now, n, *WHO),
                    lambda now, n=number: case.set_status(now, n, chance.choice([*Status, None]), *WHO, "理由"),
                    lambda now, n=number: case.remark(now, n, *WHO, "已阅"),
                    lambda now, t=found.task: case.set_task(now, t, chance.choice([*TaskStatus, None]), *WHO, "理由"),
                    lambda now, t=found.task: case.attach(now, t, chance.choice(clauses), *WHO),
                    lambda now, t=found.task, c=known: case.reject(now, t, chance.choice(c), *WHO),
                ]
            )(case.reviewed(check, decisions))
        )
    return case.reviewed(check, decisions)


@pytest.fixture(scope="module", params=SEEDS)
def reviewed(check, request):
    return decided(check, request.param)


def test_every_measure_has_one_status(reviewed):
    assert sum(reviewed.count(status) for status in Status) == len(reviewed.rulebook.measures)


def test_the_summary_of_the_result_file_follows_the_review(reviewed):
    result = json.loads(json.dumps(result_of(reviewed)))
    statuses = [measure["status"] for measure in result["measures"]]
    assert result["summary"] == {status.value: statuses.count(status.value) for status in Status}


def test_reviewed_measures_are_marked_so(reviewed):
    marks = [measure["basis"] for measure in result_of(reviewed)["measures"]]
    assert marks == [verdict.basis.value for verdict in reviewed.verdicts]
    assert {Basis.AUTO.value, Basis.REVIEWED.value} == set(marks)


def test_evidence_stands_only_with_covered_tasks(reviewed):
    tasks = [task for verdict in reviewed.verdicts for task in verdict.findings.tasks]
    assert [task.task for task in tasks if task.evidence and task.status is not TaskStatus.COVERED] == []


def test_what_a_person_has_just_decided_is_not_stale(reviewed):
    assert [verdict.measure.number for verdict in reviewed.verdicts if verdict.review.stale] == []


def test_a_measure_that_does_not_apply_has_no_gap(reviewed):
    out = [verdict for verdict in reviewed.verdicts if verdict.status is Status.NOT_APPLICABLE]
    assert [verdict.open_tasks or gaps_of(reviewed, verdict) for verdict in out] == [()] * len(out)


def test_a_clause_serves_a_measure_or_stands_among_the_districts_own(reviewed):
    served = {e.clause for verdict in reviewed.verdicts for e in verdict.findings.evidence}
    assert served.isdisjoint(reviewed.unmatched)


def test_the_review_does_not_depend_on_how_often_it_is_laid_over(reviewed):
    decisions = [decision for verdict in reviewed.verdicts for decision in verdict.review.decisions]
    once = case.reviewed(reviewed, decisions)
    assert [v.status for v in once.verdicts] == [v.status for v in reviewed.verdicts]


def test_every_form_of_the_report_can_be_written(check, tmp_path, today):
    reviewed = decided(check, 0)
    stale = replace(reviewed, verdicts=tuple(with_stale(verdict) for verdict in reviewed.verdicts))
    export_report(stale, tmp_path / "报告.pdf", today)
    export_word(stale, tmp_path / "报告.docx", today)
    export_ledger(stale, tmp_path / "台账.xlsx", today)
    assert len(list(tmp_path.iterdir())) == 3


def with_stale(verdict):
    return replace(verdict, review=replace(verdict.review, stale=verdict.review.decisions))

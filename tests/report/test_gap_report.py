"""What the gap report says, before any writer sets it."""

import pytest

from tests.support import reports
from tests.support.checks import MISSING, REFUSED, check_of, target_finding, task_finding, verdict_of
from ytcheck.model.finding import TargetVerdict
from ytcheck.model.verdict import Status
from ytcheck.report.blocks import Chart, Facts, Heading, Prose, Table
from ytcheck.report.gap_report import report_of
from ytcheck.report.gap_report.summary import sentence_of
from ytcheck.report.options import Form, ReportOptions
from ytcheck.report.weight import heaviest, weight_of


def of_kind(report, kind):
    return [block for block in report.blocks if isinstance(block, kind)]


def cells(report):
    return [cell for table in of_kind(report, Table) for row in table.rows for cell in row]


@pytest.fixture
def lacking(rulebook):
    return reports.everything_lacking(rulebook)


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("build", ["nothing_lacking", "everything_lacking", "unread_pages", "every_figure"])
def test_every_link_leads_to_a_heading(rulebook, today, form, build):
    report = report_of(getattr(reports, build)(rulebook), today, ReportOptions(form=form))
    known = {heading.anchor for heading in of_kind(report, Heading)}
    assert {cell.anchor or cell.page_of for cell in cells(report) if cell.anchor or cell.page_of} - known == set()


def test_anchors_are_given_once(rulebook, today):
    anchors = [heading.anchor for heading in of_kind(report_of(reports.unread_pages(rulebook), today), Heading)]
    assert len(anchors) == len(set(anchors))


def test_the_columns_of_every_table_fill_the_width(rulebook, today, lacking):
    for check in (lacking, reports.unread_pages(rulebook)):
        for table in of_kind(report_of(check, today), Table):
            assert sum(column.share for column in table.columns) == pytest.approx(1.0)
            assert {len(row) for row in table.rows} <= {len(table.columns)}


def test_the_chart_shows_every_measure_once_in_its_chapter(rulebook, today, lacking):
    (chart,) = of_kind(report_of(lacking, today), Chart)
    assert [mark.number for row in chart.rows for mark in row.marks] == [m.number for m in rulebook.measures]
    assert {mark.status for row in chart.rows for mark in row.marks} == {Status.MISSING}


def test_a_missing_measure_weighs_more_than_a_partial_one_with_more_gaps(rulebook):
    small = min(rulebook.measures, key=lambda m: len(m.tasks))
    large = max(rulebook.measures, key=lambda m: len(m.tasks))
    open_tasks = {task.id: task_finding(task.id, MISSING) for task in large.tasks[:-1]}
    check = check_of(rulebook, [verdict_of(small, others=MISSING), verdict_of(large, open_tasks)])
    assert [verdict.measure for verdict in heaviest(check, 2)] == [small, large]


def test_a_refused_task_weighs_more_than_a_missing_one(rulebook):
    one, other = [m for m in rulebook.measures if len(m.tasks) == 4 and not m.targets][:2]
    task = other.tasks[0].id
    refusing = verdict_of(other, {task: task_finding(task, REFUSED)}, others=MISSING)
    check = check_of(rulebook, [verdict_of(one, others=MISSING), refusing])
    assert weight_of(check, refusing) > weight_of(check, check.verdicts[one.number - 1])


def test_a_check_without_gaps_has_no_heaviest(rulebook):
    assert heaviest(reports.nothing_lacking(rulebook), 5) == ()


def test_a_sentence_tells_tasks_refusals_figures_and_the_lead(rulebook):
    measure = next(m for m in rulebook.measures if m.targets and m.bodies[0].name == "市科技局")
    task, target = measure.tasks[0].id, measure.targets[0]
    verdict = verdict_of(
        measure,
        {task: task_finding(task, REFUSED)},
        {target.indicator: target_finding(target, None, TargetVerdict.ABSENT)},
        others=MISSING,
        uncertain=True,
    )
    told = sentence_of(check_of(rulebook, [verdict]), verdict)
    assert told == (
        f"{measure.label}{measure.title}：未覆盖（待核），{len(measure.tasks)}项任务均未落实，有1项被否定或缓办，"
        f"“{target.indicator}”未提出；建议由区科技局牵头补充。"
    )


def test_a_sentence_without_anything_else_names_tasks(rulebook):
    measure = max(rulebook.measures, key=lambda m: len(m.tasks))
    first, second, third = (task.id for task in measure.tasks[:3])
    open_tasks = {id_: task_finding(id_, MISSING) for id_ in (first, second, third)}
    verdict = verdict_of(measure, open_tasks)
    told = sentence_of(check_of(rulebook, [verdict]), verdict)
    assert f"“{measure.tasks[0].name}”" in told
    assert "等3项" in told


def test_what_the_district_has_is_numbered_by_document_in_the_overview(rulebook, today):
    report = report_of(reports.unread_pages(rulebook), today)
    overview = next(table for table in of_kind(report, Table) if table.columns[-1].head == "页码")
    assert overview.rows[0][3].text == "文件1第3页（一）"
    documents = next(facts for facts in of_kind(report, Facts) if not facts.blank).rows[2][1]
    assert documents.startswith("文件1　《")


def test_a_figure_above_the_citys_has_a_line_of_its_own(rulebook, today):
    said = [p.text for p in of_kind(report_of(reports.every_figure(rulebook), today), Prose)]
    assert any(text.endswith("。") and "，高于市级的" in text for text in said)


def test_a_measure_set_aside_leaves_the_count_of_tasks(rulebook, today):
    measure = rulebook.measures[0]
    aside = verdict_of(measure, others=MISSING, status=Status.NOT_APPLICABLE)
    tasks = sum(len(m.tasks) for m in rulebook.measures[1:])
    said = [p.text for p in of_kind(report_of(check_of(rulebook, [aside]), today), Prose)]
    assert any(f"适用任务{tasks}项，已落实{tasks}项，尚缺0项。" in text for text in said)


def test_the_report_says_how_far_it_reaches(rulebook, today, lacking):
    said = "".join(p.text for p in of_kind(report_of(lacking, today), Prose))
    share = rulebook.covered_share
    assert f"达到{share.numerator}/{share.denominator}" in said
    assert "机判结果须经复核" in said


def test_the_office_stands_on_the_cover_and_in_the_properties(rulebook, today):
    report = report_of(reports.nothing_lacking(rulebook), today, ReportOptions(office="云岚区科技局"))
    facts = next(facts for facts in of_kind(report, Facts) if not facts.blank)
    assert ("编制单位", "云岚区科技局") in facts.rows
    assert report.author == "云岚区科技局"


def test_a_report_without_an_office_leaves_the_row_out(rulebook, today):
    facts = next(
        facts for facts in of_kind(report_of(reports.nothing_lacking(rulebook), today), Facts) if not facts.blank
    )
    assert "编制单位" not in dict(facts.rows)


def test_a_softened_duty_is_called_weak_and_not_unrecognised(rulebook, today):
    texts = [cell.text for cell in cells(report_of(reports.endless_clause(rulebook), today))]
    assert any("\n力度不足：" in text for text in texts)
    assert any("\n不能认定：仅见于前言或背景。" in text for text in texts)

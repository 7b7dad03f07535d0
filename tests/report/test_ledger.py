"""The 整改台账 as a workbook, read back."""

import re
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pdfplumber
import pytest

from tests.support.checks import (
    MISSING,
    check_of,
    clause_of,
    outline_of,
    target_finding,
    task_finding,
    verdict_of,
)
from tests.support.office import SOFFICE, convert_to_pdf
from ytcheck.errors import OutputRefused
from ytcheck.model.decision import Decision, DecisionKind, Review
from ytcheck.model.finding import TargetVerdict, TaskStatus
from ytcheck.model.verdict import Status
from ytcheck.report import wording
from ytcheck.report.ledger import STATES
from ytcheck.report.spreadsheet import write_ledger
from ytcheck.report.tables import all_gaps, target_rows, tasks_by_body
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names

SHEETS = ["整改台账", "29项举措总览", "量化指标", "责任单位任务清单", "核对文件"]
HEAD = [
    "序号",
    "市级要求",
    "本区市现状",
    "差距类型",
    "建议补充内容",
    "建议牵头单位",
    "配合单位",
    "完成时限",
    "复核意见",
    "状态",
]


@pytest.fixture(scope="module")
def check(matcher):
    return check_documents(sample_files(sample_names()[0]), sample_names()[0], matcher=matcher)


@pytest.fixture(scope="module")
def file(check, today, tmp_path_factory):
    target = tmp_path_factory.mktemp("ledger") / "ledger.xlsx"
    write_ledger(check, target, today)
    return target


@pytest.fixture(scope="module")
def book(file):
    return openpyxl.load_workbook(file)


@pytest.fixture
def read(tmp_path, today):
    """The rows of a sheet, head left out, of the ledger of a check."""

    def of(check, sheet=SHEETS[0]):
        write_ledger(check, tmp_path / "ledger.xlsx", today)
        return rows(openpyxl.load_workbook(tmp_path / "ledger.xlsx")[sheet])

    return of


def rows(sheet):
    return [["" if value is None else value for value in row] for row in sheet.iter_rows(4, values_only=True)]


def column(sheet, name):
    place = [cell.value for cell in sheet[3]].index(name)
    return [row[place] for row in rows(sheet)]


def decision(kind, measure, **more):
    return Decision(kind, measure, "王某某", datetime(2025, 6, 29), "", "", **more)


def test_the_workbook_has_the_sheets_an_office_asks_for(book):
    assert book.sheetnames == SHEETS


def test_the_ledger_has_the_columns_of_a_ledger(book):
    assert [cell.value for cell in book["整改台账"][3]] == HEAD


def test_the_title_names_the_district_and_the_note_the_day(book):
    assert book["整改台账"]["A1"].value == "云岚区对照烟政字〔2024〕40号整改台账"
    assert "2025年6月30日" in book["整改台账"]["A2"].value


def test_every_gap_of_the_check_is_a_row_in_order(book, check):
    told = [(row[0], row[3]) for row in rows(book["整改台账"])]
    assert told == list(enumerate([gap.kind.value for gap in all_gaps(check)], 1))


def test_every_row_quotes_the_citys_words_under_its_clause(book, check):
    labels = {0: "总体要求"} | {m.number: f"{m.label}{m.title}" for m in check.rulebook.measures}
    for demand, gap in zip(column(book["整改台账"], "市级要求"), all_gaps(check), strict=True):
        assert demand.startswith(labels[gap.measure])
        assert re.sub("[“”‘’]", "", gap.demand) in re.sub("[“”‘’]", "", demand)


def test_what_the_district_has_is_given_with_file_page_and_number(read, rulebook):
    measure = rulebook.measures[0]
    near = task_finding("1.1", TaskStatus.MENTIONED, clause_of("近年来实验室成效显著。", "一、", 2), "仅为以往工作情况")
    (row,) = read(check_of(rulebook, [verdict_of(measure, {"1.1": near})]))
    assert row[2] == "《云岚区实施意见.pdf》第2页一、：“近年来实验室成效显著。”\n（仅为以往工作情况）"


def test_of_many_places_three_are_named_and_the_rest_counted(read, rulebook):
    measure = rulebook.measures[0]
    found = {
        t.id: task_finding(t.id, clause=clause_of("设实验室。", f"{n}.", n, index=n))
        for n, t in enumerate(measure.tasks, 1)
    }
    (row,) = read(check_of(rulebook, [verdict_of(measure, found, bodies={"市科技局": None})]))
    assert row[2].startswith("《云岚区实施意见.pdf》第1页1.、第2页2.、第3页3.等4处：")


def test_a_proposal_is_marked_as_one(read, rulebook):
    (row,) = read(check_of(rulebook, [verdict_of(rulebook.measures[0], {"1.3": task_finding("1.3", MISSING)})]))
    assert row[4].startswith("写明“实验室重大科研任务直接委托制”的具体工作。\n参考表述：")


def test_lead_and_cooperating_bodies_are_the_districts_own(read, rulebook):
    measure = next(
        m for m in rulebook.measures if [b.role.value for b in m.bodies] == ["lead", "cooperating", "cooperating"]
    )
    task = measure.tasks[0].id
    row = read(check_of(rulebook, [verdict_of(measure, {task: task_finding(task, MISSING)})]))[0]
    lead, *cooperating = [f"区{body.name.removeprefix('市')}" for body in measure.bodies]
    assert (row[5], row[6]) == (lead, "、".join(cooperating))


def test_the_deadline_is_the_citys(read, rulebook):
    measure, city = next((m, t) for m in rulebook.measures for t in m.targets if t.deadline)
    absent = target_finding(city, None, TargetVerdict.ABSENT)
    (row,) = read(check_of(rulebook, [verdict_of(measure, targets={city.indicator: absent})]))
    assert row[7] == f"{city.deadline}年"


def test_the_review_stands_beside_the_gaps_it_speaks_of(read, rulebook):
    said = (
        decision(DecisionKind.NOTE, 1, note="请科技局补充"),
        decision(DecisionKind.TASK, 1, task="1.3", status="missing", note="无依据"),
        decision(DecisionKind.TASK, 1, task="1.4", status="missing"),
    )
    open_tasks = {id_: task_finding(id_, MISSING) for id_ in ("1.3", "1.4")}
    found = read(check_of(rulebook, [verdict_of(rulebook.measures[0], open_tasks, review=Review(said))]))
    assert [row[8] for row in found] == [
        "请科技局补充\n任务改定为“未见”：无依据",
        "请科技局补充\n任务改定为“未见”",
    ]


def test_a_decision_on_words_that_have_changed_asks_for_another_look(read, rulebook):
    review = Review(stale=(decision(DecisionKind.CONFIRM, 1),))
    (row,) = read(
        check_of(rulebook, [verdict_of(rulebook.measures[0], {"1.3": task_finding("1.3", MISSING)}, review=review)])
    )
    assert row[8].startswith("需复核")


def test_a_doubtful_gap_without_a_review_is_marked(read, rulebook):
    doubtful = task_finding("1.3", MISSING, uncertain=True)
    (row,) = read(check_of(rulebook, [verdict_of(rulebook.measures[0], {"1.3": doubtful})]))
    assert row[8] == "待核"


def test_the_state_is_chosen_from_a_list(book):
    (offered,) = book["整改台账"].data_validations.dataValidation
    assert offered.formula1 == f'"{",".join(STATES)}"'
    assert str(offered.sqref) == f"J4:J{book['整改台账'].max_row}"
    assert set(column(book["整改台账"], "状态")) == {STATES[0]}


def test_statuses_are_the_checks(book, check):
    expected = [f"{wording.SIGN[v.status]} {wording.STATUS[v.status]}" for v in check.verdicts]
    assert column(book["29项举措总览"], "结论") == expected


def test_a_status_that_a_person_has_changed_is_told_with_the_reason(read, rulebook):
    said = decision(DecisionKind.STATUS, 1, status="not_applicable", note="区内无实验室")
    verdict = verdict_of(rulebook.measures[0], status=Status.NOT_APPLICABLE, review=Review((said,)))
    row = read(check_of(rulebook, [verdict]), "29项举措总览")[0]
    assert (row[2], row[-1]) == ("－ 不适用", "结论改定为“不适用”：区内无实验室")


def test_every_figure_has_a_row(book, check):
    expected = [(row.indicator, row.city, row.verdict) for row in target_rows(check)]
    sheet = book["量化指标"]
    told = zip(column(sheet, "指标"), column(sheet, "市级目标"), column(sheet, "比对结果"), strict=True)
    assert list(told) == expected


def test_every_task_of_every_body_has_a_row(book, check):
    found = tasks_by_body(check)
    expected = [(b.body, t.name, t.status_words) for b in found.bodies for t in b.tasks]
    sheet = book["责任单位任务清单"]
    told = zip(column(sheet, "市级单位"), column(sheet, "任务"), column(sheet, "落实情况"), strict=True)
    assert list(told) == [*expected, *(("无单位承担", t.name, t.status_words) for t in found.unowned)]


def test_documents_are_listed_with_what_could_not_be_read(read, rulebook):
    scan = replace(outline_of(file="扫描件.pdf"), unread_pages=(2, 5))
    listed = read(check_of(rulebook, outlines=(scan,), unread_files=("加密.pdf",)), "核对文件")
    assert [row[1] for row in listed] == ["扫描件.pdf", "加密.pdf"]
    assert listed[0][-1] == "第2、5页没有可读的文字"
    assert listed[1][-2] == "未能读取"


def test_a_set_without_gaps_says_so(read, rulebook):
    assert read(check_of(rulebook))[0][0] == "没有需要整改的事项。"


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_prints_on_landscape_a4_one_page_wide_with_its_head_repeated(book, sheet):
    page = book[sheet]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.print_title_rows == "$3:$3"
    assert "&P" in page.oddFooter.center.text


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_can_be_filtered_below_a_fixed_head(book, sheet):
    page = book[sheet]
    assert page.freeze_panes == "A4"
    assert page.auto_filter.ref == f"A3:{page.cell(3, page.max_column).column_letter}{page.max_row}"


@pytest.mark.parametrize("text", ["=1+1", "+7", "-cmd|'/c calc'!A1", "@SUM(1)"])
def test_text_that_reads_like_a_formula_stays_text(rulebook, text, tmp_path, today):
    outline = replace(outline_of(), title=text)
    write_ledger(check_of(rulebook, outlines=(outline,)), tmp_path / "l.xlsx", today)
    cell = openpyxl.load_workbook(tmp_path / "l.xlsx")["核对文件"]["C4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_characters_that_a_workbook_cannot_hold_are_left_out(read, rulebook):
    outline = replace(outline_of(), title="实施\x0b意\x00见\ufffe\ud800")
    assert read(check_of(rulebook, outlines=(outline,)), "核对文件")[0][2] == "实施意见"


def test_no_cell_holds_a_formula(file):
    with zipfile.ZipFile(file) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert [sheet for sheet in sheets if b"<f>" in sheet] == []


def test_a_clause_of_three_thousand_characters_fits_a_row(rulebook, tmp_path, today):
    endless = task_finding("1.3", MISSING, clause_of("重点实验室" * 600), "用语相近")
    write_ledger(check_of(rulebook, [verdict_of(rulebook.measures[0], {"1.3": endless})]), tmp_path / "l.xlsx", today)
    sheet = openpyxl.load_workbook(tmp_path / "l.xlsx")["整改台账"]
    assert len(sheet["C4"].value) < 200
    assert sheet.row_dimensions[4].height < 200


def test_a_ledger_that_cannot_be_written_leaves_nothing_behind(check, today, tmp_path):
    (tmp_path / "ledger.xlsx").mkdir()
    with pytest.raises(OutputRefused):
        write_ledger(check, tmp_path / "ledger.xlsx", today)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.xlsx"]


@pytest.fixture(scope="module")
def printed(file, tmp_path_factory):
    """Every table row as LibreOffice prints it, a character counting where it stands within its cell."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    with pdfplumber.open(convert_to_pdf(file, tmp_path_factory.mktemp("printed"))) as pdf:
        tables = [table for page in pdf.pages for table in page.extract_tables()]
    return [[re.sub(r"\s", "", cell or "") for cell in row] for table in tables for row in table]


@pytest.mark.office
def test_libreoffice_prints_the_same_statuses(printed, check):
    statuses = {row[0]: row[2] for row in printed if len(row) == 8 and row[2][:1] in wording.SIGN.values()}
    assert [statuses[v.measure.label] for v in check.verdicts] == [
        f"{wording.SIGN[v.status]}{wording.STATUS[v.status]}" for v in check.verdicts
    ]


@pytest.mark.office
@pytest.mark.parametrize("sheet", SHEETS)
def test_libreoffice_cuts_nothing_off(printed, book, sheet):
    written = [[re.sub(r"\s", "", str(value)) for value in row] for row in rows(book[sheet])]
    assert [row for row in written if row not in printed] == []

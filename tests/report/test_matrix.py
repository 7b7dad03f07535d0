"""The matrix of districts × measures, as content, as a workbook, as a PDF."""

import re

import openpyxl
import pdfplumber
import pytest

from tests.support.checks import MISSING, check_of, verdict_of
from ytcheck.errors import OutputRefused
from ytcheck.model.verdict import Status
from ytcheck.report.matrix import BatchRow, batch_row_of, batch_row_of_result, matrix_of
from ytcheck.report.matrix_pdf import write_matrix_pdf
from ytcheck.report.matrix_spreadsheet import write_matrix_workbook
from ytcheck.report.result_file import result_of

ERROR = "《方案.pdf》设有打开密码。请取消密码保护，另存一份后再试。"


@pytest.fixture(scope="module")
def rows(rulebook):
    """Every district of the pack, from last to first; the second of the pack could not be checked."""
    count = len(rulebook.measures)
    made = [
        BatchRow(d.name, tuple(list(Status)[(n + k) % 4] for k in range(count)), (n + 1,))
        for n, d in enumerate(rulebook.districts)
    ]
    made[1] = BatchRow(rulebook.districts[1].name, error=ERROR)
    return tuple(reversed(made))


@pytest.fixture(scope="module")
def matrix(rows, rulebook, today):
    return matrix_of(rows, rulebook, today)


@pytest.fixture(scope="module")
def file(matrix, today, tmp_path_factory):
    target = tmp_path_factory.mktemp("matrix") / "matrix.xlsx"
    write_matrix_workbook(matrix, target, today)
    return target


@pytest.fixture(scope="module")
def pdf(matrix, tmp_path_factory):
    target = tmp_path_factory.mktemp("matrix") / "matrix.pdf"
    write_matrix_pdf(matrix, target)
    return target


def test_a_check_gives_its_district_statuses_and_doubts(rulebook):
    doubtful = verdict_of(rulebook.measures[2], others=MISSING, uncertain=True)
    row = batch_row_of(check_of(rulebook, [doubtful], district="芝罘区"))
    assert (row.district, row.uncertain, row.count(Status.COVERED)) == ("芝罘区", (3,), len(rulebook.measures) - 1)
    assert row.statuses[2] is Status.MISSING


def test_a_result_file_gives_the_same_row_as_its_check(rulebook):
    check = check_of(rulebook, [verdict_of(rulebook.measures[4], others=MISSING, uncertain=True)])
    assert batch_row_of_result(result_of(check), rulebook) == batch_row_of(check)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"format": "other/1"}, id="another format"),
        pytest.param({"rulepack": {"id": "weihai"}}, id="another rule pack"),
        pytest.param({"measures": []}, id="measures missing"),
        pytest.param({"measures": None}, id="a broken file"),
    ],
)
def test_what_is_no_result_of_this_pack_is_refused(rulebook, change):
    with pytest.raises(ValueError, match="not a result"):
        batch_row_of_result(result_of(check_of(rulebook)) | change, rulebook)


def test_districts_stand_in_the_packs_order_and_others_after_them(rulebook, today):
    statuses = (Status.COVERED,) * len(rulebook.measures)
    rows = [BatchRow(name, statuses) for name in ("云岚区", "开发区", "芝罘区")]
    assert [line.name for line in matrix_of(rows, rulebook, today).lines] == ["芝罘区", "开发区", "云岚区"]


def test_a_doubtful_verdict_carries_a_mark_beside_its_sign(matrix):
    marked = [n for n, sign in enumerate(matrix.lines[0].signs, 1) if sign.endswith("*")]
    assert marked == [1]


def test_signs_differ_without_colour_and_are_explained(matrix):
    signs = {sign.rstrip("*") for line in matrix.lines for sign in line.signs}
    assert signs == {"●", "▲", "○", "－", "×"}
    assert all(f"{sign} " in matrix.legend for sign in signs)


def test_a_failed_check_counts_nowhere_and_is_told(matrix, rulebook):
    name = rulebook.districts[1].name
    assert matrix.failed == ((name, ERROR),)
    assert next(line for line in matrix.lines if line.name == name).counts == ()
    assert name not in {item[0] for item in matrix.listed}


def test_totals_count_districts_measure_by_measure(matrix, rows):
    covered = [sum(row.statuses[n] is Status.COVERED for row in rows if not row.error) for n in range(29)]
    assert matrix.totals[0].signs == tuple(map(str, covered))


def test_the_workbook_shows_every_sign_and_count(file, matrix):
    sheet = openpyxl.load_workbook(file)["落实情况一览"]
    told = [[str(v) for v in row if v is not None] for row in sheet.iter_rows(4, values_only=True)]
    lines = (*matrix.lines, *matrix.totals)
    assert told == [[line.name, *line.signs, *map(str, line.counts)] for line in lines]


def test_the_workbook_writes_titles_downwards_on_one_landscape_page(file, rulebook):
    sheet = openpyxl.load_workbook(file)["落实情况一览"]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 1)
    assert sheet["B3"].alignment.textRotation == 255
    assert [cell.value.split()[1] for cell in sheet[3][1:30]] == [m.title for m in rulebook.measures]


def test_the_workbook_lists_single_verdicts_and_failures(file, matrix):
    book = openpyxl.load_workbook(file)
    listed = [tuple(v or "" for v in row) for row in book["结论清单"].iter_rows(4, values_only=True)]
    assert listed == list(matrix.listed)
    assert [cell.value for cell in book["未能核对"][4]] == list(matrix.failed[0])


def test_the_pdf_shows_every_row_on_one_page_for_the_citys_districts(pdf, matrix):
    with pdfplumber.open(pdf) as document:
        (page,) = document.pages
        printed = [[re.sub(r"\s", "", cell or "") for cell in row] for row in page.extract_tables()[0]]
        words = re.sub(r"\s", "", page.extract_text())
    assert [row[1:30] for row in printed[1 : len(matrix.lines) + 1]] == [list(line.signs) for line in matrix.lines]
    assert ERROR in words


def test_the_pdf_names_every_measure_downwards(pdf, rulebook):
    with pdfplumber.open(pdf) as document:
        head = document.pages[0].extract_tables()[0][0]
    titles = [re.sub(r"\s", "", cell) for cell in head[1:30]]
    assert titles == [m.label.strip("（）") + m.title for m in rulebook.measures]


def test_the_same_matrix_gives_the_same_bytes(pdf, matrix, tmp_path):
    write_matrix_pdf(matrix, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == pdf.read_bytes()


def test_a_long_batch_repeats_the_head_on_every_page(rows, rulebook, today, tmp_path):
    write_matrix_pdf(matrix_of(rows * 3, rulebook, today), tmp_path / "long.pdf")
    with pdfplumber.open(tmp_path / "long.pdf") as document:
        heads = [page.extract_tables()[0][0][0] for page in document.pages if page.extract_tables()]
    assert heads == ["区市"] * len(heads)
    assert len(heads) > 1


def test_a_matrix_that_cannot_be_written_leaves_nothing_behind(matrix, tmp_path):
    (tmp_path / "matrix.pdf").mkdir()
    with pytest.raises(OutputRefused):
        write_matrix_pdf(matrix, tmp_path / "matrix.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["matrix.pdf"]

"""A figure that the district gives year by year is shown so wherever figures are shown."""

from dataclasses import replace

import openpyxl
import pytest

from tests.support.checks import check_of, target_finding, verdict_of
from ytcheck.model.finding import TargetVerdict
from ytcheck.project.codec import whole
from ytcheck.report.blocks import Prose
from ytcheck.report.gap_report import report_of
from ytcheck.report.result_file import result_of
from ytcheck.report.spreadsheet import write_ledger
from ytcheck.report.views.measure import measure_view

SHOWN = "2025年170家，2026年195家，2027年220家"


@pytest.fixture
def measure(rulebook):
    return next(m for m in rulebook.measures if any(t.unit == "家" for t in m.targets))


@pytest.fixture
def found(measure):
    target = next(t for t in measure.targets if t.unit == "家")
    held = target_finding(target, 220, TargetVerdict.STATED, 2027)
    earlier = (replace(held.figure, value=value, deadline=year) for value, year in ((170, 2025), (195, 2026)))
    return replace(held, by_year=(*earlier, held.figure))


@pytest.fixture
def check(rulebook, measure, found):
    return check_of(rulebook, [verdict_of(measure, targets={found.target.indicator: found})])


def test_the_report_has_a_line_for_it_with_the_measure_and_with_all_figures(check, found, today):
    lines = {block.text for block in report_of(check, today).blocks if isinstance(block, Prose)}
    name = found.target.indicator
    assert {f"{name}分年度：{SHOWN}。", f"{name}：{SHOWN}。"} <= lines


def test_the_ledger_has_a_column_for_it(check, found, today, tmp_path):
    write_ledger(check, tmp_path / "a.xlsx", today)
    rows = openpyxl.load_workbook(tmp_path / "a.xlsx")["量化指标"].values
    assert [row[4] for row in rows if row[1] == found.target.indicator] == [SHOWN.replace("，", "\n")]


def test_the_window_shows_it_below_the_figure(check, measure, found):
    lines = measure_view(check, measure.number).figures
    assert [line.by_year for line in lines if line.indicator == found.target.indicator] == [SHOWN]


def test_the_result_file_has_it_beside_the_figure(check, measure, found):
    targets = result_of(check)["measures"][measure.number - 1]["targets"]
    told = next(target for target in targets if target["indicator"] == found.target.indicator)
    assert [(f["value"], f["deadline"]) for f in told["by_year"]] == [(170, 2025), (195, 2026), (220, 2027)]
    assert told["district"] in told["by_year"]


def test_a_figure_for_one_year_only_is_shown_without(rulebook, measure):
    lines = measure_view(check_of(rulebook), measure.number).figures
    assert {line.by_year for line in lines} == {""}


def test_what_a_check_file_kept_before_there_were_yearly_figures_still_opens(found):
    kept = whole().text(found).replace(f',"by_year":{whole().text(found.by_year)}', "")
    assert whole().value(kept, type(found)) == replace(found, by_year=())

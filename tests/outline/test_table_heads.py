"""The head of a table and the chapters' names across it."""

import pytest

from ytcheck.model.document import Cell, Place, Table
from ytcheck.outline.rows import TableReader


def rows_of(*rows):
    cells = tuple(tuple(Cell(text, Place(1)) for text in row) for row in rows)
    return TableReader().rows(Table(cells, Place(1)), follows_table=False)


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (
            (
                ("序号", "难题", "怎么办", "谁来办", "什么时候办完"),
                ("1", "实验没地方做", "腾一处厂房", "区科技局", "2026年6月"),
            ),
            ("序号", "难题", "怎么办", "谁来办", "什么时候办完"),
        ),
        (
            (("指标", "目标值", "目标值"), ("指标", "2026年", "2027年"), ("高新技术企业", "140", "160")),
            ("指标", "目标值2026年", "目标值2027年"),
        ),
        (
            (("任务", "责任分工", "责任分工"), ("任务", "牵头", "配合"), ("设立基金", "区财政局", "区科技局")),
            ("任务", "责任分工牵头", "责任分工配合"),
        ),
        (
            (("年度", "高新技术企业（家）", "科技贷款（亿元）"), ("2026年", "140", "3")),
            ("年度", "高新技术企业（家）", "科技贷款（亿元）"),
        ),
    ],
    ids=["in spoken words", "years below", "roles below", "units behind names"],
)
def test_a_head_is_found_as_offices_print_it(rows, columns):
    (row,) = rows_of(*rows)
    assert row.columns == columns


def test_figures_below_a_heading_that_spans_are_no_second_row_of_the_head():
    found = rows_of(("指标", "目标值", "目标值"), ("指标", "120家", "130家"))
    assert [row.cells for row in found] == [("指标", "120家", "130家")]


def test_a_chapters_name_across_the_table_stands_over_the_rows_below_it():
    name = "一、平台建设（区科技局牵头）"
    found = rows_of(("序号", "任务", "措施"), (name,) * 3, ("1", "建实验室", "建设重点实验室"))
    assert [row.above for row in found] == [name]


def test_a_cell_that_says_ditto_has_the_words_of_the_one_above():
    rows = rows_of(("任务", "责任单位"), ("推广科技保险", "区财政局"), ("设立科创基金", "同上"))
    assert [row.cells[1] for row in rows] == ["区财政局", "区财政局"]


def test_a_figure_is_no_rows_name_though_its_column_says_task():
    (row,) = rows_of(("要看的数", "单位", "2026年参考", "2027年任务"), ("高新技术企业", "家", "121", "135"))
    assert row.heading == "高新技术企业"

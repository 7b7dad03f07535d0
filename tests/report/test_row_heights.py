"""Rows tall enough for their wrapped text."""

import pytest

from ytcheck.report.row_heights import TALLEST, height_of, lines_of
from ytcheck.report.sheets import Column


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("区科技局", 1, id="what fits"),
        pytest.param("区工业和信息化局", 2, id="a Chinese character takes two digits"),
        pytest.param("2027年", 1, id="a digit takes one"),
        pytest.param("甲\n乙\n丙", 3, id="breaks of its own"),
    ],
)
def test_a_text_takes_as_many_lines_as_the_width_asks_for(text, lines):
    assert lines_of(text, 12) == lines


def test_the_tallest_cell_decides():
    narrow, wide = Column("", 10), Column("", 100)
    assert height_of(("任" * 40, "务"), (narrow, wide), 10) > height_of(("任", "务" * 40), (narrow, wide), 10)


def test_no_row_is_taller_than_a_spreadsheet_allows():
    assert height_of(("字" * 5000,), (Column("", 10),), 10) == TALLEST

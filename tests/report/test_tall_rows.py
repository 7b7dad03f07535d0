"""Rows of a table that are taller than a page."""

import pytest

from ytcheck.report.fonts import register_faces
from ytcheck.report.pdf.rows import divided
from ytcheck.report.pdf.styles import styles_of
from ytcheck.report.pdf.text import Text

WIDTHS = (100.0, 200.0)


@pytest.fixture(scope="module")
def style():
    return styles_of(register_faces()).cell


def words(parts, column):
    """What is printed in a column of these parts, line by line."""
    return [
        "".join(text._text[line.start : line.end] for line in text._lines) for part in parts for text in part[column]
    ]


def height(part):
    return max(sum(text.wrap(width, 0)[1] for text in cell) for cell, width in zip(part, WIDTHS, strict=True))


def test_a_row_that_a_page_can_hold_stays_whole(style):
    row = [[Text("一" * 100, style)], [Text("二" * 300, style)]]
    assert list(divided(row, WIDTHS)) == [row]


def test_a_taller_row_is_taken_apart_without_losing_a_word(style):
    long = "".join(chr(0x4E00 + n) for n in range(2000))
    parts = list(divided([[Text("短", style)], [Text(long, style)]], WIDTHS))
    assert len(parts) > 2
    assert "".join(words(parts, 1)) == long
    assert words(parts, 0) == ["短"]


def test_every_part_fits_a_page(style):
    parts = list(divided([[Text("一" * 900, style)], [Text("二" * 3000, style)]], WIDTHS))
    assert max(map(height, parts)) <= 420


def test_paragraphs_of_a_cell_are_parted_between_them_first(style):
    cell = [Text(f"{n}：" + "文" * 40, style) for n in range(40)]
    parts = list(divided([[Text("短", style)], cell], WIDTHS))
    printed = words(parts, 1)
    assert "".join(printed) == "".join(f"{n}：" + "文" * 40 for n in range(40))

"""Numbers before paragraphs."""

import pytest

from ytcheck.outline.numbering import label_of


@pytest.mark.parametrize(
    ("paragraph", "number"),
    [
        ("三、2026年重点任务安排", "三、"),
        ("1.2026年引进外国专家20名。", "1."),
        ("（二）2025年工作情况", "（二）"),
    ],
)
def test_a_year_may_follow_a_number(paragraph, number):
    label = label_of(paragraph)
    assert label is not None
    assert label.text == number


@pytest.mark.parametrize("paragraph", ["3.5亿元的基金由区财政局设立。", "12.5%以上用于基础研究。"])
def test_a_decimal_is_no_number_of_a_paragraph(paragraph):
    assert label_of(paragraph) is None

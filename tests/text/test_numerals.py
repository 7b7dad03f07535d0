"""Amounts as districts print them."""

import pytest

from ytcheck.text.numerals import amounts, chinese_number, shares_in_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三千五百家", (3500, "家")),
        ("2,000万元", (2000, "万元")),
        ("两千万元", (2000, "万元")),
        ("2.8%", (2.8, "%")),
        ("六成以上", (60, "%")),
        ("百分之六十五", (65, "%")),
        ("1.2万家", (12000, "家")),
        ("一百二十项", (120, "项")),
        ("3个百分点", (3, "个百分点")),
        ("100余家", (100, "家")),
        ("20亿元以上", (20, "亿元")),
    ],
)
def test_an_amount_is_read_with_its_unit_as_printed(text, expected):
    assert [(a.value, a.unit) for a in amounts(text)] == [expected]


def test_both_ends_of_a_rise_are_read_in_order():
    assert [a.value for a in amounts("由4家增至7家")] == [4, 7]


@pytest.mark.parametrize("text", ["“331”实验室体系", "从“0”到“1”", "5G", "“1+X”体系"])
def test_names_with_digits_are_no_amounts(text):
    assert amounts(text) == ()


def test_a_share_may_be_said_without_a_number():
    assert [(a.value, a.unit) for a in shares_in_words("全部设立研发机构，过半企业")] == [(100, "%"), (50, "%")]


def test_a_year_in_chinese_digits_is_read_digit_by_digit():
    assert chinese_number("二〇二七") == 2027


@pytest.mark.parametrize("digit", ["1", "一"])
def test_a_line_of_nothing_but_digits_is_read_in_one_go(digit):
    assert amounts(digit * 50_000) == ()

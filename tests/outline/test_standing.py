"""A document's own date, validity and draft mark are read."""

from datetime import date

import pytest

from tests.support.typeset import write_text
from ytcheck.outline import outline_of
from ytcheck.reading import read_document

_HEAD = "# 云岚区科技创新若干措施\n^ 云岚政发〔2025〕6号\n一、支持平台。对新建平台给予奖励。\n"


@pytest.fixture
def standing(tmp_path):
    def of(markup):
        write_text(markup, tmp_path / "a.txt")
        return outline_of(read_document(tmp_path / "a.txt"), "d1").standing

    return of


def test_the_date_under_the_signature_is_the_date_of_issue(standing):
    assert standing(
        _HEAD + "> 云岚区人民政府\n> 2025年3月10日\n云岚区人民政府办公室\n> 2025年3月12日印发"
    ).issued == date(2025, 3, 10)


def test_a_date_in_chinese_numerals_is_read(standing):
    assert standing(_HEAD + "> 二〇二五年十二月三十一日").issued == date(2025, 12, 31)


def test_a_date_inside_a_sentence_is_no_date_of_issue(standing):
    assert standing(_HEAD + "二、起点。2024年5月1日以来新建的平台适用。").issued is None


def test_the_end_of_validity_is_read(standing):
    found = standing(_HEAD + "二、附则。本措施自2025年4月1日起施行，有效期至2027年12月31日。")
    assert (found.effective, found.expires) == (date(2025, 4, 1), date(2027, 12, 31))


def test_a_validity_in_years_runs_from_the_first_day(standing):
    assert standing(_HEAD + "二、附则。本措施自2025年4月1日起施行，有效期三年。").expires == date(2028, 4, 1)


def test_a_validity_without_a_beginning_has_no_end(standing):
    assert standing(_HEAD + "二、附则。本措施有效期三年。").expires is None


@pytest.mark.parametrize(
    ("title", "draft"),
    [("# 云岚区若干措施（征求意见稿）", True), ("# 云岚区若干措施", False)],
)
def test_a_draft_for_comment_is_recognised_by_its_title(standing, title, draft):
    assert standing(title + "\n一、支持平台。对征求意见稿提出意见的予以采纳。").draft is draft

"""Which parts of a document set out nothing."""

import pytest

from tests.support.typeset import write_pdf
from ytcheck.model.clause import Role
from ytcheck.outline import outline_of
from ytcheck.outline.roles import role_of_heading
from ytcheck.reading import read_document


@pytest.fixture
def roles(tmp_path):
    def of(markup):
        write_pdf(markup, tmp_path / "a.pdf")
        return [clause.role for clause in outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses]

    return of


def test_a_table_of_what_was_done_is_an_account_of_the_past(roles):
    text = "附件：2024年度科技工作完成情况\n| 序号 | 事项 | 完成情况 |\n| 1 | 设立科创基金 | 已设立 |\n| 2 | 推行揭榜挂帅 | 发榜5项 |"
    assert roles(text) == [Role.PREAMBLE, Role.PREAMBLE]


def test_a_table_with_measures_to_take_is_not(roles):
    text = "| 序号 | 事项 | 进展情况 | 下一步措施 |\n| 1 | 设立科创基金 | 已设立 | 扩大规模 |\n| 2 | 揭榜挂帅 | 发榜5项 | 再发榜 |"
    assert roles(text) == [Role.PROVISION, Role.PROVISION]


def test_an_unnumbered_heading_gives_its_role_to_what_follows(roles):
    text = "形势与目标\n今年以来创新成果不断涌现，但是平台层级不高，还需要下大力气补上短板。\n主要任务\n建设一批重点实验室，支持企业与高校共建，做好各项服务保障工作。"
    assert roles(text) == [Role.GOAL, Role.PROVISION]


def test_a_definition_is_no_provision(roles):
    assert roles("一、总则\n本措施所称科研机构，包括高等院校、科研院所和备案的新型研发机构等。") == [Role.PREAMBLE]


def test_an_article_that_only_says_why_is_a_preamble(roles):
    text = "第一条　为深入实施人才强区战略，推进人才友好型城区建设，结合本区实际，制定本规定。\n第二条　对引进的人才给予补助，具体标准由区委组织部制定。"
    assert roles(text) == [Role.PREAMBLE, Role.PROVISION]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("看清基础和差距", Role.PREAMBLE),
        ("先看家底", Role.PREAMBLE),
        ("2025年工作情况", Role.PREAMBLE),
        ("存在的主要困难", Role.PREAMBLE),
        ("问题和不足", Role.PREAMBLE),
        ("加强基础研究", None),
        ("补齐平台差距", None),
        ("2026年主要工作", None),
        ("定期通报工作情况", None),
        ("提高工作成效", None),
        ("解决困难和问题", None),
    ],
)
def test_what_stands_under_a_heading_that_takes_stock_is_an_account_of_the_past(heading, role):
    assert role_of_heading(heading) is role

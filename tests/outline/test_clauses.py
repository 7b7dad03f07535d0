"""Paragraphs become clauses with label, path, headings and places."""

import pytest

from tests.support.typeset import write_pdf, write_text
from ytcheck.model.clause import Role
from ytcheck.outline import outline_of
from ytcheck.reading import read_document


@pytest.fixture
def outline(tmp_path):
    def of(markup, write=write_text):
        target = tmp_path / ("a.pdf" if write is write_pdf else "a.txt")
        write(markup, target)
        return outline_of(read_document(target), "d1")

    return of


def test_every_measure_of_the_city_is_one_clause_with_its_label(city_pdf, rulebook):
    clauses = outline_of(read_document(city_pdf), "d1").clauses
    assert [(c.label, c.heading, c.text) for c in clauses] == [
        (m.label, m.title, m.label + m.text) for m in rulebook.measures
    ]


def test_a_clause_over_a_page_end_knows_both_pages(city_pdf):
    clauses = outline_of(read_document(city_pdf), "d1").clauses
    assert any(clause.pages == (1, 2) or clause.pages == (2, 3) for clause in clauses)


def test_page_numbers_are_in_no_clause(city_pdf):
    assert not any("—" in clause.text for clause in outline_of(read_document(city_pdf), "d1").clauses)


def test_title_and_number_are_read(city_pdf):
    outline = outline_of(read_document(city_pdf), "d1")
    assert outline.title.endswith("关于加快推进新时代高水平科技强市建设的实施意见")
    assert outline.doc_no == "烟政字〔2024〕40号"


def test_items_inside_a_paragraph_are_clauses_of_their_own(outline):
    found = outline("一、强化平台。一是建设重点实验室，支持企业共建；二是建设中试基地，给予补助。").clauses
    assert [c.label for c in found] == ["一是", "二是"]
    assert found[1].path == ("一、", "二是")


def test_items_of_a_paragraph_that_begins_with_the_first_are_clauses_of_their_own(outline):
    found = outline("一、强化平台\n一是建设重点实验室，支持企业共建；二是建设中试基地，给予补助。").clauses
    assert [(c.path, c.text) for c in found] == [
        (("一、", "一是"), "一是建设重点实验室，支持企业共建；"),
        (("一、", "二是"), "二是建设中试基地，给予补助。"),
    ]


@pytest.mark.parametrize("marks", [("（一）", "（二）"), ("1.1", "1.2"), ("（1）", "（2）"), ("①", "②")])
def test_items_of_every_form_inside_a_paragraph_are_clauses(outline, marks):
    found = outline("一、强化平台。" + "".join(f"{mark}建设中试基地，给予补助；" for mark in marks)).clauses
    assert [c.path for c in found] == [("一、", mark) for mark in marks]


def test_the_list_of_annexes_above_the_signature_gives_no_clause(outline):
    found = outline("一、建设中试基地，给予补助。\n附件：1.支持标准\n2.申请表\n云岚区科学技术局").clauses
    assert [c.text for c in found] == ["一、建设中试基地，给予补助。"]


def test_a_number_that_the_title_names_is_not_the_document_s_own(outline):
    assert outline("# 云岚区贯彻落实烟政字〔2024〕40号文件任务台账\n一、建设中试基地，给予补助。").doc_no == ""


def test_the_path_goes_on_when_a_level_comes_again(outline):
    found = outline(
        "一、平台\n（一）实验室。建设一批实验室，做好服务。\n1.支持企业共建实验室，给予补助。\n（二）中试。建设中试基地，给予补助。"
    ).clauses
    assert [c.path for c in found] == [("一、", "（一）"), ("一、", "（一）", "1."), ("一、", "（二）")]


def test_a_heading_with_nothing_below_is_a_provision(outline):
    found = outline("一、主要任务\n1.推行揭榜挂帅制度\n2.设立科创基金\n二、保障").clauses
    assert [c.text for c in found] == ["1.推行揭榜挂帅制度", "2.设立科创基金"]


def test_a_line_of_bodies_belongs_to_the_provision_above(outline):
    found = outline("第一条　对新获批的实验室给予奖励。\n责任单位：区科技局").clauses
    assert [c.text for c in found] == ["第一条对新获批的实验室给予奖励。\n责任单位：区科技局"]


def test_goals_and_preamble_are_no_provisions(outline):
    text = "为推动科技创新，根据市里要求，结合实际，制定本意见。\n一、总体要求\n到2027年，高新技术企业达到100家，创新能力明显提升。\n二、重点任务\n（一）实验室。建设一批实验室，做好服务。"
    assert [c.role for c in outline(text).clauses] == [Role.PREAMBLE, Role.GOAL, Role.PROVISION]


def test_the_title_of_what_a_notice_issues_is_no_clause(outline):
    issued = "云岚区推动高水平科技自立自强三年行动方案（2025—2027年）"
    found = outline(
        f"# 关于印发《{issued}》的通知\n请认真贯彻执行，抓好落实。\n{issued}\n（一）建设中试基地，给予补助。"
    )
    assert issued not in [c.text for c in found.clauses]
    assert found.clauses[-1].headings == (issued,)


def test_a_table_of_contents_gives_no_clause(outline):
    text = "目录\n一、平台建设…………1\n二、技术攻关…………2\n一、平台建设\n（一）建设一批重点实验室，做好服务保障工作。"
    assert [c.label for c in outline(text).clauses] == ["（一）"]


def test_a_hard_break_inside_a_sentence_is_mended(outline):
    found = outline("（一）实验室。支持龙头企业联合高校建设一批重点实验\n室，形成梯次衔接的体系。").clauses
    assert found[0].text == "（一）实验室。支持龙头企业联合高校建设一批重点实验室，形成梯次衔接的体系。"


def test_a_table_row_is_a_clause_with_its_columns(outline):
    found = outline(
        "| 序号 | 重点任务 | 责任单位 |\n| 1 | 推行揭榜挂帅 | 科技创新局 |\n| 2 | 设立科创基金 | 财政金融局 |",
        write_pdf,
    ).clauses
    assert [(c.label, c.cells) for c in found] == [
        ("1", ("1", "推行揭榜挂帅", "科技创新局")),
        ("2", ("2", "设立科创基金", "财政金融局")),
    ]
    assert found[0].columns == ("序号", "重点任务", "责任单位")


def test_a_table_over_pages_keeps_its_headings(outline):
    rows = "\n".join(f"| {n} | 支持企业建设第{n}个创新平台并做好服务保障工作 | 科技创新局 |" for n in range(1, 80))
    found = outline(f"| 序号 | 重点任务 | 责任单位 |\n{rows}", write_pdf).clauses
    assert [c.label for c in found] == [str(n) for n in range(1, 80)]
    assert {c.columns for c in found} == {("序号", "重点任务", "责任单位")}
    assert found[-1].page > 1


def test_a_heading_that_counts_its_kind_is_kept_whole(outline):
    found = outline("一、行动一：“领雁”引才\n1.引进顶尖人才。支持建设实验室。").clauses
    assert found[0].headings == ("行动一：“领雁”引才",)


def test_who_answers_for_the_items_is_not_cut_off(outline):
    opening = "让企业一级一级往上走。区科学技术局牵头，区工业和信息化局、区财政局配合。"
    found = outline(f"（一）{opening}一是建设四级培育库，专员上门服务；二是奖励新认定的孵化器。").clauses
    assert (found[0].text, found[1].headings) == (opening, ("让企业一级一级往上走",))


def test_a_paragraph_of_one_full_line_ends_where_the_next_is_indented(outline):
    asked = "问：我们做检验检测和工业设计，算不算支持对象？\n答：算。首次升规纳统的奖励二十万元，专员提前半年上门辅导报表，连续两年在库的再奖励十万元，引进骨干机构的给予两年房租减免。\n"
    found = outline("一、问答\n" + f"{asked}找谁：财政金融局政府采购岗，负责首购订购备案。\n" * 6, write_pdf).clauses
    assert not any("备案。问" in clause.text for clause in found)

"""The ways in which offices place who answers for a provision: beside it, under it, above it, and in annexes of every form."""

import docx
import pytest

from ytcheck.matching.division import Division
from ytcheck.matching.owners import Owners
from ytcheck.outline import outline_of
from ytcheck.reading import read_document

ARTICLES = "第一条 搭建平台。建设重点实验室。\n第二条 做强中试。建设中试基地。\n第三条 壮大基金。设立科创基金。\n第四条 汇聚人才。引进青年人才。\n"
ITEMS = "（一）搭建平台。建设重点实验室。\n（二）做强中试。建设中试基地。\n（三）壮大基金。设立科创基金。\n（四）汇聚人才。引进青年人才。\n"
TASKS = "1.建设实验室。建设重点实验室。\n2.建设中试线。建设中试基地。\n3.设立基金。设立科创基金。\n4.引进人才。引进青年人才。\n"
FUND = "（三）壮大基金。设立科创基金。"


@pytest.mark.parametrize(
    "line",
    [
        "（责任领导：李明；责任单位：区财政局；责任人：王强）",
        "责任单位及责任人：区财政局 李明",
        "责任单位 区财政局",
        "——责任单位：区财政局",
        "责任单位——区财政局",
        "实施主体：区财政局",
        "业务主管部门：区财政局",
        "兑现部门：区财政局",
        "政策咨询：区财政局金融科，电话0535-1234567",
        "咨询电话：区财政局 0535-1234567",
        "（责任科室：区财政局金融科）",
        "（分管副区长牵头，区财政局具体负责，各镇街配合）",
        "由区财政局主要负责同志牵头抓总。",
        "本项由区财政局负责落实。",
        "（各镇街，区财政局）",
    ],
)
def test_a_line_or_bracket_after_a_provision_names_its_body(answering, line):
    assert answering("设立科创基金", f"{FUND}\n{line}\n（四）推广保险。推广科技保险。") == ["区财政局"]


@pytest.mark.parametrize(
    "line",
    [
        "主责：区财政局；协同：区国资中心",
        "（牵头部门：区财政局，配合部门：区国资中心，完成时限：2026年底）",
        "责任单位（列首位的为牵头单位）：区财政局、区国资中心",
        "（区财政局、区国资中心，列第一位的为牵头单位，下同）",
        "（责任单位：1.区财政局；2.区国资中心）",
        "（责任单位：区财政局（金融科）、区国资中心（资产科））",
        "【区财政局（牵头）、区国资中心（配合）】",
        "责任单位：区财政局/区国资中心",
    ],
)
def test_who_leads_and_who_helps_are_both_named(answering, line):
    assert answering("设立科创基金", FUND + line) == ["区财政局", "区国资中心"]


@pytest.mark.parametrize(
    "markup",
    [
        "（三）壮大基金\n牵头单位：区财政局\n设立科创基金。",
        "（三）壮大基金〔区财政局牵头〕\n设立科创基金，引导社会资本。",
        "（三）【区财政局】壮大基金\n设立科创基金，引导社会资本。",
        "二、抓金融（区财政局）\n（三）壮大基金。设立科创基金。",
        "行动三 壮大基金\n设立科创基金。\n本行动由区财政局牵头实施。",
        "一、区财政局\n1.设立科创基金。\n2.推广科技保险。",
        "一、区财政局牵头事项（2项）\n1.设立科创基金。\n2.推广科技保险。",
        "第三条 壮大基金。\n（一）设立科创基金。\n（二）推广保险。\n本条由区财政局负责实施。",
        "（三）壮大基金\n任务内容：设立科创基金。\n责任单位：区财政局\n完成时限：2026年底",
        "（三）壮大基金\n1.任务内容：设立科创基金。\n2.责任单位：区财政局\n3.完成时限：2026年底",
        "| 任务名称 | 壮大基金 |\n| 主要内容 | 设立科创基金，引导社会资本 |\n| 责任单位 | 区财政局 |\n| 完成时限 | 2026年底 |",
        "（一）做大基金。建设母基金。\n责任单位：区财政局\n（二）壮大基金。设立科创基金。\n责任单位：同上",
    ],
    ids=[
        "line before the text",
        "square brackets",
        "black brackets",
        "chapter",
        "this action",
        "a body's own chapter",
        "a body's own tasks",
        "this article",
        "card",
        "numbered card",
        "card as a table",
        "same as above",
    ],
)
def test_a_heading_a_line_before_or_a_card_names_the_body(answering, markup):
    assert answering("设立科创基金", markup) == ["区财政局"]


@pytest.mark.parametrize(
    "division",
    [
        "第五条 职责分工。平台建设由区科技局负责，基金设立由区财政局负责，人才引进由区委组织部负责。",
        "第五条 涉及实验室、中试基地的条款由区科技局负责，涉及基金的条款由区财政局负责。",
        "第五条 平台方面由区科技局牵头，基金方面由区财政局牵头，人才方面由区委组织部牵头。",
        "第五条 明确职责。区科技局负责平台建设，区财政局负责基金设立，区委组织部负责人才引进。",
        "五、组织保障\n区科技局牵头抓好平台、中试等任务，区财政局牵头抓好基金等任务。",
    ],
)
def test_a_division_of_labour_by_subject_names_the_body(answering, division):
    assert answering("设立科创基金", ARTICLES + division) == ["区财政局"]


@pytest.mark.parametrize(
    "sentence",
    ["第五条 材料由区科技局受理，经费由区财政局拨付。", "第五条 基金方面由区财政局牵头，区科技局配合。"],
    ids=["steps of one procedure", "one subject alone"],
)
def test_a_sentence_on_one_matter_divides_nothing_by_subject(answering, sentence):
    assert answering("引进青年人才", ARTICLES + sentence) == []


@pytest.mark.parametrize(
    "division",
    [
        "第五条 除第三条由区财政局负责外，其余各条由区科技局负责。",
        "第五条 第三条由区财政局、第四条由区委组织部分别负责落实。",
        "第五条 区科技局、区财政局、区委组织部分别负责第一条、第三条、第四条。",
        "第五条 第一条、第二条向区科技局申报，第三条向区财政局申报。",
        "附件：分工\n区财政局：牵头第二条，配合第三条。",
        "| 条款 | 牵头部门 |\n| 第一条 搭建平台 | 区科技局 |\n| 第三条 壮大基金 | 区财政局 |",
    ],
)
def test_articles_are_shared_out_in_one_sentence_or_table(answering, division):
    assert answering("设立科创基金", ARTICLES + division) == ["区财政局"]


def test_an_entry_goes_on_with_whom_its_body_works_together(answering):
    division = "附件：分工\n区财政局：牵头第二条，会同区国资中心落实第三条。"
    assert answering("设立科创基金", ARTICLES + division) == ["区财政局", "区国资中心"]


def test_who_sees_to_the_money_for_the_articles_just_named_answers_for_them_too(answering):
    division = "第五条 区科技局负责第一条至第三条所列事项的受理和审核；区财政局负责相应资金的拨付和监督。"
    assert answering("设立科创基金", ARTICLES + division) == ["区科技局", "区财政局"]


def test_an_article_may_mean_what_is_printed_as_a_plain_number(answering):
    division = "附件：任务分工\n| 对应条目 | 牵头单位 |\n| 第1条 | 区科技局 |\n| 第3条 | 区财政局 |"
    assert answering("设立科创基金", TASKS + division) == ["区财政局"]


@pytest.mark.parametrize(
    "division",
    [
        "注：第（一）（二）项由区科技局负责，第（三）项由区财政局负责。",
        "（五）分工。第（一）（二）、（四）项由区科技局负责，第（三）项由区财政局负责。",
        "附件：责任清单\n区科技局：（一）（二）\n区财政局：（三）",
        "附件：责任清单\n1.区科技局。负责搭建平台、做强中试。\n2.区财政局。负责壮大基金。",
        "附件：各单位职责\n区财政局：负责壮大基金，落实财政资金。\n区科技局：负责搭建平台、做强中试。",
    ],
)
def test_a_note_or_a_list_by_bodies_names_the_items(answering, division):
    assert answering("设立科创基金", ITEMS + division) == ["区财政局"]


@pytest.mark.parametrize(
    "division",
    [
        "附件：分工表\n| 任务 | 主责单位 |\n| 设立基金 | 区财政局 |",
        "附件：分工表\n| 序号 | 任务 | 牵头领导 | 牵头单位 |\n| 1 | 设立基金 | 李明 | 区财政局 |\n| 2 | 引进人才 | 王强 | 区委组织部 |",
        "附件：分工表\n| 任务 | 责任单位及科室 |\n| 设立基金 | 区财政局金融科 |",
        "附件：分工表\n| 责任单位 | 序号 | 任务 |\n| 区科技局 | 1 | 建设实验室 |\n| 区财政局 | 3 | 设立基金 |",
        "附件：分工表\n| 责任单位 | 承担任务 |\n| 区科技局 | 建设实验室、建设中试线 |\n| 区财政局 | 设立基金、推广保险 |",
        "附件：分工表\n| 责任单位 | 承担任务 |\n| 区科技局 | 1.建设实验室；2.建设中试线 |\n| 区财政局 | 1.设立基金；2.推广保险 |",
        "附件：分工表\n| 任务 | 责任单位 |\n| 建设实验室 | 区财政局 |\n| 设立基金 | 同上 |",
        "附件：任务分解表\n| 任务 | 一季度 | 二季度 | 责任单位 |\n| 设立基金 | 完成方案 | 完成募资 | 区财政局 |",
        "附件：责任清单\n| 序号 | 任务 | 时限 |\n| 区科技局牵头事项 | 区科技局牵头事项 | 区科技局牵头事项 |\n| 1 | 建设实验室 | 2026年 |\n"
        "| 区财政局牵头事项 | 区财政局牵头事项 | 区财政局牵头事项 |\n| 2 | 设立基金 | 2026年 |",
        "附件：责任清单\n一、区科技局\n1.建设实验室、建设中试线。\n二、区财政局\n2.设立基金。",
        "其中，“设立基金”任务由区财政局牵头推进。",
        "各任务责任单位：建设实验室（区科技局）、设立基金（区财政局）、引进人才（区委组织部）。",
        "任务分工：建设实验室——区科技局；设立基金——区财政局。",
        "责任分工\n建设实验室：区科技局\n设立基金：区财政局",
        "（1、2由区科技局牵头，3由区财政局牵头，4由区委组织部牵头）",
    ],
)
def test_an_annex_or_a_line_names_the_tasks(answering, division):
    assert answering("设立科创基金", TASKS + division) == ["区财政局"]


@pytest.mark.parametrize(
    "division",
    [
        "| 任务 | 主责 | 协办 |\n| 设立基金 | 区财政局 | 区国资中心 |",
        "| 任务 | 第一责任单位 | 其他责任单位 |\n| 设立基金 | 区财政局 | 区国资中心 |",
        "| 任务 | 责任单位 |\n| 设立基金 | 牵头：区财政局；配合：区国资中心 |",
        "| 任务 | 区科技局 | 区财政局 | 区国资中心 |\n| 建设实验室 | ★ | | |\n| 设立基金 | | ★ | ○ |\n| 引进人才 | ○ | | |",
    ],
    ids=["short heads", "first and other", "roles in the cell", "marks under the bodies' names"],
)
def test_a_table_names_who_leads_and_who_helps(answering, division):
    assert answering("设立科创基金", f"{TASKS}附件：分工表\n{division}") == ["区财政局", "区国资中心"]


CHAPTERS = "一、抓平台\n（一）搭建平台。建设重点实验室。\n二、抓金融\n（二）壮大基金。设立科创基金。\n"


@pytest.mark.parametrize(
    "division",
    [
        "附件：分工表\n| 序号 | 板块 | 责任单位 |\n| 一 | 抓平台 | 区科技局 |\n| 二 | 抓金融 | 区财政局 |",
        "附件：分工表\n| 任务编号 | 牵头单位 |\n| （一） | 区科技局 |\n| （二） | 区财政局 |",
        "附件：政策兑现联系方式\n| 条款 | 兑现部门 | 联系电话 |\n| （一） | 区科技局 | 1234567 |\n| （二） | 区财政局 | 7654321 |",
        "三、工作专班\n搭建平台专班，由区科技局牵头；壮大基金专班，由区财政局牵头。",
        "附件：工作专班\n1.搭建平台专班。牵头单位：区科技局。\n2.壮大基金专班。牵头单位：区财政局。",
        "三、压实责任\n（三）区科技局牵头落实第一部分任务，区财政局牵头落实第二部分任务。",
    ],
    ids=["short chapters' names", "bracketed numbers", "where to apply", "teams", "a list of teams", "parts"],
)
def test_chapters_items_and_teams_are_shared_out(answering, division):
    assert answering("设立科创基金", CHAPTERS + division) == ["区财政局"]


def test_a_sentence_that_leads_to_a_list_names_the_body_of_its_items(answering):
    assert answering("设立科创基金", "区财政局负责做好以下工作：\n1.设立科创基金。\n2.推广科技保险。") == ["区财政局"]


def test_numbers_of_several_levels_are_those_of_the_items(answering):
    text = "1.抓平台\n1.1搭建平台。建设重点实验室。\n2.抓金融\n2.1壮大基金。设立科创基金。\n"
    table = "| 对应条款 | 责任单位 |\n| 1.1 | 区科技局 |\n| 2.1 | 区财政局 |"
    assert answering("设立科创基金", text + table) == ["区财政局"]


def test_a_cell_merged_over_several_rows_names_the_body_of_each(tmp_path):
    word = docx.Document()
    for line in ("云岚区科技创新若干措施", *TASKS.splitlines(), "附件：分工表"):
        word.add_paragraph(line)
    table = word.add_table(rows=4, cols=2)
    for n, cells in enumerate(
        [("任务", "牵头单位"), ("建设实验室", "区财政局"), ("设立基金", ""), ("引进人才", "区委组织部")]
    ):
        for cell, text in zip(table.rows[n].cells, cells, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    word.save(tmp_path / "a.docx")
    outlines = [outline_of(read_document(tmp_path / "a.docx"), "d1")]
    clause = next(clause for clause in outlines[0].clauses if "设立科创基金" in clause.text)
    assert Owners(outlines, Division(outlines)).listed(clause) == ["区财政局"]


@pytest.mark.parametrize("heading", ["攻下一批关键部件", "优化平台布局", "打造企业总部", "建设概念验证中心"])
def test_a_heading_that_ends_like_a_body_is_none(answering, heading):
    assert answering("设立科创基金", f"一、{heading}\n1.设立科创基金。\n2.推广科技保险。") == []

"""Who answers for a clause, wherever its document says so."""

import pytest

from tests.support.typeset import write_docx
from ytcheck.matching.body_lists import lists_in, names_in
from ytcheck.matching.division import Division
from ytcheck.matching.owners import Owners
from ytcheck.outline import outline_of
from ytcheck.reading import read_document


@pytest.fixture
def answering(tmp_path):
    """The bodies listed for the clause that holds certain words, in documents of this markup."""

    def listed(words, *markups):
        outlines = []
        for number, markup in enumerate(markups, 1):
            file = tmp_path / f"{number}.docx"
            write_docx("# 云岚区科技创新若干措施\n" + markup, file)
            outlines.append(outline_of(read_document(file), f"d{number}"))
        clause = next(clause for outline in outlines for clause in outline.clauses if words in clause.text)
        return Owners(outlines, Division(outlines)).listed(clause)

    return listed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广科技保险。区财政局办。", ["区财政局"]),
        ("推广科技保险。区财政局抓，区国资中心配合。", ["区财政局", "区国资中心"]),
        ("推广科技保险。区科技、财政、工信局负责。", ["区科技局", "区财政局", "区工信局"]),
        ("推广科技保险。（组织、人社部门牵头）", ["组织部门", "人社部门"]),
        ("推广科技保险。（科技和人才局、财政局负责）", ["科技和人才局", "财政局"]),
        ("推广科技保险。【财政金融部】", ["财政金融部"]),
        ("推广科技保险。谁来办：区财政局", ["区财政局"]),
        ("由区财政局牵头，各镇街配合。推广科技保险，给予补贴。", ["区财政局"]),
        ("推广科技保险。此项工作由经信局负责。", ["经信局"]),
        ("推广科技保险，科技、金融深度融合。", []),
        ("推广科技保险。支持企业牵头建设技术创新中心。", []),
        ("建设人才公寓。建设局牵头，区住房和城乡建设局配合。", ["建设局", "区住房和城乡建设局"]),
        ("责任单位：区财政局区科技局市生态环境局云岚分局", ["区财政局", "区科技局", "市生态环境局云岚分局"]),
        ("责任单位区财政局、区科技局", ["区财政局", "区科技局"]),
    ],
)
def test_bodies_are_listed_as_offices_write_them(text, expected):
    assert names_in(lists_in(text)) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "一、抓金融\n（一）设立基金。设立科创基金。\n（二）推广保险。推广科技保险。\n以上任务由区财政局负责。",
        "一、抓金融\n本章任务由区财政局牵头。\n（一）设立基金。设立科创基金。\n（二）推广保险。推广科技保险。",
        "一、抓金融\n责任单位：区财政局\n（一）设立基金。设立科创基金。\n（二）推广保险。推广科技保险。",
        "一、抓金融\n（一）设立基金\n设立科创基金。\n（二）推广保险\n推广科技保险。\n责任单位：区财政局",
        "（一）金融支持。由区财政局牵头。一是设立科创基金。二是推广科技保险。",
        "一、设立基金。设立科创基金。\n二、附则\n未注明责任单位的，由区财政局负责。",
        "一、设立基金。设立科创基金。\n二、附则\n本措施各项任务由区财政局组织实施。",
    ],
    ids=[
        "closing sentence",
        "opening sentence",
        "line under the heading",
        "line at the end",
        "before items",
        "rest",
        "all",
    ],
)
def test_a_list_holds_for_the_whole_that_it_stands_over(answering, markup):
    assert answering("设立科创基金", markup) == ["区财政局"]


def test_who_explains_the_policy_does_not_answer_for_its_work(answering):
    assert answering("设立科创基金", "一、设立基金。设立科创基金。\n二、附则\n本措施由区财政局负责解释。") == []


def test_a_sentence_on_another_chapter_does_not_reach_this_one(answering):
    markup = (
        "一、抓金融\n（一）设立基金。设立科创基金。\n二、抓人才\n（二）引才。引进人才。\n以上任务由区委组织部负责。"
    )
    assert answering("设立科创基金", markup) == []


TASKS = "1.建设实验室。建设重点实验室。\n2.建设中试线。建设中试基地。\n3.设立基金。设立科创基金。\n"


@pytest.mark.parametrize(
    "division",
    [
        "| 任务 | 牵头单位 |\n| 第1、2项 | 区科技局 |\n| 第3项 | 区财政局 |",
        "| 责任部门 | 承担任务 |\n| 区科技局 | 1-2 |\n| 区财政局 | 3 |",
        "| 序号 | 任务名称 | 牵头单位 |\n| 1 | 实验室建设 | 区科技局 |\n| 9 | 基金设立 | 区财政局 |",
        "四、任务分工\n区科技局负责第1项至第2项任务，区财政局负责第3项任务。",
    ],
    ids=["numbers", "by body", "titles in other words", "sentence"],
)
def test_a_division_of_labour_names_its_tasks_by_number_or_title(answering, division):
    assert answering("设立科创基金", TASKS + division) == ["区财政局"]


def test_the_division_may_be_a_file_of_its_own(answering):
    assert answering("设立科创基金", TASKS, "| 任务 | 责任单位 |\n| 第3项 | 区财政局 |") == ["区财政局"]


def test_a_number_that_begins_anew_in_each_chapter_tells_nothing(answering):
    chapters = "一、抓平台\n1.建设实验室。建设重点实验室。\n二、抓金融\n1.设立基金。设立科创基金。\n"
    assert answering("设立科创基金", chapters + "| 任务 | 责任单位 |\n| 第1项 | 区科技局 |") == []


def test_a_figure_in_a_table_with_bodies_is_no_number_of_a_task(answering):
    table = "| 指标 | 目标值 | 责任单位 |\n| 高新技术企业 | 3 | 区科技局 |"
    assert answering("设立科创基金", TASKS + table) == []


def test_another_documents_article_is_not_meant(answering):
    articles = "第一条 建设重点实验室。\n第二条 设立科创基金。\n第三条 依照《云岚区预算办法》第二条由区审计局负责监督。"
    assert answering("设立科创基金", articles) == []


def test_a_chapters_name_across_the_table_holds_for_the_rows_below(answering):
    banner = "一、抓金融（区财政局牵头）"
    table = f"| 序号 | 任务 | 措施 |\n| {banner} | {banner} | {banner} |\n| 1 | 设立基金 | 设立科创基金 |"
    assert answering("设立科创基金", table) == ["区财政局"]

"""Who answers for a clause, wherever its document says so."""

import pytest

from ytcheck.matching.body_lists import lists_in, names_in


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


def test_an_annex_names_a_task_in_other_words_that_stand_in_one_clause_alone(answering):
    markup = (
        "（一）办好课堂。每年把“潮间带课堂”送进渔村60场。\n（二）借得到钱。区属担保公司设“蓝科保”担保产品，为企业提供担保。\n"
        "## 附件 重点任务分工\n| 序号 | 任务 | 牵头单位 |\n| 1 | “蓝科保”担保与坏账分担 | 区财政局 |\n| 2 | “潮间带课堂”与开放周 | 区科协 |\n"
    )
    assert answering("区属担保公司", markup) == ["区财政局"]
    assert answering("送进渔村", markup) == ["区科协"]


def test_words_that_several_clauses_share_tie_a_row_to_none(answering):
    markup = (
        "（一）支持科技型企业引进人才。\n（二）支持科技型企业建设平台。\n"
        "## 附件 重点任务分工\n| 序号 | 任务 | 牵头单位 |\n| 1 | 科技型企业培训 | 区科技局 |\n"
    )
    assert answering("引进人才", markup) == []


def test_the_line_after_an_answer_that_says_where_to_turn_to_holds_for_it(answering):
    markup = (
        "## 一、企业成长\n问：研发投入给不给补？\n答：按增量的8%补助研发费用。\n找谁：科技创新局计划岗受理，财政金融局国库岗拨付。\n"
        "问：怎样建平台？\n答：新建中试平台补助30万元。\n找谁：经济发展局产业岗，负责评审。\n"
    )
    assert answering("补助研发费用", markup) == ["科技创新局", "财政金融局"]
    assert answering("新建中试平台", markup) == ["经济发展局"]


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


ARTICLES = "第一条 搭建平台。建设重点实验室。\n第二条 做强中试。建设中试基地。\n第三条 壮大基金。设立科创基金。\n第四条 汇聚人才。引进青年人才。\n"
NAMED = "任务1：搭建平台。建设重点实验室。\n任务2：做强中试。建设中试基地。\n任务3：壮大基金。设立科创基金。\n"
ITEMS = "（一）搭建平台。建设重点实验室。\n（二）做强中试。建设中试基地。\n（三）壮大基金。设立科创基金。\n"
CHAPTERS = "第一章 抓平台\n第一条 搭建平台。建设重点实验室。\n第二章 聚要素\n第二条 壮大基金。设立科创基金。\n"
PARTS = "一、搭建平台\n（一）建设平台。建设重点实验室。\n二、集聚要素\n（一）壮大基金。设立科创基金。\n"


@pytest.mark.parametrize(
    "markup",
    [
        ARTICLES + "第五条 第一条至第二条、第四条由区科技局负责，第三条由区财政局负责。",
        ARTICLES + "第五条 第一条由区科技局负责，第二条至第四条由区财政局负责。",
        ARTICLES + "第一条至第二条由区科技局负责；第三条由区财政局负责。",
        ARTICLES + "第五条 职责分工\n第一条、第二条由区科技局负责。\n第三条由区财政局负责。",
        ARTICLES + "第五条 第一、二条由区科技局受理审核，第三条由区财政局受理审核。",
        ARTICLES + "第五条 第一条、第二条责任单位：区科技局；第三条的责任单位为区财政局。",
        ARTICLES + "第五条 第一条，由区科技局牵头；第三条，由区财政局牵头。",
        ARTICLES + "第五条 区科技局负责本措施第一条和第二条的组织实施，区财政局负责第三条的组织实施。",
        ARTICLES + "第五条 第一条主管部门为区科技局，第三条主管部门为区财政局。",
        ARTICLES + "第五条 申报第一条的，向区科技局提出；申报第三条的，向区财政局提出。",
        ARTICLES + "第五条 区科技局是第一条、第二条的主办单位；第三条归区财政局。",
        ARTICLES + "第五条 上述第三条涉及的资金由区财政局兑付。",
        ARTICLES + "第五条 第一条、第二条由区科技局负责解释并兑现，第三条由区财政局负责解释并兑现。",
        ARTICLES + "第五条 第一条、第二条由区科技局负责，其余各条由区财政局负责。",
        ARTICLES + "| 条款 | 受理部门 |\n| 第一条至第二条 | 区科技局 |\n| 第三条 | 区财政局 |",
        ARTICLES + "| 责任单位 | 责任条款 |\n| 区科技局 | 第一条至第二条 |\n| 区财政局 | 第三条 |",
        ARTICLES + "第五条 职责分工。搭建平台、做强中试由区科技局负责，壮大基金由区财政局负责。",
        "本措施第一条、第二条由区科技局负责，第三条由区财政局负责。\n" + ARTICLES,
        NAMED + "任务1—2由区科技局牵头；任务3由区财政局牵头。",
        NAMED + "附件：任务分工\n任务1：区科技局\n任务2：区科技局\n任务3：区财政局",
        ITEMS + "（四）任务分工。第（一）（二）项由区科技局负责，第（三）项由区财政局负责。",
        TASKS + "分工：区科技局（1、2），区财政局（3）。",
        TASKS + "责任分工：区科技局（一、二）、区财政局（三）。",
        TASKS + "四、责任分工\n1—2项由区科技局负责，3—4项由区财政局负责。",
        TASKS + "附件\n任务分工\n1、2项：区科技局\n3项：区财政局",
        TASKS + "附：责任分工\n区科技局：1、2\n区财政局：3",
        TASKS + "附件：责任分工\n（一）区科技局：负责第1、2项任务。\n（二）区财政局：负责第3项任务。",
        TASKS + "五、任务分工\n“建设实验室”“建设中试线”由区科技局牵头，“设立基金”由区财政局牵头。",
        CHAPTERS + "第三条 第一章由区科技局负责，第二章由区财政局负责。",
        PARTS + "三、分工\n第一部分由区科技局负责，第二部分第（一）项由区财政局负责。",
        PARTS + "三、职责分工\n“搭建平台”部分由区科技局负责，“集聚要素”部分由区财政局负责。",
    ],
)
def test_bodies_are_named_by_article_item_task_chapter_or_title(answering, markup):
    assert answering("设立科创基金", markup) == ["区财政局"]


def test_who_only_helps_answers_for_the_tasks_that_were_last_named(answering):
    sentence = "任务1、任务2由区科技局牵头，任务3由区财政局牵头，区金融发展中心、区国资局配合。"
    assert answering("设立科创基金", NAMED + sentence) == ["区财政局", "区金融发展中心", "区国资局"]


def test_an_item_is_meant_within_its_own_article(answering):
    articles = "第一条 平台。\n（一）建设重点实验室，给予补助。\n（二）建设中试基地，给予补助。\n第二条 基金。\n（一）设立科创基金，引导投资。\n"
    assert answering(
        "设立科创基金", articles + "第三条 第一条第（一）项由区科技局负责，第二条第（一）项由区财政局负责。"
    ) == ["区财政局"]


@pytest.mark.parametrize(
    "article",
    [
        "本措施由区财政局按职责分工负责解释和兑现。",
        "本措施由区财政局负责解释并组织实施。",
        "本措施的兑现工作由区财政局牵头。",
        "具体实施和解释工作由区财政局承担。",
        "各条款由区财政局按职责分工组织实施。",
        "本政策的申报受理、审核和兑现工作由区财政局负责。",
    ],
)
def test_who_explains_the_policy_and_carries_it_out_answers_for_all_of_it(answering, article):
    assert answering("设立科创基金", ARTICLES + "第五条 " + article) == ["区财政局"]


def test_who_explains_an_article_does_not_answer_for_its_work(answering):
    closing = "第五条 第一、二条由区科技局负责解释，第三条由区财政局负责解释。"
    assert answering("设立科创基金", ARTICLES + closing) == []


def test_the_list_by_number_is_not_that_of_the_articles_it_leaves_out(answering):
    assert answering("引进青年人才", ARTICLES + "第五条 第一条责任单位：区科技局；第三条责任单位：区财政局。") == []


def test_a_tasks_own_number_assigns_nothing(answering):
    own = "任务1：建设重点实验室。由科技、教育部门共建。\n任务2：设立科创基金。\n任务1由区科技局牵头，任务2由区财政局牵头。"
    assert answering("建设重点实验室", own) == ["区科技局"]


def test_a_long_name_of_a_branch_is_kept_whole():
    assert names_in(["国家金融监督管理总局云岚监管支局配合"]) == ["国家金融监督管理总局云岚监管支局"]


@pytest.mark.parametrize(
    "line",
    ["（谁来干：区财政局）", "【办事找谁】区财政局", "【责任】区财政局", "【牵头单位】区财政局", "牵头：区财政局"],
)
def test_a_line_of_its_own_below_a_provision_names_its_bodies(answering, line):
    assert answering("设立科创基金", f"一、壮大基金\n设立科创基金。\n{line}\n二、推广保险\n推广科技保险。") == [
        "区财政局"
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "区财政局、区科技局抓好两项工作。",
        "区财政局牵头做好三件事。",
        "区财政局会同区科技局推进。",
        "区财政局、区国资中心各负其责。",
        "区财政局把这件事盯到底，每月调度一次。",
    ],
)
def test_a_lead_that_names_who_acts_holds_for_the_items_below(answering, lead):
    markup = f"（一）让资本敢投早期项目。{lead}一是设立科创基金，投向种子期企业；二是推广科技保险，给予补贴。"
    assert answering("设立科创基金", markup)[0] == "区财政局"


def test_the_sentence_at_the_end_of_an_items_series_is_not_for_the_paragraph_before(answering):
    markup = (
        "一、抓金融\n（一）设立基金。一是设立科创基金；二是建子基金。\n"
        "（二）推广保险。一是推广科技保险；二是发放补贴。上述工作由区科技局负责。"
    )
    assert (answering("设立科创基金", markup), answering("推广科技保险", markup)) == ([], ["区科技局"])


def test_a_chapter_that_counts_its_kind_is_named_by_a_row_of_the_annex(answering):
    markup = (
        "一、行动一：“引水”入企\n1.设立科创基金，引导投资。\n二、行动二：“育苗”留区\n2.引进青年人才，给予补贴。\n"
        "附件：责任分工表\n| 行动 | 牵头单位 |\n| 行动一“引水”入企 | 区财政局 |\n| 行动二“育苗”留区 | 区人社局 |"
    )
    assert answering("设立科创基金", markup) == ["区财政局"]


NUMBERED = "1.抓平台。围绕铸造组建重点实验室。\n2.抓中试。在工业园建设中试基地。\n3.抓保险。推广科技保险，按保费补贴。\n4.抓人才。引进青年人才，给予资助。\n"


@pytest.mark.parametrize(
    "table",
    [
        "| 任务号 | 工作 | 牵头单位 |\n| 3 | 兑现补助 | 区财政局 |\n| 4 | 办班 | 区人社局 |",
        "| 序号 | 任务 | 牵头单位 |\n| 1 | 组建实验室 | 区科技局 |\n| 2 | 中试基地建成 | 区科技局 |\n| 3 | 兑现科技险补贴 | 区财政局 |\n| 4 | 青年人才资助 | 区人社局 |",
    ],
    ids=["by its column", "by what most rows are about"],
)
def test_a_rows_number_is_its_tasks_own(answering, table):
    assert answering("推广科技保险", NUMBERED + "附件：分工表\n" + table) == ["区财政局"]


def test_a_number_that_only_counts_the_rows_names_no_task(answering):
    table = "| 序号 | 任务 | 牵头单位 |\n| 1 | 引才 | 区人社局 |\n| 2 | 平台 | 区科技局 |\n| 3 | 普查污染源 | 区环保局 |\n| 4 | 修路 | 区交通局 |"
    assert answering("推广科技保险", NUMBERED + "附件：分工表\n" + table) == []


def test_a_row_in_other_words_is_that_of_the_clause_with_most_of_them(answering):
    markup = (
        "（一）育才。编成人才政策“一本通”，在政务大厅开设综合窗口。\n（二）引才。对青年人才给予资助。\n"
        "附件：分工表\n| 序号 | 任务 | 牵头单位 |\n| 1 | 人才“一本通”和综合窗口 | 区人社局 |"
    )
    assert answering("开设综合窗口", markup) == ["区人社局"]

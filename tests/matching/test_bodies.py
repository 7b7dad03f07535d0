"""A city body's counterpart as a clause prints it."""

import pytest

from ytcheck.matching.bodies import bodies_of
from ytcheck.matching.division import Division
from ytcheck.matching.owners import Owners
from ytcheck.model.clause import Clause, Outline
from ytcheck.model.document import Place, Source
from ytcheck.model.rules import Body, BodyRole


def clause_of(text, index=0, headings=(), columns=(), cells=()):
    return Clause("d1", index, "", (), headings, "", text, (Place(1),), columns=columns, cells=cells)


def named_among(rulebook, city, clauses, district="云岚区"):
    outline = Outline("d1", "", "", "", "", 1, Source.TEXT, (), (), tuple(clauses))
    owners = Owners([outline], Division([outline]))
    return bodies_of([Body(city, BodyRole.LEAD)], clauses[:1], owners, rulebook, district)[0].district


def named(rulebook, city, text, columns=(), cells=(), district="云岚区"):
    return named_among(rulebook, city, [clause_of(text, columns=columns, cells=cells)], district)


@pytest.mark.parametrize(
    ("city", "text", "expected"),
    [
        ("市科技局", "推行揭榜挂帅制度。（区科技局牵头，区财政局配合）", "区科技局"),
        ("市财政局", "推行揭榜挂帅制度。（区科技局牵头，区财政局配合）", "区财政局"),
        ("市科技局", "推行揭榜挂帅制度。\n责任单位：科技创新局、财政金融局", "科技创新局"),
        ("市发展改革委", "由经济发展局会同有关部门编制方案。", "经济发展局"),
        ("市委组织部", "引进人才。（区委组织部牵头）", "区委组织部"),
        ("市科技局", "推行揭榜挂帅制度。", None),
        ("市科技局", "推行揭榜挂帅制度。\n责任单位：", None),
        ("市工业和信息化局", "培育企业。（责任单位：区科技和工业信息化局、区财政金融局）", "区科技和工业信息化局"),
        ("市财政局", "培育企业。（责任单位：区科技和工业信息化局、区财政金融局）", "区财政金融局"),
        ("市发展改革委", "申报项目。（牵头单位：经发局；配合单位：科创局、招才中心）", "经发局"),
        ("市科技局", "申报项目。（牵头单位：经发局；配合单位：科创局、招才中心）", "科创局"),
        ("市国资委", "国有企业带头。责任单位：区国有资产管理服务中心。", "区国有资产管理服务中心"),
        ("市海洋发展和渔业局", "建设海洋牧场。市科技局牵头，区海洋局配合。", "区海洋局"),
        ("市生态环境局", "减污降碳。（烟台市生态环境局云岚分局牵头）", "烟台市生态环境局云岚分局"),
        ("烟台金融监管分局", "会同云岚金融监管支局开展科技保险试点。", "云岚金融监管支局"),
        ("人民银行烟台市分行", "扩大科技信贷。（区财政局、区地方金融服务中心负责）", None),
        ("市科技局", "提升科学素质。（区科协牵头）", None),
        ("市工业和信息化局", "奖补由区经济运行和数据局审核发放。", "区经济运行和数据局"),
        ("市科技局", "加快形成全区科技创新格局。", None),
        ("市科技局", "奖补由开发区科技创新局受理。", "开发区科技创新局"),
        ("市委组织部", "由新区工委组织部统筹。", "新区工委组织部"),
        ("市委组织部", "由工委组织部统筹。", "工委组织部"),
        ("市科技局", "奖补由区科技、财政、工信局联合审核。", "区科技局"),
        ("市工业和信息化局", "奖补由区科技、财政、工信局联合审核。", "区工信局"),
        ("市委组织部", "由组织、人社部门具体办理。", "组织部门"),
        ("市财政局", "建设专利池。（财政局配合；区财政局、区科技局出资）", "区财政局"),
        ("人民银行烟台市分行", "规范中介机构及个人行为。", None),
    ],
)
def test_the_counterpart_is_found_as_printed(rulebook, city, text, expected):
    assert named(rulebook, city, text) == expected


def test_a_column_of_bodies_is_read(rulebook):
    cells = ("推行揭榜挂帅", "科技创新局、财政金融局")
    assert named(rulebook, "市财政局", "｜".join(cells), ("重点任务", "责任单位"), cells) == "财政金融局"


def test_the_citys_own_body_is_no_counterpart_in_a_district(rulebook):
    assert named(rulebook, "市科技局", "推行揭榜挂帅制度，接受市科技局指导。") is None


def test_in_a_county_level_city_it_is_the_citys_own(rulebook):
    assert named(rulebook, "市科技局", "推行揭榜挂帅制度。（市科技局牵头）", district="屿东市") == "市科技局"


def test_bodies_of_province_and_city_together_are_none_of_a_county_level_citys(rulebook):
    assert named(rulebook, "市科技局", "积极争取省、市科技局支持。", district="屿东市") is None


def test_the_list_that_closes_a_group_is_that_of_all_its_clauses(rulebook):
    group = [
        clause_of("一是推行揭榜挂帅。", 0, ("改进项目管理",)),
        clause_of("二是实行里程碑考核。责任单位：区科学技术局。", 1, ("改进项目管理",)),
    ]
    assert named_among(rulebook, "市科技局", group) == "区科学技术局"


def test_a_clause_of_a_group_in_which_each_has_its_own_list_does_not_borrow_one(rulebook):
    group = [
        clause_of("一是推行揭榜挂帅。", 0, ("改进项目管理",)),
        clause_of("二是实行里程碑考核。（区财政局负责）", 1, ("改进项目管理",)),
        clause_of("三是开展科普。（区科技局负责）", 2, ("改进项目管理",)),
    ]
    assert named_among(rulebook, "市科技局", group) is None


def test_the_bodies_in_a_heading_are_those_of_the_clauses_below(rulebook):
    below = clause_of("推行揭榜挂帅。", 0, ("改进项目管理（责任单位：区科技创新局、区财政局）",))
    assert named_among(rulebook, "市科技局", [below]) == "区科技创新局"


@pytest.mark.parametrize(
    "said",
    [
        "所称综合一局为区科技主管部门，综合二局为区财政主管部门。",
        "科技主管部门是指综合一局。",
        "科技主管部门（综合一局）负责受理。",
        "综合一局（加挂区科技局牌子）承担日常工作。",
        "综合一局承担科技、工信管理职能。",
        "申报材料送综合一局科技岗。",
    ],
)
def test_what_a_document_says_of_its_offices_names_the_counterpart(rulebook, said):
    clauses = [clause_of("推行揭榜挂帅制度。（综合一局、综合二局）", 0), clause_of(said, 1)]
    assert named_among(rulebook, "市科技局", clauses) == "综合一局"


def test_a_short_name_is_that_of_the_office_it_stands_for(rulebook):
    clauses = [
        clause_of("推行揭榜挂帅制度。（责任单位：区科委）", 0),
        clause_of("由区科技局（以下简称区科委）办理。", 1),
    ]
    assert named_among(rulebook, "市科技局", clauses) == "区科委"


def test_an_offices_unit_does_not_make_it_the_counterpart_where_there_is_a_usual_one(rulebook):
    clauses = [
        clause_of("推行揭榜挂帅制度。（区教育局负责）", 0),
        clause_of("区教育局科技股、区科技局共同组织竞赛。", 1),
    ]
    assert named_among(rulebook, "市科技局", clauses) is None


def test_the_citys_own_office_is_no_counterpart_whatever_is_said_of_it(rulebook):
    clauses = [clause_of("推行揭榜挂帅制度，报市科技局备案。", 0), clause_of("市科技局为全市科技主管部门。", 1)]
    assert named_among(rulebook, "市科技局", clauses) is None

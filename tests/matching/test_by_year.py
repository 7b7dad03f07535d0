"""A figure given for each of several years is kept for each."""

import pytest

from tests.matching.reading_figures import clause_of, finding, read, row, years

HIGH_TECH, SMALL, PLATFORMS = "高新技术企业", "科技型中小企业", "省级以上科创平台"
RESEARCH_UNITS, PROJECTS, LOANS = "规上工业企业建立研发机构占比", "重大技术攻关项目", "科技贷款"
GROWTH = "规上工业企业研发投入年均增长"
PARTNERS, SERVICES, OUTPUT = "与市外院士专家建立合作关系的企业", "规上科技服务业企业", "规上高新技术产业产值占比"


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "高新技术企业2025年170家、2026年195家、2027年220家。", {2025: 170, 2026: 195, 2027: 220}),
        (HIGH_TECH, "高企到2025年、2026年、2027年分别达到170家、195家、220家。", {2025: 170, 2026: 195, 2027: 220}),
        (HIGH_TECH, "高新技术企业2025—2027年分别达到130家、150家、180家。", {2025: 130, 2026: 150, 2027: 180}),
        (SMALL, "科技型中小企业由221家增至2027年的300家，其中2025年不少于240家。", {2025: 240, 2027: 300}),
        (PLATFORMS, "省级以上科创平台由18家增至2025年的20家，2027年增至26家。", {2025: 20, 2027: 26}),
        (OUTPUT, "规上高新技术产业产值占比2025年稳定在57%，2027年达到六成以上。", {2025: 57, 2027: 60}),
        (PROJECTS, "2027年前累计实施重大技术攻关项目24项以上，其中2025年实施7项。", {2025: 7, 2027: 24}),
        (SERVICES, "规上科技服务业企业今年达到9家，明年达到12家，后年达到15家。", {2025: 9, 2026: 12, 2027: 15}),
        (LOANS, "引导银行发放科技贷款，2025年不低于2亿元，2027年翻一番、达到4亿元。", {2025: 2, 2027: 4}),
        (RESEARCH_UNITS, "规上工业企业研发机构覆盖率2025年底达到55%；2026年底达到68%。", {2025: 55, 2026: 68}),
        (PARTNERS, "与市外院士专家建立长期合作关系的企业2025年25家，2026年35家。", {2025: 25, 2026: 35}),
        (HIGH_TECH, "高新技术企业第一年130家，第二年达到150家，第三年达到180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "2025年高企达到130家，2026年达到150家，2027年达到180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "2025年、2026年、2027年高企分别达到130家、150家、180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "到2025年、2027年，高新技术企业分别达到130家和180家。", {2025: 130, 2027: 180}),
        (HIGH_TECH, "2025至2027年高新技术企业分别达到130家、150家、180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "高新技术企业2025、2026、2027年分别达到130、150、180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "高新技术企业：2025年，130家；2026年，150家；2027年，180家。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "高企达到130家（2025年）、150家（2026年）、180家（2027年）。", {2025: 130, 2026: 150, 2027: 180}),
        (HIGH_TECH, "高企2025年达到130家。2026年达到150家。2027年达到180家。", {2025: 130, 2026: 150, 2027: 180}),
        (
            HIGH_TECH,
            "高企到2025年底达到130家；到2026年底达到150家；到2027年底达到180家。",
            {2025: 130, 2026: 150, 2027: 180},
        ),
        (HIGH_TECH, "高企由2024年的118家增加到2025年的130家、2027年的180家。", {2025: 130, 2027: 180}),
        (HIGH_TECH, "2027年高企180家，2030年260家，2035年翻一番。", {2027: 180, 2030: 260}),
        (PLATFORMS, "2025年、2026年、2027年分别新增省级以上科创平台3家、4家、5家。", {2025: 3, 2026: 4, 2027: 5}),
        (PLATFORMS, "省级以上科创平台2025年达到27家，较2024年增加4家；2027年达到38家。", {2025: 27, 2027: 38}),
        (PROJECTS, "2025年实施重大技术攻关项目8项，2026年、2027年各实施10项。", {2025: 8, 2026: 10, 2027: 10}),
        (RESEARCH_UNITS, "规上工业企业研发机构覆盖率2026年达到60%，2027年实现全覆盖。", {2026: 60, 2027: 100}),
        (GROWTH, "规上工业企业研发经费2025年增长10%、2026年增长11%。", {2025: 10, 2026: 11}),
    ],
)
def test_every_years_figure_of_a_sentence_is_kept(rulebook, indicator, text, expected):
    assert years(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("columns", "cells", "expected"),
    [
        (("指标", "单位", "2024年", "2025年", "2027年"), ("高企", "家", "118", "130", "180"), {2025: 130, 2027: 180}),
        (
            ("指标", "现状值（2024年）", "2026年目标", "2027年目标"),
            ("高企（家）", "118", "150", "180"),
            {2026: 150, 2027: 180},
        ),
        (("指标", "三年目标", "2026年", "2027年"), ("高新技术企业（家）", "180", "150", "180"), {2026: 150, 2027: 180}),
        (
            ("指标", "第一年", "第二年", "第三年"),
            ("高企（家）", "130", "150", "180"),
            {2025: 130, 2026: 150, 2027: 180},
        ),
        (("指标", "今年", "明年", "后年"), ("高企（家）", "130", "150", "180"), {2025: 130, 2026: 150, 2027: 180}),
        (("指标", "目标值（2025—2027年）"), ("高企（家）", "130、150、180"), {2025: 130, 2026: 150, 2027: 180}),
        (("任务", "年度目标"), ("培育高企", "2025年达到130家，2026年达到150家"), {2025: 130, 2026: 150}),
        (("指标", "2025年增量", "2027年总量"), ("高企（家）", "20", "180"), {}),
    ],
)
def test_of_a_row_every_years_figure_to_come_is_kept(rulebook, columns, cells, expected):
    assert years(rulebook, HIGH_TECH, row(cells[0], columns, cells)) == expected


def test_rows_for_a_year_each_make_one_series(rulebook):
    columns = ("年度", "高新技术企业（家）")
    rows = [row(year, columns, (year, count)) for year, count in (("2026年", "165"), ("2027年", "190"))]
    assert years(rulebook, HIGH_TECH, *rows) == {2026: 165, 2027: 190}


def test_years_in_clauses_of_their_own_make_one_series(rulebook):
    clauses = ("到2026年，高新技术企业达到150家。", "到2027年，高新技术企业达到180家。")
    assert years(rulebook, HIGH_TECH, *clauses) == {2026: 150, 2027: 180}


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        pytest.param(HIGH_TECH, "到2027年，高新技术企业达到180家。", id="one year"),
        pytest.param(HIGH_TECH, "高新技术企业2027年达到180家，科技型中小企业2026年达到300家。", id="another's year"),
        pytest.param(HIGH_TECH, "2025年新增高新技术企业20家，2027年总数达到180家。", id="an addition"),
        pytest.param(HIGH_TECH, "高新技术企业2024年118家，2027年达到180家。", id="a past year"),
        pytest.param(HIGH_TECH, "高新技术企业2027年达到180家，2026年培训企业30家。", id="other work"),
    ],
)
def test_a_single_years_figure_makes_no_series(rulebook, indicator, text):
    assert years(rulebook, indicator, text) == {}


def test_the_figure_held_against_the_citys_is_the_one_for_the_citys_year(rulebook):
    assert read(rulebook, HIGH_TECH, "高企2026年150家、2027年180家、2030年260家。") == (180, "家", 2027)


def test_of_a_series_without_a_year_of_the_citys_the_last_is_held(rulebook):
    assert read(rulebook, LOANS, "科技贷款余额2025年2亿元，2026年3亿元，2027年4亿元。") == (4, "亿元", 2027)


def test_the_held_figure_is_among_those_by_year(rulebook):
    found = finding(rulebook, HIGH_TECH, clause_of("高企2026年150家、2027年180家。"))
    assert found.figure in found.by_year

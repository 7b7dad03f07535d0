"""Ways in which offices give a figure, or only seem to."""

import pytest

from tests.matching.reading_figures import read, row

HIGH_TECH, SMALL, SERVICES = "高新技术企业", "科技型中小企业", "规上科技服务业企业"
INTENSITY, OUTPUT, RANK = "全社会研发经费投入强度", "规上高新技术产业产值占比", "创新型城市排名"
RESEARCH_UNITS, GROWTH = "规上工业企业建立研发机构占比", "规上工业企业研发投入年均增长"
STATE_OWNED, LED = "国有规上工业企业设立研发机构占比", "企业牵头重大科技项目比例"
PLATFORMS, INCUBATORS, PROJECTS = "省级以上科创平台", "省级以上孵化载体", "重大技术攻关项目"
NATIONAL, PROVINCIAL, CITY_LABS = "全国重点实验室", "山东省重点实验室", "烟台市重点实验室"
EXPERTS, PARTNERS, LOANS = "引进外国专家", "与市外院士专家建立合作关系的企业", "科技贷款"


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "到2027年，高新技术企业力争突破180家。", (180, "家", 2027)),
        (HIGH_TECH, "高新技术企业总量冲刺200家大关，2027年底前实现。", (200, "家", 2027)),
        (HIGH_TECH, "2027年末高新技术企业保有量不低于180家。", (180, "家", 2027)),
        (HIGH_TECH, "高新技术企业存量稳定在150家以上。", (150, "家", None)),
        (HIGH_TECH, "高新技术企业数≥180家。", (180, "家", None)),
        (HIGH_TECH, "高新技术企业达180+家。", (180, "家", None)),
        (HIGH_TECH, "高新技术企业（180家）、科技型中小企业（300家）。", (180, "家", None)),
        (SMALL, "科技型中小企业入库数突破“三百家”。", (300, "家", None)),
        (INTENSITY, "全社会研发投入强度：2.8%以上。", (2.8, "%", None)),
        (INTENSITY, "全社会研发经费投入强度力争达到全国平均水平（2.8%）。", (2.8, "%", None)),
        (RESEARCH_UNITS, "规上工业企业研发机构覆盖率达到60%—65%。", (60, "%", None)),
        (RESEARCH_UNITS, "到2026年，上规模工业企业里有研发机构的要占到一半，也就是50%。", (50, "%", 2026)),
        (RANK, "力争科技创新水平评价位次进入全省前30名。", (30, "名", None)),
        (LOANS, "每年引导金融机构发放科技贷款35000万元。", (35000, "万元", None)),
        (LOANS, "每年发放科技贷款1500万元至2000万元。", (1500, "万元", None)),
        (PROJECTS, "组织实施10项左右重大技术攻关项目。", (10, "项", None)),
        (STATE_OWNED, "区属国有规上工业企业研发机构“应建尽建”，2026年底清零。", (100, "%", 2026)),
        (LED, "课题交企业打头阵的，不得少于七成五。", (75, "%", None)),
        (CITY_LABS, "到2027年，要有2家评上烟台市重点实验室。", (2, "家", 2027)),
        (CITY_LABS, "到2027年，拥有市里授牌的重点实验室6家。", (6, "家", 2027)),
    ],
)
def test_a_figure_is_read_in_the_words_of_offices(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "到“十五五”末，高新技术企业达到260家。", (260, "家", 2030)),
        (HIGH_TECH, "年内培育认定高新技术企业30家以上。", (30, "家", 2025)),
        (HIGH_TECH, "高新技术企业2025年达到130家，以后每年新增25家。", (130, "家", 2025)),
        (HIGH_TECH, "2024年高新技术企业118家，2025年目标130家。", (130, "家", 2025)),
        (HIGH_TECH, "高新技术企业到2027年底达到180家（2024年为118家）。", (180, "家", 2027)),
        (SERVICES, "规上科技服务业企业达到9家（2025年），15家（2027年）。", (15, "家", 2027)),
        (HIGH_TECH, "今年、明年、后年高新技术企业分别达到130家、150家、180家。", (180, "家", 2027)),
    ],
)
def test_a_years_name_is_understood(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "高新技术企业数量力争从118家到180家。", (180, "家", None)),
        (HIGH_TECH, "高新技术企业数量由118家倍增到240家。", (240, "家", None)),
        (HIGH_TECH, "三年内高新技术企业数量翻一番，达到240家。", (240, "家", None)),
        (HIGH_TECH, "高新技术企业数量力争翻两番，突破400家。", (400, "家", None)),
        (HIGH_TECH, "高新技术企业比2024年增加62家，达到180家。", (180, "家", None)),
        (HIGH_TECH, "高新技术企业达到180家，较2024年增加62家。", (180, "家", None)),
        (INTENSITY, "R&D经费占GDP比重由2.31%提升至2027年的2.8%。", (2.8, "%", 2027)),
        (INTENSITY, "全社会研发投入强度每年提高0.2个百分点，到2027年达到2.9%。", (2.9, "%", 2027)),
        (RESEARCH_UNITS, "规上工业企业研发机构建有率提高20个百分点，达到65%。", (65, "%", None)),
        (OUTPUT, "规上高新技术产业产值占比年均提高1个百分点以上，2027年达到58%。", (58, "%", 2027)),
        (LOANS, "力争科技贷款余额突破20亿元、年均增长15%。", (20, "亿元", None)),
    ],
)
def test_of_a_rise_the_value_that_is_reached_counts(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (PLATFORMS, "每年新增省级以上科创平台3家，到2027年累计达到30家。", (30, "家", 2027)),
        (PLATFORMS, "三年新增省级以上科创平台9家。", (9, "家", None)),
        (INCUBATORS, "新增省级以上孵化载体1家，总数达到4家。", (4, "家", None)),
        (PROJECTS, "每年实施重大技术攻关项目不少于8项，三年累计24项以上。", (24, "项", None)),
        (EXPERTS, "三年引进外国专家36人次，平均每年12人次。", (36, "人次", None)),
        (HIGH_TECH, "上半年新增高新技术企业10家，全年新增30家。", (30, "家", None)),
        (PROJECTS, "每年实施区级以上重大技术攻关项目10项（其中省级以上2项）。", (10, "项", None)),
        (PLATFORMS, "省级以上科创平台达到35家（含国家级3家）。", (35, "家", None)),
        (NATIONAL, "省级以上重点实验室达到8家，其中全国重点实验室1家、省重点实验室7家。", (1, "家", None)),
        (PROVINCIAL, "省级以上重点实验室达到8家，其中全国重点实验室1家、省重点实验室7家。", (7, "家", None)),
    ],
)
def test_a_total_is_told_from_its_parts_and_from_what_is_added(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (SERVICES, "高企、科小和规上科技服务业企业分别达到180家、300家和15家。", (15, "家", None)),
        (CITY_LABS, "烟台市重点实验室、山东省重点实验室分别达到12家、4家。", (12, "家", None)),
        (PROVINCIAL, "力争全国重点实验室实现零的突破，省重点实验室达到3家。", (3, "家", None)),
        (RESEARCH_UNITS, "大中型企业研发机构覆盖率达到90%，规上工业企业研发机构覆盖率达到60%。", (60, "%", None)),
        (RESEARCH_UNITS, "规上工业企业研发机构覆盖率达到60%，其中大中型企业达到90%。", (60, "%", None)),
        (RESEARCH_UNITS, "2026年底前规上工业企业研发机构覆盖率达到60%，大型企业实现全覆盖。", (60, "%", 2026)),
        (INTENSITY, "全社会研发经费投入年均增长10%以上，投入强度达到2.8%。", (2.8, "%", None)),
        (OUTPUT, "高新技术产业产值占比达58%，战略性新兴产业产值占比达35%。", (58, "%", None)),
        (HIGH_TECH, "高新技术企业培育库入库企业达到60家，高新技术企业达到180家。", (180, "家", None)),
        (PARTNERS, "60家以上企业与市外高校院所建立稳定合作关系。", (60, "家", None)),
    ],
)
def test_what_stands_beside_it_keeps_its_own_figure(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        (HIGH_TECH, "高新技术企业数量实现倍增。"),
        (HIGH_TECH, "高新技术企业数量在118家基础上翻一番。"),
        (HIGH_TECH, "每万家企业法人中高新技术企业数达到180家。"),
        (PLATFORMS, "省级以上科创平台数量达到全市前列。"),
        (RANK, "科技创新综合实力达到全市前列。"),
        (NATIONAL, "全国重点实验室实现“零”的突破。"),
        (NATIONAL, "力争全国重点实验室实现零的突破，省重点实验室达到3家。"),
        (PROJECTS, "实施“十大”重大技术攻关项目。"),
        (INTENSITY, "到2027年，全社会研发投入强度较2024年提高0.5个百分点以上。"),
        (INTENSITY, "全社会研发经费投入年均增长10%以上。"),
        (GROWTH, "全社会研发经费投入年均增长10%以上。"),
        (GROWTH, "规上工业企业研发投入增速高于营业收入增速2个百分点。"),
    ],
)
def test_what_gives_no_figure_of_the_indicator_gives_none(rulebook, indicator, text):
    assert read(rulebook, indicator, text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2027年，全市高新技术企业达到3500家，我区达到180家。", (180, "家", 2027)),
        ("烟台市提出到2027年高新技术企业达到3500家，我区力争达到180家。", (180, "家", 2027)),
        ("市里要求2027年高新技术企业达到3500家。", None),
        ("市里下达我区高新技术企业180家。", (180, "家", None)),
        ("落实市里要求，高新技术企业达到180家。", (180, "家", None)),
        ("对标烟台市目标，到2027年高新技术企业达到180家。", (180, "家", 2027)),
        ("全市高新技术企业达到180家，我市创新能力明显增强。", (180, "家", None)),
    ],
)
def test_what_the_city_asks_for_is_told_from_what_the_district_gives(rulebook, text, expected):
    assert read(rulebook, HIGH_TECH, text) == expected


@pytest.mark.parametrize(
    ("indicator", "columns", "cells", "expected"),
    [
        (HIGH_TECH, ("指标", "现状值", "目标值"), ("高新技术企业（家）", "118", "180"), (180, "家", None)),
        (HIGH_TECH, ("指标", "基期值", "目标值（2027年）"), ("高企（家）", "118", "≥180"), (180, "家", 2027)),
        (INTENSITY, ("指标", "单位", "2024年", "2027年"), ("研发强度", "%", "2.3", "2.8左右"), (2.8, "%", 2027)),
        (HIGH_TECH, ("指标", "目标值（单位：家）", "完成时限"), ("高企", "180", "2027年12月"), (180, "家", 2027)),
        (
            LOANS,
            ("指标", "计量单位", "2026", "2027"),
            ("科技贷款发放额", "万元", "25000", "30000"),
            (30000, "万元", 2027),
        ),
        (HIGH_TECH, ("指标", "2027年目标", "年均增长"), ("高新技术企业（家）", "180", "15%"), (180, "家", 2027)),
        (GROWTH, ("指标", "2027年", "年均增长"), ("规上工业企业研发投入（亿元）", "12", "11%"), (11, "%", None)),
        (HIGH_TECH, ("类别", "指标", "单位", "2027年"), ("创新主体", "高新技术企业", "家", "180"), (180, "家", 2027)),
        (HIGH_TECH, ("指标", "全区目标", "其中：城区"), ("高新技术企业（家）", "180", "80"), (180, "家", None)),
        (HIGH_TECH, ("指标", "2026年", "2027年"), ("高新技术企业/家", "150", "180"), (180, "家", 2027)),
        (HIGH_TECH, ("任务", "2026年进度", "2027年进度"), ("高新技术企业", "150家", "180家"), (180, "家", 2027)),
    ],
)
def test_a_row_is_read_by_the_headings_of_its_columns(rulebook, indicator, columns, cells, expected):
    assert read(rulebook, indicator, row(cells[0], columns, cells)) == expected

"""Which amount belongs to which indicator, and until when."""

import pytest

from tests.matching.reading_figures import clause_of, finding, read, row
from ytcheck.matching.division import Division
from ytcheck.matching.figures import target_findings
from ytcheck.matching.statements import statements_in
from ytcheck.model.clause import Clause, Outline, Role
from ytcheck.model.document import Place, Source
from ytcheck.model.finding import TargetVerdict

PLATFORMS, HIGH_TECH, SMALL = "省级以上科创平台", "高新技术企业", "科技型中小企业"
INTENSITY, OUTPUT = "全社会研发经费投入强度", "规上高新技术产业产值占比"
RESEARCH_UNITS, GROWTH = "规上工业企业建立研发机构占比", "规上工业企业研发投入年均增长"
STATE_OWNED, SERVICES = "国有规上工业企业设立研发机构占比", "规上科技服务业企业"
EXPERTS, STUDENTS, PARTNERS = "引进外国专家", "引进海外留学生", "与市外院士专家建立合作关系的企业"
LOANS, INCUBATORS, PROJECTS = "科技贷款", "省级以上孵化载体", "重大技术攻关项目"
PROVINCIAL, CITY_LABS, LED = "山东省重点实验室", "烟台市重点实验室", "企业牵头重大科技项目比例"
NATIONAL, SELECTED = "全国重点实验室", "创新能力提升工程筛选企业"


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        ("高新技术企业", "到2027年，高新技术企业达到180家，科技型中小企业由210家增至300家。", (180, "家", 2027)),
        ("科技型中小企业", "到2027年，高新技术企业达到180家，科技型中小企业由210家增至300家。", (300, "家", 2027)),
        ("山东省重点实验室", "培育全国重点实验室1家、山东省重点实验室4家、烟台市重点实验室12家。", (4, "家", None)),
        ("全国重点实验室", "布局建设3家全国重点实验室、3家山东省实验室、30家山东省重点实验室。", (3, "家", None)),
        ("省级以上科创平台", "到2027年，全市省级以上科创平台达到三十家。", (30, "家", 2027)),
        ("科技贷款", "每年引导金融机构发放科技贷款3亿元以上。", (3, "亿元", None)),
    ],
)
def test_the_figure_is_that_of_the_indicator(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "高企总量由86家增加到2027年的120家。", (120, "家", 2027)),
        (HIGH_TECH, "到2027年，高新技术企业从2024年的86家发展到一百二十家。", (120, "家", 2027)),
        (HIGH_TECH, "在现有86家的基础上，力争2027年底高新技术企业突破120家。", (120, "家", 2027)),
        (SMALL, "2024年全区入库科技型中小企业143家，2027年要达到220家。", (220, "家", 2027)),
        (SMALL, "目前科技型中小企业143家，到2026年增至220家。", (220, "家", 2026)),
        (OUTPUT, "规上高新技术产业产值占规上工业比重由51.2%提高到2027年的六成。", (60, "%", 2027)),
        (RESEARCH_UNITS, "2024年规上工业企业研发机构覆盖率为38.5%，到2027年达到百分之六十二。", (62, "%", 2027)),
        (PLATFORMS, "“十四五”以来累计获批省级以上创新平台18家，到2027年达到30家。", (30, "家", 2027)),
    ],
)
def test_of_a_rise_the_figure_is_the_end(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (HIGH_TECH, "到2027年，高新技术企业和科技型中小企业分别达到180家和300家。", (180, "家", 2027)),
        (SMALL, "到2027年，高新技术企业和科技型中小企业分别达到180家和300家。", (300, "家", 2027)),
        (PROVINCIAL, "到2026年，省级、市级重点实验室分别达到3家、12家。", (3, "家", 2026)),
        (CITY_LABS, "到2026年，省级、市级重点实验室分别达到3家、12家。", (12, "家", 2026)),
        (HIGH_TECH, "高新技术企业数量2025年、2026年、2027年分别达到130家、150家、180家。", (180, "家", 2027)),
        (RESEARCH_UNITS, "2025年底，规上工业企业研发机构覆盖率达到55%；2027年底达到80%。", (80, "%", 2027)),
        (CITY_LABS, "新建烟台市重点实验室3家，2027年达到7家。", (7, "家", 2027)),
        (HIGH_TECH, "今年要净增高新技术企业18家，年底达到136家。", (136, "家", 2025)),
        (EXPERTS, "每年引进外国专家、海外留学生分别不少于15名、20名。", (15, "名", None)),
        (STUDENTS, "每年引进外国专家15名左右、留学回国人员20人以上。", (20, "人", None)),
        (RESEARCH_UNITS, "到2027年，规上工业企业研发投入年均增长11%，建有研发机构的占比达到65%。", (65, "%", 2027)),
        (GROWTH, "到2027年，规上工业企业研发投入年均增长11%，建有研发机构的占比达到65%。", (11, "%", 2027)),
        (HIGH_TECH, "到2026年，高新技术企业净增30家、总数达到145家。", (145, "家", 2026)),
        (HIGH_TECH, "高新技术企业：2025年120家、2026年140家、2027年160家。", (160, "家", 2027)),
        (HIGH_TECH, "高新技术企业数量较2024年翻一番，达到236家。", (236, "家", None)),
        (SERVICES, "今年规上科技服务业企业达到9家，明年达到12家，后年达到15家。", (15, "家", 2027)),
        (RESEARCH_UNITS, "2028年规上工业企业研发机构覆盖率达到70%，2030年达到82%。", (82, "%", 2030)),
        (STATE_OWNED, "研发费用按130%视同利润加回，2026年区属国有企业研发机构实现全覆盖。", (100, "%", 2026)),
        (INTENSITY, "到2027年，全社会研发投入占GDP比重达3.2%，高新技术产业产值占比68%。", (3.2, "%", 2027)),
        (HIGH_TECH, "高新技术企业头一年130家，第二年150家，第三年180家。", (180, "家", 2027)),
        (HIGH_TECH, "高新技术企业三年分别达到130家、150家、180家。", (180, "家", None)),
        (PLATFORMS, "省级以上创新平台2025—2027年分别达到18家、21家、25家。", (25, "家", 2027)),
        (HIGH_TECH, "力争2027年高新技术企业比2024年（120家）增加80家，达到200家。", (200, "家", 2027)),
        (HIGH_TECH, "高新技术企业、科技型中小企业2027年分别达到160家、280家。", (160, "家", 2027)),
        (RESEARCH_UNITS, "设有研发室的厂占比2026年达到72%，规上工业企业建有研发机构的达到58%。", (58, "%", 2026)),
        (PROVINCIAL, "到2027年新增省级重点实验室3家，区级重点实验室18家。", (3, "家", 2027)),
        (EXPERTS, "每年柔性引进外国专家（含退休专家）25人次，海外留学人员40人。", (25, "人次", None)),
        (STATE_OWNED, "2026年区属国有工业企业全部建立研发机构，研发投入年均增长9%。", (100, "%", 2026)),
    ],
)
def test_each_of_several_indicators_has_its_own_figure(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text", "expected"),
    [
        (RESEARCH_UNITS, "到2027年，六成五以上的规上工业企业建有研发机构。", (65, "%", 2027)),
        (RESEARCH_UNITS, "规模以上工业企业研发机构覆盖面2026年过半。", (50, "%", 2026)),
        (RESEARCH_UNITS, "2027年底前，三分之二的规上工业企业建立研发机构。", (66.67, "%", 2027)),
        (GROWTH, "规上工业企业研发投入年均保持两位数增长。", (10, "%", None)),
        (STATE_OWNED, "2026年底前，区属国有工业企业研发机构实现全覆盖。", (100, "%", 2026)),
        (PROJECTS, "每年组织实施重大技术攻关十余项。", (10, "项", None)),
        (PROJECTS, "三年内实施关键核心技术攻关项目20至30项。", (20, "项", None)),
        (LOANS, "力争年度新增科技型企业贷款两亿五千万元。", (25000, "万元", None)),
        (LOANS, "每年给科技企业放款2亿3千万元。", (2.3, "亿元", None)),
        (GROWTH, "规上工业企业研发费用一年比一年多投12%。", (12, "%", None)),
        (RESEARCH_UNITS, "到2026年，每100家规上厂子要有57家设起研发机构。", (57, "%", 2026)),
        (RESEARCH_UNITS, "明年规上工业企业研发机构覆盖率达到52%。", (52, "%", 2026)),
        (SERVICES, "到二〇二六年，规上科技服务业单位达到15户。", (15, "户", 2026)),
        (PLATFORMS, "省级及以上各类科技创新平台突破40个（2027年）。", (40, "个", 2027)),
        (INCUBATORS, "力争新增省级以上科技企业孵化器、众创空间3家，2026年底完成。", (3, "家", 2026)),
        (PARTNERS, "促成90家企业与外地高校院所签订长期合作协议。", (90, "家", None)),
        (LED, "区级重大科技专项中由企业牵头实施的不低于八成五。", (85, "%", None)),
        (LED, "区级重大科技项目十个里有八个由企业牵头。", (80, "%", None)),
        (RESEARCH_UNITS, "到2026年，规上工业企业五成都要建有研发机构。", (50, "%", 2026)),
        (LOANS, "每年新增科技型企业贷款3个亿。", (3, "亿元", None)),
        (LED, "九成以上的区级科技计划项目由企业牵头实施。", (90, "%", None)),
        (INTENSITY, "到2027年，全社会研发经费占地区生产总值的比重由2.1%升至2.7%。", (2.7, "%", 2027)),
        (SELECTED, "实施创新能力提升工程，从规上企业里优中选优18家给予“一企一策”扶持。", (18, "家", None)),
        (LOANS, "科技型中小企业贷款余额由2亿元提升到2027年的6亿元。", (6, "亿元", 2027)),
    ],
)
def test_figures_are_read_as_offices_write_them(rulebook, indicator, text, expected):
    assert read(rulebook, indicator, text) == expected


@pytest.mark.parametrize(
    ("indicator", "text"),
    [
        (HIGH_TECH, "截至2024年底，全区高新技术企业达到143家，比2020年增加71家。"),
        (PLATFORMS, "2024年，新获批高新技术企业38家；省级以上创新平台总数达到26家。"),
        (LOANS, "近三年累计发放科技贷款6.3亿元。"),
        (LOANS, "设立2000万元科技信贷风险补偿资金池。"),
        (GROWTH, "对研发投入增长10%以上的规上工业企业，按增量给予5%补助。"),
        (GROWTH, "区属国有企业研发投入年均增长8%。"),
        (RESEARCH_UNITS, "规上工业企业新建研发机构的，按设备投入的30%给予补助。"),
        (HIGH_TECH, "去年认定高新技术企业20家。"),
        (PROJECTS, "过去三年共实施重大技术攻关项目7项。"),
        (EXPERTS, "引进了外国专家18名。"),
        (STUDENTS, "海归博士来一个给用人单位补8万元。"),
        (PLATFORMS, "“十四五”期间全县获批省级以上创新平台9家。"),
        (GROWTH, "居民收入增长6%左右，全社会研发投入强度稳步提高。"),
        (GROWTH, "将重大攻关研发费用按150%加回利润，增幅另行核定。"),
        (HIGH_TECH, "对首次认定的高新技术企业奖励20万元，每年支持30家。"),
        (HIGH_TECH, "为全区180家高新技术企业开展上门辅导。"),
        (HIGH_TECH, "从高新技术企业中遴选20家重点扶持。"),
        (GROWTH, "研发投入同比增长20%（含）以上的，给予增量部分5%的补助。"),
        (PROJECTS, "重大技术攻关项目每个支持100万元，连续支持3个年度。"),
        (INCUBATORS, "省级以上孵化载体每培育1家高新技术企业奖励2万元。"),
        (HIGH_TECH, "组织200家高新技术企业参加进博会。"),
        (HIGH_TECH, "每个镇街至少联系5家高新技术企业。"),
        (HIGH_TECH, "对高新技术企业密集的3个园区给予倾斜。"),
        (SMALL, "向科技型中小企业发放创新券500家次。"),
        (PLATFORMS, "省级以上创新平台开放仪器300台套，服务企业100家。"),
        (INCUBATORS, "省级以上孵化器在孵企业达到100家。"),
        (PROJECTS, "重大技术攻关项目形成发明专利30件、新产品20个。"),
        (EXPERTS, "建设外国专家工作室5个。"),
        (LOANS, "对科技贷款贴息，单户最高50万元，全年预算500万元。"),
        (INTENSITY, "链主企业研发投入强度保持在4%以上。"),
        (GROWTH, "对研发投入增长15%以上的企业，优先支持。"),
        (PROVINCIAL, "与省重点实验室共建联合研发平台5个。"),
        (INCUBATORS, "支持两家孵化器升级为省级以上孵化器。"),
        (CITY_LABS, "今年帮4家、明年帮5家把申报烟台市重点实验室的材料做扎实。"),
        (PLATFORMS, "省级以上创新平台每季度举办一次开放日、每季度设1个专场。"),
        (STATE_OWNED, "区属规上工业企业全部设立研发机构的要求暂不作硬性规定。"),
        (HIGH_TECH, "高新技术企业达到180家的目标暂不下达。"),
        (EXPERTS, "近年来全区科技工作取得进步。一是主体由少变多，到2024年年底高企达到97家；二是全年引进外国专家11名。"),
        (NATIONAL, "依托全国重点实验室龙头，建设区级分中心5家。"),
    ],
)
def test_what_was_reached_or_is_granted_is_no_target(rulebook, indicator, text):
    assert read(rulebook, indicator, text) is None


YEARS = ("序号", "指标", "单位", "2024年完成值", "2025年", "2026年", "2027年目标值")


@pytest.mark.parametrize(
    ("indicator", "clause", "expected"),
    [
        (
            HIGH_TECH,
            row("高新技术企业数", YEARS, ("1", "高新技术企业数", "家", "118", "130", "150", "180")),
            (180, "家", 2027),
        ),
        (
            OUTPUT,
            row("高新技术产业产值占比（%）", ("指标", "2024年", "2027年"), ("高新技术产业产值占比（%）", "51.2", "58")),
            (58, "%", 2027),
        ),
        (
            RESEARCH_UNITS,
            row(
                "研发机构",
                ("任务", "工作目标", "完成时限"),
                ("研发机构", "规上工业企业建有研发机构占比60%以上", "2026年12月"),
            ),
            (60, "%", 2026),
        ),
        (
            HIGH_TECH,
            row("高新技术企业", ("指标", "2024年", "2027年", "2030年"), ("高新技术企业", "118家", "180家", "260家")),
            (180, "家", 2027),
        ),
        (
            LOANS,
            row("科技贷款（亿元）", ("指标", "2026年", "2027年"), ("科技贷款（亿元）", "3.5", "4.2")),
            (4.2, "亿元", 2027),
        ),
        (
            SMALL,
            row("科技型中小企业", ("指标", "目标（家）", "时限"), ("科技型中小企业", "260", "2027年底")),
            (260, "家", 2027),
        ),
        (
            HIGH_TECH,
            row("高新技术企业", ("要看的数", "单位", "2026年参考", "2027年任务"), ("高新技术企业", "家", "121", "135")),
            (135, "家", 2027),
        ),
    ],
)
def test_a_row_is_read_by_its_columns(rulebook, indicator, clause, expected):
    assert read(rulebook, indicator, clause) == expected


def test_a_row_for_a_year_is_read_by_its_columns_names(rulebook):
    columns = ("年度", "高新技术企业（家）", "全社会研发投入强度（%）")
    rows = [row(year, columns, (year, *cells)) for year, *cells in (("2026年", "165", "2.5"), ("2027年", "190", "2.7"))]
    assert [read(rulebook, name, *rows) for name in (HIGH_TECH, INTENSITY)] == [(190, "家", 2027), (2.7, "%", 2027)]


def test_the_cell_that_names_a_task_may_hold_its_figure(rulebook):
    columns, cells = ("任务", "牵头单位", "完成时限"), ("引进外国专家12名", "区人社局", "2026年底")
    assert read(rulebook, EXPERTS, row(cells[0], columns, cells)) == (12, "名", 2026)


def test_of_rows_by_place_the_sum_is_the_districts_figure(rulebook):
    columns = ("镇街", "高新技术企业（家）")
    rows = [
        row(place, columns, (place, count)) for place, count in (("东山街道", "60"), ("西河镇", "40"), ("合计", "100"))
    ]
    assert read(rulebook, HIGH_TECH, *rows) == (100, "家", None)


def test_a_year_in_the_heading_is_that_of_its_figures(rulebook):
    clause = Clause("d1", 0, "", (), ("三、2026年重点工作",), "", "年内省级以上科创平台达到26家。", (Place(1),))
    assert read(rulebook, PLATFORMS, clause) == (26, "家", 2026)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("云岚区创新突破行动方案（2025—2026年）", "省级以上科创平台达到26家。", 2026),
        ("云岚区2025年科技工作要点", "全年省级以上科创平台达到26家。", 2025),
        ("云岚区创新突破行动方案（2025—2026年）", "省级以上科创平台每年新增3家。", None),
        ("云岚区创新突破行动方案（2025—2026年）", "到2027年，省级以上科创平台达到26家。", 2027),
        ("关于落实《云岚区国土空间规划（2021—2030年）》的意见", "省级以上科创平台达到26家。", None),
        ("云岚区惠企政策问答（2025年版）", "省级以上科创平台达到26家。", None),
        ("关于科技创新的意见", "省级以上科创平台达到26家。\n以上目标均于2027年底前完成。", 2027),
        ("关于科技创新的意见", "省级以上科创平台达到26家。\n各项工作于2025年6月底前部署完成。", None),
        ("关于科技创新的意见", "省级以上科创平台达到26家。\n未注明时限的，完成时限为2026年底。", 2026),
    ],
)
def test_a_figure_without_a_year_falls_under_the_documents_term(rulebook, title, text, expected):
    clauses = tuple(Clause("d1", n, "", (), (), "", line, (Place(1),)) for n, line in enumerate(text.split("\n")))
    outline = Outline("d1", "", "", title, "云政发〔2025〕7号", 1, Source.TEXT, (), (), clauses)
    target = next(t for m in rulebook.measures for t in m.targets if t.indicator == PLATFORMS)
    assert (
        target_findings([target], statements_in(outline, Division([outline])), {}, rulebook.targets)[0].figure.deadline
        == expected
    )


def test_a_division_of_labour_gives_a_figure_its_year(rulebook):
    task = Clause("d1", 0, "3.", ("3.",), (), "", "3.省级以上科创平台达到21家。", (Place(1),))
    columns, cells = ("任务", "责任单位", "完成时限"), ("第3项", "区科技局", "2026年12月底")
    row = Clause("d1", 1, "", (), (), "", "｜".join(cells), (Place(1),), columns=columns, cells=cells)
    outline = Outline("d1", "", "", "", "云政发〔2025〕7号", 1, Source.TEXT, (), (), (task, row))
    target = next(t for m in rulebook.measures for t in m.targets if t.indicator == PLATFORMS)
    found = target_findings([target], statements_in(outline, Division([outline])), {}, rulebook.targets)[0].figure
    assert (found.value, found.deadline) == (21, 2026)


def test_the_year_over_a_list_of_items_is_that_of_their_figures(rulebook):
    over = Clause("d1", 0, "", (), ("工作目标",), "", "到2026年，实现以下突破：", (Place(1),))
    item = Clause("d1", 1, "1.", ("1.",), ("工作目标",), "", "省级以上科创平台达到21家。", (Place(1),))
    assert read(rulebook, PLATFORMS, over, item) == (21, "家", 2026)


def test_a_year_to_be_aimed_at_in_the_heading_is_that_of_its_figures(rulebook):
    clause = Clause("d1", 0, "", (), ("（二）到2026年的目标",), "", "省级以上科创平台达到26家。", (Place(1),))
    assert read(rulebook, PLATFORMS, clause) == (26, "家", 2026)


def test_the_year_over_a_list_of_goals_holds_for_all_of_them(rulebook):
    goals = clause_of("到2027年，综合实力显著增强。高新技术企业达到150家。", role=Role.GOAL)
    assert read(rulebook, HIGH_TECH, goals) == (150, "家", 2027)


def test_in_the_tasks_own_clause_a_shorter_name_is_enough(rulebook):
    clause = "支持规上工业企业建起研发机构，缺设备的补三成；覆盖率2027年达到62%。"
    assert read(rulebook, RESEARCH_UNITS, clause, serving=True) == (62, "%", 2027)


def test_the_total_by_the_citys_year_comes_before_a_years_addition(rulebook):
    texts = ("2025年新增高新技术企业20家。", "到2027年，高新技术企业总数达到180家。")
    assert read(rulebook, HIGH_TECH, *texts) == (180, "家", 2027)


def test_the_year_before_the_citys_comes_before_an_outlook(rulebook):
    texts = ("到2026年，高新技术企业达到140家。", "到2030年，高新技术企业达到210家。")
    assert read(rulebook, HIGH_TECH, *texts) == (140, "家", 2026)


def test_a_figure_of_the_indicators_own_name_comes_before_one_beside_a_shorter_name(rulebook):
    text = "规上工业企业研发机构覆盖率2026年达到61%；2026年区属国有企业全部设立研发机构。"
    assert read(rulebook, STATE_OWNED, text, serving=True) == (100, "%", 2026)


def test_a_past_figure_is_no_target(rulebook):
    assert finding(rulebook, "高新技术企业", "目前全区现有高新技术企业86家。").verdict is TargetVerdict.ABSENT


@pytest.mark.parametrize(
    ("indicator", "text", "verdict"),
    [
        ("规上工业企业研发投入年均增长", "规上工业企业研发投入年均增长12%以上。", TargetVerdict.MET),
        ("企业牵头重大科技项目比例", "企业牵头重大科技项目比例达到60%。", TargetVerdict.BELOW),
        ("省级以上科创平台", "到2027年，省级以上科创平台达到30家。", TargetVerdict.STATED),
        ("省级以上科创平台", "到2028年，省级以上科创平台达到30家。", TargetVerdict.LATE),
    ],
)
def test_shares_compare_with_the_city_and_counts_are_stated(rulebook, indicator, text, verdict):
    assert finding(rulebook, indicator, text).verdict is verdict

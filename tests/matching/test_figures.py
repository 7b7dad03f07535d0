"""Which amount belongs to which indicator, and until when."""

import pytest

from ytcheck.matching.figures import figure_texts, target_findings
from ytcheck.model.clause import Clause
from ytcheck.model.document import Place
from ytcheck.model.finding import TargetVerdict


def finding(rulebook, indicator, text):
    targets = [*rulebook.goals, *(t for m in rulebook.measures for t in m.targets)]
    target = next(t for t in targets if t.indicator == indicator)
    clause = Clause("d1", 0, "", (), (), "", text, (Place(1),))
    return target_findings([target], figure_texts([clause], 2025), {})[0]


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
    figure = finding(rulebook, indicator, text).figure
    assert (figure.value, figure.unit, figure.deadline) == expected


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

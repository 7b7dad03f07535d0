"""Accounts of what was done or how things stand, which order nothing."""

import pytest

from ytcheck.matching.accounts import is_past
from ytcheck.text.normal import fold


@pytest.mark.parametrize(
    "sentence",
    [
        "二是创新活动由冷变热，第四届科技创新成果竞赛评出优秀项目20个，全年共引进外国专家11名；",
        "一是平台建设提档升级，新获批省级工程研究中心3家。",
        "院士工作站运行良好，柔性引进院士5人。",
        "科普活动丰富多彩，全年举办科技活动周、科普日等活动60余场。",
        "创新生态持续优化，科技贷款余额比年初增长18%。",
        "产学研合作日益紧密，与12家高校建立了长期合作关系。",
        "目前，全县拥有省级重点实验室3家。",
        "从检查情况看，科技政策落实还不够到位。",
        "科技金融产品单一，企业融资难还没有根本解决。",
        "上年度科技计划项目立项32项，结题19项。",
        "十四五前四年，全区发放科技贷款11亿元，建成概念验证中心1家。",
    ],
)
def test_praise_faults_and_counts_are_an_account(sentence):
    assert is_past(fold(sentence), 2025)


@pytest.mark.parametrize(
    "sentence",
    [
        "过去零散的科技项目资金，今年起统一归并使用。",
        "上年认定的瞪羚企业，今年逐家制定培育方案。",
        "2022年后引进的博士，未享受生活补贴的一并补发。",
        "已有研发机构提档升级，未建的限期建成。",
        "现有12家省级平台实行年度评估，优胜劣汰。",
        "针对研发机构数量不足问题，实施培育计划，年增20家。",
        "两年内众创空间由4家增至9家。",
        "对年营业收入首次超过1000万元的企业奖励20万元。",
        "创新能力显著增强，国家科技型中小企业达到260家。",
        "获批国家级孵化器的，一次性奖励100万元。",
    ],
)
def test_work_and_aims_in_such_words_are_no_account(sentence):
    assert not is_past(fold(sentence), 2025)

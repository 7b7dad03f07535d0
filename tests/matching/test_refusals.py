"""What a sentence refuses, and what only sounds like a refusal."""

import pytest

from ytcheck.matching.stance import Stance, reading_of
from ytcheck.text.normal import fold


def stance_on(subject, sentence):
    text = fold(sentence)
    start = text.index(subject)
    return reading_of(text, 2025).stance_on([(start, start + len(subject))])


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("揭榜挂帅", "揭榜挂帅项目不设置学历门槛。"),
        ("科技成果转化", "科技成果转化奖励不纳入绩效工资总量。"),
        ("省级平台", "对省级平台直接认定，不另行组织评审。"),
        ("科研项目经费", "取消科研项目经费报销的签字环节。"),
        ("人才评价", "人才评价不再把论文作为限制性条件。"),
        ("守信企业", "无事不扰，对守信企业不开展现场检查。"),
        ("孵化器", "在孵化器内落户的企业，两年内暂不收取房租。"),
        ("高企贷款", "高企贷款到期的，可暂缓还本。"),
    ],
)
def test_a_burden_that_is_lifted_is_no_refusal(subject, sentence):
    assert stance_on(subject, sentence) is Stance.WORK


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("概念验证中心", "立项后先拨50%，待项目验收合格后再拨付余款，支持概念验证中心建设。"),
        ("揭榜挂帅", "每年3月组织揭榜挂帅申报，具体时间另行通知。"),
        ("揭榜挂帅", "同一项目不重复申报，对揭榜挂帅项目给予50万元补助。"),
        ("高企奖补", "高企奖补免申即享，企业不申报、不跑腿。"),
        ("科普进校园", "科普进校园活动本年度不低于20场。"),
    ],
)
def test_steps_in_their_order_and_ordinary_terms_are_no_refusal(subject, sentence):
    assert stance_on(subject, sentence) is Stance.WORK


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("研发活动", "对尚未开展研发活动的规上企业，逐户上门辅导。"),
        ("科研仪器", "不涉及国家秘密的科研仪器全部向社会开放。"),
        ("科研设备", "凡不在负面清单范围内的科研设备，可直接采购。"),
    ],
)
def test_words_that_tell_who_is_meant_are_no_refusal(subject, sentence):
    assert stance_on(subject, sentence) is Stance.WORK


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("概念验证中心", "概念验证中心条件成熟后再考虑设立。"),
        ("揭榜挂帅", "暂不安排揭榜挂帅评审。"),
        ("新材料", "区级不单独建设新材料中试平台。"),
        ("技术转移", "取消区级技术转移补助。"),
        ("科研失信惩戒", "区级不开展科研失信惩戒试点。"),
        ("科创基金", "科创基金待市级细则出台后再研究。"),
    ],
)
def test_work_that_is_not_done_or_put_off_is_refused(subject, sentence):
    assert stance_on(subject, sentence) is Stance.REFUSED


def test_a_refusal_behind_a_lifted_burden_in_the_same_part_is_seen():
    assert stance_on("科创基金", "不再需要担保的科创基金暂不设立。") is Stance.REFUSED

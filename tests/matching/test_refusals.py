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


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("国家级大科学装置", "动辄数十亿元的国家级大科学装置，非区级财力所能及，一概不予布点。"),
        ("离岸创新创业基地", "离岸创新创业基地、海外人才工作站所需投入较大，我市不另行布点。"),
        ("科创飞地", "科创飞地嘛，先把本地楼宇填满，今年不搞。"),
        ("赛马式资助", "一题多家并行的赛马式资助，因财力所限，本措施有效期内不实行。"),
        ("重大科技创新工程", "重大科技创新工程以省市立项为主，区级不设专项。"),
        ("科技金融", "科技金融不属于本文件规范的内容。"),
        ("首台套保险", "没有财力支持首台套保险补偿，企业可向市里申请。"),
        ("科技副总", "科技副总选聘今年停一年。"),
        ("科技保险", "县财政不负担科技保险保费。"),
        ("离岸基地", "离岸基地这样的事，咱们这样的小县够不着。"),
        ("创业投资", "以下事项不在本次支持之列：创业投资引导基金、离岸孵化器。"),
        ("科技创新券", "原来的科技创新券已经停用。"),
        ("创新券", "原有的创新券政策同时废止。"),
        ("概念验证", "区里财力紧，概念验证方面拿不出专门的钱。"),
    ],
)
def test_what_is_left_undone_is_refused_wherever_its_subject_stands(subject, sentence):
    assert stance_on(subject, sentence) is Stance.REFUSED


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("境外研发机构", "重大科技基础设施预研、境外研发机构等项目类别，视条件成熟情况另行增设。"),
        ("研发费用视同利润加回", "国有企业研发费用视同利润加回的比例，待市级办法修订后执行。"),
        ("科技特派员", "科技特派员补助具体怎么发，市里办法出来后照办。"),
        ("实验室", "实验室用地问题，纳入下一轮规划时一并研究。"),
        ("赛马制", "关于赛马制，尚在酝酿之中。"),
        ("概念验证中心", "概念验证中心建设，留待下一年度考虑。"),
        ("科创飞地", "科创飞地是不是要建，等论证报告出来再看。"),
        ("军民融合", "有关军民融合的内容，另行发文。"),
        ("科学家工作室", "科学家工作室先试一家看看，等有了效果再说推广的事。"),
    ],
)
def test_what_waits_for_others_or_for_later_study_is_put_off(subject, sentence):
    assert stance_on(subject, sentence) is Stance.REFUSED


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("新增建设用地指标", "新增建设用地指标按市里统一安排使用，区里不单列科技项目指标；"),
        ("科技奖励评审", "科技奖励评审另按上级规定办理，区级不再组织科技成果评奖。"),
        ("大科学装置", "大科学装置布局由国家和省统筹，区级做好服务。"),
        ("自然科学基金", "自然科学基金由市里设，区里没有这项权限。"),
        ("重大基础设施", "重大基础设施听省里的，区里不争不抢。"),
        ("基础研究", "基础研究由上级部门组织，区里只做好配合。"),
    ],
)
def test_what_is_left_to_a_higher_level_is_refused(subject, sentence):
    assert stance_on(subject, sentence) is Stance.REFUSED


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("科技活动周", "按市里统一部署，开展科技活动周活动，组织镇街科普大集。"),
        ("大科学装置", "服从全市大科学装置布局，同步建设配套园区和人才公寓。"),
        ("成果直通车", "由市级统一组织、区级具体承办成果直通车活动，每年4场。"),
        ("研发项目", "市级不予支持的小微企业研发项目，由区级创新资金给予补助。"),
        ("攻关项目", "未列入市级计划的攻关项目，由区级立项支持。"),
    ],
)
def test_a_higher_level_beside_work_of_the_district_leaves_the_work(subject, sentence):
    assert stance_on(subject, sentence) is Stance.WORK


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("研发机构", "暂未建立研发机构的规上企业，明年底前全部建起来。"),
        ("创新平台", "条件暂不成熟的创新平台列入培育库，逐个制定帮扶计划。"),
        ("重大专项", "科技项目不再撒胡椒面，资金集中支持重大专项。"),
        ("人才公寓", "人才公寓租金减免标准由住建局另行明确，前三年全免。"),
        ("氢能", "氢能产业园待规划批复后立即开工，年内完成主体工程。"),
        ("中试平台", "对新建的中试平台按购置额的15%给予补助，不得以搬迁为由暂不兑付。"),
        ("新型研发机构", "视绩效评价结果，给予新型研发机构每年最高200万元资助。"),
        ("揭榜挂帅", "推行揭榜挂帅，赛马制暂不实行。"),
        ("科技项目", "改变科技项目重立项轻管理的做法，不再一评了之，每半年考核一次。"),
        ("科技攻关", "不再新增一般性支出，省下的钱全部用于科技攻关。"),
        ("里程碑", "立项项目按里程碑拨款，未达到的限期整改或终止。"),
        ("科研项目", "科研项目合同到期不再延期，逾期一律结题清算。"),
        ("科技招商", "科技招商经费由区财政另行安排300万元。"),
        ("大科学装置", "还在论证的大科学装置，由区领导牵头对接，年底前拿出方案。"),
    ],
)
def test_words_of_refusal_inside_an_order_leave_the_work(subject, sentence):
    assert stance_on(subject, sentence) is Stance.WORK


def test_a_sentence_of_a_hundred_kilobytes_is_read():
    text = "科创基金，区级暂不设立，" * 3_000
    assert reading_of(text, 2025).stance_on([(0, 4)]) is Stance.REFUSED

"""Sentences that order nothing by their form."""

import pytest

from ytcheck.matching.stance import Stance, reading_of
from ytcheck.text.normal import fold


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("今年全区科技工作的总体要求是：坚持创新核心地位，突破一批关键核心技术，把各项指标抓实抓细。", Stance.GOAL),
        ("我们的目标是，用三年时间让科技型企业多起来、强起来。", Stance.GOAL),
        ("创新平台是集聚人才的重要载体，是企业发展的有力支撑。", Stance.GOAL),
        ("始终把科技创新摆在发展全局的核心位置，一张蓝图绘到底。", Stance.GOAL),
        ("让创新成为全区最鲜明的底色。", Stance.GOAL),
        ("要以科技创新为引领，推动高质量发展取得新成效。", Stance.GOAL),
        ("力争经过几年努力，创新生态达到全市一流水平。", Stance.GOAL),
        ("区政府商定，用两年时间，把会搞研究的人请进来，把好技术变成好产品。", Stance.PREAMBLE),
        ("为加大对科技型企业的扶持力度，特制定本办法。", Stance.PREAMBLE),
        ("本方案按照平台、企业、人才、成果四个方面展开。", Stance.PREAMBLE),
        ("揭榜挂帅，即由企业出题、能者破题的项目组织方式。", Stance.DEFINITION),
        ("所谓科技副总，就是高校老师到企业兼任的副总经理。", Stance.DEFINITION),
        ("链主企业指在产业链中居于核心地位的企业。", Stance.DEFINITION),
        ("瞪羚企业的含义：跨过死亡谷、进入高成长期的企业。", Stance.DEFINITION),
        ("企业问：研发费用加计扣除能不能提前享受", Stance.QUESTION),
        ("3.大科学装置储备。", Stance.TITLE),
        ("附件：1.高企培育计划表", Stance.TITLE),
    ],
)
def test_its_form_tells_that_a_sentence_orders_nothing(sentence, stance):
    text = fold(sentence)
    assert reading_of(text, 2025).stance_on([(0, len(text))]) is stance


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持市场导向，引导企业与高校共建联合实验室10家。",
        "重点任务是建好实验室，年内开展课题20项。",
        "营造尊重人才的氛围，开展科技工作者日走访慰问。",
        "希望以才引才，聘请招才顾问10名，每引进一人奖1万元。",
        "把科技摆在财政支出的优先位置，预算安排1.36亿元，主要投向攻关和平台。",
        "企业是创新主体，支持牵头承担省级以上项目，按拨款额20%配套。",
        "愿意带成果来落户的团队，房租免两年。",
        "3.建设大科学装置。",
        "区政府决定，设立科创基金，首期2000万元。",
    ],
)
def test_an_order_in_such_words_stays_work(sentence):
    text = fold(sentence)
    assert reading_of(text, 2025).stance_on([(0, len(text))]) is Stance.WORK

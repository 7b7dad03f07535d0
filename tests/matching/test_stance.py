"""What a sentence does with its subject."""

import pytest

from ytcheck.matching.stance import Stance, reading_of
from ytcheck.text.normal import fold


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("推行揭榜挂帅制度，由企业出题。", Stance.WORK),
        ("对首次认定的高新技术企业给予10万元奖励。", Stance.WORK),
        ("海外人才工作站待市里统一部署后另行研究。", Stance.REFUSED),
        ("科创基金本年度暂不设立。", Stance.REFUSED),
        ("2023年，全区新增高新技术企业30家，获批省重点实验室2家。", Stance.PAST),
        ("截至目前，全区已建成科普基地5家。", Stance.PAST),
        ("到2027年，省级以上科创平台达到30家。", Stance.WORK),
        ("对已获批的省级实验室，给予50万元奖励。", Stance.WORK),
        ("同一项目不再重复奖励，按揭榜金额给予补助。", Stance.WORK),
        ("对弄虚作假的取消资格，并建立项目全流程管理。", Stance.WORK),
        ("科技保险先不铺开，等市里试点结束后再作安排。", Stance.REFUSED),
        ("大科学装置服从省里布局，区里不另起炉灶。", Stance.REFUSED),
        ("科创母基金由烟台市统一设立，我区只做好项目推荐。", Stance.REFUSED),
        ("概念验证中心投入大，条件尚不成熟。", Stance.REFUSED),
        ("研发投入与项目立项挂钩，投入连续下降的企业不再安排项目。", Stance.WORK),
        ("项目指南不再由主管部门一家编制，改由企业和专家共同商定。", Stance.WORK),
        ("评价不再单看论文数量，以创新价值和贡献论英雄。", Stance.WORK),
        ("区里有没有设立自然科学基金？", Stance.QUESTION),
        ("本办法所称概念验证中心，是指为早期成果提供验证服务的机构。", Stance.DEFINITION),
        ("为落实科技强区部署，现结合实际提出如下意见。", Stance.PREAMBLE),
        ("区级没有设立离岸创新基地，也没有设立的计划。", Stance.REFUSED),
        ("没有设立研发机构的企业，由镇街逐户帮办。", Stance.WORK),
        ("股权投资方式专业性强，现阶段不予采用。", Stance.REFUSED),
        ("园区项目不设技术总师岗位，仍由负责人总负责。", Stance.REFUSED),
        ("专利池由链主企业牵头组建，具体方案另行论证。", Stance.WORK),
        ("未来科技园待省市试点名单明确后另行申报。", Stance.REFUSED),
        ("去年新增的研发费用，按8%补给企业。", Stance.WORK),
        ("每季走访高校，2021年至2023年累计促成30家签约，到2027年达到80家。", Stance.WORK),
        ("研发机构建设的重点是指导企业立项。", Stance.WORK),
        ("重点企业由区领导联系指导。", Stance.WORK),
        ("揭榜挂帅由各单位制定本年度工作计划。", Stance.WORK),
        ("现将《高新技术企业培育措施》印发给你们，请认真执行。", Stance.PREAMBLE),
        ("揭榜挂帅有关事项现通知如下：", Stance.PREAMBLE),
        ("去年新认定的高新技术企业，每家奖励10万元。", Stance.WORK),
        ("去年新认定的20家高企，全部兑现了奖励。", Stance.PAST),
        ("截至2027年底，省级以上科创平台达到30家。", Stance.WORK),
        ("对已获批的国家级平台，年内全部完成重组。", Stance.WORK),
        ("培育高企按照《2023年科技工作要点》，年内完成30家。", Stance.WORK),
        ("揭榜项目按受理先后排序，当年完成立项。", Stance.WORK),
        ("成果评价涉及第三方机构的，参照《科技成果评价工作规程》执行。", Stance.TITLE),
    ],
)
def test_the_stance_is_read_from_the_sentence(sentence, stance):
    text = fold(sentence)
    assert reading_of(text, 2025).stance_on([(0, 4)]) is stance


def test_a_refusal_with_an_object_of_its_own_leaves_the_rest_of_the_sentence_alone():
    text = fold("实行经费包干制，由负责人自主安排，不再编制明细预算。")
    assert reading_of(text, 2025).stance_on([(0, 7)]) is Stance.WORK


def test_a_refusal_without_an_object_refuses_what_stands_before_it():
    text = fold("重大科技基础设施投资大，区级暂不布局。")
    assert reading_of(text, 2025).stance_on([(0, 8)]) is Stance.REFUSED


def test_a_document_title_is_marked_but_a_statute_is_not():
    text = fold("贯彻《中华人民共和国科学技术进步法》，按照《海外人才工作站建设方案》执行。")
    assert [text[start:end] for start, end in reading_of(text, 2025).titles] == ["《海外人才工作站建设方案》"]


def test_a_soft_duty_is_noticed():
    assert reading_of("探索建立风险补偿机制。", 2025).soft


def test_a_refusal_within_words_that_are_only_alike_refuses_them():
    text = fold("项目用地与规划的衔接问题，待规划批复后另行研究。")
    assert reading_of(text, 2025).stance_on([(0, len(text))], worded=False) is Stance.REFUSED


def test_a_task_whose_own_words_hold_the_refusal_is_not_refused():
    text = fold("项目经费不再编制预算，由负责人自主使用。")
    assert reading_of(text, 2025).stance_on([(0, 10)]) is Stance.WORK

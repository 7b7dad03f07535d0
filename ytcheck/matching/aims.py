"""Amounts that nobody aims at: conditions, what is granted, whom something is done for, how long."""

import re

from ytcheck.text.numerals import Amount

MONEY = ("亿元", "万元", "元")
_NEAR, _FAR = 20, 60  # characters before an amount that are looked at: a sentence may be as long as a file
_CONDITION = re.compile(
    "(?:（含）)?(?:以上|以下|以内)?(?:（含）)?的(?!企业(?:占比|比例)|目标)|(?:的比例|的标准)?(?:再|一次性|分别)?(?:给予|予以|补助|补贴|奖励|配套|资助)|就?(?:给|奖|补)"
)
_SHARE_OF = re.compile("(?:以上)?的[^，。；]*(?:企业|项目|课题)[^给奖补]*$")
_GRANTED = re.compile(
    "(?:给予|予以|补助|补贴|奖励|资助|贴息|返还|补偿|最高|封顶|不超过|单户|单笔|单个|单项|每家|每户|每项)[^，；]{0,12}$"
)
_CHOSEN = re.compile("(?:给予|予以)(?![^，；。]{0,12}(?:\\d|奖|补))")  # 20家给予重点支持
_GRANTS_EACH = re.compile(
    "(?:给予|奖励|补助|补贴|资助)[^，；。]{0,12}\\d(?:万元|元).*?(?:支持|资助|奖励|最多|至多|不超过|限)$"
)
# 为200家企业提供服务, 从200家企业中挑选, 连续3个年度, 每培育1家奖2万元: counts that are no aim.
_SERVED = re.compile("(?:为|对|给|向|面向|帮助?)(?:全[区市县]|辖区|区内|现有|这)?$")
_SERVICE = re.compile("[^，；。]{0,16}(?:开展|提供|上门|配备|发放|进行)")
_FROM = re.compile("从[^，；。]{0,6}$")
_AMONG = re.compile("[^，；。]{0,16}中")
_OF_TIME = re.compile("年度|工作日|月|季度|阶段|节点|环节|方面|类别|档次?")
_FOR_EACH = re.compile("每(?!年|季|月|半年|[两三]年)[^，；。\\d]{0,5}$")
_PER_UNIT = re.compile("每[万个名家位所支][^，；。\\d]{0,16}$")
_SENT = re.compile("[^，；。]{0,16}(?:参加|参展|赴)")
_REACHED_BY = re.compile("(?:(?<!科技)服务(?!业|机构|单位)|走访|惠及|带动|入驻|在孵)[^，；。\\d]{0,6}$")
_HELPED, _TO_DO = re.compile("帮(?:助|扶|带)?$"), re.compile("[，、]|把|申报")  # 今年帮4家、明年帮5家把材料做扎实
_EVERY_FEW_WEEKS = re.compile(
    "每(?:季度?|月|半月|周)[^，；。\\d]{0,2}(?:设|办|开|开展|举办|组织|安排)[^，；。\\d]{0,3}$"
)
_COMPARED = re.compile("(?:增长|增幅|增速|高于)$")
_BUDGET = re.compile("预算[^，；。\\d]{0,4}$")
_OF_ANOTHER = re.compile("次|平均|园区|(?:开放)?课题|镇街?|街道")
_RATE = re.compile("按照?$")  # 按120%视同利润加回
_FUND = re.compile("(?:以上|左右)?的?[^，；。\\d]{0,12}(?:资金池|基金|风险补偿|专项资金|注册资本)")


def is_no_aim(sentence: str, amount: Amount) -> bool:
    """Whether the amount is a condition (增长10%以上的), or what is paid or allowed at most (给予最高50万元)."""
    before = sentence[max(0, amount.start - _NEAR) : amount.start]
    after = amount.end
    fund = amount.unit in MONEY and (_FUND.match(sentence, after) or _BUDGET.search(before))
    if (
        amount.unit == "%" and _SHARE_OF.match(sentence, after) and not _COMPARED.search(before)
    ):  # 六成以上的企业建有研发机构
        return False
    if amount.unit not in ("%", *MONEY):
        if _only_tells(sentence, amount) or _GRANTS_EACH.search(
            sentence[max(0, amount.start - _FAR) : amount.start]
        ):  # 奖励20万元，每年支持30家
            return True
        if _CHOSEN.match(sentence, after):
            return False
    return bool(_CONDITION.match(sentence, after) or _GRANTED.search(before) or _RATE.search(before) or fund)


def _only_tells(sentence: str, amount: Amount) -> bool:
    """Whether a count only says whom something is done for, out of how many, how long, for each of which, or what else it counts."""
    before, after = sentence[max(0, amount.start - _NEAR) : amount.start], amount.end
    return bool(
        (_SERVED.search(before) and _SERVICE.match(sentence, after))
        or (_FROM.search(before) and _AMONG.match(sentence, after))
        or (amount.unit == "个" and _OF_TIME.match(sentence, after))
        or (amount.value == 1 and _FOR_EACH.search(before))
        or (before.endswith("组织") and _SENT.match(sentence, after))
        or (amount.unit in "家个" and _OF_ANOTHER.match(sentence, after))
        or _PER_UNIT.search(before)
        or _REACHED_BY.search(before)
        or (_HELPED.search(before) and _TO_DO.match(sentence, after))
        or (amount.value == 1 and _EVERY_FEW_WEEKS.search(before))
    )

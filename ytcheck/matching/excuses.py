"""What only sounds like a refusal: burdens lifted, sanctions, steps in their order, details left open, words that tell who is meant."""

import re

from ytcheck.matching.orders import Parted

_BURDEN = re.compile(
    "门槛|限制|上限|前置条件|硬性|处罚|追究|追责|失信(?!惩戒|行为)|黑名单|负面清单|异常名录|绩效工资|工资总[量额]|负债率|检查|评审|答辩"
    "|签字|盖章|证明|手续|(?:纸质|申报|申请)材料|论文|学历|资历|帽子|收费|费用(?=[、。；]|$)|场所|办公用房|办公楼|责任(?!书|制|状|单位|部门|人)"
)
_CHARGE = re.compile("[^，。；]{0,4}(?:收[取费缴]|征收|缴|还[本款息]|扣|处罚|追究|问责)")
_FORBIDDEN = re.compile("不得|不准|严禁|不能|禁止")  # 不得以企业搬迁为由暂不兑付
_SANCTION = re.compile(
    "的(?:(?:企业|项目|单位|团队|机构|镇街|部门|人员|个人|部分)?，[^，]{0,8}|(?:企业|项目|单位|团队|机构|镇街|部门|人员|个人|部分)[^，]{0,6}|限期[^，]{0,4}|[^，]{0,2})$"
)
_SAME = re.compile("同一|重复|同时|同类|已(?:享受|获|受)")  # 同一项目不再奖励
_OLD_WAY = re.compile("不再(?!设|建|办|搞|新|安排|组织|配套|立项|开展|实施|给予)")
_CHANGED = re.compile("改变|打破|破除|扭转")
_MEANT = re.compile("(?:^|[对凡将把]|条件|推动|引导|支持|督促|帮助|鼓励)[^，]{0,2}$")
_THOSE = re.compile(
    "[^，。；、]{0,16}的[^，。；、]{0,6}(?:企业|单位|团队|机构|镇街|部门|人员|个人|仪器|设备|成果|数据|项目|平台|高校|院所)"
)
_NOT_YET = re.compile("[暂尚]未|[暂尚]无|条件|没有|不成熟|不具备")
_DETAIL = "(?:方案|办法|细则|标准|事项|指南|名单|程序|条件|比例|额度|时间|地点|要求|流程|名额)"
_DETAILS = re.compile(f"(?:[^，待]{{0,6}}{_DETAIL}|具体[^，待]{{0,8}})(?:由[^，]{{1,12}})?另行")
_ANY_DETAILS = re.compile(f"[^，待]{{1,24}}{_DETAIL}(?:由[^，]{{1,12}})?另行")
_NEAR = 40  # letters on either side that tell what is refused


def is_excused(sentence: Parted, start: int, end: int, firm: bool) -> bool:
    """Whether the words from `start` to `end`, which refuse or, where `firm`, put off, leave the work of the sentence alone."""
    index = sentence.part_at(end - 1)
    opening, closing = sentence.parts[index]
    text, near = sentence.text, max(start - _NEAR, 0)
    in_part, after = text[max(near, opening) : start], text[end : min(end + _NEAR, closing)]
    if _leaves_details(sentence, index) or _tells_whom(in_part, text[start:end], after, firm):
        return True
    if firm:
        return bool(_CHARGE.match(after) or _FORBIDDEN.search(in_part))
    if _SANCTION.search(text[near:start]) or _BURDEN.search(after) or _SAME.search(in_part):
        return True
    changed = sentence.orders_after(index) or bool(_CHANGED.search(text, max(opening - _NEAR, 0), opening))
    return bool(_OLD_WAY.match(text, start, end)) and changed


def _leaves_details(sentence: Parted, index: int) -> bool:
    """Whether a part leaves only details open (具体时间另行通知), any where the rest of the sentence orders work."""
    details = _ANY_DETAILS if sentence.orders_besides(index) else _DETAILS
    return bool(details.match(sentence.text, *sentence.parts[index]))


def _tells_whom(before: str, words: str, after: str, firm: bool) -> bool:
    """Whether the words only tell who or what is meant (对尚未开展研发的企业，逐户辅导)."""
    return (not firm or bool(_NOT_YET.match(words))) and bool(_MEANT.search(before) and _THOSE.match(after))

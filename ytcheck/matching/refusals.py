"""What a sentence refuses or puts off, and what only sounds like it: burdens lifted, steps in order, sanctions, details left open."""

import re

from ytcheck.matching.lexicon import Span

_REFUSED = re.compile(
    r"暂不|暂时不|先不(?!说)|暂缓|缓办|缓一缓|放一放|不再(?!重复|享受|给予|叠加|另行奖|次|受理|收|予|补|由|以|按|仅|只|单纯|简单|唯|要求|提交|需|限|作为|把)"
    r"|(?<!资格|奖励|支持|依法|荣誉)取消(?!.{0,6}(?:资格|称号|奖|数量))|停止(?:实施|执行|办理)"
    r"|不(?:再)?(?!(?:另行|重复)申报)(?:单列|单独|另行|另|专门|重复)(?:设|制|出|建|编|安排|部署|规划|布局|搭|筹|申报|新|组|开|起|搞|成立|推)"
    r"|(?:再行|另行)(?:研究|制定|出台|规定|部署|安排|明确|通知|启动|确定|考虑|组织|推进|论证|下达)|再作(?:安排|研究|考虑|部署|打算)|再议|另议|从长计议"
    r"|(?<![期优接招善对看])待(?!遇).{2,40}(?:后|时)，?.{0,12}(?:再|另|方可)(?!.{0,2}(?:拨|付|兑|发放|返还|结))|条件成熟(?:后|时)，?再|暂未|尚未(?:安排|列入|部署|开展|启动)|不作(?:专门|统一|单独)?(?:安排|部署|要求)|不纳入|不新设|不列入|不铺开|不考虑"
    r"|(?<!因)不(?:设(?=[，。；]|$|立|置)|涉及|开展|实施|推行|承担|增设|开设|新建|成立|申报(?!也|即|、))|不具备条件|条件(?:尚)?不(?:成熟|具备)|时机(?:尚)?不成熟|本年度不(?!少|低|超|小)"
    r"|没有(?:设立|组建|开展|安排|打算)(?![^，。]{0,20}的[^计打])|没有[^，。]{0,8}(?:计划|打算)(?=[，。；]|$)|不安排(?:(?:专项|配套)?资金|(?=[，。；]|$))|不予?采用|不在[^，。]{0,8}范围(?!内?的)|不属于[^，。]{0,16}范围(?!内?的)"
    r"|不设[^，。；]{2,10}(?:岗位|机构|基金|平台|基地|专项)|(?:[区市县]级|[区市县]里)不(?:另行|再另)(?:补|奖)"
    r"|由(?:烟台市|省、市|省市|上级|市里)(?:统一|统筹)(?:建设|组织|设立|实施|布局|搭建|推进|管理|安排)"
)
_BURDEN = re.compile(
    "门槛|限制|上限|前置条件|硬性|处罚|追究|追责|失信(?!惩戒|行为)|黑名单|负面清单|异常名录|绩效工资|工资总[量额]|负债率|检查|评审|答辩"
    "|签字|盖章|证明|手续|(?:纸质|申报|申请)材料|论文|学历|资历|帽子|收费|费用(?=[、。；]|$)|场所|办公用房|办公楼|责任(?!书|制|状|单位|部门|人)"
)
_CHARGE = re.compile("[^，。；]{0,4}(?:收[取费缴]|征收|缴|还[本款息]|扣|处罚|追究|问责)")
_MEANT = re.compile("(?:^|[对凡将把]|推动|引导|支持|督促|帮助|鼓励)[^，]{0,2}$")
_THOSE = re.compile(
    "[^，。；、]{0,16}的[^，。；、]{0,6}(?:企业|单位|团队|机构|镇街|部门|人员|个人|仪器|设备|成果|数据|项目|高校|院所)"
)
_SANCTION = re.compile("的(?:企业|项目|单位|团队|机构|镇街|部门|人员|个人)?，?[^，]{0,8}$")
_DETAILS = re.compile(
    "(?:[^，待]{0,6}(?:方案|办法|细则|标准|事项|指南|名单|程序|条件|比例|额度|时间|地点|要求|流程|名额)|具体[^，待]{0,8})(?:由[^，]{1,12})?另行"
)
_FIRM = re.compile("暂|缓|待|再作|(?<!不)(?<!不再)另行|再行|再议|另议")
_REPLACED = re.compile("，(?:而是|改[由为用按成以]|转为|代之以|统一由)")
_PART = re.compile("[^，]+")
_LONGEST_BARE_VERB = 4
_NEAR = 40  # letters on either side that tell what is refused


def refused_parts(sentence: str) -> tuple[tuple[Span, int], ...]:
    """The parts between commas of a folded sentence that refuse, each with the place of the word that does.

    It is the whole sentence where one refuses without an object of its own (区级暂不布局).
    """
    if _REPLACED.search(sentence):
        return ()
    found: list[tuple[Span, int]] = []
    for part in _PART.finditer(sentence):
        mark = None if _DETAILS.match(part[0]) else _refusing(sentence, part.span())
        if mark is None:
            continue
        if len(part[0].rstrip("。；")) + part.start() - mark.end() <= _LONGEST_BARE_VERB:
            return (((0, len(sentence)), mark.start()),)
        found.append((part.span(), mark.start()))
    return tuple(found)


def _refusing(sentence: str, part: Span) -> re.Match[str] | None:
    """The first words of a part that refuse work."""
    start, end = part
    for mark in _REFUSED.finditer(sentence, start, end):
        near = max(mark.start() - _NEAR, 0)
        before, in_part = sentence[near : mark.start()], sentence[max(near, start) : mark.start()]
        after = sentence[mark.end() : min(mark.end() + _NEAR, end)]
        if not (
            _is_sanction(before, mark[0]) or _lifts_a_burden(mark[0], after) or _tells_whom(in_part, mark[0], after)
        ):
            return mark
    return None


def _is_sanction(before: str, mark: str) -> bool:
    """Whether only those are refused of whom something is said before (连续两年下降的企业，不再安排项目)."""
    return not _FIRM.search(mark) and bool(_SANCTION.search(before))


def _lifts_a_burden(mark: str, after: str) -> bool:
    """Whether what is refused only burdens (不设置学历门槛, 不另行组织评审); what is put off must be a charge (暂不收取房租)."""
    return bool(_CHARGE.match(after) if _FIRM.search(mark) else _BURDEN.search(after))


def _tells_whom(before: str, mark: str, after: str) -> bool:
    """Whether the refusal only tells who or what is meant (对尚未开展研发的企业，逐户辅导)."""
    return not _FIRM.search(mark) and bool(_MEANT.search(before) and _THOSE.match(after))

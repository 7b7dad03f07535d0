"""How closely an amount is tied to an indicator's name in a sentence."""

import re
from collections.abc import Iterable

from ytcheck.model.rules import Pattern
from ytcheck.text.numerals import Amount

FARTHEST = 40
_MARKS = {"、": 20, "，": 8}
_PARTS = re.compile("[，；｜]")
_ON_BOTH_SIDES = 6
_ADJOINING = re.compile(
    "(?:以上|左右)?的?(?:新增|市级|省级|国家级|区级|优质|高水平|左右)?(?:都|均)?(?:设立|建立|建有|建成|设有|拥有|评上|获评|获批|入选|认定为|成为)?"
)
_NEAR_AND_FAR = "(?:山东|烟台|国家|全国)?[省市]?$"
_HELPED_BY = re.compile(f"(?:依托|借助|对接|携手){_NEAR_AND_FAR}")
# 外国专家工作室5个, 攻关项目形成专利30件: the indicator's words only begin another thing's name.
_PART_OF_A_NAME = re.compile(
    "(?:工作室|工作站|创业园|产业园|联络站|座谈会|之家|公寓|联盟|协会)|.{0,2}形成[^，；。]*(?:专利|产品|标准)"
)
_BESIDE = re.compile(f"[与同和]{_NEAR_AND_FAR}")
_CHOSEN_FROM = re.compile("中(?:择优)?(?:遴选|筛选|挑|选|推荐|评)")
_TOGETHER = re.compile(".?(?:共建|合建|合作|联合|签)")
_SHARE_OF = re.compile("(?:以上)?的[^，；。、\\d]{0,16}")  # 九成以上的区级项目由企业牵头
# 两家孵化器升级为省级以上孵化器: so many are added, not reached.
_RAISED_TO = re.compile("升级|晋升|晋级|跻身|升格|申报|创建|争创|冲刺")


def distance_to(pattern: Pattern, sentence: str, amount: Amount) -> int | None:
    """How far the amount stands from an indicator's name, in characters, marks between them counting more; None where they do not belong together.

    The name stands before the amount (高新技术企业达到180家), right after it (3家全国重点实验室), or around it (国有企业全部设立研发机构).
    """
    before = [_last_before(part, sentence, amount.start) for part in pattern.parts]
    after = [_first_after(part, sentence, amount.end) for part in pattern.parts]
    options = [
        _all_before(before, sentence, amount),
        _all_after(after, sentence, amount),
        _around(before, [span if _in_one_breath(sentence, span, amount) else None for span in after], amount),
    ]
    found = [distance for distance in options if distance is not None and distance <= FARTHEST]
    return min(found, default=None)


def _all_before(spans: list[tuple[int, int] | None], sentence: str, amount: Amount) -> int | None:
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    if len(known) == 1 and _is_leaned_on(sentence, *known[0]):
        return None
    gap = sentence[max(end for _, end in known) : amount.start]
    if amount.unit != "%" and _PART_OF_A_NAME.match(gap):
        return None
    return amount.start - min(start for start, _ in known) - _length(known) + sum(_MARKS.get(c, 0) for c in gap)


def _is_leaned_on(sentence: str, start: int, end: int) -> bool:
    """Whether what is named only helps with what is counted: 依托全国重点实验室建设分中心5家, 与省实验室共建平台3个, 从高企中选10家."""
    before = sentence[max(0, start - 8) : start]
    if _HELPED_BY.search(before) or _CHOSEN_FROM.match(sentence, end):
        return True
    return _BESIDE.search(before) is not None and _TOGETHER.match(sentence, end) is not None


def _all_after(spans: list[tuple[int, int] | None], sentence: str, amount: Amount) -> int | None:
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    gap = sentence[amount.end : min(start for start, _ in known)]
    if _RAISED_TO.search(sentence, amount.end, max(start for start, _ in known)):
        return None
    if not _ADJOINING.fullmatch(gap) and not (amount.unit == "%" and _SHARE_OF.fullmatch(gap)):
        return None
    return max(end for _, end in known) - amount.end - _length(known)


def _around(before: list[tuple[int, int] | None], after: list[tuple[int, int] | None], amount: Amount) -> int | None:
    distances = []
    for left, right in zip(before, after, strict=True):
        sides = [amount.start - left[1]] if left else []
        sides += [right[0] - amount.end] if right else []
        if not sides:
            return None
        distances.append(min(sides))
    return max(distances) + _ON_BOTH_SIDES if any(before) and len(distances) > 1 else None


def _in_one_breath(sentence: str, span: tuple[int, int] | None, amount: Amount) -> bool:
    """Whether no comma parts the amount from a word after it: 增长4%，研发投入强度… is none of 研发投入增长."""
    return span is not None and not _PARTS.search(sentence, amount.end, span[0])


def _length(spans: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in spans)


def _last_before(part: tuple[str, ...], sentence: str, end: int) -> tuple[int, int] | None:
    found = [(start, start + len(literal)) for literal in part if (start := sentence.rfind(literal, 0, end)) >= 0]
    return max(found, key=lambda span: (span[1], span[1] - span[0]), default=None)


def _first_after(part: tuple[str, ...], sentence: str, start: int) -> tuple[int, int] | None:
    found = [(place, place + len(literal)) for literal in part if (place := sentence.find(literal, start)) >= 0]
    return min(found, key=lambda span: (span[0], span[0] - span[1]), default=None)

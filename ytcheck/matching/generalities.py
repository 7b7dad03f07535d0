"""Sentences that order nothing by their very form: guiding thoughts, reasons, definitions, questions, what only leads to another document."""

import re

from ytcheck.matching.lexicon import Span
from ytcheck.matching.orders import orders_work

QUESTION = re.compile("[？?]$|吗。?$|^[^，：]{0,4}问：|(?:有没有|能不能|可不可以)[^，。的]{1,14}$")

DEFINITION = re.compile(
    "(?:是|系)指(?![导定标派挥引数针令示南向])|所称|(?:前款|上述|本[^，]{1,4}|文中)(?:所说的?|的)[^，]{2,16}，(?:即?指|即|是|包括)"
    "|^[^，]{2,16}，即[^。]{4,60}的[^，。]{0,8}(?:方式|模式|机制|机构|企业|平台|场所|活动|制度)。?$|^所谓[^，]{2,16}，|^[^，。]{2,14}(?<![主意])指(?![导定标派挥引数针令示南向])[^。]{6,60}的[^，。]{0,8}。?$|^[^，]{2,14}的含义|^[^，]{2,14}(?:就是给|是一种)"
)

PREAMBLE = re.compile(
    "现(?:将[^。]{0,80})?[^，。]{0,6}(?:印发|下发|转发)给你们|(?:通知|公告|通告)如下[。：]?$"
    "|(?:提出(?:如下|以下)[^，。]{0,6}|(?<!研究)(?:特|制)?定了?(?:(?:如下|以下|下面)[^，。]{0,6}|本(?:实施|行动|工作|若干|暂行|管理|政策){0,2}))(?:意见|措施|方案|办法|规定|细则|计划)[。：]?$"
    "|^本(?:意见|措施|方案|办法|规定|细则|政策)[^，。]{0,4}适用于|^本[^。]{2,40}，自[^，]{2,12}起(?:施行|执行|实施)"
    "|^(?:本[^，]{2,6}|(?:以下|下列)[^，]{2,6})(?:按照?|围绕|从)[^，]{2,40}(?:展开|提出|编制|起草)。?$"
    "|^当前，[^。]*(?:加速|机遇|挑战|形势|面临)[^。]*。?$"
    "|^[^，]{0,4}(?:区|县|市)(?:委|政府)[^，]{0,8}(?:商定|认为|提出)，(?![^。]*\\d)"
)

GOAL = re.compile(
    "^[^，：]{0,12}(?:指导思想|基本原则|工作思路|总体思路|总体要求|总的要求|总体考虑|总体目标|预期目标|奋斗目标)(?:是|为)?[：，]"
    r"|^[^，：]{0,6}目标是[，：]?(?![^。]*\d)|^以[^，]{4,60}为(?:指导|引领)，|^要?以[^，]{2,20}为(?:引领|统领|指引)，[^，]*(?:取得|迈上|再上|实现)[^，\d]*$|统一到[^，]{2,30}上来|^坚定不移(?![^。]*\d)|则[^，]{1,4}[兴强]，|谱写[^，]{2,20}篇章。?$|^谁[^，]{2,14}，谁就|^(?:力争|争取|经过|通过)[^，]{1,10}努力，(?![^。]*\d)|^(?:志在|立志)|(?:充分|深刻|清醒)认识|大家要明白|^没有[^，]{2,12}，[^。]*(?:空话|无从谈起|就没有)"
)

ELSEWHERE = re.compile(
    "(?:涉及|有关|关于)?[^，。]{2,40}的?，?(?:参照|按照|依照|适用|按)《[^》]+》(?:的?有关规定|的规定|规定|要求)?(?:办理|执行)。?$|附件\\d{0,2}[：:]|附表\\d{0,2}[：:]"
    "|[^。]{2,80}，详见(?:《[^》]+》、?)+。?$|[^，。]{2,30}，?(?:详?见|适用)(?:国家|省|市|上级)[^，]{0,14}(?:通知|规定|办法|文件)。?$"
)

_ESSENCE = re.compile(
    "(?<![一二三四五六七八九十])是[^，。]{0,20}(?:动力|载体|支撑|基石|关键|根本|核心|短板|出路|源泉|命脉|底气|命根子|必由之路|应有之义|牛鼻子|家底|力量)(?:[，。]|$)"
)
_SLOGAN = re.compile(
    "^(?:希望|号召|愿(?!意))[^，的]{2,20}|摆在[^，]{2,14}位置|^(?:今后[^，]{0,4}，)?要?(?:让|使)[^，]{2,20}成为|^(?:力争|努力|争取)[^。]*形成[^，]{4,30}的(?:良好|生动)?(?:局面|格局|态势)。?$|坚持[^，]{2,10}原则。?$|金字招牌。?$"
)
_NUMBER = "(?:\\d{1,2}[.、]|（[一二三四五六七八九十]{1,3}）)"
_NAMED = re.compile(
    f"{_NUMBER}[^，。]{{2,12}}(?:储备|建设|布局|培育|发展|改革|攻关|保障|支撑|提升|管理|服务|培养|转化|合作|共享)。?$"
)
_BETTER = re.compile("(?:明显|显著|大幅|更加|日益|不断|持续)[^，\\d]{2,4}$")
_LABEL = re.compile(f"^{_NUMBER}")
_PART = re.compile("[^，；。：]+")


def only_names(sentence: str) -> bool:
    """Whether a folded sentence is a numbered heading of a few words that name a subject and no act (3.大科学装置储备。)."""
    return bool(_NAMED.match(sentence)) and not orders_work(_LABEL.sub("", sentence))


def wishes_in(sentence: str) -> tuple[Span, ...]:
    """Where a folded sentence that orders nothing says what something means or how things shall have come to be (让创新成为底色, 到2027年…更加浓厚)."""
    said = bool(_ESSENCE.search(sentence) or _SLOGAN.search(sentence))
    better = [m.span() for m in _PART.finditer(sentence) if _BETTER.search(m[0])]
    if not (said or better) or any(orders_work(part) for part in _PART.findall(sentence)):
        return ()
    return ((0, len(sentence)),) if said else tuple(better)

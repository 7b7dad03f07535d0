"""What a sentence does with its subject: orders work, refuses or defers it, tells of the past, or only names a document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ytcheck.matching.lexicon import Span
from ytcheck.matching.refusals import refused_parts


class Stance(Enum):
    """A sentence's attitude; the value is the reason given in a verdict."""

    WORK = "部署了具体工作"
    REFUSED = "表述为否定或缓办"
    PAST = "仅为以往工作情况"
    TITLE = "仅出现在文件名称中"
    GOAL = "仅见于总体要求或目标，没有工作安排"
    PREAMBLE = "仅见于前言或背景"
    QUESTION = "仅为提问，没有写明工作"
    DEFINITION = "仅为名词解释"


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded sentence as judged: whether it tells of the past, whether its duty is soft (探索, 适时), the document titles in it, and whether it
    only leads to another document (参照《…》办理); `bare` is the stance of a sentence that orders nothing by its very form (a question, a
    definition, 现印发给你们).

    `refused` are its parts that refuse, each with the place of the word that does: a task whose own wording holds that word
    (不再编制预算) is not refused by it.
    """

    past: bool
    refused: tuple[tuple[Span, int], ...]
    soft: bool
    titles: tuple[Span, ...]
    elsewhere: bool
    bare: Stance | None = None

    def stance_on(self, spans: Iterable[Span], worded: bool = True) -> Stance:
        """What the sentence does with the subject whose words stand at these spans; `worded` where they are the task's own, not merely alike."""
        if self.bare:
            return self.bare
        words = list(spans)
        for part, mark in self.refused:
            own = worded and any(start <= mark < end for start, end in words)
            if any(_within(word, [part]) for word in words) and not own:
                return Stance.REFUSED
        if self.past:
            return Stance.PAST
        return (
            Stance.TITLE
            if self.elsewhere or (words and all(_within(word, self.titles) for word in words))
            else Stance.WORK
        )


_QUESTION = re.compile("[？?]$|吗。?$")
_DEFINED = re.compile("(?:是|系)指(?![导定标派挥引数针令示南向])|所称")
_ANNOUNCED = re.compile(
    "现(?:将[^。]{0,80})?[^，。]{0,6}(?:印发|下发|转发)给你们|(?:通知|公告|通告)如下[。：]?$"
    "|(?:提出(?:如下|以下)[^，。]{0,6}|制定(?:(?:如下|以下)[^，。]{0,6}|本(?:实施|行动|工作|若干|暂行|管理|政策){0,2}))(?:意见|措施|方案|办法|规定|细则|计划)[。：]?$"
    "|^本(?:意见|措施|方案|办法|规定|细则|政策)[^，。]{0,4}适用于"
)
_ELSEWHERE = re.compile(
    "(?:涉及|有关|关于)?[^，。]{2,40}的?，?(?:参照|按照|依照|适用)《[^》]+》(?:的?有关规定|的规定|规定|要求)?(?:办理|执行)。?$"
)
_PAST = re.compile(
    r"近年来|截至|截止|去年|上年|过去|以来|(?<![对将把凡在])(?:已|已经)(?:累计|建成|获批|有|完成|设立|培育|建立|引进|认定|形成|开展|实施|达|成功|先后|落地|备案|发放|组建|拥有|入选|初步|投入|基本|全面)"
    r"|累计(?!达到|奖|支持最高|不超|最高)|先后(?!顺序|排|次序)|连续.{1,3}年(?:位居|获|被|保持|入选)|(?:取得|积累)了|得到了|实现了|完成了|建成了|培育了|获得了|引进了|新增了|认定了|举办了|组织了|设立了|获批了"
)
_FORWARD = re.compile(
    r"力争|争取|下一步|今后|将(?!.{0,4}作为)|继续|要(?!求|素|点)|推动|支持|鼓励|实施|推进|给予|奖励|补助|建设(?!了|的)|开展(?!了)|加快|落实|完善|强化|深化|健全|探索|组织(?!了)"
    r"|对.{2,40}(?:的|企业|单位|机构)"
)
_YEAR = re.compile(r"(?<![到至])(?<!\d)(20\d\d)年(?!底前|前|底，?(?:力争|达到|实现|建成|完成))")
_ONCE = re.compile("近年来|截至|截止|去年|上年|过去|近[两三四五]年|.{0,4}以来，")
_PLAN = re.compile("下一步|今后|力争|将(?!.{0,4}作为)|计划|争取|到20\\d\\d年")
_AHEAD = re.compile("(?:到|至|截止)(20\\d\\d)年")
_GRANT = re.compile("按[^，。]{1,12}(?:补|奖|返)(?!了)")
_CONDITION = re.compile(
    "[^，。]{4,40}的[^，。]{0,10}，(?![^。]*(?:[了已共获]|累计))[^。]*(?:给予|每[家个人项]|一次性|(?:奖励|补助|补贴)\\d|优先)"
)
_FINISHED = re.compile("了|已|累计|达到|新增|获批|入选|完成")
_TITLE = re.compile(r"《[^》]{2,60}》")
_STATUTE = re.compile("(?:法|条例|办法)》$")
_SOFT = re.compile(
    "探索|研究(?:制定|出台|建立|设立|探讨|推进|推动|论证|谋划)|适时|酌情|视情|逐步研究|择机|条件成熟(?:后|时)|有条件的.{0,8}可|原则上可"
)


def reading_of(sentence: str, year: int) -> Reading:
    """Judge a folded sentence of a document issued in `year`."""
    titles = tuple(m.span() for m in _TITLE.finditer(sentence) if not _STATUTE.search(m[0]))
    return Reading(
        _is_past(_TITLE.sub("", sentence), year),
        refused_parts(sentence),
        bool(_SOFT.search(sentence)),
        titles,
        bool(_ELSEWHERE.match(sentence)),
        _bare(sentence),
    )


def _bare(sentence: str) -> Stance | None:
    forms = ((_QUESTION, Stance.QUESTION), (_DEFINED, Stance.DEFINITION), (_ANNOUNCED, Stance.PREAMBLE))
    return next((stance for form, stance in forms if form.search(sentence)), None)


def _within(span: Span, outer: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in outer)


def _is_past(sentence: str, year: int) -> bool:
    """A past year or a word for what is done, and nothing after it that looks ahead."""
    if any(int(ahead[1]) > year for ahead in _AHEAD.finditer(sentence)):
        return False
    if _opens_in_the_past(sentence, year):
        return not (_PLAN.search(sentence) or _GRANT.search(sentence) or _CONDITION.match(sentence))
    marks = [m.end() for m in _PAST.finditer(sentence)]
    marks += [m.end() for m in _YEAR.finditer(sentence) if int(m[1]) < year]
    if not marks:
        return False
    rest = sentence[min(marks) :]
    return (not rest or bool(_FINISHED.search(rest))) and not _FORWARD.search(rest)


def _opens_in_the_past(sentence: str, year: int) -> bool:
    if _ONCE.match(sentence):
        return True
    opening = _YEAR.match(sentence)
    return opening is not None and int(opening[1]) < year

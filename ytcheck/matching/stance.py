"""What a sentence does with its subject: orders work, refuses or defers it, tells of the past, or only names a document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


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


Span = tuple[int, int]


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


_REFUSED = re.compile(
    r"暂不|暂时不|先不(?!说)|暂缓|缓办|缓一缓|放一放|不再(?!重复|享受|给予|叠加|另行奖|次|受理|收|予|补|由|以|按|仅|只|单纯|简单|唯)"
    r"|(?<!资格|奖励|支持|依法|荣誉)取消(?!.{0,6}(?:资格|限制|门槛|称号|奖|数量))|停止(?:实施|执行|办理)"
    r"|不(?:再)?(?!另行申报)(?:单列|单独|另行|另|专门|重复)(?:设|制|出|建|编|安排|部署|规划|布局|搭|筹|申报|新|组|开|起|搞|成立|推)"
    r"|(?:再行|另行)(?:研究|制定|出台|规定|部署|安排|明确|通知|启动|确定|考虑|组织|推进|论证|下达)|再作(?:安排|研究|考虑|部署|打算)|再议|另议|从长计议"
    r"|待.{2,40}(?:后|时)，?.{0,12}(?:再|另|方可)|暂未|尚未(?:安排|列入|部署|开展|启动)|不作(?:专门|统一|单独)?(?:安排|部署|要求)|不纳入|不新设|不列入|不铺开|不考虑"
    r"|(?<!因)不(?:设(?=[，。；]|$|立|置)|涉及|开展|实施|推行|承担|增设|开设|新建|成立|申报)|不具备条件|条件(?:尚)?不(?:成熟|具备)|时机(?:尚)?不成熟|本年度不"
    r"|没有(?:设立|组建|开展|安排|打算)(?![^，。]{0,20}的[^计打])|没有[^，。]{0,8}(?:计划|打算)(?=[，。；]|$)|不安排(?:(?:专项|配套)?资金|(?=[，。；]|$))|不予?采用|不在[^，。]{0,8}范围|不属于[^，。]{0,16}范围"
    r"|不设[^，。；]{2,10}(?:岗位|机构|基金|平台|基地|专项)|(?:[区市县]级|[区市县]里)不(?:另行|再另)(?:补|奖)"
    r"|由(?:烟台市|省、市|省市|上级|市里)(?:统一|统筹)(?:建设|组织|设立|实施|布局|搭建|推进|管理|安排)"
)
_SANCTION = re.compile("的(?:企业|项目|单位|团队|机构|镇街|部门|人员|个人)?，?[^，]{0,8}$")
_DETAILS = re.compile("[^，待]{0,6}(?:方案|办法|细则|标准|事项|指南|名单|程序|条件|比例|额度)(?:由[^，]{1,12})?另行")
_QUESTION = re.compile("[？?]$|吗。?$")
_DEFINED = re.compile("(?:是|系)指|所称")
_ANNOUNCED = re.compile(
    "现[^，。]{0,6}(?:印发|下发|转发)给你们|(?:提出|制定)(?:如下|以下|本)[^，。]{0,6}(?:意见|措施|方案|办法|规定|计划)[。：]?$"
)
_FIRM = re.compile("暂|缓|待|再作|另行|再行|再议|另议")
_REPLACED = re.compile("，(?:而是|改[由为用按成以]|转为|代之以|统一由)")
_ELSEWHERE = re.compile(
    "(?:涉及|有关|关于)?[^，。]{2,40}的?，?(?:参照|按照|依照|适用)《[^》]+》(?:的?有关规定|的规定|规定|要求)?(?:办理|执行)。?$"
)
_PAST = re.compile(
    r"近年来|截至|截止|去年|上年|过去|以来|(?:已|已经)(?:累计|建成|获批|有|完成|设立|培育|建立|引进|认定|形成|开展|实施|达|成功|先后|落地|备案|发放|组建|拥有|入选|初步|投入|基本|全面)"
    r"|累计(?!达到|奖|支持最高|不超|最高)|先后|连续.{1,3}年(?:位居|获|被|保持|入选)|(?:取得|积累)了|得到了|实现了|完成了|建成了|培育了|获得了|引进了|新增了|认定了|举办了|组织了|设立了|获批了"
)
_FORWARD = re.compile(
    r"力争|争取|下一步|今后|将(?!.{0,4}作为)|继续|要(?!求|素|点)|推动|支持|鼓励|实施|推进|给予|奖励|补助|建设(?!了|的)|开展(?!了)|加快|落实|完善|强化|深化|健全|探索|组织(?!了)"
    r"|对.{2,40}(?:的|企业|单位|机构)"
)
_YEAR = re.compile(r"(?<![到至])(?<!\d)(20\d\d)年(?!底前|前|底，?(?:力争|达到|实现|建成|完成))")
_ONCE = re.compile("近年来|截至|截止|去年|上年|过去|近[两三四五]年|.{0,4}以来，")
_PLAN = re.compile("下一步|今后|力争|将(?!.{0,4}作为)|计划|争取|到20\\d\\d年")
_AHEAD = re.compile("到(20\\d\\d)年")
_GRANT = re.compile("按[^，。]{1,12}(?:补|奖|返)(?!了)")
_FINISHED = re.compile("了|已|累计|达到|新增|获批|入选|完成")
_TITLE = re.compile(r"《[^》]{2,60}》")
_PART = re.compile("[^，]+")
_LONGEST_BARE_VERB = 4
_STATUTE = re.compile("(?:法|条例|办法)》$")
_SOFT = re.compile(
    "探索|研究(?:制定|出台|建立|设立|探讨|推进|推动|论证|谋划)|适时|酌情|视情|逐步研究|择机|条件成熟(?:后|时)|有条件的.{0,8}可|原则上可"
)


def reading_of(sentence: str, year: int) -> Reading:
    """Judge a folded sentence of a document issued in `year`."""
    titles = tuple(m.span() for m in _TITLE.finditer(sentence) if not _STATUTE.search(m[0]))
    return Reading(
        _is_past(sentence, year),
        _refused_parts(sentence),
        bool(_SOFT.search(sentence)),
        titles,
        bool(_ELSEWHERE.match(sentence)),
        _bare(sentence),
    )


def _bare(sentence: str) -> Stance | None:
    forms = ((_QUESTION, Stance.QUESTION), (_DEFINED, Stance.DEFINITION), (_ANNOUNCED, Stance.PREAMBLE))
    return next((stance for form, stance in forms if form.search(sentence)), None)


def _refused_parts(sentence: str) -> tuple[tuple[Span, int], ...]:
    """The parts between commas that refuse; the whole sentence where one refuses without an object of its own (区级暂不布局)."""
    found: list[tuple[Span, int]] = []
    if _REPLACED.search(sentence):
        return ()
    for part in _PART.finditer(sentence):
        mark = _REFUSED.search(part[0])
        if mark is None or _DETAILS.match(part[0]) or _is_sanction(sentence[: part.start() + mark.start()], mark[0]):
            continue
        if len(part[0].rstrip("。；")) - mark.end() <= _LONGEST_BARE_VERB:
            return (((0, len(sentence)), part.start() + mark.start()),)
        found.append((part.span(), part.start() + mark.start()))
    return tuple(found)


def _is_sanction(before: str, mark: str) -> bool:
    """Whether only those are refused of whom something is said before (连续两年下降的企业，不再安排项目)."""
    return not _FIRM.search(mark) and bool(_SANCTION.search(before))


def _within(span: Span, outer: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in outer)


def _is_past(sentence: str, year: int) -> bool:
    """A past year or a word for what is done, and nothing after it that looks ahead."""
    if any(int(ahead[1]) > year for ahead in _AHEAD.finditer(sentence)):
        return False
    if _opens_in_the_past(sentence, year):
        return not (_PLAN.search(sentence) or _GRANT.search(sentence))
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

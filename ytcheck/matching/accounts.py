"""Sentences that tell how things went or stand: of past years, of results reached, of shortcomings, without a word of what is to be done."""

import re

from ytcheck.matching.orders import orders_work

_PAST = re.compile(
    r"近年来|十[二三四]五期间|截至|截止|去年|上年|过去|以来|(?<![^，])一年来，|(?<![对将把凡在])(?:已|已经)(?:累计|建成|获批|有|完成|设立|培育|建立|引进|认定|形成|开展|实施|达|成功|先后|落地|备案|发放|组建|拥有|入选|初步|投入|基本|全面)"
    r"|累计(?!达到|奖|支持最高|不超|最高)|先后(?!顺序|排|次序)|连续.{1,3}年(?:位居|获|被|保持|入选)|(?:取得|积累)了|得到了|实现了|完成了|建成了|培育了|获得了|引进了|新增了|认定了|举办了|组织了|设立了|获批了|支持了"
)
_FORWARD = re.compile(
    r"力争|争取|下一步|今后|将(?!.{0,4}作为)|继续|要(?!求|素|点)|推动|支持(?!了)|鼓励|实施|推进|给予|奖励|补助|建设(?!了|的)|开展(?!了)|加快|落实|完善|强化|深化|健全|探索|组织(?!了)"
    r"|对.{2,40}(?:的|企业|单位|机构)"
)
_YEAR = re.compile(r"(?<![到至])(?<!\d)(20\d\d)年(?!以?后|起|底前|前|底，?(?:力争|达到|实现|建成|完成))")
_ONCE = re.compile("近年来|截至|截止|去年|上年|过去|近[两三四五]年|十[二三四]五前|.{0,4}(?:以来|[年月]来)，")
_PLAN = re.compile(
    "下一步|今后|力争|将(?!.{0,4}作为)|计划(?!项目|立项|管理|体系)|争取|到20\\d\\d年|今年(?!以来)|明年|年内"
)
_AHEAD = re.compile("(?:到|至|截止)(20\\d\\d)年")
_GRANT = re.compile("按[^，。]{1,12}(?:补|奖|返)(?!了)")
_CONDITION = re.compile(
    "[^，。]{4,40}的[^，。]{0,10}，(?![^。]*(?:[了已共获]|累计))[^。]*(?:给予|每[家个人项]|一次性|(?:奖励|补助|补贴)\\d|优先|全?免|授予|补发|各奖|上浮|提高\\d)"
)
_FINISHED = re.compile("了|已|累计|达到|新增|获批|入选|完成|拿到|拥有|立项|结题|共[^，]{2,12}\\d")

_PART = re.compile("[^，：；。]+")
_WISHED = re.compile(
    "力争|争取|确保|推动|促进|助推|(?<![^，：；])实现|努力|加快|以|让|使|(?<!主)要|将|应|须|为|不少于|不低于|\\d[^，]{0,3}以上|到?20\\d\\d年底?前|到20\\d\\d年|年内|今年(?!以来)|明年|下一步|今后|计划|预算|目标|每年|每家|的，|者"
)
# How a report praises: what the words say has come about already.
_PRAISE = re.compile(
    "(?:成效|成果|效果)(?:显著|明显|初显|突出)|(?:势头|运行|态势|反响)(?:很|较|总体)?(?:良好|很?好|强劲|喜人)|取得(?:了|新|明显|积极|显著|较大|重大|阶段性)*(?:突破|进展|成[效绩果])"
    "|(?:迈上|再上|跃上)新?台阶|走在[^，]{1,6}前列|由[冷弱小少慢][^，]?[变转到][^，]{1,3}$|日[益趋](?:紧密|活跃|完善|浓厚|凸显|壮大)|(?:丰富多彩|有声有色|亮点纷呈|蓬勃发展|竞相涌现|再创新高)"
    "|顺利(?:实施|交付|完成|推进|通过|投产|开展)|走出新?路子|(?:有序|稳步|扎实|深入)推进$|居全[市省国]|首次(?:突破|超过|达到)|不少亮点|大关|荣获|受到[^，]{2,12}(?:表扬|表彰|肯定)|高涨|变[为成]现实|遍地开花|零的突破|从无到有|破冰起步|蹄疾步稳|日臻"
)
# Of results reached or of those wished for: an account only where no figure is aimed at.
_BETTER = re.compile(
    "(?:明显|显著|大幅)(?:提速|提升|增强|改善|加快|优化|提高)$|(?:持续|不断)(?:深化|优化|向好|增强|改善|壮大|完善|提升|提高)$"
    "|(?:初步|基本)(?:形成|建立|建成|成型)|更加(?:畅通|紧密|完善|活跃)$"
)
_AIMED = re.compile("(?:达到|超过|突破|提高[到至]|下降|降[低至到]|增[至长])[^，]{0,6}\\d")
# Praise or order, as what stands beside it says.
_RISES = re.compile("(?:提[档质]升级|提速|增效|扩[面容]|升温|破题|发力|集聚|壮大)$")
_GOT = re.compile("新?获批|获评|评出|入选|共引进|攻克|顺利")
_COUNTED = re.compile("\\d+(?:\\.\\d+)?[余多]?[万亿]?[^\\d，]{1,3}$|首[笔单张]")
_GRANTED = re.compile("^对|[奖补]|给予|资助")
_FAULT = re.compile(
    "(?:不够|不高|偏少|偏低|偏弱|单一|不足|滞后|薄弱|不强|不多|不畅)$|(?:还|仍)(?:没有|不|未)[^，]{1,12}$|问题(?:依然|仍然|还|较为)?(?:突出|存在)|短板(?:明显|突出)"
)
_REMEDIED = re.compile("针对|围绕|聚焦|破解|解决|瞄准|鉴于|补|克服|对")
_STANDS = re.compile(
    "(?:目前|现在|至今|迄今|现)?[^，]{0,8}(?:现有|拥有|共有|建有|设有)[^，]{2,24}\\d+(?:\\.\\d+)?[家个名人台件项处座](?:、[^，、]{2,24}\\d+[家个名人台件项处座])*$"
)
_CAME = re.compile(
    "获批[^，的]{4,40}共\\d|(?:全年|上半年|一年|五年间|三年间|期间|[-至到]\\d{1,2}月)共?[^，]{0,8}(?:累计|共)[^，]{2,20}\\d|建成(?:投用|投产|启用|开园)|[^，]{0,4}有\\d+[项个名家人件][^，]{2,12}(?:获|入选)|(?:于|在)20\\d\\d年[^，]{0,4}(?:投入|建成|启用|成立|揭牌)|投入运[行营]$"
    "|比(?:年初|去年|同期)(?:增|提高|下降|翻)|同比(?:增长|提高|下降)|十[二三]五期间|结束时|翻了一番|增长[一二三四五六七八九]成|全[省市]最早"
)
_REVIEW = re.compile(
    "^(?:存在|面临)的?[^，]{0,4}(?:问题|困难|短板)|回顾|从[^，]{2,8}(?:情况)?看$|会上通报|今年以来|工作总结|据统计|完成(?:年度|全年)[^，]{1,6}的?\\d"
)


def is_past(sentence: str, year: int) -> bool:
    """Whether a folded sentence of a document of `year` tells of what has been done or how things stand, and nothing in it looks ahead."""
    if any(int(ahead[1]) > year for ahead in _AHEAD.finditer(sentence)):
        return False
    if _opens_in_the_past(sentence, year):
        return not (_PLAN.search(sentence) or _GRANT.search(sentence) or _CONDITION.match(sentence))
    marks = [m.end() for m in _PAST.finditer(sentence)]
    marks += [m.end() for m in _YEAR.finditer(sentence) if int(m[1]) < year]
    if not marks:
        return _tells_results(sentence)
    rest = sentence[min(marks) :]
    told = (not rest or sentence[min(marks) - 1] == "了" or bool(_FINISHED.search(rest))) and not _FORWARD.search(rest)
    return told or _tells_results(sentence)


def _opens_in_the_past(sentence: str, year: int) -> bool:
    if _ONCE.match(sentence):
        return True
    opening = _YEAR.match(sentence)
    return opening is not None and int(opening[1]) < year


def _tells_results(sentence: str) -> bool:
    """Whether a part praises, finds fault or counts what there is, and none wishes or orders anything."""
    if _WISHED.search(sentence):
        return False
    parts = _PART.findall(sentence)
    better = any(map(_BETTER.search, parts)) and not _AIMED.search(sentence)
    if better or any(map(_PRAISE.search, parts)) or (any(map(_RISES.search, parts)) and any(map(_GOT.search, parts))):
        return not any(
            orders_work(part) and not (_COUNTED.search(part) and not _GRANTED.search(part)) for part in parts
        )
    told = (
        any(form.search(part) for part in parts for form in (_CAME, _REVIEW))
        or any(map(_finds_fault, parts))
        or any(map(_STANDS.match, parts))
    )
    return told and not any(map(orders_work, parts))


def _finds_fault(part: str) -> bool:
    return bool(_FAULT.search(part)) and not _REMEDIED.match(part)

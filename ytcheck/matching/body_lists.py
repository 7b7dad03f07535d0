"""The bodies that a text lists, as printed: in a labelled line, in brackets, in a sentence that is made of bodies and their roles alone."""

import re
from collections.abc import Iterable

from ytcheck.text.sentences import sentences

ROLE = re.compile("牵头|负责|配合|主抓|协同|落实|承担|承办|主办|协办|参办|同办|组织实施|督办|挑头")
_ROLE_OF_SUBJECT = re.compile(
    f"{ROLE.pattern}|总责|抓总|抓好|做好|办好|推进|推动|各负其责|各司其职|齐抓共管|领衔|会同|共同抓"
)
_ROLES = (
    "各司其职|各负其责|齐抓共管|分头落实|参办|同办|按职责分工负责|按职责分工|按职责|按分工|分别负责|负总责|牵头负责|牵头|领衔|主抓|抓总|抓好|做好|办好|推进|推动|合力|统筹|协同|协助|配合|负责|参与|会同|落实|承担|承办|主办|协办|督办|挑头|组织实施|具体|共同|分别|"
    "(?:责任|主管|牵头|配合|承办|受理)(?:单位|部门)为?|单位为|部门为|等部门|等单位|和有关单位|及有关单位|有关单位|设在"
)
_LIST_END = re.compile(
    r"[（(【〔\[]([^（()）【】〔〕\[\]]*(?:局|委|部|办|中心|科协|分行|支行|院|镇街|街道|单位|公司)[^（()）【】〔〕\[\]]*)[)）】〕\]]"
)
_LABELLED = re.compile(
    r"(?:责任|牵头|配合|实施|主管|主责|承办|落实|负责|协同|参与|咨询|受理|主体|主办|协办|承担|分管|兑现|经办|审核|申报|办理|联系)(?:责任)?(?:单位|部门|分工|主体|机构|科室|窗口|电话)(?:[及和与]?责任人)?(?:[（(][^（()）]*[)）])?(?:为|是|[：:]|——|(?=[区县市][^，。]{2,10}局))([^。\n]*)"
    r"|(?:^|(?<=[；。;\n（(【\s]))(?:主责|主办|牵头|协同|配合|协办|参与|承办|责任|政策咨询)[：:](?=[^，。；\n]{0,14}(?:局|委|部|办|中心))([^。\n]*)"
    r"|【(?:谁[^】]{1,4}|[^】]{0,6}找谁|[^】]{0,6}谁(?:来)?(?:办|管|干)|责任|(?:责任|牵头|配合|主办|承办|落实)(?:单位|部门)|牵头|配合)】([^\n]*)|(?:(?:找|问|去)?(?:谁|哪(?:里|儿|个部门|家))(?:来)?(?:办|干|抓|管|负责|牵头)?)[：:]([^。\n]*)"
)
_UNIT = "(?<=[局部])[\u4e00-\u9fff]{1,6}?(?:岗|科(?![技创学协普])|股|窗口)管?"  # 经济发展局产业岗 is the bureau
_SEPARATORS = re.compile(f"[、，；。,;:：｜\\s/（）()]|{_UNIT}|{_ROLES}|由|找|归(?=[区县市])")
# Names that stood below each other in a cell run together: 区科技局区财政局, 科技局财政局; 市生态环境局云岚分局 is one.
_RUN_TOGETHER = re.compile(
    "(?<=[局委部办会院司心])(?=(?:区|县|市|管委会)[^、，局]{2,10}(?:局|委|部|办|中心|院|公司))|(?<=局)(?=[^、，局]{2,9}(?<![分支])局)"
)
_BODY = re.compile(
    "(?:国家(?:金融监督管理|税务)总局)?[\u4e00-\u9fff]{1,14}(?:局|委员会|委|部门|部|办公室|办|中心|科协|协会|分行(?!业)|支行|营业部|单位|院|公司|管委会)"
)
_DEED = re.compile(
    "建设|打造|支持|推动|成立|设立|组建|争创|创建|培育|引进|认定|建立|申报|依托|鼓励|开展|实施|推进|升级|获批|共建|新建|建成|搭建"
)
_SPOKEN = re.compile(
    f"[、，；。：\\s（）()]|{_ROLES}|由|和|及|与|各(?:镇街|街道|镇|园区|功能区|片区)|(?:以上|上述)(?:各项)?(?:任务|工作|事项|措施)|本(?:章|节|部分|项|条|行动)(?:各项)?(?:任务|工作|事项|措施)?"
    "|主要负责(?:同志|人)|分管(?:负责)?(?:同志|领导)|(?:局长|主任|书记)|(?:为)?第一责任人"
    "|(?:以下|下列|如下)(?:重点)?(?:任务|工作|事项|措施)"
    "|(?:以下|下列|如下|这)?[一二两三四五六七八九十几\\d]+(?:项|件|个?方面|条)(?:的)?(?:重点)?(?:任务|工作|事情?|措施|举措)?"
    "|(?:20\\d\\d年|年底)[^，。；]{0,10}(?=[，。；]|$)"
)
# Whom a sentence has act, its first words: 区科技局、区财政局把这件事盯到底。
_SUBJECT = re.compile(
    "(?:由)?(?P<bodies>[区县市][\u4e00-\u9fff]{2,12}?(?:局|委组织部|科协|委员会|中心|办公室)(?:(?:、|和|与|及|会同|联合)[区县市][\u4e00-\u9fff]{2,12}?(?:局|委组织部|科协|委员会|中心|办公室))*)"
)
_PART = re.compile("，(?!并|以及)")
_EXPLAINING = re.compile("解释|修订|废止|备案")
_DOING = re.compile("实施|落实|兑[现付]|办理|受理|审核|执行|拨付|牵头|承办|推进")
_MOST_LEFT_OVER = 0.15
_THEIRS = re.compile(
    "(?:牵头|负责|承担|主办|落实|配合)?的?(?:重点)?(?:事项|任务|工作|清单|职责|部分)*(?:[（(]共?\\d+[项条件个][)）])?[：:。]?$"
)
_ONE_OFFICE = "[\u4e00-\u9fff]{1,10}?(?:(?<![格布结大开全变破新])局|委员会|[区县市工]委(?:[\u4e00-\u9fff]{1,4}[部办])?|(?<![总内])部|办公室|科协|管委会)"
_OFFICES = re.compile(f"{_ONE_OFFICE}(?:[（(](?:牵头|配合)[)）])?(?:[、，]{_ONE_OFFICE}(?:[（(](?:牵头|配合)[)）])?)*")
# 区科技局办。 says in a spoken style that the bureau sees to it; 人才办, 国资办 are bodies themselves.
_SPOKEN_ROLE = re.compile(
    "(?<=[局会部院司行协心])(?:来|去|具体|主要)?(?:办理|办|管|抓|盯|干|跟进|盯办)(?=[，。；、\n]|$)"
)
# 区科技、财政、工信局 are three bureaus; 科技和人才局 is one, so that 和 parts only departments (科技和财政部门).
_STEM = (
    "科技|科学技术|科创|科工|财政|财金|发展改革|发展和改革|发改|工业和信息化|工业信息化|工信|经信|经发|组织|人社|人力资源社会保障|人力资源和社会保障|教育|教体|"
    "农业农村|农业|海洋|市场监管|住建|住房城乡建设|自然资源|自规|生态环境|国资|税务|统计|商务|金融|审计|宣传|文旅"
)
_CHUNK = "[^、，；。：（）()局委办\\s]{2,8}"
_JOINT = re.compile(
    f"(?P<prefix>区|市|县)?(?P<names>(?:{_STEM})(?:、{_CHUNK}?)+)等?(?:相关|有关)?(?P<end>局|(?:主管)?部门)"
    f"|(?P<own>区|市|县)?(?P<pair>(?:{_STEM})(?:、{_CHUNK}?)*(?:和|与|及){_CHUNK}?)等?(?:相关|有关)?(?:主管)?部门"
)


def told_apart(text: str) -> str:
    """The text with each body of a joint name written out: 区科技、财政、工信局 → 区科技局、区财政局、区工信局."""
    return _JOINT.sub(_apart, text) if "、" in text or "部门" in text else text


def lists_in(text: str) -> list[str]:
    """The lists of bodies that stand in a text."""
    plain = _SPOKEN_ROLE.sub("负责", told_apart(text))
    labelled = (next(filter(None, match.groups()), "") for match in _LABELLED.finditer(plain))
    bracketed = (match[1] for match in _LIST_END.finditer(plain))
    lines = [sentences(line) for line in plain.split("\n")]
    ends = (line[-1] for line in lines if line and is_list(line[-1]))
    opening = (line[0] for line in lines[:1] if len(line) > 1 and is_list(line[0]))
    return [*labelled, *bracketed, *ends, *opening]


def without_explaining(text: str) -> str:
    """The text without who explains, revises or files the document: nobody's work, but for 解释和兑现, 解释并组织实施."""
    return "，".join(part for part in _PART.split(text) if not _EXPLAINING.search(part) or _DOING.search(part))


def is_list(sentence: str) -> bool:
    """Whether a sentence is made of bodies and their roles alone (区科技局牵头，区财政局配合。)."""
    if not _ROLE_OF_SUBJECT.search(sentence) or not _BODY.search(sentence):
        return False
    return _left_over(sentence)


def subjects_in(text: str) -> list[str]:
    """The bodies with which sentences of a text begin: whom they have act."""
    return names_in(found["bodies"] for sentence in sentences(text) if (found := _SUBJECT.match(sentence)))


def opens_with_a_label(text: str) -> bool:
    """Whether a line says from its first word on who is responsible (责任单位：, 找谁：)."""
    return _LABELLED.match(text) is not None


def headed_by(heading: str) -> list[str]:
    """The bodies of which a heading is made (区财政局, 区财政局牵头事项): what stands below is theirs."""
    whose = _THEIRS.sub("", heading)
    return names_in([whose]) if _OFFICES.fullmatch(whose) and not _is_a_deed(whose) else []


def holds_only_bodies(cell: str) -> bool:
    """Whether a table's cell names bodies and nothing else, with or without their roles."""
    return bool(_BODY.search(cell)) and _left_over(cell)


def names_in(lists: Iterable[str]) -> list[str]:
    """The bodies' names in lists, in order, each once."""
    parts = (part for text in lists for part in _SEPARATORS.split(told_apart(text)) if part)
    names = (_BODY.search(name) for part in parts for name in _RUN_TOGETHER.split(part))
    return list(dict.fromkeys(name[0] for name in names if name is not None and not _is_a_deed(name[0])))


def _left_over(text: str) -> bool:
    left = _SPOKEN.sub("", text)
    return len("".join(_BODY.split(left))) <= _MOST_LEFT_OVER * len(text) and not any(
        map(_is_a_deed, _SEPARATORS.split(text))
    )


def _is_a_deed(part: str) -> bool:
    """支持企业牵头建设技术创新中心 ends like a body and is none; 建设局 is one."""
    return _DEED.match(part) is not None and not part.rstrip("。；，").endswith(("局", "部", "委", "办"))


def _apart(match: re.Match[str]) -> str:
    prefix = match["prefix"] or match["own"] or ""
    names = re.split("、|和|与|及", match["pair"]) if match["pair"] else match["names"].split("、")
    end = "部门" if match["pair"] or match["end"] != "局" else "局"
    return "、".join(f"{prefix}{name}{end}" for name in names)

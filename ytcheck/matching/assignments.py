"""Which bodies a sentence assigns to which tasks, by number or by title: 第1、2项由区科技局负责, 区科技局（1、2）、区工信局（3）."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ytcheck.matching.body_lists import is_list, names_in, without_explaining
from ytcheck.matching.references import DIGITS, Reference, between

_ANSWERS = re.compile(
    "——|由|归|参办|同办|负责|牵头|承担|落实|主抓|配合|组织实施|受理|审核|办理|兑现|兑付|承办|主办|申报|申请|(?:责任|主管)(?:单位|部门)|分工|[：:（(]"
)
_SHORTEST_TITLE = 4
_AFTER_BRACKET = re.compile("(?<=[局委部办心][)）])、")
_LABEL = re.compile("^[^：（(，；。]{0,8}(?:责任|分工)(?:单位|部门|分工)?(?:如下)?[：:]")
_GROUP = re.compile("[；;。\n]")
_PART = re.compile("[，,]")
_LISTED = rf"{DIGITS}(?:[、,，和及至到—–~～-]+{DIGITS})*"
_AFTER_BODY = re.compile(
    rf"(?P<body>[局委部办会心院科行司])(?:[（(](?:任务|第)?(?P<bracketed>{_LISTED})(?:项|条)?[)）]|[：:](?:任务|第)?(?P<listed>{_LISTED})(?:项|条)?(?=$|[；;。，,\n]))"
)
_BEFORE_BODY = re.compile(
    rf"(?:^|(?<=[；;。，,\n：:（(]))(?:任务)?(?P<listed>{_LISTED})(?P<unit>项|条)?(?:任务|工作)?(?=[：:由])"
)
_OTHERS = re.compile("其余|其他|剩余")
_BEFORE_NAMES = re.compile("由|[：:（(]|——|责任(?:单位|部门)")
_AFTER_ROLE = re.compile("(?:牵头|负责|承担|落实|主抓)(?:抓好|推进|落实|做好)?")
_AROUND_TITLE = re.compile('[、“”‘’"和及与]')
_TITLE_END = re.compile("(?:等)?(?:各项)?(?:工作|任务|事项|部分|内容)?(?:的?落实)?$")
_OF_SUBJECT = re.compile(
    "(?P<words>[^由归]{2,40})(?:由|归)(?P<bodies>[^，；。]*?)(?:负责|牵头|落实|承担|组织实施|主抓|统筹|管理)"
)
_HAS_SUBJECT = re.compile(
    "^(?P<bodies>[^，；。]{2,40}?)(?:牵头(?:抓好|负责|推进|落实|做好)?|负责(?:抓好|推进|落实|做好)?|承担|主抓)(?P<words>[^，；。]{2,40})$"
)
_WHO_ANSWERS = re.compile("由|归|牵头|负责|承担|主抓")
_MARKED_SUBJECT = re.compile("涉及|方面|领域|类$|类的|板块|有关|等(?:任务|工作)$|任务$")
# What a subject and the words around it have in common with any other: no clause is told by them.
_COMMON = re.compile(
    '[“”‘’"]|涉及|有关|相关|关于|属于|其中|以上|上述|方面|领域|类|部分|板块|事项|条款|政策|工作|任务|内容|措施|项目|的|等|建设|设立|引进|培育|支持|发展|服务|推进|开展|实施|管理|提升|强化|加强|促进|兑现|奖补|补助|资金'
    "|本|各|日常|保障|统筹|协调|调度|督查|督办|考核|宣传|监督|指导|评估|经费|落实|组织|综合|总体|牵头|具体"
)
_SEVERAL = re.compile("[、,，和及至到—–~～-]")
_COMMA = re.compile("[,，]")
# 区发改局：牵头第3项，配合第8项: who was named goes on. 区财政局负责相应资金: what was named is meant again.
_GOES_ON = re.compile(
    "^(?:并|还|另|同时|以及)*(?:会同|配合|负责|牵头|参与|协助|协同|联合|落实|承担|统筹|督促|主办|承办|协办)"
)
_THE_SAME = re.compile("相应|上述|前述|前款|以上|所需|该[等项]")
_ON_THE_WAY = re.compile("^(?:经|报|向|对|按|与|归|是|另由)")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Bodies as printed and what they answer for: numbers, or words that may be the titles of tasks."""

    bodies: tuple[str, ...]
    numbers: tuple[Reference, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pending:
    """What a group of parts has named so far: numbers that wait for bodies, bodies that wait for numbers, what was given last to whom."""

    numbers: list[Reference] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    given: list[Reference] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def give(self, bodies: list[str], numbers: list[Reference]) -> Assignment:
        self.numbers, self.bodies, self.given, self.named = [], [], numbers, bodies
        return Assignment(tuple(bodies), tuple(numbers))


def assignments_in(text: str) -> Iterator[Assignment]:
    """What a text assigns to whom; empty where it names no tasks by number."""
    last: tuple[Reference, ...] = ()
    for group in map(without_explaining, _GROUP.split(_spelled_out(text))):
        if not _ANSWERS.search(group):
            continue
        if any(map(_is_references, between(group))):
            for assignment in _of_group(group):
                last = assignment.numbers
                yield assignment
        elif last and _THE_SAME.search(group) and (bodies := names_in([group])):
            yield Assignment(tuple(bodies), last)


def titled_assignments_in(text: str) -> Iterator[Assignment]:
    """What a text assigns by what may be titles: 建设实验室、建设中试线由区科技局负责; 设立基金：区财政局."""
    for group in map(without_explaining, _GROUP.split(_AFTER_BRACKET.sub("，", _LABEL.sub("", text)))):
        given: tuple[str, ...] = ()
        for part in _PART.split(group):
            bodies = tuple(names_in([part]))
            given = _titles_in(part) or given
            if bodies and given and _ANSWERS.search(part):
                yield Assignment(bodies, titles=given)


def subject_assignments_in(text: str, divides: bool) -> Iterator[Assignment]:
    """What a text assigns by subject: 平台建设由区科技局负责，区财政局负责涉及基金的条款; the titles are the subjects' own words.

    Empty where fewer than two bodies are told apart; other than in a division of labour (`divides`) a subject must be marked as one.
    """
    found = []
    for part in filter(_WHO_ANSWERS.search, _PART.split(_GROUP.sub("，", text))):
        match = _OF_SUBJECT.search(part) or _HAS_SUBJECT.search(part)
        words = match["words"] if match else ""
        if match and (divides or _MARKED_SUBJECT.search(words)) and not any(map(_is_references, between(words))):
            found.append(Assignment(tuple(names_in([match["bodies"]])), titles=_cores(words)))
    told = [assignment for assignment in found if assignment.bodies and assignment.titles]
    if len({assignment.bodies for assignment in told}) > 1:
        yield from told


def _is_references(run: str | list[Reference]) -> bool:
    return not isinstance(run, str)


def _cores(subject: str) -> tuple[str, ...]:
    """What a subject is about: 平台 of 平台建设, 基金 of 涉及基金的条款."""
    cores = (_COMMON.sub("", piece) for piece in _AROUND_TITLE.split(subject))
    return tuple(core for core in cores if len(core) > 1)


def _titles_in(part: str) -> tuple[str, ...]:
    """The words before 由 and the bodies, or behind their role."""
    before, after = _BEFORE_NAMES.search(part), _AFTER_ROLE.search(part)
    words = part[: before.start()] if before else part[after.end() :] if after else part
    titles = (_TITLE_END.sub("", piece.strip()) for piece in _AROUND_TITLE.split(words))
    return tuple(title for title in titles if len(title) >= _SHORTEST_TITLE and not is_list(title))


def _of_group(group: str) -> Iterator[Assignment]:
    """Numbers and bodies that follow each other, in either order; who only lends a hand answers for what was last named."""
    pending = _Pending()
    for part in _PART.split(group):
        runs = list(_runs(part))
        if len(runs) == 1 and isinstance(runs[0], tuple):
            yield from _of_bodies(list(runs[0]), part, pending)
            continue
        if "分别" in part and len(runs) == 2 and len(runs[0]) == len(runs[1]):
            yield from _each_its_own(runs)
            continue
        numbers = [number for run in runs if isinstance(run, list) for number in run]
        if numbers and pending.named and _GOES_ON.match(part):
            helping = [name for run in runs if isinstance(run, tuple) for name in run]
            pending.given = numbers
            yield Assignment((*pending.named, *helping), tuple(numbers))
            continue
        for run in runs:
            if isinstance(run, tuple):
                pending.bodies += run
            else:
                pending.numbers += run
            if pending.bodies and pending.numbers:
                yield pending.give(pending.bodies, pending.numbers)


def _each_its_own(runs: Sequence[tuple[str, ...] | list[Reference]]) -> Iterator[Assignment]:
    """As many bodies as numbers, told to answer 分别: the first for the first, the second for the second."""
    bodies, numbers = runs if isinstance(runs[0], tuple) else reversed(runs)
    for body, number in zip(bodies, numbers, strict=True):
        if isinstance(body, str) and isinstance(number, Reference):
            yield Assignment((body,), (number,))


def _of_bodies(bodies: list[str], part: str, pending: _Pending) -> Iterator[Assignment]:
    """A part between commas that names bodies alone."""
    if pending.numbers:
        yield pending.give(bodies, pending.numbers)
    elif pending.given and is_list(part) and not _OTHERS.search(part):
        yield Assignment(tuple(bodies), tuple(pending.given))
    elif not pending.given:
        pending.bodies += bodies


def _runs(part: str) -> Iterator[tuple[str, ...] | list[Reference]]:
    """The names of bodies and the numbers of tasks in a part, as they follow each other; numbers side by side are one run."""
    numbers: list[Reference] = []
    for run in between(part):
        if not isinstance(run, str):
            numbers += run
        elif names := tuple(_ON_THE_WAY.sub("", name) for name in names_in([run])):
            if numbers:
                yield numbers
            numbers = []
            yield names
    if numbers:
        yield numbers


def _spelled_out(text: str) -> str:
    """The text with its shorthand written out: 区科技局（1、2）, 区科技局：1、2 and 1、2项：区科技局 → 第1、2项."""
    whole = _AFTER_BODY.sub(lambda m: f"{m['body']}：{_in_full(m['bracketed'] or m['listed'])}", text)
    named = list(_BEFORE_BODY.finditer(whole))
    if not any(match["unit"] or _SEVERAL.search(match["listed"]) for match in named):
        return whole
    return _BEFORE_BODY.sub(lambda m: _in_full(m["listed"]), whole)


def _in_full(listed: str) -> str:
    return f"第{_COMMA.sub('、', listed)}项"

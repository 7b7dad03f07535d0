"""Which bodies a sentence assigns to which tasks, by number or by title: 第1、2项由区科技局负责, 区科技局（1、2）、区工信局（3）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ytcheck.matching.body_lists import is_list, names_in, without_explaining
from ytcheck.matching.references import DIGITS, Reference, between

_ANSWERS = re.compile(
    "由|归|参办|同办|负责|牵头|承担|落实|主抓|配合|组织实施|受理|审核|办理|兑现|兑付|承办|主办|申报|申请|(?:责任|主管)(?:单位|部门)|分工|[：:（(]"
)
_SHORTEST_TITLE = 4
_GROUP = re.compile("[；;。\n]")
_PART = re.compile("[，,]")
_LISTED = rf"{DIGITS}(?:[、,，和及至到—–~～-]+{DIGITS})*"
_AFTER_BODY = re.compile(
    rf"(?P<body>[局委部办会心院科行司])(?:[（(](?:任务|第)?(?P<bracketed>{_LISTED})(?:项|条)?[)）]|[：:](?:任务|第)?(?P<listed>{_LISTED})(?:项|条)?(?=$|[；;。，,\n]))"
)
_BEFORE_BODY = re.compile(
    rf"(?:^|(?<=[；;。，,\n：:]))(?:任务)?(?P<listed>{_LISTED})(?P<unit>项|条)?(?:任务|工作)?(?=[：:由])"
)
_OTHERS = re.compile("其余|其他|剩余")
_BEFORE_NAMES = re.compile("由|[：:]|责任(?:单位|部门)")
_AFTER_ROLE = re.compile("(?:牵头|负责|承担|落实|主抓)(?:抓好|推进|落实|做好)?")
_AROUND_TITLE = re.compile('[、“”‘’"和及与]')
_TITLE_END = re.compile("(?:等)?(?:各项)?(?:工作|任务|事项|部分|内容)?(?:的?落实)?$")
_SEVERAL = re.compile("[、,，和及至到—–~～-]")
_COMMA = re.compile("[,，]")
_ON_THE_WAY = re.compile("^(?:经|报|向|对|按|与|归|是|另由)")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Bodies as printed and what they answer for: numbers, or words that may be the titles of tasks."""

    bodies: tuple[str, ...]
    numbers: tuple[Reference, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pending:
    """What a group of parts has named so far: numbers that wait for bodies, bodies that wait for numbers, the numbers last given away."""

    numbers: list[Reference] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    given: list[Reference] = field(default_factory=list)

    def give(self, bodies: list[str], numbers: list[Reference]) -> Assignment:
        self.numbers, self.bodies, self.given = [], [], numbers
        return Assignment(tuple(bodies), tuple(numbers))


def assignments_in(text: str) -> Iterator[Assignment]:
    """What a text assigns to whom; empty where it names no tasks by number."""
    for group in map(without_explaining, _GROUP.split(_spelled_out(text))):
        if any(not isinstance(run, str) for run in between(group)) and _ANSWERS.search(group):
            yield from _of_group(group)


def titled_assignments_in(text: str) -> Iterator[Assignment]:
    """What a text assigns by what may be titles: 建设实验室、建设中试线由区科技局负责; 设立基金：区财政局."""
    for group in map(without_explaining, _GROUP.split(text)):
        given: tuple[str, ...] = ()
        for part in _PART.split(group):
            bodies = tuple(names_in([part]))
            given = _titles_in(part) or given
            if bodies and given and _ANSWERS.search(part):
                yield Assignment(bodies, titles=given)


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
        for run in runs:
            if isinstance(run, tuple):
                pending.bodies += run
            else:
                pending.numbers += run
            if pending.bodies and pending.numbers:
                yield pending.give(pending.bodies, pending.numbers)


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
    return _BEFORE_BODY.sub(
        lambda m: _in_full(m["listed"]) if m["unit"] or _SEVERAL.search(m["listed"]) else m[0], whole
    )


def _in_full(listed: str) -> str:
    return f"第{_COMMA.sub('、', listed)}项"

"""Which amounts of a statement can be an indicator's figure, and how likely each is."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from ytcheck.matching.aims import MONEY, is_no_aim
from ytcheck.matching.binding import FARTHEST, distance_to
from ytcheck.matching.likeness import ClauseKey
from ytcheck.matching.series import in_line
from ytcheck.matching.statements import Dated, Statement
from ytcheck.matching.timing import TIMES
from ytcheck.model.rules import Pattern, Target, TargetKind
from ytcheck.text.numerals import Amount, amounts
from ytcheck.text.sentences import part_around

_GROWTH_BEFORE = re.compile("(?:增长|增幅|增速|递增)率?(?:达到?|保持在|不低于|约)?$")
_BEHIND_ANOTHER = re.compile("\\d(?:人次|[家个项名人户件])(?:以上|左右)?[，、](?P<words>[^，、；。\\d]+)$")
_NO_NAME = re.compile(
    "其中|到|年|底|末|达到?|总[数量]|总体|累计|力争|突破|增[至加]|保持|稳定在|每年|不少于|不低于|以上|左右|超过|为|新增|净增|再|全[区市县]|数量|目标"
)
_SHORTEST_NAME = 3
_TOTAL = re.compile("(?:总量|总数|累计|稳定)[^，；。、\\d]{0,6}$")
_TOTAL_AFTER_ADDED = re.compile(
    "(?:新增|净增|增加|新建|新认定|新培育)[^，；、\\d]{0,8}\\d+[家个项名人户件][^，；、]{0,4}[、，](?:总数|总量|累计|总体|总共|达到?)[^，；、\\d]{0,6}$"
)
_ADDED = re.compile("(?:新增|增量|每年|净增|年均|新建|新认定)[^，；。\\d]{0,24}$")
_IN_PART_OF_A_YEAR = re.compile("(?:上半年|[一二三]季度|\\d月底?前)[^，；。\\d]*$")
_NOT_OWN = "(?:(?![我本全][区县市]|辖区)[^；。])*"
_WHOLE_CITY = re.compile(f"全市(?!域){_NOT_OWN}$")
_THE_DISTRICT = re.compile("[我本][区县][^，；。\\d]{0,16}\\d")
_CITY_ASKS = re.compile(
    f"(?P<who>烟台市?|上级|市里|市级)(?:委|政府|目标)?[^，。；]{{0,6}}?(?:提出|要求|明确|确定|下达|目标(?:是|为)?)(?P<between>{_NOT_OWN})$"
)
_SAME = {
    "家": ("家", "个", "所", "处", "户", "座", "支"),
    "项": ("项", "个", "件", "道", "批"),
    "名": ("名", "位", "人", "个", "人次"),
}
_WHOLE = 100  # per cent
_NEAR = 40  # characters before an amount in which another thing's name stands
_FAR = 120  # and in which it is said whose the figure is
_UNLIKELY = 20  # characters that such an amount counts as farther away


@dataclass(frozen=True, slots=True)
class Claim:
    """An amount that can be an indicator's, `distance` in characters from its name, more for what makes it unlikely.

    `by_its_name`: a name of the indicator's own is near, not only a shorter one that serves within its task's clause. `in_line`: it stands
    by such a name, or after an amount that does with nothing but years and verbs between.
    """

    figure: Dated
    distance: int
    statement: Statement
    by_its_name: bool
    in_line: bool

    @property
    def key(self) -> ClauseKey:
        """The clause that the amount stands in."""
        return self.statement.clause.key

    @property
    def is_added(self) -> bool:
        """Whether the amount is what comes to what is there already: 新增, 每年."""
        start = self.figure.amount.start
        return _ADDED.search(self.statement.text[max(0, start - _NEAR) : start]) is not None


def claims_of(
    target: Target, statements: Iterable[Statement], serving: Set[ClauseKey], others: Sequence[Target]
) -> list[Claim]:
    """Every amount of these statements that can be the target's; the shorter names `within` count in the clauses `serving` its task.

    An amount in whose own part of the sentence one of the `others` is named, and the target is not, is that one's.
    """
    marks, units = _marks(target), _units(target)
    near = (statement for statement in statements if any(map(statement.text.__contains__, marks)))
    claims = (claim for statement in near for claim in _of_statement(target, statement, serving))
    rivals = [other for other in others if other.indicator != target.indicator and other.unit in units]
    return [claim for claim in claims if not _is_a_rivals(claim, target, rivals) and not _is_the_citys(claim, target)]


def _is_a_rivals(claim: Claim, target: Target, rivals: Iterable[Target]) -> bool:
    text, amount = claim.statement.text, claim.figure.amount
    own = text[slice(*part_around(text, amount.start, amount.end))]
    if any(_holds(name, own) for name in (*target.aliases, *target.within)):
        return False
    return any(any(_holds(name, own) for name in rival.aliases) for rival in rivals)


def _is_the_citys(claim: Claim, target: Target) -> bool:
    """Whether a sentence tells what the city asks for: 烟台市提出达到3500家, 全市达到3500家，我区达到180家."""
    text, amount = claim.statement.text, claim.figure.amount
    before = text[max(0, amount.start - _FAR) : amount.start]
    if _WHOLE_CITY.search(before):
        return _THE_DISTRICT.search(text, amount.end) is not None
    asked = _CITY_ASKS.search(before)
    if asked is None or (amount.value, amount.unit) == (target.value, target.unit):
        return asked is not None
    # 市里 may be a county-level city's own.
    return asked["who"].startswith(("烟台", "上级")) and "，" not in asked["between"]


def _marks(target: Target) -> tuple[str, ...]:
    """Words of which one stands in every sentence that names the indicator: those of the shortest part of each of its names."""
    names = (*target.aliases, *target.within)
    return tuple(dict.fromkeys(literal for name in names for literal in min(name.parts, key=len)))


def _of_statement(target: Target, statement: Statement, serving: Set[ClauseKey]) -> Iterator[Claim]:
    key = statement.clause.key
    names = (*target.aliases, *target.within) if key in serving else target.aliases
    aliases = [pattern for pattern in names if _holds(pattern, statement.text)]
    if aliases:
        in_numbers, in_words = (list(_claimed(target, statement, aliases, f)) for f in _figures(target, statement))
        yield from in_numbers
        yield from (c for c in in_words if not in_numbers or (c.in_line and c.figure.deadline is not None))


def _claimed(
    target: Target, statement: Statement, aliases: Sequence[Pattern], figures: Sequence[Dated]
) -> Iterator[Claim]:
    text = statement.text
    line = in_line(aliases, text, [figure.amount for figure in figures]) if figures else frozenset()
    named = False
    for figure in figures:
        if any(_holds(pattern, _neighbourhood(text, figure, aliases)) for pattern in target.not_with):
            continue
        found = {pattern: distance_to(pattern, text, figure.amount) for pattern in aliases}
        near = [distance for distance in found.values() if distance is not None]
        stands = figure.amount.start in line
        if near:
            named = any(found.get(pattern) is not None for pattern in target.aliases)
        if near or stands:  # a step of a series may stand farther from the name than any other amount could
            distance = min(near, default=FARTHEST) + _unlikeliness(target, text, figure) + (0 if stands else _UNLIKELY)
            yield Claim(figure, distance, statement, named, stands)


def _neighbourhood(sentence: str, figure: Dated, names: Iterable[Pattern]) -> str:
    """The part between commas that the figure stands in, with the one before it.

    That one is left out where it has a figure of its own and this one names the indicator.
    """
    end = sentence.find("，", figure.amount.end)
    *_, before, start = ("", *sentence[: figure.amount.start].rsplit("，", 2))
    own = start + sentence[figure.amount.start : end if end >= 0 else len(sentence)]
    apart = any(a.unit not in TIMES for a in amounts(before)) and any(_holds(name, own) for name in names)
    return own if apart else f"{before}，{own}"


def _holds(pattern: Pattern, sentence: str) -> bool:
    return all(any(map(sentence.__contains__, part)) for part in pattern.parts)


def _figures(target: Target, statement: Statement) -> tuple[list[Dated], list[Dated]]:
    """The statement's amounts in units that the target may have: those in numbers, and those in words alone."""
    units = _units(target)
    found = [f for f in statement.figures if f.amount.unit in units and not is_no_aim(statement.text, f.amount)]
    numbers = [f for f in found if target.kind is not TargetKind.SHARE or _is_a_share(statement.text, f.amount)]
    words = statement.growths if target.kind is TargetKind.GROWTH else statement.shares
    return numbers, list(words) if target.unit == "%" else []


def _units(target: Target) -> tuple[str, ...]:
    return MONEY if target.kind is TargetKind.SUM else _SAME.get(target.unit, (target.unit,))


def _is_a_share(sentence: str, amount: Amount) -> bool:
    return amount.value <= _WHOLE and not _GROWTH_BEFORE.search(sentence[max(0, amount.start - _NEAR) : amount.start])


def _is_anothers(sentence: str, amount: Amount) -> bool:
    """Whether a figure before this one and the name of another thing stand between it and what the sentence began with."""
    between = _BEHIND_ANOTHER.search(sentence[max(0, amount.start - _NEAR) : amount.start])
    return between is not None and len(_NO_NAME.sub("", between["words"])) >= _SHORTEST_NAME


def _unlikeliness(target: Target, sentence: str, figure: Dated) -> int:
    """A total is likelier the indicator's figure than what is added to it, and the city's own unit likelier than another."""
    amount = figure.amount
    unlikely = 0 if amount.unit == target.unit else _UNLIKELY
    if sentence[amount.start] == "一":
        unlikely += _UNLIKELY
    if not target.yearly and target.kind is TargetKind.COUNT and _ADDED.search(sentence[: amount.start]):
        unlikely += _UNLIKELY
    if _IN_PART_OF_A_YEAR.search(sentence[: amount.start]):
        unlikely += 2 * _UNLIKELY
    if _is_anothers(sentence, amount):
        unlikely += _UNLIKELY
    if _TOTAL_AFTER_ADDED.search(sentence[: amount.start]):
        unlikely -= 2 * _UNLIKELY
    elif _TOTAL.search(sentence[: amount.start]):
        unlikely -= _UNLIKELY // 2
    return unlikely

"""The district's own figures beside the city's targets: which amount belongs to which indicator, and until when."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ytcheck.matching.aims import MONEY, is_no_aim
from ytcheck.matching.binding import distance_to
from ytcheck.matching.statements import Dated, Statement
from ytcheck.model.finding import DistrictFigure, TargetFinding, TargetVerdict
from ytcheck.model.rules import Comparator, Pattern, Target, TargetKind
from ytcheck.text.numerals import Amount

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
_ADDED = re.compile("(?:新增|每年|净增|年均|新建|新认定)[^，；]{0,12}$")
_SAME = {
    "家": ("家", "个", "所", "处", "户", "座", "支"),
    "项": ("项", "个", "件", "道", "批"),
    "名": ("名", "位", "人", "个", "人次"),
}
_WHOLE = 100  # per cent
_NEAR = 40  # characters before an amount in which another thing's name stands
_SOON = 3  # years after the city's deadline; what lies farther is an outlook
_UNLIKELY = 20  # characters that such an amount counts as farther away

ClauseKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Claim:
    figure: Dated
    distance: int
    statement: Statement
    by_its_name: bool

    @property
    def key(self) -> ClauseKey:
        return self.statement.clause.key


def target_findings(
    targets: Sequence[Target], statements: Sequence[Statement], serving: Mapping[str, Set[ClauseKey]]
) -> tuple[TargetFinding, ...]:
    """Each target beside the district's figure from these statements.

    A figure in a clause that is evidence for the target's own task (`serving`, by task) comes first, then one with a deadline, the city's
    before others, one of the indicator's own name before one `within` the clause, then the nearest to that name.
    """
    return tuple(_finding(target, statements, serving.get(target.task, frozenset())) for target in targets)


def _finding(target: Target, statements: Iterable[Statement], serving: Set[ClauseKey]) -> TargetFinding:
    marks = _marks(target)
    near = (statement for statement in statements if any(map(statement.text.__contains__, marks)))
    claims = [claim for statement in near for claim in _claims(target, statement, serving)]
    if not claims:
        return TargetFinding(target, None, TargetVerdict.ABSENT)
    best = min(
        claims,
        key=lambda claim: (claim.key not in serving, *_lateness(target, claim), not claim.by_its_name, claim.distance),
    )
    amount, clause = best.figure.amount, best.statement.clause
    deadline = best.statement.deadline_of(best.figure)
    figure = DistrictFigure(amount.value, amount.unit, deadline, best.statement.shown, clause)
    return TargetFinding(target, figure, _verdict(target, figure))


def _marks(target: Target) -> tuple[str, ...]:
    """Words of which one stands in every sentence that names the indicator: those of the shortest part of each of its names."""
    names = (*target.aliases, *target.within)
    return tuple(dict.fromkeys(literal for name in names for literal in min(name.parts, key=len)))


def _lateness(target: Target, claim: _Claim) -> tuple[bool, float]:
    """How far the claim's deadline is from the city's, none at all being the farthest; of several years the last where the city names none.

    Where the city's own year is not among a district's, the year before serves as well, and of later ones the last step of those soon after
    (2028年75%，2030年85%) is what it aims at.
    """
    deadline = claim.figure.deadline
    if target.yearly or deadline is None:
        return (not target.yearly, 0)
    if target.deadline is None:
        return (False, -deadline)
    after = deadline - target.deadline
    return (False, 2 - after / (_SOON + 1) if 0 < after <= _SOON else abs(after))


def _verdict(target: Target, figure: DistrictFigure) -> TargetVerdict:
    if target.deadline is not None and figure.deadline is not None and figure.deadline > target.deadline:
        return TargetVerdict.LATE
    if target.kind not in (TargetKind.SHARE, TargetKind.GROWTH):
        return TargetVerdict.STATED
    if target.comparator is Comparator.AT_MOST:
        return TargetVerdict.MET if figure.value <= target.value else TargetVerdict.BELOW
    return TargetVerdict.MET if figure.value >= target.value else TargetVerdict.BELOW


def _claims(target: Target, statement: Statement, serving: Set[ClauseKey]) -> Iterator[_Claim]:
    key = statement.clause.key
    names = (*target.aliases, *target.within) if key in serving else target.aliases
    aliases = [pattern for pattern in names if _holds(pattern, statement.text)]
    for figures in _figures(target, statement) if aliases else ():
        if claims := list(_claimed(target, statement, aliases, figures)):
            yield from claims
            return


def _claimed(
    target: Target, statement: Statement, aliases: Sequence[Pattern], figures: Iterable[Dated]
) -> Iterator[_Claim]:
    for figure in figures:
        if any(_holds(pattern, _neighbourhood(statement.text, figure)) for pattern in target.not_with):
            continue
        found = [distance_to(pattern, statement.text, figure.amount) for pattern in aliases]
        near = [distance for distance in found if distance is not None]
        if near:
            named = any(d is not None and p in target.aliases for p, d in zip(aliases, found, strict=True))
            yield _Claim(figure, min(near) + _unlikeliness(target, statement.text, figure), statement, named)


def _neighbourhood(sentence: str, figure: Dated) -> str:
    """The part between commas that the figure stands in, with the one before it."""
    end = sentence.find("，", figure.amount.end)
    before = sentence[: figure.amount.start].rsplit("，", 2)
    return "，".join(before[-2:]) + sentence[figure.amount.start : end if end >= 0 else len(sentence)]


def _holds(pattern: Pattern, sentence: str) -> bool:
    return all(any(map(sentence.__contains__, part)) for part in pattern.parts)


def _figures(target: Target, statement: Statement) -> Iterator[list[Dated]]:
    """The statement's amounts in units that the target may have: first those in numbers, then those in words alone."""
    units = MONEY if target.kind is TargetKind.SUM else _SAME.get(target.unit, (target.unit,))
    found = [f for f in statement.figures if f.amount.unit in units and not is_no_aim(statement.text, f.amount)]
    yield [f for f in found if target.kind is not TargetKind.SHARE or _is_a_share(statement.text, f.amount)]
    if target.unit == "%":
        yield list(statement.growths if target.kind is TargetKind.GROWTH else statement.shares)


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
    if _is_anothers(sentence, amount):
        unlikely += _UNLIKELY
    if _TOTAL_AFTER_ADDED.search(sentence[: amount.start]):
        unlikely -= 2 * _UNLIKELY
    elif _TOTAL.search(sentence[: amount.start]):
        unlikely -= _UNLIKELY // 2
    return unlikely

"""A figure given for each of several years: which amounts are steps of one series."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from ytcheck.matching.binding import distance_to
from ytcheck.matching.claims import Claim
from ytcheck.matching.timing import TIMES
from ytcheck.model.rules import Pattern
from ytcheck.text.numerals import Amount, amounts

_YEARS = r"20\d\d年?(?:度|底|末|初|前|内|期间)?|十[四五]五(?:末|期末|期间|时期)?|[今明后次当同]年|[头第][一二三]年|[两三]年|年[底末内]|全年|每年|年均"
_VERBS = (
    "其中|力争|争取|确保|预计|计划|目标|任务|分别|各|实现|完成|达到?|达成|突破|超过?|不[少低小]于|(?:稳定|保持|维持|控制)在?|"
    "增(?:加|长)?[到至]|增加|增长|(?:提高|提升|上升|扩大|扩|升|提|涨)[到至]?|翻|以上|左右|上下|为|约|总[数量]|总体|累计|总共|合计|数量|规模|"
    "实施|组织|认定|培育|引进|投放|发放|建成|新建|建设|获批|入库|全[区市县]|进一步|逐步|稳步|基本|最终|至少|余|多|应|要|须|再|又|并|则|比|较|均|都|到|至|在|的"
)
_NAMELESS = re.compile(f"(?:{_YEARS}|{_VERBS}|[，；、：。（）])*+")
_ADDED = re.compile("(?:新增|每年|净增|年均|新建|新认定)[^，；]{0,12}$")


def steps_of(held: Claim, year: int | None, claims: Iterable[Claim], names: Sequence[Pattern]) -> list[Claim]:
    """The claims for a year each that belong in one series with the one that is `held`, whose year this is, in order of years.

    Empty where the held one has no year or no other year has a figure. A step stands by one of the indicator's `names`, or right after
    another step.
    """
    if year is None:
        return []
    steps: dict[int, Claim] = {year: held}
    for claim in sorted(claims, key=lambda claim: (claim.key != held.key, claim.distance)):
        if claim.figure.deadline is not None and _is_step(held, claim, names):
            steps.setdefault(claim.figure.deadline, claim)
    return [steps[when] for when in sorted(steps)] if len(steps) > 1 else []


def _is_step(held: Claim, claim: Claim, names: Sequence[Pattern]) -> bool:
    if claim.figure.amount.unit != held.figure.amount.unit or claim.by_its_name is not held.by_its_name:
        return False
    if _is_added(claim) and not _is_added(held):
        return False
    return _stands_by_a_name(names, claim)


def _is_added(claim: Claim) -> bool:
    return _ADDED.search(claim.statement.text[: claim.figure.amount.start]) is not None


def _stands_by_a_name(names: Sequence[Pattern], claim: Claim) -> bool:
    """Whether nothing but years and verbs stands between a name of the indicator's and the amount, save for amounts of which that holds too."""
    text, own = claim.statement.text, claim.figure.amount
    chain = [*(a for a in amounts(text) if a.unit not in TIMES and a.end <= own.start), own]
    belongs, last = False, 0
    for amount, following in zip_longest(chain, chain[1:]):
        until = following.start if following else len(text)
        if _is_named(names, text[last:until], amount, last):
            belongs = True
        elif not (belongs and _NAMELESS.fullmatch(text, last, amount.start)):
            belongs = False
        last = amount.end
    return belongs


def _is_named(names: Sequence[Pattern], text: str, amount: Amount, start: int) -> bool:
    own = Amount(amount.value, amount.unit, amount.start - start, amount.end - start)
    return any(distance_to(name, text, own) is not None for name in names)

"""Which amounts of a sentence stand in one line with an indicator's name: by it, or after one that does with only years and verbs between."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from ytcheck.matching.binding import distance_to
from ytcheck.matching.timing import TIMES
from ytcheck.model.rules import Pattern
from ytcheck.text.numerals import Amount, amounts

_YEARS = r"20\d\d年?(?:度|底|末|初|前|内|期间)?|十[四五]五(?:末|期末|期间|时期)?|[今明后次当同]年|[头第][一二三]年|[两三]年|年[底末内]|全年|每年|年均"
_VERBS = (
    "其中|力争|争取|确保|预计|计划|目标|任务|分别|各|实现|完成|达到?|达成|突破|超过?|不[少低小]于|(?:稳定|保持|维持|控制)在?|"
    "增(?:加|长)?[到至]|增加|增长|(?:提高|提升|上升|扩大|扩|升|提|涨)[到至]?|翻|以上|左右|上下|为|约|总[数量]|总体|累计|总共|合计|数量|规模|"
    "实施|组织|认定|培育|引进|投放|发放|建成|新建|建设|获批|入库|全[区市县]|进一步|逐步|稳步|基本|最终|至少|余|多|应|要|须|以后|此后|之后|我[区市县]|再|又|并|则|比|较|均|都|到|至|在|的"
)
_NAMELESS = re.compile(f"(?:{_YEARS}|{_VERBS}|[，；、：。（）])*+")


def in_line(names: Sequence[Pattern], text: str, figures: Iterable[Amount]) -> frozenset[int]:
    """Where the amounts of a spelled-out sentence start that stand in one line with one of these names.

    `figures` are those that are looked for; an amount of any kind between them breaks the line where another thing's name stands by it.
    """
    known = {a.start: a for a in (*(a for a in amounts(text) if a.unit not in TIMES), *figures)}
    chain = [known[start] for start in sorted(known)]
    found, belongs, last = set(), False, 0
    for amount, following in zip_longest(chain, chain[1:]):
        until = following.start if following else len(text)
        if _is_named(names, text[last:until], amount, last):
            belongs = True
        elif not (belongs and _NAMELESS.fullmatch(text, last, amount.start)):
            belongs = False
        if belongs:
            found.add(amount.start)
        last = amount.end
    return frozenset(found)


def _is_named(names: Sequence[Pattern], text: str, amount: Amount, start: int) -> bool:
    own = Amount(amount.value, amount.unit, amount.start - start, amount.end - start)
    return any(distance_to(name, text, own) is not None for name in names)

"""Which stretches of a sentence are refused, put off or handed up, found by its refusing words and what these take along."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ytcheck.matching.excuses import is_excused
from ytcheck.matching.lexicon import Span
from ytcheck.matching.orders import Parted, parted
from ytcheck.matching.refusing_words import HANDING_UP, MAY_REFUSE, PUTTING_OFF, REFUSING

_REPLACED = re.compile("，(?:而是|改[由为用按成以]|转为|代之以|统一由)(?!烟台市|市里|省|上级)")
_OURS = re.compile("[^，]{0,6}(?:[区县市]级|[区县市]里|[我本][区县市]|镇街)")
# Words before a refusal that name no subject: whose, when, how firmly.
_SETTING = re.compile(
    "(?:[区县市]级|[区县市]里|[我本][区县市]|全[区县市]|[区县市]财政|[^，]{0,8}(?:期内|年内)|本年度|今年|近期|短期内?|现阶段|目前|眼下|如今|这[一两三]?年|[这本]一?轮|本期"
    "|原则上|因此|故|但|且|也|就|则|均|都|先|拟|暂时?|尚|一律|一概|时|的|条件)*"
)
_LONGEST_BARE_VERB = 4
_LONGEST_SETTING = 24


@lru_cache(maxsize=8192)  # asked of a sentence for its tasks, then for its figures
def refused_parts(sentence: str) -> tuple[tuple[Span, int], ...]:
    """The stretches of a folded sentence that are refused, put off or handed up, each with the place of the word that does.

    A refusal with an object of its own (不再编制明细预算) takes its part between commas, one without (区级暂不布局) also what stands
    before it; what is handed up (由市里统一建设) is refused where the sentence orders nothing else.
    """
    if _REPLACED.search(sentence):
        return ()
    marks, handed = sorted(_marks(sentence)), HANDING_UP.search(sentence)
    if not marks and not handed:
        return ()
    whole = parted(sentence)
    found = [
        (_scope(whole, start, end), start) for start, end, firm in marks if not is_excused(whole, start, end, firm)
    ]
    if handed and not whole.orders_besides(whole.part_at(handed.start())):
        found.append(((0, len(sentence)), handed.start()))
    return tuple(found)


def _marks(sentence: str) -> Iterator[tuple[int, int, bool]]:
    """Where refusing words begin (at their 不, if any) and end, and whether they put off."""
    forms = [(PUTTING_OFF, True), *([(REFUSING, False)] if MAY_REFUSE.search(sentence) else ())]
    for pattern, firm in forms:
        for found in pattern.finditer(sentence):
            yield max(sentence.find("不", *found.span()), found.start()), found.end(), firm


def _scope(sentence: Parted, start: int, end: int) -> Span:
    """What a refusal takes along: its part, its neighbours where it has no object, all before it where it names no subject either."""
    index = sentence.part_at(end - 1)
    opening, closing = sentence.parts[index]
    bare = len(sentence.text[end:closing].rstrip("。；")) <= _LONGEST_BARE_VERB
    nameless = start - opening <= _LONGEST_SETTING and bool(
        _SETTING.fullmatch(sentence.text, opening, max(start, opening))
    )
    if bare and nameless:
        return 0, sentence.neighbours[index][1]
    if bare or (nameless and _OURS.match(sentence.text, opening, end)):
        return sentence.neighbours[index]
    return opening, closing

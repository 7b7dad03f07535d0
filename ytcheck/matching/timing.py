"""Whether a figure is one to be reached or one of the past, and until when it is to be reached."""

import re
from enum import Enum

from ytcheck.matching.spelling_out import RISES_TO
from ytcheck.text.numerals import Amount, amounts
from ytcheck.text.sentences import part_around

_BASELINE = re.compile(f"(?:以上|左右|上下|多|余)?的?(?:稳步|逐步|再|分别|进一步)?{RISES_TO}|(?:以上|左右)?的?基础上")
_MARK = re.compile(
    r"(?P<base>(?:(?<!占)比|较|相比|超过|高于|以|自)(?:20\d\d)年)"
    r"|(?P<span>20\d\d年?(?:-|至|到|~|～)(?P<end>20\d\d)年)"
    r"|(?P<year>20\d\d)年"
    r"|(?P<opening>十[二三四五]五(?:期间|时期|以来)[^，；]{0,8}(?:拿到|获得|获批|建成了?|累计|取得)|截至|截止|去年|上年(?!度?增)|上一年|近年来|近[两三四五几]年|过去|往年|以往|[^，]{0,8}以来)"
    r"|(?P<done>现有|已有|已达|已(?:累计|建成|获批|认定|培育|引进|发放|签约|完成|形成|拥有)|原有|原来|原定|目前|当前|现状|此前|实有|(?:完成|实现|新增|获批|引进|认定|培育|建成|达到)了)"
    r"|(?P<ahead>力争|争取|目标|计划|今后|明年|未来|将(?!.{0,4}作为)|确保|下一步|到[“]?十[四五六]五|要达到|应达到|须达到)"
    f"|(?P<turn>{RISES_TO}|基础上)"
    "|(?P<fresh>新增|再|达到|突破|培育|争创|新建|不低于|不少于)"
)
_SPAN_END = {"十四五": 2025, "十五五": 2030}
_PERIOD = re.compile("(十[四五]五)(?:规划)?(?:末|期末|期间|时期|收官)")
_YEAR = re.compile(r"(?:(20\d\d)年?(?:-|至|到|~|～))?(20\d\d)年")
_COMPARED = re.compile("(?:(?<!占)比|较|以|相比|自|由|从|在)$")
_LONGEST_COMPARED = len("占比")  # a sentence may be as long as a file
_THIS_YEAR = re.compile("今年|(?<![一二三四五六七八九十两\\d])年内|本年度|(?<![\\d每当次翌明年])年(?:底|末)")
_COMING = {"明年": 1, "后年": 2, "头一年": 0, "第一年": 0, "第二年": 1, "第三年": 2}
_COMING_YEAR = re.compile("[头第]一年|第[二三]年(?=[^，；。\\d]{0,4}\\d)|明年|(?<!今)(?<!此)(?<!以)后年(?!度)")
_BRACKETED = re.compile("(?:以上|左右)?（(?:到|至)?20\\d\\d年(?:度|底|末|前)?）")  # 130家（2025年）、150家（2026年）
TIMES = ("年", "月", "天", "期")


class _State(Enum):
    OPEN = 0
    DONE = 1  # told of the past in passing: what comes after may look ahead again
    PAST = 2  # opened as an account of the past: only words that look ahead end it
    AHEAD = 3


def looks_ahead(sentence: str, amount: Amount, year: int) -> bool:
    """Whether an amount of a folded sentence is to be reached, in a document issued in `year`.

    Where a figure rises from one value to another (由4家增至7家, 在82家基础上达到90家), only the second is.
    """
    if _BASELINE.match(sentence, amount.end):
        return False
    return _state_before(sentence, amount.start, year) in (_State.OPEN, _State.AHEAD)


def is_account(sentence: str, year: int) -> bool:
    """Whether a sentence still tells of the past where it ends, so that what follows after a semicolon does too."""
    return _state_before(sentence, len(sentence), year) is _State.PAST


def deadline_in(sentence: str, amount: Amount, year: int) -> int | None:
    """The year by which the amount is to be reached: in brackets behind it, in its own part of the sentence, else the last before it, else the
    first after it.
    """
    years = _years(sentence, year)
    if bracketed := _BRACKETED.match(sentence, amount.end):
        return next((value for s, _, value in years if bracketed.start() < s < bracketed.end()), None)
    start, own_end = part_around(sentence, amount.start, amount.end)
    near = [value for s, _, value in years if start <= s < amount.start]
    near = near[-1:] or [v for s, end, v in years if amount.end <= s < own_end and not _has_its_own(sentence, end)]
    before = [value for s, _, value in years if s < start]
    after = [value for s, end, value in years if s >= own_end and not _has_its_own(sentence, end)]
    return next(iter((*near[:1], *before[-1:], *after[:1])), None)


def _has_its_own(sentence: str, start: int) -> bool:
    """Whether the part of the sentence from here on holds an amount, which a year there then belongs to."""
    _, end = part_around(sentence, start, start)
    return any(start <= amount.start < end and amount.unit not in TIMES for amount in amounts(sentence))


def coming_year(words: str, year: int) -> int | None:
    """The year that 今年, 明年 or 第二年 is in a document of this `year`; None for other words."""
    return year if _THIS_YEAR.match(words) else year + _COMING[words] if words in _COMING else None


def last_year(sentence: str, year: int) -> int | None:
    """The last year of a sentence that is not past."""
    return next((value for _, _, value in reversed(_years(sentence, year))), None)


def _years(sentence: str, year: int) -> list[tuple[int, int, int]]:
    """The years that are not past and that nothing is only compared with, with their places."""
    found = [(m.start(), m.end(), int(m[2])) for m in _YEAR.finditer(sentence) if not _only_compared(sentence, m)]
    found += [(m.start(), m.end(), _SPAN_END[m[1]]) for m in _PERIOD.finditer(sentence)]
    found += [(m.start(), m.end(), year) for m in _THIS_YEAR.finditer(sentence)]
    found += [(m.start(), m.end(), year + _COMING[m[0]]) for m in _COMING_YEAR.finditer(sentence)]
    return sorted(place for place in found if place[2] >= year)


def _only_compared(sentence: str, match: re.Match[str]) -> bool:
    return bool(_COMPARED.search(sentence[max(0, match.start() - _LONGEST_COMPARED) : match.start()]))


def _state_before(sentence: str, end: int, year: int) -> _State:
    state, since = _State.OPEN, 0
    for mark in _MARK.finditer(sentence, 0, end):
        state, since = _after(state, since, mark, sentence, year)
    return state


def _after(state: _State, since: int, mark: re.Match[str], sentence: str, year: int) -> tuple[_State, int]:
    """The state after a mark, and where the mark stands that made it."""
    kind, place = mark.lastgroup, mark.start()
    if kind in ("span", "end", "year"):
        kind = "ahead" if int(mark["end"] or mark["year"]) >= year else "opening"
    if kind == "opening" and (place == 0 or state is _State.PAST):
        return _State.PAST, place
    if kind == "ahead" or (kind == "turn" and state is _State.DONE):
        return _State.AHEAD, place
    if kind == "opening" or (kind == "done" and state is not _State.PAST):
        return _State.DONE, place
    if kind == "fresh" and state is _State.DONE and "，" in sentence[since:place]:
        return _State.OPEN, place
    return state, since

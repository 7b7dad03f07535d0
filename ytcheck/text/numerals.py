"""Amounts in running Chinese text: 三千五百家, 2,000万元, 六成以上, 百分之六十."""

import re
from dataclasses import dataclass
from functools import lru_cache

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
_UNITS = (
    "个百分点|百分点|万元|亿元|千元|元|万亩|亩|平方米|公里|人次|人|名|位|家|个|项|件|所|处|支|场|次|户|款|类|条|座|只|届|倍|番|"
    "篇|道|批次|批|种|辆|艘|套|台|对|期|年|月|天|吨|%"
)
# No figure is longer; without a bound a line of a hundred thousand digits would take hours.
_DIGIT_RUN = r"\d{1,18}"
_CHINESE = "[零〇一二两三四五六七八九十百千万亿]"
_CHINESE_RUN = f"{_CHINESE}{{1,32}}"
_AMOUNT = re.compile(
    rf"百分之(?P<percent>{_CHINESE_RUN}(?:点{_CHINESE_RUN})?|{_DIGIT_RUN}(?:\.{_DIGIT_RUN})?)"
    rf"|(?P<tenths>[一二两三四五六七八九]|\d)成(?P<half>半|[一二三四五六七八九])?(?=以上|左右|以内|的|都|要|，|。|；|、|）|\||｜|$)"
    rf"|(?P<hundred_millions>{_DIGIT_RUN})亿(?P<ten_millions>\d)千万元"
    rf"|(?P<arabic>{_DIGIT_RUN}(?:[,，]\d{{3}}(?!\d)){{0,5}}(?:\.{_DIGIT_RUN})?)(?P<group>[百千万亿]{{0,4}}?)(?:多|余|\+)?(?:[-~～至到]{_DIGIT_RUN}(?:\.{_DIGIT_RUN})?)?(?P<unit>{_UNITS})"
    rf"|(?P<chinese>{_CHINESE_RUN}?)(?:多|余)?(?:[至到]{_CHINESE_RUN})?(?P<chinese_unit>{_UNITS})"
)
_WHOLE = re.compile("全部|全覆盖|应建尽建|全面覆盖|实现覆盖")
_HALF = re.compile("过半|半数以上|一半以上|超半数|超过一半|达到一半")
_FRACTION = re.compile("([二三四五六七八九十])分之([一二三四五六七八九])")
_OF_A_HUNDRED = re.compile(
    "(?:每|平均)(?:100|百|一百)[家户个名项][^，；。\\d]{0,14}，?[^，；。\\d]{0,8}?(?P<part>\\d{1,2})[家户个名项]"
    "|(?:每|平均)?(?:10|十)[家户个名项](?:里|中|当中)(?:要|就)?有(?P<of_ten>[\\d一二三四五六七八九])[家户个名项]"
    "|(?:每|平均)(?:10|十)[家户个名项][^，；。\\d一二三四五六七八九]{0,14}，?[^，；。\\d一二三四五六七八九]{0,8}?(?P<tenths>[\\d一二三四五六七八九])[家户个名项]"
)
_TWO_DIGITS = re.compile("两位数")
_DOUBLED = re.compile("翻一?番|增长一倍|增加一倍")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and its span in the text: 两千万元 is Amount(2000, "万元", …)."""

    value: float
    unit: str
    start: int
    end: int


@lru_cache(maxsize=2048)  # one sentence is asked for every indicator of the rule pack
def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a tidied text, in order; years and months are among them, with the unit 年 or 月; of a range (30至40家) the lower end."""
    found = [_amount(match) for match in _AMOUNT.finditer(text)]
    return tuple(amount for amount in found if amount is not None)


@lru_cache(maxsize=2048)
def shares_in_words(text: str) -> tuple[Amount, ...]:
    """Shares said without a figure: 全部, 全覆盖 are 100 %, 过半 is 50 %, 三分之二 is 66.67 %, 每100家有60家 is 60 %."""
    shares = [Amount(100, "%", *m.span()) for m in _WHOLE.finditer(text)]
    shares += [Amount(50, "%", *m.span()) for m in _HALF.finditer(text)]
    shares += [
        Amount(round(100 * _DIGITS[m[2]] / ((_DIGITS | _STEPS)[m[1]]), 2), "%", *m.span())
        for m in _FRACTION.finditer(text)
    ]
    shares += [_of_a_hundred(match) for match in _OF_A_HUNDRED.finditer(text)]
    return tuple(sorted(shares, key=lambda amount: amount.start))


def growths_in_words(text: str) -> tuple[Amount, ...]:
    """Rates of growth said without a figure: 两位数增长 is at least 10 %, 翻一番 is 100 %."""
    growths = [Amount(10, "%", *m.span()) for m in _TWO_DIGITS.finditer(text)]
    growths += [Amount(100, "%", *m.span()) for m in _DOUBLED.finditer(text)]
    return tuple(sorted(growths, key=lambda amount: amount.start))


def _of_a_hundred(match: re.Match[str]) -> Amount:
    kind = next(kind for kind in ("part", "tenths", "of_ten") if match[kind])
    value = float(match[kind]) if kind == "part" else (_number(match[kind]) or 0) * 10
    return Amount(value, "%", match.start(kind), match.end())


def chinese_number(digits: str) -> float | None:
    """The value of a Chinese numeral (三千五百 → 3500, 二〇二七 → 2027), None where it is not one."""
    if all(c in _DIGITS for c in digits):
        return float("".join(str(_DIGITS[c]) for c in digits))
    total, section, digit = 0, 0, -1
    for c in digits:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _STEPS:
            section += (digit if digit > 0 else 1) * _STEPS[c]
            digit = -1
        else:
            part = section + max(digit, 0)
            # 亿 closes all that stands before it, 万 only what stands after 亿 (两亿五千万).
            before, group = (0, total + part) if c == "亿" else (total, part)
            total = before + (group or 1) * _GROUPS[c]
            section, digit = 0, -1
    return float(total + section + max(digit, 0))


def _amount(match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    if match["percent"]:
        return _made(_number(match["percent"]), "%", start, end)
    if match["tenths"]:
        tenths, rest = _number(match["tenths"]), match["half"]
        return _made(None if tenths is None else tenths * 10 + (_DIGITS.get(rest, 5) if rest else 0), "%", start, end)
    if match["hundred_millions"]:  # 1亿5千万元
        return Amount(float(f"{match['hundred_millions']}.{match['ten_millions']}"), "亿元", start, end)
    if match["arabic"]:
        value = float(re.sub("[,，]", "", match["arabic"]))
        return _scaled(value, match["group"], match["unit"], start, end)
    digits, unit = match["chinese"], match["chinese_unit"]
    if "亿" in digits and unit == "万元":  # 两亿五千万元: the 万 closes the number, and then is its unit
        whole = chinese_number(digits + "万")
        return _made(None if whole is None else whole / _GROUPS["万"], unit, start, end)
    return _made(chinese_number(digits), unit, start, end)


def _scaled(value: float, group: str, unit: str, start: int, end: int) -> Amount:
    for step in group:
        value *= (_STEPS | _GROUPS)[step]
    return Amount(round(value, 6), unit, start, end)


def _made(value: float | None, unit: str, start: int, end: int) -> Amount | None:
    return None if value is None else Amount(value, unit, start, end)


def _number(text: str) -> float | None:
    if text[0].isdigit():
        return float(text)
    whole, _, fraction = text.partition("点")
    value = chinese_number(whole)
    if value is None or not fraction:
        return value
    return value + float("0." + "".join(str(_DIGITS.get(c, 0)) for c in fraction))

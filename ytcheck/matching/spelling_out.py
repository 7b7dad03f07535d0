"""Sentences spelled out before their figures are read: the value that a figure rises from left out, each thing put beside its own figure."""

import re

from ytcheck.matching.apportioned import AMOUNT, apportioned
from ytcheck.text.numerals import chinese_number

RISES_TO = "(?:倍增|增(?:加|长|设|补|容|资)?|提(?:高|升)?|扩(?:大|充|面|容)?|上升|攀升|爬升|升|涨|发展|壮大|跃升|翻番|拓展)(?:到|至|为)"
_BASELINE = re.compile(
    rf"(?:由|从)[^，；。｜、\d]{{0,16}}?\d+(?:\.\d+)?(?:家|个|项|名|人|%|亿元|万元)(?=到\d)|"
    rf"(?<=[比较]20\d\d年)（{AMOUNT}）|(?:由|从|自)[^，；。｜、]{{0,16}}?{AMOUNT}的?(?:稳步|逐步|再|进一步)?(?={RISES_TO})|在[^，；。｜、]{{0,16}}?{AMOUNT}的?基础上"
)
_STEP = rf"(?:到)?20\d\d年(?:底|末)?(?:前)?(?:力争)?(?:达到|达|为|[\u4e00-\u9fff]{{1,2}})?{AMOUNT}"
_BY_YEARS = re.compile(rf"(?P<name>[^，；。：｜、\d]{{2,30}})[：，]?(?P<steps>{_STEP}(?:[、，]{_STEP})+)")
_SPOKEN_SUM = re.compile(r"(?<=[\d一二三四五六七八九十两])个亿(?!元)")  # 5个亿
_CHINESE_YEAR = re.compile("二[〇零][一二三四五六七八九〇零]{2}(?=年)")


def spelled_out(sentence: str) -> str:
    """A folded sentence in the form in which its figures are read.

    高企由86家增加到120家 → 高企增加到120家; 甲、乙分别达到3家、12家 → 甲达到3家，乙达到12家; 高企：2026年9家、2027年12家 → 高企2026年9家，高企2027年12家; 二〇二七年 → 2027年.
    """
    dated = _CHINESE_YEAR.sub(lambda match: f"{chinese_number(match[0].replace('零', '〇')):.0f}", sentence)
    risen = _BASELINE.sub("", _SPOKEN_SUM.sub("亿元", dated))
    risen = _BY_YEARS.sub(_year_by_year, risen) if risen.count("年") > 1 else risen
    return apportioned(risen)


def _year_by_year(match: re.Match[str]) -> str:
    return "，".join(match["name"] + step for step in re.split("[、，]", match["steps"]))

"""Sentences spelled out before their figures are read: the value that a figure rises from left out, each thing put beside its own figure."""

import re

from ytcheck.text.numerals import chinese_number

_AMOUNT = r"[\d.零〇一二两三四五六七八九十百千万亿]+(?:%|亿元|万元|家|个|项|名|人|件|户|所|处)?(?:以上|左右)?"
RISES_TO = "(?:倍增|翻番|增(?:加|长|设|补|容|资)?|提(?:高|升)?|扩(?:大|充|面|容)?|上升|攀升|爬升|升|涨|发展|壮大|跃升|翻番|拓展)(?:到|至|为)"
_BASELINE = re.compile(
    rf"(?:由|从)[^，；。｜、\d]{{0,16}}?\d+(?:\.\d+)?(?:家|个|项|名|人|%|亿元|万元)(?=到\d)|"
    rf"(?<=[比较]20\d\d年)（{_AMOUNT}）|(?:由|从|自)[^，；。｜、]{{0,16}}?{_AMOUNT}的?(?:稳步|逐步|再|进一步)?(?={RISES_TO})|在[^，；。｜、]{{0,16}}?{_AMOUNT}的?基础上"
)
_APPORTIONED = re.compile(
    rf"(?P<names>[^，；。｜]{{2,60}}?)(?:数量|总数)?(?:要)?(?:分别|各自)(?P<verb>[^\d，、]{{0,6}}?)(?P<figures>{_AMOUNT}(?:(?:、|和|以及|及|，){_AMOUNT})+)"
)
_STEP = rf"(?:到)?20\d\d年(?:底|末)?(?:前)?(?:力争)?(?:达到|达|为|[\u4e00-\u9fff]{{1,2}})?{_AMOUNT}"
_BY_YEARS = re.compile(rf"(?P<name>[^，；。：｜、\d]{{2,30}})[：，]?(?P<steps>{_STEP}(?:[、，]{_STEP})+)")
_A_YEAR = r"(?:(?:到|至)?20\d\d年?(?:底|末)?|今年|明年|后年)"
_YEAR_LIST = rf"(?:20\d\d年?(?:-|—|–|~|～|至|到)20\d\d年|{_A_YEAR}(?:(?:、|和|及){_A_YEAR})+)"
_OWN_NAME, _VERB = r"[^，；。：｜、\d]{0,24}?", r"[^\d，、；。]{0,30}?"
_BY_LISTED_YEARS = re.compile(
    rf"(?P<name>{_OWN_NAME})[，：]?(?P<years>{_YEAR_LIST})，?(?P<further>{_OWN_NAME})(?:数量|总数)?(?:要)?(?:分别|各自)"
    rf"(?P<verb>{_VERB})(?P<figures>{_AMOUNT}(?:(?:、|和|以及|及|，){_AMOUNT})+)"
)
_EACH_LISTED_YEAR = re.compile(
    rf"(?P<years>{_YEAR_LIST})(?:均|各|每年)(?P<verb>{_VERB})(?P<figure>{_AMOUNT})(?![、和\d])"
)
_LISTED_YEAR = re.compile(r"20\d\d|今年|明年|后年")
_SPAN = re.compile(r"(20\d\d)年?(?:-|—|–|~|～|至|到)(20\d\d)年(?:[三两四五]年)?$")
_RUN_OF_YEARS = re.compile("(?:今后)?[三两四五3245]年(?:内)?$|逐年$")
_BETWEEN = re.compile("、|和|以及|及(?!以上)|与")
_LEVEL = re.compile("^(?:国家|全国|省|市|区|县|山东省|烟台市)级?(?:以上)?")
_UNIT = re.compile("(?:%|亿元|万元|家|个|项|名|人|件|户|所|处)(?:以上|左右)?$")
_YEAR_LAST = re.compile("(?:到)?20\\d\\d年底?$")
_YEAR_ALONE = re.compile("(?:到)?20\\d\\d年底?")
_SPOKEN_SUM = re.compile(r"(?<=[\d一二三四五六七八九十两])个亿(?!元)")  # 5个亿
_CHINESE_YEAR = re.compile("二[〇零][一二三四五六七八九〇零]{2}(?=年)")


def spelled_out(sentence: str) -> str:
    """A folded sentence in the form in which its figures are read.

    高企由86家增加到120家 → 高企增加到120家; 甲、乙分别达到3家、12家 → 甲达到3家，乙达到12家; 高企：2026年9家、2027年12家 → 高企2026年9家，高企2027年12家; 二〇二七年 → 2027年.
    """
    dated = _CHINESE_YEAR.sub(lambda match: f"{chinese_number(match[0].replace('零', '〇')):.0f}", sentence)
    risen = _BASELINE.sub("", _SPOKEN_SUM.sub("亿元", dated))
    risen = _BY_YEARS.sub(_year_by_year, risen) if risen.count("年") > 1 else risen
    risen = _EACH_LISTED_YEAR.sub(_in_each_year, risen)
    if "分别" not in risen and "各自" not in risen:
        return risen
    return _APPORTIONED.sub(_side_by_side, _BY_LISTED_YEARS.sub(_listed_years, risen))


def _year_by_year(match: re.Match[str]) -> str:
    return "，".join(match["name"] + step for step in re.split("[、，]", match["steps"]))


def _listed_years(match: re.Match[str]) -> str:
    """2025年、2026年、2027年高企分别达到3家、5家、8家 → 高企2025年达到3家，高企2026年达到5家，高企2027年达到8家."""
    years, figures = _years_listed(match["years"]), _in_one_unit(re.findall(_AMOUNT, match["figures"]))
    if len(years) != len(figures):
        return match[0]
    name, verb = match["name"] + match["further"], match["verb"]
    return "，".join(f"{name}{year}{verb}{figure}" for year, figure in zip(years, figures, strict=True))


def _in_each_year(match: re.Match[str]) -> str:
    """2026年、2027年各实施10项 → 2026年实施10项，2027年实施10项."""
    return "，".join(f"{year}{match['verb']}{match['figure']}" for year in _years_listed(match["years"]))


def _years_listed(words: str) -> list[str]:
    if span := _SPAN.match(words):
        return [f"{year}年" for year in range(int(span[1]), int(span[2]) + 1)]
    return [year if year.endswith("年") else f"{year}年" for year in _LISTED_YEAR.findall(words)]


def _in_one_unit(figures: list[str]) -> list[str]:
    """Figures of which only the last has a unit (3、5、8家), each with that unit."""
    unit = _UNIT.search(figures[-1])
    return [figure if _UNIT.search(figure) else figure + (unit[0] if unit else "") for figure in figures]


def _side_by_side(match: re.Match[str]) -> str:
    figures = re.findall(_AMOUNT, match["figures"])
    names = _BETWEEN.split(match["names"])
    if len(names) < len(figures):
        return _step_by_step(match, figures)
    figures = _in_one_unit(figures)
    lead, named = names[: -len(figures)], names[-len(figures) :]
    common, subject = _LEVEL.sub("", named[-1]), _YEAR_LAST.sub("", named[0])
    named = [name + common if _LEVEL.fullmatch(name) else name for name in named]
    named = [subject + name if _YEAR_ALONE.fullmatch(name) else name for name in named]
    if not _YEAR_ALONE.fullmatch(names[-1]) and (year := _YEAR_LAST.search(named[-1])):  # 甲、乙2027年分别达到
        named = [year[0] + named[0], *named[1:-1], named[-1][: year.start()]]
    pairs = (name + match["verb"] + figure for name, figure in zip(named, figures, strict=True))
    return "，".join([*(["、".join(lead)] if lead else []), *pairs])


def _step_by_step(match: re.Match[str], figures: list[str]) -> str:
    """高企2025—2027年分别达到3家、5家、8家 year by year; of 三年分别达到3家、5家、8家, whose years nothing tells, the last step."""
    names = match["names"]
    if span := _SPAN.search(names):
        years = range(int(span[1]), int(span[2]) + 1)
        if len(years) == len(figures):
            name = names[: span.start()]
            return "，".join(f"{name}{y}年{match['verb']}{f}" for y, f in zip(years, figures, strict=True))
    if run := _RUN_OF_YEARS.search(names):
        return names[: run.start()] + match["verb"] + figures[-1]
    return match[0]

"""Several figures in one breath put each beside what it belongs to: 甲、乙分别达到3家、5家, 2026年、2027年各10项."""

import re

AMOUNT = r"[\d.零〇一二两三四五六七八九十百千万亿]+(?:%|亿元|万元|元|家|个|项|名|人|件|户|所|处)?(?:以上|左右)?"
_FIGURES = rf"(?P<figures>{AMOUNT}(?:(?:、|和|以及|及|，){AMOUNT}(?![\d年]))+)"
_A_YEAR = r"(?:(?:到|至)?20\d\d年?(?:底|末)?|今年|明年|后年)"
_SEVERAL_YEARS = rf"{_A_YEAR}(?:(?:、|和|及){_A_YEAR})+"
_A_SPAN = r"20\d\d年?(?:-|—|–|~|～|至|到)20\d\d年"
_OWN_NAME, _VERB = r"[^，；。：｜、\d]{0,24}?", r"[^\d，、；。]{0,30}?"
_BY_THING = re.compile(
    rf"(?P<names>[^，；。｜]{{2,60}}?)，?(?:数量|总数)?(?:要)?(?:分别|各自)(?P<verb>[^\d，、]{{0,6}}?){_FIGURES}"
)
_BY_YEAR = re.compile(
    rf"(?P<name>{_OWN_NAME})[，：]?(?P<years>{_A_SPAN}|{_SEVERAL_YEARS})，?(?P<further>{_OWN_NAME})(?:数量|总数)?(?:要)?(?:分别|各自)(?P<verb>{_VERB}){_FIGURES}"
)
_IN_EACH_YEAR = re.compile(rf"(?P<years>{_SEVERAL_YEARS})(?:均|各)(?P<verb>{_VERB})(?P<figure>{AMOUNT})(?![、和\d])")
_LISTED_YEAR = re.compile(r"20\d\d|今年|明年|后年")
_SPAN = re.compile(r"(20\d\d)年?(?:-|—|–|~|～|至|到)(20\d\d)年(?:[三两四五]年)?$")
_RUN_OF_YEARS = re.compile("(?:今后)?[三两四五3245]年(?:内)?$|逐年$")
_BETWEEN = re.compile("、|和|以及|及(?!以上)|与")
_LEVEL = re.compile("^(?:国家|全国|省|市|区|县|山东省|烟台市)级?(?:以上)?")
_UNIT = re.compile("(?:%|亿元|万元|家|个|项|名|人|件|户|所|处)(?:以上|左右)?$")
_YEAR_LAST = re.compile("(?:到)?20\\d\\d年底?$")
_YEAR_ALONE = re.compile("(?:到)?20\\d\\d年底?")


def apportioned(sentence: str) -> str:
    """A folded sentence with each of several figures beside its own thing or year.

    甲、乙分别达到3家、12家 → 甲达到3家，乙达到12家; 2026年、2027年甲分别达到3家、5家 → 甲2026年达到3家，甲2027年达到5家.
    """
    told = _IN_EACH_YEAR.sub(_in_each_year, sentence)
    if "分别" not in told and "各自" not in told:
        return told
    told = _BY_YEAR.sub(_by_year, told)
    made, at, things = "", 0, ""
    for match in _BY_THING.finditer(told):
        names = match["names"]
        if things and _YEAR_ALONE.fullmatch(names):  # 甲、乙2026年分别达到3家、5家，2027年分别达到4家、6家
            names = things + names
        else:
            things = _YEAR_LAST.sub("", names)
        made += told[at : match.start()] + _by_thing(names, match)
        at = match.end()
    return made + told[at:]


def _by_year(match: re.Match[str]) -> str:
    years, figures = _years_listed(match["years"]), _in_one_unit(re.findall(AMOUNT, match["figures"]))
    if len(years) != len(figures):
        return match[0]
    name, verb = match["name"] + match["further"], match["verb"]
    return "，".join(f"{name}{year}{verb}{figure}" for year, figure in zip(years, figures, strict=True))


def _in_each_year(match: re.Match[str]) -> str:
    return "，".join(f"{year}{match['verb']}{match['figure']}" for year in _years_listed(match["years"]))


def _years_listed(words: str) -> list[str]:
    if span := _SPAN.match(words):
        return [f"{year}年" for year in range(int(span[1]), int(span[2]) + 1)]
    return [year if year.endswith("年") else f"{year}年" for year in _LISTED_YEAR.findall(words)]


def _in_one_unit(figures: list[str]) -> list[str]:
    """Figures of which only the last has a unit (3、5、8家), each with that unit."""
    unit = _UNIT.search(figures[-1])
    return [figure if _UNIT.search(figure) else figure + (unit[0] if unit else "") for figure in figures]


def _by_thing(words: str, match: re.Match[str]) -> str:
    figures = re.findall(AMOUNT, match["figures"])
    names = _BETWEEN.split(words)
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

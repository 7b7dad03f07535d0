"""The wording that a district may add for a task that it lacks, taken from the rule pack and always marked as a proposal."""

import re

from ytcheck.model.rules import Task
from ytcheck.text.numerals import Amount, amounts

_TIMES = ("年", "月", "天", "期")
_BLANK = "×"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
SOFT = re.compile(
    "探索|研究(?=制定|出台|建立|设立|探讨|推进|推动|论证|谋划)|适时|酌情|视情|择机|条件成熟|有条件的|原则上"
)
_CITY_LEVEL = re.compile("(?<![城上])市(?!场)")
_OWN_LEVEL = re.compile("区(?=级|内|属|领导|科技|人才|财政|委|政府|重大|国有)|(?<=[全我兴来驻])区")


def proposals_for(task: Task, district: str) -> tuple[str, ...]:
    """The rule pack's wordings, the fittest first: firm ones before soft ones (适时), ones without a figure before ones with ×家 to fill in.

    For a `district` that is a city, words of a 区 (区级, 全区) become its own (市级, 全市); a wording that tells 区级 from 市级 cannot be
    turned and is left out where there is another.
    """
    wordings = task.exemplars.programme or task.exemplars.wordings
    if district.endswith("市"):
        wordings = tuple(_OWN_LEVEL.sub("市", w) for w in wordings if not _tells_levels(w)) or wordings
    return tuple(_without_figures(wording) for wording in sorted(wordings, key=_openness))


def _tells_levels(wording: str) -> bool:
    return bool(_OWN_LEVEL.search(wording) and _CITY_LEVEL.search(wording))


def _openness(wording: str) -> tuple[bool, bool]:
    return bool(SOFT.search(wording)), bool(_figures(wording))


def _figures(wording: str) -> tuple[Amount, ...]:
    """The amounts written in digits; 一批 and 一家一策 are words."""
    found = (amount for amount in amounts(wording) if amount.unit not in _TIMES)
    return tuple(amount for amount in found if _NUMBER.search(wording[amount.start : amount.end]))


def _without_figures(wording: str) -> str:
    """The district decides on amounts: 新增6家 → 新增×家; years stay."""
    for amount in reversed(_figures(wording)):
        printed = _NUMBER.sub(_BLANK, wording[amount.start : amount.end])
        wording = wording[: amount.start] + printed + wording[amount.end :]
    return wording

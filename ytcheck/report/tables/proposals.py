"""The wording that a district may add for a task that it lacks, taken from the rule pack and always marked as a proposal."""

import re

from ytcheck.model.rules import Task
from ytcheck.text.numerals import amounts

_TIMES = ("年", "月", "天", "期")
_BLANK = "×"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OWN_LEVEL = re.compile("区(?=级|内|属|领导|科技|人才|财政|委|政府)|(?<=全|我|兴|来)区")


def proposals_for(task: Task, district: str) -> tuple[str, ...]:
    """The rule pack's wordings as provisions, the fittest first: those without a figure, then those with ×家 for the district to fill in.

    Words of a district (区级, 全区) are turned into the `district`'s own kind (市级, 全市).
    """
    wordings = sorted(task.exemplars.programme, key=lambda wording: _figures(wording) > 0)
    return tuple(_at_level(_without_figures(wording), district) for wording in wordings)


def _figures(wording: str) -> int:
    return sum(amount.unit not in _TIMES for amount in amounts(wording))


def _without_figures(wording: str) -> str:
    """The district decides on amounts: 新增6家 → 新增×家; years stay."""
    for amount in reversed(amounts(wording)):
        if amount.unit not in _TIMES:
            printed = _NUMBER.sub(_BLANK, wording[amount.start : amount.end])
            wording = wording[: amount.start] + printed + wording[amount.end :]
    return wording


def _at_level(wording: str, district: str) -> str:
    return _OWN_LEVEL.sub("市", wording) if district.endswith("市") else wording

"""Until when a document's figures are to be reached where they name no year themselves: by its title, or by a sentence for all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ytcheck.matching.passages import year_of
from ytcheck.model.clause import Clause, Outline
from ytcheck.text.normal import fold
from ytcheck.text.sentences import part_around, sentences

_PERIOD = re.compile(r"(20\d\d)年?(?:-|至|到|~|～)(20\d\d)年")
_ONE_YEAR = re.compile("(20\\d\\d)年(?:度)?(?![^，。]{0,4}(?:远景|修订|施行))")
_CITED = re.compile("(?:贯彻|落实|实施|转发|根据|按照|修改|调整)[^《》]{0,6}《[^》]*》")
_PLANS = re.compile("要点|任务|安排|计划|行动|工程|工作|目标|清单|台账")
_LONGEST = 6  # years: what reaches farther is an outlook, no term
_FOR_ALL = re.compile(
    "(?:(?:以上|上述|本(?:方案|计划|意见|措施|清单|表|要点)|所列)[^，；。]{0,12}?(?:目标|任务|指标|事项)|(?:各项|全部)(?:目标|指标))[^；。]{0,12}?"
    r"(?:到|于|在|应当?|须|截至)?(20\d\d)年[^，；。]{0,8}(?:前|底|末)?[^，；。]{0,4}(?:完成|实现|达到|达标)"
    r"|(?:未|没有)(?:注明|明确|标明|列明|标注|写明|单列)[^；。]{0,20}?(20\d\d)年"
)
_YEARLY = re.compile("每年|每一年|逐年|历年|按年")
_IN_A_YEAR = re.compile("全年|年度|一年|当年")


@dataclass(frozen=True, slots=True)
class Term:
    """The time for which a document plans: its last year, and whether that is its only one (2026年工作要点)."""

    end: int
    one_year: bool

    def holds_for(self, text: str, start: int, end: int) -> bool:
        """Whether an amount at this place of a folded sentence falls under the term: what is done year by year does not.

        全年 is one of several years in a plan of several, the term itself in one of a single year.
        """
        part = text[slice(*part_around(text, start, end))]
        return not _YEARLY.search(part) and (self.one_year or not _IN_A_YEAR.search(part))


def term_of(outline: Outline) -> Term | None:
    """The term that a sentence for all of a document's figures or its title gives; None where neither does."""
    year = year_of(outline)
    said = _said_for_all(outline.clauses, year)
    return Term(said, one_year=False) if said is not None else _titled(outline.title, year)


def _said_for_all(clauses: Iterable[Clause], year: int) -> int | None:
    """以上目标均于2026年底前完成; 未注明时限的，完成时限为2027年12月底."""
    texts = (fold(sentence) for clause in clauses for sentence in sentences(clause.text))
    found = (match for text in texts if "20" in text and (match := _FOR_ALL.search(text)))
    return next((said for match in found if (said := int(match[1] or match[2])) >= year), None)


def _titled(title: str, year: int) -> Term | None:
    own = _CITED.sub("", fold(title))
    periods = [match for match in _PERIOD.finditer(own) if year <= int(match[2]) <= year + _LONGEST]
    if periods:
        return Term(int(periods[-1][2]), one_year=periods[-1][1] == periods[-1][2])
    alone = [int(match[1]) for match in _ONE_YEAR.finditer(_PERIOD.sub("", own))] if _PLANS.search(own) else []
    return Term(alone[-1], one_year=True) if alone and alone[-1] >= year else None

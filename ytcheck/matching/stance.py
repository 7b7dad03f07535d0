"""What a sentence does with its subject: orders work, refuses or defers it, tells of the past, or only names a document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ytcheck.matching import generalities
from ytcheck.matching.accounts import is_past
from ytcheck.matching.lexicon import Span
from ytcheck.matching.refusals import refused_parts


class Stance(Enum):
    """A sentence's attitude; the value is the reason given in a verdict."""

    WORK = "部署了具体工作"
    REFUSED = "表述为否定或缓办"
    PAST = "仅为以往工作情况"
    TITLE = "仅出现在文件名称中"
    GOAL = "仅见于总体要求或目标，没有工作安排"
    PREAMBLE = "仅见于前言或背景"
    QUESTION = "仅为提问，没有写明工作"
    DEFINITION = "仅为名词解释"


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded sentence as judged: whether it tells of the past, whether its duty is soft (探索, 适时), the document titles in it, and whether it
    only leads to another document (参照《…》办理); `bare` is the stance of a sentence that orders nothing by its very form (a question, a
    definition, 现印发给你们), `wishes` are its parts that only say how things shall come to be.

    `refused` are its parts that refuse, each with the place of the word that does: a task whose own wording holds that word
    (不再编制预算) is not refused by it.
    """

    past: bool
    refused: tuple[tuple[Span, int], ...]
    soft: bool
    titles: tuple[Span, ...]
    elsewhere: bool
    bare: Stance | None = None
    wishes: tuple[Span, ...] = ()

    def stance_on(self, spans: Iterable[Span], worded: bool = True) -> Stance:
        """What the sentence does with the subject whose words stand at these spans; `worded` where they are the task's own, not merely alike."""
        if self.bare:
            return self.bare
        words = list(spans)
        for part, mark in self.refused:
            own = worded and any(start <= mark < end for start, end in words)
            if any(_within(word, [part]) for word in words) and not own:
                return Stance.REFUSED
        if self.past:
            return Stance.PAST
        if words and all(_within(word, self.wishes) for word in words):
            return Stance.GOAL
        return (
            Stance.TITLE
            if self.elsewhere or (words and all(_within(word, self.titles) for word in words))
            else Stance.WORK
        )


_TITLE = re.compile(r"《[^》]{2,60}》")
_STATUTE = re.compile("(?:法|条例|办法)》$")
_SOFT = re.compile(
    "探索|研究(?:制定|出台|建立|设立|探讨|推进|推动|论证|谋划)|适时|酌情|视情|逐步研究|择机|条件成熟(?:后|时)|有条件的.{0,8}可|原则上可"
)


def reading_of(sentence: str, year: int) -> Reading:
    """Judge a folded sentence of a document issued in `year`."""
    titles = tuple(m.span() for m in _TITLE.finditer(sentence) if not _STATUTE.search(m[0]))
    return Reading(
        tells_of_the_past(sentence, year),
        refused_parts(sentence),
        bool(_SOFT.search(sentence)),
        titles,
        bool(generalities.ELSEWHERE.match(sentence)) or generalities.only_names(sentence),
        _bare(sentence),
        generalities.wishes_in(sentence),
    )


def tells_of_the_past(sentence: str, year: int) -> bool:
    """Whether a folded sentence of a document of `year` only tells what has been done, its documents' titles left aside."""
    return is_past(_TITLE.sub("", sentence), year)


def _bare(sentence: str) -> Stance | None:
    forms = (
        (generalities.QUESTION, Stance.QUESTION),
        (generalities.DEFINITION, Stance.DEFINITION),
        (generalities.PREAMBLE, Stance.PREAMBLE),
        (generalities.GOAL, Stance.GOAL),
    )
    return next((stance for form, stance in forms if form.search(sentence)), None)


def _within(span: Span, outer: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in outer)

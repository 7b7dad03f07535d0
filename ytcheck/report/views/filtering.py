"""Which measures the overview shows, and how the choice is worded on a print of it."""

from dataclasses import dataclass, replace
from enum import Enum

from ytcheck.model.decision import DecisionKind
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.views.search import SearchIndex


class Order(Enum):
    """How the measures are arranged: doubtful ones first, by the city's chapters, or the heaviest gaps first."""

    DOUBT = "待核优先"
    CHAPTER = "按章节"
    GAP = "缺口优先"


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """What a measure must meet to be shown; an empty field asks nothing. `chapter` is its number (二), `body` a city department."""

    statuses: frozenset[Status] = frozenset()
    chapter: str = ""
    body: str = ""
    uncertain: bool = False
    unreviewed: bool = False
    words: str = ""

    @property
    def asks(self) -> bool:
        """Whether anything is left out."""
        return self != BoardFilter()


def is_reviewed(verdict: Verdict) -> bool:
    """Whether a person has confirmed or set the measure's status, and nothing that this rested on has changed since."""
    settled = any(d.kind in (DecisionKind.CONFIRM, DecisionKind.STATUS) for d in verdict.review.decisions)
    return settled and not verdict.review.stale


def needs_look(verdict: Verdict) -> bool:
    """Whether the measure comes first in a review: uncertain and not yet reviewed, or decided on text that has changed."""
    return bool(verdict.review.stale) or (verdict.uncertain and not is_reviewed(verdict))


def chosen(check: Check, asked: BoardFilter, index: SearchIndex) -> tuple[Verdict, ...]:
    """The verdicts that meet the filter, in the city's order."""
    with_words = index.measures_with(asked.words)
    return tuple(v for v in check.verdicts if v.measure.number in with_words and _meets(v, asked))


def bodies_of(check: Check) -> tuple[str, ...]:
    """Every city department of the rule pack, those with most measures first."""
    counts: dict[str, int] = {}
    for measure in check.rulebook.measures:
        for body in {body.name for body in measure.bodies}:
            counts[body] = counts.get(body, 0) + 1
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def described(check: Check, asked: BoardFilter) -> str:
    """The filter in words, "" where it asks nothing: 未覆盖、部分覆盖；责任单位：市科技局。"""
    parts = ["、".join(wording.STATUS[status] for status in Status if status in asked.statuses)]
    parts += [f"{c.number}、{c.title}" for c in check.rulebook.chapters if c.number == asked.chapter]
    parts.append(f"责任单位：{asked.body}" if asked.body else "")
    parts.append("只看待核" if asked.uncertain else "")
    parts.append("只看未审核" if asked.unreviewed else "")
    parts.append(f"含“{asked.words.strip()}”" if asked.words.strip() else "")
    return "；".join(part for part in parts if part)


def narrowed(check: Check, numbers: tuple[int, ...]) -> Check:
    """The check with only these measures, in this order, so that they are written to a file as they are shown."""
    verdicts = {verdict.measure.number: verdict for verdict in check.verdicts}
    return replace(check, verdicts=tuple(verdicts[number] for number in numbers))


def _meets(verdict: Verdict, asked: BoardFilter) -> bool:
    measure = verdict.measure
    return (
        (not asked.statuses or verdict.status in asked.statuses)
        and asked.chapter in ("", measure.chapter)
        and (not asked.body or any(body.name == asked.body for body in measure.bodies))
        and (not asked.uncertain or needs_look(verdict))
        and (not asked.unreviewed or not is_reviewed(verdict))
    )

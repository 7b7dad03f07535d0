"""The district's own figures beside the city's targets: which amount belongs to which indicator, and until when."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from ytcheck.matching.binding import distance_to
from ytcheck.matching.stance import reading_of
from ytcheck.model.clause import Clause, Role
from ytcheck.model.finding import DistrictFigure, TargetFinding, TargetVerdict
from ytcheck.model.rules import Comparator, Pattern, Target, TargetKind
from ytcheck.text.normal import fold
from ytcheck.text.numerals import Amount, amounts, shares_in_words
from ytcheck.text.sentences import sentences

_FIGURE = re.compile("\\d|[一二三四五六七八九十百千万两]|半|全")
_AHEAD = re.compile(r"(?:到|至)20\d\d年|力争|目标")
_YEAR = re.compile(r"(20\d\d)年")
_SPAN = re.compile(r"(20\d\d)[-—至到](20\d\d)年?")
_DEADLINE_COLUMN = re.compile("时限|时间|进度|年限")
_FIGURE_COLUMN = re.compile("目标|指标|成果|数量")
_PAST_BEFORE = re.compile(
    r"(?:由|从|由原来的|现有|已有|已达|原有|目前|同比|上年)$|(?:现有|已有|已达到?|已建成|已获批|目前|原有|累计|截至.{0,12}|上年.{0,6}|20(?:1\d|2[0-4])年.{0,4}(?:新增|获批|完成|达到))"
    r"(?:(?!增至|增加到|提高到|提升[到至]|达到)[^，；。]){0,12}$"
)
_CONDITION = re.compile(
    "(?:以上|以下|以内)?(?:（含）)?的(?!企业(?:占比|比例)|目标)|(?:的比例|的标准)?(?:给予|予以|补助|补贴|奖励|配套|资助)"
)
_PLAIN_TIME = ("年", "月", "天", "期", "届")
_SAME = {"家": "家个所处户", "项": "项个件", "名": "名位人个", "%": "%", "亿元": "亿元", "万元": "万元"}


ClauseKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Stated:
    amount: Amount
    distance: int
    sentence: str
    clause: Clause
    deadline: int | None


@dataclass(frozen=True, slots=True)
class FigureText:
    """A clause with a number in it, folded once for all indicators that are looked for in it."""

    clause: Clause
    whole: str
    sentences: tuple[str, ...]


def figure_texts(clauses: Iterable[Clause], year: int) -> tuple[FigureText, ...]:
    """The sentences that can hold a figure of a document issued in `year`; accounts of past years cannot."""
    texts = (FigureText(c, fold(c.text), _forward(c, year)) for c in clauses)
    return tuple(text for text in texts if text.sentences)


def _forward(clause: Clause, year: int) -> tuple[str, ...]:
    """The sentences with a number that look ahead; in a preamble or an account of past years only those that say so."""
    folded = (fold(sentence) for sentence in sentences(clause.text))
    hopeful = (s for s in folded if clause.role is not Role.PREAMBLE or _AHEAD.search(s))
    return tuple(s for s in hopeful if _FIGURE.search(s) and not reading_of(s, year).past)


def target_findings(
    targets: Sequence[Target], texts: Sequence[FigureText], serving: Mapping[str, Set[ClauseKey]]
) -> tuple[TargetFinding, ...]:
    """Each target beside the district's figure from these texts.

    A figure in a clause that is evidence for the target's own task (`serving`, by task) comes first, then one with a deadline, then the
    nearest to its indicator's name.
    """
    return tuple(_finding(target, texts, serving.get(target.task, frozenset())) for target in targets)


def _finding(target: Target, texts: Iterable[FigureText], serving: Set[ClauseKey]) -> TargetFinding:
    stated = [s for text in texts for s in _stated(target, text)]
    if not stated:
        return TargetFinding(target, None, TargetVerdict.ABSENT)
    best = min(
        stated, key=lambda s: ((s.clause.document, s.clause.index) not in serving, s.deadline is None, s.distance)
    )
    figure = DistrictFigure(best.amount.value, best.amount.unit, best.deadline, best.sentence, best.clause)
    return TargetFinding(target, figure, _verdict(target, figure))


def _verdict(target: Target, figure: DistrictFigure) -> TargetVerdict:
    if target.deadline is not None and figure.deadline is not None and figure.deadline > target.deadline:
        return TargetVerdict.LATE
    if target.kind not in (TargetKind.SHARE, TargetKind.GROWTH):
        return TargetVerdict.STATED
    if target.comparator is Comparator.AT_MOST:
        return TargetVerdict.MET if figure.value <= target.value else TargetVerdict.BELOW
    return TargetVerdict.MET if figure.value >= target.value else TargetVerdict.BELOW


def _stated(target: Target, text: FigureText) -> Iterable[_Stated]:
    for sentence in text.sentences:
        if any(_holds(pattern, sentence) for pattern in target.not_with):
            continue
        for amount in _amounts(target, sentence):
            if _is_past(sentence, amount) or _CONDITION.match(sentence[amount.end :]):
                continue
            distances = [distance_to(pattern, sentence, amount) for pattern in target.aliases]
            near = [distance for distance in distances if distance is not None]
            if near:
                yield _Stated(amount, min(near), sentence, text.clause, _deadline(sentence, amount, text))


def _holds(pattern: Pattern, sentence: str) -> bool:
    return all(any(literal in sentence for literal in part) for part in pattern.parts)


def _amounts(target: Target, sentence: str) -> list[Amount]:
    units = _SAME.get(target.unit, target.unit)
    found = [a for a in amounts(sentence) if a.unit in units and a.unit not in _PLAIN_TIME]
    if target.kind is TargetKind.SUM:
        found = [a for a in amounts(sentence) if a.unit in ("亿元", "万元")]
    return found or (list(shares_in_words(sentence)) if target.unit == "%" else [])


def _is_past(sentence: str, amount: Amount) -> bool:
    return bool(_PAST_BEFORE.search(sentence[max(0, amount.start - 24) : amount.start]))


def _deadline(sentence: str, amount: Amount, text: FigureText) -> int | None:
    """The year in the sentence before the figure, else after it, else in the row's column, else at the head of the clause."""
    if match := _SPAN.search(sentence):
        return int(match[2])
    years = [(m.start(), int(m[1])) for m in _YEAR.finditer(sentence)]
    before = [year for start, year in years if start < amount.start]
    if before:
        return before[-1]
    if years:
        return years[0][1]
    for cell, column in zip(text.clause.cells, text.clause.columns, strict=True):
        if _DEADLINE_COLUMN.search(column) and (match := re.search(r"(20\d\d)(?!.*20\d\d)", cell)):
            return int(match[1])
    match = re.search(r"(?:到|至)(20\d\d)年", text.whole)
    return int(match[1]) if match else None

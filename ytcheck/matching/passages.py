"""Clauses cut into sentences that carry what is needed to judge them: folded words, headings, stance."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ytcheck.matching.lexicon import Lexicon, PatternHit, Span
from ytcheck.matching.orders import orders_work
from ytcheck.matching.stance import Reading, Stance, reading_of
from ytcheck.model.clause import Clause, Outline, Role
from ytcheck.text.normal import fold
from ytcheck.text.sentences import sentences

_BODY_COLUMN = re.compile("责任|单位|部门|牵头|配合|主办|承办|协办|时限|时间|序号|编号|备注")
# A ledger sets the city's words beside the district's: they are no work of the district.
CITY_COLUMN = re.compile(
    "(?:市级|市里|市|上级|省市|省级)(?:文件|政策)?(?:要求|任务|举措|目标|部署|原文|规定|意见|措施|条款|内容|指标)|原文|烟政字|上级|政策依据|文件依据|对照条款|对应条款"
)
_BODY_LIST = re.compile(
    r"[（(][^（()）]{0,80}(?:牵头|配合|负责|责任单位|责任部门|局|委|办|中心|分行)[)）]"
    r"|[（(](?:责任|牵头|配合|实施|主管)(?:单位|部门)[：:][^（()）]*[)）]"
    r"|(?:责任|牵头|配合|实施|主管)(?:单位|部门)[：:][^。\n]*"
)
_ROLE_STANCE = {Role.GOAL: Stance.GOAL, Role.PREAMBLE: Stance.PREAMBLE, Role.CONTENTS: Stance.TITLE}
_GLOSSARY = re.compile("(?:名词|术语|用语|词语|概念|指标)(?:解释|注释|释义|说明)")
_YEAR = re.compile(r"20\d\d")
_CITY_YEAR = 2024
_ELSEWHERE = -1  # the refusing word stands in another cell


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a clause: `text` folded, `context` the folded headings over it, `hits` the patterns that hold."""

    clause: Clause
    text: str
    context: str
    reading: Reading
    hits: tuple[PatternHit, ...]

    def stance_on(self, spans: Iterable[Span], worded: bool) -> Stance:
        """What the sentence does with the words at these spans (the task's own where `worded`): decided by the clause's role, else by the sentence."""
        if _GLOSSARY.search(self.context):
            return Stance.DEFINITION
        return _ROLE_STANCE.get(self.clause.role) or self.reading.stance_on(spans, worded)


def passages_of(outline: Outline, lexicon: Lexicon) -> tuple[Passage, ...]:
    """The sentences of every clause of a document, in order."""
    year = year_of(outline)
    return tuple(passage for clause in outline.clauses for passage in _passages(clause, lexicon, year))


def _passages(clause: Clause, lexicon: Lexicon, year: int) -> Sequence[Passage]:
    context = fold(without_bodies("｜".join((*clause.headings[-2:], clause.heading))))
    above = lexicon.look_up(context)
    texts = _sentences(clause)
    readings = [reading_of(text, year) for text in texts]
    if clause.cells:
        readings = _read_as_row(texts, readings)
    return [
        Passage(clause, text, context, reading, lexicon.hits(lexicon.look_up(text), above))
        for text, reading in zip(texts, readings, strict=True)
    ]


def _read_as_row(texts: Sequence[str], readings: list[Reading]) -> list[Reading]:
    """In a row the matter and its refusal stand in cells of their own (首台套采购｜区级暂不开展): where none orders work, all is refused."""
    refused = [bool(reading.refused) for reading in readings]
    if not any(refused) or any(orders_work(text) for text, no in zip(texts, refused, strict=True) if not no):
        return readings
    return [
        reading if no else replace(reading, refused=(((0, len(text)), _ELSEWHERE),))
        for text, reading, no in zip(texts, readings, refused, strict=True)
    ]


def _sentences(clause: Clause) -> list[str]:
    if not clause.cells:
        return [folded for sentence in sentences(without_bodies(clause.text)) if (folded := fold(sentence))]
    worded = dict.fromkeys(
        cell
        for cell, column in zip(clause.cells, clause.columns, strict=True)
        if cell and not _BODY_COLUMN.search(column) and not CITY_COLUMN.search(column)
    )
    return [fold(sentence) for cell in worded for sentence in sentences(cell)]


def without_bodies(text: str) -> str:
    """The text without its lists of responsible bodies, whose names (区科技局, 财政局) would pass for the subject."""
    return _BODY_LIST.sub("", text)


def year_of(outline: Outline) -> int:
    """The year in which the document was issued, by its number, title or date; the city document's year where it has none."""
    match = _YEAR.search(outline.doc_no) or _YEAR.search(outline.title)
    issued = outline.standing.issued or outline.standing.effective
    return int(match[0]) if match else (issued.year if issued else _CITY_YEAR)

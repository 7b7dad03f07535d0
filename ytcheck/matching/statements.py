"""The statements of a policy set that can hold a figure: sentences, and cells of a table under their columns' headings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ytcheck.matching.division import Division
from ytcheck.matching.passages import year_of
from ytcheck.matching.refusals import refused_parts
from ytcheck.matching.rows import FIGURE, told_in_row
from ytcheck.matching.spelling_out import spelled_out
from ytcheck.matching.stance import tells_of_the_past
from ytcheck.matching.term import Term, term_of
from ytcheck.matching.timing import deadline_in, is_account, last_year, looks_ahead
from ytcheck.model.clause import Clause, Outline, Role
from ytcheck.text.normal import fold
from ytcheck.text.numerals import Amount, amounts, growths_in_words, shares_in_words
from ytcheck.text.sentences import part_around, sentences

_AHEAD = re.compile(r"(?:到|至)(?P<year>20\d\d)年|力争|目标")
_FURTHER_YEAR = re.compile(r"(?:到|至)?20\d\d年(?:底|末)?前?，?[^，；。\d]{0,8}\d[^，；。]{0,8}[；。]?$")
_FURTHER_STEP = re.compile(
    r"(?:到|至)?20\d\d年(?:底|末)?前?，?(?:力争|要|再|则)?(?:达到?|突破|超过|不[低少]于|(?:增加|提高|提升|扩大)[到至]|增至|为)\d[^，；。]{0,8}[；。]?$"
)
_HEADING_YEAR = re.compile("(20\\d\\d)年(?:的|度)?(?:重点|主要|工作|目标|任务|预期|总体)")
_AIMED_YEAR = re.compile(
    "(?:到|至)(20\\d\\d)年|(20\\d\\d)年(?:度|底|末)?(?:的|要)?(?:目标|任务|安排|计划|预期|达到|实现)|[（](20\\d\\d)年[）]$"
)
_LEADS = ("：", "如下。", "目标。")
_COMPARED = re.compile(
    "(?:(?<!占)比|较|相比)20\\d\\d年(?:底|末)?"
)  # a year that is only compared with makes no account of the past


@dataclass(frozen=True, slots=True)
class Dated:
    """An amount to be reached, with the year by which, None where none is given."""

    amount: Amount
    deadline: int | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as `shown`, and `text` spelled out with the amounts in it that are to be reached; `shares` and `growths` are those said without a number (全部, 两位数).

    `term` is that of the document, which holds for figures without a year of their own.
    """

    clause: Clause
    shown: str
    text: str
    figures: tuple[Dated, ...]
    shares: tuple[Dated, ...]
    growths: tuple[Dated, ...]
    term: Term | None = None

    def deadline_of(self, figure: Dated) -> int | None:
        """The year by which an amount of the statement is to be reached: its own, else the end of the document's term where it falls under that."""
        if figure.deadline is not None or self.term is None:
            return figure.deadline
        return self.term.end if self.term.holds_for(self.text, figure.amount.start, figure.amount.end) else None


def statements_in(outline: Outline, division: Division) -> tuple[Statement, ...]:
    """The statements of a document, its year and term read from itself; what a division of labour says of a clause outranks the term."""
    made = statements_of(outline.clauses, year_of(outline), term_of(outline))
    return tuple(
        replace(statement, term=Term(deadline, one_year=False))
        if (deadline := division.deadline_of(statement.clause)) is not None
        else statement
        for statement in made
    )


def statements_of(clauses: Iterable[Clause], year: int, term: Term | None = None) -> tuple[Statement, ...]:
    """The statements of a document issued in `year` with this term; accounts of past years are none."""
    made: list[Statement] = []
    led: tuple[tuple[str, ...], int] | None = None  # 到2027年： over a list, with the headings of that list
    for clause in clauses:
        if led is not None and clause.headings[: len(led[0])] != led[0]:
            led = None
        made += _statements(clause, year, led[1] if led else None)
        if clause.text.endswith(_LEADS) and (aimed := last_year(spelled_out(fold(clause.text)), year)):
            led = (clause.headings, aimed)
    return tuple(replace(statement, term=term) for statement in made) if term else tuple(made)


def _statements(clause: Clause, year: int, led: int | None) -> Iterator[Statement]:
    of_heading = [int(found) for heading in clause.headings for found in _HEADING_YEAR.findall(heading)]
    own_year = max([year, *of_heading])
    ahead = own_year if own_year in of_heading else _aimed_year(clause, year) or led
    yield from _dated(clause, own_year, ahead)


def _aimed_year(clause: Clause, year: int) -> int | None:
    """The year of the innermost heading that names one to come (到2027年的目标, 2026年底前)."""
    for heading in (clause.heading, *reversed(clause.headings)):
        found = [int(next(filter(None, match))) for match in _AIMED_YEAR.findall(fold(heading))]
        if found and found[-1] >= year:
            return found[-1]
    return None


def _dated(clause: Clause, year: int, ahead: int | None) -> Iterator[Statement]:
    """The statements of a clause written in `year`; `ahead` is the year that its headings give for what is to be done."""
    if clause.columns and any(clause.columns):
        for words, deadline in told_in_row(clause, year, ahead):
            yield from _made(clause, words, year, deadline)
        return
    account, goes_on = False, False
    for sentence in _joined(map(fold, sentences(clause.text))):
        told = account and (goes_on or sentence.startswith("一是")) and not _looks_ahead(sentence, year)
        account, goes_on = told or is_account(sentence, year), sentence.endswith("；")
        hopeful = clause.role is not Role.PREAMBLE or _looks_ahead(sentence, year)
        if hopeful and not told and FIGURE.search(sentence):
            yield from _made(clause, sentence, year, ahead)
        if clause.role is Role.GOAL:  # 到2027年 at the head of a paragraph of goals holds for all of them
            ahead = last_year(spelled_out(sentence), year) or ahead


def _looks_ahead(sentence: str, year: int) -> bool:
    return any(int(mark["year"] or year) >= year for mark in _AHEAD.finditer(sentence))


def _joined(pieces: Iterable[str]) -> Iterator[str]:
    """The sentences, one that gives only the figures of further years (；2027年底达到80%) put to the one before it."""
    held = ""
    for piece in pieces:
        further = _FURTHER_YEAR if held.endswith("；") else _FURTHER_STEP
        if held and further.match(piece):
            held = held[:-1] + "，" + piece
        else:
            if held:
                yield held
            held = piece
    if held:
        yield held


def _made(clause: Clause, sentence: str, year: int, deadline: int | None) -> Iterator[Statement]:
    text = spelled_out(sentence)
    told = (
        tells_of_the_past(_COMPARED.sub("", text), year)
        and last_year(text, year) is None
        and not _looks_ahead(text, year)
    )
    if told:
        return
    refusing = [mark for _, mark in refused_parts(text)]

    def dated(found: Iterable[Amount]) -> tuple[Dated, ...]:
        aims = (a for a in found if looks_ahead(text, a, year) and not _holds_any(refusing, text, a))
        return tuple(Dated(a, deadline_in(text, a, year) or deadline) for a in aims)

    statement = Statement(
        clause, sentence, text, dated(amounts(text)), dated(shares_in_words(text)), dated(growths_in_words(text))
    )
    if statement.figures or statement.shares or statement.growths:
        yield statement


def _holds_any(marks: Sequence[int], text: str, amount: Amount) -> bool:
    """Whether one of the refusing words stands in the amount's own part of the sentence: 全部设立的要求暂不作硬性规定."""
    start, end = part_around(text, amount.start, amount.end) if marks else (0, 0)
    return any(start <= mark < end for mark in marks)

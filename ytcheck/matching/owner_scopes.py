"""For which other clauses of its document a list of bodies stands: those of its item, its group, its section, or all that have none."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from ytcheck.matching.body_lists import (
    ROLE,
    holds_only_bodies,
    names_in,
    opens_with_a_label,
    subjects_in,
    without_explaining,
)
from ytcheck.matching.columns import BODY_COLUMN
from ytcheck.matching.references import without_number
from ytcheck.model.clause import Clause
from ytcheck.text.sentences import sentences

_SECTION = re.compile(
    "(?:以上|上述|前述|本[章节篇]|本部分|本(?:专项)?行动|本板块)[^，；。]{0,12}?(?:任务|工作|事项|措施|内容|各[项条]|项目|行动)?[，]?(?:均|都|统一)?由"
    "|(?:以上|上述|本[章节篇]|本部分)[^，；。]{0,12}?(?:责任|牵头)(?:单位|部门)"
)
_BEFORE = re.compile("以上|上述|前述")
_ARTICLE = re.compile("本条(?:所列|规定)?(?:各[项款]|的?(?:任务|工作|措施|事项|政策|内容))?，?(?:均|都|统一)?由")
_OTHERWISE = re.compile(
    "(?:未|没有)(?:单独|另行|逐一)?(?:注明|明确|标明|列明|标注|写明|列出|指定)|(?:其他|其余|剩余)(?:(?:各项|各条|的)?(?:任务|工作|事项|条款|措施|内容|条文)|各条|各项)"
)
_THIS = "本(?:方案|意见|计划|措施|清单|要点|行动|规定|政策|办法|细则|台账)"
_DOCUMENT = re.compile(
    f"(?:{_THIS}|全部|所有)(?:所列|确定|明确|提出|规定)?的?(?:各项|各条)?(?:任务|工作|事项|措施|内容|条款|政策)[^，；。]{{0,6}}?[，]?(?:均|统一)?由"
    "|^各(?:条|条款|项条款|项政策|项措施|项任务)[^，；。]{0,6}(?:均|分别)?由"
    f"|{_THIS}的?[^，；。]{{0,12}}(?:兑现|兑付|实施|落实|受理|申报|审核|执行)(?:和解释|及解释)?(?:工作)?[，]?(?:均|统一|具体)?由"
    f"|^(?:具体|组织)(?:组织)?(?:实施|兑现|落实|解释|执行)[^，；。]{{0,8}}?由"
    f"|{_THIS}(?:具体|统一)?由[^，；。]*(?:牵头|(?:解释|负责)[^，；。]*(?:兑[现付]|落实|执行|受理|办理)|(?:并|和|及|、)?(?:组织|具体)实施|抓好落实|负责(?:组织)?(?:实施|落实))"
)

_OF_CARD = 2  # cells
ListedIn = Callable[[Clause], list[str]]


class Scopes:
    """Made from the clauses of one document and what each lists itself (`own`)."""

    def __init__(self, clauses: Sequence[Clause], own: ListedIn) -> None:
        self._own = own
        self._inherited: dict[int, list[str]] = {}
        self._default: list[str] = []
        self._groups: dict[tuple[str, ...], list[Clause]] = defaultdict(list)
        for clause in clauses:
            for depth in range(1, len(clause.headings) + 1) if not clause.cells else ():  # a row's bodies are its own
                self._groups[clause.headings[:depth]].append(clause)
        self._of_numbers(clauses)
        self._of_bare_lists(clauses)
        self._of_sentences(clauses)

    def bodies_of(self, clause: Clause) -> list[str]:
        """The bodies that another place of the document lists for a clause: the nearest scope first."""
        closing = self.closing_of(clause)
        return self._inherited.get(clause.index) or (self._own(closing) if closing else []) or self._default

    def closing_of(self, clause: Clause) -> Clause | None:
        """The clause that closes the group under the same heading, where it alone lists bodies: its list is that of the whole group.

        For a group of headings that is only so where the list stands on a line of its own.
        """
        for depth in range(len(clause.headings), 0, -1):
            group = self._groups.get(clause.headings[:depth], [])
            listing = [other for other in group if self._own(other)]
            own_line = depth == len(clause.headings) or "\n" in group[-1].text
            if listing:
                return group[-1] if listing == [group[-1]] and own_line and group[-1] != clause else None
        return None

    def _of_numbers(self, clauses: Iterable[Clause]) -> None:
        """What a numbered clause lists, or whom it has act, holds for the numbers below it (（一）…责任单位：… / 1. / 2.)."""
        above: list[Clause] = []
        for clause in clauses:
            above = [other for other in above if clause.path[: len(other.path)] == other.path]
            deeper = [o for o in above if len(o.path) < len(clause.path) or (o.path and _is_headed_list(o))]
            listed = (self._own(other) or subjects_in(other.text) for other in reversed(deeper))
            if not self._own(clause) and (names := next(filter(None, listed), [])):
                self._inherited[clause.index] = names
            if clause.path and not any(other.path == clause.path for other in above):
                above.append(clause)

    def _of_bare_lists(self, clauses: Sequence[Clause]) -> None:
        """A clause that is a list and nothing else holds for those before it in its section that have none, at the section's head for those after it."""
        waiting: list[Clause] = []
        opening: Clause | None = None
        for clause in clauses:
            if opening is not None and not _belongs(clause, opening):
                opening = None
            if not self._own(clause) or not _is_bare_list(clause):
                waiting.append(clause)
                if opening is not None and not self._own(clause):
                    self._inherited[clause.index] = self._own(opening)
                continue
            held = [other for other in waiting if _belongs(other, clause) and not self._own(other)]
            for other in held:
                self._inherited[other.index] = self._own(clause)
            opening = None if held else clause
            waiting = []

    def _of_sentences(self, clauses: Sequence[Clause]) -> None:
        """以上任务由…负责 holds for the section before it, 本章各项由… for all of the section, 未注明责任单位的由… for whatever has none."""
        for clause in clauses:
            for sentence in map(without_explaining, sentences(without_number(clause.text, clause.label))):
                names = names_in([sentence]) if ROLE.search(sentence) else []
                if not names:
                    continue
                if rest := _OTHERWISE.search(sentence):
                    self._default = self._default or names_in([sentence[sentence.rfind("，", 0, rest.start()) + 1 :]])
                elif _DOCUMENT.search(sentence):
                    self._default = self._default or names
                elif _ARTICLE.search(sentence):
                    self._give(names, (other for other in clauses if _in_article(clause, other)))
                elif _BEFORE.search(sentence) and _SECTION.search(sentence):
                    self._give(names, (other for other in clauses if _ends_before(clause, other)))
                elif _SECTION.search(sentence):
                    self._give(names, (other for other in clauses if _in_chapter(clause, other)))

    def _give(self, names: list[str], clauses: Iterable[Clause]) -> None:
        for clause in clauses:
            if not self._own(clause):
                self._inherited.setdefault(clause.index, names)


def _is_headed_list(clause: Clause) -> bool:
    """Whether a clause is a heading with a line of bodies under it: what follows under the same number is theirs too."""
    first, _, rest = clause.text.partition("\n")
    return opens_with_a_label(rest) and len(sentences(first)) == 1 and not first.endswith(("。", "；"))


def _in_article(speaking: Clause, other: Clause) -> bool:
    """Whether a clause stands under the article in which another one speaks of 本条."""
    depth = next((n for n, label in enumerate(speaking.path, 1) if label.endswith("条")), 0)
    return depth > 0 and other.path[:depth] == speaking.path[:depth]


def _in_chapter(speaking: Clause, other: Clause) -> bool:
    return other.headings[:1] == speaking.headings[:1] and bool(speaking.headings)


def _ends_before(speaking: Clause, other: Clause) -> bool:
    """Whether 以上任务 of a clause means another one: at the end of an item that item's siblings, in a paragraph of its own the chapter."""
    if other.index > speaking.index:
        return False
    siblings = speaking.path[:-1]
    if siblings and len(sentences(speaking.text)) > 1:
        return other.path[: len(siblings)] == siblings
    return _in_chapter(speaking, other)


def is_card_row(clause: Clause) -> bool:
    """Whether a row of a table that has one task's particulars below each other says who answers for it (责任单位 | 区财政局)."""
    if len(clause.cells) != _OF_CARD or any(clause.columns):
        return False
    name, cell = clause.cells
    return bool(BODY_COLUMN.search(name)) and holds_only_bodies(cell)


def _belongs(clause: Clause, listing: Clause) -> bool:
    """Whether a clause stands in the section, under the number or in the table in which a bare list stands."""
    if listing.cells:
        return len(clause.cells) == len(listing.cells) and clause.columns == listing.columns
    under = clause.headings[: len(listing.headings)] == listing.headings
    if listing.text.endswith(("：", ":")) and under and len(clause.path) > len(listing.path):
        return clause.path[: len(listing.path)] == listing.path
    return (
        clause.path[: len(listing.path)] == listing.path
        and (under or bool(listing.path))
        and bool(listing.headings or listing.path)
    )


def _is_bare_list(clause: Clause) -> bool:
    if clause.cells:
        return is_card_row(clause)
    return opens_with_a_label(clause.text) or all(
        holds_only_bodies(sentence) or _SECTION.search(sentence) for sentence in sentences(clause.text)
    )

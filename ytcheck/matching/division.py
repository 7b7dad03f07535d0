"""Who answers for a task, and until when, by a division of labour that stands apart from it: a table or paragraph that names tasks by number or title."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from ytcheck.matching.assignments import assignments_in, titled_assignments_in
from ytcheck.matching.body_lists import holds_only_bodies, names_in
from ytcheck.matching.columns import BODY_COLUMN, DEADLINE_COLUMN
from ytcheck.matching.references import (
    ANY,
    Reference,
    bare_references,
    named_number_of,
    number_of,
    references,
    without_number,
)
from ytcheck.model.clause import Clause, Outline
from ytcheck.outline.numbering import label_of
from ytcheck.text.normal import fold

_NO_TASK = re.compile(
    "^(?!.*(?:条款|任务|事项|内容)$).*?(?:序号|编号|时限|时间|备注|进度|责任|单位|部门|牵头|配合|主办|协办|领导|负责)"
)
_TASK_COLUMN = re.compile("任务|事项|项目|条|内容|工作|对应|序号|编号")
_NUMBER_COLUMN = re.compile("序号|编号")
# The number is the task's own, whatever else the row says of it: 任务号, 对应条款, 方案序号. 序号 may count the rows alone.
_REFERRING_COLUMN = re.compile(
    "^(?:(?:任务|条款|举措|措施|事项|工作|条文|政策|项目|要点)(?:编?号|序号)|(?:方案|文件|正文|原文|意见|计划|清单|对应|所在|所属|对照)的?(?:任务|条款|举措|措施|事项|条文|章节)?(?:编?号|序号)?|条款|条目|条号)$"
)
_LEAST_AGREEING = 3  # rows of a table that must be about the clauses of their numbers, and most of its rows
_LEAST_ALIKE = 78  # of 100: the same title but for a word
_LEAST_ALIKE_TURNED = 88
_SHORTEST_TITLE = 4
_RUN, _LEAST_RUNS = 4, 2  # letters in a row, and how many such rows that overlap or not: five letters, or two words
_LEAST_SHARED, _MOST_ELSEWHERE = 0.5, 0.6  # of a title's pairs of letters in one clause, and of these in any other
_LONGEST_TITLE = 40
_DIVIDES = re.compile("分工|职责|责任(?:单位|部门|落实|清单)")
_LEAD = 12  # characters in which a paragraph says what it is about
_MARKS = re.compile("[“”‘’\"'《》（）()、，。：；\\s]")

_YEAR = re.compile(r"20\d\d")

ClauseKey = tuple[str, int]
Places = dict[tuple[str, int], list[Clause]]


@dataclass(frozen=True, slots=True)
class _Share:
    """The bodies and the deadline in one row or sentence, with the numbers and the titles of its tasks; `counted` is a row's 序号."""

    bodies: tuple[str, ...]
    deadline: int | None
    numbers: tuple[Reference, ...]
    titles: tuple[str, ...]
    source: Clause
    counted: tuple[Reference, ...] = ()


class Division:
    """Made from the outlines of a policy set: the annex with the division of labour may be a file of its own."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        self._bodies: dict[ClauseKey, list[str]] = defaultdict(list)
        self._likely: dict[ClauseKey, list[str]] = defaultdict(list)
        self._deadlines: dict[ClauseKey, int] = {}
        self._sources: set[ClauseKey] = set()
        self._outlines = tuple(outlines)
        for outline in self._outlines:
            numbers = Counter(_own_number(clause) for clause in outline.clauses)
            if shares := [s for clause in outline.clauses for s in _shares(clause, numbers[_own_number(clause)] > 1)]:
                self._give(shares, outline)
                self._give_by_words(shares, outline)

    def bodies_of(self, clause: Clause) -> list[str]:
        """The bodies that a division of labour names for a clause, as printed; empty where none does."""
        return self._bodies.get(clause.key, [])

    def likely_bodies_of(self, clause: Clause) -> list[str]:
        """The bodies in a table's row that shares words with this clause alone of its document; empty where there is none."""
        return self._likely.get(clause.key, [])

    def shares_out(self, clause: Clause) -> bool:
        """Whether a clause names bodies for others by number: what it lists is not for its neighbours."""
        return clause.key in self._sources

    def deadline_of(self, clause: Clause) -> int | None:
        """The year by which a division of labour wants a clause done, None where none says."""
        return self._deadlines.get(clause.key)

    def _give(self, shares: Sequence[_Share], home: Outline) -> None:
        """Each share to the clauses of its own document, else to those of the first other document that has them."""
        for outline in (home, *(other for other in self._outlines if other is not home)):
            found = list(_holders(shares, outline))
            self._sources |= {share.source.key for _, share in found if not share.source.cells}
            for clause, share in found:
                self._bodies[clause.key] += [name for name in share.bodies if name not in self._bodies[clause.key]]
                if share.deadline is not None:
                    self._deadlines[clause.key] = share.deadline
            if found:
                return

    def _give_by_words(self, shares: Sequence[_Share], outline: Outline) -> None:
        rows = [share for share in shares if share.source.cells]
        sources = {share.source.key for share in shares}
        texts = {c.key: _letters(c.text) for c in outline.clauses if c.key not in sources} if rows else {}
        pairs = {key: _pairs(text) for key, text in texts.items()}
        for share in rows:
            for key in (*_sharing_runs(share.titles, texts), *_sharing_most(share.titles, pairs)):
                self._likely[key] += [name for name in share.bodies if name not in self._likely[key]]


def _sharing_runs(titles: Iterable[str], texts: Mapping[ClauseKey, str]) -> Iterator[ClauseKey]:
    """The clauses that have some five letters in a row with a title, which no other clause has."""
    runs = [title[n : n + _RUN] for title in titles for n in range(len(title) - _RUN + 1)]
    holders = [[key for key, text in texts.items() if run in text] for run in runs]
    alone = Counter(found[0] for found in holders if len(found) == 1)
    return (key for key, count in alone.items() if count >= _LEAST_RUNS)


def _sharing_most(titles: Iterable[str], pairs: Mapping[ClauseKey, set[str]]) -> Iterator[ClauseKey]:
    """The clauses that have most of a title's pairs of letters (人才一本通和综合窗口), and far more than any other clause."""
    for asked in map(_pairs, titles):
        shared = sorted(((len(asked & held), key) for key, held in pairs.items()), reverse=True)[:2]
        (most, best), (second, _) = (*shared, (0, ("", 0)), (0, ("", 0)))[:2]
        if most >= max(1, _LEAST_SHARED * len(asked)) and second <= _MOST_ELSEWHERE * most:
            yield best


def _letters(text: str) -> str:
    return _MARKS.sub("", fold(text))


def _holders(shares: Sequence[_Share], outline: Outline) -> Iterator[tuple[Clause, _Share]]:
    sources = {share.source.key for share in shares}
    clauses = [clause for clause in outline.clauses if clause.key not in sources]
    places = _numbered(clauses)
    titled = _titled(clauses)
    shares = _by_count(shares, places)
    kind = _kind_meant(shares, places)
    for share in shares:
        held: dict[ClauseKey, Clause] = {}
        for number in share.numbers:
            held |= {clause.key: clause for clause in _meant_by(number, places, kind)}
        for title in share.titles:
            held |= {c.key: c for heading, under in titled.items() if _alike(title, heading) for c in under}
        yield from ((clause, share) for clause in held.values())


def _by_count(shares: Sequence[_Share], places: Places) -> list[_Share]:
    """The shares, a row's 序号 taken for its task's number where most rows are about what the clauses of their numbers are about."""
    counted = [share for share in shares if share.counted and not share.numbers]
    numbers = [share.counted[0].value for share in counted]
    kind = max(ANY, key=lambda form: sum((form, number) in places for number in numbers))
    texts = {n: _pairs(_letters("".join(c.text for c in places[kind, n]))) for n in numbers if (kind, n) in places}
    agreeing = sum(_is_about(share, texts) for share in counted)
    if len(set(numbers)) < len(numbers) or agreeing < max(_LEAST_AGREEING, len(counted) / 2):
        return list(shares)
    return [replace(share, numbers=share.counted) if share in counted else share for share in shares]


def _is_about(share: _Share, texts: Mapping[int, set[str]]) -> bool:
    """Whether a row shares more pairs of letters with the clause of its number than with any other's."""
    pairs = _pairs("".join(share.titles))
    shared = {number: len(pairs & text) for number, text in texts.items()}
    own = shared.pop(share.counted[0].value, 0)
    return own > max(shared.values(), default=0)


def _pairs(letters: str) -> set[str]:
    return {letters[n : n + 2] for n in range(len(letters) - 1)}


def _meant_by(number: Reference, places: Places, kind: str) -> list[Clause]:
    """The clauses under a number; of one that stands under another (第十条第（二）项) those that both hold for, where there are any."""
    forms = number.kinds if number.tells_its_form else (kind,)
    if number.within is None:
        return [clause for form in forms for clause in places.get((form, number.value), ())]
    whole = _meant_by(number.within, places, kind)
    inside = [c for c in whole if any((form, number.value) in map(number_of, c.path) for form in number.kinds)]
    return inside or whole


def _titled(clauses: Iterable[Clause]) -> dict[str, list[Clause]]:
    """The clauses under each heading, bare of numbers and marks, their own among them."""
    under: dict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        for heading in {clause.heading, *clause.headings}:
            if len(title := _bare(heading)) >= _SHORTEST_TITLE:
                under[title].append(clause)
    return under


def _numbered(clauses: Iterable[Clause]) -> Places:
    """The clauses under each number that stands only once in the document; one that begins anew in each chapter tells nothing by itself."""
    under: dict[tuple[str, int], dict[tuple[str, ...], list[Clause]]] = defaultdict(lambda: defaultdict(list))
    for clause in clauses:
        for depth, label in enumerate(clause.path, 1):
            if number := number_of(label):
                under[number][clause.path[:depth]].append(clause)
        for heading in {clause.heading, *clause.headings}:
            if number := named_number_of(heading):
                under[number][(heading,)].append(clause)
    return {number: next(iter(paths.values())) for number, paths in under.items() if len(paths) == 1}


def _kind_meant(shares: Sequence[_Share], places: Places) -> str:
    """The form of number under which most of what is asked for stands, where the reference itself does not tell (第3项)."""
    asked = [number.value for share in shares for number in share.numbers if not number.tells_its_form]
    return max(ANY, key=lambda kind: sum((kind, value) in places for value in asked))


def _shares(clause: Clause, again: bool) -> Iterator[_Share]:
    """What a clause shares out; where its number stands `again` in its document and only bodies follow it, the number is a reference."""
    if clause.cells:
        yield from _of_row(clause)
        return
    words = without_number(clause.text, clause.label)
    for assignment in assignments_in(clause.text if again and holds_only_bodies(words) else words):
        yield _Share(assignment.bodies, None, assignment.numbers, (), clause)
    if any(map(_DIVIDES.search, (*clause.headings, clause.heading, clause.text[:_LEAD]))):
        for assignment in titled_assignments_in(words):
            yield _Share(assignment.bodies, None, (), tuple(map(_bare, assignment.titles)), clause)


def _own_number(clause: Clause) -> tuple[str, int] | None:
    return named_number_of(clause.heading) or number_of(clause.label)


def _of_row(clause: Clause) -> Iterator[_Share]:
    """A row of which one cell names bodies and another tasks: 第1、2项 or a title."""
    columns = clause.columns or ("",) * len(clause.cells)
    cells = [(c, cell) for c, cell in zip(columns, clause.cells, strict=True) if cell]
    named = any(BODY_COLUMN.search(column) for column, _ in cells)
    bodies = [cell for column, cell in cells if (BODY_COLUMN.search(column) if named else holds_only_bodies(cell))]
    names = tuple(names_in(bodies))
    tasks = [(column, cell) for column, cell in cells if cell not in bodies and not _NO_TASK.search(column)]
    numbers = [number for column, cell in tasks for number in _meant(column, cell, clause)]
    counts = [n for column, cell in cells if _NUMBER_COLUMN.search(column) for n in bare_references(cell)]
    referring = [n for column, cell in cells if _REFERRING_COLUMN.search(column) for n in bare_references(cell)]
    if not tasks:  # 序号 | 责任单位: the number is the task's
        numbers = counts
    if names:
        meant = tuple(numbers or referring)
        yield _Share(names, _deadline(cells), meant, _titles(tasks), clause, tuple(counts))


def _meant(column: str, cell: str, clause: Clause) -> list[Reference]:
    """The tasks that a cell means by number; a bare number may as well be a figure, or the row's own."""
    if bare := bare_references(cell):
        return bare if cell != clause.label and (not column or _TASK_COLUMN.search(column)) else []
    return references(cell) if len(cell) <= _LONGEST_TITLE else []


def _titles(tasks: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    wordy = (_bare(cell) for _, cell in tasks if len(cell) <= _LONGEST_TITLE and not bare_references(cell))
    return tuple(title for title in wordy if len(title) >= _SHORTEST_TITLE)


def _deadline(cells: Iterable[tuple[str, str]]) -> int | None:
    """The last year in a row's column of deadlines."""
    years = [int(year) for column, cell in cells if DEADLINE_COLUMN.search(column) for year in _YEAR.findall(cell)]
    return max(years, default=None)


def _alike(title: str, heading: str) -> bool:
    """The same words in any order (设立科创基金, 科创基金设立), or one within the other and not much shorter."""
    shorter, longer = sorted((title, heading), key=len)
    if (shorter in longer and 2 * len(shorter) >= len(longer)) or ratio(title, heading) >= _LEAST_ALIKE:
        return True
    return ratio("".join(sorted(title)), "".join(sorted(heading))) >= _LEAST_ALIKE_TURNED


def _bare(text: str) -> str:
    """A title without its number, marks and 关于."""
    folded = fold(text)
    label = label_of(folded)
    return _MARKS.sub("", folded[label.length :] if label else folded).removeprefix("关于")

"""What a clause says of who answers for other clauses: a row or a sentence of a division of labour, an entry under a body's name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ytcheck.matching.assignments import assignments_in, subject_assignments_in, titled_assignments_in
from ytcheck.matching.body_lists import headed_by, holds_only_bodies, lists_in, names_in
from ytcheck.matching.columns import BODY_COLUMN, DEADLINE_COLUMN, bodies_marked, is_marked
from ytcheck.matching.likeness import bare
from ytcheck.matching.references import (
    Reference,
    bare_references,
    named_number_of,
    number_of,
    references,
    without_number,
)
from ytcheck.model.clause import Clause

SHORTEST_TITLE = 2
_NO_TASK = re.compile(
    "^(?!.*(?:条款|任务|事项|内容)$).*?(?:序号|编号|时限|时间|备注|进度|责任|单位|部门|牵头|配合|主办|协办|领导|负责)"
)
_TASK_COLUMN = re.compile("任务|事项|项目|条|内容|工作|对应|序号|编号")
_NUMBER_COLUMN = re.compile("序号|编号")
# The number is the task's own, whatever else the row says of it: 任务号, 对应条款, 方案序号. 序号 may count the rows alone.
_REFERRING_COLUMN = re.compile(
    "^(?:(?:任务|条款|举措|措施|事项|工作|条文|政策|项目|要点)(?:编?号|序号)|(?:方案|文件|正文|原文|意见|计划|清单|对应|所在|所属|对照)的?(?:任务|条款|举措|措施|事项|条文|章节)?(?:编?号|序号)?|条款|条目|条号)$"
)
_LONGEST_TITLE = 40
_DIVIDES = re.compile("分工|职责|责任(?:单位|部门|落实|清单)|牵头(?:单位|部门)|专班")
_LEAD = 12  # characters in which a paragraph says what it is about
_QUOTED = re.compile('[“"][^”"]{4,}[”"][^，；。]{0,12}由')
_MULTI = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_ENTRY_PARTS = re.compile("[、，；;。和]")
_BEFORE_ENTRY = re.compile("^(?:牵头)?(?:负责|承担|抓好|落实|推进|做好)+")
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class Share:
    """The bodies and the deadline in one row or sentence, with its tasks: their numbers, labels of several levels (2.1), titles, subjects.

    `counted` is a row's 序号, which may count the rows alone.
    """

    bodies: tuple[str, ...]
    source: Clause
    deadline: int | None = None
    numbers: tuple[Reference, ...] = ()
    labels: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    counted: tuple[Reference, ...] = ()


def shares_of(clause: Clause, again: bool) -> Iterator[Share]:
    """What a clause shares out; where its number stands `again` in its document and only bodies follow it, the number is a reference."""
    if clause.cells:
        yield from _of_row(clause)
        return
    words = without_number(clause.text, clause.label)
    for assignment in assignments_in(clause.text if again and holds_only_bodies(words) else words):
        yield Share(assignment.bodies, clause, numbers=assignment.numbers)
    divides = any(map(_DIVIDES.search, (*clause.headings, clause.heading, clause.text[:_LEAD])))
    for assignment in titled_assignments_in(words) if divides or _QUOTED.search(words) else ():
        yield Share(assignment.bodies, clause, titles=tuple(map(bare, assignment.titles)))
    for assignment in subject_assignments_in(words, divides):
        yield Share(assignment.bodies, clause, subjects=assignment.titles)
    yield from _of_entry(clause, words)
    if divides and clause.heading and (names := names_in(lists_in(words.removeprefix(clause.heading)))):
        yield Share(tuple(names), clause, titles=(bare(clause.heading),))


def own_number(clause: Clause) -> tuple[str, int] | None:
    """The form and value of a clause's own number, None where it has none."""
    return named_number_of(clause.heading) or number_of(clause.label)


def _of_entry(clause: Clause, words: str) -> Iterator[Share]:
    """An entry of a list that goes by bodies: under 二、区财政局 stands 设立基金，2026年底前完成; 区财政局：负责设立基金."""
    bodies = headed_by(clause.heading)
    own = words.removeprefix(clause.heading) if bodies else words
    bodies = bodies or _above(clause)
    titles = (bare(_BEFORE_ENTRY.sub("", part)) for part in _ENTRY_PARTS.split(own.lstrip("：:。")))
    wordy = tuple(title for title in titles if len(title) >= SHORTEST_TITLE)
    if bodies and (numbers := tuple(references(own))) + wordy:
        yield Share(tuple(bodies), clause, numbers=numbers, titles=wordy)


def _of_row(clause: Clause) -> Iterator[Share]:
    """A row that names bodies, in cells, by marks in their columns or above it, and tasks: 第1、2项 or a title."""
    columns = clause.columns or ("",) * len(clause.cells)
    cells = [(c, cell) for c, cell in zip(columns, clause.cells, strict=True) if cell and not is_marked(c, cell)]
    named = any(BODY_COLUMN.search(column) for column, _ in cells)
    bodies = [cell for column, cell in cells if (BODY_COLUMN.search(column) if named else holds_only_bodies(cell))]
    names = names_in(bodies) or bodies_marked(columns, clause.cells) or _above(clause)
    if not names:
        return
    tasks = [(column, cell) for column, cell in cells if cell not in bodies and not _NO_TASK.search(column)]
    numbers = [number for column, cell in tasks for number in _meant(column, cell, clause)]
    counts = [n for column, cell in cells if _NUMBER_COLUMN.search(column) for n in bare_references(cell)]
    referring = [
        number
        for column, cell in cells
        if _REFERRING_COLUMN.search(column)
        for number in bare_references(cell) or references(cell)
    ]
    if not tasks:  # 序号 | 责任单位: the number is the task's
        numbers = counts
    yield Share(
        tuple(names),
        clause,
        deadline=_deadline(cells),
        numbers=tuple(numbers or referring),
        labels=tuple(label for column, cell in cells if _is_task(column) for label in _labels_of(cell)),
        titles=_titles(tasks),
        counted=tuple(counts),
    )


def _above(clause: Clause) -> list[str]:
    """The bodies that stand above a clause: across the table (区财政局牵头事项), or in the nearest heading."""
    return headed_by(clause.headings[-1]) if clause.headings else []


def _is_task(column: str) -> bool:
    return not column or bool(_TASK_COLUMN.search(column))


def _labels_of(cell: str) -> list[str]:
    """The numbers of several levels of which a cell is made (1.1、1.2)."""
    return _MULTI.findall(cell) if not _MULTI.sub("", cell).strip("、，,;；项条. ") else []


def _meant(column: str, cell: str, clause: Clause) -> list[Reference]:
    """The tasks that a cell means by number; a bare number may as well be a figure, or the row's own."""
    if alone := bare_references(cell):
        return alone if cell != clause.label and _is_task(column) else []
    return references(cell) if len(cell) <= _LONGEST_TITLE else []


def _titles(tasks: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    wordy = (bare(cell) for _, cell in tasks if len(cell) <= _LONGEST_TITLE and not bare_references(cell))
    return tuple(title for title in wordy if len(title) >= SHORTEST_TITLE)


def _deadline(cells: Sequence[tuple[str, str]]) -> int | None:
    """The last year in a row's column of deadlines."""
    years = [int(year) for column, cell in cells if DEADLINE_COLUMN.search(column) for year in _YEAR.findall(cell)]
    return max(years, default=None)

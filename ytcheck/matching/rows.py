"""A table's row told as sentences: each cell behind the row's name, in its unit, with its year."""

import re
from collections.abc import Iterator, Sequence

from ytcheck.matching.columns import DEADLINE_COLUMN
from ytcheck.matching.passages import CITY_COLUMN
from ytcheck.matching.timing import coming_year
from ytcheck.model.clause import Clause
from ytcheck.text.normal import fold
from ytcheck.text.sentences import sentences

FIGURE = re.compile("\\d|[一二三四五六七八九十百千万两]|半|全")
_YEAR = re.compile(r"20\d\d(?=年|$|-|\.|/)")
_LAST_YEAR = re.compile(r"(20\d\d)(?!.*20\d\d)")
_UNIT_COLUMN = re.compile("^(?:计量)?单位$")
_DONE_COLUMN = re.compile("完成值|现状|基期|基数|实际|基础值|上年|现有|去年|完成情况|前期|估计|参考|预计(?:完成|数|值)")
_UNIT_IN_NAME = re.compile(
    r"[（(](?:单位：?)?(?P<unit>家|个|项|名|人|件|户|%|亿元|万元)[)）]|/(?P<last>家|个|项|名|人|件|户|%|亿元|万元)$"
)
_SPAN = re.compile(r"(20\d\d)年?(?:-|至|到|~|～)(20\d\d)年")
_BETWEEN_STEPS = re.compile("[、，；/]")
_NO_STATEMENT = re.compile("序号|编号|责任|部门|牵头|配合|属性|备注|类型")
_NAME_COLUMN = re.compile("指标|名称")
_TASK_COLUMN = re.compile("任务|措施|举措|事项|内容")
_YEAR_ROW = re.compile("到?(20\\d\\d)年?(?:度|底|末)?(?:目标)?值?")
_TOTAL_ROW = re.compile("(?:全[区市县])?(?:合计|总计|总数|目标总数)|全[区市县]")
_MANNER = re.compile("(?:年均|同比|平均)?(?:增长|增速|增幅)(?!点|极)|增量|新增|净增")
_BARE = re.compile(r"[^\d]{0,6}\d+(?:\.\d+)?(?:以上|左右)?")

Cell = tuple[str, str]  # its column's heading, its words
Told = tuple[str, int | None]


def told_in_row(clause: Clause, year: int, ahead: int | None) -> Iterator[Told]:
    """A row's cells as sentences behind the row's name, folded, each with the year that the columns' headings give, else that `ahead`.

    Numbers take the unit of a column or heading. `year` is the document's own: cells of earlier ones are left out.
    """
    cells = list(zip(map(fold, clause.columns), map(fold, clause.cells), strict=True))
    if any(_TOTAL_ROW.fullmatch(cell) or _YEAR_ROW.fullmatch(cell) for _, cell in cells[:2]):
        yield from _under_columns(cells, year, ahead)
        return
    name = next(
        (cell for column, cell in cells if _NAME_COLUMN.search(column) and not re.search("\\d|目标", column)), ""
    ) or fold(clause.heading)
    unit = next((cell for column, cell in cells if _UNIT_COLUMN.match(column)), "")
    row_deadline = next(
        (int(m[1]) for c, cell in cells if DEADLINE_COLUMN.search(c) and (m := _LAST_YEAR.search(cell))), None
    )
    for column, cell in _to_be_reached(_year_by_year(cells), year):
        own = cell == name and bool(_TASK_COLUMN.search(column))  # 任务：引进外国专家10名
        if (cell in (name, unit) and not own) or not FIGURE.search(cell):
            continue
        deadline = _year_of_column(column, year) or row_deadline or ahead
        for sentence in sentences(_with_unit(cell, column, name, unit)):
            told = sentence if own else f"{_UNIT_IN_NAME.sub('', name)}｜{_manner_of(column)}{sentence}"
            yield told, deadline


def _year_by_year(cells: Sequence[Cell]) -> list[Cell]:
    """The cells, one that holds a number for each year of a span (2025—2027年: 130、150、180) as one cell for each."""
    made: list[Cell] = []
    for column, cell in cells:
        span, steps = _SPAN.search(column), _BETWEEN_STEPS.split(cell)
        years = range(int(span[1]), int(span[2]) + 1) if span else ()
        in_steps = len(steps) == len(years) and all(map(_BARE.fullmatch, steps))
        made += [(f"{year}年", step) for year, step in zip(years, steps, strict=True)] if in_steps else [(column, cell)]
    return made


def _manner_of(column: str) -> str:
    """What a column's heading says of its figures beside their year: they are added, or rates of growth."""
    manner = _MANNER.search(column)
    return manner[0] if manner else ""


def _under_columns(cells: Sequence[Cell], year: int, ahead: int | None) -> Iterator[Told]:
    """The cells of a row that stands for a year, or for the sum of those above it: the columns' headings name the indicators."""
    of_row = next((int(found[1]) for _, cell in cells[:2] if (found := _YEAR_ROW.fullmatch(cell))), None)
    if of_row is not None and of_row < year:
        return
    for column, cell in cells[1:]:
        if _BARE.match(cell) and not _NO_STATEMENT.search(column):
            told = f"{_UNIT_IN_NAME.sub('', column)}｜{_with_unit(cell, column, column, '')}"
            yield told, of_row or ahead


def _to_be_reached(cells: Sequence[Cell], year: int) -> list[Cell]:
    """A row's cells that can hold figures to be reached, with their columns' headings, the last year first: neither past years nor other things."""
    latest = max((found for column, _ in cells if (found := _year_of_column(column, year))), default=year)
    held = [
        (column, cell)
        for column, cell in dict.fromkeys(cells)
        if (_year_of_column(column, year) or latest) >= min(year, latest)
        and not any(other.search(column) for other in (CITY_COLUMN, _DONE_COLUMN, _NO_STATEMENT))
        and not (DEADLINE_COLUMN.search(column) and _year_of_column(column, year) is None)  # 2026年进度 holds a figure
    ]
    return sorted(held, key=lambda pair: -(_year_of_column(pair[0], year) or 0))


def _year_of_column(column: str, year: int) -> int | None:
    return max(map(int, _YEAR.findall(column)), default=coming_year(column, year))


def _with_unit(cell: str, column: str, name: str, unit: str) -> str:
    """A bare number with the unit that stands in a column of its own or in brackets after a heading."""
    if not _BARE.fullmatch(cell):
        return cell
    named = _UNIT_IN_NAME.search(column) or _UNIT_IN_NAME.search(name)
    if named and not unit:
        unit = named["unit"] or named["last"]
    return re.sub(r"(\d)(?!.*\d)", rf"\g<1>{unit}", cell)

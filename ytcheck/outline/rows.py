"""Table rows as provisions: headings found or taken over from the page before, the first wordy column as the row's own heading."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ytcheck.model.document import Cell, Place, Table
from ytcheck.outline.numbering import inline_items, label_of

CELL_MARK = "｜"

_HEAD_WORDS = re.compile(
    "序号|编号|任务|措施|事项|内容|项目|举措|责任|单位|部门|牵头|配合|时限|时间|目标|标准|备注|类别|类型|领域|条件|对象|政策|指标|进度|成果|要求|名称|方式|依据|谁|怎么|什么|时候|诉求|问题|答复|办法|做法|效果|20\\d\\d年|[上去今明]年|基期|基数|现状|年均|^(?:年度|年份|镇街|街镇|镇（街道）|区域|片区)$|（(?:家|个|项|名|人|件|户|%|亿元|万元)）$"
)
_COUNT = re.compile("序号|编号")
_OFFICE = re.compile("[\u4e00-\u9fff]{1,12}(?:局|委|部|办|中心|科协|会|院|公司)")
# By which a row says that the body over a column takes part.
TICK = re.compile("[√✓✔★☆●○◎▲△■◆◇*Vv]|主|协|牵|配|牵头|配合|主办|协办|主责|参与")
_DITTOS = ("同上", "同前", "〃", "″")
_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、]?")
_NAME = re.compile("任务|事项|项目|举措|名称|类别|类型|领域|对象|政策|工程|行动")
_FIGURE = re.compile(r"[\d.,，%％]+")  # under 2027年任务
_LONGEST_HEAD = 18
_TALLEST_HEAD = 3  # rows
_LONGEST_OPENING = 32
_CUT = 2  # empty cells in the rest of a row that a page's end has cut; a single one is a merged cell
_OWN = re.compile("措施|内容|要求|标准|责任|单位|部门|牵头|配合|时限|时间|备注|目标|指标")


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: its number, the cells that name it, all cells with their columns' headings.

    `hanging` are the empty cells in which a merged cell of the page before goes on, `above` is the chapter's name over the row in the table,
    `item` the number of the item that the row was parted for.
    """

    label: str
    heading: str
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    places: tuple[Place, ...]
    hanging: frozenset[int] = frozenset()
    above: str = ""
    item: str = ""

    @property
    def text(self) -> str:
        """The row's cells joined, empty and repeated ones left out."""
        return CELL_MARK.join(dict.fromkeys(cell for cell in self.cells if cell))


class TableReader:
    """Reads the tables of one document in order; a table that goes on over a page keeps its headings."""

    def __init__(self) -> None:
        self._columns: tuple[str, ...] = ()
        self._merged: frozenset[int] = frozenset()
        self._banner = ""

    def rows(self, table: Table, follows_table: bool) -> tuple[Row, ...]:
        """The rows of a table; `follows_table`: nothing but a page's end stands between it and the table before."""
        rows = table.rows
        goes_on = follows_table and bool(rows) and len(rows[0]) == len(self._columns)
        if rows and (_is_head(rows[0]) or _is_matrix(rows)):
            length = _head_length(rows)
            self._columns, rows = _heads(rows[:length]), rows[length:]
        elif not goes_on:
            self._columns = tuple("" for _ in rows[0]) if rows else ()
        hanging = self._hanging(rows) if goes_on else {}
        self._merged = _merged_upwards(rows)
        if not goes_on:
            self._banner = ""
        return tuple(self._below_banners(_without_dittos(rows), hanging))

    def _below_banners(self, rows: Sequence[Sequence[Cell]], hanging: Mapping[int, frozenset[int]]) -> Iterator[Row]:
        for index, cells in enumerate(rows):
            is_banner = _is_banner(cells)
            if is_banner:
                self._banner = cells[0].text
            if not is_banner or _heads_nothing(rows, index):
                above = "" if is_banner else self._banner
                yield replace(_row(cells, self._columns, hanging.get(index, frozenset())), above=above)

    def _hanging(self, rows: Sequence[Sequence[Cell]]) -> dict[int, frozenset[int]]:
        """By row, the empty cells at a page's head that belong to a merged cell of the page before.

        An empty cell over several rows was merged; one of a single row is taken for the rest where the cell above was, or where the
        column names what the row is about.
        """
        found: dict[int, set[int]] = {}
        for column, name in enumerate(self._columns):
            if not rows or rows[0][column].text or not any(cell.text for cell in rows[0]):
                continue
            place = rows[0][column].place
            length = next((n for n, row in enumerate(rows) if row[column].place != place), len(rows))
            if length > 1 or column in self._merged or _is_name(name):
                for index in range(length):
                    found.setdefault(index, set()).add(column)
        return {index: frozenset(columns) for index, columns in found.items()}


def merge_broken(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows that a page's end has cut put together."""
    merged: list[Row] = []
    for row in rows:
        if merged and _goes_on(merged[-1], row):
            merged[-1] = _joined(merged[-1], row)
        else:
            merged.append(_filled(row, merged[-1]) if merged and row.hanging else row)
    return tuple(merged)


def parted(row: Row) -> tuple[Row, ...]:
    """A row whose cell holds several numbered items as one row for each item; cells of as many items are parted alongside.

    The words before the items stand with each of them; where they are long, in a row of their own.
    """
    items = {n: found for n, cell in enumerate(row.cells) if (found := inline_items(cell))}
    most = max(items.values(), key=len, default=())
    alongside = {n: found for n, found in items.items() if len(found) == len(most)}
    openings = {n: found[0][1] for n, found in alongside.items() if len(found[0][1]) > _LONGEST_OPENING}
    first = [_with_cells(row, openings)] if openings else []
    rest = [
        replace(_with_cells(row, {n: _item(found, index) for n, found in alongside.items()}), item=most[index][0])
        for index in range(1, len(most))
    ]
    return (*first, *rest) or (row,)


def _with_cells(row: Row, changed: Mapping[int, str]) -> Row:
    return replace(row, cells=tuple(changed.get(n, cell) for n, cell in enumerate(row.cells)))


def _item(items: Sequence[tuple[str, str]], index: int) -> str:
    opening = items[0][1]
    return (opening if len(opening) <= _LONGEST_OPENING else "") + "".join(items[index])


def _row(cells: Sequence[Cell], columns: tuple[str, ...], hanging: frozenset[int]) -> Row:
    texts = _texts(cells)
    label = texts[0] if texts and _NUMBER.fullmatch(texts[0]) else ""
    places = tuple(dict.fromkeys(cell.place for cell in cells))
    return Row(label, _name(texts, columns, label), columns, texts, places, hanging)


def _filled(row: Row, above: Row) -> Row:
    """The row with the text of the merged cells that it hangs on."""
    cells = tuple(above.cells[n] if n in row.hanging else cell for n, cell in enumerate(row.cells))
    return replace(row, heading=_name(cells, row.columns, row.label), cells=cells)


def _merged_upwards(rows: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The columns in which the last row shares its cell with the row above it."""
    if len(rows) < 2:
        return frozenset()
    return frozenset(
        n for n, (a, b) in enumerate(zip(rows[-2], rows[-1], strict=True)) if a.text and a.place == b.place
    )


def _head_length(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows the head has: a second one shares some of its cells with the first and divides others."""
    first, length = _texts(rows[0]), 1
    while length < min(len(rows) - 1, _TALLEST_HEAD) and _divides(first, _texts(rows[length])):
        length += 1
    return length


def _divides(head: Sequence[str], row: Sequence[str]) -> bool:
    shared = [bool(a) and a == b for a, b in zip(head, row, strict=True)]
    return any(shared) and not all(shared) and all(len(text) <= _LONGEST_HEAD for text in row)


def _heads(rows: Sequence[Sequence[Cell]]) -> tuple[str, ...]:
    """Each column's heading, from the top down."""
    return tuple("".join(dict.fromkeys(cell.text for cell in column)) for column in zip(*rows, strict=True))


def _name(texts: Sequence[str], columns: Sequence[str], label: str) -> str:
    cells = zip(texts, columns, strict=True)
    names = [t for t, c in cells if t and _is_name(c) and len(t) <= 40 and not _FIGURE.fullmatch(t)]
    if names:
        return " ".join(dict.fromkeys(names))
    rest = [text for text in texts if text and text != label]
    return rest[0] if rest and len(rest) > 1 and len(rest[0]) <= 25 else ""


def _is_name(column: str) -> bool:
    return bool(_NAME.search(column)) and not _OWN.search(column)


def _is_head(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    named = sum(bool(_HEAD_WORDS.search(text)) and len(text) <= 12 for text in texts)
    short = len(texts) >= 2 and all(len(text) <= _LONGEST_HEAD for text in texts)
    return short and (named >= 0.6 * len(texts) or _COUNT.fullmatch(texts[0]) is not None)


def _is_matrix(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names bodies, below which the others only have marks (√ under 区财政局)."""
    marked = [n for n, cell in enumerate(rows[0]) if _OFFICE.fullmatch(cell.text)]
    below = {row[n].text for row in rows[1:] for n in marked}
    return len(marked) > 1 and bool(below - {""}) and all(not text or TICK.fullmatch(text) for text in below)


def _without_dittos(rows: Sequence[Sequence[Cell]]) -> tuple[Sequence[Cell], ...]:
    """The rows, a cell that says 同上 with the words of the one above it."""
    told: list[Sequence[Cell]] = []
    for cells in rows:
        if told and len(told[-1]) == len(cells):
            pairs = zip(cells, told[-1], strict=True)
            cells = [replace(cell, text=above.text) if cell.text in _DITTOS else cell for cell, above in pairs]
        told.append(cells)
    return tuple(told)


def _is_banner(cells: Sequence[Cell]) -> bool:
    """A row that spans the whole table holds a chapter's name, no provision."""
    return len({cell.text for cell in cells if cell.text}) == 1 and len(cells) > 2 and 0 < len(cells[0].text) <= 40


def _heads_nothing(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    """Whether no row stands below a chapter's name before the next name of its kind: then it is a provision itself."""
    if index + 1 == len(rows):
        return True
    own, following = (label_of(cells[0].text) for cells in rows[index : index + 2])
    return _is_banner(rows[index + 1]) and (own and own.kind) == (following and following.kind)


def _texts(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in cells)


def _goes_on(row: Row, second: Row) -> bool:
    """Whether the second row is the rest of the first: it has no number where all others have one, or only some of the first's cells."""
    if row.places[-1].page >= second.places[0].page or len(row.cells) != len(second.cells) or second.label:
        return False
    if _numbered(second) and row.label:
        return True
    empty = sum(bool(a) and not b for a, b in zip(row.cells, second.cells, strict=True))
    return empty >= _CUT and not second.cells[0]


def _numbered(row: Row) -> bool:
    return bool(row.columns) and bool(_COUNT.search(row.columns[0]))


def _joined(first: Row, second: Row) -> Row:
    cells = tuple(a if a == b else a + b for a, b in zip(first.cells, second.cells, strict=True))
    heading = _name(cells, first.columns, first.label)
    return replace(first, heading=heading, cells=cells, places=(*first.places, *second.places), hanging=frozenset())

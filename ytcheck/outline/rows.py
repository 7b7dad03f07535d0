"""Table rows as provisions: headings found or taken over from the page before, the first wordy column as the row's own heading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.model.document import Cell, Place, Table

CELL_MARK = "｜"

_HEAD_WORDS = re.compile(
    "序号|编号|任务|措施|事项|内容|项目|举措|责任|单位|部门|牵头|配合|时限|时间|目标|标准|备注|类别|类型|领域|条件|对象|政策|指标|进度|成果|要求|名称|方式|依据|^20\\d\\d年"
)
_NUMBER = re.compile(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、]?")
_NAME = re.compile("任务|事项|项目|举措|名称|类别|类型|领域|对象|政策|工程|行动")
_CUT = 2  # empty cells in the rest of a row that a page's end has cut; a single one is a merged cell
_OWN = re.compile("措施|内容|要求|标准|责任|单位|部门|牵头|配合|时限|时间|备注|目标|指标")


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: its number, the cells that name it, all cells with their columns' headings."""

    label: str
    heading: str
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def text(self) -> str:
        """The row's cells joined, empty and repeated ones left out."""
        return CELL_MARK.join(dict.fromkeys(cell for cell in self.cells if cell))


class TableReader:
    """Reads the tables of one document in order; a table that goes on over a page keeps its headings."""

    def __init__(self) -> None:
        self._columns: tuple[str, ...] = ()

    def rows(self, table: Table, follows_table: bool) -> tuple[Row, ...]:
        """The rows of a table; `follows_table`: nothing but a page's end stands between it and the table before."""
        rows = table.rows
        if rows and _is_head(rows[0]):
            self._columns, rows = _texts(rows[0]), rows[1:]
        elif not (follows_table and rows and len(rows[0]) == len(self._columns)):
            self._columns = tuple("" for _ in rows[0]) if rows else ()
        return tuple(_row(cells, self._columns) for cells in rows if not _is_banner(cells))


def merge_broken(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows that a page's end has cut put together."""
    merged: list[Row] = []
    for row in rows:
        if merged and _goes_on(merged[-1], row):
            merged[-1] = _joined(merged[-1], row)
        else:
            merged.append(row)
    return tuple(merged)


def _row(cells: Sequence[Cell], columns: tuple[str, ...]) -> Row:
    texts = _texts(cells)
    label = texts[0] if texts and _NUMBER.fullmatch(texts[0]) else ""
    return Row(label, _name(texts, columns, label), columns, texts, tuple(dict.fromkeys(cell.place for cell in cells)))


def _name(texts: Sequence[str], columns: Sequence[str], label: str) -> str:
    names = [
        t for t, c in zip(texts, columns, strict=True) if t and _NAME.search(c) and not _OWN.search(c) and len(t) <= 40
    ]
    if names:
        return " ".join(dict.fromkeys(names))
    rest = [text for text in texts if text and text != label]
    return rest[0] if rest and len(rest) > 1 and len(rest[0]) <= 25 else ""


def _is_head(cells: Sequence[Cell]) -> bool:
    texts = [cell.text for cell in cells if cell.text]
    named = sum(bool(_HEAD_WORDS.search(text)) and len(text) <= 12 for text in texts)
    return len(texts) >= 2 and named >= 0.6 * len(texts) and all(len(text) <= 18 for text in texts)


def _is_banner(cells: Sequence[Cell]) -> bool:
    """A row that spans the whole table holds a chapter's name, no provision."""
    return len({cell.text for cell in cells if cell.text}) == 1 and len(cells) > 2 and 0 < len(cells[0].text) <= 40


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
    return bool(row.columns) and bool(re.search("序号|编号", row.columns[0]))


def _joined(first: Row, second: Row) -> Row:
    cells = tuple(a if a == b else a + b for a, b in zip(first.cells, second.cells, strict=True))
    heading = _name(cells, first.columns, first.label)
    return Row(first.label, heading, first.columns, cells, (*first.places, *second.places))

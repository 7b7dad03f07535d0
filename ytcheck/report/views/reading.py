"""The files of a check while they are read, a row each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A file: `share` of it is read, 0–1; `state` says so in words; `error` is what is wrong with it and what to do, "" for nothing."""

    name: str
    state: str = "等待读取"
    share: float = 0.0
    error: str = ""


Rows = tuple[ReadingRow, ...]


def waiting(names: Sequence[str]) -> Rows:
    """Rows of files of which none is begun."""
    return tuple(map(ReadingRow, names))


def advanced(rows: Rows, index: int, page: int, pages: int) -> Rows:
    """File `index` (from 0) has come to page `page` of `pages`."""
    if not 0 <= index < len(rows):
        return rows
    done = pages > 0 and page >= pages
    state = f"已读完，共 {pages} 页" if done else f"正在读取：第 {page} 页，共 {pages} 页"
    return _with(rows, index, replace(rows[index], state=state, share=page / max(pages, 1)))


def refused(rows: Rows, name: str, sentence: str) -> Rows:
    """The first row of that name that is not refused yet cannot be read, for the reason given in the sentence."""
    index = next((n for n, row in enumerate(rows) if row.name == name and not row.error), -1)
    if index < 0:
        return rows
    return _with(rows, index, replace(rows[index], state="未能读取", share=0.0, error=sentence))


def overall(rows: Rows) -> str:
    """How far the reading has come, in words."""
    settled = sum(row.share >= 1 or bool(row.error) for row in rows)
    if settled < len(rows):
        return f"正在读取文件（{settled} / {len(rows)}）"
    return "正在逐项比对市级举措……"


def _with(rows: Rows, index: int, row: ReadingRow) -> Rows:
    return (*rows[:index], row, *rows[index + 1 :])

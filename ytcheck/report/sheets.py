"""A sheet of a workbook as plain data: what a spreadsheet shows, before any writer touches it."""

from dataclasses import dataclass

Value = str | int


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `width` in digits of the body type (a Chinese character takes two), `choices` what a drop-down offers.

    The head of a `vertical` column is written from top to bottom.
    """

    head: str
    width: float
    centred: bool = False
    choices: tuple[str, ...] = ()
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A titled table: `note` stands under the title, `empty` is said where there is no row, `one_page` prints all of it on one."""

    name: str
    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    empty: str = "无。"
    one_page: bool = False

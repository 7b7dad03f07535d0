"""A TOML table read key by key, so that a fault is reported with its file and key."""

import tomllib
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from ytcheck.errors import RuleFileWrong

E = TypeVar("E", bound=Enum)
_KIND = {str: "文字", int: "整数", float: "数值", bool: "true 或 false", date: "日期", list: "列表", dict: "表"}


class RuleTable:
    """One table of a rule file; every getter raises RuleFileWrong with the file's path and the key."""

    def __init__(self, file: str, values: dict[str, Any], where: str = "") -> None:
        self._file = file
        self._values = values
        self._where = where

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self._get(key, str)
        if not value.strip():
            raise self.wrong(key, "不能为空")
        return str(value)

    def optional_text(self, key: str) -> str:
        """A text, "" where the key is absent."""
        return str(self._get(key, str)) if key in self._values else ""

    def number(self, key: str) -> float:
        """A whole or decimal number."""
        value = self._values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, "应为数值")
        return float(value)

    def whole(self, key: str) -> int:
        """A whole number."""
        return int(self._get(key, int))

    def numbers(self) -> tuple[tuple[str, float], ...]:
        """Every key of the table with its number."""
        return tuple((key, self.number(key)) for key in self._values)

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of the table, in order."""
        return tuple(self._values)

    def by_task(self, key: str, known: frozenset[str]) -> "RuleTable":
        """A table inside this one whose keys are ids of tasks, all of them `known`; an empty one where the key is absent."""
        table = self.table(key) if key in self._values else RuleTable(self._file, {}, f"{self._where}{key}.")
        for task in table.names:
            if task not in known:
                raise table.wrong(task, f"没有编号为“{task}”的任务")
        return table

    def weight(self, key: str) -> float:
        """The number that a key itself is."""
        try:
            return float(key)
        except ValueError as error:
            raise self.wrong(key, "应为数值") from error

    def optional_whole(self, key: str) -> int | None:
        """A whole number, None where the key is absent."""
        return self.whole(key) if key in self._values else None

    def day(self, key: str) -> date:
        """A date."""
        value = self._get(key, date)
        assert isinstance(value, date)
        return value

    def choice(self, key: str, options: type[E]) -> E:
        """One of an enum's values."""
        value = self.text(key)
        try:
            return options(value)
        except ValueError as error:
            raise self.wrong(key, f"“{value}”不是允许的取值") from error

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, () where the key is absent."""
        values = self._get(key, list) if key in self._values else []
        for index, value in enumerate(values):
            if not isinstance(value, str) or not value.strip():
                raise self.wrong(f"{key}[{index}]", "应为非空文字")
        return tuple(values)

    def table(self, key: str) -> "RuleTable":
        """A table inside this one."""
        return RuleTable(self._file, self._get(key, dict), f"{self._where}{key}.")

    def tables(self, key: str) -> Iterator["RuleTable"]:
        """The tables of a list of tables, none where the key is absent."""
        for index, values in enumerate(self._get(key, list) if key in self._values else []):
            if not isinstance(values, dict):
                raise self.wrong(f"{key}[{index}]", "应为表")
            yield RuleTable(self._file, values, f"{self._where}{key}[{index}].")

    def wrong(self, key: str, fault: str) -> RuleFileWrong:
        """The error to raise for a fault found at `key`."""
        return RuleFileWrong(self._file, f"{self._where}{key}", fault)

    def _get(self, key: str, kind: type) -> Any:
        if key not in self._values:
            raise self.wrong(key, "缺少此项")
        value = self._values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.wrong(key, f"应为{_KIND[kind]}")
        return value


def read_table(path: Path, pack: Path) -> RuleTable:
    """The TOML file at `path` as a table named by its path within the pack's parent; RuleFileWrong where it is not TOML."""
    name = path.relative_to(pack.parent).as_posix()
    try:
        return RuleTable(name, tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise RuleFileWrong(name, "文件", "不存在") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleFileWrong(name, "格式", f"不是有效的 TOML 文件（{error}）") from error

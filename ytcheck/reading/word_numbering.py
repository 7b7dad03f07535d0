"""The numbers that Word itself prints before paragraphs, counted as Word counts them."""

import re
from dataclasses import dataclass, field
from typing import Any

from ytcheck.reading.package import attribute, child, children, kind_of
from ytcheck.reading.word_values import is_on, number, value, whole
from ytcheck.text.counting import printed

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level counts and prints: `restart` is the level whose counting begins this one anew, 0 for never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    decimal: bool = False


@dataclass(slots=True)
class _List:
    """A list being counted; lists of one abstract definition count on together."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives each paragraph its printed label, in the document's order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """`numbering` and `styles` are the roots of Word's parts of those names, None where the file has none."""
        self._lists: dict[str, _List] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Any]] = {}
        self._styled: dict[str, int] = {}
        self._styles = {attribute(s, "styleId"): s for s in children(styles) if kind_of(s) == "style"}
        self._met: set[str] = set()
        for element in children(numbering):
            self._take(element)

    def label(self, properties: Any) -> str:
        """The label of the paragraph with these properties (w:pPr, or None), "" where it has none; counts it."""
        list_id, level = self._numbered(properties)
        counted = self._lists.get(self._abstract.get(list_id, ""))
        if counted is None:
            return ""
        self._begin(list_id, counted)
        self._count(counted, level)
        return _label(counted, level)

    def style_name(self, properties: Any) -> str:
        """The name of the paragraph's style in lower case ("toc 1"), "" where it has none."""
        style = self._styles.get(value(properties, "pStyle"))
        return value(style, "name").lower()

    def _take(self, element: Any) -> None:
        if kind_of(element) == "abstractNum":
            key = attribute(element, "abstractNumId")
            levels = {_ilvl(lvl): lvl for lvl in element if kind_of(lvl) == "lvl"}
            self._lists[key] = _List({ilvl: _level(lvl) for ilvl, lvl in levels.items()})
            self._styled |= {value(lvl, "pStyle"): ilvl for ilvl, lvl in levels.items() if value(lvl, "pStyle")}
        elif kind_of(element) == "num":
            key = attribute(element, "numId")
            self._abstract[key] = value(element, "abstractNumId")
            self._overrides[key] = {_ilvl(over): over for over in element if kind_of(over) == "lvlOverride"}

    def _numbered(self, properties: Any) -> tuple[str, int]:
        """The paragraph's list and level: its own, or those of its style and of the styles that it is based on."""
        style = value(properties, "pStyle")
        list_id, level = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
        seen: set[str] = set()
        while style in self._styles and style not in seen and not list_id:
            seen.add(style)
            own = child(self._styles[style], "pPr")
            list_id = value(own, "numPr", "numId")
            level = level or value(own, "numPr", "ilvl") or str(self._styled.get(style, ""))
            style = value(self._styles[style], "basedOn")
        return list_id, min(whole(level) or 0, _LEVELS - 1)

    def _begin(self, list_id: str, counted: _List) -> None:
        """The first paragraph of a list that starts anew at its own number, or has levels of its own."""
        if list_id in self._met:
            return
        self._met.add(list_id)
        for ilvl, override in self._overrides.get(list_id, {}).items():
            start, own = number(override, "startOverride"), child(override, "lvl")
            if own is not None:
                counted.levels[ilvl] = _level(own)
            if start is not None:
                counted.counts[ilvl] = start - 1

    def _count(self, counted: _List, level: int) -> None:
        for above in range(level):
            counted.counts.setdefault(above, counted.levels.get(above, _Level()).start)
        start = counted.levels.get(level, _Level()).start
        counted.counts[level] = counted.counts.get(level, start - 1) + 1
        for below in [ilvl for ilvl in counted.counts if ilvl > level]:
            restart = counted.levels.get(below, _Level()).restart
            if restart is None or (restart and level < restart):
                del counted.counts[below]


def _ilvl(element: Any) -> int:
    return whole(attribute(element, "ilvl")) or 0


def _level(element: Any) -> _Level:
    start = number(element, "start")
    return _Level(
        start=1 if start is None else start,
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText"),
        restart=number(element, "lvlRestart"),
        decimal=is_on(element, "isLgl"),
    )


def _label(counted: _List, level: int) -> str:
    shape = counted.levels.get(level)
    if shape is None or shape.form == "bullet":
        return ""

    def counted_so(match: re.Match[str]) -> str:
        ilvl = int(match[1]) - 1
        form = "decimal" if shape.decimal else counted.levels.get(ilvl, _Level()).form
        return printed(counted.counts.get(ilvl, 1), form)

    return _PLACE.sub(counted_so, shape.text)

"""Printed lines joined to paragraphs, over line ends, page ends and hard breaks inside a sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.model.document import Line, Place, Table
from ytcheck.outline.numbering import label_of

_ENDS = tuple("。；;！？!?：:…”）)》")
_LEADER = re.compile(r"(?:…{2,}|\.{4,}|·{4,}|_{4,})\s*\d*$")
_BODY_LINE = re.compile(
    r"[（(]?(?:责任单位|责任部门|牵头单位|牵头部门|配合单位|责任分工|完成时限|完成时间|时间节点|实施单位)[：:]"
)
_LONGEST_HEADING = 36


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with every line's place; `size` in points, 0 where the format has no layout."""

    text: str
    places: tuple[Place, ...]
    size: float = 0.0
    centred: bool = False


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float


def paragraphs_of(blocks: Sequence[Line | Table], flowing: bool) -> tuple[Paragraph | Table, ...]:
    """Lines joined to paragraphs, tables left where they stand; `flowing`: each line is a paragraph already."""
    margins = _Margins(0, 0) if flowing else _margins(blocks)
    joined: list[Paragraph | Table] = []
    previous: Line | None = None
    for block in blocks:
        if isinstance(block, Table):
            joined.append(block)
            previous = None
            continue
        last = joined[-1] if joined else None
        if (
            isinstance(last, Paragraph)
            and previous is not None
            and not _begins(block, previous, last, margins, flowing)
        ):
            joined[-1] = Paragraph(
                last.text + _glue(last.text, block.text), (*last.places, block.place), last.size, last.centred
            )
        else:
            joined.append(
                Paragraph(block.text, (block.place,), block.size, not flowing and _is_centred(block, margins))
            )
        previous = block
    return tuple(joined)


def is_contents_entry(text: str) -> bool:
    """A line of a table of contents: words, leader dots, a page number."""
    return bool(_LEADER.search(text))


def is_body_line(text: str) -> bool:
    """A line of its own that only names responsible bodies or a deadline for the provision above it."""
    return bool(_BODY_LINE.match(text))


def _begins(line: Line, previous: Line, last: Paragraph, margins: _Margins, flowing: bool) -> bool:
    """Whether the line begins a paragraph rather than going on with the last one."""
    if is_contents_entry(last.text) or is_body_line(line.text):
        return True
    if flowing:
        return label_of(line.text) is not None or not _broken(last.text)
    if label_of(line.text) and (_indented(line, margins) or last.text.endswith(_ENDS) or _short(previous, margins)):
        return True
    return _looks_apart(line, previous, margins) or _follows_an_end(line, previous, last, margins)


def _looks_apart(line: Line, previous: Line, margins: _Margins) -> bool:
    """Another type size, the line after a centred one, or one set far to the right."""
    resized = abs(line.size - previous.size) > 0.15 * previous.size
    return resized or _is_centred(previous, margins) or line.place.x0 > margins.left + 5 * line.size


def _follows_an_end(line: Line, previous: Line, last: Paragraph, margins: _Margins) -> bool:
    if _short(previous, margins):
        return not _broken(last.text) or _is_centred(line, margins)
    return _indented(line, margins) and last.text.endswith(_ENDS)


def _broken(text: str) -> bool:
    """A text that stops inside a sentence: past a full stop or longer than a heading, and no closing mark at its end."""
    if text.endswith(_ENDS) or is_contents_entry(text):
        return False
    label = label_of(text)
    rest = text[label.length :] if label else text
    return bool(re.search("[。；]", rest)) or (len(rest) > _LONGEST_HEADING and "，" in rest)


def _margins(blocks: Iterable[Line | Table]) -> _Margins:
    lines = [block for block in blocks if isinstance(block, Line) and len(block.text) > 8]
    if not lines:
        return _Margins(0, 0)
    left = Counter(round(line.place.x0) for line in lines).most_common(1)[0][0]
    rights = sorted(line.place.x1 for line in lines)
    return _Margins(left, rights[int(0.8 * (len(rights) - 1))])


def _indented(line: Line, margins: _Margins) -> bool:
    return line.place.x0 > margins.left + 0.8 * line.size


def _short(line: Line, margins: _Margins) -> bool:
    return line.place.x1 < margins.right - 1.6 * line.size


def _is_centred(line: Line, margins: _Margins) -> bool:
    before, after = line.place.x0 - margins.left, margins.right - line.place.x1
    return before > 2.6 * line.size and abs(before - after) < 1.5 * line.size


def _glue(left: str, right: str) -> str:
    needs_blank = left[-1:].isascii() and right[:1].isascii() and left[-1:].isalpha() and right[:1].isalpha()
    return f" {right}" if needs_blank else right

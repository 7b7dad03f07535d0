"""Printed lines joined to paragraphs, over line ends, page ends and hard breaks inside a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ytcheck.model.document import Line, Place, Table
from ytcheck.outline.margins import Margins
from ytcheck.outline.numbering import label_of

_ENDS = tuple("。；;！？!?：:…”）)》")
_LEADER = re.compile(r"(?:…{2,}|\.{4,}|·{4,}|_{4,})\s*\d*$")
_NAMED = "(?=[^，。；]{0,14}(?:局|委|部|办|中心))"
_BODY_LINE = re.compile(
    r"[—–*★●▲·-]{0,2}[（(]?(?:(?:责任|牵头|配合|实施|主责|主管|主办|承办|协办|协同|参与|落实|负责|兑现|经办|受理|审核|咨询)(?:单位|部门|主体|机构|科室)(?:[及和与]?责任人)?(?:[（(][^（()）]*[)）])?|(?:责任|任务|工作)分工|责任领导|牵头领导|分管领导|责任人"
    r"|完成时限|完成时间|完成期限|时限要求|办结时限|时间节点|时间安排|谁来?(?:办|干|抓|管|负责|牵头))(?:[：:]|——)"
    r"|(?:责任|牵头|配合|主办|承办)(?:单位|部门)(?=[区市县][^，。]{2,10}局)"
    r"|【(?:责任|牵头|配合|主办|承办|落实)(?:单位|部门)?】|【[^】]{0,6}(?:找谁|谁来?(?:办|管|干))】"
    rf"|(?:牵头|主办|主责|政策咨询|咨询电话)[：:]{_NAMED}|[（(【〔][^。；（()）【】]{{2,80}}(?:局|委|部|办|中心)[)）】〕]。?$"
)
_DIGITS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_BY_NUMBER = re.compile(rf"第{_DIGITS}[^，；。]{{0,20}}[条项]|[（(]{_DIGITS}(?:[、—-]{_DIGITS})*[)）]")
_BY_TITLE = re.compile(
    r"——[^；]{0,60}[；，][^；]{0,60}——|[^（(、：:]{4,40}[（(][^（()）]{0,60}(?:局|委|部|办|中心)[)）]、[^（(、]{4,40}[（(]"
)
_OPEN_END = re.compile("[（(《“〔、，]$|(?:[至到为和及与自在对将由按从向]|不少于|不低于|达到)$")
_ANNEX = re.compile(r"附\s?件\s?[\d一二三四五六七八九十]*[：:]?(?:$|(?=\S))")
_DATE = re.compile(r"(?:20\d\d|二[〇○零]..)年.{1,3}月.{1,3}日")
_CLOSING = "，。、；：？！）》〉”’〕】』」%…—·"
_OPENING = "（《〈“‘〔【『「"
# What a typesetter keeps together at the beginning of a line: a number or word, or one character, with the marks that may not stand alone.
# LibreOffice also keeps a curly quotation mark with the characters on both sides, and a number with the stop before it.
_UNBREAKABLE = re.compile(rf"[{_OPENING}]*(?:[0-9A-Za-z.%+\-〔〕—]+|.)?(?:[“‘].|[{_CLOSING}][0-9A-Za-z.]*)*")
_LONGEST_HEADING = 36
_LONGEST_TITLE = 80
_LONGEST_ENTRY = (
    200  # nothing longer is a heading or an entry of a table of contents; a file without line ends stays quick to read
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with every line's place; `size` in points, 0 where the format has no layout.

    `banded`: it is set in a box or a column.
    """

    text: str
    places: tuple[Place, ...]
    size: float = 0.0
    centred: bool = False
    banded: bool = False


def paragraphs_of(blocks: Sequence[Line | Table], flowing: bool) -> tuple[Paragraph | Table, ...]:
    """Lines joined to paragraphs, tables left where they stand; `flowing`: each line is a paragraph already."""
    page = Margins.of(() if flowing else blocks)
    joined: list[Paragraph | Table] = []
    previous: Line | None = None
    for block in blocks:
        if isinstance(block, Table):
            joined.append(block)
            previous = None
            continue
        last = joined[-1] if joined else None
        if isinstance(last, Paragraph) and previous is not None and not _begins(block, previous, last, page, flowing):
            joined[-1] = replace(
                last, text=last.text + _glue(last.text, block.text), places=(*last.places, block.place)
            )
        else:
            centred = not flowing and _is_centred(block, page)
            joined.append(Paragraph(block.text, (block.place,), block.size, centred, block.band is not None))
        previous = block
    return tuple(joined)


def is_contents_entry(text: str) -> bool:
    """A line of a table of contents: words, leader dots, a page number."""
    return len(text) <= _LONGEST_ENTRY and bool(_LEADER.search(text))


def is_body_line(text: str) -> bool:
    """A line of its own that only names responsible bodies or a deadline for the provision above it, not for others by number or title."""
    return bool(_BODY_LINE.match(text)) and not _BY_NUMBER.search(text) and not _BY_TITLE.search(text)


def _begins(line: Line, previous: Line, last: Paragraph, page: Margins, flowing: bool) -> bool:
    """Whether the line begins a paragraph rather than going on with the last one."""
    if is_contents_entry(last.text):
        return True
    if not flowing and _is_cut_title(line, previous, last, page):
        return False
    apart = flowing or _indented(line, page) or _short(previous, line, page)
    if _is_own_line(line.text, last.text, apart):
        return not last.text.endswith(("（", "("))
    label = label_of(line.text)
    if flowing:
        return label is not None or not _broken(last.text)
    # 二是 stands at the start of a line by chance as often as not: its paragraph tells by its indent.
    if label and (apart or (label.kind != "item" and (last.text.endswith(_ENDS) or is_body_line(last.text)))):
        return True
    return _looks_apart(line, previous, page) or _follows_an_end(line, previous, last, page)


def _is_cut_title(line: Line, previous: Line, last: Paragraph, page: Margins) -> bool:
    """Whether a title's line ends inside a bracket: 三年行动方案（2025—2027 goes on with 年）."""
    if len(last.text) > _LONGEST_TITLE or abs(line.size - previous.size) >= 0.05 * previous.size:
        return False
    is_open = any(last.text.count(a) > last.text.count(b) for a, b in ("（）", "《》", "〈〉", "“”"))
    return is_open and any(_is_centred(each, page) for each in (previous, line))


def _is_own_line(text: str, before: str, apart: bool) -> bool:
    """A line of bodies, an annex, or what follows a date. （责任单位：…） also stands at a line's beginning by chance."""
    if is_body_line(text):
        return apart or not text.startswith(("（", "("))
    return bool(_ANNEX.match(text) or _DATE.fullmatch(before))


def _looks_apart(line: Line, previous: Line, page: Margins) -> bool:
    """Another type size, the line after a centred one, one set far to the right, or one that enters or leaves a box."""
    resized = abs(line.size - previous.size) > 0.15 * previous.size
    boxed = (line.band is None) is not (previous.band is None)
    far = line.place.x0 > page.around(line).left + 5 * line.size
    return resized or boxed or _is_centred(previous, page) or far


def _follows_an_end(line: Line, previous: Line, last: Paragraph, page: Margins) -> bool:
    if _short(previous, line, page):
        return not _broken(last.text) or _is_centred(line, page)
    return _indented(line, page) and last.text.endswith(_ENDS)


def _broken(text: str) -> bool:
    """A text that stops inside a sentence: past a full stop or longer than a heading, and no closing mark at its end."""
    if text.endswith(_ENDS) or is_contents_entry(text):
        return False
    if len(text) > _LONGEST_ENTRY or _OPEN_END.search(text):
        return True
    label = label_of(text)
    rest = text[label.length :] if label else text
    return bool(re.search("[。；;]", rest)) or (len(rest) > _LONGEST_HEADING and bool(re.search("[，,]", rest)))


def _indented(line: Line, page: Margins) -> bool:
    return line.place.x0 > page.around(line).left + 0.8 * line.size


def _short(line: Line, following: Line, page: Margins) -> bool:
    """Whether the line ends early: the next one's first word, which may be a long number, would still have gone into it."""
    word = _UNBREAKABLE.match(following.text)
    needed = 0.6 + sum(0.6 if character.isascii() else 1.0 for character in (word[0] if word else ""))
    return line.place.x1 < page.around(line).right - needed * line.size


def _is_centred(line: Line, page: Margins) -> bool:
    edges = page.around(line)
    before, after = line.place.x0 - edges.left, edges.right - line.place.x1
    return before > 2.6 * line.size and abs(before - after) < 1.5 * line.size


def _glue(left: str, right: str) -> str:
    needs_blank = left[-1:].isascii() and right[:1].isascii() and left[-1:].isalpha() and right[:1].isalpha()
    return f" {right}" if needs_blank else right

"""Which tasks a text means by their numbers: 第1、2项, （一）至（三）, 第三条."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ytcheck.outline.numbering import label_of
from ytcheck.text.numerals import chinese_number

_DIGITS = r"(?:\d{1,3}|[一二三四五六七八九十]{1,4})"
_TO = "(?:-|—|至|到|~|～)"
# 第1、2项; 第三条至第五条; （一）（二）; （三）-（六）项; 第二章. The form of the number tells which of the document's numbers is meant.
_REFERENCE = re.compile(
    rf"第(?P<listed>{_DIGITS}(?:第|[、,，和及]|{_TO}|{_DIGITS})*)(?P<unit>条|项|章|节|部分|款|点)"
    rf"|(?P<bracketed>[（(]{_DIGITS}[)）](?:[（()）第、,，和及]|{_TO}|{_DIGITS})*)(?:项|条|款)?"
)
_BARE = re.compile(rf"(?:序号|任务|编号)?(?P<listed>{_DIGITS}(?:[、,，和及]|{_TO}|{_DIGITS})*)项?(?:任务|工作)?")
_PIECE = re.compile(rf"(?P<first>{_DIGITS})[)）]?(?:{_TO}第?[（(]?(?P<last>{_DIGITS}))?")
_KINDS = {
    "条": ("article",),
    "章": ("chapter",),
    "节": ("section",),
    "部分": ("cn", "chapter"),
}
ANY = ("arabic", "cn_paren", "item", "article", "ar_paren", "cn", "row")
_FOREIGN = re.compile("》第?$")
_FARTHEST = 99  # numbers in a row from the first to the last; a slip of the pen makes no endless list


@dataclass(frozen=True, slots=True)
class Reference:
    """A number of which a text speaks, with the forms of number (as of `label_of`, and row) that it may have in the document."""

    kinds: tuple[str, ...]
    value: int

    @property
    def tells_its_form(self) -> bool:
        """Whether the reference itself tells the form: 第三条 does, 第3项 does not."""
        return len(self.kinds) < len(ANY)


def number_of(label: str) -> tuple[str, int] | None:
    """The form and value of a printed number (（三）, 第五条, 2.), None where it is none; a table row's bare number has the form row."""
    found = label_of(label)
    digits = re.search(_DIGITS, label)
    if digits is None:
        return None
    value = _value(digits[0])
    return (found.kind if found else "row", value) if value is not None else None


def bare_references(cell: str) -> list[Reference]:
    """The numbers of a cell that holds nothing else (1、2; 3-5项)."""
    bare = _BARE.fullmatch(cell.strip("。；"))
    return [Reference(ANY, value) for value in _values(bare["listed"])] if bare else []


def references(text: str) -> list[Reference]:
    """The numbers of tasks in a text, in order; an article of a document named in it (《…》第二条) is none."""
    found = (match for match in _REFERENCE.finditer(text) if not _FOREIGN.search(text[: match.start()]))
    return [reference for match in found for reference in _of_match(match)]


def without_references(text: str) -> str:
    """The text with every reference made a mark between words."""
    return _REFERENCE.sub("、", text)


def _of_match(match: re.Match[str]) -> Iterator[Reference]:
    kinds = _KINDS.get(match["unit"] or "", ANY)
    if match["bracketed"]:
        kinds = ("ar_paren",) if re.match(r"[（(]\d", match["bracketed"]) else ("cn_paren",)
    yield from (Reference(kinds, value) for value in _values(match["listed"] or match["bracketed"]))


def _values(listed: str) -> Iterator[int]:
    for piece in _PIECE.finditer(listed):
        first, last = _value(piece["first"]), _value(piece["last"] or piece["first"])
        if first is not None and last is not None:
            yield from range(first, min(last, first + _FARTHEST) + 1)


def _value(digits: str) -> int | None:
    if digits.isdigit():
        return int(digits)
    value = chinese_number(digits)
    return None if value is None else int(value)

"""Which tasks a text means by their numbers: 第1、2项, （一）至（三）, 第三条至第五条, 任务1—7, 第十条第（二）项."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ytcheck.outline.numbering import label_of
from ytcheck.text.numerals import chinese_number

DIGITS = r"(?:\d{1,3}|[一二三四五六七八九十]{1,4})"
TO = "(?:[-—–~～]{1,2}|至|到)"
_UNIT = "(?:条|项|章|节|部分|款|点)"
# What may stand between two numbers, as one class of characters: a long number or dash must not be tried in every division.
_MORE = rf"(?:[第、,，和及至到—–~～-]+{DIGITS})*"
_BRACKETED = rf"[（(]{DIGITS}[)）](?:[（(第、,，和及至到—–~～-]+{DIGITS}[)）]+)*"
_NAMED = "(?:任务|事项|举措|措施|行动|工程)"
_AFTER_NAME = "(?=[由：:，,、；;。（()）为均\\s]|$|责任|牵头|负责)"
# 第1、2项; 第三条; （一）（二）; （三）-（六）项; 第二章; 任务8. The form of the number tells which of the document's numbers is meant.
_REFERENCE = re.compile(
    rf"第(?P<listed>{DIGITS}{_MORE})(?P<unit>{_UNIT})(?:第?(?P<inner>{_BRACKETED}|(?<=第){DIGITS}{_MORE}(?!(?P=unit))(?=[项目款条节]))(?P<inner_unit>[项目款条节]?))?"
    rf"|(?P<bracketed>{_BRACKETED})(?:项|条|款)?"
    rf"|{_NAMED}(?P<named>{DIGITS}(?:[、,，和及至到—–~～-]+{_NAMED}?{DIGITS})*){_AFTER_NAME}"
)
_RANGE = re.compile(rf"(?P<first>第?[（(]?{DIGITS}[)）]?)(?P<unit>{_UNIT})(?={TO}第?[（(]?{DIGITS}[)）]?(?P=unit))")
_BARE = re.compile(rf"(?:序号|任务|编号)?(?P<listed>{DIGITS}{_MORE})项?(?:任务|工作)?")
_PIECE = re.compile(rf"(?P<first>{DIGITS})[)）]?(?:{TO}{_NAMED}?第?[（(]?(?P<last>{DIGITS}))?")
_KINDS = {
    "条": ("article",),
    "章": ("chapter",),
    "节": ("section",),
    "部分": ("cn", "chapter"),
}
ANY = ("named", "arabic", "cn_paren", "item", "article", "ar_paren", "cn", "row")
_FOREIGN = re.compile("》第?$")
_NAMED_LABEL = re.compile(rf"(?:重点)?{_NAMED}(?P<number>{DIGITS})(?=[：:、.．，\s]|$)")
_FARTHEST = 99  # numbers in a row from the first to the last; a slip of the pen makes no endless list


@dataclass(frozen=True, slots=True)
class Reference:
    """A number of which a text speaks, with the forms of number (as of `label_of`, named and row) that it may have in the document.

    `within` is the number under which it stands: 第十条 of 第十条第（二）项.
    """

    kinds: tuple[str, ...]
    value: int
    within: "Reference | None" = None

    @property
    def tells_its_form(self) -> bool:
        """Whether the reference itself tells the form: 第三条 does, 第3项 does not."""
        return len(self.kinds) < len(ANY)


def number_of(label: str) -> tuple[str, int] | None:
    """The form and value of a printed number (（三）, 第五条, 2.), None where it is none; a table row's bare number has the form row."""
    found = label_of(label)
    digits = re.search(DIGITS, label)
    if digits is None:
        return None
    value = _value(digits[0])
    return (found.kind if found else "row", value) if value is not None else None


def named_number_of(heading: str) -> tuple[str, int] | None:
    """The number of a heading that names its task by it (任务1：…), None where it does not."""
    match = _NAMED_LABEL.match(heading)
    value = _value(match["number"]) if match else None
    return None if value is None else ("named", value)


def without_number(text: str, label: str) -> str:
    """A clause's text without its own number (第五条, 任务1：), which is no reference to it."""
    own = _NAMED_LABEL.match(text)
    return text[own.end() :] if own else text.removeprefix(label)


def bare_references(cell: str) -> list[Reference]:
    """The numbers of a cell that holds nothing else (1、2; 3-5项)."""
    bare = _BARE.fullmatch(cell.strip("。；"))
    return [Reference(ANY, value) for value in _values(bare["listed"])] if bare else []


def references(text: str) -> list[Reference]:
    """The numbers of tasks in a text, in order; an article of a document named in it (《…》第二条) is none."""
    return [reference for part in between(text) if not isinstance(part, str) for reference in part]


def between(text: str) -> Iterator[str | list[Reference]]:
    """The text's words and its references, in the order in which they stand."""
    plain = _RANGE.sub(r"\g<first>", text)
    done = 0
    for match in _REFERENCE.finditer(plain):
        yield plain[done : match.start()]
        if not _FOREIGN.search(plain, max(0, match.start() - 2), match.start()):
            yield list(_of_match(match))
        done = match.end()
    yield plain[done:]


def _of_match(match: re.Match[str]) -> Iterator[Reference]:
    listed = match["listed"] or match["bracketed"] or match["named"]
    found = [Reference(_kinds(listed, match["unit"]), value) for value in _values(listed)]
    if not match["inner"] or not found[-1].tells_its_form:
        yield from found
        return
    yield from found[:-1]
    kinds = _kinds(match["inner"], match["inner_unit"])
    yield from (Reference(kinds, value, found[-1]) for value in _values(match["inner"]))


def _kinds(listed: str, unit: str | None) -> tuple[str, ...]:
    """The forms of number that a listing tells: by its unit, else by its brackets."""
    if listed[0] in "（(":
        return ("ar_paren",) if listed[1].isdigit() else ("cn_paren",)
    return _KINDS.get(unit or "", ANY)


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

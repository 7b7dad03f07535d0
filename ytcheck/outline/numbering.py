"""Numbers before paragraphs as circulars print them, and the path that they make."""

import re
from dataclasses import dataclass

_CN = "[一二三四五六七八九十百]"
_NO_FIGURE = r"(?!\d(?!\d{3}年))"  # 三、2026年重点任务 is numbered, 3.5亿元 is not
_KINDS = (
    ("chapter", re.compile(rf"第(?:{_CN}+|\d+)[章编]")),
    ("section", re.compile(rf"第(?:{_CN}+|\d+)节")),
    ("article", re.compile(rf"第(?:{_CN}+|\d+)条")),
    ("cn_paren", re.compile(rf"[（(]{_CN}+[)）][、.]?")),
    ("cn", re.compile(rf"{_CN}+[、.．]{_NO_FIGURE}")),
    ("ar_paren", re.compile(r"[（(]\d{1,2}[)）][、.]?")),
    ("multi", re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%亿万家个项名年])[、.．]?")),
    ("arabic", re.compile(rf"(?:\d{{1,3}}|[lI])[.、．]{_NO_FIGURE}")),
    ("circled", re.compile("[①-⑳]")),
)
# 第一条至第五条由…, （一）（二）项由… begin with a reference to numbers, not with one of their own.
_TO = "[至到—–~～、和及，,-]"
_REFERENCE = re.compile(
    rf"第?(?:{_CN}+|\d+)(?P<unit>[条项章]){_TO}+第?(?:{_CN}+|\d+)(?P=unit)"
    rf"|[（(]{_CN}+[)）]{_TO}*第?[（(]{_CN}+[)）]|[（(]\d+[)）]{_TO}*第?[（(]\d+[)）]"
)
_ITEM = re.compile(rf"{_CN}{{1,2}}(?:是|要)(?=[^的否]{{4}})")
_INLINE = {
    "item": re.compile(rf"(?:^|(?<=[。；;，,：:.\s]))(?P<label>{_CN}{{1,2}}是)(?=[^否])"),
    "cn_paren": re.compile(rf"(?:^|(?<=[。；;：:]))(?P<label>[（(]{_CN}{{1,3}}[)）])"),
    "ar_paren": re.compile(r"(?:^|(?<=[。；;：:，]))(?P<label>[（(]\d{1,2}[)）])"),
    "circled": re.compile(r"(?:^|(?<=[。；;：:，]))(?P<label>[①-⑳])"),
    "multi": re.compile(r"(?:^|(?<=[。；;：:]))(?P<label>\d{1,2}(?:\.\d{1,2}){1,2})(?=[^\d.%亿万家个项名年个元])"),
    "arabic": re.compile(rf"(?:^|(?<=[。；;：:]))(?P<label>\d{{1,2}}[.．、]){_NO_FIGURE}"),
}

_LONGEST_BRACKET = 120  # characters


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number: `kind` is its form, `text` as printed (（八）), `length` how much of the paragraph it takes."""

    kind: str
    text: str
    length: int


def label_of(paragraph: str) -> Label | None:
    """The number that a tidied paragraph begins with, None where it has none; “l.” is read as “1.”."""
    if _REFERENCE.match(paragraph):
        return None
    for kind, pattern in _KINDS:
        match = pattern.match(paragraph)
        if match:
            printed = match[0].replace("l", "1").replace("I", "1") if kind == "arabic" else match[0]
            return Label(kind, printed, match.end())
    match = _ITEM.match(paragraph)
    return Label("item", match[0], match.end()) if match else None


def inline_items(text: str) -> tuple[tuple[str, str], ...]:
    """A paragraph's own 一是…二是… (or ①, （1）, 1.) items as (label, words); the words before the first have the label "".

    Empty where the paragraph has fewer than two items of one form.
    """
    for pattern in _INLINE.values():
        marks = [mark for mark in pattern.finditer(text) if not _in_brackets(text, mark.start())]
        if len(marks) < 2 or not _begins_a_series(marks[0]["label"]):
            continue
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        items = [(mark["label"], text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
        return (("", text[: marks[0].start()]), *items)
    return ()


def _in_brackets(text: str, place: int) -> bool:
    """Whether a place is inside brackets that were opened shortly before (责任单位：1.区科技局；2.…)."""
    start = max(0, place - _LONGEST_BRACKET)
    return text.rfind("（", start, place) > text.rfind("）", start, place)


class NumberPath:
    """The stack of numbers above the present paragraph.

    Circulars number items 一、（一）1. in this order, but districts skip levels or put 第一条 on top: a form of number that is already on
    the stack goes on where it stood, another one goes one deeper.
    """

    def __init__(self) -> None:
        self._stack: list[tuple[Label, str]] = []

    def kept(self) -> "NumberPath":
        """The path as it stands, to be gone on with later."""
        copy = NumberPath()
        copy._stack = list(self._stack)
        return copy

    def enter(self, label: Label, heading: str) -> None:
        """Place a numbered paragraph with its leading words."""
        if self.ends_with(label.kind):
            kinds = self.kinds
            del self._stack[kinds.index(label.kind) if label.kind in kinds else 0 :]
        self._stack.append((label, heading))

    def ends_with(self, kind: str) -> bool:
        """Whether a number of this form ends what stands under the present one, and does not go deeper."""
        kinds = self.kinds
        return kind in kinds or (kind in ("chapter", "cn") and not {"chapter", "section", "article"} & set(kinds))

    @property
    def labels(self) -> tuple[str, ...]:
        """The numbers from the outside in, the present one last; headings without number have none."""
        return tuple(label.text for label, _ in self._stack if label.text)

    @property
    def depth(self) -> int:
        """How many headings stand above what follows, with and without number."""
        return len(self._stack)

    @property
    def headings(self) -> tuple[str, ...]:
        """The leading words of every heading on the path."""
        return tuple(heading for _, heading in self._stack)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The forms of the numbers on the path."""
        return tuple(label.kind for label, _ in self._stack)


def _begins_a_series(label: str) -> bool:
    bare = label.strip("（(）).．、")
    return bare in ("1", "一", "①", "一是") or bare.endswith(".1")

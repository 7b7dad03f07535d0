"""A document's title and number, found among its first lines."""

import re
from collections.abc import Sequence

from ytcheck.model.document import Table
from ytcheck.outline.numbering import label_of
from ytcheck.outline.paragraphs import Paragraph

_DOC_NO = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[【（(]20\d\d[〕\]】）)]\s*\d{1,4}\s*号")
_NUMBER_LINE = re.compile(rf"[（(★☆]?(?!关于){_DOC_NO.pattern}[)）]?(?:\s*签发人.{{0,12}})?")
_KIND = re.compile(
    "(?:意见|措施|方案|办法|计划|规划|通知|要点|细则|政策|规定|分工表|清单|一览表|通告|决定|条例|任务书|报告|[一二三四五六七八九十]+[条问]|纲要|台账|分解表|任务表|问答|百答|指南)”?(?:（[^）]{1,12}）)?$"
)
_ADDITION = re.compile(r"[（(][^（()）]{2,16}[)）]")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,24}(?:政府|委员会|管委会|办公室|局)")
_OTHERS = re.compile("贯彻|落实|关于|根据|按照|依据|对照|分解")  # a title that names another document's number
_LINES = 14


def title_of(paragraphs: Sequence[Paragraph | Table]) -> tuple[str, int]:
    """The title and the index of the first paragraph after it; ("", 0) where no title is recognised."""
    places = [n for n, p in enumerate(paragraphs[:_LINES]) if isinstance(p, Paragraph)]
    head = [p for p in paragraphs[:_LINES] if isinstance(p, Paragraph)]
    for index, paragraph in enumerate(head):
        if len(paragraph.text) > 80 or paragraph.text.endswith(("。", "：", ":")):
            break
        first = _first_line(head, index)
        whole = "".join(p.text for p in head[first : index + 1])  # 意见 itself may be parted by a line's end
        if _KIND.search(whole) and not _is_number(paragraph.text) and not label_of(paragraph.text):
            end = _past_addition(head, index + 1)
            return "".join(p.text for p in head[first:end]), places[_past_number(head, end) - 1] + 1
    return "", 0


def names_document(text: str) -> bool:
    """Whether a line ends as titles do (…实施方案) or is a document's number."""
    return _KIND.search(text) is not None or _is_number(text)


def doc_no_of(paragraphs: Sequence[Paragraph | Table]) -> str:
    """The document's own number (烟政字〔2024〕40号) among its first lines, "" where none stands there."""
    short = [text for p in paragraphs[:_LINES] for text in _texts(p) if len(text) < 60]
    alone = [text for text in short if _is_number(text)]
    own = alone or [text for text in short if not _OTHERS.search(text)]
    found = next((match for text in own if (match := _DOC_NO.search(text))), None)
    return re.sub(r"\s", "", found[0]) if found else ""


def _texts(block: Paragraph | Table) -> list[str]:
    """A red head may set the number beside the signer's name in a table without rules."""
    return [block.text] if isinstance(block, Paragraph) else [cell.text for row in block.rows for cell in row]


def _is_number(text: str) -> bool:
    """Whether a line is a document's number and no part of a title that names one (关于分解烟政字〔2024〕40号文件任务)."""
    return _NUMBER_LINE.fullmatch(text) is not None


def _past_addition(head: Sequence[Paragraph], index: int) -> int:
    """The years or 试行 of a title are often printed in brackets on a line of their own."""
    return index + 1 if index < len(head) and _ADDITION.fullmatch(head[index].text) else index


def _past_number(head: Sequence[Paragraph], index: int) -> int:
    """The document's number often stands between its title and its text."""
    return index + 1 if index < len(head) and len(head[index].text) < 30 and _DOC_NO.search(head[index].text) else index


def _first_line(head: Sequence[Paragraph], last: int) -> int:
    """A title printed over several lines begins where the type size last changed."""
    if (
        last > 0
        and not head[last].size
        and head[last].text.startswith("关于")
        and _ISSUER.fullmatch(head[last - 1].text)
    ):
        return last - 1
    first = last
    while first > 0 and abs(head[first - 1].size - head[last].size) < 0.5:
        before = head[first - 1].text
        if not head[last].size or _is_number(before) or before.endswith(("。", "：")) or _KIND.search(before):
            break
        first -= 1
    return first

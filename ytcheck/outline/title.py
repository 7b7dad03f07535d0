"""A document's title and number, found among its first lines."""

import re
from collections.abc import Sequence

from ytcheck.model.document import Table
from ytcheck.outline.numbering import label_of
from ytcheck.outline.paragraphs import Paragraph

_DOC_NO = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[【（(]20\d\d[〕\]】）)]\s*\d{1,4}\s*号")
_KIND = re.compile(
    "(?:意见|措施|方案|办法|计划|规划|通知|要点|细则|政策|规定|分工表|清单|一览表|通告|决定|条例|任务书|报告|十条|二十条)(?:（[^）]{1,12}）)?$"
)
_LINES = 14


def title_of(paragraphs: Sequence[Paragraph | Table]) -> tuple[str, int]:
    """The title and the index of the first paragraph after it; ("", 0) where no title is recognised."""
    head = [p for p in paragraphs[:_LINES] if isinstance(p, Paragraph)]
    for index, paragraph in enumerate(head):
        if len(paragraph.text) > 80 or paragraph.text.endswith(("。", "：", ":")):
            break
        if _KIND.search(paragraph.text) and not _DOC_NO.search(paragraph.text) and not label_of(paragraph.text):
            first = _first_line(head, index)
            return "".join(p.text for p in head[first : index + 1]), _past_number(head, index + 1)
    return "", 0


def doc_no_of(paragraphs: Sequence[Paragraph | Table]) -> str:
    """The document's own number (烟政字〔2024〕40号) among its first lines, "" where none stands there."""
    for paragraph in paragraphs[:_LINES]:
        if isinstance(paragraph, Paragraph) and len(paragraph.text) < 60 and (match := _DOC_NO.search(paragraph.text)):
            return re.sub(r"\s", "", match[0])
    return ""


def _past_number(head: Sequence[Paragraph], index: int) -> int:
    """The document's number often stands between its title and its text."""
    return index + 1 if index < len(head) and len(head[index].text) < 30 and _DOC_NO.search(head[index].text) else index


def _first_line(head: Sequence[Paragraph], last: int) -> int:
    """A title printed over several lines begins where the type size last changed."""
    first = last
    while first > 0 and abs(head[first - 1].size - head[last].size) < 0.5:
        before = head[first - 1].text
        if not head[last].size or _DOC_NO.search(before) or before.endswith(("。", "：")) or _KIND.search(before):
            break
        first -= 1
    return first

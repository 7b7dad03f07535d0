"""What a document says of its own force: its date, when it begins and ends to hold, and whether it is only a draft."""

import re
from collections.abc import Sequence
from datetime import date

from ytcheck.model.clause import Standing
from ytcheck.model.document import Table
from ytcheck.outline.paragraphs import Paragraph
from ytcheck.text.numerals import chinese_number

_IN_WORDS = re.compile("[〇零○一二三四五六七八九十]{1,4}(?=[年月日])")
_DATE = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")
_ALONE = re.compile(r"[（(]?20\d\d年\d{1,2}月\d{1,2}日(?:印发)?[)）]?")
_EFFECTIVE = re.compile(r"(?:自|从)(20\d\d)年(\d{1,2})月(\d{1,2})日起?(?:施行|实施|执行|生效)")
_FROM_ISSUE = re.compile("自(?:印发|发布|公布)之日起(?:施行|实施|执行|生效)")
_EXPIRES = re.compile(
    r"(?:有效期|施行期限|执行期限?|试行期)(?:限)?(?:截?至|到|至|为至)(20\d\d)年(\d{1,2})月(\d{1,2})日"
)
_LASTS = re.compile(r"有效期(?:限)?(?:为)?(\d{1,2})年")
_DRAFT_WORD = "(?:公开)?(?:征求意见|讨论|送审|审议)稿|草案"
_DRAFT = re.compile(rf"[（(【](?:{_DRAFT_WORD})[）)】]|^(?:{_DRAFT_WORD})$")
_LONGEST_TITLE = 60
_HEAD = 14  # paragraphs among which a draft calls itself one


def standing_of(paragraphs: Sequence[Paragraph | Table]) -> Standing:
    """The standing that the paragraphs state; None or False for what they do not state."""
    texts = [_in_digits(paragraph.text) for paragraph in paragraphs if isinstance(paragraph, Paragraph)]
    issued = _issued(texts)
    effective = next(filter(None, (_effective(text, issued) for text in texts)), None)
    expires = next(filter(None, (_expires(text, effective or issued) for text in texts)), None)
    return Standing(issued, effective, expires, _is_draft(texts[:_HEAD]))


def _is_draft(head: Sequence[str]) -> bool:
    return any(len(text) <= _LONGEST_TITLE and _DRAFT.search(text) for text in head)


def _in_digits(text: str) -> str:
    """二〇二五年三月十日 → 2025年3月10日."""
    return _IN_WORDS.sub(lambda match: f"{chinese_number(match[0].replace('○', '〇')) or 0:g}", text)


def _issued(texts: Sequence[str]) -> date | None:
    """The date that stands alone: under the signature (the last one before 印发's own), or below the title."""
    alone = [text for text in texts if _ALONE.fullmatch(text)]
    signed = [text for text in alone if "印发" not in text]
    return _first_date((signed or alone or [""])[-1])


def _effective(text: str, issued: date | None) -> date | None:
    if match := _EFFECTIVE.search(text):
        return _day(*match.groups())
    return issued if _FROM_ISSUE.search(text) else None


def _expires(text: str, begins: date | None) -> date | None:
    if match := _EXPIRES.search(text):
        return _day(*match.groups())
    lasts = _LASTS.search(text)
    return _day(str(begins.year + int(lasts[1])), str(begins.month), str(begins.day)) if lasts and begins else None


def _first_date(text: str) -> date | None:
    match = _DATE.search(text)
    return _day(*match.groups()) if match else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # 2月30日 is printed now and then; 29 February has no fellow in the year when it lapses
        return None

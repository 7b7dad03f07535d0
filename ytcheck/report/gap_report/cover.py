"""The cover block: what was checked against what, when, by whom; what could not be read; and the block to be signed."""

from collections.abc import Iterator
from datetime import date

from ytcheck.model.clause import Outline
from ytcheck.model.verdict import Check
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Facts, Look, Prose, Title
from ytcheck.report.gap_report.reviewers import reviewers_of
from ytcheck.report.options import Form, ReportOptions

_LINE = 17  # characters of the title's size in a line of the text area, with room at both sides
_UNNAMED = "未指定区市"


def title_of(check: Check, options: ReportOptions) -> str:
    """云岚区配套政策落实差距报告."""
    return "".join(_title_lines(check, options))


def subtitle_of(check: Check) -> str:
    """（对照烟政字〔2024〕40号）."""
    return f"（对照{check.rulebook.doc_no}）"


def cover_of(check: Check, day: date, options: ReportOptions) -> tuple[Block, ...]:
    """Title, facts, and every warning that bears on the verdicts."""
    facts = (
        ("区　　市", check.district or _UNNAMED),
        (
            "对照文件",
            f"《{check.rulebook.title}》（{check.rulebook.doc_no}，{wording.dated(check.rulebook.issued)}印发）",
        ),
        ("核对文件", "\n".join(_documents(check))),
        ("规 则 包", f"{check.rulebook.id}（版本{check.rulebook.version}）"),
        ("核对日期", wording.dated(day)),
        ("复 核 人", "、".join(reviewers_of(check, options.anonymous)) or "尚未复核"),
        *((("编制单位", options.office),) if options.office else ()),
        ("编制程序", f"ytcheck {check.tool_version}"),
    )
    return (
        Title(_title_lines(check, options)),
        Prose(subtitle_of(check), Look.SUBTITLE),
        Facts(facts),
        Prose("供内部工作参考，机判结果须经复核。", Look.WARNING),
        *(Prose(text, Look.WARNING) for text in warnings_of(check)),
    )


def warnings_of(check: Check) -> tuple[str, ...]:
    """What could not be read and what it means; documents that are drafts or older than the city's."""
    return tuple(_warnings(check))


def sign_off() -> Facts:
    """Room for the names of those who made, reviewed and released the report."""
    return Facts((("编制人", "日期"), ("复核人", "日期"), ("负责人", "日期")), blank=True)


def _title_lines(check: Check, options: ReportOptions) -> tuple[str, ...]:
    """The district on a line of its own where the title is longer than a line."""
    name = "配套政策落实差距报告" + ("（简版）" if options.form is Form.SHORT else "")
    district = check.district or _UNNAMED
    return (district + name,) if len(district + name) <= _LINE else (district, name)


def _documents(check: Check) -> Iterator[str]:
    for outline in check.outlines:
        known = "，".join(word for word in (outline.doc_no, wording.dated(outline.standing.issued)) if word)
        number = wording.numbered(check, outline.document)
        yield f"{number}{'　' if number else ''}{_named(outline)}{f'（{known}）' if known else ''}"
    yield from (f"《{name}》（未能读取）" for name in check.unread_files)


def _named(outline: Outline) -> str:
    return f"《{outline.title or outline.file}》"


def _warnings(check: Check) -> Iterator[str]:
    for name in check.unread_files:
        yield f"《{name}》未能读取，可能受影响的结论均标为待核。"
    for outline in check.outlines:
        if outline.unread_pages:
            pages = "、".join(map(str, outline.unread_pages))
            yield f"《{outline.file}》第{pages}页没有可读的文字，可能受影响的结论均标为待核。"
        if outline.standing.draft:
            yield f"{_named(outline)}标有“征求意见稿”，不是正式印发的文件。"
        if outline.standing.issued and outline.standing.issued < check.rulebook.issued:
            issued = wording.dated(outline.standing.issued)
            yield f"{_named(outline)}成文于{issued}，早于市级文件（{wording.dated(check.rulebook.issued)}）。"

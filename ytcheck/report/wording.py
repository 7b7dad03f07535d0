"""How statuses, verdicts, places and dates are worded in every form of the report."""

from datetime import date

from ytcheck.model.clause import Clause
from ytcheck.model.document import Source
from ytcheck.model.finding import TargetFinding, TargetVerdict, TaskStatus
from ytcheck.model.rules import BodyRole, Comparator, Target
from ytcheck.model.verdict import Check, Status, Verdict

STATUS = {
    Status.COVERED: "已覆盖",
    Status.PARTIAL: "部分覆盖",
    Status.MISSING: "未覆盖",
    Status.NOT_APPLICABLE: "不适用",
}
# A sign beside the word, so that the status is legible on a black-and-white print.
SIGN = {Status.COVERED: "●", Status.PARTIAL: "▲", Status.MISSING: "○", Status.NOT_APPLICABLE: "－"}
TASK = {
    TaskStatus.COVERED: "已落实",
    TaskStatus.MENTIONED: "仅提及",
    TaskStatus.REFUSED: "否定或缓办",
    TaskStatus.MISSING: "未见",
    TaskStatus.NOT_APPLICABLE: "不适用",
}
TARGET = {
    TargetVerdict.MET: "不低于市级",
    TargetVerdict.BELOW: "低于市级",
    TargetVerdict.STATED: "已分解",
    TargetVerdict.LATE: "晚于市级",
    TargetVerdict.ABSENT: "未提出",
}
ROLE = {BodyRole.LEAD: "牵头", BodyRole.COOPERATING: "配合", BodyRole.SHARED: "按职责分工"}
SOURCE = {Source.TEXT: "文字版", Source.OCR: "扫描识别", Source.MIXED: "文字和扫描"}
_COMPARATOR = {Comparator.AT_LEAST: "≥", Comparator.AT_MOST: "≤", Comparator.ABOUT: "约"}


def status_of(verdict: Verdict) -> str:
    """● 已覆盖，尚缺1项 — the sign, the status, and what a covered measure still lacks."""
    text = f"{SIGN[verdict.status]} {STATUS[verdict.status]}"
    lacking = len(verdict.open_tasks)
    return f"{text}，尚缺{lacking}项" if verdict.status is Status.COVERED and lacking else text


def place_of(check: Check, clause: Clause) -> str:
    """《a.pdf》第3页（二）: the document (left out where there is only one), page and printed number of a clause."""
    file = "" if len(check.outlines) == 1 else f"《{check.outline(clause.document).file}》"
    return f"{file}{_page_of(clause)}{clause.label}"


def brief_place_of(check: Check, clause: Clause) -> str:
    """文件2第3页（二）: the same for a narrow column, the document by its number in the list of documents."""
    return f"{numbered(check, clause.document)}{_page_of(clause)}{clause.label}"


def _page_of(clause: Clause) -> str:
    pages = clause.pages
    return f"第{pages[0]}页" if len(pages) == 1 else f"第{pages[0]}—{pages[-1]}页"


def numbered(check: Check, document: str) -> str:
    """文件2: a document by its place in the set; "" where it is the only one."""
    place = next(n for n, outline in enumerate(check.outlines, 1) if outline.document == document)
    return "" if len(check.outlines) == 1 else f"文件{place}"


def figure_of(value: float, unit: str, deadline: int | None) -> str:
    """500家（2027年）: an amount with its deadline."""
    return f"{value:g}{unit}" + (f"（{deadline}年）" if deadline else "")


def by_year_of(found: TargetFinding) -> tuple[str, ...]:
    """2025年170家, 2026年195家: the district's figures year by year, empty where it gives one year's only."""
    return tuple(f"{figure.deadline}年{figure_of(figure.value, figure.unit, None)}" for figure in found.by_year)


def city_figure_of(target: Target) -> str:
    """≥500家（2027年）, with 每年 before a yearly figure."""
    yearly = "每年" if target.yearly else ""
    return f"{yearly}{_COMPARATOR[target.comparator]}{figure_of(target.value, target.unit, target.deadline)}"


def dated(day: date | None) -> str:
    """2025年6月30日, "" for no date."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"

"""The gap report put together from its sections, numbered in the order in which they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report import wording
from ytcheck.report.blocks import Block, Contents, Heading, Look, PageBreak, Prose, Report, Table
from ytcheck.report.gap_report.appendices import bodies, figures, local, not_applicable
from ytcheck.report.gap_report.cover import cover_of, sign_off, subtitle_of, title_of
from ytcheck.report.gap_report.documents import documents, doubts
from ytcheck.report.gap_report.measures import covered_section, gap_section, lacking_of
from ytcheck.report.gap_report.method import changes, method
from ytcheck.report.gap_report.overview import overview
from ytcheck.report.gap_report.summary import summary
from ytcheck.report.options import DEFAULT, Form, Order, ReportOptions
from ytcheck.report.weight import weight_of
from ytcheck.text.counting import in_chinese


@dataclass(frozen=True, slots=True)
class _Section:
    """A section of level 1: its heading, the anchor of links to it, its blocks; `alone` begins a new page."""

    heading: str
    anchor: str
    blocks: tuple[Block, ...]
    alone: bool = False


def report_of(check: Check, day: date, options: ReportOptions = DEFAULT) -> Report:
    """Everything that the gap report of this check says, dated `day`, in the form and order chosen."""
    make = _full if options.form is Form.FULL else _short
    sections = tuple(make(check, options))
    headings = [f"{in_chinese(n)}、{section.heading}" for n, section in enumerate(sections, 1)]
    listed = Contents(tuple(zip(headings, (section.anchor for section in sections), strict=True)))
    return Report(
        title=title_of(check, options),
        subject=subtitle_of(check),
        keywords="、".join((check.rulebook.doc_no, *(wording.STATUS[s] for s in Status if check.count(s)))),
        author=options.office,
        blocks=_without_dead_links(
            (
                *cover_of(check, day, options),
                listed,
                *(block for pair in zip(headings, sections, strict=True) for block in _blocks(*pair)),
                sign_off(),
            )
        ),
    )


def _blocks(heading: str, section: _Section) -> tuple[Block, ...]:
    page = (PageBreak(),) if section.alone else ()
    return (*page, Heading(heading, section.anchor), *section.blocks)


def _without_dead_links(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A form that leaves a section out has no links to it."""
    known = {block.anchor for block in blocks if isinstance(block, Heading)}
    return tuple(_pruned(block, known) if isinstance(block, Table) else block for block in blocks)


def _pruned(found: Table, known: set[str]) -> Table:
    rows = tuple(
        tuple(replace(cell, anchor="") if cell.anchor and cell.anchor not in known else cell for cell in row)
        for row in found.rows
    )
    return replace(found, rows=rows)


def _full(check: Check, options: ReportOptions) -> Iterator[_Section]:
    yield _Section("总体情况", "summary", summary(check), alone=True)
    yield _Section(f"{len(check.verdicts)}项举措一览", "overview", overview(check), alone=True)
    yield from _gap_sections(check, options)
    settled = _with(check, Status.COVERED)
    yield _measures("已覆盖举措及依据", "covered", [covered_section(check, v) for v in settled], "没有已覆盖的举措。")
    if check.count(Status.NOT_APPLICABLE):
        yield _Section("不适用举措", "not-applicable", not_applicable(check))
    yield _Section("特色条款", "local", local(check))
    yield _Section("量化指标对照", "figures", figures(check))
    yield _Section("责任单位任务清单", "bodies", bodies(check))
    yield _Section("核对文件", "documents", documents(check))
    yield _Section("未能读取和把握不足的内容", "doubts", doubts(check))
    yield _Section("人工复核情况", "changes", changes(check, options))
    yield _Section("结论形成办法和局限", "method", method(check))


def _short(check: Check, options: ReportOptions) -> Iterator[_Section]:
    yield _Section("总体情况", "summary", summary(check), alone=True)
    yield from _gap_sections(check, options)
    yield _Section("已覆盖举措中的缺项", "lacking", lacking_of(check))
    yield _Section("未能读取和把握不足的内容", "doubts", doubts(check))
    yield _Section("结论形成办法和局限", "method", method(check))


def _gap_sections(check: Check, options: ReportOptions) -> Iterator[_Section]:
    for status, anchor in ((Status.MISSING, "missing"), (Status.PARTIAL, "partial")):
        found = _ordered(check, _with(check, status), options.order)
        sections = [gap_section(check, verdict, options.form) for verdict in found]
        name = wording.STATUS[status]
        yield _measures(f"{name}举措", anchor, sections, f"没有{name}的举措。", alone=status is Status.MISSING)


def _measures(
    heading: str, anchor: str, sections: Sequence[tuple[Block, ...]], none: str, alone: bool = False
) -> _Section:
    if not sections:
        return _Section(heading, anchor, (Prose(none, Look.BODY),), alone)
    blocks = tuple(block for section in sections for block in section)
    return _Section(f"{heading}（{len(sections)}项）", anchor, blocks, alone)


def _with(check: Check, status: Status) -> list[Verdict]:
    return [verdict for verdict in check.verdicts if verdict.status is status]


def _ordered(check: Check, verdicts: list[Verdict], order: Order) -> list[Verdict]:
    if order is Order.CHAPTER:
        return verdicts
    return sorted(verdicts, key=lambda verdict: weight_of(check, verdict), reverse=True)

"""The gap report as an A4 PDF: GB/T 9704-2012's page, faces and numbering, without red head or seal."""

from datetime import date
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer

from ytcheck.model.verdict import Check
from ytcheck.report.content import Report, Section, report_of
from ytcheck.report.fonts import SONG, register_fonts
from ytcheck.report.layout import Heading, boxed, facts_table, grid, para, room
from ytcheck.report.output import write_beside

_LEFT, _RIGHT, _TOP, _BOTTOM = 28 * mm, 26 * mm, 37 * mm, 35 * mm
WIDTH = A4[0] - _LEFT - _RIGHT


def write_pdf(check: Check, target: Path, day: date) -> None:
    """Write the gap report, dated `day`; the same check and day give the same bytes. OutputRefused where it cannot be written."""
    register_fonts()
    report = report_of(check, day)
    write_beside(target, lambda draft: _build(report, draft))


def _build(report: Report, draft: Path) -> None:
    template = BaseDocTemplate(
        str(draft),
        pagesize=A4,
        title=f"{report.title}{report.subtitle}",
        author="",
        creator="ytcheck",
        lang="zh-CN",
        invariant=1,
    )
    frame = Frame(_LEFT, _BOTTOM, WIDTH, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame], onPage=_page_number))
    template.build(_story(report))


def _page_number(canvas: Canvas, template: BaseDocTemplate) -> None:
    """“— 1 —” at the foot, odd pages right, even pages left, one character in (GB/T 9704-2012 §7.5)."""
    canvas.setFont(SONG, 14)
    text = f"— {template.page} —"
    if template.page % 2:
        canvas.drawRightString(A4[0] - _RIGHT - 14, 25 * mm, text)
    else:
        canvas.drawString(_LEFT + 14, 25 * mm, text)


def _story(report: Report) -> list[Flowable]:
    story: list[Flowable] = [
        para(report.title, "title"),
        para(report.subtitle, "subtitle"),
        facts_table(report.facts, WIDTH),
    ]
    story += [*_heading("一、总体情况", "overall"), para(_counts_sentence(report), "body")]
    story += [para(warning, "warning") for warning in report.warnings]
    story += [*_heading(f"二、{len(report.overview)}项举措一览", "overview"), _overview(report)]
    story += [*_heading("三、总体要求指标", "goals"), _figures(report.goals)]
    story += _sections("四、差距明细", "gaps", report.gaps, "没有未覆盖或部分覆盖的举措。")
    story += _sections("五、已覆盖举措及依据", "covered", report.covered, "没有已覆盖的举措。")
    story += _heading("六、未对应市级举措的条款", "local")
    local = [("位置", "内容"), *report.local]
    story += [grid(local, (0.26, 0.74), WIDTH)] if report.local else [para("没有。", "body")]
    story += [*_heading("七、说明", "notes"), *(para(f"{n}.{note}", "body") for n, note in enumerate(report.notes, 1))]
    story += [Spacer(1, 24), room(90), facts_table((("复核人", ""), ("复核日期", ""), ("单位负责人", "")), WIDTH)]
    return story


def _heading(text: str, anchor: str) -> list[Flowable]:
    return [room(110), Heading(text, anchor)]


def _counts_sentence(report: Report) -> str:
    return f"对照市级文件{len(report.overview)}项举措，{report.counts}。"


def _overview(report: Report) -> Flowable:
    rows = [("序号", "举措", "结论", "依据", "尚缺任务")]
    rows += [(row.label, row.title, row.status, row.evidence, row.lacking) for row in report.overview]
    links = {n: row.anchor for n, row in enumerate(report.overview, 1)}
    return grid(rows, (0.15, 0.22, 0.16, 0.19, 0.28), WIDTH, links)


def _figures(rows: tuple[tuple[str, str, str, str], ...]) -> Flowable:
    return grid([("指标", "市级目标", "本区市目标", "比对"), *rows], (0.34, 0.26, 0.24, 0.16), WIDTH)


def _sections(title: str, anchor: str, sections: tuple[Section, ...], none: str) -> list[Flowable]:
    if not sections:
        return [*_heading(title, anchor), para(none, "body")]
    return [room(250), Heading(title, anchor), *(piece for section in sections for piece in _section(section))]


def _section(section: Section) -> list[Flowable]:
    story: list[Flowable] = [room(130), Heading(section.heading, section.anchor, level=1)]
    story += [para(f"结论：{section.status}", "status"), para("市级要求", "label"), boxed(section.city_text, WIDTH)]
    story += _labelled(
        "任务落实情况", grid([("任务", "情况", "依据或原因"), *section.tasks], (0.34, 0.18, 0.48), WIDTH)
    )
    if section.targets:
        story += _labelled("量化指标", _figures(section.targets))
    if section.bodies:
        story += _labelled(
            "责任单位", grid([("市级单位", "分工", "本区市对应单位"), *section.bodies], (0.4, 0.2, 0.4), WIDTH)
        )
    if section.evidence:
        story += _labelled("依据条款", grid([("位置", "条款原文"), *section.evidence], (0.24, 0.76), WIDTH))
    return story


def _labelled(label: str, table: Flowable) -> list[Flowable]:
    return [room(80), para(label, "label"), table]

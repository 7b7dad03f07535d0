"""The report's blocks turned into pages, one kind of block after the other; nothing is computed here."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import Path

from reportlab.platypus import CondPageBreak, Flowable, Table
from reportlab.platypus import PageBreak as NewPage

from ytcheck.model.verdict import Check
from ytcheck.report import blocks
from ytcheck.report.blocks import (
    Block,
    Chart,
    Contents,
    Facts,
    Heading,
    PageBreak,
    Prose,
    Quote,
    Report,
    Title,
)
from ytcheck.report.fonts import register_faces
from ytcheck.report.gap_report import report_of
from ytcheck.report.options import DEFAULT, FaceFiles, ReportOptions
from ytcheck.report.output import write_beside
from ytcheck.report.pdf import pages as paging
from ytcheck.report.pdf.chart import ChapterChart
from ytcheck.report.pdf.pages import PageMap, PageNumbers, template_of
from ytcheck.report.pdf.styles import WIDTH, Styles, styles_of
from ytcheck.report.pdf.tables import Boxed, SignTable, boxed, contents, facts, ruled
from ytcheck.report.pdf.text import Text

_UNBOUND = 1e6
_BEGINNING = 85.0  # points of a box: about four lines
_LINES = 2  # of prose that must stand below its heading


def write_pdf(check: Check, target: Path, day: date, options: ReportOptions = DEFAULT) -> None:
    """Write the gap report, dated `day`; the same check, day and options give the same bytes.

    Raises OutputRefused where it cannot be written, FaceUnusable for a font file that cannot be embedded.
    """
    report = report_of(check, day, options)
    write_report_pdf(report, target, options.faces)


def write_report_pdf(report: Report, target: Path, faces: FaceFiles) -> None:
    """Write a report's blocks in these faces."""
    styles = styles_of(register_faces(faces))
    write_beside(target, lambda draft: _build(report, draft, styles))


def _build(report: Report, draft: Path, styles: Styles) -> None:
    pages = PageMap()
    template = template_of(str(draft), report, styles.cell.face)
    story = [flowable for block in report.blocks for flowable in _set(block, styles, pages)]
    template.build([*_kept_together(story), PageNumbers(pages)])


def _set(block: Block, styles: Styles, pages: PageMap) -> Iterator[Flowable]:
    match block:
        case Title(lines):
            yield from (Text(line, styles.title) for line in lines)
        case Heading(text, anchor, level):
            yield paging.Heading(text, anchor, level, styles.headings[level - 1], pages)
        case Prose(text, look, lead):
            yield Text(text, styles.prose[look], lead)
        case Quote():
            yield boxed(block, styles)
        case Facts():
            yield facts(block, styles)
        case Chart():
            yield ChapterChart(block, styles)
        case Contents():
            yield contents(block, styles, pages)
        case PageBreak():
            yield NewPage()
        case blocks.Table():
            yield ruled(block, styles, pages)


def _kept_together(story: Sequence[Flowable]) -> Iterator[Flowable]:
    """Before headings and labels a new page where not at least the beginning of what they head would stand below them.

    What stands before the room to sign in goes with it to its page.
    """
    heads: list[Flowable] = []
    for flowable, following in zip_longest(story, story[1:]):
        if _is_head(flowable) or isinstance(following, SignTable):
            heads.append(flowable)
            continue
        if heads:
            yield CondPageBreak(sum(map(_room, heads)) + _first_part(flowable))
            yield from heads
            heads = []
        yield flowable
    yield from heads


def _is_head(flowable: Flowable) -> bool:
    return isinstance(flowable, Text) and flowable.style.heads


def _room(head: Flowable) -> float:
    return float(head.wrap(WIDTH, _UNBOUND)[1] + head.getSpaceBefore() + head.getSpaceAfter())


def _first_part(flowable: Flowable) -> float:
    """The height of a table's head and first row, of a text's or a box's first lines, of the whole of anything else."""
    height = float(flowable.wrap(WIDTH, _UNBOUND)[1])
    if isinstance(flowable, SignTable):
        return height + float(flowable.getSpaceBefore())
    if isinstance(flowable, Table):
        return float(sum(flowable._rowHeights[: flowable.repeatRows + 1]))
    if isinstance(flowable, Text):
        return min(height, _LINES * flowable.style.leading)
    return min(height, _BEGINNING) if isinstance(flowable, Boxed) else height

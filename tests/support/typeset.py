"""Sets the light markup of sample and benchmark documents as PDF, DOCX or plain text, with an office's usual look.

Markup, one paragraph a line: `# ` title, `^ ` document number, `## ` heading, `| a | b |` table row (the first is the head),
`> ` right-aligned line, `---` page break, anything else a paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, LongTable, PageBreak, Paragraph, SimpleDocTemplate, TableStyle

from ytcheck.paths import resource

_WIDTH = 156 * mm
_FACES = {"Song": "NotoSerifSC-Regular.ttf", "Hei": "NotoSansSC-Medium.ttf", "Kai": "YtcheckKai-Regular.ttf"}


@dataclass(frozen=True)
class Block:
    """One block of the markup: `kind` is title, number, heading, right, break, table or text."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def blocks_of(markup: str) -> Iterator[Block]:
    """The blocks of a markup text, table rows gathered to tables."""
    rows: list[tuple[str, ...]] = []
    for line in [*markup.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if rows:
            yield Block("table", rows=tuple(rows))
            rows = []
        if line.strip():
            yield _block(line.strip())


def _block(line: str) -> Block:
    if line == "---":
        return Block("break")
    for mark, kind in (("## ", "heading"), ("# ", "title"), ("^ ", "number"), ("> ", "right")):
        if line.startswith(mark):
            return Block(kind, line[len(mark) :].strip())
    return Block("text", line)


def write_pdf(markup: str, target: Path, face: str = "Song") -> None:
    """Set the markup as a PDF on the page of GB/T 9704-2012: A4, 16 pt, page numbers at the foot; `face` is Song or Kai."""
    for name, file in _FACES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, resource("fonts", file)))
    template = SimpleDocTemplate(
        str(target),
        pagesize=A4,
        leftMargin=27 * mm - 6,
        rightMargin=27 * mm - 6,
        topMargin=37 * mm - 6,
        bottomMargin=35 * mm - 6,
        invariant=1,
    )
    template.build(
        [_flowable(block, _styles(face)) for block in blocks_of(markup)],
        onFirstPage=_page_number,
        onLaterPages=_page_number,
    )


def _flowable(block: Block, styles: dict[str, ParagraphStyle]) -> Flowable:
    if block.kind == "break":
        return PageBreak()
    if block.kind == "table":
        return _table(block.rows, styles["cell"])
    return _paragraph(block.text, styles[block.kind])


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Characters that the face lacks are set in Song, as an office's programs do: the Kai face has those of headings only."""
    known = pdfmetrics.getFont(style.fontName).face.charToGlyph
    runs = groupby(text, key=lambda character: ord(character) in known)
    set_in = ((escape("".join(run)), is_known) for is_known, run in runs)
    return Paragraph("".join(run if is_known else f'<font name="Song">{run}</font>' for run, is_known in set_in), style)


def _table(rows: tuple[tuple[str, ...], ...], style: ParagraphStyle) -> Flowable:
    cells = [[_paragraph(cell, style) for cell in row] for row in rows]
    longest = [max(min(max(len(row[i]) for row in rows), 60), 4) for i in range(len(rows[0]))]
    widths = [_WIDTH * length / sum(longest) for length in longest]
    narrow = 44.0
    spare = sum(max(narrow - w, 0) for w in widths)
    widths = [max(w - spare * (w == max(widths)), narrow) for w in widths]
    table = LongTable(cells, colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return table


def _page_number(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Song", 14)
    canvas.drawCentredString(A4[0] / 2, 28 * mm, f"— {template.page} —")


def _style(name: str, font: str, size: float = 16, leading: float = 28.9, **more: object) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, wordWrap="CJK", **more)


@cache
def _styles(face: str) -> dict[str, ParagraphStyle]:
    return {
        "title": _style("title", "Hei", 22, 32, alignment=TA_CENTER),
        "number": _style("number", face, alignment=TA_CENTER, spaceAfter=14),
        "heading": _style("heading", "Hei", firstLineIndent=32),
        "right": _style("right", face, alignment=TA_RIGHT, rightIndent=32),
        "text": _style("text", face, firstLineIndent=32),
        "cell": _style("cell", face, size=10.5, leading=14),
    }


def write_docx(markup: str, target: Path) -> None:
    """The same document as a Word file."""
    word = docx.Document()
    _word_page(word)
    for block in blocks_of(markup):
        if block.kind == "break":
            word.add_page_break()
        elif block.kind == "table":
            table = word.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
            for row in block.rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
                    cell.paragraphs[0].paragraph_format.line_spacing = Pt(14)
                    cell.paragraphs[0].runs[0].font.size = Pt(10.5)
        else:
            _word_paragraph(word.add_paragraph(block.text), block.kind)
    word.save(str(target))


def _word_page(word: WordDocument) -> None:
    """A4 with an office's margins, 16 pt 仿宋 on lines of 28.9 pt."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(27)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    normal = word.styles["Normal"]
    normal.font.size, normal.font.name = Pt(16), "Times New Roman"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = Pt(28.9), Pt(0)


def _word_paragraph(paragraph: WordParagraph, kind: str) -> None:
    run = paragraph.runs[0]
    if kind in ("title", "number"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run.font.size = Pt(22 if kind == "title" else 16)
    elif kind == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    else:
        paragraph.paragraph_format.first_line_indent = Pt(32)


def write_text(markup: str, target: Path) -> None:
    """The same document as plain text, a paragraph a line, a table row's cells set apart by tabs."""
    lines = []
    for block in blocks_of(markup):
        if block.kind == "table":
            lines.extend("\t".join(row) for row in block.rows)
        elif block.kind != "break":
            lines.append(block.text)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")

"""Page and styles of the Word report: A4 with GB/T 9704-2012's text area, its sizes, the faces that an office has by name."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from ytcheck.report.blocks import Look
from ytcheck.report.options import FaceNames
from ytcheck.report.word.elements import LATIN, element, field, run

CELL, CENTRED, HEAD, QUOTE, CONTENTS, GAP = "表格文字", "表格居中", "表格表头", "市级原文", "目录条目", "间隔"
LOOKS = {
    Look.BODY: "正文段落",
    Look.WARNING: "提示",
    Look.STATUS: "结论",
    Look.LABEL: "小标题",
    Look.NOTE: "表注",
    Look.SUBTITLE: "副标题",
    Look.BRIEF: "概要",
}
_AFTER_SPACING = (
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:outlineLvl",
)
_DEFAULT = FaceNames()
_LEFT, _CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True)
class _Set:
    """A style: sizes in points, `indent` in characters, `heads` keeps it on the page of what follows."""

    name: str
    face: str
    size: float
    leading: float
    align: WD_ALIGN_PARAGRAPH = _BOTH
    indent: int = 0
    before: float = 0
    after: float = 0
    heads: bool = False


def set_page(document: Document) -> None:
    """A4, the margins of GB/T 9704-2012, page numbers outside at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(23)
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _number(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)


def add_styles(document: Document, names: FaceNames) -> None:
    """Give the built-in styles the report's setting and add its own; a title in 宋体 is bold, as where 小标宋 is not at hand."""
    for found in _sets(names):
        style = _style(document, found.name)
        latin = found.face if found.face == names.hei else LATIN
        bold = found.name == "Title" and names.title == _DEFAULT.title
        _set_face(style, found.face, found.size, latin, bold)
        _set_paragraph(style, found)
    title = document.styles["Title"].element.pPr
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)


def _sets(names: FaceNames) -> tuple[_Set, ...]:
    body, hei, kai, table = names.body, names.hei, names.kai, names.table
    return (
        _Set("Normal", body, 16, 28.95),
        _Set("Title", names.title, 22, 34, _CENTRE),
        _Set("Heading 1", hei, 16, 28.95, _LEFT, 2, before=8, heads=True),
        _Set("Heading 2", kai, 16, 28.95, _LEFT, 2, before=12, heads=True),
        _Set(LOOKS[Look.BODY], body, 16, 28.95, indent=2),
        _Set(LOOKS[Look.WARNING], hei, 12, 20, indent=2, before=4),
        _Set(LOOKS[Look.STATUS], table, 12, 20, heads=True),
        _Set(LOOKS[Look.LABEL], hei, 12, 20, _LEFT, before=7, heads=True),
        _Set(LOOKS[Look.NOTE], table, 9, 14, before=3),
        _Set(LOOKS[Look.SUBTITLE], kai, 16, 28.95, _CENTRE, after=12),
        _Set(LOOKS[Look.BRIEF], table, 12, 18.5, indent=2),
        _Set(QUOTE, kai, 12, 19, indent=2),
        _Set(CELL, table, 10.5, 14.5, _LEFT),
        _Set(CENTRED, table, 10.5, 14.5, _CENTRE),
        _Set(HEAD, hei, 10.5, 14.5, _CENTRE),
        _Set(GAP, table, 4, 6),
        _Set(CONTENTS, table, 12, 18, _LEFT),
    )


def _style(document: Document, name: str) -> Any:
    if name in document.styles:
        return document.styles[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _set_face(style: Any, face: str, size: float, latin: str, bold: bool) -> None:
    style.font.name, style.font.size = latin, Pt(size)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    faces = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{theme}"), None)
    faces.set(qn("w:eastAsia"), face)


def _set_paragraph(style: Any, found: _Set) -> None:
    form = style.paragraph_format
    form.alignment = found.align
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(found.leading)
    form.space_before, form.space_after = Pt(found.before), Pt(found.after)
    form.first_line_indent = Pt(found.indent * found.size)
    form.keep_with_next = found.heads
    for spacing in ("autoSpaceDE", "autoSpaceDN"):  # no gaps around figures, as in printed documents
        form._element.get_or_add_pPr().insert_element_before(element(spacing, val="0"), *_AFTER_SPACING)


def _number(footer: Any, align: WD_ALIGN_PARAGRAPH) -> None:
    """“— 1 —”, one character in."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(14)
    for piece in (run("— "), field("PAGE", "1"), run(" —")):
        paragraph._p.append(piece)
    for piece in paragraph._p.iter(qn("w:r")):
        piece.insert(0, element("rPr"))
        piece[0].append(element("sz", val="28"))

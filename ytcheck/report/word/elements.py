"""Small pieces of WordprocessingML that python-docx has no words for: fields, bookmarks, links, faces (ECMA-376 part 1, §17)."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ytcheck.report.xml_text import writable

LATIN = "Times New Roman"
_LONGEST_NAME = 40  # characters of a bookmark's name


def element(tag: str, **attributes: str) -> Any:
    """An element of the w: namespace with attributes of the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def run(text: str, face: str = "", bold: bool = False, white: bool = False) -> Any:
    """A run of text; `face` where it differs from its paragraph's."""
    made, set_as = element("r"), element("rPr")
    if face:
        set_as.append(element("rFonts", eastAsia=face, hint="eastAsia"))
    if bold:
        set_as.append(element("b"))
    if white:
        set_as.append(element("color", val="FFFFFF"))
    if len(set_as):
        made.append(set_as)
    words = element("t")
    words.text = writable(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(words)
    return made


def field(instruction: str, shown: str) -> Any:
    """A field that Word fills in when it opens the file; `shown` until then."""
    made = element("fldSimple", instr=f" {instruction} ", dirty="true")
    made.append(run(shown))
    return made


def link(text: str, anchor: str) -> Any:
    """Words that lead to a bookmark."""
    made = element("hyperlink", anchor=bookmark_name(anchor), history="1")
    made.append(run(text))
    return made


def page_of(anchor: str) -> Any:
    """The number of the page on which a bookmark stands."""
    return field(f"PAGEREF {bookmark_name(anchor)} \\h", "…")


def mark(paragraph: Any, anchor: str, number: int) -> None:
    """Put a bookmark around a paragraph's words."""
    paragraph._p.insert(1, element("bookmarkStart", id=str(number), name=bookmark_name(anchor)))
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def bookmark_name(anchor: str) -> str:
    """Letters, digits and underscores only."""
    return "".join(c if c.isalnum() else "_" for c in anchor)[:_LONGEST_NAME]


def paragraph(style: str, *content: Any) -> Any:
    """A paragraph in the style with this id."""
    made, set_as = element("p"), element("pPr")
    set_as.append(element("pStyle", val=style))
    made.append(set_as)
    made.extend(content)
    return made

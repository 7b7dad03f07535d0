"""OFD files (GB/T 33190—2016) written as an office's software writes them: lines of text with the steps between characters, rules as paths."""

import zipfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2 as pdfium

from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.ink import Ink, ink_of
from ytcheck.reading.lines import rows_of

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_RESOURCES = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
FIRST_PICTURE = 100
_MM = 25.4 / 72
_ASCENT = 0.86


def write_ofd(
    target: Path,
    contents: Sequence[str],
    size: tuple[float, float] = (210, 297),
    others: dict[str, str] | None = None,
    pictures: Sequence[bytes] = (),
) -> None:
    """Write pages of these XML objects, `size` in millimetres, `others` parts below Doc_0/, `pictures` with the ids 100, 101, …"""
    area = f"<ofd:PhysicalBox>0 0 {size[0]} {size[1]}</ofd:PhysicalBox>"
    pages = "".join(f'<ofd:Page ID="{n + 10}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(contents)))
    template = '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if others else ""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "OFD.xml",
            f'{_HEAD}<ofd:OFD {_NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo/>'
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        )
        package.writestr(
            "Doc_0/Document.xml",
            f"{_HEAD}<ofd:Document {_NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID>"
            f"<ofd:PageArea>{area}</ofd:PageArea>{_RESOURCES if pictures else ''}{template}</ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>",
        )
        for n, content in enumerate(contents):
            package.writestr(
                f"Doc_0/Pages/Page_{n}/Content.xml",
                page(content, template='<ofd:Template TemplateID="2"/>' if others else ""),
            )
        for part, content in (others or {}).items():
            package.writestr(f"Doc_0/{part}", content)
        media = "".join(
            f'<ofd:MultiMedia ID="{FIRST_PICTURE + n}" Type="Image"><ofd:MediaFile>{n}.img</ofd:MediaFile></ofd:MultiMedia>'
            for n in range(len(pictures))
        )
        package.writestr(
            "Doc_0/DocumentRes.xml",
            f'{_HEAD}<ofd:Res {_NAMESPACE} BaseLoc="Res"><ofd:MultiMedias>{media}</ofd:MultiMedias></ofd:Res>',
        )
        for n, content in enumerate(pictures):
            package.writestr(f"Doc_0/Res/{n}.img", content)


def page(content: str, template: str = "") -> str:
    """A page's part with these objects in one layer."""
    return (
        f"{_HEAD}<ofd:Page {_NAMESPACE}>{template}<ofd:Content>"
        f'<ofd:Layer ID="5">{content}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def text(words: str, x: float, y: float, size: float = 5.644, more: str = "", deltas: str | None = None) -> str:
    """One line whose top left corner is at (x, y) millimetres; without `deltas` each character is followed by the next at its size."""
    steps = deltas if deltas is not None else f"g {max(len(words) - 1, 1)} {size}"
    return (
        f'<ofd:TextObject ID="1" Boundary="{x:.3f} {y:.3f} {len(words) * size:.3f} {size:.3f}" Font="3" Size="{size:.3f}" {more}>'
        f'<ofd:TextCode X="0" Y="{_ASCENT * size:.3f}" DeltaX="{steps}">{escape(words)}</ofd:TextCode></ofd:TextObject>'
    )


def picture(number: int, box: Box, more: str = "") -> str:
    """The picture with this number, its corners at (left, top, right, bottom) millimetres."""
    x0, top, x1, bottom = box
    return (
        f'<ofd:ImageObject ID="1" Boundary="{x0:.3f} {top:.3f} {x1 - x0:.3f} {bottom - top:.3f}" '
        f'CTM="{x1 - x0:.3f} 0 0 {bottom - top:.3f} 0 0" ResourceID="{FIRST_PICTURE + number}" {more}/>'
    )


def rule(box: Box) -> str:
    """A straight line between two opposite corners, in millimetres."""
    x0, top, x1, bottom = box
    return (
        f'<ofd:PathObject ID="1" Boundary="{x0:.3f} {top:.3f} {x1 - x0:.3f} {bottom - top:.3f}" LineWidth="0.2">'
        f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0:.3f} {bottom - top:.3f}</ofd:AbbreviatedData></ofd:PathObject>"
    )


def pdf_as_ofd(source: Path, target: Path) -> None:
    """The pages of a PDF with the same characters and rules in the same places."""
    pdf = pdfium.PdfDocument(source)
    inks = [ink_of(page) for page in pdf]
    pdf.close()
    write_ofd(target, [_content(ink) for ink in inks], (inks[0].width * _MM, inks[0].height * _MM))


def _content(ink: Ink) -> str:
    lines = [_line([g for g in row if g.text.strip()]) for row in rows_of(ink.glyphs)]
    rules = [rule((r[0] * _MM, r[1] * _MM, r[2] * _MM, r[3] * _MM)) for r in ink.rules]
    return "".join(lines + rules)


def _line(row: list[Glyph]) -> str:
    if not row:
        return ""
    steps = " ".join(f"{(b.x0 - a.x0) * _MM:.3f}" for a, b in pairwise(row))
    return text("".join(g.text for g in row), row[0].x0 * _MM, row[0].top * _MM, row[0].size * _MM, deltas=steps)

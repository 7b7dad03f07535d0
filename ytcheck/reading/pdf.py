"""PDF with a text layer: lines and ruled tables with their places, page by page."""

import io
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as PlumberPage
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted, NoTextLayer
from ytcheck.model.document import Document, Line, Page, Place, Table
from ytcheck.reading.lines import Glyph, lines_of
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.reading.tables import table_of

# What pdfminer and pdfplumber were seen to raise on damaged files, beside their own errors.
_BROKEN = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    PDFException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_FEWEST_CHARACTERS = 10  # fewer on a page with a picture: the page is a scan with a stamp or a page number on it


def read_pdf(
    path: Path, data: bytes, sha256: str, _options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read a PDF's text layer; pages that are only pictures are listed as unread.

    Raises FileEncrypted, FileDamaged, NoTextLayer where no page has text, or Cancelled.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            pages, unread = _pages(pdf.pages, on_page, cancelled)
    except _BROKEN as error:
        raise _explained(path.name, error) from error
    if not pages:
        raise NoTextLayer(path.name)
    warnings = tuple(f"第{number}页没有可读的文字" for number in unread)
    return Document(path.name, sha256, tuple(pages), unread_pages=tuple(unread), warnings=warnings)


def _pages(pages: list[PlumberPage], on_page: PageProgress, cancelled: Cancel) -> tuple[list[Page], list[int]]:
    read: list[Page] = []
    unread: list[int] = []
    for number, page in enumerate(pages, 1):
        if cancelled():
            raise Cancelled
        if _is_picture(page):
            unread.append(number)
        elif page.chars:
            read.append(_page(page, number))
        page.close()  # keeps memory flat: an open page holds every object it ever parsed
        on_page(number, len(pages))
    return read, unread


def _explained(name: str, error: BaseException) -> FileEncrypted | FileDamaged:
    cause = error.args[0] if error.args else None
    return FileEncrypted(name) if isinstance(cause, PDFPasswordIncorrect) else FileDamaged(name)


def _is_picture(page: PlumberPage) -> bool:
    return bool(page.images) and sum(not c["text"].isspace() for c in page.chars) < _FEWEST_CHARACTERS


def _page(page: PlumberPage, number: int) -> Page:
    glyphs = [_glyph(char) for char in page.chars if char["upright"]]
    tables = [table for table in _tables(page, glyphs, number) if table.rows]
    outside = [g for g in glyphs if not any(_inside(g, table.place) for table in tables)]
    blocks: list[Line | Table] = [*lines_of(outside, number), *tables]
    return Page(number, float(page.width), float(page.height), tuple(sorted(blocks, key=_height)))


def _tables(page: PlumberPage, glyphs: list[Glyph], number: int) -> Iterator[Table]:
    """Ruled tables only, and only where the page has rules both ways: looking for tables is costly."""
    edges = page.edges
    if sum(e["orientation"] == "v" for e in edges) < 3 or sum(e["orientation"] == "h" for e in edges) < 3:
        return
    for found in page.find_tables():
        rows = [row.cells for row in found.rows]
        if len(rows) > 1 and len(rows[0]) > 1:
            yield table_of(rows, glyphs, number)


def _glyph(char: dict[str, Any]) -> Glyph:
    return Glyph(char["text"], char["x0"], char["top"], char["x1"], char["bottom"], char["size"])


def _inside(glyph: Glyph, place: Place) -> bool:
    across = (glyph.x0 + glyph.x1) / 2
    return place.x0 <= across <= place.x1 and place.top <= glyph.middle <= place.bottom


def _height(block: Line | Table) -> float:
    return block.place.top

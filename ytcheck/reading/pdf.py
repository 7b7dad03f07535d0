"""PDF: each page's text, tables and boxes where it has usable text; the numbers of the pages that have none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted, NoTextLayer
from ytcheck.model.document import Document, Line, Page, Table
from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.grid import grids_of
from ytcheck.reading.ink import Ink, ink_of
from ytcheck.reading.lines import lines_of
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.overprint import without_watermark
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.reading.tables import table_of
from ytcheck.text.quality import is_garbage

_FEW_CHARACTERS = 60  # on a page that a picture fills: a scan with a stamp, a page number or the scanner's name on it
_PICTURE_SHARE = 0.5
_INKED_PATHS = 30  # a page with so many drawn shapes and no character has its text as outlines


@dataclass(frozen=True, slots=True)
class _Reading:
    """The pages with usable text, and the numbers of those with ink but without it."""

    pages: tuple[Page, ...]
    unread: tuple[int, ...]
    count: int


def read_pdf(
    path: Path, data: bytes, sha256: str, options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read a PDF's text; pages that have ink but no usable text are listed as unread.

    Raises FileEncrypted, FileDamaged, NoTextLayer where no page has text, or Cancelled.
    """
    pdf = opened(path.name, data, options.passwords)
    try:
        reading = _read(pdf, on_page, cancelled)
    finally:
        pdf.close()
    if not reading.pages:
        raise NoTextLayer(path.name)
    warnings = tuple(f"第{number}页没有可读的文字" for number in reading.unread)
    return Document(
        path.name, sha256, reading.pages, unread_pages=reading.unread, warnings=warnings, count=reading.count
    )


def opened(name: str, data: bytes, passwords: Sequence[str]) -> pdfium.PdfDocument:
    """The PDF opened with no password, the empty one, or one of those given; FileEncrypted, FileDamaged where none serves."""
    locked = False
    for password in (None, "", *passwords):
        try:
            return pdfium.PdfDocument(data, password=password)
        except pdfium.PdfiumError as error:
            locked = locked or error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
    raise FileEncrypted(name) if locked else FileDamaged(name)


def _read(pdf: pdfium.PdfDocument, on_page: PageProgress, cancelled: Cancel) -> _Reading:
    pages: list[Page] = []
    unread: list[int] = []
    count = len(pdf)
    for number in range(1, count + 1):
        if cancelled():
            raise Cancelled
        ink = _ink(pdf, number)
        if ink is None or _lacks_text(ink):
            unread.append(number)
        elif ink.glyphs:
            pages.append(page_of(ink, number))
        on_page(number, count)
    return _Reading(tuple(pages), tuple(unread), count)


def _ink(pdf: pdfium.PdfDocument, number: int) -> Ink | None:
    """The page's ink, None where PDFium cannot parse the page."""
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return None
    try:
        return ink_of(page)
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()  # keeps memory flat


def _lacks_text(ink: Ink) -> bool:
    """Whether a page that is not blank has no text to speak of, or only a font's waste."""
    text = "".join(glyph.text for glyph in ink.glyphs)
    written = sum(not c.isspace() for c in text)
    if written < _FEW_CHARACTERS and ink.picture_share > _PICTURE_SHARE:
        return True
    return is_garbage(text) or (not written and (bool(ink.pictures) or ink.paths > _INKED_PATHS))


def page_of(ink: Ink, number: int) -> Page:
    """A page's lines, tables and boxes in reading order."""
    glyphs = without_watermark(ink.glyphs)
    tables = [table for grid in grids_of(ink.rules) if (table := table_of(grid, glyphs, number)).rows]
    areas = [(t.place.x0, t.place.top, t.place.x1, t.place.bottom) for t in tables]
    free = [g for g in glyphs if not any(_inside(g, area) for area in areas)]
    blocks: list[Line | Table] = list(tables)
    for box in _boxes(ink, areas):
        within = [g for g in free if _inside(g, box)]
        free = [g for g in free if not _inside(g, box)]
        blocks.extend(_banded(lines_of(within, number)))
    blocks = _merged(list(lines_of(free, number, columns=True)), sorted(blocks, key=_height))
    return Page(number, ink.width, ink.height, tuple(blocks), ink.turned)


def _boxes(ink: Ink, tables: Sequence[Box]) -> Iterator[Box]:
    """Drawn frames around a few lines of text (专栏), the smallest first; not the page's own frame, nor a table's cells."""
    seen: set[tuple[int, ...]] = set()
    for frame in sorted(ink.frames, key=lambda f: (f[2] - f[0]) * (f[3] - f[1])):
        x0, top, x1, bottom = frame
        key = tuple(round(edge / 3) for edge in frame)
        inside_table = any(_meets(frame, table) for table in tables)
        if key in seen or inside_table or x1 - x0 < 150 or bottom - top < 40 or bottom - top > 0.85 * ink.height:
            continue
        seen.add(key)
        yield frame


def _banded(lines: Sequence[Line]) -> Iterator[Line]:
    band = (min((line.place.x0 for line in lines), default=0), max((line.place.x1 for line in lines), default=0))
    for line in lines:
        yield Line(line.text, line.place, line.size, line.confidence, band)


def _merged(lines: list[Line], others: Sequence[Line | Table]) -> list[Line | Table]:
    """The page's lines, in their order, with each table and boxed line before the first line that stands below it."""
    merged: list[Line | Table] = []
    waiting = list(others)
    for line in lines:
        # A line in a column may stand higher than a table that was read already; only the whole text area keeps the height.
        while waiting and line.band is None and _height(waiting[0]) < _height(line):
            merged.append(waiting.pop(0))
        merged.append(line)
    return [*merged, *waiting]


def _inside(glyph: Glyph, box: Box) -> bool:
    x0, top, x1, bottom = box
    return x0 <= glyph.across <= x1 and top <= glyph.middle <= bottom


def _meets(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def _height(block: Line | Table) -> float:
    return block.place.top

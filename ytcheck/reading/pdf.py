"""PDF: the text of each page, printed or recognised; the numbers of the pages that have none that is usable."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted, NoTextLayer, ScanIllegible
from ytcheck.model.document import Document, Page, Source
from ytcheck.reading.ink import Ink, ink_of
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.page import page_of
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.reading.recognition import engine_version
from ytcheck.text.quality import is_garbage

_FEW_CHARACTERS = 60  # on a page that a picture fills: a scan with a stamp, a page number or the scanner's name on it
_PICTURE_SHARE = 0.5
_INKED_PATHS = 30  # a page with so many drawn shapes and no character has its text as outlines
_DOUBTFUL = 0.9  # mean confidence of a recognised page below which a person should look at the original
_ILLEGIBLE = 0.6  # and below which its text is worth nothing


@dataclass(frozen=True, slots=True)
class _PageRead:
    """What became of one page: its text, or that it has ink but no usable text (neither: it is blank).

    `confidence` is below 1 where it was recognised.
    """

    number: int
    page: Page | None = None
    unread: bool = False
    recognised: bool = False
    confidence: float = 1.0


def read_pdf(
    path: Path, data: bytes, sha256: str, options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read a PDF's text, recognising the pages that have ink but no usable text; what stays without is listed as unread.

    Raises FileEncrypted, FileDamaged, NoTextLayer or ScanIllegible where no page has text, or Cancelled.
    """
    pdf = opened(path.name, data, options.passwords)
    try:
        outcomes = tuple(_read(pdf, sha256, options, on_page, cancelled))
    finally:
        pdf.close()
    pages = tuple(outcome.page for outcome in outcomes if outcome.page)
    unread = tuple(outcome.number for outcome in outcomes if outcome.unread)
    if not pages and (unread or not outcomes):
        raise ScanIllegible(path.name) if _recognises(options) and outcomes else NoTextLayer(path.name)
    return Document(
        path.name,
        sha256,
        pages,
        source=_source(outcomes),
        unread_pages=unread,
        warnings=tuple(_warnings(outcomes)),
        count=len(outcomes),
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


def recognised_text(data: bytes) -> str:
    """The words of a PDF's first page recognised from its picture, though it may have text: a trial of the engine."""
    from ytcheck.reading.scan import scan_of

    pdf = opened("", data, ())
    try:
        return scan_of(pdf[0], threads=1).text
    finally:
        pdf.close()


def _read(
    pdf: pdfium.PdfDocument, sha256: str, options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Iterator[_PageRead]:
    count = len(pdf)
    for number in range(1, count + 1):
        if cancelled():
            raise Cancelled
        yield _page_read(pdf, sha256, number, options)
        on_page(number, count)


def _page_read(pdf: pdfium.PdfDocument, sha256: str, number: int, options: ReadingOptions) -> _PageRead:
    """One page, closed again so that memory stays flat; unread where PDFium cannot parse it."""
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return _PageRead(number, unread=True)
    try:
        ink = ink_of(page)
        if not _lacks_text(ink):
            return _PageRead(number, page_of(ink, number) if ink.glyphs else None)
        return _recognised(page, sha256, number, options) if _recognises(options) else _PageRead(number, unread=True)
    except pdfium.PdfiumError:
        return _PageRead(number, unread=True)
    finally:
        page.close()


def _recognises(options: ReadingOptions) -> bool:
    # Asked only where a page needs it: loading the engine takes longer than reading most files.
    return options.recognise and bool(engine_version())


def _recognised(page: pdfium.PdfPage, sha256: str, number: int, options: ReadingOptions) -> _PageRead:
    from ytcheck.reading.scan import ink_of_scan, scan_of
    from ytcheck.reading.scan_cache import keep_scan, kept_scan

    scan = kept_scan(options.cache, sha256, number)
    if scan is None:
        options.on_scan(number)
        scan = scan_of(page, options.threads)
        keep_scan(options.cache, sha256, number, scan)
    if not scan.words:
        return _PageRead(number, unread=not scan.blank)
    if scan.confidence < _ILLEGIBLE or is_garbage(scan.text):
        return _PageRead(number, unread=True)
    return _PageRead(number, page_of(ink_of_scan(scan), number), recognised=True, confidence=scan.confidence)


def _lacks_text(ink: Ink) -> bool:
    """Whether a page that is not blank has no text to speak of, or only a font's waste."""
    text = "".join(glyph.text for glyph in ink.glyphs)
    written = len("".join(text.split()))
    if written < _FEW_CHARACTERS and ink.picture_share > _PICTURE_SHARE:
        return True
    return is_garbage(text) or (not written and (bool(ink.pictures) or ink.paths > _INKED_PATHS))


def _source(outcomes: Sequence[_PageRead]) -> Source:
    recognised = [outcome.recognised for outcome in outcomes if outcome.page]
    if not any(recognised):
        return Source.TEXT
    return Source.OCR if all(recognised) else Source.MIXED


def _warnings(outcomes: Sequence[_PageRead]) -> Iterator[str]:
    if doubtful := [outcome.number for outcome in outcomes if outcome.confidence < _DOUBTFUL]:
        yield f"第{_listed(doubtful)}页识别把握较小，请对照原件核实"


def _listed(numbers: Iterable[int]) -> str:
    """1、3—5 for 1, 3, 4, 5."""
    runs = [list(run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return "、".join(str(run[0][1]) if len(run) == 1 else f"{run[0][1]}—{run[-1][1]}" for run in runs)

"""PDF: the text of each page, printed or recognised; the numbers of the pages that have none that is usable."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.errors import Cancelled, FileDamaged, FileEncrypted
from ytcheck.model.document import Document
from ytcheck.reading.drawing import drawing_of
from ytcheck.reading.ink import ink_of
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.page_read import PageRead, document_of, page_read
from ytcheck.reading.progress import Cancel, PageProgress


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
    return document_of(path.name, sha256, outcomes, options)


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
        return scan_of(drawing_of(pdf[0]), threads=1).text
    finally:
        pdf.close()


def _read(
    pdf: pdfium.PdfDocument, sha256: str, options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Iterator[PageRead]:
    count = len(pdf)
    for number in range(1, count + 1):
        if cancelled():
            raise Cancelled
        yield _page_read(pdf, sha256, number, options)
        on_page(number, count)


def _page_read(pdf: pdfium.PdfDocument, sha256: str, number: int, options: ReadingOptions) -> PageRead:
    """One page, closed again so that memory stays flat; unread where PDFium cannot parse it."""
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return PageRead(number, unread=True)
    try:
        return page_read(ink_of(page), sha256, number, options, lambda: drawing_of(page))
    except pdfium.PdfiumError:
        return PageRead(number, unread=True)
    finally:
        page.close()

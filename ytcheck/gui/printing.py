"""A PDF put on paper: each page drawn at the printer's resolution, so that the print is what the preview shows."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from ytcheck.errors import Cancelled, OutputRefused

_MOST_DPI = 300  # a page of A4 at 600 dpi would take 140 MB


def print_pdf(data: bytes, printer: QPrinter, cancelled: Callable[[], bool]) -> int:
    """Print the pages that the printer was told to print; how many they were. Raises OutputRefused, Cancelled."""
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    pages = _chosen_pages(printer, document.pageCount())
    painter = QPainter()
    for number, page in enumerate(pages):
        _set_page(printer, document, page)
        if number == 0 and not painter.begin(printer):
            raise OutputRefused(printer.outputFileName() or printer.printerName())
        if number > 0:
            printer.newPage()
        if cancelled():
            printer.abort()
            raise Cancelled
        _draw(document, page, painter, printer)
    painter.end()
    return len(pages)


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage(), printer.toPage()
    return list(range(max(first, 1) - 1, min(last or count, count)))


def _set_page(printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """A landscape page is printed on paper turned the same way."""
    size = document.pagePointSize(page)
    wide = size.width() > size.height()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def _draw(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points = document.pagePointSize(page)
    dpi = min(printer.resolution(), _MOST_DPI)
    image = document.render(page, QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72)))
    if image.allGray():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)  # a quarter of what goes to the printer
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    shown = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - shown.width()) // 2, (paper.height() - shown.height()) // 2
    painter.drawImage(QRect(left, top, shown.width(), shown.height()), image)

"""The overview's list set on landscape A4, for a printer or a PDF."""

from html import escape

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from ytcheck.report.views.listing import HEAD, Listing

_WIDTHS = (6, 20, 12, 6, 28, 20, 8)  # per cent
_MARGIN = 15.0  # millimetres


def pdf_printer(target: str) -> QPrinter:
    """A printer that writes a PDF to `target`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(target)
    return printer


def print_listing(listing: Listing, printer: QPrinter) -> None:
    """Print the list; a row's head is repeated on every page."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    font = QFont(QApplication.font())
    font.setPointSizeF(9.5)
    document.setDefaultFont(font)
    document.setHtml(listing_html(listing))
    document.setPageSize(QSizeF(printer.pageRect(QPrinter.Unit.Point).size()))
    document.print_(printer)


def listing_html(listing: Listing) -> str:
    """The list as a table, black on white."""
    head = "".join(
        f'<th width="{width}%" bgcolor="#eeeeee" align="left">{name}</th>'
        for name, width in zip(HEAD, _WIDTHS, strict=True)
    )
    rows = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in line.cells)}</tr>" for line in listing.rows)
    return (
        f'<h2 align="center">{escape(listing.title)}</h2><p align="center">{escape(listing.subtitle)}</p>'
        f'<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;">'
        f"<thead><tr>{head}</tr></thead>{rows}</table>"
    )


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")

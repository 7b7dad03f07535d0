"""The gap report as an A4 PDF: GB/T 9704-2012's page, faces and numbering, without red head or seal."""

from ytcheck.report.pdf.write import write_pdf

__all__ = ["write_pdf"]

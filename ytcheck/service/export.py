"""A check written to a file, each form by its own writer; what is slow to import is imported when it is used."""

from datetime import date
from pathlib import Path

from ytcheck.model.verdict import Check
from ytcheck.report.matrix import Matrix
from ytcheck.report.options import DEFAULT, ReportOptions


def export_report(check: Check, target: Path, day: date, options: ReportOptions = DEFAULT) -> None:
    """Write the gap report as PDF, dated `day`; OutputRefused where the file cannot be written, FaceUnusable for a chosen font."""
    from ytcheck.report.pdf import write_pdf

    write_pdf(check, target, day, options)


def export_word(check: Check, target: Path, day: date, options: ReportOptions = DEFAULT) -> None:
    """Write the gap report as DOCX, dated `day`; OutputRefused where the file cannot be written."""
    from ytcheck.report.word import write_word

    write_word(check, target, day, options)


def export_ledger(check: Check, target: Path, day: date) -> None:
    """Write the 整改台账 as XLSX, dated `day`; OutputRefused where the file cannot be written."""
    from ytcheck.report.spreadsheet import write_ledger

    write_ledger(check, target, day)


def export_result(check: Check, target: Path) -> None:
    """Write the result file (JSON); OutputRefused where the file cannot be written."""
    from ytcheck.report.result_file import write_result

    write_result(check, target)


def export_matrix_workbook(matrix: Matrix, target: Path, day: date) -> None:
    """Write the matrix of a batch as XLSX, dated `day`; OutputRefused where the file cannot be written."""
    from ytcheck.report.matrix_spreadsheet import write_matrix_workbook

    write_matrix_workbook(matrix, target, day)


def export_matrix_pdf(matrix: Matrix, target: Path, _day: date) -> None:
    """Write the matrix of a batch as PDF, which bears its own date; OutputRefused where the file cannot be written."""
    from ytcheck.report.matrix_pdf import write_matrix_pdf

    write_matrix_pdf(matrix, target)

"""The gap report as a DOCX that the office edits: real headings, tables, page numbers, on the page of GB/T 9704-2012."""

from ytcheck.report.word.write import write_word

__all__ = ["write_word"]

"""The gap report as blocks: what it says of a check, in which order; its writers compute nothing."""

from ytcheck.report.gap_report.build import report_of
from ytcheck.report.gap_report.summary import counts_of

__all__ = ["counts_of", "report_of"]

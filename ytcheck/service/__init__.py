"""The program in one page: documents in, a check out; a check in, files out; and a test of the installation."""

from ytcheck.service.check import CheckProgress, check_documents, propose_district
from ytcheck.service.export import export_ledger, export_report, export_result, export_word
from ytcheck.service.prepare import prepared_matcher
from ytcheck.service.self_test import SelfTestLine, self_test

__all__ = [
    "CheckProgress",
    "SelfTestLine",
    "check_documents",
    "export_ledger",
    "export_report",
    "export_result",
    "export_word",
    "prepared_matcher",
    "propose_district",
    "self_test",
]

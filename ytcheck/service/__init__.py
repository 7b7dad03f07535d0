"""The program in one page: documents in, a check out; a check in, files out; and a test of the installation."""

from ytcheck.service.batch import Batch, BatchProgress, SetOutcome, check_batch
from ytcheck.service.check import CheckProgress, check_documents, propose_district
from ytcheck.service.export import export_ledger, export_report, export_result, export_word
from ytcheck.service.policy_sets import PolicySet, policy_sets
from ytcheck.service.prepare import prepared_matcher
from ytcheck.service.self_test import SelfTestLine, self_test

__all__ = [
    "Batch",
    "BatchProgress",
    "CheckProgress",
    "PolicySet",
    "SelfTestLine",
    "SetOutcome",
    "check_batch",
    "check_documents",
    "export_ledger",
    "export_report",
    "export_result",
    "export_word",
    "policy_sets",
    "prepared_matcher",
    "propose_district",
    "self_test",
]

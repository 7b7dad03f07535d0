"""The program in one page: documents in, a check out; a check in, files out; and many sets at once."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ytcheck.service.batch import Batch, SetOutcome, check_batch
    from ytcheck.service.batch_run import BatchProgress
    from ytcheck.service.batch_sources import PolicySet, policy_sets
    from ytcheck.service.check import CheckProgress, check_documents
    from ytcheck.service.export import export_ledger, export_report, export_result, export_word
    from ytcheck.service.prepare import prepared_matcher

__all__ = [
    "Batch",
    "BatchProgress",
    "CheckProgress",
    "PolicySet",
    "SetOutcome",
    "check_batch",
    "check_documents",
    "export_ledger",
    "export_report",
    "export_result",
    "export_word",
    "policy_sets",
    "prepared_matcher",
]

_MODULES = {
    "batch": ("Batch", "SetOutcome", "check_batch"),
    "batch_run": ("BatchProgress",),
    "check": ("CheckProgress", "check_documents"),
    "export": ("export_ledger", "export_report", "export_result", "export_word"),
    "batch_sources": ("PolicySet", "policy_sets"),
    "prepare": ("prepared_matcher",),
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for: every reader process imports this package and needs none of these."""
    for module, names in _MODULES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""How heavy a measure's gaps are: which come first in a report ordered by weight, and which the summary names."""

from typing import NamedTuple

from ytcheck.model.finding import TaskStatus
from ytcheck.model.verdict import Check, Status, Verdict
from ytcheck.report.tables import GapKind, gaps_of

_RANK = {Status.MISSING: 2, Status.PARTIAL: 1, Status.COVERED: 0, Status.NOT_APPLICABLE: 0}


class Weight(NamedTuple):
    """Compared field by field: the status, the number of tasks and figures that are lacking, how many of them are refused."""

    status: int
    lacking: int
    refused: int


def weight_of(check: Check, verdict: Verdict) -> Weight:
    """The weight of a measure's gaps; bodies that are not named do not count."""
    gaps = [gap for gap in gaps_of(check, verdict) if gap.kind is not GapKind.BODY_UNCLEAR]
    return Weight(_RANK[verdict.status], len(gaps), len(verdict.tasks_in(TaskStatus.REFUSED)))


def heaviest(check: Check, most: int) -> tuple[Verdict, ...]:
    """The measures with the heaviest gaps, at most `most`; those without a gap left out, equals in the city's order."""
    weighed = [(weight_of(check, verdict), verdict) for verdict in check.verdicts]
    lacking = sorted((pair for pair in weighed if pair[0].lacking), key=lambda pair: pair[0], reverse=True)
    return tuple(verdict for _, verdict in lacking[:most])

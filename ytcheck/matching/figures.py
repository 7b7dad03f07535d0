"""The district's own figures beside the city's targets: which amount belongs to which indicator, and until when."""

from collections.abc import Iterable, Mapping, Sequence, Set

from ytcheck.matching.by_year import steps_of
from ytcheck.matching.claims import Claim, claims_of
from ytcheck.matching.likeness import ClauseKey
from ytcheck.matching.statements import Statement
from ytcheck.model.finding import DistrictFigure, TargetFinding, TargetVerdict
from ytcheck.model.rules import Comparator, Target, TargetKind

_SOON = 3  # years after the city's deadline; what lies farther is an outlook


def target_findings(
    targets: Sequence[Target],
    statements: Sequence[Statement],
    serving: Mapping[str, Set[ClauseKey]],
    known: Sequence[Target],
) -> tuple[TargetFinding, ...]:
    """Each target beside the district's figure from these statements; `known` are all targets of the rule pack, whose names tell figures apart.

    A figure in a clause that is evidence for the target's own task (`serving`, by task) comes first, then one with a deadline, the city's
    before others, one of the indicator's own name before one `within` the clause, then the nearest to that name.
    """
    return tuple(_finding(target, statements, serving.get(target.task, frozenset()), known) for target in targets)


def _finding(
    target: Target, statements: Iterable[Statement], serving: Set[ClauseKey], known: Sequence[Target]
) -> TargetFinding:
    claims = claims_of(target, statements, serving, known)
    if not claims:
        return TargetFinding(target, None, TargetVerdict.ABSENT)
    best = min(
        claims,
        key=lambda claim: (claim.key not in serving, *_lateness(target, claim), not claim.by_its_name, claim.distance),
    )
    steps = steps_of(best, _stated(best).deadline, claims)
    # 每年 with a figure for each: the one to be held against the city's is the last that its years allow.
    if target.yearly and steps:
        best = min(steps, key=lambda step: _years_off(target, step.figure.deadline))
    figure = _stated(best)
    return TargetFinding(target, figure, _verdict(target, figure), tuple(map(_stated, steps)))


def _stated(claim: Claim) -> DistrictFigure:
    amount, statement = claim.figure.amount, claim.statement
    deadline = statement.deadline_of(claim.figure)
    return DistrictFigure(amount.value, amount.unit, deadline, statement.shown, statement.clause)


def _lateness(target: Target, claim: Claim) -> tuple[bool, float]:
    """How far the claim's deadline is from the city's, none at all being the farthest; of several years the last where the city names none.

    Where the city's own year is not among a district's, the year before serves as well, and of later ones the last step of those soon after
    (2028年75%，2030年85%) is what it aims at.
    """
    if target.yearly or claim.figure.deadline is None:
        return (not target.yearly, 0)
    return (False, _years_off(target, claim.figure.deadline))


def _years_off(target: Target, deadline: int | None) -> float:
    if deadline is None:
        return 0
    if target.deadline is None:
        return -deadline
    after = deadline - target.deadline
    return 2 - after / (_SOON + 1) if 0 < after <= _SOON else abs(after)


def _verdict(target: Target, figure: DistrictFigure) -> TargetVerdict:
    if target.deadline is not None and figure.deadline is not None and figure.deadline > target.deadline:
        return TargetVerdict.LATE
    if target.kind not in (TargetKind.SHARE, TargetKind.GROWTH):
        return TargetVerdict.STATED
    if target.comparator is Comparator.AT_MOST:
        return TargetVerdict.MET if figure.value <= target.value else TargetVerdict.BELOW
    return TargetVerdict.MET if figure.value >= target.value else TargetVerdict.BELOW

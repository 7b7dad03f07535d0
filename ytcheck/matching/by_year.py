"""A figure given for each of several years: which amounts are steps of one series."""

from collections.abc import Iterable

from ytcheck.matching.aims import MONEY
from ytcheck.matching.claims import Claim


def steps_of(held: Claim, year: int | None, claims: Iterable[Claim]) -> list[Claim]:
    """The claims for a year each that belong in one series with the one that is `held`, whose year this is, in order of years.

    Empty where the held one has no year or no other year has a figure.
    """
    if year is None:
        return []
    steps: dict[int, Claim] = {year: held}
    for claim in sorted(claims, key=lambda claim: (claim.key != held.key, claim.distance)):
        if claim.figure.deadline is not None and _is_step(held, claim):
            steps.setdefault(claim.figure.deadline, claim)
    return [steps[when] for when in sorted(steps)] if len(steps) > 1 else []


def _is_step(held: Claim, claim: Claim) -> bool:
    """Whether a claim in one line with the indicator's name is of the held one's kind: the same unit, a total like it or added like it."""
    units = {step.figure.amount.unit for step in (held, claim)}
    if not claim.in_line or not (len(units) == 1 or units <= set(MONEY)):
        return False
    return claim.by_its_name is held.by_its_name and (held.is_added or not claim.is_added)

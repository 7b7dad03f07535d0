"""Who reviewed a check: the names of the decisions in force, or 甲, 乙, … in their place."""

from ytcheck.model.verdict import Check
from ytcheck.text.counting import printed


def reviewers_of(check: Check, anonymous: bool) -> tuple[str, ...]:
    """Everyone with a decision in force, in the order of the measures."""
    return tuple(dict.fromkeys(shown_names(check, anonymous).values()))


def shown_names(check: Check, anonymous: bool) -> dict[str, str]:
    """Each reviewer's name as the report prints it."""
    names = dict.fromkeys(decision.who for verdict in check.verdicts for decision in verdict.review.decisions)
    if not anonymous:
        return {name: name or "未署名" for name in names}
    return {name: f"复核人{printed(n, 'ideographTraditional')}" for n, name in enumerate(names, 1)}

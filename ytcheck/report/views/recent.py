"""What the program is asked to remember of a check: what the start page says of it."""

from dataclasses import dataclass

from ytcheck.model.verdict import Check, Status


@dataclass(frozen=True, slots=True)
class Tally:
    """How many measures have each status."""

    covered: int
    partial: int
    missing: int


def tally_of(check: Check) -> Tally:
    """The counts of a check."""
    return Tally(check.count(Status.COVERED), check.count(Status.PARTIAL), check.count(Status.MISSING))


def tally_words(covered: int, partial: int, missing: int) -> str:
    """● 12　▲ 9　○ 8."""
    return f"● {covered}　▲ {partial}　○ {missing}"

"""What stands around a claim: other claims of its clause, of the clauses beside it, of its chapter and of the whole document."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ytcheck.model.clause import Clause

ENOUGH = 12  # clauses on the subject make any document one on it
_FAVOUR, _DOUBT = 3, 4  # a document of one clause is given the benefit of the doubt: three of four


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause's best score (0–1) for a task of the measure with this number and chapter."""

    clause: Clause
    task: str
    measure: int
    chapter: str
    score: float


@dataclass(frozen=True, slots=True)
class Around:
    """The best other claims around one, each 0–1.

    `in_clause`: of the same measure in the clause; `beside`: of the same or a neighbouring measure in the clause before or after;
    `elsewhere`: of the same measure in another clause; `in_section`: of the same chapter's other measures under the same heading;
    `on_subject`: how many of the document's other clauses claim anything, of all there are or of a dozen.
    """

    in_clause: float = 0.0
    beside: float = 0.0
    elsewhere: float = 0.0
    in_section: float = 0.0
    on_subject: float = 0.0


ALONE = Around()
"""As a sentence is weighed that is looked at by itself."""


class Surroundings:
    """Made from the claims of one document and the number of its `provisions`."""

    def __init__(self, claims: Iterable[Claim], provisions: int) -> None:
        self._expected = min(max(provisions - 1, 0), ENOUGH) + _DOUBT
        ordered = sorted(claims, key=lambda claim: -claim.score)
        self._by_clause: dict[tuple[int, int], list[Claim]] = defaultdict(list)
        self._by_measure: dict[int, list[Claim]] = defaultdict(list)
        self._by_section: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._best: dict[int, float] = {}
        for claim in ordered:
            self._by_clause[claim.clause.index, claim.measure].append(claim)
            self._by_measure[claim.measure].append(claim)
            self._by_section[_section(claim.clause), claim.chapter].append(claim)
            self._best.setdefault(claim.clause.index, claim.score)
        self._total = sum(self._best.values())

    def around(self, clause: Clause, task: str, measure: int, chapter: str) -> Around:
        """What stands around a claim of this clause for this task."""
        index = clause.index
        beside = (
            claim
            for place in (index - 1, index + 1)
            for number in (measure - 1, measure, measure + 1)
            for claim in self._by_clause.get((place, number), ())[:1]
        )
        others = self._total - self._best.get(index, 0.0)
        return Around(
            in_clause=_best(c for c in self._by_clause.get((index, measure), ()) if c.task != task),
            beside=max((claim.score for claim in beside), default=0.0),
            elsewhere=_best(c for c in self._by_measure.get(measure, ()) if c.clause.index != index and c.task != task),
            in_section=_best(
                c
                for c in self._by_section.get((_section(clause), chapter), ())
                if c.clause.index != index and c.measure != measure
            ),
            on_subject=min((others + _FAVOUR) / self._expected, 1.0),
        )


def _section(clause: Clause) -> str:
    return clause.headings[0] if clause.headings else ""


def _best(ordered: Iterable[Claim]) -> float:
    """The score of the first of the claims, which stand best first."""
    return next((claim.score for claim in ordered), 0.0)

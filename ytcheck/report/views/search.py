"""Words looked up in the city's text and in the clauses: folded once, so that each keystroke costs little."""

from dataclasses import dataclass

from ytcheck.model.clause import Clause
from ytcheck.model.verdict import Check, Verdict
from ytcheck.text.normal import fold


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The folded texts of a check: (measure's number, its text with its evidence), (document and index of a clause, its text)."""

    measures: tuple[tuple[int, str], ...]
    clauses: tuple[tuple[tuple[str, int], str], ...]

    def measures_with(self, words: str) -> frozenset[int]:
        """The measures in whose city text, tasks or evidence all the words stand."""
        return frozenset(number for number, text in self.measures if _all_in(words, text))

    def clauses_with(self, words: str) -> frozenset[tuple[str, int]]:
        """The clauses in which all the words stand, headings above included."""
        return frozenset(key for key, text in self.clauses if _all_in(words, text))


def index_of(check: Check) -> SearchIndex:
    """Fold every text of the check once."""
    clauses = tuple(((c.document, c.index), _clause_text(c)) for outline in check.outlines for c in outline.clauses)
    return SearchIndex(_measures(check), clauses)


def renewed(index: SearchIndex, check: Check) -> SearchIndex:
    """The index after a decision: the evidence is another one, the clauses are the same."""
    return SearchIndex(_measures(check), index.clauses)


def _measures(check: Check) -> tuple[tuple[int, str], ...]:
    return tuple((verdict.measure.number, _measure_text(verdict)) for verdict in check.verdicts)


def _measure_text(verdict: Verdict) -> str:
    measure = verdict.measure
    parts = [measure.label, measure.text, *(task.name for task in measure.tasks)]
    parts += [evidence.clause.text for evidence in verdict.findings.evidence]
    return fold("\n".join(parts))


def _clause_text(clause: Clause) -> str:
    return fold("\n".join((clause.label, *clause.headings, clause.heading, clause.text)))


def _all_in(words: str, text: str) -> bool:
    return all(fold(word) in text for word in words.split())

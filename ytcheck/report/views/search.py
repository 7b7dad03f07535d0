"""Words looked up in the city's text and in the clauses: folded once, so that each keystroke costs little."""

from dataclasses import dataclass

from ytcheck.model.clause import Clause
from ytcheck.model.verdict import Check, Verdict
from ytcheck.text.normal import fold
from ytcheck.text.words import words

Key = tuple[str, int]  # a clause's document and index


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The folded texts of a check: of each measure (number, the city's text, its evidence), and of each clause."""

    measures: tuple[tuple[int, str, tuple[Key, ...]], ...]
    clauses: dict[Key, str]

    def measures_with(self, phrases: str) -> frozenset[int]:
        """The measures in whose city text, tasks or evidence all the words stand."""
        asked = _asked(phrases)
        found = (
            (number, "\n".join((text, *map(self.clauses.__getitem__, keys)))) for number, text, keys in self.measures
        )
        return frozenset(number for number, text in found if _all_in(asked, text))

    def clauses_with(self, phrases: str) -> frozenset[Key]:
        """The clauses in which all the words stand, headings above included."""
        asked = _asked(phrases)
        return frozenset(key for key, text in self.clauses.items() if _all_in(asked, text))


def index_of(check: Check) -> SearchIndex:
    """Fold every text of the check once, and load the word list, so that the first search does not wait for it."""
    words("")
    clauses = {c.key: _clause_text(c) for outline in check.outlines for c in outline.clauses}
    return SearchIndex(tuple(_entry(verdict, _city_text(verdict)) for verdict in check.verdicts), clauses)


def renewed(index: SearchIndex, check: Check) -> SearchIndex:
    """The index after a decision: the evidence is another one, all texts are the same."""
    city = {number: text for number, text, _ in index.measures}
    return SearchIndex(tuple(_entry(v, city[v.measure.number]) for v in check.verdicts), index.clauses)


def _entry(verdict: Verdict, city: str) -> tuple[int, str, tuple[Key, ...]]:
    keys = tuple(evidence.clause.key for evidence in verdict.findings.evidence)
    return verdict.measure.number, city, keys


def _city_text(verdict: Verdict) -> str:
    measure = verdict.measure
    return fold("\n".join((measure.label, measure.text, *(task.name for task in measure.tasks))))


def _clause_text(clause: Clause) -> str:
    return fold("\n".join((clause.label, *clause.headings, clause.heading, clause.text)))


def _asked(phrases: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each phrase between blanks, folded, with the words that it is made of: people type 科技人才住房 and mean all three."""
    return tuple((phrase, words(phrase)) for phrase in map(fold, phrases.split()))


def _all_in(asked: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> bool:
    """Whether each phrase stands in the text, as a whole or, where it has several words, word by word."""
    return all(phrase in text or (len(parts) > 1 and all(part in text for part in parts)) for phrase, parts in asked)

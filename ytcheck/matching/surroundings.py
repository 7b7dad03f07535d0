"""What stands around a sentence: other tasks of the same measure in its clause, and how much of its document is on the subject."""

from collections import defaultdict
from collections.abc import Iterable

from ytcheck.matching.lexicon import PatternKind
from ytcheck.matching.passages import Passage
from ytcheck.model.clause import Clause, Role

_MOST_SIBLINGS = 3


class Surroundings:
    """Made from all passages of a policy set."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._tasks: dict[tuple[str, int], set[str]] = defaultdict(set)
        provisions: dict[str, set[int]] = defaultdict(set)
        on_subject: dict[str, set[int]] = defaultdict(set)
        for passage in passages:
            clause = passage.clause
            pointed = {hit.task for hit in passage.hits if hit.kind is not PatternKind.LOOK_ALIKE}
            self._tasks[clause.document, clause.index] |= pointed
            if clause.role is Role.PROVISION:
                provisions[clause.document].add(clause.index)
                if any(hit.kind is PatternKind.KEY and hit.whole for hit in passage.hits):
                    on_subject[clause.document].add(clause.index)
        self._topical = {document: len(on_subject[document]) / len(clauses) for document, clauses in provisions.items()}

    def siblings(self, clause: Clause, task: str) -> float:
        """How many other tasks of the task's measure the clause's words point to, 0–1 for none to three and more."""
        measure = task.partition(".")[0]
        others = {t for t in self._tasks[clause.document, clause.index] if t != task and t.partition(".")[0] == measure}
        return min(len(others), _MOST_SIBLINGS) / _MOST_SIBLINGS

    def topical(self, document: str) -> float:
        """The share of a document's provisions in which a key term of any task holds, 0–1."""
        return self._topical.get(document, 0.0)

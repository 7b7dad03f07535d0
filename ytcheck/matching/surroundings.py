"""What stands around a sentence: other tasks of the same measure that its clause points to."""

from collections import defaultdict
from collections.abc import Iterable

from ytcheck.matching.lexicon import PatternKind
from ytcheck.matching.passages import Passage
from ytcheck.model.clause import Clause

_MOST_SIBLINGS = 3


class Surroundings:
    """Made from all passages of a policy set."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._tasks: dict[tuple[str, int], set[str]] = defaultdict(set)
        for passage in passages:
            pointed = {hit.task for hit in passage.hits if hit.kind in (PatternKind.KEY, PatternKind.WORDING)}
            self._tasks[passage.clause.document, passage.clause.index] |= pointed

    def siblings(self, clause: Clause, task: str) -> float:
        """How many other tasks of the task's measure the clause's words point to, 0–1 for none to three and more."""
        measure = task.partition(".")[0]
        others = {t for t in self._tasks[clause.document, clause.index] if t != task and t.partition(".")[0] == measure}
        return min(len(others), _MOST_SIBLINGS) / _MOST_SIBLINGS

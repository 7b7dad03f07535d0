"""Passages × tasks: how strongly each sentence sets out each task that its words point to."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.matching.lexicon import PatternHit, PatternKind, Span
from ytcheck.matching.passages import Passage
from ytcheck.matching.similarity import Likeness, WordingIndex
from ytcheck.matching.stance import Stance
from ytcheck.matching.surroundings import Surroundings
from ytcheck.model.rules import Weighing


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for or against a sentence setting out a task, each in 0–1; the rule pack weighs each by its name."""

    key: float
    key_with_heading: float
    wording: float
    wording_with_heading: float
    paraphrase: float
    paraphrase_with_heading: float
    look_alike: float
    likeness: float
    copied: float
    near_miss: float
    lead: float
    siblings: float
    share: float


def score_of(signals: Signals, weighing: Weighing) -> float:
    """The signals weighed to one figure in 0–1 (logistic regression)."""
    total = weighing.bias + sum(weight * getattr(signals, name) for name, weight in weighing.weights)
    return 1 / (1 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Pointer:
    """A passage that points to a task: `score` in 0–1, `spans` the words that do, `stance` what the sentence does with it."""

    task: str
    passage: Passage
    score: float
    spans: tuple[Span, ...]
    stance: Stance
    signals: Signals

    @property
    def matched(self) -> tuple[str, ...]:
        """The words of the sentence that point to the task, in order, overlapping ones joined; single characters only where there is no word."""
        found = tuple(dict.fromkeys(self.passage.text[start:end] for start, end in joined(self.spans)))
        return tuple(word for word in found if len(word) > 1) or found


def joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap or touch made one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


class Weigher:
    """Weighs the tasks that a passage's words point to."""

    def __init__(self, index: WordingIndex, weighing: Weighing, surroundings: Surroundings) -> None:
        self._index = index
        self._weighing = weighing
        self._surroundings = surroundings

    def pointers(self, passage: Passage) -> tuple[Pointer, ...]:
        """The tasks that the passage points to, best first; a task is looked at only where one of its patterns holds."""
        by_task: dict[str, list[PatternHit]] = defaultdict(list)
        for hit in passage.hits:
            by_task[hit.task].append(hit)
        candidates = {t: hits for t, hits in by_task.items() if any(h.kind is not PatternKind.LOOK_ALIKE for h in hits)}
        if not candidates:
            return ()
        vectors = self._index.vectors(passage.text)
        likenesses = {task: self._index.likeness(task, vectors) for task in candidates}
        best = max(likeness.wording for likeness in likenesses.values())
        pointers = (self._pointer(passage, task, hits, likenesses[task], best) for task, hits in candidates.items())
        return tuple(sorted(pointers, key=lambda pointer: -pointer.score))

    def _pointer(
        self, passage: Passage, task: str, hits: Sequence[PatternHit], likeness: Likeness, best: float
    ) -> Pointer:
        counting = [hit for hit in hits if hit.kind is not PatternKind.LOOK_ALIKE]
        spans = tuple(sorted({span for hit in counting for span in hit.spans}))
        key = [hit for hit in hits if hit.kind is PatternKind.KEY]
        wording = [hit for hit in hits if hit.kind is PatternKind.WORDING]
        paraphrase = [hit for hit in hits if hit.kind is PatternKind.PARAPHRASE]
        signals = Signals(
            key=float(any(hit.whole for hit in key)),
            key_with_heading=float(any(not hit.whole for hit in key)),
            wording=min(sum(hit.whole for hit in wording), 3) / 3,
            wording_with_heading=min(sum(not hit.whole for hit in wording), 3) / 3,
            paraphrase=min(sum(hit.whole for hit in paraphrase), 2) / 2,
            paraphrase_with_heading=min(sum(not hit.whole for hit in paraphrase), 2) / 2,
            look_alike=float(_look_alike_holds(hits)),
            likeness=likeness.wording,
            copied=self._index.copied(task, passage.text),
            near_miss=max(likeness.near_miss - likeness.wording, 0.0),
            lead=float(likeness.wording >= best - 1e-9),
            siblings=self._surroundings.siblings(passage.clause, task),
            share=sum(end - start for start, end in joined(spans)) / max(len(passage.text), 1),
        )
        return Pointer(task, passage, score_of(signals, self._weighing), spans, passage.stance_on(spans), signals)


def _look_alike_holds(hits: Iterable[PatternHit]) -> bool:
    return any(hit.kind is PatternKind.LOOK_ALIKE and hit.whole for hit in hits)

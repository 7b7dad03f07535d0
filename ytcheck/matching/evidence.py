"""Passages × tasks: how strongly each sentence sets out each task that its words point to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ytcheck.matching.lexicon import PatternHit, PatternKind, Span
from ytcheck.matching.odds import log_odds
from ytcheck.matching.passages import Passage
from ytcheck.matching.quotes import Quotes
from ytcheck.matching.signals import Scale, Signals
from ytcheck.matching.stance import Stance
from ytcheck.matching.subject import Subject
from ytcheck.matching.surroundings import ALONE, Around
from ytcheck.matching.topics import Topics
from ytcheck.matching.vocabulary import Costs, Part, Vocabulary
from ytcheck.model.rules import Rulebook

_LIKELY = 0.3  # the chance from which on a task without a pattern is looked at
# Below this chance only the task's own name or a paraphrase in the sentence itself make it worth a look.
_HOPELESS = 1e-3
_SURE = 1e-5  # chances nearer to 0 or 1 are told apart no further


@dataclass(frozen=True, slots=True)
class Pointer:
    """A passage that points to a task: `score` in 0–1, `spans` the words that do, `stance` what the sentence does with it.

    `alone` is its score without its surroundings, `company` in 0–1 how much of those there is to go by.
    """

    task: str
    passage: Passage
    score: float
    spans: tuple[Span, ...]
    stance: Stance
    signals: Signals
    around: Around = ALONE
    alone: float = 0.0
    company: float = 0.0

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


@dataclass(frozen=True, slots=True)
class _Taken:
    """A sentence taken apart: its parts, which tasks they are about, what all of it costs by letters and by letter pairs."""

    parts: Sequence[Part]
    topics: Topics
    letters: Costs
    pairs: Costs


class Weigher:
    """Weighs the tasks that a passage's words point to, each sentence alone."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._vocabulary = Vocabulary(rulebook)
        self._quotes = Quotes(rulebook.measures)
        self._scale = Scale(rulebook.weighing.alone)
        self._subject = Subject(rulebook.weighing.subject)

    def pointers(self, passage: Passage) -> tuple[Pointer, ...]:
        """The tasks that the passage points to, best first: those of which a pattern holds, and those that a part of it is likely about."""
        by_task: dict[str, list[PatternHit]] = defaultdict(list)
        for hit in passage.hits:
            by_task[hit.task].append(hit)
        parts = self._vocabulary.parts_of(passage.text)
        topics = Topics([self._vocabulary.by_both([part]) for part in parts])
        candidates = {task: hits for task, hits in by_task.items() if self._is_worth_a_look(task, hits, topics)}
        for task in self._vocabulary.tasks_in(topics.likely(_LIKELY)):
            candidates.setdefault(task, by_task.get(task, []))
        if not candidates:
            return ()
        taken = _Taken(parts, topics, self._vocabulary.by_letters(parts), self._vocabulary.by_pairs(parts))
        pointers = (self._pointer(passage, task, hits, taken) for task, hits in candidates.items())
        return tuple(sorted(pointers, key=lambda pointer: -pointer.score))

    def _is_worth_a_look(self, task: str, hits: Sequence[PatternHit], topics: Topics) -> bool:
        if any(hit.whole and hit.kind in (PatternKind.KEY, PatternKind.PARAPHRASE) for hit in hits):
            return True
        speaking = any(hit.kind is not PatternKind.LOOK_ALIKE for hit in hits)
        return speaking and topics.chance(self._vocabulary.lane(task)) >= _HOPELESS

    def _pointer(self, passage: Passage, task: str, hits: Sequence[PatternHit], taken: _Taken) -> Pointer:
        stretch = taken.topics.stretch(self._vocabulary.lane(task))
        parts = taken.parts[stretch.first : stretch.end]
        counting = [hit for hit in hits if hit.kind is not PatternKind.LOOK_ALIKE]
        spans = tuple(sorted({span for hit in counting for span in hit.spans}))
        spans = spans or ((parts[0].start, parts[-1].end),)
        whole = Counter(hit.kind for hit in hits if hit.whole)
        letters, pairs = self._vocabulary.margins(taken.letters, task), self._vocabulary.margins(taken.pairs, task)
        part_odds = log_odds(stretch.chance, _SURE) / log_odds(1, _SURE)
        subject = self._subject.odds(passage.text[parts[0].start : parts[-1].end])
        brief = 1 / len(taken.parts)
        signals = Signals(
            key=min(whole[PatternKind.KEY], 1),
            key_with_heading=float(any(hit.kind is PatternKind.KEY and not hit.whole for hit in hits)),
            wording=min(whole[PatternKind.WORDING], 3) / 3,
            paraphrase=min(whole[PatternKind.PARAPHRASE], 2) / 2,
            look_alike=min(whole[PatternKind.LOOK_ALIKE], 1),
            copied=self._quotes.copied(task, passage.text),
            letters_task=letters.task,
            letters_measure=letters.measure,
            letters_near_miss=letters.near_miss,
            pairs_task=pairs.task,
            pairs_measure=pairs.measure,
            pairs_near_miss=pairs.near_miss,
            part_chance=stretch.chance,
            part_odds=part_odds,
            subject=subject,
            brief=brief,
            brief_odds=brief * part_odds,
            subject_odds=subject * part_odds,
            in_table=float(bool(passage.clause.cells)),
        )
        score = self._scale.score(task, signals, ALONE)
        return Pointer(task, passage, score, spans, passage.stance_on(spans, bool(counting)), signals)

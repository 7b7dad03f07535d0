"""All literals of the rule pack's patterns in one index, so that a sentence is looked through once for all tasks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, KeysView, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import compress
from operator import add

from ytcheck.model.rules import Measure, Pattern

Span = tuple[int, int]

_OPENING = 3  # letters by which a literal is looked for


class PatternKind(Enum):
    """What a pattern says of a sentence in which it holds."""

    KEY = "key"
    WORDING = "wording"
    PARAPHRASE = "paraphrase"
    LOOK_ALIKE = "look_alike"


@dataclass(frozen=True, slots=True)
class PatternHit:
    """A pattern of `task` that holds: `spans` are its words in the sentence, `whole` where none had to come from a heading."""

    task: str
    kind: PatternKind
    spans: tuple[Span, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    task: str
    kind: PatternKind
    parts: tuple[tuple[str, ...], ...]

    def holds(self, sentence: KeysView[str], context: KeysView[str]) -> bool:
        """Whether every part has a literal in the sentence or in the headings over it, and some part in the sentence."""
        here = False
        for part in self.parts:
            if not sentence.isdisjoint(part):
                here = True
            elif context.isdisjoint(part):
                return False
        return here


Found = Mapping[str, Sequence[Span]]  # the literals that a text holds, each with its places


class Lexicon:
    """The patterns of all tasks, ready to be looked for in folded texts."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._entries: list[_Entry] = []
        for measure in measures:
            for task in measure.tasks:
                self._take(task.id, PatternKind.KEY, task.key_terms)
                self._take(task.id, PatternKind.WORDING, task.wordings)
                self._take(task.id, PatternKind.PARAPHRASE, task.paraphrases)
                self._take(task.id, PatternKind.LOOK_ALIKE, task.look_alikes)
        literals = {literal for entry in self._entries for part in entry.parts for literal in part}
        letters = {literal for literal in literals if len(literal) == 1}
        self._letters = re.compile("|".join(map(re.escape, sorted(letters))) or r"\b\B")
        self._pairs = frozenset(literal[:2] for literal in literals)
        self._openings: dict[str, list[str]] = defaultdict(list)
        for literal in literals - letters:
            self._openings[literal[:_OPENING]].append(literal)
        self._by_rarest = self._indexed()
        joint = {literal: [n for n in ns if len(self._entries[n].parts) > 1] for literal, ns in self._by_rarest.items()}
        self._joint_by_rarest = {literal: numbers for literal, numbers in joint.items() if numbers}

    def look_up(self, text: str) -> Found:
        """Every literal that occurs in a folded text, with where it stands."""
        found: dict[str, list[Span]] = defaultdict(list)
        pairs = list(map(add, text, text[1:]))
        # Most places are ruled out here: one look at two letters is all that they cost.
        for start in compress(range(len(pairs)), map(self._pairs.__contains__, pairs)):
            if (pair := pairs[start]) in self._openings:
                found[pair].append((start, start + 2))
            for literal in self._openings.get(text[start : start + _OPENING], ()):
                if len(literal) >= _OPENING and text.startswith(literal, start):
                    found[literal].append((start, start + len(literal)))
        for letter in self._letters.finditer(text):
            found[letter[0]].append(letter.span())
        return found

    def hits(self, sentence: Found, context: Found) -> tuple[PatternHit, ...]:
        """The patterns that hold: every part in the sentence, or some of them in the headings above it."""
        numbers = {n for literal in sentence for n in self._by_rarest.get(literal, ())}
        # A pattern of one part that stands in a heading alone does not hold.
        numbers |= {n for literal in context for n in self._joint_by_rarest.get(literal, ())}
        here, above = sentence.keys(), context.keys()
        holding = (entry for n in sorted(numbers) if (entry := self._entries[n]).holds(here, above))
        hits = (self._hit(entry, sentence, context) for entry in holding)
        return tuple(hit for hit in hits if hit is not None)

    def _take(self, task: str, kind: PatternKind, patterns: Iterable[Pattern]) -> None:
        self._entries.extend(_Entry(task, kind, pattern.parts) for pattern in patterns)

    def _indexed(self) -> dict[str, list[int]]:
        """Each pattern under the literals of the part that the fewest patterns share: only where one of them stands can it hold."""
        shared = Counter(literal for entry in self._entries for part in entry.parts for literal in part)
        index: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for literal in min(entry.parts, key=lambda part: sum(shared[literal] for literal in part)):
                index[literal].append(number)
        return index

    @staticmethod
    def _hit(entry: _Entry, sentence: Found, context: Found) -> PatternHit | None:
        spans: list[Span] = []
        whole = True
        for part in entry.parts:
            here = [span for literal in part if literal in sentence for span in sentence[literal]]
            free = [span for span in here if not _nested(span, spans)] if spans else here
            if free:
                spans.append(max(free, key=lambda span: span[1] - span[0]))
            elif not context.keys().isdisjoint(part):
                whole = False
            else:
                return None
        return PatternHit(entry.task, entry.kind, tuple(sorted(set(spans))), whole)


def _nested(span: Span, taken: Iterable[Span]) -> bool:
    """Whether a span lies within another or around it: one word cannot be two parts of a pattern."""
    return any((start <= span[0] and span[1] <= end) or (span[0] <= start and end <= span[1]) for start, end in taken)

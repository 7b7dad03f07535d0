"""All literals of the rule pack's patterns in one index, so that a sentence is looked through once for all tasks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from ytcheck.model.rules import Measure, Pattern

Span = tuple[int, int]


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
    all_parts: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: its literals with their places, and for each pattern (by number) the bits of its parts that are held."""

    spans: Mapping[str, list[Span]]
    parts: Mapping[int, int]


class Lexicon:
    """The patterns of all tasks, ready to be looked for in folded texts."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._entries: list[_Entry] = []
        self._parts_of: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for measure in measures:
            for task in measure.tasks:
                self._take(task.id, PatternKind.KEY, task.key_terms)
                self._take(task.id, PatternKind.WORDING, task.wordings)
                self._take(task.id, PatternKind.PARAPHRASE, task.paraphrases)
                self._take(task.id, PatternKind.LOOK_ALIKE, task.look_alikes)
        self._starts: dict[str, list[str]] = defaultdict(list)
        for literal in self._parts_of:
            if len(literal) > 1:
                self._starts[literal[:2]].append(literal)
        self._single = frozenset(literal for literal in self._parts_of if len(literal) == 1)

    def look_up(self, text: str) -> Found:
        """Every literal that occurs in a folded text, with where it stands, and the pattern parts that are thereby held."""
        spans: dict[str, list[Span]] = defaultdict(list)
        for start in range(len(text)):
            if text[start] in self._single:
                spans[text[start]].append((start, start + 1))
            for literal in self._starts.get(text[start : start + 2], ()):
                if text.startswith(literal, start):
                    spans[literal].append((start, start + len(literal)))
        held: dict[int, int] = defaultdict(int)
        for literal in spans:
            for number, bit in self._parts_of[literal]:
                held[number] |= bit
        return Found(spans, held)

    def hits(self, sentence: Found, context: Found) -> tuple[PatternHit, ...]:
        """The patterns that hold: every part in the sentence, or some of them in the headings above it."""
        complete = [
            n for n, parts in sentence.parts.items() if parts | context.parts.get(n, 0) == self._entries[n].all_parts
        ]
        hits = (self._hit(self._entries[n], sentence, context) for n in sorted(complete))
        return tuple(hit for hit in hits if hit is not None)

    def _take(self, task: str, kind: PatternKind, patterns: Iterable[Pattern]) -> None:
        for pattern in patterns:
            for place, part in enumerate(pattern.parts):
                for literal in part:
                    self._parts_of[literal].append((len(self._entries), 1 << place))
            self._entries.append(_Entry(task, kind, pattern.parts, (1 << len(pattern.parts)) - 1))

    @staticmethod
    def _hit(entry: _Entry, sentence: Found, context: Found) -> PatternHit | None:
        spans: list[Span] = []
        whole = True
        for part in entry.parts:
            here = [span for literal in part for span in sentence.spans.get(literal, ()) if not _nested(span, spans)]
            if here:
                spans.append(max(here, key=lambda span: span[1] - span[0]))
            elif any(literal in context.spans for literal in part):
                whole = False
            else:
                return None
        return PatternHit(entry.task, entry.kind, tuple(sorted(set(spans))), whole)


def _nested(span: Span, taken: Iterable[Span]) -> bool:
    """Whether a span lies within another or around it: one word cannot be two parts of a pattern."""
    return any((start <= span[0] and span[1] <= end) or (span[0] <= start and end <= span[1]) for start, end in taken)

"""Evidence as cards: a clause's place, its words with the match marked, and what it serves."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ytcheck.model.clause import Clause
from ytcheck.model.finding import Evidence
from ytcheck.model.verdict import Check, Verdict
from ytcheck.report.views.highlight import Span, excerpt_of, spans_of

_REJECTED = "审核时已排除"
_MOST = 260  # characters of a clause shown before “展开全文”


@dataclass(frozen=True, slots=True)
class Card:
    """A clause as evidence (`counts`) or as the nearest thing to it, with the `reason` why it does or does not count.

    `matched` are the words that show it, `tasks` the ids of this measure's tasks that it bears on, `also` the other measures that it
    serves. Its words are marked when they are shown: a measure may have many cards.
    """

    clause: Clause
    place: str
    file: str
    path: str
    matched: tuple[str, ...]
    tasks: tuple[str, ...]
    task_names: tuple[str, ...]
    also: tuple[int, ...]
    counts: bool
    reason: str

    @property
    def whole(self) -> tuple[Span, ...]:
        """The clause's words, those that show it marked."""
        return spans_of(self.clause.text, self.matched)

    @property
    def short(self) -> tuple[Span, ...]:
        """Its excerpt."""
        return excerpt_of(self.whole, _MOST)

    @property
    def is_cut(self) -> bool:
        """Whether the excerpt leaves something out."""
        return len(self.clause.text) > _MOST


def cards_of(check: Check, verdict: Verdict, also: dict[tuple[str, int], tuple[int, ...]]) -> tuple[Card, ...]:
    """The measure's evidence, best first, then for open tasks the nearest clauses that do not count; a clause has one card."""
    serving: dict[tuple[str, int], list[tuple[str, Evidence, bool]]] = {}
    for task in verdict.findings.tasks:
        for evidence in task.evidence:
            serving.setdefault(evidence.clause.key, []).append((task.task, evidence, True))
    for task in verdict.open_tasks:
        if task.nearest is not None:
            serving.setdefault(task.nearest.clause.key, []).append((task.task, task.nearest, False))
    for name, evidence in _rejected(verdict):
        serving.setdefault(evidence.clause.key, []).append((name, replace(evidence, reason=_REJECTED), False))
    cards = [_card(check, verdict, found, also.get(key, ())) for key, found in serving.items()]
    best = {key: max(evidence.score for _, evidence, _ in found) for key, found in serving.items()}
    return tuple(sorted(cards, key=lambda card: (not card.counts, -best[card.clause.key])))


def _rejected(verdict: Verdict) -> Iterator[tuple[str, Evidence]]:
    """What the program took as evidence and a person did not."""
    if verdict.automatic is None:
        return
    held = {(task.task, evidence.clause.key) for task in verdict.findings.tasks for evidence in task.evidence}
    for task in verdict.automatic.findings.tasks:
        for evidence in task.evidence:
            if (task.task, evidence.clause.key) not in held:
                yield task.task, evidence


def place_words(clause: Clause) -> str:
    """第 3 页（二）: the page and printed number of a clause; a table row's number is named as such."""
    pages = clause.pages
    page = f"第 {pages[0]} 页" if len(pages) == 1 else f"第 {pages[0]}—{pages[-1]} 页"
    return f"{page} 序号 {clause.label}" if clause.cells and clause.label.isdigit() else f"{page}{clause.label}"


def _card(check: Check, verdict: Verdict, found: list[tuple[str, Evidence, bool]], measures: tuple[int, ...]) -> Card:
    counts = any(counting for _, _, counting in found)
    shown = [(task, evidence) for task, evidence, counting in found if counting == counts]
    clause = shown[0][1].clause
    names = {task.id: task.name for task in verdict.measure.tasks}
    return Card(
        clause=clause,
        place=place_words(clause),
        file=check.outline(clause.document).file,
        path=" › ".join(part for part in clause.headings if part),
        matched=tuple(dict.fromkeys(word for _, evidence in shown for word in evidence.matched)),
        tasks=tuple(task for task, _ in shown),
        task_names=tuple(names[task] for task, _ in shown),
        also=tuple(number for number in measures if number != verdict.measure.number),
        counts=counts,
        reason=next((evidence.reason for _, evidence in shown if evidence.reason), ""),
    )

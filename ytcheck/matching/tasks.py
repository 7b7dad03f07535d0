"""Pointers gathered to one finding per task: covered, mentioned, refused or missing, with evidence and reasons."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ytcheck.matching.evidence import Pointer
from ytcheck.matching.odds import chance_at, log_odds
from ytcheck.matching.stance import Stance
from ytcheck.model.finding import Evidence, TaskFinding, TaskStatus
from ytcheck.model.rules import Measure, Task, Weighing

# The share of tasks without a trace that are set out all the same, in measures that are (worked half).
_UNKNOWN_WORDS = 0.015

Pointers = Mapping[str, Sequence[Pointer]]


def pointers_by_task(passages: Iterable[Sequence[Pointer]]) -> Pointers:
    """All pointers of a policy set by task, best first, after words that serve one task are taken from weaker claims on them."""
    found: dict[str, list[Pointer]] = defaultdict(list)
    for pointers in passages:
        for pointer in assigned(pointers):
            found[pointer.task].append(pointer)
    return {task: sorted(pointers, key=lambda p: -p.score) for task, pointers in found.items()}


def assigned(pointers: Sequence[Pointer]) -> list[Pointer]:
    """The pointers of one sentence, best first, without those of another measure that rest on words already taken."""
    kept: list[Pointer] = []
    for pointer in pointers:
        taken = {
            span
            for other in kept
            if _measure(other.task) != _measure(pointer.task) and other.score > 0.5
            for span in other.spans
        }
        if not pointer.spans or not all(_covered(span, taken) for span in pointer.spans):
            kept.append(pointer)
    return kept


def findings_of(
    measure: Measure, pointers: Pointers, applicable: Mapping[str, bool], weighing: Weighing
) -> tuple[TaskFinding, ...]:
    """The findings of one measure's tasks.

    A measure leaves 未覆盖 only on strong evidence: for one task, or for several together (the chance that at least one of them holds). Its
    tasks are then accepted on ordinary evidence where one of them is sure, else on strong evidence only.
    """
    scores = [_best_work(pointers.get(task.id, ())) for task in measure.tasks]
    bound = _bound(scores, weighing)
    return tuple(
        _finding(task, pointers.get(task.id, ()), bound, weighing, applicable[task.id]) for task in measure.tasks
    )


def _bound(scores: Sequence[float], weighing: Weighing) -> float | None:
    """From which score on the tasks of a measure with these scores are accepted; None where it does not leave 未覆盖."""
    together = 1 - math.prod(1 - score for score in scores if score >= weighing.joint)
    if together < weighing.first:
        return None
    best = max(scores)
    return weighing.further if best >= weighing.sure else min(weighing.first, best)


def _chance(score: float, bound: float | None) -> float:
    """How likely the task is covered: as its score says, or, in a measure that has left 未覆盖, an even chance at the bound.

    In such a measure a task is now and then set out in words that nothing here knows.
    """
    if bound is None:
        return score
    return max(chance_at(log_odds(score) - log_odds(bound)), _UNKNOWN_WORDS)


def _best_work(pointers: Sequence[Pointer]) -> float:
    return max((p.score for p in pointers if p.stance is Stance.WORK), default=0.0)


def _finding(
    task: Task, pointers: Sequence[Pointer], bound: float | None, weighing: Weighing, applicable: bool
) -> TaskFinding:
    work = [] if _is_refused(pointers) else [p for p in pointers if p.stance is Stance.WORK]
    score = work[0].score if work else 0.0
    chance = _chance(score, bound)
    uncertain = weighing.doubt <= chance <= 1 - weighing.doubt
    if bound is not None and score >= bound:
        shown = [p for p in work if p.score >= max(bound, weighing.evidence * score)]
        weakened = all(p.passage.reading.soft for p in shown) and not _city_is_soft(task)
        return TaskFinding(task.id, TaskStatus.COVERED, score, _evidence(shown), None, weakened, uncertain, chance)
    nearest = _nearest(pointers)
    if not applicable:
        return TaskFinding(task.id, TaskStatus.NOT_APPLICABLE, score, nearest=nearest)
    status = _uncovered(pointers, weighing)
    return TaskFinding(task.id, status, score, nearest=nearest, uncertain=uncertain, chance=chance)


def _is_refused(pointers: Sequence[Pointer]) -> bool:
    """A refusal by the task's own name outweighs sentences that only resemble it."""
    named = [p for p in pointers if p.signals.key]
    return any(p.stance is Stance.REFUSED for p in named) and not any(p.stance is Stance.WORK for p in named)


def _uncovered(pointers: Sequence[Pointer], weighing: Weighing) -> TaskStatus:
    """Refused where a sentence says so, mentioned where the subject stands only in words without work."""
    for stance, status in ((Stance.REFUSED, TaskStatus.REFUSED), (None, TaskStatus.MENTIONED)):
        for pointer in pointers:
            fits = pointer.stance is stance if stance else pointer.stance is not Stance.WORK
            if fits and pointer.score >= weighing.mention:
                return status
    return TaskStatus.MISSING


def _nearest(pointers: Sequence[Pointer]) -> Evidence | None:
    if not pointers:
        return None
    pointer = pointers[0]
    reason = pointer.stance.value if pointer.stance is not Stance.WORK else _why_not(pointer)
    return Evidence(pointer.passage.clause, pointer.score, pointer.matched, reason)


def _why_not(pointer: Pointer) -> str:
    if pointer.signals.look_alike:
        return "所指事项相近但不是同一任务"
    return "用语相近，但没有写明这项任务的具体工作"


def _evidence(pointers: Iterable[Pointer]) -> tuple[Evidence, ...]:
    best: dict[tuple[str, int], Evidence] = {}
    for pointer in pointers:
        clause = pointer.passage.clause
        key = clause.key
        known = best.get(key)
        if known is None:
            best[key] = Evidence(clause, pointer.score, pointer.matched, pointer.stance.value)
        else:
            matched = tuple(dict.fromkeys((*known.matched, *pointer.matched)))
            best[key] = Evidence(clause, known.score, matched, known.reason)
    return tuple(best.values())


def _city_is_soft(task: Task) -> bool:
    return any(word in quote for quote in task.quotes for word in ("探索", "适时"))


def _measure(task: str) -> str:
    return task.partition(".")[0]


def _covered(span: tuple[int, int], taken: set[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)

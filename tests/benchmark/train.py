"""`make train`: learns the rule pack's weighing from the work half and the exemplars, and writes it to weighing.toml, practice.toml and subject.toml.

The half that is only reported on is never read here. Scores for choosing the bounds come from weights that were learned without the case
they judge (leave one out).
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.benchmark.cases import load_cases
from tests.benchmark.metrics import Scores, scores_of
from tests.benchmark.on_subject import subject_text
from tests.benchmark.outcome import Outcome
from tests.benchmark.practice import practice_text
from tests.benchmark.regression import fit
from tests.benchmark.trials import Trial, learned, opened, practised, read_apart
from ytcheck.judging import judge
from ytcheck.judging.doubt import doubt_signals, risk_of
from ytcheck.judging.judge import chance_of, status_of
from ytcheck.matching import Matcher
from ytcheck.matching.match import united
from ytcheck.matching.stance import Stance
from ytcheck.matching.tasks import findings_of
from ytcheck.model.finding import TaskStatus
from ytcheck.model.rules import Rulebook, Weighing, Weights
from ytcheck.model.verdict import Findings, Status
from ytcheck.paths import rule_pack
from ytcheck.rulebook import load_rulebook

# The weakest sets came over to the worked half: what is a quarter of its verdicts is less than a fifth of those on a new set.
_MOST_MARKED = 0.24
_SURE = 0.9  # of 211 measures rightly said covered (worked half, leave one out) all but one hold a task this sure
_RIDGE = 1.0
_MOST_FALSE_COVERAGE = 0.025
_LIMIT_FALSE, _LIMIT_MISSED = 0.03, 0.05
_NEAR = 0.01
_SURE_OF_MENTION = 0.97
_ORIGIN = "# Learned by tests/benchmark/train.py from the work half of the benchmark; docs/rule-pack.md says what the numbers mean.\n"


def main() -> None:
    """Learn, choose the bounds, write."""
    rulebook = load_rulebook()
    cases = [opened(case) for case in load_cases(rulebook) if case.half == "work"]
    result = learned(list(read_apart(cases, rulebook)), Matcher(rulebook))
    rulebook = practised(rulebook, cases)
    weighing = replace(rulebook.weighing, alone=result.alone, in_context=result.in_context)
    bounds = best_bounds(replace(rulebook, weighing=weighing), result.trials)
    final = with_doubt(rulebook, result.trials, replace(bounds, mention=best_mention(result.trials)))
    write_learned(replace(rulebook, weighing=final), rule_pack(rulebook.id))


def best_bounds(rulebook: Rulebook, trials: Sequence[Trial]) -> Weighing:
    """The bounds with the best macro-F1 over the work half among those with little false coverage and no missing measure said covered.

    A few policy sets do not tell those apart that are nearly as good: of them the one is taken that stays furthest from both limits, of
    false and of missed coverage, then the most cautious.
    """
    grid = [n / 20 for n in range(4, 19)]
    candidates = [
        replace(rulebook.weighing, first=first, joint=joint, further=further, sure=_SURE)
        for first, further, joint in itertools.product(grid[8:], grid[2:9], (0.4, 0.6))
        if further <= first
    ]
    trialled = [(candidate, scores(rulebook, trials, candidate)) for candidate in candidates]
    best = max(_worth(found) for _, found in trialled)
    near = [(c, s) for c, s in trialled if _worth(s) >= best - _NEAR and s.false_coverage <= _MOST_FALSE_COVERAGE]
    chosen, found = min(
        near, key=lambda pair: (_worst_share(pair[1]), -pair[0].first, -pair[0].joint, -pair[0].further)
    )
    print(f"worth {best:.3f}; chosen: {found}")
    return chosen


def with_doubt(rulebook: Rulebook, trials: Sequence[Trial], bounds: Weighing) -> Weighing:
    """The risk of error learned from the trials' verdicts, and the bound that marks its share of them (each case's by the others')."""
    by_case = {trial.read.case.name: list(_verdicts(rulebook, trial, bounds)) for trial in trials}
    risks: list[tuple[float, bool]] = []
    for name, own in by_case.items():
        weights = _risk_weights([v for other, found in by_case.items() if other != name for v in found])
        risks += [(risk_of(status, chance, weights), wrong) for status, chance, wrong in own]
    risks.sort(reverse=True)
    marked = risks[: int(_MOST_MARKED * len(risks))]
    caught = sum(wrong for _, wrong in marked) / sum(wrong for _, wrong in risks)
    print(f"doubt {marked[-1][0]:.3f}: {_MOST_MARKED} of all, {caught:.3f} of wrong verdicts marked")
    return replace(bounds, doubt=marked[-1][0], risk=_risk_weights([v for found in by_case.values() for v in found]))


def _verdicts(rulebook: Rulebook, trial: Trial, weighing: Weighing) -> Iterator[tuple[Status, float, bool]]:
    """Each verdict of a trial with the chance of error that its tasks give, and whether it is wrong."""
    for measure in rulebook.measures:
        applicable = {task.id: not task.bound_to for task in measure.tasks}
        tasks = findings_of(measure, trial.pointers, applicable, weighing)
        status = status_of(tasks, rulebook.covered_share)
        true = trial.read.case.statuses[measure.number]
        if true != "not_applicable":
            yield status, chance_of(status, tasks, rulebook.covered_share), status.value != true


def _risk_weights(verdicts: Sequence[tuple[Status, float, bool]]) -> Weights:
    rows = [list(doubt_signals(status, chance).values()) for status, chance, _ in verdicts]
    bias, *weights = fit(rows, [wrong for _, _, wrong in verdicts], _RIDGE)
    return Weights(bias, tuple(zip(doubt_signals(Status.MISSING, 0.5), weights, strict=True)))


def best_mention(trials: Sequence[Trial]) -> float:
    """The lowest score from which words without work are nearly always a truly mentioned or refused task."""
    for hundredth in range(5, 50):
        bound = hundredth / 100
        said = [(t.read.case, task) for t in trials for task in _only_named(t, bound)]
        right = sum(any(true.id == task for true in case.tasks) for case, task in said)
        if right >= _SURE_OF_MENTION * len(said):
            print(f"mention {bound}: {right} of {len(said)} right")
            return bound
    raise ValueError("no bound serves")


def _only_named(trial: Trial, bound: float) -> Iterator[str]:
    covered = trial.read.case.covered_tasks()
    for task, pointers in trial.pointers.items():
        named = (p.score >= bound for p in pointers if p.stance is not Stance.WORK)
        if task not in covered and any(named):
            yield task


def _worst_share(found: Scores) -> float:
    """How much of its limit the worse of the two kinds of error uses up."""
    return max(found.false_coverage / _LIMIT_FALSE, found.missed_coverage / _LIMIT_MISSED)


def _worth(found: Scores) -> float:
    excess = max(found.false_coverage - _MOST_FALSE_COVERAGE, 0)
    return found.macro_f1 - 10 * excess - found.missing_said_covered


def scores(rulebook: Rulebook, trials: Sequence[Trial], weighing: Weighing) -> Scores:
    """How good these bounds are over the trials."""
    return scores_of([(trial.read.case, outcome_at(rulebook, trial, weighing)) for trial in trials])


def outcome_at(rulebook: Rulebook, trial: Trial, weighing: Weighing) -> Outcome:
    """What these bounds say of a trial; a made-up district has none of the pack's places."""
    weighed = replace(rulebook, weighing=weighing)
    verdicts = []
    for measure in rulebook.measures:
        applicable = {task.id: not task.bound_to for task in measure.tasks}
        tasks = findings_of(measure, trial.pointers, applicable, weighing)
        verdicts.append(judge(Findings(measure, tasks, (), (), united(tasks)), weighed, False))
    return Outcome(
        statuses={v.measure.number: v.status.value for v in verdicts},
        evidence={v.measure.number: [e.clause.text for e in v.findings.evidence] for v in verdicts},
        tasks=frozenset(t.task for v in verdicts for t in v.findings.tasks if t.status is TaskStatus.COVERED),
        uncertain=frozenset(v.measure.number for v in verdicts if v.uncertain),
    )


def write_learned(rulebook: Rulebook, pack: Path) -> None:
    """Write all that was learned into the rule pack's folder."""
    texts = {
        "weighing.toml": _written(rulebook.weighing),
        "practice.toml": practice_text(rulebook.practice),
        "subject.toml": subject_text(rulebook.weighing.subject),
    }
    for name, text in texts.items():
        (pack / name).write_text(_ORIGIN + text, encoding="utf-8")
    print(texts["weighing.toml"])


def _written(weighing: Weighing) -> str:
    head = [
        f"{name} = {round(getattr(weighing, name), 3)}"
        for name in ("first", "joint", "further", "sure", "mention", "evidence", "doubt")
    ]
    tables = (("alone", weighing.alone), ("in_context", weighing.in_context), ("risk", weighing.risk))
    return "\n".join([*head, "", *(line for name, weights in tables for line in _table(name, weights))])


def _table(name: str, weights: Weights) -> list[str]:
    lines = [f"{signal} = {round(weight, 3)}" for signal, weight in (("bias", weights.bias), *weights.weights)]
    leanings = [f'"{task}" = {round(weight, 2)}' for task, weight in weights.tasks]
    return [f"[{name}]", *lines, "", *([f"[{name}.tasks]", *leanings, ""] if leanings else ())]


if __name__ == "__main__":
    main()

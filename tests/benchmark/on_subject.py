"""Learns which letters and letter pairs speak for a text's being about the rule pack's tasks."""

from collections import Counter

from tests.benchmark.regression import fit_presence
from ytcheck.matching.vocabulary import pairs
from ytcheck.model.rules import Rulebook, Weights
from ytcheck.text.normal import fold

_RIDGE = 2.0
_SELDOM = 3
_FINE = 20  # weights are kept as whole twentieths


def subject_weights(rulebook: Rulebook) -> Weights:
    """The weights learned from all wordings, practised ones too, against near-misses and sentences on other subjects."""
    about, beside = _about(rulebook), _beside(rulebook)
    held = [_features(fold(text)) for text in (*about, *beside)]
    counts = Counter(feature for features in held for feature in features)
    numbers = {feature: n for n, feature in enumerate((f for f, count in counts.items() if count >= _SELDOM), 1)}
    rows = [[numbers[feature] for feature in features if feature in numbers] for features in held]
    bias, *weights = fit_presence(rows, [True] * len(about) + [False] * len(beside), _RIDGE)
    rounded = ((feature, round(weights[n - 1] * _FINE) / _FINE) for feature, n in numbers.items())
    return Weights(bias, tuple((feature, weight) for feature, weight in rounded if weight))


def subject_text(weights: Weights) -> str:
    """The weights as subject.toml: each weight with all that have it."""
    by_weight: dict[float, list[str]] = {}
    for feature, weight in sorted(weights.weights, key=lambda pair: (-pair[1], pair[0])):
        by_weight.setdefault(weight, []).append(feature)
    lines = (f'"{weight:.2f}" = "{" ".join(features)}"' for weight, features in by_weight.items())
    return "\n".join([f"bias = {round(weights.bias, 3)}", "", "[words]", *lines, ""])


def _about(rulebook: Rulebook) -> list[str]:
    tasks = [task for measure in rulebook.measures for task in measure.tasks]
    practised = (text for _, texts in rulebook.practice.wordings for text in texts)
    return [*(text for task in tasks for text in (task.name, *task.quotes, *task.exemplars.wordings)), *practised]


def _beside(rulebook: Rulebook) -> list[str]:
    tasks = (task for measure in rulebook.measures for task in measure.tasks)
    near_misses = (text for task in tasks for text in task.exemplars.near_misses)
    return [*near_misses, *rulebook.others, *rulebook.practice.others]


def _features(text: str) -> list[str]:
    return sorted(feature for feature in {*text, *pairs(text)} if feature.isalpha())

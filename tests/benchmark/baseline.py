"""The straightforward tool: split at headings, TF-IDF over words against each measure's text, two thresholds."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import jieba

from tests.benchmark.outcome import Outcome
from ytcheck.model.clause import Outline
from ytcheck.model.rules import Rulebook

_COVERED, _PARTIAL = 0.22, 0.12


def straightforward(outlines: Sequence[Outline], rulebook: Rulebook) -> Outcome:
    """Judge each measure by its most similar clause; the two thresholds were set by hand."""
    clauses = [clause for outline in outlines for clause in outline.clauses]
    texts = [Counter(_words(measure.text)) for measure in rulebook.measures] + [
        Counter(_words(c.text)) for c in clauses
    ]
    rarity = _rarity(texts)
    vectors = [_vector(counts, rarity) for counts in texts]
    statuses, evidence = {}, {}
    for measure, vector in zip(rulebook.measures, vectors, strict=False):
        ranked = sorted(
            ((_cosine(vector, v), n) for n, v in enumerate(vectors[len(rulebook.measures) :])), reverse=True
        )
        best = ranked[0][0] if ranked else 0.0
        statuses[measure.number] = "covered" if best >= _COVERED else "partial" if best >= _PARTIAL else "missing"
        evidence[measure.number] = [clauses[n].text for score, n in ranked[:3] if score >= _PARTIAL]
    return Outcome(statuses, evidence)


def _words(text: str) -> list[str]:
    return [word for word in jieba.cut(text) if len(word) > 1]


def _rarity(texts: Iterable[Counter[str]]) -> dict[str, float]:
    found = list(texts)
    counts = Counter(word for text in found for word in text)
    return {word: math.log(len(found) / count) + 1 for word, count in counts.items()}


def _vector(counts: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    weights = {word: n * rarity[word] for word, n in counts.items()}
    norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {word: weight / norm for word, weight in weights.items()}


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)

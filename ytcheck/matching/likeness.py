"""Which clauses a title means that is not theirs letter for letter: in another order, cut short, or in other words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.fuzz import ratio

from ytcheck.matching.vocabulary import pairs
from ytcheck.outline.numbering import label_of
from ytcheck.text.normal import fold

_LEAST_ALIKE = 78  # of 100: the same title but for a word
_LEAST_ALIKE_TURNED = 88
_SHORTEST = 4  # letters
_RUN, _LEAST_RUNS = 4, 2  # letters in a row, and how many such rows that overlap or not: five letters, or two words
_LEAST_SHARED, _MOST_ELSEWHERE = 0.5, 0.6  # of a title's pairs of letters in one clause, and of these in any other
_MARKS = re.compile("[“”‘’\"'《》（）()、，。：；\\s]")

ClauseKey = tuple[str, int]


def bare(text: str) -> str:
    """A title without its number, marks and 关于."""
    folded = fold(text)
    label = label_of(folded)
    return _MARKS.sub("", folded[label.length :] if label else folded).removeprefix("关于")


def letters(text: str) -> str:
    """A text folded and without marks."""
    return _MARKS.sub("", fold(text))


def pairs_of(text: str) -> set[str]:
    """The pairs of letters that stand side by side in a text."""
    return set(pairs(text))


def alike(title: str, heading: str) -> bool:
    """The same words in any order (设立科创基金, 科创基金设立), or one within the other and not much shorter; a very short one (抓平台) letter for letter."""
    shorter, longer = sorted((title, heading), key=len)
    if len(shorter) < _SHORTEST:
        return shorter == longer
    if (shorter in longer and 2 * len(shorter) >= len(longer)) or ratio(title, heading) >= _LEAST_ALIKE:
        return True
    return ratio("".join(sorted(title)), "".join(sorted(heading))) >= _LEAST_ALIKE_TURNED


def sharing_runs(titles: Iterable[str], texts: Mapping[ClauseKey, str]) -> Iterator[ClauseKey]:
    """The clauses that have some five letters in a row with a title, which no other clause has."""
    runs = [title[n : n + _RUN] for title in titles for n in range(len(title) - _RUN + 1)]
    holders = [[key for key, text in texts.items() if run in text] for run in runs]
    alone = Counter(found[0] for found in holders if len(found) == 1)
    return (key for key, count in alone.items() if count >= _LEAST_RUNS)


def sharing_most(titles: Iterable[str], held_pairs: Mapping[ClauseKey, set[str]]) -> Iterator[ClauseKey]:
    """The clauses that have most of a title's pairs of letters (人才一本通和综合窗口), and far more than any other clause."""
    for asked in map(pairs_of, titles):
        shared = sorted(((len(asked & held), key) for key, held in held_pairs.items()), reverse=True)
        if not shared:
            return
        most, best = shared[0]
        elsewhere = shared[1][0] if len(shared) > 1 else 0
        if most >= max(1, _LEAST_SHARED * len(asked)) and elsewhere <= _MOST_ELSEWHERE * most:
            yield best

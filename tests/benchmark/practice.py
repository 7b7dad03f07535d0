"""What the vocabulary learns from labelled policy sets: the words that truly set a task out, and sentences that set out none."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.benchmark.cases import Case, place_of
from tests.benchmark.metrics import serves
from ytcheck.matching.lexicon import Lexicon
from ytcheck.matching.passages import passages_of
from ytcheck.model.clause import Outline, Role
from ytcheck.model.rules import Practice
from ytcheck.text.normal import fold

_NO_TASK = Lexicon(())


@dataclass(frozen=True)
class Opened:
    """A case with the outlines of its documents."""

    case: Case
    outlines: tuple[Outline, ...]


def practice_of(cases: Iterable[Opened]) -> Practice:
    """The snippets of the covered tasks, and the sentences of provisions that no label names."""
    wordings: dict[str, list[str]] = defaultdict(list)
    others: dict[str, None] = {}
    for opened in cases:
        for task, true in opened.case.covered_tasks().items():
            wordings[task].extend(true.clauses)
        others |= dict.fromkeys(_unlabelled(opened))
    by_task = sorted(wordings.items(), key=lambda item: place_of(item[0]))
    return Practice(tuple((task, tuple(dict.fromkeys(found))) for task, found in by_task), tuple(others))


def practice_text(practice: Practice) -> str:
    """The practice as practice.toml."""
    tasks = [line for task, texts in practice.wordings for line in (f'"{task}" = [', *_listed(texts), "]")]
    return "\n".join(["others = [", *_listed(practice.others), "]", "", "[tasks]", *tasks, ""])


def _listed(texts: Iterable[str]) -> Iterator[str]:
    # A TOML basic string is escaped like one of JSON.
    return (f"  {json.dumps(text, ensure_ascii=False)}," for text in texts)


def _unlabelled(opened: Opened) -> Iterator[str]:
    snippets = [fold(snippet) for task in opened.case.tasks for snippet in task.clauses]
    for outline in opened.outlines:
        for passage in passages_of(outline, _NO_TASK):
            if passage.clause.role is Role.PROVISION and not serves(passage.clause.text, snippets):
                yield passage.text

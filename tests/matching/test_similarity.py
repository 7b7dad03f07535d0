"""How near a sentence comes to a task's wordings."""

import pytest

from ytcheck.matching.similarity import WordingIndex
from ytcheck.text.normal import fold


@pytest.fixture(scope="module")
def index(rulebook):
    return WordingIndex(rulebook.measures)


@pytest.fixture(scope="module")
def quoted(rulebook):
    task = rulebook.measures[5].tasks[4]
    return task.id, fold(task.quotes[0])


def test_a_quote_with_a_letter_wrong_is_still_a_copy(index, quoted):
    task, quote = quoted
    assert index.copied(task, f"{quote[:6]}〇{quote[7:]}，做好服务保障") > 0.8


def test_half_a_quote_is_no_copy(index, quoted):
    task, quote = quoted
    assert index.copied(task, quote[: len(quote) // 2]) == 0


def test_a_quote_is_likest_to_its_own_task(index, rulebook, quoted):
    task, quote = quoted
    vectors = index.vectors(quote)
    ids = [t.id for m in rulebook.measures for t in m.tasks]
    assert max(ids, key=lambda other: index.likeness(other, vectors).wording) == task

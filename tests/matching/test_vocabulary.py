"""In which task's wordings a text is at home."""

import pytest

from ytcheck.matching.vocabulary import Vocabulary
from ytcheck.text.normal import fold


@pytest.fixture(scope="module")
def vocabulary(rulebook):
    return Vocabulary(rulebook)


def test_every_quote_is_at_home_in_its_own_task(vocabulary, rulebook):
    astray = [
        quote
        for measure in rulebook.measures
        for task in measure.tasks
        for quote in task.quotes
        if vocabulary.margins(vocabulary.by_pairs(vocabulary.parts_of(fold(quote))), task.id).task <= 0
    ]
    assert astray == []


def test_a_text_without_known_letters_is_at_home_nowhere(vocabulary):
    margins = vocabulary.margins(vocabulary.by_letters(vocabulary.parts_of("xyz")), "1.1")
    assert (margins.task, margins.measure, margins.near_miss) == (0, 0, 0)


def test_a_text_longer_than_its_costs_can_be_counted_is_read_as_far_as_they_can(vocabulary, rulebook):
    task = rulebook.measures[0].tasks[0]
    parts = vocabulary.parts_of(fold(task.quotes[0]) * 30_000)
    assert vocabulary.margins(vocabulary.by_both(parts), task.id).task > 0

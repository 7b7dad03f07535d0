"""In which task's wordings a text is at home."""

import pytest

from ytcheck.matching.vocabulary import Vocabulary
from ytcheck.text.normal import fold


@pytest.fixture(scope="module")
def vocabulary(rulebook):
    return Vocabulary(rulebook.measures)


def test_every_quote_is_at_home_in_its_own_task(vocabulary, rulebook):
    astray = [
        quote
        for measure in rulebook.measures
        for task in measure.tasks
        for quote in task.quotes
        if vocabulary.margins(vocabulary.by_pairs(fold(quote)), task.id).task <= 0
    ]
    assert astray == []


def test_a_text_without_known_letters_is_at_home_nowhere(vocabulary):
    margins = vocabulary.margins(vocabulary.by_letters("xyz"), "1.1")
    assert (margins.task, margins.measure, margins.near_miss) == (0, 0, 0)


def test_of_a_long_sentence_the_part_that_speaks_of_the_task_decides(vocabulary, rulebook):
    task = rulebook.measures[5].tasks[4]
    beside = "加强城市供水管网改造和老旧小区整治，做好冬季供暖和扫雪除冰，完善养老托育服务，"
    text = beside + fold(task.quotes[0]) + "，" + beside
    whole = vocabulary.margins(vocabulary.by_letters(text), task.id)
    assert vocabulary.lead(vocabulary.by_windows(text), task.id)[0] > whole.task

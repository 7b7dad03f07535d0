"""Which task each part of a sentence is about."""

import pytest

from ytcheck.matching.topics import Topics
from ytcheck.matching.vocabulary import Vocabulary
from ytcheck.text.normal import fold

BESIDE = "加强城市供水管网改造和老旧小区整治，做好冬季供暖和扫雪除冰，完善养老托育服务，"


@pytest.fixture(scope="module")
def vocabulary(rulebook):
    return Vocabulary(rulebook)


def topics_of(vocabulary, text):
    return Topics([vocabulary.by_both([part]) for part in vocabulary.parts_of(text)])


def test_of_a_long_sentence_the_part_that_speaks_of_the_task_decides(vocabulary, rulebook):
    task = rulebook.measures[5].tasks[4]
    text = BESIDE + fold(task.quotes[0]) + "，" + BESIDE
    stretch = topics_of(vocabulary, text).stretch(vocabulary.lane(task.id))
    parts = vocabulary.parts_of(text)[stretch.first : stretch.end]
    assert fold(task.quotes[0]).startswith(text[parts[0].start : parts[0].end])
    assert stretch.chance > 0.9


def test_two_matters_in_one_sentence_are_both_likely(vocabulary, rulebook):
    tasks = (rulebook.measures[5].tasks[4], rulebook.measures[21].tasks[0])
    text = "，".join(fold(task.quotes[0]) for task in tasks)
    assert topics_of(vocabulary, text).likely(0.5) >= {vocabulary.lane(task.id) for task in tasks}


def test_a_part_is_likely_about_one_matter_at_most(vocabulary):
    topics = topics_of(vocabulary, BESIDE)
    assert len(topics.likely(0.5)) <= len(vocabulary.parts_of(BESIDE))


def test_a_sentence_without_known_letters_is_about_no_task(vocabulary):
    assert topics_of(vocabulary, "xyz").likely(0.3) == frozenset()


def test_a_sentence_of_hundreds_of_matters_is_followed_to_its_end(vocabulary, rulebook):
    tasks = [task for measure in rulebook.measures for task in measure.tasks]
    text = "，".join(fold(task.quotes[0]).replace("，", "") for task in tasks * 3)
    assert vocabulary.lane(tasks[-1].id) in topics_of(vocabulary, text).likely(0.3)

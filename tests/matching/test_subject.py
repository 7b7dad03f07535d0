"""Whether a text is about any of the pack's tasks."""

import pytest

from ytcheck.matching.subject import Subject
from ytcheck.model.rules import Weights


@pytest.fixture(scope="module")
def subject(rulebook):
    return Subject(rulebook.weighing.subject)


@pytest.fixture(scope="module")
def quotes(subject, rulebook):
    return [subject.odds(quote) for measure in rulebook.measures for task in measure.tasks for quote in task.quotes]


def test_every_quote_is_on_the_subject(quotes):
    assert min(quotes) > 0


@pytest.mark.parametrize(
    "text", ["给小学食堂添置两台蒸箱", "村口的桥面裂了，十月底前由交通局修好", "渔船进港避风，值班人员逐船登记"]
)
def test_what_has_nothing_to_do_with_it_is_further_from_it_than_nearly_all_quotes(subject, quotes, text):
    nearer = sum(odds > subject.odds(text) for odds in quotes)
    assert nearer > 0.95 * len(quotes)


def test_a_letter_that_stands_twice_counts_once():
    assert Subject(Weights(0.0, (("科", 2.0),))).odds("科科") == Subject(Weights(0.0, (("科", 2.0),))).odds("科")


def test_without_weights_nothing_is_said():
    assert Subject(Weights()).odds("实验室") == 0

"""What is learned from the benchmark stems from the half that is worked with."""

import pytest

from tests.benchmark.cases import load_cases
from ytcheck.matching.passages import without_bodies
from ytcheck.text.normal import fold


@pytest.fixture(scope="module")
def worked(rulebook):
    return [case for case in load_cases(rulebook) if case.half == "work"]


def test_every_practised_wording_is_a_label_of_the_worked_half(rulebook, worked):
    labels = {(t.id, clause) for case in worked for t in case.covered_tasks().values() for clause in t.clauses}
    practised = {(task, text) for task, texts in rulebook.practice.wordings for text in texts}
    assert practised - labels == set()


def test_every_sentence_on_other_subjects_stands_in_the_worked_half(rulebook, worked):
    written = letters("".join(without_bodies(text) for case in worked for text in case.documents.values()))
    assert [sentence for sentence in rulebook.practice.others if letters(sentence) not in written] == []


def letters(text):
    """The text without marks and blanks, which typesetting and reading may change."""
    return "".join(filter(str.isalnum, fold(text)))

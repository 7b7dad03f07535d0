"""The city's own words repeated."""

import pytest

from ytcheck.matching.quotes import Quotes
from ytcheck.text.normal import fold


@pytest.fixture(scope="module")
def quotes(rulebook):
    return Quotes(rulebook.measures)


@pytest.fixture(scope="module")
def quoted(rulebook):
    task = rulebook.measures[5].tasks[4]
    return task.id, fold(task.quotes[0])


def test_a_quote_with_a_letter_wrong_is_still_a_copy(quotes, quoted):
    task, quote = quoted
    assert quotes.copied(task, f"{quote[:6]}〇{quote[7:]}，做好服务保障") > 0.8


def test_half_a_quote_is_no_copy(quotes, quoted):
    task, quote = quoted
    assert quotes.copied(task, quote[: len(quote) // 2]) == 0

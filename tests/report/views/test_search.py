"""What a search finds."""

import pytest

from tests.support.checks import check_of, clause_of
from ytcheck.model.clause import Outline
from ytcheck.model.document import Source
from ytcheck.report.views.search import index_of

TEXT = "支持高层次人才申请住房补贴，鼓励企业设立科技研发机构。"


@pytest.fixture
def index(rulebook):
    outline = Outline("d1", "a.pdf", "", "", "", 1, Source.TEXT, (), (), (clause_of(TEXT),))
    return index_of(check_of(rulebook, outlines=(outline,)))


@pytest.mark.parametrize(
    ("phrases", "found"),
    [
        pytest.param("住房补贴", True, id="a phrase as it stands"),
        pytest.param("住房 研发", True, id="two words with a blank between them"),
        pytest.param("科技人才住房", True, id="words typed without a blank"),
        pytest.param("科技人才公园", False, id="one of the words is not there"),
        pytest.param("", True, id="nothing asked"),
    ],
)
def test_a_clause_is_found_by_all_of_the_words(index, phrases, found):
    assert bool(index.clauses_with(phrases)) is found

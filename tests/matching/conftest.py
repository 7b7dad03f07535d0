"""What the tests of who answers for a clause share."""

import pytest

from tests.support.typeset import write_docx
from ytcheck.matching.division import Division
from ytcheck.matching.owners import Owners
from ytcheck.outline import outline_of
from ytcheck.reading import read_document


@pytest.fixture
def answering(tmp_path):
    """The bodies listed for the clause that holds certain words, in documents of this markup."""

    def listed(words, *markups):
        outlines = []
        for number, markup in enumerate(markups, 1):
            file = tmp_path / f"{number}.docx"
            write_docx("# 云岚区科技创新若干措施\n" + markup, file)
            outlines.append(outline_of(read_document(file), f"d{number}"))
        clause = next(clause for outline in outlines for clause in outline.clauses if words in clause.text)
        return Owners(outlines, Division(outlines)).listed(clause)

    return listed

"""A damaged file is read or refused; nothing else comes out of the reader."""

import random

import pytest

from tests.support.city import city_markup
from tests.support.typeset import write_docx
from ytcheck.errors import DocumentError
from ytcheck.model.document import Line
from ytcheck.reading import read_document


@pytest.fixture(scope="module")
def sources(city_pdf, rulebook, tmp_path_factory):
    word = tmp_path_factory.mktemp("word") / "city.docx"
    write_docx(city_markup(rulebook), word)
    return {".pdf": city_pdf.read_bytes(), ".docx": word.read_bytes()}


def damaged(data, dice):
    result = bytearray(data)
    start = dice.randrange(len(result))
    match dice.randrange(3):
        case 0:
            for _ in range(dice.randrange(1, 40)):
                result[dice.randrange(len(result))] = dice.randrange(256)
        case 1:
            del result[start:]
        case _:
            del result[start : start + dice.randrange(1, 5000)]
    return bytes(result)


def outcome(file):
    """The text of the file, or the sentence that refuses it."""
    try:
        return "".join(
            block.text for page in read_document(file).pages for block in page.blocks if isinstance(block, Line)
        )
    except DocumentError as error:
        return str(error)


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
@pytest.mark.parametrize("seed", range(25))
def test_damage_is_survived_or_refused_in_words(sources, tmp_path, suffix, seed):
    file = tmp_path / f"a{suffix}"
    file.write_bytes(damaged(sources[suffix], random.Random(seed)))
    assert outcome(file)

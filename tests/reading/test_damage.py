"""A damaged file is read or refused in words; the reader process neither falls nor breaks over it."""

import logging
import random

import pytest

from tests.support.city import city_markup
from tests.support.damage import damaged
from tests.support.ofd_files import pdf_as_ofd
from tests.support.typeset import write_docx, write_text
from ytcheck.errors import DocumentError
from ytcheck.reading import ReadingOptions
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Readers

ROUNDS = 40


@pytest.fixture(scope="module")
def sources(city_pdf, rulebook, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    write_docx(city_markup(rulebook), folder / "city.docx")
    write_text(city_markup(rulebook), folder / "city.txt")
    pdf_as_ofd(city_pdf, folder / "city.ofd")
    others = (folder / f"city{suffix}" for suffix in (".docx", ".ofd", ".txt"))
    return {file.suffix: file.read_bytes() for file in (city_pdf, *others)}


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".ofd", ".txt"])
def test_damage_is_survived_or_refused_in_words(sources, tmp_path, suffix, caplog):
    jobs = []
    for seed in range(ROUNDS):
        dice = random.Random(seed)
        file = tmp_path / f"{seed}{suffix}"
        file.write_bytes(damaged(sources[suffix], sources[dice.choice(sorted(sources))], dice))
        jobs.append(ReadJob(file, "d1", ReadingOptions(recognise=False)))
    readers = Readers(most=2)
    with caplog.at_level(logging.WARNING, logger="ytcheck.service.readers"):
        results = readers.read(jobs, lambda *_page: None, lambda: False)
    readers.close()
    assert caplog.messages == []
    assert all(result.advice() for result in results if isinstance(result, DocumentError))

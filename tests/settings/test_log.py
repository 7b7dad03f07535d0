"""The log stays small and can be written whatever is logged."""

import logging

import pytest

from ytcheck.logs import start_log


@pytest.fixture
def logged(tmp_path):
    """The text of the log after an entry."""
    before = list(logging.getLogger().handlers)
    file = start_log(tmp_path)

    def after(entry):
        logging.getLogger("ytcheck").error(entry)
        return file.read_text(encoding="utf-8")

    yield after
    for handler in [handler for handler in logging.getLogger().handlers if handler not in before]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_an_entry_that_cites_a_whole_document_loses_its_middle(logged):
    text = logged("起" + "文" * 10_000_000 + "终")
    assert len(text) < 30_000
    assert "起" in text
    assert text.endswith("终\n")


def test_a_name_that_is_no_text_is_logged_all_the_same(logged):
    assert "\\udcff.pdf" in logged("\udcff.pdf")

"""Documents that several tests read, each set once a session from its markup."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import date
from pathlib import Path

import pytest

from tests.support.city import city_markup
from tests.support.typeset import write_pdf
from ytcheck.matching import Matcher
from ytcheck.model.rules import Rulebook
from ytcheck.rulebook import load_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def matcher(rulebook) -> Matcher:
    return Matcher(rulebook)


@pytest.fixture(scope="session")
def city_pdf(tmp_path_factory, rulebook) -> Path:
    """The city's own document, set as a PDF from the rule pack's restored words."""
    target = tmp_path_factory.mktemp("city") / "city.pdf"
    write_pdf(city_markup(rulebook), target)
    return target


@pytest.fixture(scope="session")
def today() -> date:
    return date(2025, 6, 30)

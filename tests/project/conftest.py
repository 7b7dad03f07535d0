"""A small check with its document, as it is kept in a file."""

import hashlib
from dataclasses import replace

import pytest

from tests.support.cases import OTHER, OWN, case_of, covered
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check
from ytcheck.project import create_project

SOURCE = "云岚区实施意见的原文。".encode() * 1000


def small_check(rulebook: Rulebook) -> Check:
    """Three measures are enough for the file, and quick to read."""
    small = replace(rulebook, measures=rulebook.measures[:3])
    return case_of(small, covered(small, OWN, OTHER), sha256=hashlib.sha256(SOURCE).hexdigest())


@pytest.fixture(scope="session")
def check(rulebook):
    return small_check(rulebook)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "政策比对（试用）" / "云岚区 核对.ytc"


@pytest.fixture
def sources():
    return {"d1": SOURCE}


@pytest.fixture
def project(path, check, sources):
    project = create_project(path, check, sources)
    yield project
    project.close()

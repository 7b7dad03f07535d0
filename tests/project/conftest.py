"""A check with its document, as it is kept in a file."""

import hashlib

import pytest

from tests.support.cases import OTHER, OWN, case_of, covered

SOURCE = "云岚区实施意见的原文。".encode() * 1000


@pytest.fixture
def check(rulebook):
    return case_of(rulebook, covered(rulebook, OWN, OTHER), sha256=hashlib.sha256(SOURCE).hexdigest())


@pytest.fixture
def path(tmp_path):
    return tmp_path / "政策比对（试用）" / "云岚区 核对.ytc"


@pytest.fixture
def sources():
    return {"d1": SOURCE}

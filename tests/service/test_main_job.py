"""The main job on real files."""

import pytest

from ytcheck.errors import FileMissing, NothingToCheck
from ytcheck.model.verdict import Status
from ytcheck.paths import resource
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names, self_test


@pytest.fixture(scope="module")
def city_check(city_pdf, matcher):
    return check_documents([city_pdf], matcher=matcher)


def test_the_citys_own_document_covers_every_measure(city_check):
    assert [v.measure.number for v in city_check.verdicts if v.status is not Status.COVERED] == []


def test_the_best_evidence_of_every_measure_is_its_own_clause(city_check):
    labels = [(v.measure.label, v.findings.evidence[0].clause.label) for v in city_check.verdicts]
    assert [pair for pair in labels if pair[0] != pair[1]] == []


def test_an_unrelated_document_covers_nothing(matcher):
    check = check_documents(sorted(resource("sample").glob("*.pdf")), matcher=matcher)
    assert [v.measure.number for v in check.verdicts if v.status is not Status.MISSING] == []


@pytest.mark.parametrize("name", sample_names())
def test_a_sample_district_shows_every_status(name, matcher):
    check = check_documents(sample_files(name), name, matcher=matcher)
    assert {verdict.status for verdict in check.verdicts} >= {Status.COVERED, Status.PARTIAL, Status.MISSING}


def test_a_file_that_cannot_be_read_stops_the_check_unless_somebody_listens(tmp_path, city_pdf, matcher):
    with pytest.raises(FileMissing):
        check_documents([tmp_path / "no.pdf", city_pdf], matcher=matcher)


def test_the_other_files_are_checked_when_somebody_listens(tmp_path, city_pdf, matcher):
    told = []
    check = check_documents([tmp_path / "no.pdf", city_pdf], on_unread=told.append, matcher=matcher)
    assert [type(error) for error in told] == [FileMissing]
    assert check.unread_files == ("no.pdf",)
    assert len(check.outlines) == 1


def test_with_nothing_readable_there_is_no_verdict(tmp_path, matcher):
    with pytest.raises(NothingToCheck):
        check_documents([tmp_path / "no.pdf"], on_unread=lambda error: None, matcher=matcher)


def test_progress_runs_from_page_to_page(city_pdf, matcher):
    seen = []
    check_documents([city_pdf], on_progress=seen.append, matcher=matcher)
    assert [p.page for p in seen] == list(range(1, seen[0].pages + 1))
    assert seen[-1].share == 1


def test_the_self_test_passes_in_every_part(today):
    assert [line.part for line in self_test(today) if not line.passed] == []

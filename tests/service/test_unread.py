"""What could not be read is said, and no verdict that it may touch is certain: a scan is never 29 measures missing."""

import pypdfium2 as pdfium
import pytest

from tests.support.scanned import scan_pdf
from tests.support.typeset import write_pdf
from ytcheck.cli.summary import summary_lines
from ytcheck.errors import NoTextLayer, NothingToCheck
from ytcheck.model.verdict import Status
from ytcheck.reading import ReadingOptions
from ytcheck.report.result_file import result_of
from ytcheck.service import check_documents

UNRECOGNISED = ReadingOptions(recognise=False)


@pytest.fixture
def scan(tmp_path):
    write_pdf("一、平台建设\n（一）建设区级重点实验室5家，每家给予最高50万元补助。", tmp_path / "printed.pdf")
    scan_pdf(tmp_path / "printed.pdf", tmp_path / "scan.pdf")
    return tmp_path / "scan.pdf"


@pytest.fixture
def mixed(scan):
    """A printed page and a scanned one in one file."""
    made = pdfium.PdfDocument.new()
    for file in (scan.with_name("printed.pdf"), scan):
        made.import_pages(pdfium.PdfDocument(file))
    made.save(scan.with_name("mixed.pdf"))
    return scan.with_name("mixed.pdf")


@pytest.fixture
def check(mixed, matcher):
    return check_documents([mixed], "云岚区", matcher=matcher, options=UNRECOGNISED)


def test_a_scan_alone_gives_no_verdict_where_it_is_not_recognised(scan, matcher):
    with pytest.raises(NoTextLayer):
        check_documents([scan], "云岚区", matcher=matcher, options=UNRECOGNISED)


def test_a_set_of_scans_gives_no_verdict_even_if_the_others_are_to_go_on(scan, matcher):
    with pytest.raises(NothingToCheck):
        check_documents([scan, scan], "云岚区", on_unread=[].append, matcher=matcher, options=UNRECOGNISED)


def test_a_scanned_page_among_printed_ones_is_named(check):
    assert [outline.unread_pages for outline in check.outlines] == [(2,)]


def test_with_a_page_unread_nothing_is_missing_for_certain(check):
    gaps = [verdict for verdict in check.verdicts if verdict.status in (Status.MISSING, Status.PARTIAL)]
    assert gaps
    assert all(verdict.uncertain for verdict in gaps)


def test_with_a_file_unread_nothing_is_missing_for_certain(scan, matcher):
    files = [scan.with_name("printed.pdf"), scan]
    check = check_documents(files, "云岚区", on_unread=[].append, matcher=matcher, options=UNRECOGNISED)
    assert all(verdict.uncertain for verdict in check.verdicts if verdict.status is Status.MISSING)


def test_the_summary_names_the_page(check):
    assert "注意：《mixed.pdf》第2页没有可读的文字，有关结论待核。" in summary_lines(check)


def test_the_result_file_names_the_page(check):
    assert result_of(check)["documents"][0]["unread_pages"] == [2]


def test_a_recognised_page_leaves_nothing_unread(mixed, matcher):
    check = check_documents([mixed], "云岚区", matcher=matcher)
    assert (check.outlines[0].unread_pages, check.outlines[0].source.value) == ((), "mixed")

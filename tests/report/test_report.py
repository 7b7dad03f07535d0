"""The gap report as a PDF."""

import re

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1

from ytcheck.errors import OutputRefused
from ytcheck.report.pdf import write_pdf
from ytcheck.report.wording import place_of
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names


@pytest.fixture(scope="module")
def check(matcher):
    return check_documents(sample_files(sample_names()[0]), sample_names()[0], matcher=matcher)


@pytest.fixture(scope="module")
def report(check, today, tmp_path_factory):
    target = tmp_path_factory.mktemp("report") / "report.pdf"
    write_pdf(check, target, today)
    return target


@pytest.fixture(scope="module")
def words(report):
    with pdfplumber.open(report) as pdf:
        return re.sub(r"\s", "", "".join(page.extract_text(use_text_flow=True) for page in pdf.pages))


def test_every_measure_is_named_in_text_that_can_be_searched(words, rulebook):
    assert [m.title for m in rulebook.measures if m.title not in words] == []


def test_every_missing_task_of_a_gap_is_named(words, check):
    names = {t.id: t.name for v in check.verdicts for t in v.measure.tasks}
    assert [names[t.task] for v in check.verdicts for t in v.open_tasks if names[t.task] not in words] == []


def test_evidence_is_given_with_page_and_number(words, check):
    clause = next(v for v in check.verdicts if v.findings.evidence).findings.evidence[0].clause
    assert place_of(check, clause) in words


def test_the_page_is_a4_and_every_font_embedded(report):
    with pdfplumber.open(report) as pdf:
        assert {(round(p.width), round(p.height)) for p in pdf.pages} == {(595, 842)}
        fonts = [
            resolve1(f) for page in pdf.pages for f in resolve1(resolve1(page.page_obj.resources)["Font"]).values()
        ]
        described = [resolve1(font["FontDescriptor"]) for font in fonts if "FontDescriptor" in font]
    assert described
    assert all("FontFile2" in descriptor for descriptor in described)


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(report):
    with pdfplumber.open(report) as pdf:
        lines = [line["text"] for page in pdf.pages for line in page.extract_text_lines() if line["text"]]
    assert [line for line in lines if line[0] in "，。；：、！？》" or line[-1] in "（《“"] == []


def test_the_same_check_and_day_give_the_same_bytes(check, report, today, tmp_path):
    write_pdf(check, tmp_path / "again.pdf", today)
    assert (tmp_path / "again.pdf").read_bytes() == report.read_bytes()


def test_a_report_that_cannot_be_written_leaves_nothing_behind(check, today, tmp_path):
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(OutputRefused):
        write_pdf(check, tmp_path / "report.pdf", today)
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]

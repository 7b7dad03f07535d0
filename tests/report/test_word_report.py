"""The gap report as DOCX, read back by python-docx and printed by LibreOffice."""

import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from tests.support import reports
from tests.support.checks import check_of
from tests.support.office import SOFFICE, convert_to_pdf
from tests.support.pages import printed_pages
from ytcheck.errors import OutputRefused
from ytcheck.report import wording
from ytcheck.report.blocks import Heading, Quote, Table
from ytcheck.report.gap_report import report_of
from ytcheck.report.options import FaceNames, Form, ReportOptions
from ytcheck.report.word import write_word
from ytcheck.service import check_documents
from ytcheck.service.self_test import sample_files, sample_names


@pytest.fixture(scope="module")
def check(matcher):
    return check_documents(sample_files(sample_names()[0]), sample_names()[0], matcher=matcher)


@pytest.fixture(scope="module")
def file(check, today, tmp_path_factory):
    target = tmp_path_factory.mktemp("word") / "report.docx"
    write_word(check, target, today)
    return target


@pytest.fixture(scope="module")
def document(file):
    return docx.Document(str(file))


@pytest.fixture(scope="module")
def report(check, today):
    return report_of(check, today)


def table_words(document):
    return [
        [
            ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))]
            for row in table.iter(qn("w:tr"))
        ]
        for table in document.element.body.iter(qn("w:tbl"))
    ]


def test_headings_are_real_ones_and_the_same_as_in_the_pdf(document, report):
    told = [(p.text, p.style.name) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert told == [(b.text, f"Heading {b.level}") for b in report.blocks if isinstance(b, Heading)]


def test_every_table_has_the_rows_of_the_content(document, report):
    told = table_words(document)
    for block in report.blocks:
        if isinstance(block, Table):
            rows = [[re.sub("\n", "", cell.text) or "…" * bool(cell.page_of) for cell in row] for row in block.rows]
            assert [[column.head for column in block.columns], *rows] in told


def test_the_citys_words_stand_in_boxes(document, report):
    told = [table[0][0] for table in table_words(document) if len(table) == 1 and len(table[0]) == 1]
    assert told == [block.text for block in report.blocks if isinstance(block, Quote)]


def test_heads_of_tables_are_repeated_and_rows_stay_whole(document):
    ruled = [t for t in document.element.body.iter(qn("w:tbl")) if t.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(ruled) > 50
    rows = [row for table in ruled for row in table.iter(qn("w:tr"))]
    assert [row for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None] == []


def test_the_page_is_that_of_the_standard(document):
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    edges = (section.top_margin.mm, section.bottom_margin.mm, section.left_margin.mm, section.right_margin.mm)
    assert edges == pytest.approx((37, 35, 28, 26), abs=0.1)


def test_page_numbers_are_fields_outside_at_the_foot(document):
    section = document.sections[0]
    for footer, side in ((section.footer, "RIGHT"), (section.even_page_footer, "LEFT")):
        paragraph = footer.paragraphs[0]
        assert paragraph.alignment.name == side
        assert [f.get(qn("w:instr")).strip() for f in paragraph._p.iter(qn("w:fldSimple"))] == ["PAGE"]
        assert "".join(t.text for t in paragraph._p.iter(qn("w:t"))) == "— 1 —"


def test_every_link_and_page_number_has_its_bookmark(document):
    body = document.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    wanted = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    wanted |= {f.get(qn("w:instr")).split()[1] for f in body.iter(qn("w:fldSimple"))}
    assert len(wanted) > 29
    assert wanted - marks == set()


def test_properties_name_the_report_and_no_program_library(document, check):
    known = document.core_properties
    assert known.title == f"{check.district}配套政策落实差距报告"
    assert (known.author, known.comments) == ("", "")


def test_the_office_chooses_the_faces_by_name(check, today, tmp_path):
    names = FaceNames(body="仿宋_GB2312", title="方正小标宋简体")
    write_word(check, tmp_path / "r.docx", today, ReportOptions(form=Form.SHORT, names=names))
    styles = docx.Document(str(tmp_path / "r.docx")).styles
    faces = {name: styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) for name in ("Normal", "Title")}
    assert faces == {"Normal": "仿宋_GB2312", "Title": "方正小标宋简体"}


def test_characters_that_a_document_cannot_hold_are_left_out(rulebook, today, tmp_path):
    write_word(check_of(rulebook, district="云\x0b岚\x00区\ufffe"), tmp_path / "r.docx", today)
    assert docx.Document(str(tmp_path / "r.docx")).paragraphs[0].text.startswith("云岚区")


def test_a_document_that_cannot_be_written_leaves_nothing_behind(check, today, tmp_path):
    (tmp_path / "r.docx").mkdir()
    with pytest.raises(OutputRefused):
        write_word(check, tmp_path / "r.docx", today)
    assert [path.name for path in tmp_path.iterdir()] == ["r.docx"]


# The sequences that ECMA-376 part 1 prescribes (§17.3.1.26, §17.3.2.28, §17.4.60, §17.4.70), as far as a report may use them.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs autoSpaceDE autoSpaceDN spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps color spacing kern sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan tcBorders shd vAlign",
}


@pytest.mark.parametrize("part", ["word/document.xml", "word/footer1.xml", "word/footer2.xml", "word/styles.xml"])
def test_elements_stand_in_the_order_that_word_demands(file, part):
    """Word offers to repair a file in which they do not. Of styles, those that the report sets."""
    with zipfile.ZipFile(file) as parts:
        root = etree.fromstring(parts.read(part))
    wrong = []
    for name, order in ORDER.items():
        known = order.split()
        for found in root.iter(qn(f"w:{name}")):
            tags = [child.tag.partition("}")[2] for child in found]
            places = [known.index(tag) for tag in tags if tag in known]
            unknown = [tag for tag in tags if tag not in known and part != "word/styles.xml"]
            wrong += [tags] if places != sorted(places) or unknown else []
    assert wrong == []


@pytest.fixture(scope="module", params=["sample", "everything_lacking", "unread_pages"])
def printed(request, check, rulebook, today, tmp_path_factory):
    """A check and its Word report as LibreOffice prints it."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    found = check if request.param == "sample" else getattr(reports, request.param)(rulebook)
    folder = tmp_path_factory.mktemp("printed")
    write_word(found, folder / "report.docx", today)
    return found, printed_pages(convert_to_pdf(folder / "report.docx", folder))


@pytest.mark.office
def test_libreoffice_prints_every_measure_with_its_status(printed):
    check, pages = printed
    words = "".join(page.text for page in pages)
    heads = [
        f"{v.measure.label}{v.measure.title}{wording.SIGN[v.status]}{wording.STATUS[v.status]}" for v in check.verdicts
    ]
    assert [head for head in heads if head not in words] == []


@pytest.mark.office
def test_libreoffice_prints_within_the_margins(printed):
    _, pages = printed
    mm = 72 / 25.4
    outside = [c for page in pages for c in page.chars if c.x0 < 27 * mm or c.x1 > 185 * mm or c.top < 36 * mm]
    assert outside == []


@pytest.mark.office
def test_libreoffice_fills_in_the_page_numbers(printed):
    _, pages = printed
    assert "…" not in pages[0].text
    assert f"—{len(pages)}—" in pages[-1].text

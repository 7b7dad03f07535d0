"""Scans recognised: the same clauses as from the printed pages, with their places, once and then from the cache."""

import socket

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.support.drawn import canvas, lines
from tests.support.scanned import WORN, Scanner, scan_pdf
from tests.support.typeset import write_pdf
from ytcheck.errors import NoTextLayer, ScanIllegible
from ytcheck.model.document import Line, Source
from ytcheck.outline import outline_of
from ytcheck.reading import ReadingOptions, read_document, recognition

MARKUP = """# 云岚区人民政府
# 关于支持科技创新的若干措施
^ 云岚政发〔2025〕18号
一、支持企业牵头组建创新联合体。对承担市级以上重大专项的企业，按实际投入的10%给予补助，每家每年不超过200万元。（区科技局牵头，区财政局配合）
二、推动高校院所把闲置的仪器设备向中小企业开放，所需费用由区里按比例补助。
| 序号 | 重点任务 | 责任单位 |
| 1 | 建设中试基地3家 | 区工业和信息化局 |
| 2 | 新建概念验证中心2家 | 区科技局 |
> 云岚区人民政府
> 2025年3月10日
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    file = tmp_path_factory.mktemp("scans") / "printed.pdf"
    write_pdf(MARKUP, file)
    return file


@pytest.fixture(scope="module")
def scanned(printed):
    """The same page scanned askew by a worn copier, and what was read of it."""
    file = printed.with_name("scanned.pdf")
    scan_pdf(printed, file, WORN)
    return file, read_document(file)


SMALL = [
    "支持企业牵头组建创新联合体，对承担重大专项的",
    "企业给予补助，每家每年不超过二百万元，由区科",
    "技局会同区财政局办理，具体办法另行制定。",
]


@pytest.fixture
def small_page(tmp_path):
    """A printed page of half the usual size with these lines."""

    def draw(texts, top=60):
        on = canvas(tmp_path / "small.pdf", (440, 300))
        lines(on, texts, 40, top)
        on.save()
        return tmp_path / "small.pdf"

    return draw


def clauses(document):
    return [(c.label, c.heading, c.text) for c in outline_of(document, "d1").clauses]


def test_a_scan_gives_the_clauses_of_the_printed_page(printed, scanned):
    assert clauses(scanned[1]) == clauses(read_document(printed))


def test_a_scan_is_said_to_be_one(scanned):
    assert scanned[1].source is Source.OCR


def test_a_scan_keeps_title_number_and_date(printed, scanned):
    found, expected = outline_of(scanned[1], "d1"), outline_of(read_document(printed), "d1")
    assert (found.title, found.doc_no, found.standing) == (expected.title, expected.doc_no, expected.standing)


def test_each_line_of_a_scan_has_its_confidence(scanned):
    sure = [block.confidence for block in scanned[1].pages[0].blocks if isinstance(block, Line)]
    assert min(sure) > 0.6
    assert min(sure) < 1


def ink_of(file):
    """The box around all ink of a one-page scan, in points."""
    image = pdfium.PdfDocument(file)[0].render().to_numpy()[..., 0]
    down, across = np.nonzero(image < 128)
    return across.min(), down.min(), across.max(), down.max()


def test_a_skewed_clause_stands_where_it_was_scanned(small_page, tmp_path):
    scan_pdf(
        small_page(["一、支持企业牵头组建创新联合体，对承担的"], top=230), tmp_path / "b.pdf", Scanner(skew=4), seed=2
    )
    document = read_document(tmp_path / "b.pdf")
    place = outline_of(document, "d1").clauses[0].places[0]
    assert abs(document.pages[0].skew) > 1
    assert (place.x0, place.top, place.x1, place.bottom) == pytest.approx(ink_of(tmp_path / "b.pdf"), abs=10)


def test_a_page_that_was_recognised_is_not_recognised_again(printed, tmp_path, monkeypatch):
    scan_pdf(printed, tmp_path / "a.pdf")
    options = ReadingOptions(cache=tmp_path / "cache")
    first = read_document(tmp_path / "a.pdf", options=options)
    monkeypatch.setattr(recognition, "_engine", lambda threads: pytest.fail("recognised again"))
    assert read_document(tmp_path / "a.pdf", options=options) == first


def test_a_damaged_cache_is_as_good_as_none(scanned, tmp_path):
    file, document = scanned
    options = ReadingOptions(cache=tmp_path)
    read_document(file, options=options)
    for kept in tmp_path.rglob("*.json"):
        kept.write_text("{", encoding="utf-8")
    assert read_document(file, options=options) == document


def test_a_page_with_text_is_never_recognised(printed, monkeypatch):
    monkeypatch.setattr(recognition, "_engine", lambda threads: pytest.fail("recognised"))
    assert read_document(printed).source is Source.TEXT


def test_a_scan_is_refused_where_scans_are_not_to_be_recognised(scanned):
    with pytest.raises(NoTextLayer):
        read_document(scanned[0], options=ReadingOptions(recognise=False))


def test_a_scan_is_refused_where_the_engine_is_not_installed(scanned, monkeypatch):
    monkeypatch.setattr("ytcheck.reading.page_read.engine_version", lambda: "")
    with pytest.raises(NoTextLayer):
        read_document(scanned[0])


def test_a_scan_of_which_nothing_can_be_read_is_refused_as_such(printed, tmp_path):
    scan_pdf(printed, tmp_path / "a.pdf", Scanner(dpi=40, blur=4, noise=60))
    with pytest.raises(ScanIllegible):
        read_document(tmp_path / "a.pdf")


@pytest.mark.parametrize("size", [(14000, 20), (20, 14000)])
def test_a_page_too_narrow_for_words_is_unread(tmp_path, monkeypatch, size):
    monkeypatch.setattr(recognition, "_engine", lambda threads: pytest.fail("recognised"))
    on = canvas(tmp_path / "a.pdf", size)
    on.drawInlineImage(Image.new("L", (8, 8)), 0, 0, *size)
    on.save()
    with pytest.raises(ScanIllegible):
        read_document(tmp_path / "a.pdf")


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_laid_on_the_scanner_the_wrong_way_is_read_upright(small_page, tmp_path, degrees):
    scan_pdf(small_page(SMALL), tmp_path / "a.pdf", Scanner(turned=degrees))
    assert [line.text for line in read_document(tmp_path / "a.pdf").pages[0].blocks] == SMALL


def test_a_clause_on_a_page_laid_wrong_stands_where_it_was_scanned(small_page, tmp_path):
    scan_pdf(small_page(["一、支持企业牵头组建创新联合体，对承担的"], top=230), tmp_path / "a.pdf", Scanner(turned=90))
    place = outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses[0].places[0]
    assert (place.x0, place.top, place.x1, place.bottom) == pytest.approx(ink_of(tmp_path / "a.pdf"), abs=8)


def test_recognition_opens_no_connection(scanned, monkeypatch):
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("a socket was opened"))
    recognition._engine.cache_clear()
    assert read_document(scanned[0]).source is Source.OCR

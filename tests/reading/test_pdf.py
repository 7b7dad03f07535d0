"""PDF files that need more than reading: passwords, fonts without a map, pages without text, damage that can be mended."""

import re

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.support.drawn import canvas, lines
from ytcheck.errors import FileEncrypted, NoTextLayer
from ytcheck.outline import outline_of
from ytcheck.reading import ReadingOptions, read_document

PROSE = ["一、支持企业牵头组建创新联合体。", "对承担市级以上重大专项的企业给予补助。", "由区科技局会同区财政局办理。"]


@pytest.fixture
def locked(tmp_path):
    def make(password):
        on = Canvas(str(tmp_path / "a.pdf"), encrypt=StandardEncryption(password, "owner"))
        on.drawString(100, 700, "Science and technology")
        on.save()
        return tmp_path / "a.pdf"

    return make


def test_a_password_opens_an_encrypted_file(locked):
    assert read_document(locked("secret"), options=ReadingOptions(passwords=("no", "secret"))).pages


def test_a_wrong_password_opens_nothing(locked):
    with pytest.raises(FileEncrypted):
        read_document(locked("secret"), options=ReadingOptions(passwords=("no",)))


def test_a_file_that_only_forbids_copying_is_read_without_a_password(locked):
    assert read_document(locked("")).pages


def without_map(data):
    """The PDF with its fonts' ToUnicode maps out of use, as some old producers write it."""
    return re.sub(rb"/ToUnicode \d+ \d+ R", lambda match: b" " * len(match[0]), data)


def test_a_text_layer_that_nobody_can_decode_counts_as_none(city_pdf, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(without_map(city_pdf.read_bytes()))
    with pytest.raises(NoTextLayer):
        read_document(file, options=ReadingOptions(recognise=False))


def picture_page(on):
    on.drawInlineImage(Image.new("L", (400, 600), 230), 0, 0, 595, 842)
    lines(on, ["扫描件 第2页"], 200, 800, size=9)
    on.showPage()


def test_a_scanned_page_with_only_a_stamp_on_it_is_unread(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, PROSE, 60, 100)
    on.showPage()
    picture_page(on)
    on.save()
    assert read_document(tmp_path / "a.pdf", options=ReadingOptions(recognise=False)).unread_pages == (2,)


def test_a_blank_page_is_not_unread(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, PROSE, 60, 100)
    on.showPage()
    on.showPage()
    on.save()
    document = read_document(tmp_path / "a.pdf")
    assert (document.unread_pages, document.page_count) == ((), 2)


def test_a_page_whose_letters_are_drawn_as_shapes_is_unread(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    lines(on, PROSE, 60, 100)
    on.showPage()
    for n in range(200):
        on.bezier(60 + n, 700, 70 + n, 710, 80 + n, 690, 90 + n, 705)
    on.save()
    assert read_document(tmp_path / "a.pdf", options=ReadingOptions(recognise=False)).unread_pages == (2,)


def test_a_picture_beside_text_leaves_the_page_read(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    on.drawInlineImage(Image.new("L", (40, 60), 230), 300, 100, 100, 150)
    lines(on, PROSE, 60, 100)
    on.save()
    assert read_document(tmp_path / "a.pdf").unread_pages == ()


def test_a_damaged_cross_reference_table_is_mended(city_pdf, tmp_path):
    data = city_pdf.read_bytes()
    file = tmp_path / "a.pdf"
    file.write_bytes(re.sub(rb"startxref\s+\d+", b"startxref\n7", data))
    whole = outline_of(read_document(city_pdf), "d1").clauses
    assert outline_of(read_document(file), "d1").clauses == whole


def test_every_clause_stands_where_it_was_drawn(tmp_path):
    on = canvas(tmp_path / "a.pdf")
    drawn = {}
    for page in (1, 2):
        for number in range(4):
            text = f"{'一二三四五六七八'[4 * (page - 1) + number]}、支持平台。对新建平台给予奖励。"
            lines(on, [text], 60, 100 + 90 * number)
            drawn[text] = (page, 60, 100 + 90 * number)
        on.showPage()
    on.save()
    for clause in outline_of(read_document(tmp_path / "a.pdf"), "d1").clauses:
        (place,) = clause.places
        page, x, top = drawn[clause.text]
        assert place.page == page
        assert place.x0 == pytest.approx(x, abs=1)
        assert place.top == pytest.approx(top, abs=6)
        assert place.bottom == pytest.approx(top + 16, abs=6)

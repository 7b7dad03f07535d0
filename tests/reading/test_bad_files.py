"""A file that cannot be read is refused with one Chinese sentence and what to do."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ytcheck.errors import (
    Cancelled,
    DocumentError,
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FileMissing,
    KindUnsupported,
    ScanIllegible,
)
from ytcheck.reading import read_document


def scan(path):
    """A PDF whose only page is a picture without words."""
    from PIL import Image

    canvas = Canvas(str(path))
    canvas.drawInlineImage(Image.linear_gradient("L"), 0, 0, 595, 842)
    canvas.save()


def encrypted(path):
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(100, 700, "text")
    canvas.save()


def old_word(path):
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


CASES = [
    pytest.param("a.pdf", lambda p: None, FileMissing, id="missing"),
    pytest.param("a.pdf", lambda p: p.write_bytes(b""), FileEmpty, id="empty"),
    pytest.param("a.txt", lambda p: p.write_text(" \n\n"), FileEmpty, id="blank text"),
    pytest.param("a.pdf", lambda p: p.write_text("no pdf"), FileDamaged, id="not a PDF"),
    pytest.param("a.pdf", lambda p: p.write_bytes(b"%PDF-1.7\n1 0 obj\n<<"), FileDamaged, id="a broken PDF"),
    pytest.param("a.docx", lambda p: p.write_bytes(b"PK\x03\x04junk"), FileDamaged, id="a broken DOCX"),
    pytest.param("a.pdf", encrypted, FileEncrypted, id="encrypted"),
    pytest.param("a.pdf", scan, ScanIllegible, id="a picture without words"),
    pytest.param("a.doc", old_word, KindUnsupported, id="an old Word file"),
    pytest.param("a.wps", lambda p: p.write_text("text"), KindUnsupported, id="another kind"),
]


@pytest.mark.parametrize(("name", "make", "error"), CASES)
def test_a_bad_file_is_refused_as_what_it_is(tmp_path, name, make, error):
    make(tmp_path / name)
    with pytest.raises(error):
        read_document(tmp_path / name)


@pytest.mark.parametrize(("name", "make", "error"), CASES)
def test_the_sentence_names_the_file_and_a_way_out(tmp_path, name, make, error):
    make(tmp_path / name)
    with pytest.raises(DocumentError) as refused:
        read_document(tmp_path / name)
    assert f"《{name}》" in str(refused.value)
    assert refused.value.hint.endswith("。")


def test_reading_stops_when_it_is_cancelled(city_pdf):
    with pytest.raises(Cancelled):
        read_document(city_pdf, cancelled=lambda: True)

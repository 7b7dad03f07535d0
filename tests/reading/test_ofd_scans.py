"""OFD pages that are pictures: recognised as those of a scanned PDF are, with places, progress, cancel, bounds and cache."""

import io
import struct

import pytest
from PIL import Image, ImageChops

from tests.support.drawn import canvas, lines
from tests.support.ofd_files import picture, text, write_ofd
from tests.support.scanned import CLEAN, WORN, scan_pdf, scanned_pages
from ytcheck.errors import Cancelled, NoTextLayer, ScanIllegible
from ytcheck.model.document import Source
from ytcheck.outline import outline_of
from ytcheck.reading import DEFAULT, ReadingOptions, read_document, recognition

MM = 72 / 25.4
SMALL = (440, 300)  # points
SIZE = (SMALL[0] / MM, SMALL[1] / MM)
WHOLE = picture(0, (0, 0, *SIZE))
WORDS = [
    "一、支持企业牵头组建创新联合体，对承担的重大",
    "专项给予补助，每家每年不超过二百万元，由区科",
    "技局会同区财政局办理，具体办法另行制定。",
]
PRINTED = text("对区内企业给予补助的具体办法由区科技局会同区财政局另行制定并公布，", 10, 20, 3) + text(
    "其中市级以上重大专项的补助资金由区财政局按规定拨付到企业账户，", 10, 40, 3
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    file = tmp_path_factory.mktemp("ofd") / "printed.pdf"
    on = canvas(file, SMALL)
    lines(on, WORDS, 40, 60)
    on.save()
    return file


@pytest.fixture(scope="module")
def image(printed):
    return scanned_pages(printed)[0]


@pytest.fixture
def read(tmp_path, image):
    def of(*contents, pictures=None, options=DEFAULT, **more):
        kept = [packed(image)] if pictures is None else pictures
        write_ofd(tmp_path / "a.ofd", contents, SIZE, pictures=kept)
        return read_document(tmp_path / "a.ofd", options=options, **more)

    return of


@pytest.fixture
def unrecognised(monkeypatch):
    """Lets no page be recognised."""
    monkeypatch.setattr(recognition, "_engine", lambda threads: pytest.fail("recognised"))


def packed(image, kind="JPEG", **more):
    into = io.BytesIO()
    image.save(into, kind, **more)
    return into.getvalue()


def texts(document):
    return [block.text for page in document.pages for block in page.blocks]


def test_a_worn_scan_gives_the_words_of_the_printed_page(printed, read):
    assert texts(read(WHOLE, pictures=[packed(scanned_pages(printed, WORN)[0])])) == WORDS


def test_a_page_stands_as_in_a_scanned_pdf(printed, tmp_path, image):
    scan_pdf(printed, tmp_path / "a.pdf", CLEAN)
    write_ofd(tmp_path / "a.ofd", [WHOLE], SIZE, pictures=[packed(image)])
    (of_pdf,), (of_ofd,) = (outline_of(read_document(tmp_path / f"a.{k}"), "d1").clauses for k in ("pdf", "ofd"))
    for expected, found in zip(of_pdf.places, of_ofd.places, strict=True):
        assert (found.x0, found.top, found.x1, found.bottom) == pytest.approx(
            (expected.x0, expected.top, expected.x1, expected.bottom), abs=2
        )


@pytest.mark.parametrize(
    ("kind", "mode", "more"),
    [
        ("PNG", "1", {}),
        ("TIFF", "1", {"compression": "group4"}),
        ("BMP", "L", {}),
        ("PNG", "P", {}),
        ("JPEG", "CMYK", {}),
    ],
)
def test_every_format_of_pictures_is_read(read, image, kind, mode, more):
    assert texts(read(WHOLE, pictures=[packed(image.convert(mode), kind, **more)])) == WORDS


def test_what_is_transparent_is_white(read, image):
    ink = Image.new("RGBA", image.size, "black")
    ink.putalpha(ImageChops.invert(image))
    assert texts(read(WHOLE, pictures=[packed(ink, "PNG")])) == WORDS


def test_a_page_of_several_strips_is_read_as_one(read, image):
    half = image.height // 2
    strips = [image.crop((0, 0, image.width, half)), image.crop((0, half, image.width, image.height))]
    edge = SIZE[1] * half / image.height
    drawn = picture(0, (0, 0, SIZE[0], edge)) + picture(1, (0, edge, *SIZE))
    assert texts(read(drawn, pictures=[packed(strip) for strip in strips])) == WORDS


def test_a_page_laid_sideways_is_read_upright(read, image):
    width, height = SIZE
    turned = f'<ofd:ImageObject ID="1" Boundary="0 0 {width} {height}" CTM="0 {height} -{width} 0 {width} 0" ResourceID="100"/>'
    assert texts(read(turned, pictures=[packed(image.transpose(Image.Transpose.ROTATE_90))])) == WORDS


def test_printed_and_scanned_pages_stand_in_one_document(read):
    document = read(PRINTED, WHOLE)
    assert (document.source, [page.number for page in document.pages]) == (Source.MIXED, [1, 2])


@pytest.mark.usefixtures("unrecognised")
def test_a_page_with_text_is_never_recognised(read):
    assert read(WHOLE + PRINTED).source is Source.TEXT


def test_a_page_that_was_recognised_is_not_recognised_again(read, tmp_path, request):
    options = ReadingOptions(cache=tmp_path / "cache")
    first = read(WHOLE, options=options)
    request.getfixturevalue("unrecognised")
    assert read_document(tmp_path / "a.ofd", options=options) == first


def test_a_page_whose_recognition_begins_is_told(read):
    told = []
    read(PRINTED, WHOLE, options=ReadingOptions(on_scan=told.append))
    assert told == [2]


@pytest.mark.usefixtures("unrecognised")
def test_reading_stops_before_a_page_when_it_is_cancelled(read):
    with pytest.raises(Cancelled):
        read(WHOLE, cancelled=lambda: True)


@pytest.mark.usefixtures("unrecognised")
def test_a_scan_is_refused_where_scans_are_not_to_be_recognised(read):
    with pytest.raises(NoTextLayer):
        read(WHOLE, options=ReadingOptions(recognise=False))


def huge():
    """The beginning of a picture that says to be 60,000 pixels wide and high."""
    return (
        b"BM"
        + struct.pack("<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0)
        + b"\xff" * 400
    )


@pytest.mark.parametrize("content", [b"", b"no picture", huge()], ids=["empty", "damaged", "huge"])
@pytest.mark.usefixtures("unrecognised")
def test_a_page_whose_picture_cannot_be_shown_is_said_to_be_unread(read, content):
    assert read(PRINTED, WHOLE, pictures=[content]).unread_pages == (2,)


@pytest.mark.usefixtures("unrecognised")
def test_a_file_whose_pictures_are_missing_is_refused(read):
    with pytest.raises(ScanIllegible):
        read(WHOLE, pictures=[])


@pytest.mark.usefixtures("unrecognised")
def test_a_page_with_its_text_as_outlines_is_said_to_be_unread(read):
    outline = '<ofd:PathObject ID="1" Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 Q 1 1 2 2</ofd:AbbreviatedData></ofd:PathObject>'
    assert read(PRINTED, outline * 40).unread_pages == (2,)


def test_a_title_beside_a_picture_without_words_is_read(read, image):
    document = read(WHOLE + text("支持科技创新", 20, 20), pictures=[packed(image.point(lambda grey: 90))])
    assert texts(document) == ["支持科技创新"]

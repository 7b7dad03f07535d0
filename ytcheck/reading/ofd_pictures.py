"""The pictures of an OFD page laid on an empty page as they are printed, so that a page that was scanned can be recognised."""

import io
import posixpath
import struct
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

from ytcheck.reading.drawing import Drawing, drawing_of
from ytcheck.reading.ofd_page import Picture
from ytcheck.reading.package import Package, attribute, children, kind_of, resolved, words

_RESOURCES = ("PublicRes", "DocumentRes", "PageRes")
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF", "GIF", "JPEG2000")
_ENOUGH = 3200  # pixels of either side to which a picture may be shrunk; the page is drawn with fewer
# What Pillow was seen to raise on damaged pictures, and on those of more than 89 million pixels (A3 at 600 dpi has 70 million).
_BROKEN: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    OverflowError,
    MemoryError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


class PictureUnreadable(Exception):
    """A picture that the page shows is missing, damaged or too large: what the page says cannot be known."""


def picture_files(package: Package, holder: Any, base: str) -> dict[str, str]:
    """The parts that are pictures by their ids, as the resources say to which a document's CommonData or a page of the part `base` points."""
    files: dict[str, str] = {}
    for element in children(holder):
        if kind_of(element) in _RESOURCES and words(element):
            part = resolved(words(element), base)
            tree = package.tree(part)
            folder = "" if tree is None else attribute(tree, "BaseLoc")
            for medium in children(tree, "MultiMedias"):
                location = posixpath.join(folder, words(medium, "MediaFile"))
                files[attribute(medium, "ID")] = resolved(location, part)
    return files


def drawing_of_pictures(pictures: Sequence[tuple[Picture, bytes]], width: float, height: float) -> Drawing:
    """A page of this size in points with its pictures, each with its file's content.

    Raises PictureUnreadable where there are none or one of them cannot be shown.
    """
    if not pictures:
        raise PictureUnreadable
    pdf = pdfium.PdfDocument.new()
    try:
        page = pdf.new_page(width, height)
        for picture, content in pictures:
            page.insert_obj(_placed(pdf, picture, height, content))
        page.gen_content()
        return drawing_of(page)
    finally:
        pdf.close()


def _placed(pdf: pdfium.PdfDocument, picture: Picture, height: float, content: bytes) -> pdfium.PdfImage:
    image = pdfium.PdfImage.new(pdf)
    image.set_bitmap(pdfium.PdfBitmap.from_pil(_unpacked(content)))
    # OFD's page and picture have their origins at the top, PDF's at the foot.
    a, b, c, d, e, f = picture.matrix
    image.set_matrix(pdfium.PdfMatrix(a, -b, -c, d, c + e, height - d - f))
    return image


def _unpacked(content: bytes) -> Image.Image:
    try:
        with _bounded(), Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            image.draft("RGB", (_ENOUGH, _ENOUGH))
            plain = _on_white(image)
            return plain.reduce(max(min(plain.size) // _ENOUGH, 1))
    except _BROKEN as error:
        raise PictureUnreadable from error


@contextmanager
def _bounded() -> Iterator[None]:
    """Pillow's bound on pixels kept from its first warning on."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in grey or in colours, white where it is transparent."""
    if not image.has_transparency_data:
        return image.convert("L" if image.mode in ("1", "L") else "RGB")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image.convert("RGBA"))
    return ground.convert("RGB")

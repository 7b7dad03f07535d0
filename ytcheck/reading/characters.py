"""The characters that PDFium finds on a page, each with its box, type size and direction."""

import ctypes
import math
import re
import struct
from collections.abc import Sequence
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.reading.glyphs import Box

_UNMAPPED = "\ufffd"
_NO_MEANING = re.compile("[\0\ud800-\udfff]")  # no entry in the font's map
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_GENERATED = frozenset("\r\n\x02")  # what PDFium inserts at line ends and for a soft hyphen


def bound(function: Any, result: Any, *arguments: Any) -> Any:
    """A PDFium function bound to plain integers: pypdfium2's typed pointers take most of the time of a call made at every character."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_loose_box = bound(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_holder = bound(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_font_size = bound(raw.FPDFTextObj_GetFontSize, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_matrix = bound(raw.FPDFPageObj_GetMatrix, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


# Text, box in the page's own space, type size in points, direction in degrees counter-clockwise (-1 for a slant): a plain tuple, since
# a page has hundreds of them and each becomes a Glyph at once.
Char = tuple[str, Box, float, int]


def characters_of(page: pdfium.PdfPage) -> list[Char]:
    """The characters of a page in the order in which PDFium gives them."""
    textpage = page.get_textpage()
    try:
        return _characters(textpage.raw)
    finally:
        textpage.close()


def _characters(textpage: Any) -> list[Char]:
    count = raw.FPDFText_CountChars(textpage)
    handle = ctypes.cast(textpage, ctypes.c_void_p).value
    boxes = (raw.FS_RECTF * count)()
    start, step = ctypes.addressof(boxes), ctypes.sizeof(raw.FS_RECTF)
    boxed = [_loose_box(handle, index, start + step * index) for index in range(count)]
    holders = [_holder(handle, index) for index in range(count)]
    faces = _faces(list(dict.fromkeys(filter(None, holders))))
    places = struct.iter_unpack("4f", boxes)
    # A blank that PDFium puts between words belongs to no text object.
    return [
        (text, (left, bottom, right, top), *(faces.get(holder) or (top - bottom, 0)))
        for text, has_box, holder, (left, top, right, bottom) in zip(
            _texts(textpage, count), boxed, holders, places, strict=True
        )
        if has_box and text not in _GENERATED
    ]


def _texts(textpage: Any, count: int) -> Sequence[str]:
    """Each character's text; read at one go, unless PDFium leaves some out or a character takes two of UTF-16's units."""
    units = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(textpage, 0, count, units) == count + 1:
        text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return _NO_MEANING.sub(_UNMAPPED, _NO_CHARACTER.sub("\x02", text))
    return [_text(raw.FPDFText_GetUnicode(textpage, index)) for index in range(count)]


def _text(code: int) -> str:
    return _NO_MEANING.sub(_UNMAPPED, _NO_CHARACTER.sub("\x02", chr(code))) if code < 0x110000 else "\x02"


def _faces(holders: Sequence[int]) -> dict[int, tuple[float, int]]:
    """The type size in points and the angle of the base line of each text object; an office's PDF may have one for each character."""
    sizes, matrices = (ctypes.c_float * len(holders))(), (raw.FS_MATRIX * len(holders))()
    size_at, matrix_at, step = ctypes.addressof(sizes), ctypes.addressof(matrices), ctypes.sizeof(raw.FS_MATRIX)
    for index, holder in enumerate(holders):
        _font_size(holder, size_at + 4 * index)
        _matrix(holder, matrix_at + step * index)
    return {
        holder: (size * abs(d), 0) if b == c == 0 and a > 0 else (size * math.hypot(c, d), _angle(a, b))
        for holder, size, (a, b, c, d, _, _) in zip(holders, sizes, struct.iter_unpack("6f", matrices), strict=True)
    }


def _angle(a: float, b: float) -> int:
    degrees = math.degrees(math.atan2(b, a)) % 360
    nearest = round(degrees / 90) * 90
    return nearest % 360 if abs(degrees - nearest) < 5 else -1

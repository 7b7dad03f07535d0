"""What PDFium finds on a page: characters, straight rules, frames and pictures, with the page turned so that its text stands upright."""

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.reading.glyphs import Glyph

Box = tuple[float, float, float, float]
_Point = tuple[float, float]

_MOST_PATHS = 20_000  # beyond it the page is a drawing, whose rules make no table
_LONGEST_PATH = 4_000
_DEEPEST_FORM = 8
_STRAIGHT = 1.0  # points by which a rule may be out of the straight
_GENERATED = frozenset("\r\n\x02")  # what PDFium inserts at line ends and for a soft hyphen
_UNMAPPED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Ink:
    """A page's ink in points from its top left corner, after turning it `turned` degrees clockwise beyond its own rotation.

    `rules` are straight lines as boxes of no width or height, `frames` drawn rectangles, `pictures` the boxes of images;
    `paths` counts the drawn paths; `strange` the characters that have no meaning (no entry in the font's map).
    """

    width: float
    height: float
    turned: int
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    frames: tuple[Box, ...]
    pictures: tuple[Box, ...]
    paths: int
    strange: int

    @property
    def picture_share(self) -> float:
        """The share of the page that its largest picture takes, 0–1."""
        areas = [(x1 - x0) * (bottom - top) for x0, top, x1, bottom in self.pictures]
        return min(max(areas, default=0.0) / max(self.width * self.height, 1.0), 1.0)


class _Char(NamedTuple):
    """A character with its box in the page's own space; `angle` in degrees counter-clockwise, -1 for a slant."""

    text: str
    box: Box
    size: float
    angle: int


def ink_of(page: pdfium.PdfPage) -> Ink:
    """Everything printed on a page of an open PDF; raises PdfiumError where PDFium cannot parse it."""
    rotation = page.get_rotation()
    chars = _chars(page)
    upright = Counter(c.angle for c in chars if c.angle >= 0)
    # A wide table is often printed sideways on an upright page: what most characters stand on is the page's foot.
    facing = rotation if 2 * upright[rotation] >= upright.total() else upright.most_common(1)[0][0]
    to_top, width, height = _turner(page.get_bbox(), facing)
    shapes = _Shapes(to_top)
    shapes.gather(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, (1, 0, 0, 1, 0, 0), 0)
    standing = [c for c in chars if c.angle == facing]
    return Ink(
        width=width,
        height=height,
        turned=(facing - rotation) % 360,
        glyphs=tuple(Glyph(c.text, *to_top(c.box), c.size) for c in standing),
        rules=tuple(shapes.rules),
        frames=tuple(shapes.frames),
        pictures=tuple(shapes.pictures),
        paths=shapes.paths,
        strange=sum(c.text == _UNMAPPED for c in chars),
    )


def _turner(bbox: Box, facing: int) -> tuple[Callable[[Box], Box], float, float]:
    """The function from the page's own space to points from the top left of the page so turned, and the turned page's size."""
    left, bottom, right, top = bbox
    turners: dict[int, Callable[[Box], Box]] = {
        0: lambda b: (b[0] - left, top - b[3], b[2] - left, top - b[1]),
        90: lambda b: (b[1] - bottom, b[0] - left, b[3] - bottom, b[2] - left),
        180: lambda b: (right - b[2], b[1] - bottom, right - b[0], b[3] - bottom),
        270: lambda b: (top - b[3], right - b[2], top - b[1], right - b[0]),
    }
    across, down = right - left, top - bottom
    return turners[facing], *((across, down) if facing in (0, 180) else (down, across))


def _chars(page: pdfium.PdfPage) -> list[_Char]:
    textpage = page.get_textpage()
    try:
        return list(_chars_of(textpage.raw))
    finally:
        textpage.close()


def _chars_of(textpage: Any) -> Iterator[_Char]:
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    faces: dict[tuple[float, float, float], tuple[float, int]] = {}
    for index in range(raw.FPDFText_CountChars(textpage)):
        text = _text(raw.FPDFText_GetUnicode(textpage, index))
        if text in _GENERATED or not raw.FPDFText_GetLooseCharBox(textpage, index, pointer):
            continue
        place = (box.left, box.bottom, box.right, box.top)
        nominal = raw.FPDFText_GetFontSize(textpage, index)
        # The text's matrix scales and turns it; asking for it at every character would double the cost of a page.
        key = (nominal, raw.FPDFText_GetCharAngle(textpage, index), round(place[3] - place[1], 1))
        face = faces.get(key)
        if face is None:
            face = faces[key] = _face(raw.FPDFText_GetTextObject(textpage, index), place[3] - place[1])
        yield _Char(text, place, *face)


def _text(code: int) -> str:
    if 0 < code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000:
        return chr(code)
    return _UNMAPPED if code in (0, 0xFFFD) or 0xD800 <= code < 0xE000 else "\x02"


def _face(holder: Any, height: float) -> tuple[float, int]:
    """A text object's type size in points and the angle of its base line."""
    if not holder:
        return height, 0
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFTextObj_GetFontSize(holder, size)
    raw.FPDFPageObj_GetMatrix(holder, matrix)
    degrees = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
    nearest = round(degrees / 90) * 90
    return size.value * math.hypot(matrix.c, matrix.d), nearest % 360 if abs(degrees - nearest) < 5 else -1


class _Shapes:
    """Gathers a page's rules, frames and pictures, those inside form objects too."""

    def __init__(self, to_top: Callable[[Box], Box]) -> None:
        self.rules: list[Box] = []
        self.frames: list[Box] = []
        self.pictures: list[Box] = []
        self.paths = 0
        self._to_top = to_top

    def gather(self, holder: Any, count: Any, get: Any, matrix: tuple[float, ...], depth: int) -> None:
        for index in range(max(count(holder), 0)):
            item = get(holder, index)
            kind = raw.FPDFPageObj_GetType(item) if item else None
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self.paths += 1
                if self.paths <= _MOST_PATHS:
                    self._path(item, _product(_matrix(item), matrix))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                corners = [_moved(x, y, _product(_matrix(item), matrix)) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
                self.pictures.append(self._to_top(_around(corners)))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inner = _product(_matrix(item), matrix)
                self.gather(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)

    def _path(self, item: Any, matrix: tuple[float, ...]) -> None:
        sides = [self._to_top(_around(side)) for side in _sides(item, matrix)]
        self.rules.extend(s for s in sides if s[2] - s[0] < _STRAIGHT or s[3] - s[1] < _STRAIGHT)
        if 3 <= len(sides) <= 5:
            self.frames.append(_union(sides))


def _sides(item: Any, matrix: tuple[float, ...]) -> list[tuple[_Point, _Point]]:
    """The straight lines of a path; none of a path that is curved or very long."""
    count = raw.FPDFPath_CountSegments(item)
    sides: list[tuple[_Point, _Point]] = []
    if count > _LONGEST_PATH:
        return sides
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        else:
            sides.append((last, point))
        if raw.FPDFPathSegment_GetClose(segment) and point != first:
            sides.append((point, first))
        last = point
    return sides


def _union(boxes: list[Box]) -> Box:
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _matrix(item: Any) -> tuple[float, ...]:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, found):
        return (1, 0, 0, 1, 0, 0)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _product(first: tuple[float, ...], then: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _moved(x: float, y: float, matrix: tuple[float, ...]) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: Sequence[_Point]) -> Box:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)

"""What PDFium finds on a page: characters, straight rules, frames and pictures, with the page turned so that its text stands upright."""

import ctypes
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ytcheck.reading.characters import bound, characters_of
from ytcheck.reading.glyphs import Box, Glyph

_Point = tuple[float, float]

_MOST_PATHS = 20_000  # beyond it the page is a drawing, whose rules make no table
_LONGEST_PATH = 4_000
_DEEPEST_FORM = 8
_SHAPES = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
_STRAIGHT = 1.0  # points by which a rule may be out of the straight


_of_page = bound(raw.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_of_form = bound(raw.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_kind = bound(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class Ink:
    """A page's ink in points from its top left corner, after turning it `turned` degrees clockwise beyond its own rotation.

    `rules` are straight lines as boxes of no width or height, `frames` drawn rectangles, `pictures` the boxes of images;
    `paths` counts the drawn paths. A scan was also turned by `skew` degrees counter-clockwise.
    """

    width: float
    height: float
    turned: int
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    frames: tuple[Box, ...]
    pictures: tuple[Box, ...]
    paths: int
    skew: float = 0.0

    @property
    def picture_share(self) -> float:
        """The share of the page that its largest picture takes, 0–1."""
        areas = [(x1 - x0) * (bottom - top) for x0, top, x1, bottom in self.pictures]
        return min(max(areas, default=0.0) / max(self.width * self.height, 1.0), 1.0)


def ink_of(page: pdfium.PdfPage) -> Ink:
    """Everything printed on a page of an open PDF; raises PdfiumError where PDFium cannot parse it."""
    rotation = page.get_rotation()
    chars = characters_of(page)
    upright = Counter(angle for _, _, _, angle in chars if angle >= 0)
    # A wide table is often printed sideways on an upright page: what most characters stand on is the page's foot.
    facing = rotation if 2 * upright[rotation] >= upright.total() else upright.most_common(1)[0][0]
    to_top, width, height = _turner(page.get_bbox(), facing)
    shapes = _Shapes(to_top)
    shapes.gather(page.raw, raw.FPDFPage_CountObjects(page.raw), _of_page, (1, 0, 0, 1, 0, 0), 0)
    return Ink(
        width=width,
        height=height,
        turned=(facing - rotation) % 360,
        glyphs=tuple(Glyph(text, *to_top(box), size) for text, box, size, angle in chars if angle == facing),
        rules=tuple(shapes.rules),
        frames=tuple(shapes.frames),
        pictures=tuple(shapes.pictures),
        paths=shapes.paths,
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


class _Shapes:
    """Gathers a page's rules, frames and pictures, those inside form objects too."""

    def __init__(self, to_top: Callable[[Box], Box]) -> None:
        self.rules: list[Box] = []
        self.frames: list[Box] = []
        self.pictures: list[Box] = []
        self.paths = 0
        self._to_top = to_top

    def gather(
        self, holder: Any, count: int, get: Callable[[int, int], int], matrix: tuple[float, ...], depth: int
    ) -> None:
        address = ctypes.cast(holder, ctypes.c_void_p).value or 0
        for index in range(count):
            found = get(address, index)
            kind = _kind(found)
            if kind in _SHAPES:
                self._take(ctypes.cast(found, raw.FPDF_PAGEOBJECT), kind, matrix, depth)

    def _take(self, item: Any, kind: int, matrix: tuple[float, ...], depth: int) -> None:
        if kind == raw.FPDF_PAGEOBJ_PATH:
            self.paths += 1
            if self.paths <= _MOST_PATHS:
                self._path(item, _product(_matrix(item), matrix))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            corners = [_moved(x, y, _product(_matrix(item), matrix)) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
            self.pictures.append(self._to_top(_around(corners)))
        elif depth < _DEEPEST_FORM:
            inner = _product(_matrix(item), matrix)
            self.gather(item, raw.FPDFFormObj_CountObjects(item), _of_form, inner, depth + 1)

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

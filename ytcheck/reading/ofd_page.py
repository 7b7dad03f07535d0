"""The objects of one OFD page as ink: characters, rules, frames and pictures (GB/T 33190—2016, chapters 8 to 11)."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.ink import Ink
from ytcheck.reading.package import attribute, children, kind_of, words
from ytcheck.reading.type_sizes import units_of

_MM = 72 / 25.4  # points
_STRAIGHT = 1.0  # points by which a rule may be out of the straight
_ASCENT = 0.86  # of the type size: how far a Chinese character reaches above its base line
_MOST_OBJECTS = 200_000  # of one page; more is a drawing
_MOST_REPEATS = 10_000
_Point = tuple[float, float]
_Matrix = tuple[float, float, float, float, float, float]
_PLAIN: _Matrix = (1, 0, 0, 1, 0, 0)
_UNIT_SQUARE: Sequence[_Point] = ((0, 0), (1, 0), (0, 1), (1, 1))
_STEP = re.compile(r"[MSLQBAC]|-?\d+\.?\d*(?:[eE][-+]?\d+)?|-?\.\d+")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page: the id of its file, "" for a drawing that is none, its box, and the matrix from the unit square to points."""

    resource: str
    box: Box
    matrix: _Matrix


class Objects:
    """What is drawn on a page, in points from its top left corner."""

    def __init__(self, area: Box) -> None:
        """`area` is the page's physical box in millimetres: left, top, width, height."""
        self._left, self._top, self._width, self._height = area
        self.glyphs: list[Glyph] = []
        self.pictures: list[Picture] = []
        self._rules: list[Box] = []
        self._frames: list[Box] = []
        self._paths = 0
        self._taken = 0

    def take(self, holder: Any) -> None:
        """Take the objects of a page's content, layer or block."""
        for element in children(holder):
            self._taken += 1
            kind = kind_of(element)
            if self._taken > _MOST_OBJECTS or attribute(element, "Visible") == "false":
                continue
            if kind == "TextObject":
                self.glyphs.extend(self._glyphs(element))
            elif kind == "PathObject":
                self._path(element)
            elif kind in ("ImageObject", "CompositeObject"):
                self.pictures.append(self._picture(element))
            elif kind in ("Layer", "PageBlock"):
                self.take(element)

    def ink(self) -> Ink:
        """All of it."""
        return Ink(
            self._width * _MM,
            self._height * _MM,
            0,
            tuple(self.glyphs),
            tuple(self._rules),
            tuple(self._frames),
            tuple(picture.box for picture in self.pictures),
            paths=self._paths,
        )

    def _glyphs(self, element: Any) -> Iterator[Glyph]:
        x, y, _, _ = _numbers(attribute(element, "Boundary"), 4)
        matrix = _matrix(element)
        size = _number(attribute(element, "Size"))
        printed = size * abs(matrix[3] or matrix[1]) * _MM
        at: _Point = (0.0, 0.0)
        for code in element:
            if kind_of(code) != "TextCode":
                continue
            at = (_number(attribute(code, "X"), at[0]), _number(attribute(code, "Y"), at[1]))
            text = (code.text or "").strip("\r\n")
            wide = size * _number(attribute(element, "HScale"), 1.0)
            for character, (left, base), advance in _set(text, at, code, wide):
                corners = [(left, base - _ASCENT * size), (left + advance, base + (1 - _ASCENT) * size)]
                box = self._box([(x + px, y + py) for px, py in (_moved(corner, matrix) for corner in corners)])
                yield Glyph(character, *box, printed)

    def _picture(self, element: Any) -> Picture:
        """Where no matrix is stated, or the object is a drawing of its own, it fills its boundary."""
        x, y, width, height = _numbers(attribute(element, "Boundary"), 4)
        is_file = kind_of(element) == "ImageObject"
        stated = _matrix(element) if is_file and attribute(element, "CTM").strip() else None
        a, b, c, d, e, f = stated or (width, 0.0, 0.0, height, 0.0, 0.0)
        placed = (a, b, c, d, e + x, f + y)
        box = self._box([_moved(corner, placed) for corner in _UNIT_SQUARE])
        in_points = (a * _MM, b * _MM, c * _MM, d * _MM, (e + x - self._left) * _MM, (f + y - self._top) * _MM)
        return Picture(attribute(element, "ResourceID") if is_file else "", box, in_points)

    def _path(self, element: Any) -> None:
        self._paths += 1
        x, y, _, _ = _numbers(attribute(element, "Boundary"), 4)
        sides = _sides(words(element, "AbbreviatedData"))
        matrix = _matrix(element)
        boxes = [
            self._box([(x + px, y + py) for px, py in (_moved(point, matrix) for point in side)]) for side in sides
        ]
        self._rules.extend(b for b in boxes if b[2] - b[0] < _STRAIGHT or b[3] - b[1] < _STRAIGHT)
        if 3 <= len(boxes) <= 5:
            self._frames.append(
                (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
            )

    def _box(self, points: Sequence[_Point]) -> Box:
        across, down = [(x - self._left) * _MM for x, _ in points], [(y - self._top) * _MM for _, y in points]
        return min(across), min(down), max(across), max(down)


def box_of(area: Any) -> Box | None:
    """The physical box of a page area in millimetres: left, top, width, height; None where none is stated."""
    left, top, width, height = _numbers(words(area, "PhysicalBox"), 4)
    return (left, top, width, height) if width > 0 and height > 0 else None


def _set(text: str, at: _Point, code: Any, size: float) -> Iterator[tuple[str, _Point, float]]:
    """Each character with its place and its width; where the file does not say how far to go on, its width by its kind."""
    across, down = _deltas(attribute(code, "DeltaX")), _deltas(attribute(code, "DeltaY"))
    x, y = at
    for index, character in enumerate(text):
        wide = size * units_of(character)
        step = across[index] if index < len(across) else (0.0 if index < len(down) else wide)
        yield character, (x, y), min(abs(step) or wide, 1.2 * size)
        x, y = x + step, y + (down[index] if index < len(down) else 0.0)


def _deltas(stated: str) -> list[float]:
    """The steps from character to character; “g 5 4.2” stands for five of 4.2."""
    steps: list[float] = []
    words = iter(stated.split())
    for word in words:
        if word == "g":
            count = min(int(_number(next(words, "0"))), _MOST_REPEATS)
            steps.extend([_number(next(words, "0"))] * count)
        else:
            steps.append(_number(word))
    return steps


def _sides(data: str) -> list[tuple[_Point, _Point]]:
    """The straight lines of a path; none of one with curves."""
    sides: list[tuple[_Point, _Point]] = []
    first = last = (0.0, 0.0)
    words = iter(_STEP.findall(data))
    for word in words:
        if word in "QBA":
            return []
        if word == "C":
            sides.append((last, first))
            last = first
        elif word in "MSL":
            point = (_number(next(words, "0")), _number(next(words, "0")))
            if word == "L":
                sides.append((last, point))
            else:
                first = point
            last = point
    return [(a, b) for a, b in sides if a != b]


def _matrix(element: Any) -> _Matrix:
    stated = attribute(element, "CTM")
    if not stated.strip():
        return _PLAIN
    a, b, c, d, e, f = _numbers(stated, 6)
    return a, b, c, d, e, f


def _moved(point: _Point, matrix: _Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _numbers(stated: str, count: int) -> list[float]:
    found = [_number(word) for word in stated.replace(",", " ").split()[:count]]
    return found + [0.0] * (count - len(found))


def _number(stated: str, default: float = 0.0) -> float:
    """A number as the file states it, `default` where it is none; bounded, since a damaged one may be endless."""
    try:
        value = float(stated)
    except ValueError:
        return default
    return default if math.isnan(value) else min(max(value, -1e6), 1e6)

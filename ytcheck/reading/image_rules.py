"""The straight rules drawn on a scanned page: what its tables are made of."""

from collections.abc import Iterator
from typing import Any

import cv2

from ytcheck.reading.glyphs import Box

_SHORTEST = 18.0  # points: longer than the strokes of a character
_THICKEST = 4.0


def rules_of(grey: Any, points: float) -> tuple[Box, ...]:
    """The level and upright rules of a straight grey image as boxes in points; `points` is the size of one pixel."""
    _, ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    length = max(round(_SHORTEST / points), 3)
    level = cv2.getStructuringElement(cv2.MORPH_RECT, (length, 1))
    upright = cv2.getStructuringElement(cv2.MORPH_RECT, (1, length))
    return (*_found(ink, level, points), *_found(ink, upright, points))


def _found(ink: Any, shape: Any, points: float) -> Iterator[Box]:
    # Noise breaks a thin rule: gaps and steps of a pixel or two are closed first.
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, shape)
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs)
    for x, y, width, height, _area in stats[1:count]:
        if min(width, height) * points <= _THICKEST:
            yield _line(x * points, y * points, width * points, height * points)


def _line(x: float, y: float, width: float, height: float) -> Box:
    if width > height:
        return x, y + height / 2, x + width, y + height / 2
    return x + width / 2, y, x + width / 2, y + height

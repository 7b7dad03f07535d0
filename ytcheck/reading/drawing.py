"""A page drawn as an image, for its recognition."""

from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium

_POINTS = 72.0
_DPI = 150.0  # finer images took twice the time and gave no better text
_MOST_PIXELS = 2400  # along the longer side: a poster of 10 m is looked at from further away


@dataclass(frozen=True, slots=True)
class Drawing:
    """An image (height × width × 3 bytes, blue first) of a whole page; `points` is the size of one of its pixels."""

    image: Any
    points: float


def drawing_of(page: pdfium.PdfPage) -> Drawing:
    """A page of an open PDF as it is printed; raises PdfiumError where PDFium cannot draw it."""
    width, height = page.get_size()
    scale = min(_DPI / _POINTS, _MOST_PIXELS / max(width, height, 1.0))
    image = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False).to_numpy()[..., :3].copy()
    return Drawing(image, 1 / scale)

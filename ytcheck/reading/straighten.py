"""A scanned page's image before its recognition: how far it is out of the straight, and the image set straight."""

from typing import Any

import cv2
import numpy as np

_MOST = 6.0  # degrees: what is further out was not laid on the scanner's glass by an office
_LEAST = 0.1  # degrees: less harms nothing, and turning blurs
_SAMPLE = 700  # pixels of width at which the angle is looked for


def skew_of(grey: Any) -> float:
    """By how many degrees the lines fall to the right (positive: turned clockwise), 0.0 where they lie straight.

    The rows of a straight page are either full of ink or empty: the angle is the one at which the ink of neighbouring rows differs most
    (Postl's criterion, US patent 4,723,297).
    """
    sample = _ink_of(grey)
    if not sample.any():
        return 0.0
    coarse = max(np.arange(-_MOST, _MOST + 0.1, 0.5), key=lambda angle: _sharpness(sample, angle))
    fine = max(np.arange(coarse - 0.5, coarse + 0.51, 0.05), key=lambda angle: _sharpness(sample, angle))
    return 0.0 if abs(fine) < _LEAST else float(round(fine, 2))


def turned_by(image: Any, degrees: float) -> Any:
    """The image turned counter-clockwise about its centre, its size kept, white where nothing was."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(
        image,
        matrix,
        (width, height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255, 255, 255),
    )


def _ink_of(grey: Any) -> Any:
    scale = min(_SAMPLE / grey.shape[1], 1.0)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return ink


def _sharpness(ink: Any, degrees: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())

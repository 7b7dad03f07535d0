"""Scans made from printed pages: pictures of the pages and nothing else, straight and clean or as an old copier leaves them."""

import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
from PIL import Image

_POINTS = 72.0


@dataclass(frozen=True)
class Scanner:
    """What a scanner does to a page: resolution, the most degrees that pages lie askew, blur and noise (0–255, standard deviations).

    `turned` is by how many degrees clockwise the sheets lie wrong, a multiple of 90.
    """

    dpi: float = 150
    skew: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    turned: int = 0


CLEAN = Scanner()
WORN = Scanner(dpi=120, skew=1.2, blur=0.6, noise=12.0)


def scan_pdf(source: Path, target: Path, scanner: Scanner = CLEAN, seed: int = 1) -> None:
    """Write the pages of a PDF as pictures of themselves into another one; the same seed gives the same pages."""
    first, *others = scanned_pages(source, scanner, seed)
    first.save(target, "PDF", resolution=scanner.dpi, save_all=True, append_images=others, quality=85)


def scanned_pages(source: Path, scanner: Scanner = CLEAN, seed: int = 1) -> list[Image.Image]:
    """Grey pictures of a PDF's pages."""
    dice = random.Random(seed)
    pdf = pdfium.PdfDocument(source)
    images = [_scanned(page.render(scale=scanner.dpi / _POINTS).to_numpy(), scanner, dice) for page in pdf]
    pdf.close()
    return [Image.fromarray(image) for image in images]


def _scanned(page: np.ndarray, scanner: Scanner, dice: random.Random) -> np.ndarray:
    image = cv2.cvtColor(page[..., :3], cv2.COLOR_BGR2GRAY)
    if scanner.skew:
        height, width = image.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), dice.uniform(-scanner.skew, scanner.skew), 1)
        image = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    if scanner.blur:
        image = cv2.GaussianBlur(image, (0, 0), scanner.blur)
    if scanner.noise:
        grain = np.random.default_rng(dice.randrange(2**32)).normal(0, scanner.noise, image.shape)
        image = np.clip(image + grain, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.rot90(image, -scanner.turned // 90))

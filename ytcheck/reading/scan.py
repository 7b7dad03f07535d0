"""A scanned page recognised: set straight, its words and rules found, and given as the ink of a printed page."""

from dataclasses import dataclass, replace

from ytcheck.reading.drawing import Drawing
from ytcheck.reading.glyphs import Box, Glyph
from ytcheck.reading.ink import Ink
from ytcheck.reading.recognition import Words, words_of
from ytcheck.reading.type_sizes import blank_after, blank_before, sizes_of, units_of
from ytcheck.text.recognised import as_printed

_DOUBTFUL = 0.8  # mean confidence below which the page may lie on its side or its head
_NARROWEST = 24  # pixels: no line of words has room, and the engine would blow the strip up to gigabytes
_DARK = 128  # of 255
_SPECKS = 0.002  # the share of dark pixels that dust and a punched hole make on an empty page


@dataclass(frozen=True, slots=True)
class Scan:
    """A recognised page in points, after turning it `turned` degrees clockwise and then by `skew` degrees counter-clockwise.

    `blank`: it has next to no ink.
    """

    width: float
    height: float
    turned: int
    skew: float
    words: tuple[Words, ...]
    rules: tuple[Box, ...]
    blank: bool = False

    @property
    def confidence(self) -> float:
        """How sure the engine was of the page's words, 0–1, long ones counting more; 0 where there are none."""
        length = sum(len(words.text) for words in self.words)
        return sum(words.confidence * len(words.text) for words in self.words) / length if length else 0.0

    @property
    def text(self) -> str:
        """All words, in no particular order."""
        return "".join(words.text for words in self.words)


def scan_of(drawing: Drawing, threads: int) -> Scan:
    """Recognise a page that was drawn as it is printed."""
    upright = _recognised(drawing, 0, threads)
    if not upright.words or (upright.confidence >= _DOUBTFUL and not _on_its_side(upright)):
        return upright
    turns = (90, 270) if _on_its_side(upright) else (180,)
    return max(upright, *(_recognised(drawing, turn, threads) for turn in turns), key=_sureness)


def ink_of_scan(scan: Scan) -> Ink:
    """The recognised page as if it had been printed: a character for each one recognised."""
    sizes = sizes_of(scan.words)
    glyphs = [g for words, size in zip(scan.words, sizes, strict=True) for g in _glyphs(words, size)]
    return Ink(scan.width, scan.height, scan.turned, tuple(glyphs), scan.rules, (), (), paths=0, skew=scan.skew)


def _recognised(drawing: Drawing, turn: int, threads: int) -> Scan:
    import cv2
    import numpy as np

    from ytcheck.reading.image_rules import rules_of
    from ytcheck.reading.straighten import skew_of, turned_by

    points = drawing.points
    if min(drawing.image.shape[:2]) < _NARROWEST:
        return Scan(drawing.image.shape[1] * points, drawing.image.shape[0] * points, 0, 0.0, (), ())
    standing = np.ascontiguousarray(np.rot90(drawing.image, -(turn // 90)))
    skew = skew_of(cv2.cvtColor(standing, cv2.COLOR_BGR2GRAY))
    straight = turned_by(standing, skew) if skew else standing
    grey = cv2.cvtColor(straight, cv2.COLOR_BGR2GRAY)
    height, width = grey.shape
    words = tuple(_in_points(found, points) for found in words_of(straight, threads))
    blank = float((grey < _DARK).mean()) < _SPECKS
    return Scan(width * points, height * points, turn, skew, words, rules_of(grey, points), blank)


def _in_points(words: Words, points: float) -> Words:
    x0, top, x1, bottom = words.box
    return replace(words, text=as_printed(words.text), box=(x0 * points, top * points, x1 * points, bottom * points))


def _on_its_side(scan: Scan) -> bool:
    """Whether most runs of several characters are taller than wide."""
    runs = [words.box for words in scan.words if len(words.text) >= 4]
    return 2 * sum(bottom - top > x1 - x0 for x0, top, x1, bottom in runs) > len(runs)


def _sureness(scan: Scan) -> float:
    return scan.confidence - _on_its_side(scan)


def _glyphs(words: Words, size: float) -> list[Glyph]:
    """The run's characters, each given its share of the box: full-width ones twice that of others."""
    x0, x1 = words.box[0] - size * blank_before(words.text), words.box[2] + size * blank_after(words.text)
    step = (x1 - x0) / max(units_of(words.text), 0.5)
    glyphs: list[Glyph] = []
    for character in words.text:
        wide = step * units_of(character)
        glyphs.append(Glyph(character, x0, words.box[1], x0 + wide, words.box[3], size, words.confidence))
        x0 += wide
    return glyphs

"""One printed character with its place: what a page is made of before there are lines."""

from typing import NamedTuple

Box = tuple[float, float, float, float]  # left, top, right, bottom; in a PDF's own space left, bottom, right, top


class Glyph(NamedTuple):
    """One printed character and its box in points from the page's top left corner; `confidence` below 1 where it was recognised.

    A named tuple, since a page has hundreds and a frozen dataclass costs three times as much to make.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    confidence: float = 1.0

    @property
    def middle(self) -> float:
        """The height of the box's centre."""
        return (self.top + self.bottom) / 2

    @property
    def across(self) -> float:
        """The box's centre between left and right."""
        return (self.x0 + self.x1) / 2

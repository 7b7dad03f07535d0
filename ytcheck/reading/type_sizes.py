"""The type sizes of recognised words: told from how far apart their characters stand, the same size for lines that look alike."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from ytcheck.reading.recognition import Words

_ENOUGH = 6.0  # characters from which on the width of a line tells its size
_ALIKE = 0.12  # sizes that differ by no more are one
_SHORT_ALIKE = 0.3  # the width and height of a short run's box tell its size much less exactly
_OPENING, _CLOSING = tuple("（《“‘〔【「『"), tuple("，。；：、？！）》”’〕】」』")
_BLANK_HALF = 0.4  # of the type size: the empty half of a full-width bracket or stop, which the box leaves out


def units_of(text: str) -> float:
    """The text's length in full-width characters, others counting half."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def sizes_of(runs: Sequence[Words]) -> list[float]:
    """Each run's type size in points, from those of long lines, to which the others are held."""
    known: dict[float, float] = {}  # each size with the characters set in it
    weights = sorted(((units_of(run.text), _pitch(run)) for run in runs if units_of(run.text) >= _ENOUGH), reverse=True)
    for units, size in weights:
        held = _nearest(size, known) or size
        known[held] = known.get(held, 0.0) + units
    heights = [_height(run) / _pitch(run) for run in runs if units_of(run.text) >= _ENOUGH]
    usual = median(heights) if heights else 1.0
    return [_size(run, known, usual) for run in runs]


def blank_before(text: str) -> float:
    """How much of a full-width character is blank before the text's ink begins."""
    return _BLANK_HALF * text.startswith(_OPENING)


def blank_after(text: str) -> float:
    """How much of a full-width character is blank after the text's ink ends."""
    return _BLANK_HALF * text.endswith(_CLOSING)


def _size(run: Words, known: Mapping[float, float], usual: float) -> float:
    if units_of(run.text) >= _ENOUGH:
        return _nearest(_pitch(run), known) or _pitch(run)
    guess = min(_pitch(run), _height(run) / usual)
    # The last characters of a paragraph look as near to a title's size as to their own: the one set most often is likelier.
    alike = [size for size in known if abs(size - guess) <= _SHORT_ALIKE * size]
    return max(alike, key=lambda size: known[size], default=guess)


def _nearest(size: float, known: Iterable[float]) -> float | None:
    close = [other for other in known if abs(other - size) <= _ALIKE * other]
    return min(close, key=lambda other: abs(other - size), default=None)


def _pitch(run: Words) -> float:
    """From one character to the next; letterspaced words are no larger than they are high."""
    units = units_of(run.text) - blank_before(run.text) - blank_after(run.text)
    return min((run.box[2] - run.box[0]) / max(units, 0.5), 1.25 * _height(run))


def _height(run: Words) -> float:
    return run.box[3] - run.box[1]

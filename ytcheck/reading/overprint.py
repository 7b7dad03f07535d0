"""Watermarks: large words printed across the text, which belong to no line of it."""

from collections.abc import Sequence
from statistics import median

from ytcheck.reading.glyphs import Glyph

_LARGE = 1.8  # times the page's usual type size; a title is larger too, but stands over nothing


def without_watermark(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """The characters without those much larger than the others that stand over other characters."""
    if not glyphs:
        return ()
    usual = median(glyph.size for glyph in glyphs)
    large = [g for g in glyphs if g.size > _LARGE * usual and g.text.strip()]
    if not large:
        return tuple(glyphs)
    small = [g for g in glyphs if g.size <= _LARGE * usual and g.text.strip()]
    over = [g for g in large if sum(_covers(g, s) for s in small) >= 2]
    # A watermark's words stand together: where one of them covers text, the others of its size and height go too.
    return tuple(
        g for g in glyphs if not any(abs(g.size - o.size) < 0.5 and abs(g.middle - o.middle) < o.size for o in over)
    )


def _covers(large: Glyph, small: Glyph) -> bool:
    return large.x0 < small.across < large.x1 and large.top < small.middle < large.bottom

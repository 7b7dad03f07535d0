"""A paragraph of plain text that breaks its lines by the rules of Chinese printing and fills them."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from ytcheck.report.fonts import SONG, glyphs_of, set_in, width_of
from ytcheck.report.line_breaks import break_lines
from ytcheck.report.pdf.styles import Align, Style

_BASELINE = 0.88  # of the type size, below the top of a character's square
_MOST_SPREAD = 0.15  # of the type size: a line that would need more between its characters stays short
_STROKE = 0.03  # of the type size, around the outlines of a title whose own face lacks a character
_FILL_AND_STROKE = 2  # PDF 32000-1 §9.3.6
_UNPRINTED = dict.fromkeys((*range(32), 127)) | {ord("\t"): " ", ord("\n"): " "}


@dataclass(frozen=True, slots=True)
class _Line:
    """Part of the text as set: from `start` to `end`, `x` points in, `spread` more points after each character."""

    start: int
    end: int
    x: float
    spread: float


class Text(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Text in one style, its `lead` in the style's strong face; `anchor` makes all of it a link.

    reportlab's own paragraph knows only part of the marks that may not begin or end a line, and cannot fill lines of Chinese.
    """

    def __init__(self, text: str, style: Style, lead: str = "", anchor: str = "") -> None:
        super().__init__()
        self.style, self.anchor = style, anchor
        self.spaceBefore, self.spaceAfter = style.before, style.after
        clean, clean_lead = text.translate(_UNPRINTED), lead.translate(_UNPRINTED)
        self._bolder = style.whole and not glyphs_of(style.face).issuperset(map(ord, clean))
        face = SONG if self._bolder else style.face
        self._runs = (*set_in(clean_lead, style.strong or face), *set_in(clean, face))
        self._text = "".join(part for _, part in self._runs)
        self._lines: tuple[_Line, ...] | None = None
        self.width = 0.0

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Break the lines for this width, once."""
        if self._lines is None or (self.width != available and not self._is_part):
            self._lines = self._broken(available)
            self.width = available
        self.height = len(self._lines) * self.style.leading
        return self.width, self.height

    _is_part = False

    def split(self, available: float, height: float) -> list["Text"]:
        """The lines that fit and the rest; neither of the two is a single line, where that can be helped."""
        self.wrap(available, height)
        lines = self._lines or ()
        fitting = int((height + 1e-6) // self.style.leading)
        if len(lines) - fitting == 1:
            fitting -= 1
        if fitting < min(2, len(lines)) or fitting >= len(lines):
            return [] if fitting < len(lines) else [self]
        return [self._part(lines[:fitting]), self._part(lines[fitting:])]

    def draw(self) -> None:
        """Draw the lines from the top, and the link over them."""
        style = self.style
        text = self.canv.beginText()
        if self._bolder:
            self.canv.setLineWidth(_STROKE * style.size)
            text.setTextRenderMode(_FILL_AND_STROKE)
        y = self.height - (style.leading - style.size) / 2 - _BASELINE * style.size
        for line in self._lines or ():
            text.setTextOrigin(line.x, y)
            self._draw_line(text, line)
            y -= style.leading
        self.canv.drawText(text)
        if self.anchor:
            self.canv.linkRect("", self.anchor, (0, 0, self.width, self.height), relative=1)

    def _part(self, lines: tuple[_Line, ...]) -> "Text":
        part = copy(self)
        part._lines, part._is_part = lines, True
        part.height = len(lines) * self.style.leading
        return part

    def _broken(self, width: float) -> tuple[_Line, ...]:
        style = self.style
        widths = [width_of(face, c) * style.size for face, part in self._runs for c in part]
        breaks = break_lines(self._text, widths, width - style.indent, width)
        last = len(breaks) - 1
        return tuple(
            self._line(start, end, widths, width, n == 0, n == last) for n, (start, end) in enumerate(breaks)
        ) or (_Line(0, 0, 0, 0),)

    def _line(self, start: int, end: int, widths: Sequence[float], width: float, first: bool, last: bool) -> _Line:
        indent = self.style.indent if first else 0.0
        free = width - indent - sum(widths[start:end])
        if self.style.align is Align.CENTRE:
            return _Line(start, end, free / 2, 0.0)
        gaps = end - start - 1
        spread = free / gaps if gaps and not last and self.style.align is Align.JUSTIFIED else 0.0
        return _Line(start, end, indent, spread if spread <= _MOST_SPREAD * self.style.size else 0.0)

    def _draw_line(self, text: Any, line: _Line) -> None:
        text.setCharSpace(line.spread)
        begin = 0
        for face, part in self._runs:
            shown = part[max(line.start - begin, 0) : max(line.end - begin, 0)]
            begin += len(part)
            if shown:
                text.setFont(face, self.style.size)
                text.textOut(shown)

"""Spans of text as rich text, in the colours of the present scheme."""

from collections.abc import Iterable
from html import escape

from ytcheck.gui.theme import theme
from ytcheck.report.views.highlight import Span


def marked_html(spans: Iterable[Span]) -> str:
    """The spans in order, marked ones on a coloured ground and bold, so that they show without colour too."""
    colours = theme().palette
    style = f"background-color:{colours.mark}; font-weight:600;"
    parts = (f'<span style="{style}">{_text(s)}</span>' if s.marked else _text(s) for s in spans)
    return f'<div style="line-height:118%;">{"".join(parts)}</div>'


def _text(span: Span) -> str:
    return escape(span.text).replace("\n", "<br>")

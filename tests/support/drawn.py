"""Pages drawn character by character, for layouts that the markup of typeset cannot say."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ytcheck.paths import resource

FACE = "DrawnHei"
SIZE = 16


def canvas(target: Path, pagesize: tuple[float, float] = A4) -> Canvas:
    """An empty PDF to draw on; `showPage` ends a page, `save` the file."""
    if FACE not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FACE, resource("fonts", "NotoSansSC-Medium.ttf")))
    made = Canvas(str(target), pagesize=pagesize, invariant=1)
    made.setFont(FACE, SIZE)
    return made


def lines(on: Canvas, texts: list[str], x: float, top: float, size: float = SIZE, leading: float = 28) -> None:
    """Lines from `top` (points from the page's upper edge) downwards, their left edge at `x`."""
    height = on._pagesize[1]
    on.setFont(FACE, size)
    for number, text in enumerate(texts):
        on.drawString(x, height - top - size - number * leading, text)

"""The faces that the report is set in, embedded from resources/fonts, and the characters that they lack."""

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ytcheck.errors import ResourceMissing
from ytcheck.paths import resource

SONG = "Song"
HEI = "Hei"
_FILES = {SONG: "NotoSerifSC-Regular.ttf", HEI: "NotoSansSC-Medium.ttf"}
_SUBSTITUTE = "〓"  # the mark that Chinese printing sets for a character which the case lacks


@cache
def register_fonts() -> tuple[str, ...]:
    """Load the faces into reportlab, once; their file names. ResourceMissing where one is absent or broken."""
    for face, file in _FILES.items():
        path = resource("fonts", file)
        try:
            pdfmetrics.registerFont(TTFont(face, path))
        except Exception as error:
            raise ResourceMissing(f"resources/fonts/{file}") from error
    return tuple(_FILES.values())


def printable(text: str, face: str) -> str:
    """The text with every character that the face lacks replaced by 〓, since a missing glyph would print as an empty box."""
    known = pdfmetrics.getFont(face).face.charToGlyph
    return "".join(c if ord(c) in known or c == "\n" else _SUBSTITUTE for c in text)

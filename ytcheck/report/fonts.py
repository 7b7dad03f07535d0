"""The faces that the report is set in: embedded from resources/fonts or the office's own, and the characters that they lack."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ytcheck.errors import FaceUnusable, ResourceMissing
from ytcheck.paths import resource
from ytcheck.report.options import FaceFiles

SONG, TITLE, HEI, KAI = "Song", "SongBold", "Hei", "Kai"
_FILES = {
    SONG: "NotoSerifSC-Regular.ttf",
    TITLE: "NotoSerifSC-Bold.ttf",
    HEI: "NotoSansSC-Medium.ttf",
    KAI: "YtcheckKai-Regular.ttf",
}
_SUBSTITUTE = "〓"  # the mark that Chinese printing sets for a character which the case lacks
_BUNDLED = FaceFiles()


@dataclass(frozen=True, slots=True)
class Faces:
    """The names under which reportlab knows the faces of a report."""

    body: str = SONG
    song: str = SONG
    title: str = TITLE
    hei: str = HEI
    kai: str = KAI


@cache
def register_fonts() -> tuple[str, ...]:
    """Load the bundled faces into reportlab, once; their file names. ResourceMissing where one is absent or broken."""
    for face, file in _FILES.items():
        path = resource("fonts", file)
        try:
            pdfmetrics.registerFont(TTFont(face, path))
        except Exception as error:
            raise ResourceMissing(f"resources/fonts/{file}") from error
    return tuple(_FILES.values())


@cache
def register_faces(files: FaceFiles = _BUNDLED) -> Faces:
    """Load the bundled faces and the office's own in their places; FaceUnusable where one cannot be embedded."""
    register_fonts()
    return Faces(
        body=_own(files.body) or SONG,
        song=_own(files.song) or SONG,
        title=_own(files.title) or TITLE,
        hei=_own(files.hei) or HEI,
        kai=_own(files.kai) or KAI,
    )


def _own(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        pdfmetrics.registerFont(TTFont(str(file), file))
    except Exception as error:  # reportlab raises its own, struct's and the system's errors alike
        raise FaceUnusable(file.name) from error
    return str(file)


def set_in(text: str, face: str) -> tuple[tuple[str, str], ...]:
    """The text as (face, part) pairs: what the face lacks goes to the bundled Song, and as 〓 where that lacks it too."""
    return tuple(
        (name, "".join(c for _, c in group)) for name, group in groupby(_faced(text, face), lambda pair: pair[0])
    )


def _faced(text: str, face: str) -> Iterator[tuple[str, str]]:
    own, song = glyphs_of(face), glyphs_of(SONG)
    for c in text:
        if ord(c) in own:
            yield face, c
        else:
            yield SONG, c if ord(c) in song else _SUBSTITUTE


@cache
def glyphs_of(face: str) -> frozenset[int]:
    """The code points that a face has glyphs for."""
    return frozenset(pdfmetrics.getFont(face).face.charToGlyph)


@cache
def width_of(face: str, c: str) -> float:
    """A character's width in parts of the type size."""
    font = pdfmetrics.getFont(face).face
    return float(font.charWidths.get(ord(c), font.defaultWidth)) / 1000


def printable(text: str, face: str) -> str:
    """The text with every character that the face lacks replaced by 〓, since a missing glyph would print as an empty box."""
    known = glyphs_of(face)
    return "".join(c if ord(c) in known else _SUBSTITUTE for c in text)

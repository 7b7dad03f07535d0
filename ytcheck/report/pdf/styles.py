"""How each kind of paragraph is set: face, size, leading, alignment (GB/T 9704-2012 §5.2, §7.3)."""

from dataclasses import dataclass
from enum import Enum

from reportlab.lib.units import mm

from ytcheck.report.blocks import Look
from ytcheck.report.fonts import Faces

LEFT, TOP, BOTTOM = 28 * mm, 37 * mm, 35 * mm
WIDTH = 156 * mm
BODY_SIZE = 15.75  # 28 characters in 156 mm; of 16 pt there would be 27
BODY_LEADING = 28.95  # 22 lines in 225 mm
NUMBER_SIZE = 14.0


class Align(Enum):
    """LEFT and CENTRE leave a line as wide as it comes, JUSTIFIED fills it."""

    LEFT = "left"
    CENTRE = "centre"
    JUSTIFIED = "justified"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph's setting in points: `indent` is the first line's. `whole`: the face sets a text only where it has every character; else
    Song does, made bolder.

    `strong` is the face of a paragraph's lead. `heads`: must not stand at a page's foot without what follows.
    """

    face: str
    size: float
    leading: float
    align: Align = Align.LEFT
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    whole: bool = False
    strong: str = ""
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """Every style of one report, by the faces chosen for it."""

    title: Style
    headings: tuple[Style, Style]
    prose: dict[Look, Style]
    quote: Style
    cell: Style
    centred: Style
    head: Style
    contents: Style


def styles_of(faces: Faces) -> Styles:
    """The report's styles in these faces: titles in the title face, headings in Hei and Kai, tables in Song."""
    song, hei, kai = faces.song, faces.hei, faces.kai
    two = 2 * BODY_SIZE
    body = Style(faces.body, BODY_SIZE, BODY_LEADING, Align.JUSTIFIED, two, strong=hei)
    return Styles(
        title=Style(faces.title, 22, 34, Align.CENTRE, whole=True),
        headings=(
            Style(hei, BODY_SIZE, BODY_LEADING, indent=two, before=8, heads=True),
            Style(kai, BODY_SIZE, BODY_LEADING, indent=two, before=12, heads=True),
        ),
        prose={
            Look.BODY: body,
            Look.WARNING: Style(hei, 12, 20, Align.JUSTIFIED, 24, before=4),
            Look.STATUS: Style(song, 12, 20, Align.JUSTIFIED, strong=hei, heads=True),
            Look.LABEL: Style(hei, 12, 20, before=7, after=1, heads=True),
            Look.NOTE: Style(song, 9, 14, Align.JUSTIFIED, before=3),
            Look.SUBTITLE: Style(kai, BODY_SIZE, BODY_LEADING, Align.CENTRE, after=12),
            Look.BRIEF: Style(song, 12, 18.5, Align.JUSTIFIED, 24, strong=hei),
        },
        quote=Style(kai, 12, 19, Align.JUSTIFIED, 24),
        cell=Style(song, 10.5, 14.5, Align.JUSTIFIED),
        centred=Style(song, 10.5, 14.5, Align.CENTRE),
        head=Style(hei, 10.5, 14.5, Align.CENTRE),
        contents=Style(song, 12, 18),
    )

"""What a person chooses for a report: how much of it, in which order, whose names, which faces."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Form(Enum):
    """FULL has every measure with its evidence and all tables; SHORT the summary and the gaps."""

    FULL = "full"
    SHORT = "short"


class Order(Enum):
    """In which order the gaps stand: the city document's, or the heaviest first."""

    CHAPTER = "chapter"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class FaceFiles:
    """The office's own font files (TrueType, .ttf or .ttc) for the PDF; None where the program's own face is taken.

    `body` is the face of running text (仿宋), `song` that of tables.
    """

    body: Path | None = None
    song: Path | None = None
    title: Path | None = None
    hei: Path | None = None
    kai: Path | None = None


@dataclass(frozen=True, slots=True)
class FaceNames:
    """The names by which a Word file asks for faces: it carries none itself."""

    body: str = "仿宋"
    title: str = "宋体"
    hei: str = "黑体"
    kai: str = "楷体"
    table: str = "宋体"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices for one report; `anonymous` replaces the reviewers' names by 甲, 乙, …, `office` is the 编制单位 on the cover."""

    form: Form = Form.FULL
    order: Order = Order.CHAPTER
    anonymous: bool = False
    faces: FaceFiles = FaceFiles()
    names: FaceNames = FaceNames()
    office: str = ""


DEFAULT = ReportOptions()

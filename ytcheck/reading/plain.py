"""Plain text in the encodings that offices use; a form feed begins a new page."""

import codecs
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from ytcheck.errors import FileDamaged, FileEmpty
from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.text.normal import tidy
from ytcheck.text.quality import common_in

_ENCODINGS = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")  # without a mark, beside UTF-8
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_plain(
    path: Path, data: bytes, sha256: str, _options: ReadingOptions, on_page: PageProgress, _cancelled: Cancel
) -> Document:
    """Read a text file; each of its lines is taken as a paragraph. FileDamaged where no encoding fits."""
    text = _decoded(path.name, data)
    if not text.strip():
        raise FileEmpty(path.name)
    pages = tuple(_page(number, part) for number, part in enumerate(text.split("\f"), 1))
    on_page(len(pages), len(pages))
    return Document(path.name, sha256, pages, flowing=True)


def _decoded(name: str, data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if (text := _tried(data, "utf-8")) is not None:
        return text
    texts = [text for encoding in _ENCODINGS if (text := _tried(data, encoding)) is not None]
    if not texts:
        raise FileDamaged(name)
    # Bytes of one encoding are seldom words in another one; UTF-8 holds by its form alone.
    return max(texts, key=common_in)


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _page(number: int, text: str) -> Page:
    blocks: list[Line | Table] = []
    for tabs, run in groupby(text.splitlines(), key=lambda line: line.strip(" ").count("\t")):
        lines = list(run)
        if tabs and len(lines) > 1:
            blocks.append(_table(number, lines))
        else:
            blocks.extend(Line(words, Place(number)) for line in lines if (words := tidy(line)))
    return Page(number, 0, 0, tuple(blocks))


def _table(number: int, lines: Sequence[str]) -> Table:
    """Lines with the same number of tabs: a table as it is copied out of a Word file or a spreadsheet."""
    place = Place(number)
    rows = (tuple(Cell(tidy(cell), place) for cell in line.split("\t")) for line in lines)
    return Table(tuple(row for row in rows if any(cell.text for cell in row)), place)

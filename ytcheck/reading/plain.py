"""Plain text in the encodings that offices use; a form feed begins a new page."""

import codecs
from pathlib import Path

from ytcheck.errors import FileDamaged, FileEmpty
from ytcheck.model.document import Document, Line, Page, Place
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.text.normal import tidy

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
    for encoding in ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise FileDamaged(name)


def _page(number: int, text: str) -> Page:
    lines = (tidy(line) for line in text.splitlines())
    return Page(number, 0, 0, tuple(Line(line, Place(number)) for line in lines if line))

"""Word files (.docx): paragraphs and tables in order, on the pages that Word last laid out."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from ytcheck.errors import FileDamaged, FileEmpty
from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.text.normal import tidy

# What python-docx, lxml and zipfile were seen to raise on damaged files.
_BROKEN = (
    OpcError,
    LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    ValueError,
)
_BREAKS = "count(.//w:lastRenderedPageBreak) + count(.//w:br[@w:type='page'])"


def read_word(
    path: Path, data: bytes, sha256: str, _options: ReadingOptions, on_page: PageProgress, _cancelled: Cancel
) -> Document:
    """Read a .docx file; FileDamaged where it is none, FileEmpty where it has no words."""
    try:
        word = docx.Document(io.BytesIO(data))
        pages = _pages(word)
    except _BROKEN as error:
        raise FileDamaged(path.name) from error
    if not any(page.blocks for page in pages):
        raise FileEmpty(path.name)
    on_page(len(pages), len(pages))
    return Document(path.name, sha256, pages, flowing=True)


def _pages(word: WordDocument) -> tuple[Page, ...]:
    blocks: list[list[Line | Table]] = [[]]
    for block, breaks in _blocks(word):
        number = len(blocks)
        if isinstance(block, Paragraph):
            blocks[-1].extend(Line(text, Place(number)) for text in map(tidy, block.text.splitlines()) if text)
        else:
            blocks[-1].append(_table(block, number))
        blocks.extend([] for _ in range(breaks))
    return tuple(Page(number, 0, 0, tuple(found)) for number, found in enumerate(blocks, 1))


def _blocks(word: WordDocument) -> Iterator[tuple[Paragraph | WordTable, int]]:
    """Each paragraph and table with how many pages end in it."""
    for block in word.iter_inner_content():
        yield block, int(block._element.xpath(_BREAKS))


def _table(table: WordTable, page: int) -> Table:
    rows = tuple(tuple(Cell(tidy(cell.text), Place(page)) for cell in row.cells) for row in table.rows)
    return Table(tuple(row for row in rows if any(cell.text for cell in row)), Place(page))

"""Word files (.docx, .docm, .dotx): paragraphs with their printed numbers, tables and text boxes, on the pages that Word last laid out.

Read from the XML itself (ECMA-376): python-docx leaves out content controls, text boxes, tracked insertions and the numbers that Word makes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ytcheck.errors import Cancelled, FileDamaged, FileEmpty
from ytcheck.model.document import Cell, Document, Line, Page, Place, Table
from ytcheck.reading.options import ReadingOptions
from ytcheck.reading.package import Package, attribute, child, children, kind_of, resolved
from ytcheck.reading.progress import Cancel, PageProgress
from ytcheck.reading.word_numbering import Numbering
from ytcheck.reading.word_table import is_frame, paragraphs_in, rows_of
from ytcheck.reading.word_text import PAGE_BREAK, PAGE_END, mark_is_deleted, text_boxes, text_of
from ytcheck.reading.word_values import is_on, value
from ytcheck.text.normal import tidy

_MAIN = "word/document.xml"
Band = tuple[float, float] | None
_BOXED: Band = (0.0, 0.0)  # Word's file does not say where a box stands


def read_word(
    path: Path, data: bytes, sha256: str, _options: ReadingOptions, on_page: PageProgress, cancelled: Cancel
) -> Document:
    """Read a Word file as it reads with all tracked changes accepted; headers, footers, notes and comments are left out.

    Raises FileDamaged where it is none, FileTooLarge where it unpacks beyond the bounds, FileEmpty where it has no words, Cancelled.
    """
    package = Package(path.name, data)
    main = _main_part(package)
    root = package.tree(main)
    body = child(root, "body")
    if body is None:
        raise FileDamaged(path.name)
    numbering = Numbering(*(package.tree(resolved(part, main)) for part in ("numbering.xml", "styles.xml")))
    writer = _Writer(numbering, any(kind_of(e) == "lastRenderedPageBreak" for e in root.iter()))
    for number, element in enumerate(body):
        if number % 100 == 0 and cancelled():
            raise Cancelled
        writer.block(element)
    pages = writer.pages()
    if not any(page.blocks for page in pages):
        raise FileEmpty(path.name)
    on_page(len(pages), len(pages))
    return Document(path.name, sha256, pages, flowing=True)


def _main_part(package: Package) -> str:
    """The part that the package names as its document; Word's usual one where it names none."""
    relations = package.tree("_rels/.rels")
    for relation in children(relations):
        if attribute(relation, "Type").endswith("/officeDocument"):
            return resolved(attribute(relation, "Target"), "")
    return _MAIN


class _Writer:
    """Takes a body's blocks in order and keeps them as pages of lines and tables."""

    def __init__(self, numbering: Numbering, laid_out: bool) -> None:
        """`laid_out`: Word has marked where its pages ended; otherwise the page breaks set by hand count."""
        self._numbering = numbering
        self._laid_out = laid_out
        self._pages: list[list[Line | Table]] = [[]]
        self._carried = ""

    def pages(self) -> tuple[Page, ...]:
        """Everything taken so far."""
        return tuple(Page(number, 0, 0, tuple(blocks)) for number, blocks in enumerate(self._pages, 1))

    def block(self, element: Any, band: Band = None) -> None:
        """Take a paragraph, a table, or the blocks inside a content control or a tracked insertion."""
        kind = kind_of(element)
        if kind == "p":
            self._paragraph(element, band)
        elif kind == "tbl":
            self._table(element)
        elif kind not in ("del", "moveFrom", "sectPr") and not _is_contents(element):
            for inner in element:
                self.block(inner, band)

    def _paragraph(self, paragraph: Any, band: Band = None) -> None:
        properties = child(paragraph, "pPr")
        text = self._carried + self._numbering.label(properties) + text_of(paragraph)
        self._carried = ""
        if mark_is_deleted(paragraph):
            self._carried = text
        elif not self._numbering.style_name(properties).startswith("toc "):
            starts_page = is_on(properties, "pageBreakBefore") and bool(self._pages[-1])
            self._lines(PAGE_BREAK * starts_page + text + PAGE_BREAK * _ends_section(properties), band)
        for box in text_boxes(paragraph):
            for inner in box:
                self.block(inner, _BOXED)

    def _lines(self, text: str, band: Band) -> None:
        marks, others = (PAGE_END, PAGE_BREAK) if self._laid_out else (PAGE_BREAK, PAGE_END)
        for number, part in enumerate(text.replace(others, "\n").split(marks)):
            if number:
                self._pages.append([])
            place = Place(len(self._pages))
            self._pages[-1].extend(Line(words, place, band=band) for line in part.splitlines() if (words := tidy(line)))

    def _table(self, table: Any) -> None:
        if is_frame(table):  # asked before its words are read: reading a number counts it
            for inner in paragraphs_in(table):
                self._paragraph(inner, _BOXED)
            return
        rows = rows_of(table, self._numbering)
        width = max(len(row) for row in rows)
        found: list[tuple[Cell, ...]] = []
        for row in rows:
            ends = _PageEnds.of(row, self._laid_out)
            self._turn(ends.before, found)
            place = Place(len(self._pages))
            found.append(tuple(Cell(_words(text), place) for text in (*row, *[""] * (width - len(row)))))
            self._turn(ends.after, found)
        self._keep(found)

    def _turn(self, count: int, rows: list[tuple[Cell, ...]]) -> None:
        """Begin `count` pages; the rows so far stay on the present one."""
        if count:
            self._keep(rows)
            rows.clear()
            self._pages.extend([] for _ in range(count))

    def _keep(self, rows: list[tuple[Cell, ...]]) -> None:
        worded = tuple(row for row in rows if any(cell.text for cell in row))
        if worded:
            self._pages[-1].append(Table(worded, Place(len(self._pages))))


@dataclass(frozen=True, slots=True)
class _PageEnds:
    """How many pages end before a row's first word, and inside it."""

    before: int
    after: int

    @staticmethod
    def of(cells: Sequence[str], laid_out: bool) -> "_PageEnds":
        mark = PAGE_END if laid_out else PAGE_BREAK
        total = max((cell.count(mark) for cell in cells), default=0)
        leading = [len(cell) - len(cell.lstrip(mark)) for cell in cells if cell.strip()]
        before = min(max(leading, default=0), total)
        return _PageEnds(before, total - before)


def _ends_section(properties: Any) -> bool:
    """Whether a section ends with the paragraph and the next one begins a page."""
    section = child(properties, "sectPr")
    return section is not None and value(section, "type") != "continuous"


def _words(text: str) -> str:
    return tidy(text.replace(PAGE_END, "").replace(PAGE_BREAK, " "))


def _is_contents(element: Any) -> bool:
    """A content control that holds a table of contents."""
    return kind_of(element) == "sdt" and value(element, "sdtPr", "docPartObj", "docPartGallery") == "Table of Contents"

"""Documents in traditional characters made comparable: their lines and cells in simplified ones, their places untouched."""

from dataclasses import replace

from ytcheck.model.document import Document, Line, Page, Table
from ytcheck.text.simplified import is_traditional, simplified


def in_simplified(document: Document) -> Document:
    """The document as it is, or, where it is written in traditional characters, with simplified ones in their place."""
    words = "".join(_words(block) for page in document.pages for block in page.blocks)
    if not is_traditional(words):
        return document
    return replace(document, pages=tuple(_converted(page) for page in document.pages))


def _words(block: Line | Table) -> str:
    if isinstance(block, Line):
        return block.text
    return "".join(cell.text for row in block.rows for cell in row)


def _converted(page: Page) -> Page:
    return replace(page, blocks=tuple(_block(block) for block in page.blocks))


def _block(block: Line | Table) -> Line | Table:
    if isinstance(block, Line):
        return replace(block, text=simplified(block.text))
    rows = (tuple(replace(cell, text=simplified(cell.text)) for cell in row) for row in block.rows)
    return replace(block, rows=tuple(rows))

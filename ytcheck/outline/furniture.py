"""What a page carries besides its text: page numbers, running heads, and the blocks after the signature."""

import re
from collections import Counter
from collections.abc import Sequence

from ytcheck.model.document import Document, Line, Page, Table

_PAGE_NUMBER = re.compile(r"[-—–－·\s]*(?:第)?\d{1,4}(?:页)?(?:[/，,\s]*共?\d{1,4}页?)?[-—–－·\s]*")
_BAND = 0.12  # the share of a page's height at its top and foot where running heads stand


def body_blocks(document: Document) -> tuple[Line | Table, ...]:
    """The blocks of all pages in order, without page numbers and running heads."""
    repeated = _running_heads(document.pages)
    return tuple(
        block
        for page in document.pages
        for block in page.blocks
        if isinstance(block, Table) or not _is_furniture(block, page, repeated)
    )


def _is_furniture(line: Line, page: Page, repeated: frozenset[str]) -> bool:
    if not page.height:
        return False
    return _in_band(line, page) and (bool(_PAGE_NUMBER.fullmatch(line.text)) or _key(line) in repeated)


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """Lines that stand at the top or foot of at least three pages and of half of them, digits apart."""
    seen = Counter(
        key
        for page in pages
        if page.height
        for key in {_key(block) for block in page.blocks if isinstance(block, Line) and _in_band(block, page)}
    )
    return frozenset(key for key, count in seen.items() if count >= max(3, len(pages) / 2))


def _in_band(line: Line, page: Page) -> bool:
    return line.place.bottom < page.height * _BAND or line.place.top > page.height * (1 - _BAND)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)

"""What a page carries besides its text: page numbers, running heads and footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ytcheck.model.document import Document, Line, Page, Table

_PAGE_NUMBER = re.compile(r"[-—–－·~～\s]*(?:第)?\d{1,4}(?:页)?(?:[/，,\s]*共?\d{1,4}页?)?[-—–－·~～\s]*")
_NOTE = re.compile(r"(?:[①-⑳]|[\[〔]\d{1,2}[\]〕]|\*+|\d{1,2}(?=[^\d.、．%]))|注[:：]")
_BAND = 0.12  # the share of a page's height at its top and foot where running heads stand
_SMALL = 0.85  # of the text's type size: what is smaller at a page's foot is a footnote


def body_blocks(document: Document) -> tuple[Line | Table, ...]:
    """The blocks of all pages in order, without page numbers, running heads and footnotes."""
    repeated = _running_heads(document.pages)
    usual = _usual_size(document.pages)
    return tuple(block for page in document.pages for block in _body(page, repeated, usual))


def _body(page: Page, repeated: frozenset[str], usual: float) -> Iterator[Line | Table]:
    blocks = [b for b in page.blocks if isinstance(b, Table) or not _is_furniture(b, page, repeated)]
    notes = _notes(blocks, usual) if page.height else frozenset()
    return (block for index, block in enumerate(blocks) if index not in notes)


def _is_furniture(line: Line, page: Page, repeated: frozenset[str]) -> bool:
    if not page.height:
        return False
    return _in_band(line, page) and (bool(_PAGE_NUMBER.fullmatch(line.text)) or _key(line) in repeated)


def _notes(blocks: Sequence[Line | Table], usual: float) -> frozenset[int]:
    """The small lines at the page's foot from the first that begins with a note's mark."""
    start = len(blocks)
    while start and isinstance(last := blocks[start - 1], Line) and last.size < _SMALL * usual:
        start -= 1
    marked = (i for i in range(start, len(blocks)) if isinstance(b := blocks[i], Line) and _NOTE.match(b.text))
    return frozenset(range(next(marked, len(blocks)), len(blocks)))


def _usual_size(pages: Sequence[Page]) -> float:
    """The type size in which most characters outside tables are set, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Line):
                sizes[round(block.size, 1)] += len(block.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


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

"""What a page carries besides its text: page numbers, running heads and footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ytcheck.model.document import Document, Line, Page, Table

_PAGE_NUMBER = re.compile(r"[-—–－·~～\s]*(?:第)?\d{1,4}(?:页)?(?:[/，,\s]*共?\d{1,4}页?)?[-—–－·~～\s]*")
# What a browser prints above and below a page: when and what, where from, which page of how many.
_OF_BROWSER = re.compile(
    r"(?:https?|file)://\S+.*|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[,，]?\s?(?:[上下]午)?\s?\d{1,2}:\d\d.*"
)
_ANNEX = re.compile(r"附\s?件\s?\d*[:：]?")
_NOTE = re.compile(r"(?:[①-⑳]|[\[〔]\d{1,2}[\]〕]|\*+|\d{1,2}(?=[^\d.、．%]))|注[:：]")
_BAND = 0.12  # the share of a page's height at its top and foot where running heads stand
_SURE = 3  # pages
_SMALL = 0.85  # of the text's type size: what is smaller at a page's foot is a footnote


def body_blocks(document: Document) -> tuple[Line | Table, ...]:
    """The blocks of all pages in order, without page numbers, running heads and footnotes."""
    usual = _usual_size(document.pages)
    repeated = _running_heads(document.pages, usual)
    return tuple(block for page in document.pages for block in _body(page, repeated, usual))


def _body(page: Page, repeated: frozenset[str], usual: float) -> Iterator[Line | Table]:
    blocks = [b for b in page.blocks if isinstance(b, Table) or not _is_furniture(b, page, repeated)]
    # A page that is all in smaller type (an annex) has its notes smaller still.
    notes = _notes(blocks, min(usual, _usual_size((page,)))) if page.height else frozenset()
    return (block for index, block in enumerate(blocks) if index not in notes)


def _is_furniture(line: Line, page: Page, repeated: frozenset[str]) -> bool:
    if not page.height or not _in_band(line, page):
        return False
    printed = _PAGE_NUMBER.fullmatch(line.text) or _OF_BROWSER.fullmatch(line.text)
    return bool(printed) or _key(line) in repeated


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


def _running_heads(pages: Sequence[Page], usual: float) -> frozenset[str]:
    """Lines that stand at the top or foot of half the pages, digits apart: of three, or of two small and in the same place."""
    seen: dict[str, list[Line]] = {}
    for page in pages:
        lines = [block for block in page.blocks if isinstance(block, Line) and page.height and _in_band(block, page)]
        for key, line in {_key(line): line for line in lines}.items():
            seen.setdefault(key, []).append(line)
    return frozenset(
        key
        for key, lines in seen.items()
        if not _ANNEX.fullmatch(lines[0].text)
        and len(lines) >= len(pages) / 2
        and (len(lines) >= _SURE or (len(lines) > 1 and _is_same_and_small(lines, usual)))
    )


def _is_same_and_small(lines: Sequence[Line], usual: float) -> bool:
    first = lines[0]
    return all(
        line.size < _SMALL * usual
        and abs(line.place.top - first.place.top) < 1
        and abs(line.place.x0 - first.place.x0) < line.size
        for line in lines
    )


def _in_band(line: Line, page: Page) -> bool:
    return line.place.bottom < page.height * _BAND or line.place.top > page.height * (1 - _BAND)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)

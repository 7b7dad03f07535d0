"""Tables of contents, which repeat headings and are no provisions."""

import re
from collections.abc import Iterator, Sequence

from ytcheck.model.document import Table
from ytcheck.outline.paragraphs import Paragraph, is_contents_entry

_TITLE = re.compile(r"目\s*[录次]")
_LONGEST_ENTRY = 60
_SHORTEST_ENTRY = 4  # characters by which a heading is known again
_MOST_ENTRIES = 500
_FEWEST_ENTRIES = 4  # of a table none of whose entries comes again in its words


def without_contents(blocks: Sequence[Paragraph | Table]) -> Iterator[Paragraph | Table]:
    """The blocks that belong to no table of contents.

    Entries without leader dots are recognised by what comes before and after: 目录 begins them, and they end where one of them comes
    again as a heading, or a sentence begins.
    """
    inside = 0  # the index before which all is contents
    for index, block in enumerate(blocks):
        text = block.text if isinstance(block, Paragraph) else ""
        if _TITLE.fullmatch(text):
            inside = _end_of_entries(blocks, index + 1)
        elif index >= inside and not is_contents_entry(text):
            yield block


def _end_of_entries(blocks: Sequence[Paragraph | Table], start: int) -> int:
    """The index of the first block that is no entry; `start` where the entries have no end, since the table may have been left out."""
    entries: list[str] = []
    for index in range(start, min(len(blocks), start + _MOST_ENTRIES)):
        block = blocks[index]
        if isinstance(block, Table) or len(block.text) > _LONGEST_ENTRY or "。" in block.text:
            return index if len(entries) >= _FEWEST_ENTRIES else start
        if block.text.startswith(tuple(entries)):
            return index
        entry = block.text.rstrip("0123456789.…· ")
        if len(entry) >= _SHORTEST_ENTRY:
            entries.append(entry)
    return start

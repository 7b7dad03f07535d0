"""The entries of a table of contents, which repeat headings and are no provisions."""

import re

from ytcheck.outline.paragraphs import is_contents_entry

_TITLE = re.compile(r"目\s*[录次]")
_PAGE = re.compile(r"[\s\d.…·]+$")
_LONGEST_ENTRY = 60


class ContentsFilter:
    """Tells a document's paragraphs in order whether they belong to its table of contents.

    Entries without leader dots are recognised by what comes before and after: 目录 begins them, and they end where the first entry comes
    again as a heading.
    """

    def __init__(self) -> None:
        self._inside = False
        self._first = ""

    def holds(self, text: str) -> bool:
        """Whether this paragraph is part of the table of contents."""
        if _TITLE.fullmatch(text):
            self._inside, self._first = True, ""
            return True
        if is_contents_entry(text):
            self._first = self._first or _PAGE.sub("", text)
            return True
        if not self._inside:
            return False
        entry = _PAGE.sub("", text)
        if entry == self._first or len(text) > _LONGEST_ENTRY:
            self._inside = False
            return False
        self._first = self._first or entry
        return True

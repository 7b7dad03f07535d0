"""Paragraphs and table rows written out as clauses, each with its number path and the headings above it."""

import re
from dataclasses import replace

from ytcheck.model.clause import Clause, Role
from ytcheck.outline.numbering import NumberPath, inline_items, label_of
from ytcheck.outline.paragraphs import Paragraph, is_body_line
from ytcheck.outline.roles import role_of_heading, role_of_paragraph
from ytcheck.outline.rows import Row

_LEAD = re.compile(r"^([^。；：，]{2,32})[。：]")
_CONTENTS = re.compile(r"^目\s*[录次]$")
_HEADING_LENGTH = 45
_BODIES = re.compile(r"[（(][^（()）]*(?:局|委|部|办|中心|负责|牵头|配合|单位)[^（()）]*[)）]$")


class ClauseWriter:
    """Takes a document's paragraphs and rows in order and keeps the clauses that they make."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._path = NumberPath()
        self._roles: list[tuple[int, Role]] = []
        self._clauses: list[Clause] = []
        self._open_heading: Paragraph | None = None
        self._in_contents: str | None = None

    def paragraph(self, paragraph: Paragraph) -> None:
        """Take one paragraph: a heading, a provision, or a line that belongs to the provision above."""
        if self._is_in_contents(paragraph.text):
            return
        if is_body_line(paragraph.text) and self._clauses and self._open_heading is None:
            self._append_to_last(paragraph)
            return
        label = label_of(paragraph.text)
        if label is None:
            self._unnumbered(paragraph)
            return
        self._close_heading(label.kind)
        words = paragraph.text[label.length :].strip()
        self._enter(label.kind, paragraph, words)
        if _is_heading(words):
            self._open_heading = paragraph
        else:
            self._provision(paragraph, words)

    def row(self, row: Row) -> None:
        """Take one table row as a clause of its own."""
        self._open_heading = None
        path = (*self._path.labels, row.label) if row.label else self._path.labels
        self._add(
            row.label, path, self._path.headings, row.heading, row.text, row.places, row.columns, row.cells, False
        )

    def finished(self) -> tuple[Clause, ...]:
        """All clauses of the document, numbered in order."""
        self._close_heading(None)
        return tuple(replace(clause, index=index) for index, clause in enumerate(self._clauses))

    def _is_in_contents(self, text: str) -> bool:
        """The entries after 目录 without leader dots: the contents end where the first entry comes again as a heading."""
        if _CONTENTS.match(text):
            self._in_contents = ""
            return True
        if self._in_contents is None:
            return False
        entry = re.sub(r"[\s\d.…·]+$", "", text)
        if self._in_contents == "":
            self._in_contents = entry
            return True
        if entry == self._in_contents or len(text) > 60:
            self._in_contents = None
            return False
        return True

    def _enter(self, kind: str, paragraph: Paragraph, words: str) -> None:
        label = label_of(paragraph.text)
        assert label is not None
        heading = _without_bodies(words) if _is_heading(words) else _lead_of(words)
        self._path.enter(label, heading)
        depth = len(self._path.labels)
        self._roles = [(at, role) for at, role in self._roles if at < depth]
        role = role_of_heading(heading)
        if role is not None:
            self._roles.append((depth, role))

    def _unnumbered(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        if len(text) <= 20 and not text.endswith(("。", "；", "：")) and not self._open_heading and not _lead_of(text):
            return
        self._open_heading = None
        self._provision(paragraph, text)

    def _provision(self, paragraph: Paragraph, words: str) -> None:
        role = role_of_paragraph(paragraph.text)
        if role in (Role.CLOSING, Role.CONTENTS):
            return
        items = inline_items(words)
        label = self._path.labels[-1] if self._path.labels else ""
        if not items:
            self._add(
                label,
                self._path.labels,
                self._above(),
                _lead_of(words),
                paragraph.text,
                paragraph.places,
                (),
                (),
                role is Role.PREAMBLE,
            )
            return
        lead = _lead_of(words) or _lead_of(items[0][1]) or items[0][1].strip("：:，。；")[:32]
        if len(items[0][1]) > 32:
            self._add(
                label,
                self._path.labels,
                self._above(),
                _lead_of(words),
                words[: len(items[0][1])],
                paragraph.places,
                (),
                (),
                False,
            )
        for mark, text in items[1:]:
            above = (*self._above(), lead) if lead else self._above()
            self._add(
                mark, (*self._path.labels, mark), above, _lead_of(text), mark + text, paragraph.places, (), (), False
            )

    def _above(self) -> tuple[str, ...]:
        return tuple(heading for heading in self._path.headings if heading)

    def _close_heading(self, next_kind: str | None) -> None:
        """A heading that nothing deeper follows is itself a provision."""
        heading, self._open_heading = self._open_heading, None
        if heading is None or len(heading.text) < 8 or role_of_paragraph(heading.text) is not None:
            return
        if next_kind is None or next_kind in self._path.depth_kinds:
            self._add(
                self._path.labels[-1],
                self._path.labels,
                self._above()[:-1],
                "",
                heading.text,
                heading.places,
                (),
                (),
                False,
            )

    def _append_to_last(self, paragraph: Paragraph) -> None:
        last = self._clauses[-1]
        self._clauses[-1] = replace(
            last, text=f"{last.text}\n{paragraph.text}", places=(*last.places, *paragraph.places)
        )

    def _add(
        self,
        label: str,
        path: tuple[str, ...],
        headings: tuple[str, ...],
        heading: str,
        text: str,
        places: tuple,
        columns: tuple[str, ...],
        cells: tuple[str, ...],
        preamble: bool,
    ) -> None:
        role = (
            Role.PREAMBLE
            if preamble
            else self._roles[-1][1]
            if self._roles
            else role_of_heading(heading) or Role.PROVISION
        )
        above = tuple(h for h in headings if h and h != heading)
        self._clauses.append(Clause(self._document, 0, label, path, above, heading, text, places, role, columns, cells))


def _is_heading(words: str) -> bool:
    bare = _without_bodies(words)
    return len(bare) <= _HEADING_LENGTH and not any(mark in bare.rstrip("。：:") for mark in "。；：")


def _without_bodies(words: str) -> str:
    return _BODIES.sub("", words).rstrip("。：:")


def _lead_of(words: str) -> str:
    """The leading phrase of a provision (强化平台支撑。), "" where it goes straight into its sentence."""
    match = _LEAD.match(words)
    return match[1] if match and len(words) > match.end() else ""

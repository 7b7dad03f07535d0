"""The outline of a document: furniture off, lines to paragraphs, paragraphs and rows to clauses."""

from dataclasses import replace

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.document import Document, Page, Table
from ytcheck.outline.clauses import ClauseWriter
from ytcheck.outline.contents import without_contents
from ytcheck.outline.furniture import body_blocks
from ytcheck.outline.paragraphs import Paragraph, paragraphs_of
from ytcheck.outline.rows import TableReader, merge_broken, parted
from ytcheck.outline.shown import as_shown
from ytcheck.outline.standing import standing_of
from ytcheck.outline.title import doc_no_of, title_of


def outline_of(document: Document, identity: str) -> Outline:
    """Take a document apart; `identity` is its id within the policy set (d1, d2, …)."""
    paragraphs = paragraphs_of(body_blocks(document), document.flowing)
    title, start = title_of(paragraphs)
    return Outline(
        document=identity,
        file=document.name,
        sha256=document.sha256,
        title=title,
        doc_no=doc_no_of(paragraphs),
        pages=document.page_count,
        source=document.source,
        unread_pages=document.unread_pages,
        warnings=document.warnings,
        clauses=_as_shown(_clauses(identity, title, tuple(without_contents(paragraphs[start:]))), document.pages),
        standing=standing_of(paragraphs),
    )


def _clauses(identity: str, title: str, paragraphs: tuple[Paragraph | Table, ...]) -> tuple[Clause, ...]:
    writer = ClauseWriter(identity, title)
    reader = TableReader()
    index = 0
    while index < len(paragraphs):
        block = paragraphs[index]
        if isinstance(block, Paragraph):
            writer.paragraph(block)
            index += 1
            continue
        run = index
        while run < len(paragraphs) and isinstance(paragraphs[run], Table):
            run += 1
        tables = [table for table in paragraphs[index:run] if isinstance(table, Table)]
        rows = [row for n, table in enumerate(tables) for row in reader.rows(table, follows_table=n > 0)]
        for row in merge_broken(rows):
            for part in parted(row):
                writer.row(part)
        index = run
    return writer.finished()


def _as_shown(clauses: tuple[Clause, ...], pages: tuple[Page, ...]) -> tuple[Clause, ...]:
    """The clauses with their places on the pages as a viewer shows them, where the reader had turned a page."""
    turned = {page.number: page for page in pages if page.turned or page.skew}
    if not turned:
        return clauses
    return tuple(replace(c, places=tuple(as_shown(p, turned.get(p.page)) for p in c.places)) for c in clauses)

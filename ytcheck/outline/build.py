"""The outline of a document: furniture off, lines to paragraphs, paragraphs and rows to clauses."""

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.document import Document, Table
from ytcheck.outline.clauses import ClauseWriter
from ytcheck.outline.furniture import body_blocks
from ytcheck.outline.paragraphs import Paragraph, paragraphs_of
from ytcheck.outline.rows import TableReader, merge_broken
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
        pages=len(document.pages) + len(document.unread_pages),
        source=document.source,
        unread_pages=document.unread_pages,
        warnings=document.warnings,
        clauses=_clauses(identity, paragraphs[start:]),
    )


def _clauses(identity: str, paragraphs: tuple[Paragraph | Table, ...]) -> tuple[Clause, ...]:
    writer = ClauseWriter(identity)
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
            writer.row(row)
        index = run
    return writer.finished()

"""The report's blocks as a Word file, one kind of block after the other; nothing is computed here."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK

from ytcheck.model.verdict import Check
from ytcheck.report.blocks import Block, Chart, Contents, Facts, Heading, PageBreak, Prose, Quote, Report, Table, Title
from ytcheck.report.gap_report import report_of
from ytcheck.report.options import DEFAULT, FaceNames, ReportOptions
from ytcheck.report.output import write_beside
from ytcheck.report.word.elements import mark, run
from ytcheck.report.word.styles import CELL, CENTRED, CONTENTS, GAP, HEAD, LOOKS, QUOTE, add_styles, set_page
from ytcheck.report.word.tables import WordTables
from ytcheck.report.xml_text import writable


def write_word(check: Check, target: Path, day: date, options: ReportOptions = DEFAULT) -> None:
    """Write the gap report as DOCX, dated `day`; OutputRefused where it cannot be written."""
    document = _document_of(report_of(check, day, options), day, options.names)
    write_beside(target, lambda draft: document.save(str(draft)))


def _document_of(report: Report, day: date, names: FaceNames) -> Document:
    document = docx.Document()
    set_page(document)
    add_styles(document, names)
    _set_properties(document, report, day)
    tables = WordTables(document, CELL, CENTRED, HEAD, CONTENTS, QUOTE)
    for number, block in enumerate(report.blocks):
        _add(document, tables, block, number, names)
    return document


def _set_properties(document: Document, report: Report, day: date) -> None:
    known = document.core_properties
    known.title, known.subject, known.keywords = map(writable, (report.title, report.subject, report.keywords))
    known.author, known.last_modified_by, known.comments = writable(report.author), "", ""
    known.language = "zh-CN"
    known.created = known.modified = datetime.combine(day, time())


def _add(document: Document, tables: WordTables, block: Block, number: int, names: FaceNames) -> None:
    match block:
        case Title(lines):
            for line in lines:
                document.add_paragraph(writable(line), style="Title")
        case Heading(text, anchor, level):
            mark(document.add_paragraph(writable(text), style=f"Heading {level}"), anchor, number)
        case Prose(text, look, lead):
            _add_prose(document.add_paragraph(style=LOOKS[look]), text, lead, names.hei)
        case PageBreak():
            document.add_paragraph(style=GAP).add_run().add_break(WD_BREAK.PAGE)
        case Facts(_, blank=True):
            document.paragraphs[-1].paragraph_format.keep_with_next = True  # never on a page by itself
            _add_table(document, tables.facts(block))
        case _:
            _add_table(document, _table(tables, block))


def _add_prose(paragraph: Any, text: str, lead: str, strong: str) -> None:
    if lead:
        paragraph._p.append(run(lead, face=strong))
    paragraph._p.append(run(text))


def _table(tables: WordTables, block: Block) -> Any:
    match block:
        case Quote(text):
            return tables.boxed(text)
        case Facts():
            return tables.facts(block)
        case Chart():
            return tables.chart(block)
        case Contents():
            return tables.contents(block)
        case Table():
            return tables.ruled(block)
        case _:
            raise TypeError(type(block))


def _add_table(document: Document, table: Any) -> None:
    """A small paragraph follows each table: two tables that touch would become one."""
    document.add_paragraph(style=GAP)._p.addprevious(table)

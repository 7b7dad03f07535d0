"""The documents of a check, a line each: what they are, and what of them could not be read or needs a look."""

from dataclasses import dataclass
from datetime import date

from ytcheck.model.clause import Outline
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check
from ytcheck.report import wording


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document; `document` is its id, "" for a file that could not be read. `notes` are sentences that a person should know."""

    document: str
    file: str
    title: str
    facts: str
    notes: tuple[str, ...]


def document_lines(check: Check, day: date) -> tuple[DocumentLine, ...]:
    """Every document as of `day`, then the files that could not be read."""
    unread = (DocumentLine("", name, "", "未能读取", ("本文件未纳入核对。",)) for name in check.unread_files)
    return (*(_line(outline, check.rulebook, day) for outline in check.outlines), *unread)


def warnings_of(check: Check) -> tuple[str, ...]:
    """What could not be read, one sentence each, to stand above the overview."""
    lines = [f"《{name}》未能读取，结论未包含该文件。" for name in check.unread_files]
    lines += [
        f"《{o.file}》第{'、'.join(map(str, o.unread_pages))}页没有可读的文字，可能受影响的结论已标为待核。"
        for o in check.outlines
        if o.unread_pages
    ]
    return tuple(lines)


def _line(outline: Outline, rulebook: Rulebook, day: date) -> DocumentLine:
    facts = [outline.doc_no, f"{outline.pages} 页" if outline.pages else "", wording.SOURCE[outline.source]]
    facts.append(f"{len(outline.clauses)} 条")
    facts.append(wording.dated(outline.standing.issued))
    return DocumentLine(
        document=outline.document,
        file=outline.file,
        title=outline.title,
        facts="　".join(fact for fact in facts if fact),
        notes=(*_standing_notes(outline, rulebook, day), *_unread_notes(outline), *outline.warnings),
    )


def _standing_notes(outline: Outline, rulebook: Rulebook, day: date) -> list[str]:
    standing, notes = outline.standing, []
    if standing.draft:
        notes.append("标有“征求意见稿”字样，尚未正式印发。")
    if standing.expires is not None and standing.expires < day:
        notes.append(f"有效期至{wording.dated(standing.expires)}，已过期。")
    if standing.issued is not None and standing.issued < rulebook.issued:
        notes.append(f"成文日期早于{rulebook.doc_no}。")
    return notes


def _unread_notes(outline: Outline) -> list[str]:
    if not outline.unread_pages:
        return []
    return [f"第{'、'.join(map(str, outline.unread_pages))}页没有可读的文字。"]

"""A check as rows of the file, and rows as a check."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.finding import TargetFinding
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check, Verdict
from ytcheck.project.codec import Codec, referring, whole
from ytcheck.project.history import Entry


@dataclass(frozen=True, slots=True)
class _Remainder:
    """What a run found beside its verdicts."""

    goals: tuple[TargetFinding, ...]
    unmatched: tuple[Clause, ...]
    unread_files: tuple[str, ...]


def write_check(database: sqlite3.Connection, check: Check, sources: Mapping[str, bytes]) -> None:
    """Put a run in the place of an earlier one; `sources` are the bytes of its documents by id, those already kept may be left out."""
    for table in ("run", "document", "clause", "verdict"):
        database.execute(f"DELETE FROM {table}")
    _write_documents(database, check.outlines)
    kept = ((outline.sha256, sources.get(outline.document)) for outline in check.outlines)
    database.executemany(
        "INSERT OR IGNORE INTO source VALUES (?, ?)", [(sha, data) for sha, data in kept if data is not None]
    )
    database.execute("DELETE FROM source WHERE sha256 NOT IN (SELECT sha256 FROM document)")
    codec = _referring(check.outlines, check.rulebook)
    pack = check.rulebook
    remainder = codec.text(_Remainder(check.goals, check.unmatched, check.unread_files))
    row = (1, check.tool_version, pack.id, pack.version, check.district, whole().text(pack), remainder)
    database.execute("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    verdicts = (verdict.automatic or verdict for verdict in check.verdicts)
    rows = [(v.measure.number, v.status.value, codec.text(v)) for v in verdicts]
    database.executemany("INSERT INTO verdict VALUES (?, ?, ?)", rows)


def _write_documents(database: sqlite3.Connection, outlines: Iterable[Outline]) -> None:
    for position, outline in enumerate(outlines, 1):
        head = whole().text(replace(outline, clauses=()))
        database.execute("INSERT INTO document VALUES (?, ?, ?, ?)", (position, outline.document, outline.sha256, head))
        clauses = [(c.document, c.index, whole().text(c)) for c in outline.clauses]
        database.executemany("INSERT INTO clause (document, number, body) VALUES (?, ?, ?)", clauses)


def read_check(database: sqlite3.Connection) -> Check:
    """The run that the file holds."""
    tool_version, district, pack, rest = database.execute(
        "SELECT tool_version, district, rulebook, remainder FROM run"
    ).fetchone()
    rulebook = whole().value(pack, Rulebook)
    outlines = _read_outlines(database)
    codec = _referring(outlines, rulebook)
    remainder = codec.value(rest, _Remainder)
    bodies = database.execute("SELECT body FROM verdict ORDER BY measure")
    return Check(
        tool_version=tool_version,
        rulebook=rulebook,
        district=district,
        outlines=outlines,
        verdicts=tuple(codec.value(body, Verdict) for (body,) in bodies),
        goals=remainder.goals,
        unmatched=remainder.unmatched,
        unread_files=remainder.unread_files,
    )


def _read_outlines(database: sqlite3.Connection) -> tuple[Outline, ...]:
    clauses: dict[str, list[Clause]] = {}
    for document, body in database.execute("SELECT document, body FROM clause ORDER BY position"):
        clauses.setdefault(document, []).append(whole().value(body, Clause))
    heads = [
        whole().value(head, Outline) for (head,) in database.execute("SELECT outline FROM document ORDER BY position")
    ]
    return tuple(replace(head, clauses=tuple(clauses.get(head.document, ()))) for head in heads)


def write_entry(database: sqlite3.Connection, entry: Entry) -> None:
    """Append an entry to the log."""
    database.execute("INSERT INTO log VALUES (?, ?, ?)", (entry.number, entry.action.value, whole().text(entry)))


def read_entries(database: sqlite3.Connection) -> list[Entry]:
    """The log, oldest entry first."""
    return [whole().value(body, Entry) for (body,) in database.execute("SELECT body FROM log ORDER BY number")]


def _referring(outlines: Iterable[Outline], rulebook: Rulebook) -> Codec:
    clauses = {(c.document, c.index): c for outline in outlines for c in outline.clauses}
    return referring(clauses, {measure.number: measure for measure in rulebook.measures})

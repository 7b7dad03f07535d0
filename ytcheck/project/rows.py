"""A check as rows of the file, and rows as a check."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.finding import TargetFinding
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check, Verdict
from ytcheck.project.codec import Codec, referring, whole
from ytcheck.project.seals import SealBroken, demand_seal, packed, seal_of, seal_of_all, unpacked

_PART = 1024 * 1024
_SEALS = """
SELECT seal FROM (SELECT 1 AS part, position, seal FROM document UNION ALL SELECT 2, position, seal FROM clause
UNION ALL SELECT 3, measure, seal FROM verdict
UNION ALL SELECT 4, rowid, sha256 FROM source WHERE sha256 IN (SELECT sha256 FROM document)) ORDER BY part, position
"""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Remainder:
    """What a run found beside its verdicts."""

    goals: tuple[TargetFinding, ...]
    unmatched: tuple[Clause, ...]
    unread_files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckRows:
    """A run as rows, each with its seal; the run's own lacks the seals that are known only when all others are written."""

    documents: tuple[Row, ...]
    clauses: tuple[Row, ...]
    verdicts: tuple[Row, ...]
    run: Row


def rows_of(check: Check) -> CheckRows:
    """A run made ready to be written; this is the slow part of writing it."""
    codec, pack = referring_to(check.outlines, check.rulebook), check.rulebook
    remainder = codec.text(Remainder(check.goals, check.unmatched, check.unread_files))
    clauses = enumerate((clause for outline in check.outlines for clause in outline.clauses), 1)
    verdicts = [verdict.automatic or verdict for verdict in check.verdicts]
    return CheckRows(
        documents=tuple(_sealed(place, *_document(outline)) for place, outline in enumerate(check.outlines, 1)),
        clauses=tuple(_sealed(place, c.document, c.index, whole().text(c)) for place, c in clauses),
        verdicts=tuple(_sealed(v.measure.number, v.status.value, codec.text(v)) for v in verdicts),
        run=(check.tool_version, pack.id, pack.version, check.district, packed(whole().text(pack)), remainder),
    )


def write_rows(database: sqlite3.Connection, rows: CheckRows, sources: Mapping[str, bytes]) -> None:
    """Put a run in the place of an earlier one; `sources` are documents' bytes by their sha256, those already kept may be left out."""
    for table in ("run", "document", "clause", "verdict"):
        database.execute(f"DELETE FROM {table}")
    database.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)", rows.documents)
    database.executemany("INSERT INTO clause VALUES (?, ?, ?, ?, ?)", rows.clauses)
    database.executemany("INSERT INTO verdict VALUES (?, ?, ?, ?)", rows.verdicts)
    database.executemany("INSERT OR IGNORE INTO source VALUES (?, ?)", sources.items())
    database.execute("DELETE FROM source WHERE sha256 NOT IN (SELECT sha256 FROM document)")
    contents = seal_of_all(seal for (seal,) in database.execute(_SEALS))
    run = _sealed(*rows.run, contents)
    database.execute("INSERT INTO run VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)", run)


def sources_by_digest(check: Check, sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Documents' bytes, given by the documents' ids, by their sha256."""
    return {o.sha256: sources[o.document] for o in check.outlines if o.document in sources}


def _document(outline: Outline) -> Row:
    return outline.document, outline.sha256, len(outline.clauses), whole().text(replace(outline, clauses=()))


def _sealed(*values: object) -> Row:
    return (*values, seal_of(*values))


def read_check(database: sqlite3.Connection) -> Check:
    """The run that the file holds; SealBroken where a row of it has changed or is missing."""
    row = database.execute("SELECT * FROM run").fetchone()
    if row is None:
        raise SealBroken
    _, *values, seal = row
    demand_seal(seal, *values)
    demand_seal(values[-1], *(seal for (seal,) in database.execute(_SEALS)))
    rulebook = whole().value(unpacked(values[4]), Rulebook)
    outlines = _read_outlines(database)
    codec = referring_to(outlines, rulebook)
    remainder = codec.value(values[5], Remainder)
    return Check(
        tool_version=values[0],
        rulebook=rulebook,
        district=values[3],
        outlines=outlines,
        verdicts=_read_verdicts(database, codec),
        goals=remainder.goals,
        unmatched=remainder.unmatched,
        unread_files=remainder.unread_files,
    )


def demand_sources(database: sqlite3.Connection) -> None:
    """Raise SealBroken where the bytes of a document are no longer those that were checked."""
    for rowid, digest in database.execute("SELECT rowid, sha256 FROM source").fetchall():
        found = hashlib.sha256()
        with database.blobopen("source", "bytes", rowid, readonly=True) as blob:
            while part := blob.read(_PART):
                found.update(part)
        if found.hexdigest() != digest:
            raise SealBroken


def _read_outlines(database: sqlite3.Connection) -> tuple[Outline, ...]:
    clauses: dict[str, list[Clause]] = {}
    for *values, seal in database.execute("SELECT * FROM clause ORDER BY position"):
        demand_seal(seal, *values)
        clauses.setdefault(values[1], []).append(whole().value(values[3], Clause))
    outlines = []
    for *values, seal in database.execute("SELECT * FROM document ORDER BY position"):
        demand_seal(seal, *values)
        head = whole().value(values[4], Outline)
        outlines.append(replace(head, clauses=tuple(clauses.get(head.document, ()))))
    return tuple(outlines)


def _read_verdicts(database: sqlite3.Connection, codec: Codec) -> tuple[Verdict, ...]:
    verdicts = []
    for *values, seal in database.execute("SELECT * FROM verdict ORDER BY measure"):
        demand_seal(seal, *values)
        verdicts.append(codec.value(values[2], Verdict))
    return tuple(verdicts)


def referring_to(outlines: Iterable[Outline], rulebook: Rulebook) -> Codec:
    """The codec for what refers to these clauses and measures."""
    clauses = {c.key: c for outline in outlines for c in outline.clauses}
    return referring(clauses, {measure.number: measure for measure in rulebook.measures})

"""A check as rows of the file, and rows as a check."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.finding import TargetFinding
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check, Verdict
from ytcheck.project.codec import Codec, referring, whole
from ytcheck.project.seals import SealBroken, demand_seal, packed, seal_of, seal_of_all, unpacked

_PART = 1024 * 1024
_SEALS = """
SELECT seal FROM (SELECT 1 AS part, position, seal FROM document UNION ALL SELECT 2, position, seal FROM clause
UNION ALL SELECT 3, measure, seal FROM verdict UNION ALL SELECT 4, rowid, sha256 FROM source) ORDER BY part, position
"""


@dataclass(frozen=True, slots=True)
class Remainder:
    """What a run found beside its verdicts."""

    goals: tuple[TargetFinding, ...]
    unmatched: tuple[Clause, ...]
    unread_files: tuple[str, ...]


def write_check(database: sqlite3.Connection, check: Check, sources: Mapping[str, bytes]) -> None:
    """Put a run in the place of an earlier one; `sources` are the bytes of its documents by id, those already kept may be left out."""
    for table in ("run", "document", "clause", "verdict"):
        database.execute(f"DELETE FROM {table}")
    _write_documents(database, check.outlines)
    _write_sources(database, check.outlines, sources)
    codec = referring_to(check.outlines, check.rulebook)
    _write_verdicts(database, check.verdicts, codec)
    _write_run(database, check, codec.text(Remainder(check.goals, check.unmatched, check.unread_files)))


def _write_run(database: sqlite3.Connection, check: Check, remainder: str) -> None:
    """The run's own row comes last, since it seals all others."""
    pack = check.rulebook
    contents = seal_of_all(seal for (seal,) in database.execute(_SEALS))
    row = (check.tool_version, pack.id, pack.version, check.district, packed(whole().text(pack)), remainder, contents)
    database.execute("INSERT INTO run VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, seal_of(*row)))


def _write_documents(database: sqlite3.Connection, outlines: Iterable[Outline]) -> None:
    positions = count(1)
    for place, outline in enumerate(outlines, 1):
        head = whole().text(replace(outline, clauses=()))
        document = (place, outline.document, outline.sha256, len(outline.clauses), head)
        database.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)", (*document, seal_of(*document)))
        for clause in outline.clauses:
            row = (next(positions), clause.document, clause.index, whole().text(clause))
            database.execute("INSERT INTO clause VALUES (?, ?, ?, ?, ?)", (*row, seal_of(*row)))


def _write_sources(database: sqlite3.Connection, outlines: Iterable[Outline], sources: Mapping[str, bytes]) -> None:
    for outline in outlines:
        if outline.document in sources:
            row = (outline.sha256, sources[outline.document])
            database.execute("INSERT OR IGNORE INTO source VALUES (?, ?)", row)
    database.execute("DELETE FROM source WHERE sha256 NOT IN (SELECT sha256 FROM document)")


def _write_verdicts(database: sqlite3.Connection, verdicts: Iterable[Verdict], codec: Codec) -> None:
    for verdict in verdicts:
        own = verdict.automatic or verdict
        row = (own.measure.number, own.status.value, codec.text(own))
        database.execute("INSERT INTO verdict VALUES (?, ?, ?, ?)", (*row, seal_of(*row)))


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
    clauses = {(c.document, c.index): c for outline in outlines for c in outline.clauses}
    return referring(clauses, {measure.number: measure for measure in rulebook.measures})

"""How files of form 1 are read: no seals, the rule pack as plain text."""

import sqlite3
from dataclasses import replace

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.rules import Rulebook
from ytcheck.model.verdict import Check, Verdict
from ytcheck.project.codec import whole
from ytcheck.project.contents import Contents
from ytcheck.project.history import Entry
from ytcheck.project.rows import Remainder, referring_to


def read_first_form(database: sqlite3.Connection) -> Contents:
    """Everything in a file of form 1."""
    tool_version, district, pack, rest = database.execute(
        "SELECT tool_version, district, rulebook, remainder FROM run"
    ).fetchone()
    rulebook, outlines = whole().value(pack, Rulebook), _outlines(database)
    codec = referring_to(outlines, rulebook)
    remainder = codec.value(rest, Remainder)
    verdicts = tuple(
        codec.value(body, Verdict) for body in _texts(database, "SELECT body FROM verdict ORDER BY measure")
    )
    found = dict(database.execute("SELECT sha256, bytes FROM source"))
    return Contents(
        Check(
            tool_version,
            rulebook,
            district,
            outlines,
            verdicts,
            remainder.goals,
            remainder.unmatched,
            remainder.unread_files,
        ),
        tuple(whole().value(body, Entry) for body in _texts(database, "SELECT body FROM log ORDER BY number")),
        {outline.document: found[outline.sha256] for outline in outlines if outline.sha256 in found},
    )


def _outlines(database: sqlite3.Connection) -> tuple[Outline, ...]:
    clauses: dict[str, list[Clause]] = {}
    for body in _texts(database, "SELECT body FROM clause ORDER BY position"):
        clause = whole().value(body, Clause)
        clauses.setdefault(clause.document, []).append(clause)
    heads = (whole().value(t, Outline) for t in _texts(database, "SELECT outline FROM document ORDER BY position"))
    return tuple(replace(head, clauses=tuple(clauses.get(head.document, ()))) for head in heads)


def _texts(database: sqlite3.Connection, query: str) -> list[str]:
    return [text for (text,) in database.execute(query)]

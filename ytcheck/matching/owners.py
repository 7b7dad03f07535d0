"""Who answers for a clause: the bodies that it lists itself, or that a division of labour, its heading, its section or its document lists for it."""

import re
from collections.abc import Iterable, Iterator

from ytcheck.matching.body_lists import headed_by, lists_in, names_in
from ytcheck.matching.columns import BODY_COLUMN, bodies_marked
from ytcheck.matching.division import Division
from ytcheck.matching.namings import Namings
from ytcheck.matching.owner_scopes import Scopes, is_card_row
from ytcheck.model.clause import Clause, Outline

_SAME = re.compile("(?:责任|牵头|配合|承办|主办|落实|负责)(?:单位|部门)?(?:[：:]|为)?同[上前]")


class Owners:
    """Made from the outlines of a policy set and its division of labour; what its clauses list is read when it is first asked for."""

    def __init__(self, outlines: Iterable[Outline], division: Division) -> None:
        self._outlines = {outline.document: outline for outline in outlines}
        self.namings = Namings(self._outlines.values())
        self._own: dict[tuple[str, int], list[str]] = {}
        self._scopes: dict[str, Scopes] = {}
        self._division = division

    def listed(self, clause: Clause) -> list[str]:
        """The bodies that are listed for a clause, as printed."""
        if named := self._named_for(clause):
            return named
        likely = self._division.likely_bodies_of(clause)
        return self._of_headings(clause) or likely or self._scopes_of(clause).bodies_of(clause)

    def texts(self, clause: Clause) -> Iterator[str]:
        """The texts in which a body of a clause may be named in passing: its own, its headings', that of its group's list."""
        yield clause.text
        yield from reversed(clause.headings)
        if not self._named_for(clause) and (last := self._scopes_of(clause).closing_of(clause)) is not None:
            yield last.text

    def _named_for(self, clause: Clause) -> list[str]:
        """The bodies that stand with the clause or are named for this very clause elsewhere."""
        own = self._own_of(clause)
        return [*own, *(name for name in self._division.bodies_of(clause) if name not in own)]

    def _of_headings(self, clause: Clause) -> list[str]:
        for heading in (clause.heading, *reversed(clause.headings)):
            if found := names_in(lists_in(heading)) or headed_by(heading):
                return found
        return []

    def _scopes_of(self, clause: Clause) -> Scopes:
        if clause.document not in self._scopes:
            self._scopes[clause.document] = Scopes(self._outlines[clause.document].clauses, self._for_others)
        return self._scopes[clause.document]

    def _for_others(self, clause: Clause) -> list[str]:
        return [] if self._division.shares_out(clause) else self._own_of(clause)

    def _own_of(self, clause: Clause) -> list[str]:
        key = clause.key
        if key not in self._own:
            self._own[key] = names_in(_lists(clause)) or self._same_as_before(clause)
        return self._own[key]

    def _same_as_before(self, clause: Clause) -> list[str]:
        """The bodies of the clause before one that says 责任单位：同上."""
        if not _SAME.search(clause.text) or not clause.index:
            return []
        return self._own_of(self._outlines[clause.document].clauses[clause.index - 1])


def _lists(clause: Clause) -> list[str]:
    """The lists of bodies in a clause: in a column, in a labelled line, in brackets, in a sentence that is nothing else."""
    columns = clause.cells[:1] * 2 if is_card_row(clause) else clause.columns
    named = [cell for cell, column in zip(clause.cells, columns, strict=True) if BODY_COLUMN.search(column)]
    return [*named, *bodies_marked(clause.columns, clause.cells), *lists_in(clause.text)]

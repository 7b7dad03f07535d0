"""Who answers for a task, and until when, by a division of labour that stands apart from it: a table or paragraph that names tasks by number or title."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ytcheck.matching.likeness import ClauseKey, alike, bare, letters, pairs_of, sharing_most, sharing_runs
from ytcheck.matching.references import ANY, Reference, named_number_of, number_of
from ytcheck.matching.shares import SHORTEST_TITLE, Share, own_number, shares_of
from ytcheck.model.clause import Clause, Outline

_LEAST_AGREEING = 3  # rows of a table that must be about the clauses of their numbers, and most of its rows
_LEAD = 30  # characters in which a clause without a heading says what it is about

Places = dict[tuple[str, int], list[Clause]]


class Division:
    """Made from the outlines of a policy set: the annex with the division of labour may be a file of its own."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        self._bodies: dict[ClauseKey, list[str]] = defaultdict(list)
        self._likely: dict[ClauseKey, list[str]] = defaultdict(list)
        self._deadlines: dict[ClauseKey, int] = {}
        self._sources: set[ClauseKey] = set()
        self._outlines = tuple(outlines)
        for outline in self._outlines:
            numbers = [own_number(clause) for clause in outline.clauses]
            standing = Counter(numbers)
            numbered = zip(outline.clauses, numbers, strict=True)
            if shares := [share for clause, number in numbered for share in shares_of(clause, standing[number] > 1)]:
                self._give(shares, outline)
                self._give_by_words(shares, outline)
                self._give_by_subject(shares, outline)

    def bodies_of(self, clause: Clause) -> list[str]:
        """The bodies that a division of labour names for a clause, as printed; empty where none does."""
        return self._bodies.get(clause.key, [])

    def likely_bodies_of(self, clause: Clause) -> list[str]:
        """The bodies in a row whose words, or a sentence whose subject, are this clause's alone; empty where there is none."""
        return self._likely.get(clause.key, [])

    def shares_out(self, clause: Clause) -> bool:
        """Whether a clause names bodies for others by number: what it lists is not for its neighbours."""
        return clause.key in self._sources

    def deadline_of(self, clause: Clause) -> int | None:
        """The year by which a division of labour wants a clause done, None where none says."""
        return self._deadlines.get(clause.key)

    def _give(self, shares: Sequence[Share], home: Outline) -> None:
        """Each share to the clauses of its own document, else to those of the first other document that has them."""
        for outline in (home, *(other for other in self._outlines if other is not home)):
            found = list(_holders(shares, outline))
            self._sources |= {share.source.key for _, share in found if not share.source.cells}
            for clause, share in found:
                _add(share.bodies, self._bodies[clause.key])
                if share.deadline is not None:
                    self._deadlines[clause.key] = share.deadline
            if found:
                return

    def _give_by_words(self, shares: Sequence[Share], outline: Outline) -> None:
        rows = [share for share in shares if share.source.cells]
        sources = {share.source.key for share in shares}
        texts = {c.key: letters(c.text) for c in outline.clauses if c.key not in sources} if rows else {}
        pairs = {key: pairs_of(text) for key, text in texts.items()}
        for share in rows:
            for key in (*sharing_runs(share.titles, texts), *sharing_most(share.titles, pairs)):
                _add(share.bodies, self._likely[key])

    def _give_by_subject(self, shares: Sequence[Share], outline: Outline) -> None:
        told = [share for share in shares if share.subjects]
        sources = {share.source.key for share in shares}
        for clause in outline.clauses if told else ():
            if clause.key not in sources and (bodies := _on_subject(clause, told)):
                self._sources |= {share.source.key for share in told}
                _add(bodies, self._likely[clause.key])


def _add(bodies: Iterable[str], known: list[str]) -> None:
    known += [name for name in bodies if name not in known]


def _on_subject(clause: Clause, told: Sequence[Share]) -> tuple[str, ...]:
    """The bodies whose subject alone stands in a clause's heading, in a heading above, or in its first words."""
    for where in (clause.heading or clause.text[:_LEAD], *reversed(clause.headings)):
        meant = {share.bodies for share in told if any(subject in where for subject in share.subjects)}
        if meant:
            return meant.pop() if len(meant) == 1 else ()
    return ()


def _holders(shares: Sequence[Share], outline: Outline) -> Iterator[tuple[Clause, Share]]:
    sources = {share.source.key for share in shares}
    clauses = [clause for clause in outline.clauses if clause.key not in sources]
    places = _numbered(clauses)
    titled = _titled(clauses)
    shares = _by_count(shares, places)
    kind = _kind_meant(shares, places)
    for share in shares:
        held = {c.key: c for c in clauses if c.label.strip(".．、") in share.labels} if share.labels else {}
        for number in share.numbers:
            held |= {clause.key: clause for clause in _meant_by(number, places, kind)}
        for title in share.titles:
            held |= {c.key: c for heading, under in titled.items() if alike(title, heading) for c in under}
        yield from ((clause, share) for clause in held.values())


def _by_count(shares: Sequence[Share], places: Places) -> list[Share]:
    """The shares, a row's 序号 taken for its task's number where most rows are about what the clauses of their numbers are about."""
    counted = [share for share in shares if share.counted and not share.numbers]
    numbers = [share.counted[0].value for share in counted]
    kind = max(ANY, key=lambda form: sum((form, number) in places for number in numbers))
    texts = {n: pairs_of(letters("".join(c.text for c in places[kind, n]))) for n in numbers if (kind, n) in places}
    agreeing = sum(_is_about(share, texts) for share in counted)
    if len(set(numbers)) < len(numbers) or agreeing < max(_LEAST_AGREEING, len(counted) / 2):
        return list(shares)
    return [replace(share, numbers=share.numbers or share.counted) for share in shares]


def _is_about(share: Share, texts: Mapping[int, set[str]]) -> bool:
    """Whether a row shares more pairs of letters with the clause of its number than with any other's."""
    asked = pairs_of("".join(share.titles))
    shared = {number: len(asked & text) for number, text in texts.items()}
    own = shared.pop(share.counted[0].value, 0)
    return own > max(shared.values(), default=0)


def _meant_by(number: Reference, places: Places, kind: str) -> list[Clause]:
    """The clauses under a number; of one that stands under another (第十条第（二）项) those that both hold for, where there are any."""
    forms = number.kinds if _tells_its_form(number, places) else (kind,)
    if number.within is None:
        return [clause for form in forms for clause in places.get((form, number.value), ())]
    whole = _meant_by(number.within, places, kind)
    inside = [c for c in whole if any((form, number.value) in map(number_of, c.path) for form in number.kinds)]
    return inside or whole


def _titled(clauses: Iterable[Clause]) -> dict[str, list[Clause]]:
    """The clauses under each heading, bare of numbers and marks, their own among them."""
    under: dict[str, list[Clause]] = defaultdict(list)
    for clause in clauses:
        for heading in {clause.heading, *clause.headings}:
            if len(title := bare(heading)) >= SHORTEST_TITLE:
                under[title].append(clause)
    return under


def _numbered(clauses: Iterable[Clause]) -> Places:
    """The clauses under each number that stands only once in the document; one that begins anew in each chapter tells nothing by itself."""
    under: dict[tuple[str, int], dict[tuple[str, ...], list[Clause]]] = defaultdict(lambda: defaultdict(list))
    for clause in clauses:
        for depth, label in enumerate(clause.path, 1):
            if number := number_of(label):
                under[number][clause.path[:depth]].append(clause)
        for heading in {clause.heading, *clause.headings}:
            if number := named_number_of(heading):
                under[number][(heading,)].append(clause)
    return {number: next(iter(paths.values())) for number, paths in under.items() if len(paths) == 1}


def _kind_meant(shares: Sequence[Share], places: Places) -> str:
    """The form of number under which most of what is asked for stands, where the reference itself does not tell (第3项)."""
    asked = [n.value for share in shares for n in share.numbers if not _tells_its_form(n, places)]
    return max(ANY, key=lambda kind: sum((kind, value) in places for value in asked))


def _tells_its_form(number: Reference, places: Places) -> bool:
    """Whether a reference says of which form its number is, and the document has that form; 第13条 may mean what is printed as 13."""
    return number.tells_its_form and any(form in number.kinds for form, _ in places)

"""Which clause serves which measures, looked at from the clause."""

from dataclasses import dataclass

from ytcheck.model.clause import Clause, Role
from ytcheck.model.verdict import Check
from ytcheck.report.views.cards import place_words
from ytcheck.report.views.search import SearchIndex

ROLE = {
    Role.PROVISION: "",
    Role.PREAMBLE: "前言",
    Role.GOAL: "目标",
    Role.CONTENTS: "目录",
    Role.CLOSING: "附则",
}
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ServedTask:
    """A task that a clause serves: the measure's number and heading, the task's name."""

    measure: int
    heading: str
    task: str


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause with what it serves; `local` where it is a provision that answers no measure (特色条款)."""

    clause: Clause
    place: str
    role: str
    serves: tuple[ServedTask, ...]
    local: bool


Served = dict[Key, tuple[ServedTask, ...]]


def served_by(check: Check) -> Served:
    """For each clause that is evidence, identified by document and index, the tasks that it serves in the city's order."""
    found: dict[Key, list[ServedTask]] = {}
    for verdict in check.verdicts:
        names = {task.id: task.name for task in verdict.measure.tasks}
        heading = f"{verdict.measure.label}{verdict.measure.title}"
        for task in verdict.findings.tasks:
            for evidence in task.evidence:
                served = ServedTask(verdict.measure.number, heading, names[task.task])
                found.setdefault(evidence.clause.key, []).append(served)
    return {key: tuple(tasks) for key, tasks in found.items()}


def measures_served(served: Served) -> dict[Key, tuple[int, ...]]:
    """For each clause that is evidence, the numbers of the measures that it serves."""
    return {key: tuple(dict.fromkeys(task.measure for task in tasks)) for key, tasks in served.items()}


@dataclass(frozen=True, slots=True)
class ClauseFilter:
    """Which clauses are shown: of one document ("" for all), those that serve a measure, local ones, with these words."""

    document: str = ""
    serving: bool = False
    local: bool = False
    words: str = ""


def clause_lines(
    check: Check, asked: ClauseFilter, index: SearchIndex, served: Served | None = None
) -> tuple[ClauseLine, ...]:
    """The clauses that meet the filter, in the documents' order; `served` is what they serve, where that is known already."""
    serves = served_by(check) if served is None else served
    local = {clause.key for clause in check.unmatched}
    with_words = index.clauses_with(asked.words) if asked.words.strip() else None
    lines = []
    for outline in check.outlines:
        if asked.document not in ("", outline.document):
            continue
        for clause in outline.clauses:
            key = clause.key
            if with_words is not None and key not in with_words:
                continue
            if (asked.serving and key not in serves) or (asked.local and key not in local):
                continue
            lines.append(ClauseLine(clause, place_words(clause), ROLE[clause.role], serves.get(key, ()), key in local))
    return tuple(lines)

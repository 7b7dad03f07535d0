"""The labelled policy sets: documents in the markup of typeset, truth in truth.toml."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ytcheck.model.rules import Rulebook

FOLDER = Path(__file__).parent
STATUSES = ("covered", "partial", "missing")


@dataclass(frozen=True)
class TrueTask:
    """A task that the set covers, mentions or refuses, with a verbatim snippet of each clause that does."""

    id: str
    status: str
    clauses: tuple[str, ...]
    weakened: bool


@dataclass(frozen=True)
class Case:
    """One policy set with its truth; `half` is work or report."""

    name: str
    kind: str
    half: str
    district: str
    documents: dict[str, str]
    statuses: dict[int, str]
    tasks: tuple[TrueTask, ...]
    targets: tuple[dict[str, Any], ...]
    bodies: tuple[dict[str, Any], ...]

    def covered_tasks(self) -> dict[str, TrueTask]:
        """The covered tasks by id."""
        return {task.id: task for task in self.tasks if task.status == "covered"}


def place_of(task: str) -> tuple[int, ...]:
    """Where a task stands in the rule pack's order: 10.1 after 2.1."""
    return tuple(map(int, task.split(".")))


def load_cases(rulebook: Rulebook) -> Iterator[Case]:
    """Every case of cases/, in order of its name, with the half that split.toml puts it in."""
    split = tomllib.loads((FOLDER / "split.toml").read_text(encoding="utf-8"))
    halves = {name: half for half, names in split.items() for name in names}
    for folder in sorted((FOLDER / "cases").iterdir()):
        truth = tomllib.loads((folder / "truth.toml").read_text(encoding="utf-8"))
        tasks = tuple(_task(task) for task in truth.get("tasks", ()))
        yield Case(
            name=folder.name,
            kind=truth["kind"],
            half=halves[folder.name],
            district=truth["district"],
            documents={f.stem: f.read_text(encoding="utf-8") for f in sorted(folder.glob("*.md"))},
            statuses=_said(truth, rulebook),
            tasks=tasks,
            targets=tuple(truth.get("targets", ())),
            bodies=tuple(truth.get("bodies", ())),
        )


def statuses_from_tasks(case: Case, rulebook: Rulebook) -> dict[int, str]:
    """The statuses that follow from the case's tasks by the rule pack's share, for a district that has none of the pack's places."""
    covered = case.covered_tasks()
    result = {}
    for measure in rulebook.measures:
        counting = [task for task in measure.tasks if not task.bound_to or task.id in covered]
        done = sum(task.id in covered for task in counting)
        share = rulebook.covered_share
        if not counting:
            result[measure.number] = "not_applicable"
        elif done * share.denominator >= len(counting) * share.numerator:
            result[measure.number] = "covered"
        else:
            result[measure.number] = "partial" if done else "missing"
    return result


def _task(table: dict[str, Any]) -> TrueTask:
    return TrueTask(table["id"], table["status"], tuple(table["clauses"]), bool(table.get("weakened", False)))


def _said(truth: dict[str, Any], rulebook: Rulebook) -> dict[int, str]:
    said = {number: status for status in ("covered", "partial", "not_applicable") for number in truth.get(status, ())}
    return {measure.number: said.get(measure.number, "missing") for measure in rulebook.measures}

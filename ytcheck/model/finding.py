"""What matching finds in the clauses: evidence for tasks, the district's figures, the bodies it names."""

from dataclasses import dataclass
from enum import Enum

from ytcheck.model.clause import Clause
from ytcheck.model.rules import Body, Target


class TaskStatus(Enum):
    """Where a task stands in a policy set (design.md §3)."""

    COVERED = "covered"
    MENTIONED = "mentioned"
    REFUSED = "refused"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A clause that bears on a task: `score` in 0–1, `matched` the words that show it, `reason` why it counts or does not."""

    clause: Clause
    score: float
    matched: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TaskFinding:
    """One task in a policy set.

    `evidence` are the clauses that set it out, best first; `nearest` the best clause that does not count, with its reason.
    `chance` in 0–1 is how likely the task is covered, None where a person decided; `uncertain` where it is near neither end.
    """

    task: str
    status: TaskStatus
    score: float
    evidence: tuple[Evidence, ...] = ()
    nearest: Evidence | None = None
    weakened: bool = False
    uncertain: bool = False
    chance: float | None = None


class TargetVerdict(Enum):
    """How the district's figure stands to the city's (design.md §3)."""

    MET = "met"
    BELOW = "below"
    STATED = "stated"
    LATE = "late"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class DistrictFigure:
    """A figure as the district states it: 三十家 is 30, "家"; `text` are the words around it."""

    value: float
    unit: str
    deadline: int | None
    text: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class TargetFinding:
    """A city target beside the district's figure, None where it states none.

    `by_year` are the district's figures in order of their years where it gives several years one each, `figure` among them; else empty.
    """

    target: Target
    figure: DistrictFigure | None
    verdict: TargetVerdict
    by_year: tuple[DistrictFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyFinding:
    """A city body beside the district's counterpart as named in the evidence, None where none is."""

    body: Body
    district: str | None

"""The outcome of a check: a verdict per measure, and the check as a whole."""

from dataclasses import dataclass, field
from enum import Enum

from ytcheck.model.clause import Clause, Outline
from ytcheck.model.decision import Review
from ytcheck.model.finding import BodyFinding, Evidence, TargetFinding, TaskFinding, TaskStatus
from ytcheck.model.rules import Measure, Rulebook


class Status(Enum):
    """A measure's status for a policy set."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class Basis(Enum):
    """Who the status comes from: the program, or a person's review."""

    AUTO = "auto"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Findings:
    """All that matching found for one measure; `evidence` unites the tasks' evidence, best first, one entry a clause."""

    measure: Measure
    tasks: tuple[TaskFinding, ...]
    targets: tuple[TargetFinding, ...]
    bodies: tuple[BodyFinding, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A measure's status with its reasons; `score` in 0–1 is how sure the evidence is, never a share of likeness.

    Where a person has reviewed it, findings and status are as decided, and `automatic` is the program's own verdict.
    """

    findings: Findings
    status: Status
    score: float
    uncertain: bool
    basis: Basis = Basis.AUTO
    review: Review = field(default_factory=Review)
    automatic: "Verdict | None" = None

    @property
    def measure(self) -> Measure:
        """The city's measure that is judged."""
        return self.findings.measure

    def tasks_in(self, status: TaskStatus) -> tuple[TaskFinding, ...]:
        """The task findings with this status, in the city's order."""
        return tuple(task for task in self.findings.tasks if task.status is status)

    @property
    def applicable(self) -> int:
        """How many tasks apply to the district."""
        return len(self.findings.tasks) - len(self.tasks_in(TaskStatus.NOT_APPLICABLE))

    @property
    def open_tasks(self) -> tuple[TaskFinding, ...]:
        """The tasks that count and are not covered: what the district would have to add; none where the measure does not apply."""
        if self.status is Status.NOT_APPLICABLE:
            return ()
        settled = (TaskStatus.COVERED, TaskStatus.NOT_APPLICABLE)
        return tuple(task for task in self.findings.tasks if task.status not in settled)


@dataclass(frozen=True, slots=True)
class Check:
    """One policy set held against one rule pack; `unmatched` are provisions that serve no measure (特色条款)."""

    tool_version: str
    rulebook: Rulebook
    district: str
    outlines: tuple[Outline, ...]
    verdicts: tuple[Verdict, ...]
    goals: tuple[TargetFinding, ...]
    unmatched: tuple[Clause, ...]
    unread_files: tuple[str, ...] = ()

    @property
    def partly_unread(self) -> bool:
        """Whether a file or page of the set could not be read, so that no gap is certain."""
        return bool(self.unread_files) or any(outline.unread_pages for outline in self.outlines)

    def count(self, status: Status) -> int:
        """How many measures have this status."""
        return sum(verdict.status is status for verdict in self.verdicts)

    def outline(self, document: str) -> Outline:
        """The outline of the document with this id."""
        return next(outline for outline in self.outlines if outline.document == document)

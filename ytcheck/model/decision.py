"""What a person said of a verdict, a task or a clause: an entry of the check's log that no later run overwrites."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class DecisionKind(Enum):
    """What a decision does: to a measure (confirm, status, note), to a task (task), to a clause as a task's evidence."""

    CONFIRM = "confirm"
    STATUS = "status"
    NOTE = "note"
    TASK = "task"
    ATTACH = "attach"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class ClauseKey:
    """A clause across runs: the sha256 of its document's bytes and of its own text, in hex."""

    document: str
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision (审核意见) on measure `measure`.

    `task` is a task's id for TASK, ATTACH and REJECT; `clause` is set for ATTACH and REJECT; `status` is the value of a Status
    (STATUS, and for CONFIRM the one that was confirmed) or TaskStatus (TASK), "" to take an earlier STATUS or TASK back. `note` is the reason or
    remark. `city_text` and `evidence_text` are the sha256, in hex, of the
    city's words and of the evidence's words at the time, so that a later change of either is noticed.
    """

    kind: DecisionKind
    measure: int
    who: str
    when: datetime
    city_text: str
    evidence_text: str
    task: str = ""
    clause: ClauseKey | None = None
    status: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The decisions in force on one measure; `stale` are those whose city text or evidence has changed since (需复核)."""

    decisions: tuple[Decision, ...] = ()
    stale: tuple[Decision, ...] = ()

    @property
    def note(self) -> str:
        """The newest remark on the measure, "" where there is none."""
        return next((d.note for d in reversed(self.decisions) if d.note), "")

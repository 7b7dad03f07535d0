"""The log of decisions: append-only, undo and redo being entries like any other, and what is in force after them."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from ytcheck.model.decision import Decision


class Action(Enum):
    """What an entry does."""

    DECIDE = "decide"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as written; `of` is the number of the entry that is undone or redone, 0 for a decision."""

    number: int
    action: Action
    who: str
    when: datetime
    decision: Decision | None = None
    of: int = 0


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An entry as shown: the decision that it makes, undoes or redoes, and whether a decision stands at present."""

    number: int
    action: Action
    who: str
    when: datetime
    decision: Decision
    undone: bool


@dataclass(frozen=True, slots=True)
class History:
    """All entries, with those decisions that stand (`done`) and those that could be redone (`undone`), the last one last."""

    entries: tuple[Entry, ...] = ()
    done: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()

    def after(self, entry: Entry) -> "History":
        """The history with one more entry; a new decision ends what could be redone. KeyError where there is nothing that it could undo or redo."""
        entries = (*self.entries, entry)
        if entry.action is Action.DECIDE:
            return History(entries, (*self.done, entry), ())
        moved = {e.number: e for e in (*self.done, *self.undone)}[entry.of]
        done = tuple(e for e in self.done if e is not moved)
        undone = tuple(e for e in self.undone if e is not moved)
        if entry.action is Action.UNDO:
            return History(entries, done, (*undone, moved))
        return History(entries, (*done, moved), undone)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that stand, oldest first."""
        return tuple(entry.decision for entry in self.done if entry.decision)

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """Every entry with its decision, oldest first."""
        made = {entry.number: entry.decision for entry in self.entries if entry.decision}
        standing = {entry.number for entry in self.done}
        shown = ((entry, made.get(entry.of or entry.number)) for entry in self.entries)
        return tuple(
            LogEntry(e.number, e.action, e.who, e.when, decision, (e.of or e.number) not in standing)
            for e, decision in shown
            if decision is not None
        )

    @property
    def next_number(self) -> int:
        """The number of the entry to come."""
        return self.entries[-1].number + 1 if self.entries else 1


def history_of(entries: Iterable[Entry]) -> History:
    """The history that these entries make, in order."""
    history = History()
    for entry in entries:
        history = history.after(entry)
    return history


def history_without_gaps(entries: Iterable[Entry]) -> History:
    """The history that is left where some entries were lost, numbered anew; what can no longer be undone or redone is left out."""
    history, numbers = History(), {0: 0}
    for entry in entries:
        if entry.of in numbers:
            number = history.next_number
            with suppress(KeyError):
                history = history.after(replace(entry, number=number, of=numbers[entry.of]))
                numbers[entry.number] = number
    return history

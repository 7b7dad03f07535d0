"""Whatever is decided, undone and redone: what stands follows from the log alone."""

import random
from dataclasses import replace

import pytest

from tests.support.cases import NOON
from ytcheck.model.decision import Decision, DecisionKind
from ytcheck.project.history import Action, Entry, History, history_of, history_without_gaps

ROUNDS = 60


def decision(number):
    return Decision(DecisionKind.NOTE, 1, "张三", NOON, "", "", note=str(number))


def at_random(chance, steps=40):
    """A history of random steps, and what stands according to two plain stacks."""
    history, done, undone = History(), [], []
    for number in range(1, steps + 1):
        step = chance.choice([Action.DECIDE, Action.DECIDE, Action.UNDO, Action.REDO])
        if step is Action.DECIDE:
            entry = Entry(history.next_number, step, "张三", NOON, decision(number))
            done, undone = [*done, entry], []
        elif step is Action.UNDO and done:
            entry = Entry(history.next_number, step, "张三", NOON, of=done[-1].number)
            undone.append(done.pop())
        elif step is Action.REDO and undone:
            entry = Entry(history.next_number, step, "张三", NOON, of=undone[-1].number)
            done.append(undone.pop())
        else:
            continue
        history = history.after(entry)
    return history, done, undone


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_stands_is_what_two_stacks_would_hold(seed):
    history, done, undone = at_random(random.Random(seed))
    assert (list(history.done), list(history.undone)) == (done, undone)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_the_log_alone_gives_the_same_history(seed):
    history, _, _ = at_random(random.Random(seed))
    assert history_of(history.entries) == history


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_log_with_gaps_gives_a_history_without(seed):
    chance = random.Random(seed)
    history, _, _ = at_random(chance)
    left = [entry for entry in history.entries if chance.random() < 0.8]
    kept = history_without_gaps(left)
    assert [entry.number for entry in kept.entries] == list(range(1, len(kept.entries) + 1))
    assert history_of(kept.entries) == kept


def test_decisions_survive_gaps_between_them():
    entries = [Entry(n, Action.DECIDE, "张三", NOON, decision(n)) for n in (2, 3, 7)]
    assert [d.note for d in history_without_gaps(entries).decisions] == ["2", "3", "7"]


def test_undoing_what_is_not_there_is_refused():
    with pytest.raises(KeyError):
        History().after(Entry(1, Action.UNDO, "张三", NOON, of=5))


def test_an_entry_that_undoes_a_lost_one_is_left_out():
    lost = Entry(4, Action.UNDO, "张三", NOON, of=3)
    assert history_without_gaps([replace(lost, number=4)]).entries == ()

"""A file that an earlier program wrote opens as it was left (tests/data/first-form.ytc, made by the first form of the program)."""

import shutil
from pathlib import Path

import pytest

from ytcheck.model.decision import DecisionKind
from ytcheck.model.verdict import Status
from ytcheck.project import Action, open_project, salvage

OLD = Path(__file__).parents[1] / "data" / "first-form.ytc"


@pytest.fixture
def path(tmp_path):
    return Path(shutil.copy(OLD, tmp_path / "旧版.ytc"))


@pytest.fixture
def old(path):
    with open_project(path) as project:
        yield project


def test_its_check_is_there(old):
    numbers = [v.measure.number for v in old.automatic.verdicts if v.status is Status.PARTIAL]
    assert (old.automatic.district, len(old.automatic.verdicts), numbers) == ("云岚区", 29, [1, 6, 11])


def test_its_decisions_are_there_in_order(old):
    kinds = [decision.kind for decision in old.decisions]
    assert kinds == [
        DecisionKind.CONFIRM,
        DecisionKind.REJECT,
        DecisionKind.ATTACH,
        DecisionKind.STATUS,
        DecisionKind.TASK,
    ]


def test_its_log_is_there_with_what_was_undone(old):
    assert [entry.action for entry in old.log][-3:] == [Action.UNDO, Action.UNDO, Action.REDO]


def test_its_document_is_there(old):
    assert old.source("d1").decode().startswith("云岚区支持科技创新若干措施")


def test_it_is_of_the_present_form_from_then_on(path, old):
    old.close()
    with open_project(path) as again:
        assert (again.automatic, again.log) == (old.automatic, old.log)


def test_it_can_be_rescued_like_any_other(path, old):
    old.close()
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    assert salvage(path).check == old.automatic

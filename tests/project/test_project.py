"""A check and its decisions come back from the file as they went in."""

from threading import Thread

import pytest

from tests.project.conftest import SOURCE
from tests.support.cases import NOON, OWN
from ytcheck.errors import ProjectForeign, ProjectMissing, ProjectNewer, ProjectReadOnly
from ytcheck.judging import decisions as make
from ytcheck.model.verdict import Status
from ytcheck.project import Action, open_project
from ytcheck.project.database import connect

WHO = ("张三", NOON)


def reopened(project):
    project.close()
    return open_project(project.path)


def test_a_check_comes_back_as_it_went_in(project, check):
    with reopened(project) as again:
        assert again.automatic == check


def test_a_document_comes_back_without_its_file(project):
    with reopened(project) as again:
        assert again.source("d1") == SOURCE


def test_decisions_come_back_in_order(project, check):
    made = [make.confirm(check, 2, *WHO), make.reject(check, "1.1", OWN, *WHO), make.remark(check, 3, *WHO, "已阅")]
    for decision in made:
        project.record(decision)
    with reopened(project) as again:
        assert again.decisions == tuple(made)


def test_undo_and_redo_are_entries_of_the_log(project, check):
    project.record(make.confirm(check, 1, *WHO))
    project.undo("李四", NOON)
    project.redo("李四", NOON)
    with reopened(project) as again:
        assert [(e.action, e.who) for e in again.log] == [
            (Action.DECIDE, "张三"),
            (Action.UNDO, "李四"),
            (Action.REDO, "李四"),
        ]


def test_an_undone_decision_is_marked_in_the_log(project, check):
    project.record(make.confirm(check, 1, *WHO))
    project.undo(*WHO)
    assert (project.decisions, [e.undone for e in project.log]) == ((), [True, True])


def test_a_new_decision_ends_what_could_be_redone(project, check):
    project.record(make.confirm(check, 1, *WHO))
    project.undo(*WHO)
    project.record(make.confirm(check, 2, *WHO))
    assert (project.can_redo, project.redo(*WHO)) == (False, False)


def test_with_nothing_decided_there_is_nothing_to_undo(project):
    assert (project.can_undo, project.undo(*WHO)) == (False, False)


def test_a_new_run_leaves_the_decisions(project, check, rulebook):
    decision = make.set_status(check, 1, Status.COVERED, *WHO)
    project.record(decision)
    project.rerun(check, {})
    assert project.decisions == (decision,)


def test_a_second_window_is_for_reading_only(project):
    with open_project(project.path) as second:
        assert (project.read_only, second.read_only) == (False, True)


def test_what_a_second_window_cannot_record_it_refuses(project, check):
    with open_project(project.path) as second, pytest.raises(ProjectReadOnly):
        second.record(make.confirm(check, 1, *WHO))


def test_the_file_is_free_when_the_window_closes(project):
    with reopened(project) as again:
        assert not again.read_only


def test_a_file_of_a_newer_program_is_refused_in_words(project):
    project.close()
    database = connect(project.path, read_only=False)
    database.execute("PRAGMA user_version = 999")
    database.close()
    with pytest.raises(ProjectNewer, match="更新版本"):
        open_project(project.path)


def test_a_file_of_another_kind_is_refused(tmp_path):
    (tmp_path / "a.ytc").write_bytes(b"%PDF-1.7")
    with pytest.raises(ProjectForeign):
        open_project(tmp_path / "a.ytc")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ProjectMissing, match=r"无\.ytc"):
        open_project(tmp_path / "无.ytc")


def test_a_run_and_decisions_from_two_threads_get_along(project, check):
    made = [make.remark(check, 1, *WHO, str(number)) for number in range(20)]
    runs = Thread(target=lambda: [project.rerun(check, {}) for _ in range(5)])
    runs.start()
    for decision in made:
        project.record(decision)
    runs.join()
    with reopened(project) as again:
        assert (again.decisions, again.automatic) == (tuple(made), check)

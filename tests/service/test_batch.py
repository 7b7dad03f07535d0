"""The sets of many districts checked at once, stopped and gone on with."""

import json
import logging
import multiprocessing
import shutil

import psutil
import pytest

from tests.support.typeset import write_text
from ytcheck.errors import Cancelled, OutputRefused
from ytcheck.model.verdict import Status
from ytcheck.reading import DEFAULT
from ytcheck.service import PolicySet, check_batch, check_documents, policy_sets
from ytcheck.service.batch_record import BatchRecord
from ytcheck.service.readers import Readers
from ytcheck.service.set_process import Checking, Logged, LogThroughPipe, SetFiles, SetJob
from ytcheck.service.set_work import carried_out

MARKUP = "# 关于支持科技创新的若干措施\n一、推行“揭榜挂帅”制度。由企业出题，区科技局组织揭榜。\n二、对首次认定的高新技术企业给予奖励。"


def batch(folder, day, **arguments):
    """Checks the sets below in/ into out/."""
    return check_batch(policy_sets(folder / "in", folder / "out"), folder / "out", day, **arguments)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A set that is right, one with a file that cannot be read, one with no other file."""
    made = tmp_path_factory.mktemp("batch")
    for name in ("01福山区", "某新区", "空区"):
        (made / "in" / name).mkdir(parents=True)
    for name in ("01福山区", "某新区"):
        write_text(MARKUP, made / "in" / name / "措施.txt")
    (made / "in" / "某新区" / "坏.pdf").write_text("x", encoding="utf-8")
    (made / "in" / "空区" / "空.txt").write_bytes(b"")
    return made


@pytest.fixture(scope="module")
def first(folder, today):
    return batch(folder, today, processes=2)


@pytest.fixture(scope="module")
def again(first, folder, today):
    return batch(folder, today, processes=2)


@pytest.fixture
def two_sets(tmp_path):
    for name in ("甲区", "乙区"):
        (tmp_path / "in" / name).mkdir(parents=True)
        write_text(MARKUP, tmp_path / "in" / name / "措施.txt")
    return tmp_path


def descendants():
    return {child.pid for child in psutil.Process().children(recursive=True)}


def test_each_set_gets_its_files_beside_the_matrix(first, folder):
    written = {file.relative_to(folder / "out").as_posix() for file in (folder / "out").rglob("*.*")}
    of_sets = {
        f"{name}/{name}-{kind}"
        for name in ("01福山区", "某新区")
        for kind in ("整改台账.xlsx", "核对结果.json", "落实差距报告.pdf")
    }
    assert written == of_sets | {"各区市落实情况一览表.pdf", "各区市落实情况一览表.xlsx", "批量核对记录.json"}


def test_a_folder_s_name_tells_its_district(first):
    assert [outcome.row.district for outcome in first.outcomes] == ["福山区", "某新区", "空区"]


def test_a_batch_says_of_a_set_what_a_check_of_it_says(first, folder, matcher):
    check = check_documents([folder / "in" / "01福山区" / "措施.txt"], "福山区", matcher=matcher)
    assert [first.outcomes[0].row.count(status) for status in Status] == [check.count(status) for status in Status]


def test_a_set_that_fails_does_not_stop_the_others(first):
    assert [outcome.exit_code for outcome in first.outcomes] == [0, 0, 3]
    assert "没有一份文件可以核对" in first.outcomes[2].row.error
    assert first.outcomes[2].written is None


def test_a_file_that_cannot_be_read_is_told_also_when_its_set_is_taken_over(first, again):
    assert "《坏.pdf》已损坏" in first.outcomes[1].unread[0]
    assert again.outcomes[1].unread == first.outcomes[1].unread


def test_finished_sets_are_taken_over_and_failed_ones_tried_again(first, again):
    assert [outcome.earlier for outcome in again.outcomes] == [True, True, False]
    assert [outcome.row for outcome in again.outcomes] == [outcome.row for outcome in first.outcomes]


def test_a_set_whose_document_or_result_has_changed_is_checked_again(first, folder, tmp_path, today):
    shutil.copytree(folder, tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy" / "in" / "空区")
    write_text(MARKUP + "\n三、建设概念验证中心。", tmp_path / "copy" / "in" / "某新区" / "措施.txt")
    (tmp_path / "copy" / "out" / "01福山区" / "01福山区-整改台账.xlsx").unlink()
    assert [outcome.earlier for outcome in batch(tmp_path / "copy", today).outcomes] == [False, False]


def test_a_report_that_cannot_be_written_costs_its_set_alone(two_sets, today):
    (two_sets / "out" / "甲区" / "甲区-落实差距报告.pdf").mkdir(parents=True)
    outcomes = {outcome.name: outcome for outcome in batch(two_sets, today, processes=2).outcomes}
    assert "无法写入《甲区-落实差距报告.pdf》" in outcomes["甲区"].row.error
    assert outcomes["乙区"].written.written()


def test_a_matrix_that_cannot_be_written_is_told_as_such(two_sets, today):
    (two_sets / "out" / "各区市落实情况一览表.xlsx").mkdir(parents=True)
    with pytest.raises(OutputRefused, match="无法写入《各区市落实情况一览表"):
        batch(two_sets, today, processes=2)


def test_a_process_that_dies_costs_its_set_alone(two_sets, today):
    killed = []

    def kill_one(_progress):
        for process in multiprocessing.active_children() if not killed else ():
            if process.name == "ytcheck-batch":
                process.kill()
                killed.append(process)

    outcomes = batch(two_sets, today, on_progress=kill_one, processes=1).outcomes
    assert sorted(bool(outcome.row.error) for outcome in outcomes) == [False, True]
    assert "意外中止" in next(outcome.row.error for outcome in outcomes if outcome.row.error)


def test_a_process_that_dies_at_rest_costs_no_set(two_sets, today):
    def kill_all(_progress):
        for child in multiprocessing.active_children():
            if child.name == "ytcheck-batch" and not killed:
                killed.append(child.kill())
                child.join()

    killed = []
    outcomes = batch(two_sets, today, processes=2, on_progress=kill_all).outcomes
    assert killed
    assert not any(outcome.row.error for outcome in outcomes)


def test_what_a_process_that_died_was_writing_is_cleared_away(two_sets, today):
    (two_sets / "out" / "甲区").mkdir(parents=True)
    draft = two_sets / "out" / "甲区" / ".甲区-落实差距报告.pdf.abcd1234"
    draft.write_bytes(b"%PDF")
    batch(two_sets, today, processes=2)
    assert not draft.exists()


def test_sets_that_some_file_systems_take_for_one_have_folders_of_their_own(tmp_path, today):
    write_text(MARKUP, tmp_path / "措施.txt")
    sets = [PolicySet(name, (tmp_path / "措施.txt",)) for name in ("新区A", "新区a")]
    outcomes = check_batch(sets, tmp_path / "out", today, processes=1).outcomes
    assert [outcome.written.result.parent.name for outcome in outcomes] == ["新区A", "新区a-2"]


def test_what_a_process_logs_reaches_the_program():
    ours, theirs = multiprocessing.Pipe()
    LogThroughPipe(theirs).handle(logging.makeLogRecord({"msg": "fell over", "levelno": logging.WARNING}))
    assert ours.recv() == Logged(logging.WARNING, "fell over")


def test_a_set_is_given_up_where_the_program_no_longer_listens(two_sets, today, matcher):
    class Gone:
        def poll(self):
            return False

        def send(self, _message):
            raise BrokenPipeError

    files = SetFiles(*(two_sets / "out" / name for name in ("a.json", "a.pdf", "a.xlsx")))
    job = SetJob("甲区", (two_sets / "in" / "甲区" / "措施.txt",), files, DEFAULT, today)
    readers = Readers(most=1)
    try:
        with pytest.raises(Cancelled):
            carried_out(Checking(0, job, apart=False), Gone(), readers, matcher)
    finally:
        readers.close()


def test_a_stopped_batch_keeps_what_is_finished_and_leaves_no_process(two_sets, today):
    finished, before = [], descendants()

    def note(progress):
        finished.extend([progress.name] if progress.name else [])

    with pytest.raises(Cancelled):
        batch(two_sets, today, on_progress=note, cancelled=lambda: bool(finished), processes=1)
    assert descendants() <= before
    kept = json.loads((two_sets / "out" / "批量核对记录.json").read_text(encoding="utf-8"))
    assert list(kept["sets"]) == finished


@pytest.mark.parametrize(
    "spoilt", ["", "[]", '{"format": "ytcheck-batch/1", "sets": {"甲区": {"key": "k", "unread": 1}}}']
)
def test_a_spoilt_record_only_costs_time(tmp_path, rulebook, today, spoilt):
    (tmp_path / "record.json").write_text(spoilt, encoding="utf-8")
    files = SetFiles(*(tmp_path / "甲区" / name for name in ("a.json", "a.pdf", "a.xlsx")))
    job = SetJob("甲区", (), files, DEFAULT, today)
    assert BatchRecord(tmp_path / "record.json").finished(job, "k", rulebook) is None

"""In what order a batch's work is dealt out, and when a set counts as finished."""

from itertools import count

import pytest

from ytcheck.reading import DEFAULT
from ytcheck.report.matrix import BatchRow
from ytcheck.service.batch_run import BatchRun
from ytcheck.service.set_process import Checking, Failure, SetChecked, SetDone, SetFiles, SetJob, Writing, Written

FAILURE = Failure("写不出来。")


@pytest.fixture
def run_of(tmp_path, today):
    """Makes a run over sets of these sizes, and the places of those that it has finished, in order."""

    def made(sizes, processes):
        jobs, finished = [], []
        for number, size in zip(count(), sizes):
            file = tmp_path / f"{number}.txt"
            file.write_bytes(b"x" * size)
            written = SetFiles(*(tmp_path / f"{number}{kind}" for kind in (".json", ".pdf", ".xlsx")))
            jobs.append(SetJob(f"第{number}区", (file,), written, DEFAULT, today))
        return BatchRun(jobs, {}, processes, lambda n, _done: finished.append(n), lambda _progress: None), finished

    return made


def units_of(run):
    return list(iter(run.next_unit, None))


def checked(unit):
    return SetChecked(SetDone(BatchRow(unit.job.district)), b"check")


def test_the_largest_set_comes_first(run_of):
    run, _ = run_of([10, 30, 20], processes=2)
    assert [unit.index for unit in units_of(run)] == [1, 2, 0]


def test_a_set_whose_files_have_vanished_is_dealt_out_all_the_same(run_of, tmp_path):
    run, _ = run_of([1, 1], processes=1)
    (tmp_path / "0.txt").unlink()
    again = BatchRun(run.jobs, {}, 1, run.on_finished, run.on_progress)
    assert [unit.index for unit in units_of(again)] == [1, 0]


def test_sets_are_dealt_out_whole_while_there_is_another_for_every_process(run_of):
    run, _ = run_of([1] * 5, processes=2)
    assert [unit.apart for unit in units_of(run)] == [False, False, False, True, True]


def test_a_process_alone_has_nobody_to_share_its_last_set_with(run_of):
    run, _ = run_of([1, 1], processes=1)
    assert [unit.apart for unit in units_of(run)] == [False, False]


def test_the_last_sets_are_checked_before_their_files_are_written_reports_first(run_of):
    run, _ = run_of([2, 1], processes=2)
    first = run.next_unit()
    run.take(first, checked(first))
    second = run.next_unit()
    assert isinstance(second, Checking)
    run.take(second, checked(second))
    assert [unit.target.suffix for unit in units_of(run)] == [".pdf", ".pdf", ".xlsx", ".xlsx"]


def test_a_set_is_finished_when_the_last_of_its_files_is_written(run_of):
    run, finished = run_of([1, 1], processes=2)
    check, _ = units_of(run)
    run.take(check, checked(check))
    report, ledger = units_of(run)
    run.take(ledger, Written())
    assert finished == []
    run.take(report, Written())
    assert finished == [0]


def test_a_set_of_whose_files_one_failed_is_none_that_is_finished(run_of):
    run, finished = run_of([1, 1], processes=2)
    check, _ = units_of(run)
    run.take(check, checked(check))
    report, ledger = units_of(run)
    run.take(report, FAILURE)
    run.take(ledger, Written())
    assert (run.results[0].row.error, finished) == (FAILURE.sentence, [])


def test_of_a_set_that_failed_no_more_files_are_written(run_of):
    run, _ = run_of([1, 1], processes=2)
    check, _ = units_of(run)
    run.take(check, checked(check))
    run.take(run.next_unit(), FAILURE)
    assert not any(isinstance(unit, Writing) for unit in units_of(run))

"""Files are read in processes of their own, which are stopped when they pass their bounds."""

from multiprocessing import Pipe, active_children

import psutil
import pytest

from tests.support.scanned import scan_pdf
from tests.support.typeset import write_pdf, write_text
from ytcheck.errors import Cancelled, FileDamaged, FileMissing, FileTooLarge
from ytcheck.model.document import Source
from ytcheck.reading import DEFAULT
from ytcheck.service.reader_process import PageRead, ReadJob, ScanBegun, outcome_of
from ytcheck.service.readers import Bounds, Readers


def never():
    return False


@pytest.fixture
def readers():
    made = []

    def make(**arguments):
        made.append(Readers(**arguments))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def job(tmp_path):
    def of(name, markup="一、推行“揭榜挂帅”制度。由企业出题。"):
        write_text(markup, tmp_path / name)
        return ReadJob(tmp_path / name, name, DEFAULT)

    return of


@pytest.fixture
def long_job(tmp_path):
    write_pdf("（一）支持平台。对新建平台给予奖励。\n---\n" * 60, tmp_path / "long.pdf")
    return ReadJob(tmp_path / "long.pdf", "d1", DEFAULT)


def test_outlines_come_in_the_order_of_the_files(readers, job):
    jobs = [job(f"{n}.txt") for n in range(5)]
    assert [o.document for o in readers(most=2).read(jobs, print, never)] == [j.identity for j in jobs]


def test_an_error_comes_back_as_it_was_raised(readers, tmp_path):
    (error,) = readers(most=1).read([ReadJob(tmp_path / "无.pdf", "d1", DEFAULT)], print, never)
    assert (type(error), error.name) == (FileMissing, "无.pdf")


def test_every_page_is_told(readers, long_job):
    told = []
    readers(most=1).read([long_job], lambda *page: told.append(page), never)
    assert told == [(0, n, 60) for n in range(1, 61)]


def test_a_file_that_takes_too_long_is_given_up(readers, long_job):
    (error,) = readers(most=1, bounds=Bounds(seconds=0, seconds_a_scanned_page=0)).read([long_job], print, never)
    assert isinstance(error, FileTooLarge)


def test_a_file_that_fills_the_memory_is_given_up(readers, long_job):
    (error,) = readers(most=1, bounds=Bounds(memory=1)).read([long_job], print, never)
    assert isinstance(error, FileTooLarge)


def test_a_file_over_which_the_process_falls_is_damaged_and_the_next_is_read(readers, job, long_job):
    one = readers(most=1)

    def fall(index, done, _total):
        if index == 0 and done == 3:
            psutil.Process(one.processes[0]).kill()

    damaged, outline = one.read([long_job, job("b.txt")], fall, never)
    assert (type(damaged), outline.file) == (FileDamaged, "b.txt")


def test_a_process_that_died_at_rest_costs_no_file(readers, job):
    reading = readers(most=1)
    reading.read([job("甲.txt")], print, never)
    ended = next(child for child in active_children() if child.pid == reading.processes[0])
    ended.kill()
    ended.join()
    (outline,) = reading.read([job("乙.txt")], print, never)
    assert outline.document == "乙.txt"


def test_cancelling_leaves_no_process_at_work(readers, long_job):
    one = readers(most=1)
    told = []
    with pytest.raises(Cancelled):
        one.read([long_job], lambda *page: told.append(page), lambda: bool(told))
    assert one.processes == ()


def test_a_second_reading_uses_the_same_process(readers, job):
    one = readers(most=1)
    one.read([job("a.txt")], print, never)
    first = one.processes
    one.read([job("b.txt")], print, never)
    assert one.processes == first


def test_closing_ends_all_processes(readers, job):
    one = readers(most=2)
    one.read([job("a.txt"), job("b.txt")], print, never)
    before = one.processes
    one.close()
    assert not any(psutil.pid_exists(process) for process in before)


def test_a_long_file_of_text_has_no_more_time_for_recognition(readers, long_job):
    one = readers(most=1, bounds=Bounds(seconds=0, seconds_a_scanned_page=1000))
    (error,) = one.read([long_job], print, never)
    assert isinstance(error, FileTooLarge)


def test_the_keeper_is_told_when_a_page_s_recognition_begins(tmp_path):
    write_pdf("一、推行“揭榜挂帅”制度。由企业出题。", tmp_path / "printed.pdf")
    scan_pdf(tmp_path / "printed.pdf", tmp_path / "scan.pdf")
    ours, theirs = Pipe()
    outcome_of(ReadJob(tmp_path / "scan.pdf", "d1", DEFAULT), theirs)
    assert [ours.recv(), ours.recv()] == [ScanBegun(1), PageRead(1, 1)]


def test_a_process_does_not_keep_the_recognition_engine(readers, tmp_path):
    write_pdf("一、推行“揭榜挂帅”制度。由企业出题。", tmp_path / "printed.pdf")
    scan_pdf(tmp_path / "printed.pdf", tmp_path / "scan.pdf")
    one = readers(most=1)
    (outline,) = one.read([ReadJob(tmp_path / "scan.pdf", "d1", DEFAULT)], print, never)
    assert (outline.source, one.processes) == (Source.OCR, ())

"""Jobs off the window's thread: told about once, throttled, silent after they are closed."""

import time

from ytcheck.errors import FileEmpty
from ytcheck.gui.jobs import Jobs
from ytcheck.service import CheckProgress

SECONDS = 10_000


def test_a_result_comes_back_and_nothing_is_busy_then(qtbot):
    jobs, told = Jobs(), []
    jobs.start(lambda _report, _cancelled: 7, told.append, told.append)
    assert jobs.busy
    qtbot.waitUntil(lambda: told == [7], timeout=SECONDS)
    assert not jobs.busy


def test_a_failure_comes_back_as_it_was_raised(qtbot):
    def fail(_report, _cancelled):
        raise FileEmpty("a.pdf")

    jobs, told = Jobs(), []
    jobs.start(fail, told.append, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["《a.pdf》是空文件，没有任何文字。"], timeout=SECONDS)


def test_progress_of_a_file_is_throttled_but_its_last_page_is_told(qtbot):
    def work(report, _cancelled):
        for page in range(1, 2001):
            report(CheckProgress("a.pdf", 0, 1, page, 2000, page / 2000))

    jobs, pages, ended = Jobs(), [], []
    jobs.start(work, ended.append, ended.append, lambda progress: pages.append(progress.page))
    qtbot.waitUntil(lambda: bool(ended), timeout=SECONDS)
    assert pages[-1] == 2000
    assert len(pages) < 200


def test_a_job_that_is_cancelled_is_asked_to_stop(qtbot):
    def work(_report, cancelled):
        while not cancelled():
            time.sleep(0.01)
        return "stopped"

    jobs, told = Jobs(), []
    jobs.start(work, told.append, told.append)
    jobs.cancel_all()
    qtbot.waitUntil(lambda: told == ["stopped"], timeout=SECONDS)


def test_after_closing_nothing_is_told_not_even_what_was_under_way(qtbot):
    jobs, told = Jobs(), []
    jobs.start(lambda _report, _cancelled: 7, told.append, told.append)
    time.sleep(0.3)  # the result waits to be delivered
    jobs.close()
    qtbot.wait(100)
    assert told == []

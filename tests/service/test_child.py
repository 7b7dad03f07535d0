"""Processes of the program's own end as they should, whatever happens to their parent or the terminal."""

import os
import signal
import sys
import time

import pytest

from tests.support.typeset import write_text
from ytcheck.reading import DEFAULT
from ytcheck.service.child import end_child, start_child
from ytcheck.service.reader_process import ReadJob, serve


def wait_for_end(_pipe):
    time.sleep(60)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal masks")
def test_an_interrupt_does_not_reach_a_process_that_is_still_loading():
    process, pipe = start_child(wait_for_end, "test", daemon=True)
    try:
        os.kill(process.pid, signal.SIGINT)
        process.join(1.0)
        assert process.is_alive()
    finally:
        end_child(process, pipe)


def test_a_reader_process_whose_program_is_gone_ends_without_a_word(tmp_path, capfd):
    write_text("一、推行揭榜挂帅制度。", tmp_path / "措施.txt")
    process, pipe = start_child(serve, "test", daemon=True)
    pipe.send(ReadJob(tmp_path / "措施.txt", "d1", DEFAULT))
    pipe.close()
    process.join(30.0)
    assert (process.exitcode, capfd.readouterr().err) == (0, "")

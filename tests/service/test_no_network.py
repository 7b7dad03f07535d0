"""A check opens no connection and no port, in the program's own process and in those that read the files."""

import os
import subprocess
import sys
from pathlib import Path

import onnxruntime
import pytest

from tests.support.no_network import SITECUSTOMIZE
from ytcheck.service.self_test import sample_files, sample_names

OPEN_A_SOCKET = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
ASK_FOR_AN_ADDRESS = "import socket; socket.getaddrinfo('127.0.0.1', 9)"
RECOGNISE_A_BLANK_PAGE = """
import numpy
from ytcheck.reading.recognition import words_of
assert words_of(numpy.full((64, 64, 3), 255, "uint8"), 1) == ()
"""
OPEN_A_PIPE = "import socket; socket.socketpair()"


@pytest.fixture
def watched(tmp_path):
    """Runs Python and returns what it noted of the network and how many processes it watched."""
    (tmp_path / "sitecustomize.py").write_text(SITECUSTOMIZE, encoding="utf-8")
    notes = tmp_path / "notes"

    def run(*arguments):
        paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
        environment = {**os.environ, "PYTHONPATH": paths, "NETWORK_NOTES": str(notes)}
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
        processes = set((tmp_path / "notes.watched").read_text().split())
        return notes.read_text() if notes.exists() else "", len(processes)

    return run


@pytest.mark.parametrize("code", [OPEN_A_SOCKET, ASK_FOR_AN_ADDRESS])
def test_the_watch_sees_the_network_used(watched, code):
    assert "socket." in watched("-c", code)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_the_watch_lets_pipes_between_processes_pass(watched):
    assert watched("-c", OPEN_A_PIPE)[0] == ""


def test_the_recognition_engine_has_no_uploader():
    """Its releases from 1.28 on resolved and called this host from C++, where no audit hook sees it."""
    library = next((Path(onnxruntime.__file__).parent / "capi").glob("onnxruntime_pybind11_state*"))
    assert b"events.data.microsoft.com" not in library.read_bytes()


def test_recognising_a_page_uses_no_network(watched):
    noted, _ = watched("-c", RECOGNISE_A_BLANK_PAGE)
    assert noted == ""


def test_a_whole_check_uses_no_network(watched, tmp_path):
    sample = sample_files(sample_names()[0])[0]
    outputs = ["--json", str(tmp_path / "result.json"), "--report", str(tmp_path / "report.pdf")]
    noted, processes = watched("-m", "ytcheck", "check", str(sample), *outputs)
    assert noted == ""
    assert (tmp_path / "report.pdf").is_file()
    assert processes > 1, "the process that reads the file was not watched"

"""What the program loads at its start: an import too many is paid for at every start, on every PC."""

import subprocess
import sys

import pytest

HEAVY = {
    "PySide6",
    "cv2",
    "docx",
    "jieba",
    "lxml",
    "numpy",
    "onnxruntime",
    "opencc",
    "openpyxl",
    "pdfplumber",
    "rapidocr",
    "reportlab",
}


def modules_loaded_by(*arguments):
    """The modules that a fresh interpreter imports for these arguments, by its own account."""
    run = subprocess.run([sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True)
    timed = [line for line in run.stderr.splitlines() if line.startswith("import time:")][1:]  # below the head
    return {line.rpartition("|")[2].strip() for line in timed}


@pytest.fixture(scope="module")
def of_version():
    return modules_loaded_by("-m", "ytcheck", "--version")


@pytest.fixture(scope="module")
def of_reader_process():
    return modules_loaded_by("-c", "import ytcheck.service.reader_process, ytcheck.outline, ytcheck.reading.pdf")


@pytest.fixture(scope="module")
def of_batch():
    return modules_loaded_by("-c", "import ytcheck.cli.batching; from ytcheck.service import check_batch")


def test_saying_its_version_loads_of_the_program_only_the_command_line(of_version):
    own = {module for module in of_version if module.split(".")[0] == "ytcheck"}
    assert own <= {"ytcheck", "ytcheck.cli", "ytcheck.cli.run", "ytcheck.cli.commands", "ytcheck.errors"}


def test_saying_its_version_loads_no_library_but_click(of_version):
    found = {module.split(".")[0] for module in of_version} - sys.stdlib_module_names - {"ytcheck"}
    # What an environment puts into every interpreter (.pth files) is none of the program's doing.
    environment = {"sitecustomize", "usercustomize", *(name for name in found if name.startswith("_"))}
    assert found - environment <= {"click", "colorama", "org"}  # pickle looks for Jython's org.python.core


def test_a_reader_process_loads_nothing_that_matches_or_reports(of_reader_process):
    own = {".".join(module.split(".")[:2]) for module in of_reader_process if module.startswith("ytcheck.")}
    assert own <= {
        "ytcheck.errors",
        "ytcheck.model",
        "ytcheck.outline",
        "ytcheck.paths",
        "ytcheck.reading",
        "ytcheck.service",
        "ytcheck.text",
    }


def test_a_reader_process_loads_no_heavy_library_before_it_is_needed(of_reader_process):
    assert {module.split(".")[0] for module in of_reader_process} & HEAVY == set()


def test_a_batch_starts_its_processes_before_anything_slow_is_loaded(of_batch):
    packages = {".".join(module.split(".")[:2]) for module in of_batch}
    assert packages & {"ytcheck.matching", "ytcheck.judging", "ytcheck.outline"} == set()
    assert {module.split(".")[0] for module in of_batch} & HEAVY == set()

"""Times the writers of the report on a check with 29 measures, in one process, once the faces are loaded.

`python -m tests.benchmark.report_times [--runs 7]`: the first run of each writer is shown apart, then minimum, median and maximum of the
others in seconds, and the median of the processor's time, which does not count waiting on a busy machine. The check is the first sample district's; a second one lacks everything, which makes the longest short form.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2

from tests.support.reports import everything_lacking
from ytcheck.model.verdict import Check
from ytcheck.report.options import Form, ReportOptions
from ytcheck.service import check_documents, export_ledger, export_report, export_word, prepared_matcher
from ytcheck.service.self_test import sample_files, sample_names

_DAY = date(2025, 6, 30)
_SHORT, _FULL = ReportOptions(form=Form.SHORT), ReportOptions(form=Form.FULL)


def main() -> None:
    """Time every writer on both checks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    name = sample_names()[0]
    for title, check in ((name, check_documents(sample_files(name), name)), ("nothing covered", _lacking())):
        print(title)
        with tempfile.TemporaryDirectory() as folder:
            _time_all(check, Path(folder), runs)


def _lacking() -> Check:
    return everything_lacking(prepared_matcher().rulebook)


def _time_all(check: Check, folder: Path, runs: int) -> None:
    full, short, word, ledger = (folder / name for name in ("full.pdf", "short.pdf", "report.docx", "ledger.xlsx"))
    _time("full PDF", runs, lambda: export_report(check, full, _DAY, _FULL))
    _time("short PDF", runs, lambda: export_report(check, short, _DAY, _SHORT))
    _time("Word", runs, lambda: export_word(check, word, _DAY, _FULL))
    _time("ledger", runs, lambda: export_ledger(check, ledger, _DAY))
    for file in (full, short):
        print(f"  {file.name}: {len(pypdfium2.PdfDocument(file))} pages, {file.stat().st_size / 1024:.0f} KiB")


def _time(what: str, runs: int, write: Callable[[], None]) -> None:
    taken, used = [], []
    for _ in range(runs + 1):
        begun, working = time.perf_counter(), time.process_time()
        write()
        taken.append(time.perf_counter() - begun)
        used.append(time.process_time() - working)
    first, *rest = taken
    shown = f"min {min(rest):.3f}  median {statistics.median(rest):.3f}  max {max(rest):.3f}"
    print(f"  {what:<10} first {first:.3f}  {shown}  processor {statistics.median(used[1:]):.3f}")


if __name__ == "__main__":
    main()

"""`make torture DIR=…`: every file below a folder through the reader under its bounds; fails on a crash, a hang or a traceback."""

import argparse
import logging
import math
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.memory import forget_peak, peak
from ytcheck.errors import DocumentError
from ytcheck.model.clause import Outline
from ytcheck.reading import ReadingOptions
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Bounds, Readers

_GRACE = 10.0  # seconds that stopping a process may take beyond the bound


@dataclass(frozen=True)
class Trial:
    """What became of one file: its outcome in a word, seconds, the process's peak memory in MiB, what was logged as a fault."""

    file: Path
    outcome: str
    seconds: float
    memory: float
    faults: tuple[str, ...]


class _Faults(logging.Handler):
    """Gathers what the reader processes' keeper logs when one of them falls or breaks."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record.getMessage())

    def taken(self) -> tuple[str, ...]:
        seen, self.seen = tuple(self.seen), []
        return seen


def main() -> None:
    """Read every file below the folder given and print the table; exit code 1 where one of them harmed the program."""
    arguments = _arguments()
    bounds = Bounds(seconds=arguments.seconds)
    trials = list(_trials(arguments.folder, bounds, arguments.recognise, arguments.all))
    _report(trials)
    late = [t for t in trials if not arguments.recognise and t.seconds > bounds.seconds + _GRACE]
    harmed = [t for t in trials if t.faults or t in late]
    for trial in harmed:
        print(f"HARM {trial.file}: {trial.seconds:.1f} s {' '.join(trial.faults)}")
    sys.exit(1 if harmed else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=Bounds().seconds)
    parser.add_argument("--recognise", action="store_true", help="recognise scanned pages too")
    parser.add_argument("--all", action="store_true", help="files of every extension")
    return parser.parse_args()


def _trials(folder: Path, bounds: Bounds, recognise: bool, every: bool) -> Iterator[Trial]:
    faults = _Faults()
    logging.getLogger("ytcheck.service.readers").addHandler(faults)
    readers = Readers(most=1, bounds=bounds)
    kinds = {".pdf", ".docx", ".ofd", ".txt", ".doc", ".wps"}
    for file in sorted(p for p in folder.rglob("*") if p.is_file() and (every or p.suffix.lower() in kinds)):
        readers.start(1)
        forget_peak(readers)
        started = time.monotonic()
        job = ReadJob(file, "d1", ReadingOptions(recognise=recognise))
        (result,) = readers.read([job], lambda *_page: None, lambda: False)
        seconds = time.monotonic() - started
        trial = Trial(file, _outcome(result), seconds, peak(readers), faults.taken())
        print(f"{trial.outcome:18} {seconds:7.2f} s {trial.memory:7.0f} MiB  {file.relative_to(folder)}", flush=True)
        yield trial
    readers.close()


def _outcome(result: Outline | DocumentError) -> str:
    return f"read {result.pages} p." if isinstance(result, Outline) else type(result).__name__


def _report(trials: list[Trial]) -> None:
    print(f"\n{len(trials)} files")
    for outcome, count in Counter("read" if t.outcome.startswith("read") else t.outcome for t in trials).most_common():
        print(f"  {outcome}: {count}")
    slow = max(trials, key=lambda t: t.seconds)
    heavy = max(trials, key=lambda t: (not math.isnan(t.memory), t.memory))  # a process is ended after a scan
    print(
        f"  slowest: {slow.seconds:.1f} s ({slow.file.name}); most memory: {heavy.memory:.0f} MiB ({heavy.file.name})"
    )


if __name__ == "__main__":
    main()

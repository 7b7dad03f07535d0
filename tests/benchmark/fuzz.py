"""`make fuzz SECONDS=…`: damaged copies of the sample files through the reader for as long as asked; fails where it falls or breaks."""

import argparse
import logging
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.support.damage import damaged
from tests.support.ofd_files import pdf_as_ofd
from tests.support.typeset import write_docx, write_text
from ytcheck.paths import resource
from ytcheck.reading import ReadingOptions
from ytcheck.service.reader_process import ReadJob
from ytcheck.service.readers import Bounds, Readers

_AT_ONCE = 50
_BOUND = 60.0  # seconds a file


class _Kept(logging.Handler):
    """Keeps the files over which a process fell or broke."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.faults.append(record.getMessage())


def main() -> None:
    """Damage and read until the time is up; exit code 1 and the seeds where something was harmed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    kept = _Kept()
    logging.getLogger("ytcheck.service.readers").addHandler(kept)
    outcomes: Counter[str] = Counter()
    seed, ends = arguments.seed, time.monotonic() + arguments.seconds
    readers = Readers(bounds=Bounds(seconds=_BOUND))
    with tempfile.TemporaryDirectory() as name:
        sources = _sources(Path(name))
        while time.monotonic() < ends and not kept.faults:
            outcomes.update(_round(readers, sources, Path(name), seed))
            seed += _AT_ONCE
    readers.close()
    print(f"{outcomes.total()} damaged files from seed {arguments.seed}: {dict(outcomes.most_common())}")
    for fault in kept.faults:
        print(f"HARM between seeds {seed - _AT_ONCE} and {seed - 1}: {fault}")
    sys.exit(1 if kept.faults else 0)


def _sources(folder: Path) -> list[tuple[str, bytes]]:
    found = [(file.suffix, file.read_bytes()) for file in sorted(resource("sample").rglob("*.pdf"))]
    for markup in sorted(resource("sample").rglob("*.md")):
        for suffix, write in ((".docx", write_docx), (".txt", write_text)):
            target = folder / f"source{suffix}"
            write(markup.read_text(encoding="utf-8"), target)
            found.append((suffix, target.read_bytes()))
    for file in sorted(resource("sample").rglob("*.pdf")):
        pdf_as_ofd(file, folder / "source.ofd")
        found.append((".ofd", (folder / "source.ofd").read_bytes()))
    return found


def _round(readers: Readers, sources: list[tuple[str, bytes]], folder: Path, seed: int) -> list[str]:
    jobs = []
    for number in range(seed, seed + _AT_ONCE):
        dice = random.Random(number)
        suffix, data = dice.choice(sources)
        file = folder / f"{number}{suffix}"
        file.write_bytes(damaged(data, dice.choice(sources)[1], dice))
        jobs.append(ReadJob(file, "d1", ReadingOptions(recognise=False)))
    results = readers.read(jobs, lambda *_page: None, lambda: False)
    for job in jobs:
        job.path.unlink()
    return [type(result).__name__ for result in results]


if __name__ == "__main__":
    main()

"""`make endurance`: a thousand checks in one process, whose memory, file handles and processes must stay as they are."""

import gc
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.performance.material import text_pdf
from tests.performance.stages import DAY
from ytcheck.service import check_documents, export_ledger, export_report, export_result
from ytcheck.service.readers import Readers
from ytcheck.service.self_test import sample_files, sample_names

CHECKS = 1000
WARM_UP = 100
MOST_GROWTH = 0.05


@dataclass(frozen=True)
class Look:
    """What the program holds at one moment: memory of its own and of its reader processes in bytes, file handles, processes."""

    own: int
    readers: int
    handles: int
    processes: int


def looks(checks: int, folder: Path, report_every: int = 20) -> Iterator[Look]:
    """A look after every check: sample districts and a longer file, every tenth time one that cannot be read, and now and then all reports."""
    sets = [sample_files(name) for name in sample_names()] + [(text_pdf(12, folder / "long.pdf"),)]
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    readers = Readers(most=2)
    try:
        for number in range(checks):
            files = sets[number % len(sets)]
            extra = (broken,) if number % 10 == 9 else ()
            check = check_documents((*files, *extra), readers=readers, on_unread=lambda _error: None)
            if number % report_every == 0:
                export_report(check, folder / "r.pdf", DAY)
                export_ledger(check, folder / "r.xlsx", DAY)
                export_result(check, folder / "r.json")
            yield look(readers)
    finally:
        readers.close()


def look(readers: Readers) -> Look:
    """What this process and its reader processes hold."""
    gc.collect()
    own = psutil.Process()
    return Look(
        own=own.memory_info().rss,
        readers=sum(psutil.Process(pid).memory_info().rss for pid in readers.processes),
        handles=own.num_handles() if psutil.WINDOWS else own.num_fds(),
        processes=len(children()),
    )


def children() -> list[psutil.Process]:
    """This process's children and theirs, without Python's own tracker of named resources, which lives as long as the process."""
    found = psutil.Process().children(recursive=True)
    return [child for child in found if not any("resource_tracker" in word for word in child.cmdline())]


def growth(values: list[int]) -> float:
    """By how much the last tenth stands above the first tenth, as a share of it."""
    part = max(len(values) // 10, 1)
    return statistics.median(values[-part:]) / statistics.median(values[:part]) - 1


def main() -> None:
    """Run all checks and say what grew; exit code 1 where something did."""
    with tempfile.TemporaryDirectory() as folder:
        seen = []
        for number, found in enumerate(looks(CHECKS, Path(folder)), 1):
            seen.append(found)
            if number % 100 == 0:
                print(
                    f"{number}: {found.own >> 20} MiB, readers {found.readers >> 20} MiB, {found.handles} handles",
                    flush=True,
                )
    settled = seen[WARM_UP:]
    grown = {name: growth([getattr(found, name) for found in settled]) for name in ("own", "readers")}
    handles = {found.handles for found in settled}
    left = children()
    print(f"{len(settled)} checks after {WARM_UP}: memory {grown['own']:+.1%}, readers {grown['readers']:+.1%}")
    print(
        f"file handles {min(handles)} to {max(handles)}, at most {max(f.processes for f in settled)} processes, left {len(left)}"
    )
    failed = max(grown.values()) > MOST_GROWTH or max(handles) > seen[WARM_UP].handles + 1 or left
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
